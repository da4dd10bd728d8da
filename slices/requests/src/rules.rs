//! Days: when an answer is due, when a body is reminded, what is in term.

use kernel::{Date, Instant};
use packs::RequestKind;

pub fn after(day: Date, days: u32) -> Date {
    day.saturating_add(jiff::Span::new().days(days))
}

/// The last day on which an answer is in term.
pub fn due(sent: Date, kind: &RequestKind) -> Date {
    after(sent, kind.days)
}

/// The term with the days added during which the body waited for our own answer.
pub fn extended(due: Date, asked_back: Date, answered: Date) -> Date {
    let waited = days_between(asked_back, answered).max(0);
    due.saturating_add(jiff::Span::new().days(waited))
}

/// Days left; 0 on the last day, negative after it.
pub fn days_left(due: Date, today: Date) -> i32 {
    days_between(today, due)
}

fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

/// From this day on the body is reminded, once.
pub fn remind_on(due: Date, kind: &RequestKind) -> Date {
    due.saturating_sub(jiff::Span::new().days(kind.remind_days_before))
}

/// The end of a link: the last moment of its last day is near enough in UTC.
pub fn link_until(due: Date, days_after: u32, zone: &str) -> Option<Instant> {
    let last = after(due, days_after).tomorrow().ok()?;
    Instant::from_local(last.at(0, 0, 0, 0), zone)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().expect("a date")
    }

    #[test]
    fn the_days_a_body_waits_for_us_are_given_back() {
        assert_eq!(extended(day("2026-12-03"), day("2026-11-25"), day("2026-11-30")), day("2026-12-08"));
        assert_eq!(extended(day("2026-12-03"), day("2026-11-25"), day("2026-11-25")), day("2026-12-03"));
    }

    #[test]
    fn the_last_day_is_still_in_term() {
        assert_eq!(days_left(day("2026-12-03"), day("2026-12-03")), 0);
        assert_eq!(days_left(day("2026-12-03"), day("2026-12-04")), -1);
        assert_eq!(days_left(day("2027-01-01"), day("2026-11-23")), 39);
    }

    #[test]
    fn a_link_is_good_until_midnight_of_its_last_day() {
        let until = link_until(day("2026-12-03"), 30, "Europe/Rome").expect("an instant");
        assert_eq!(until.to_string(), "2027-01-02T23:00:00.000Z");
    }
}
