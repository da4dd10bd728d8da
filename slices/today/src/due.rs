//! How far a day is, in words: late ones first, and never by colour alone.

use kernel::Date;
use web::Ui;

/// Days that count as "soon" on the first page.
pub const SOON_DAYS: i32 = 7;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// By how many days.
    Late(i32),
    Today,
    Tomorrow,
    /// In how many days.
    In(i32),
}

impl Due {
    pub fn of(day: Date, today: Date) -> Self {
        let days = today.until(day).map_or(0, |span| span.get_days());
        match days {
            ..0 => Self::Late(-days),
            0 => Self::Today,
            1 => Self::Tomorrow,
            _ => Self::In(days),
        }
    }

    /// Late, or within `days`.
    pub fn is_within(self, days: i32) -> bool {
        match self {
            Self::Late(_) | Self::Today => true,
            Self::Tomorrow => days >= 1,
            Self::In(away) => away <= days,
        }
    }

    pub fn is_late(self) -> bool {
        matches!(self, Self::Late(_))
    }

    pub fn words(self, ui: &Ui) -> String {
        match self {
            Self::Late(days) => ui.say1("today-due-late", "count", days),
            Self::Today => ui.say("today-due-today").into_owned(),
            Self::Tomorrow => ui.say("today-due-tomorrow").into_owned(),
            Self::In(days) => ui.say1("today-due-in", "count", days),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().expect("a date")
    }

    #[test]
    fn a_day_is_told_by_the_calendar_also_over_months_and_years() {
        let today = day("2026-12-31");
        for (due, told) in [
            ("2026-12-31", Due::Today),
            ("2027-01-01", Due::Tomorrow),
            ("2027-01-02", Due::In(2)),
            ("2027-03-01", Due::In(60)),
            ("2026-12-30", Due::Late(1)),
            ("2025-12-31", Due::Late(365)),
        ] {
            assert_eq!(Due::of(day(due), today), told, "{due}");
        }
    }

    #[test]
    fn late_days_are_always_within() {
        assert!(Due::Late(300).is_within(0) && Due::Today.is_within(0) && !Due::Tomorrow.is_within(0));
        assert!(Due::In(7).is_within(7) && !Due::In(8).is_within(7));
    }

    #[test]
    fn only_a_day_that_has_passed_is_late() {
        assert!(!Due::of(day("2026-11-23"), day("2026-11-23")).is_late());
        assert!(Due::of(day("2026-11-22"), day("2026-11-23")).is_late());
    }
}
