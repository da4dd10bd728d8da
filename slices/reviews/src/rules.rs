//! On which day a review can be: plain functions over the days of the project.

use jiff::ToSpan;
use kernel::Date;
use kernel::states::project::EvaluationKind;
use packs::ProjectRules;
use projects::days::Days;

/// Why a review cannot be on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayFault {
    /// The project has not started: there is nothing to look at yet.
    NotStarted,
    BeforeStart,
    /// What was held is in the past.
    Future,
    /// Such a year is a slip.
    Far,
}

impl DayFault {
    pub const fn words(self) -> &'static str {
        match self {
            Self::NotStarted => "reviews-fault-not-started",
            Self::BeforeStart => "reviews-fault-before-start",
            Self::Future => "reviews-fault-future",
            Self::Far => "reviews-fault-far",
        }
    }
}

const MOST_YEARS: i16 = 3;

/// A day for which a review is planned.
pub fn planned(days: Days, on: Date, today: Date) -> Result<Date, DayFault> {
    let start = days.start.ok_or(DayFault::NotStarted)?;
    if on < start {
        return Err(DayFault::BeforeStart);
    }
    if (on.year() - today.year()).abs() > MOST_YEARS { Err(DayFault::Far) } else { Ok(on) }
}

/// A day on which people met.
pub fn held(days: Days, on: Date, today: Date) -> Result<Date, DayFault> {
    let on = planned(days, on, today)?;
    if on > today { Err(DayFault::Future) } else { Ok(on) }
}

/// Proposed for the next one, until the project ends.
pub fn next_after(held: Date, days: Days, rules: &ProjectRules) -> Option<Date> {
    let next = held.saturating_add(i64::from(rules.review_days).days());
    days.ended.is_none().then(|| days.end.filter(|end| *end > held && *end < next).unwrap_or(next))
}

/// What a review on that day is: the last one once the project ends, a follow-up after it.
pub fn kind_on(on: Date, days: Days) -> EvaluationKind {
    match days.ended.or(days.end) {
        Some(end) if on > end => EvaluationKind::FollowUp,
        Some(end) if on == end => EvaluationKind::End,
        _ => EvaluationKind::Review,
    }
}

#[cfg(test)]
mod tests {
    use packs::PackSet;

    use super::*;

    const fn day(month: i8, day: i8) -> Date {
        Date::constant(2026, month, day)
    }

    const DAYS: Days = Days { start: Some(day(3, 1)), end: Some(day(12, 1)), ended: None };

    #[test]
    fn there_is_no_review_before_the_start_and_none_without_one() {
        let today = day(6, 1);
        assert_eq!(planned(Days::default(), day(7, 1), today), Err(DayFault::NotStarted));
        assert_eq!(planned(DAYS, day(2, 28), today), Err(DayFault::BeforeStart));
        assert_eq!(planned(DAYS, day(3, 1), today), Ok(day(3, 1)));
        assert_eq!(planned(DAYS, Date::constant(2062, 3, 1), today), Err(DayFault::Far));
    }

    #[test]
    fn what_was_held_was_not_held_tomorrow() {
        assert_eq!(held(DAYS, day(6, 2), day(6, 1)), Err(DayFault::Future));
        assert_eq!(held(DAYS, day(6, 1), day(6, 1)), Ok(day(6, 1)));
        assert_eq!(held(DAYS, day(2, 1), day(6, 1)), Err(DayFault::BeforeStart));
    }

    #[test]
    fn the_next_one_comes_after_the_term_of_the_pack_or_at_the_end() {
        let root = std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../packs"));
        let packs = PackSet::load(root).expect("the packs of the project");
        assert_eq!(next_after(day(4, 1), DAYS, packs.project()), Some(day(6, 30)));
        assert_eq!(next_after(day(10, 1), DAYS, packs.project()), Some(day(12, 1)));
        let over = Days { ended: Some(day(10, 1)), ..DAYS };
        assert_eq!(next_after(day(10, 1), over, packs.project()), None);
    }

    #[test]
    fn after_the_end_it_is_a_follow_up() {
        assert_eq!(kind_on(day(6, 1), DAYS), EvaluationKind::Review);
        assert_eq!(kind_on(day(12, 1), DAYS), EvaluationKind::End);
        assert_eq!(kind_on(day(12, 2), DAYS), EvaluationKind::FollowUp);
    }
}
