//! When a project is looked at again: computed from its days and the terms of the pack, never typed.

use jiff::ToSpan;
use kernel::Date;
use kernel::states::project::EvaluationKind;
use packs::ProjectRules;

/// A day on which goals are to be measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    pub on: Date,
    pub kind: EvaluationKind,
}

/// The days of a project that matter here.
#[derive(Debug, Clone, Copy, Default)]
pub struct Days {
    pub start: Option<Date>,
    /// Planned.
    pub end: Option<Date>,
    pub ended: Option<Date>,
}

/// 30 days after the start, then every 90, at the end; then the follow-up. Nothing before it started.
pub fn calendar(days: Days, rules: &ProjectRules) -> Vec<Due> {
    let Some(start) = days.start else { return Vec::new() };
    let last = days.ended.or(days.end);
    let horizon = last.unwrap_or_else(|| after(start, rules.horizon_days));
    let mut dues = Vec::new();
    let mut on = after(start, rules.first_review_days);
    while on < horizon && dues.len() < MOST_REVIEWS {
        dues.push(Due { on, kind: EvaluationKind::Review });
        on = after(on, rules.review_days.max(1));
    }
    if let Some(end) = last {
        dues.push(Due { on: end, kind: EvaluationKind::End });
        let months = rules.follow_up_months.iter().map(|months| i64::from(*months).months());
        dues.extend(months.map(|span| Due { on: end.saturating_add(span), kind: EvaluationKind::FollowUp }));
    }
    dues
}

/// A calendar that nobody could read stops here.
const MOST_REVIEWS: usize = 60;

fn after(day: Date, days: u32) -> Date {
    day.saturating_add(i64::from(days).days())
}

/// What of the calendar was held, in order: the first review that was recorded answers the first that was due.
pub fn held(calendar: &[Due], recorded: &[(Date, EvaluationKind)]) -> Vec<(Due, Option<Date>)> {
    let mut left: Vec<_> = recorded.to_vec();
    left.sort();
    let mut answered = Vec::with_capacity(calendar.len());
    for due in calendar {
        let place = left.iter().position(|(_, kind)| *kind == due.kind);
        answered.push((*due, place.map(|place| left.remove(place).0)));
    }
    answered
}

/// What is still to be held, soonest first.
pub fn next(days: Days, rules: &ProjectRules, recorded: &[(Date, EvaluationKind)]) -> Option<Due> {
    held(&calendar(days, rules), recorded).into_iter().find(|(_, on)| on.is_none()).map(|(due, _)| due)
}

#[cfg(test)]
mod tests {
    use packs::PackSet;

    use super::*;

    fn rules() -> PackSet {
        let root = std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../packs"));
        PackSet::load(root).expect("the packs of the project")
    }

    const fn day(month: i8, day: i8) -> Date {
        Date::constant(2026, month, day)
    }

    #[test]
    fn reviews_come_after_thirty_days_and_then_every_ninety() {
        let packs = rules();
        let days = Days { start: Some(day(1, 1)), end: Some(day(9, 30)), ended: None };
        let found: Vec<_> = calendar(days, packs.project()).iter().map(|due| due.on.to_string()).collect();
        let expected =
            ["2026-01-31", "2026-05-01", "2026-07-30", "2026-09-30", "2026-12-30", "2027-03-30", "2027-09-30"];
        assert_eq!(found, expected);
    }

    #[test]
    fn nothing_is_due_before_the_start_and_no_review_after_the_end() {
        let packs = rules();
        assert!(calendar(Days::default(), packs.project()).is_empty());
        let days = Days { start: Some(day(1, 1)), end: Some(day(9, 30)), ended: Some(day(2, 10)) };
        let reviews = calendar(days, packs.project()).iter().filter(|due| due.kind == EvaluationKind::Review).count();
        assert_eq!(reviews, 1);
    }

    #[test]
    fn what_was_recorded_answers_what_was_due_in_order() {
        let packs = rules();
        let days = Days { start: Some(day(1, 1)), end: None, ended: None };
        let dues = calendar(days, packs.project());
        let answered = held(&dues, &[(day(2, 3), EvaluationKind::Review), (day(2, 20), EvaluationKind::Event)]);
        assert_eq!(answered[0].1, Some(day(2, 3)));
        assert!(answered[1..].iter().all(|(_, on)| on.is_none()));
    }

    #[test]
    fn the_next_review_is_the_first_that_nobody_held() {
        let packs = rules();
        let days = Days { start: Some(day(1, 1)), end: None, ended: None };
        assert_eq!(next(Days::default(), packs.project(), &[]), None);
        assert_eq!(next(days, packs.project(), &[]).map(|due| due.on), Some(day(1, 31)));
        let held = [(day(2, 3), EvaluationKind::Review)];
        assert_eq!(next(days, packs.project(), &held).map(|due| due.on), Some(day(5, 1)));
        let ended = Days { ended: Some(day(2, 10)), ..days };
        let held = [(day(2, 3), EvaluationKind::Review), (day(2, 10), EvaluationKind::End)];
        assert_eq!(next(ended, packs.project(), &held).map(|due| due.kind), Some(EvaluationKind::FollowUp));
    }
}
