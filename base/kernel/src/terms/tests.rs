use jiff::civil::date;
use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::Coded;

const RULES: TermRules = TermRules { days: 30, max_suspension_days: 30, suspensions_allowed: 1, comment_days: 10 };

fn march(day: u32) -> Date {
    plus(date(2026, 3, 1), day - 1)
}

fn term(pauses: &[Pause]) -> Term {
    Term::from_history(march(1), pauses, &RULES)
}

fn integration(from: u32, to: Option<u32>) -> Pause {
    Pause { kind: PauseKind::Integration, from: march(from), to: to.map(march) }
}

fn pre_rejection(from: u32, to: Option<u32>) -> Pause {
    Pause { kind: PauseKind::PreRejection, from: march(from), to: to.map(march) }
}

#[test]
fn without_pauses_the_days_are_those_of_the_calendar() {
    let term = term(&[]);
    assert_eq!([term.day_number(march(1)), term.day_number(march(13)), term.days_total()], [0, 12, 30]);
    assert_eq!(term.due_on(march(13)), date(2026, 3, 31));
    assert!(!term.is_late(date(2026, 3, 31)));
    assert!(term.is_late(date(2026, 4, 1)));
    assert_eq!(term.day_number(date(2026, 2, 1)), 0, "nothing counts before the receipt");
}

#[test]
fn a_request_for_integration_stops_the_count_until_its_answer() {
    let term = term(&[integration(6, Some(9))]);
    assert_eq!([6, 7, 8, 9, 10].map(|day| term.day_number(march(day))), [5, 5, 5, 5, 6]);
    assert_eq!([5, 6, 8, 9].map(|day| term.is_paused(march(day))), [false, true, true, false]);
    assert_eq!(term.due_on(march(20)), date(2026, 4, 3));
}

#[test]
fn while_paused_the_due_date_moves_on_day_by_day() {
    let term = term(&[integration(6, None)]);
    assert_eq!(term.due_on(march(6)), march(31));
    assert_eq!(term.due_on(march(10)), march(35));
    assert_eq!(term.resumes_after(march(10)), Some(march(36)));
}

#[test]
fn a_suspension_without_an_answer_ends_after_thirty_days() {
    let term = term(&[integration(6, None)]);
    assert!(term.is_paused(march(35)) && !term.is_paused(march(36)));
    assert_eq!(term.day_number(march(37)), 6);
    assert_eq!(term.due_on(march(90)), march(61));
    assert!(term.is_late(march(62)));
}

#[test]
fn a_second_request_does_not_stop_the_count() {
    let once = term(&[integration(3, Some(5))]);
    let twice = term(&[integration(10, Some(20)), integration(3, Some(5))]);
    assert_eq!(once, twice, "the earlier one is the one that counts, whatever their order");
    assert!(!twice.is_paused(march(12)));
}

#[test]
fn a_notice_of_reasons_stops_the_count_until_comments_or_ten_days() {
    assert_eq!(term(&[pre_rejection(11, Some(14))]).due_on(march(20)), march(34));
    let silent = term(&[pre_rejection(11, None)]);
    assert_eq!(silent.resumes_after(march(12)), Some(march(21)));
    assert_eq!(silent.due_on(march(25)), march(41));
    let both = term(&[integration(3, Some(8)), pre_rejection(11, None)]);
    assert_eq!(both.due_on(march(25)), march(46), "it stops the count beside the one suspension");
}

#[test]
fn days_under_two_pauses_are_skipped_once() {
    assert_eq!(term(&[integration(6, Some(16)), pre_rejection(11, None)]).due_on(march(30)), march(46));
}

#[test]
fn a_pause_after_the_due_date_saves_nothing() {
    let term = term(&[integration(35, None)]);
    assert_eq!(term.due_on(march(40)), march(31));
    assert!(term.is_late(march(40)));
}

#[test]
fn a_pause_that_begins_on_the_last_day_keeps_it_open() {
    let term = term(&[integration(31, Some(35))]);
    assert!(!term.is_late(march(35)) && term.is_late(march(36)));
}

fn pauses() -> impl Strategy<Value = Vec<Pause>> {
    let pause = (select(PauseKind::ALL), 1_u32..90, proptest::option::of(0_u32..60));
    proptest::collection::vec(pause, 0..5).prop_map(|pauses| {
        let made = |(kind, from, long): (PauseKind, u32, Option<u32>)| Pause {
            kind,
            from: march(from),
            to: long.map(|long| march(from + long)),
        };
        pauses.into_iter().map(made).collect()
    })
}

proptest! {
    #[test]
    fn the_due_date_is_never_before_the_plain_one(pauses in pauses(), today in 1_u32..200) {
        prop_assert!(term(&pauses).due_on(march(today)) >= march(1 + RULES.days));
    }

    #[test]
    fn one_more_pause_at_the_end_never_shortens(pauses in pauses(), more in 91_u32..120, long in 0_u32..60, kind in select(PauseKind::ALL), today in 1_u32..200) {
        let longer = [&pauses[..], &[Pause { kind, from: march(more), to: Some(march(more + long)) }]].concat();
        prop_assert!(term(&longer).due_on(march(today)) >= term(&pauses).due_on(march(today)));
    }

    #[test]
    fn a_later_answer_never_shortens(from in 1_u32..60, long in 0_u32..60, later in 0_u32..60, today in 1_u32..200) {
        let (soon, late) = (integration(from, Some(from + long)), integration(from, Some(from + long + later)));
        prop_assert!(term(&[late]).due_on(march(today)) >= term(&[soon]).due_on(march(today)));
    }

    #[test]
    fn the_cap_holds(pauses in pauses(), today in 1_u32..400) {
        let notices = pauses.iter().filter(|pause| pause.kind == PauseKind::PreRejection).count() as u32;
        let most = RULES.days + RULES.max_suspension_days * RULES.suspensions_allowed + RULES.comment_days * notices;
        prop_assert!(term(&pauses).due_on(march(today)) <= march(1 + most));
    }

    #[test]
    fn late_means_more_days_than_the_term_has(pauses in pauses(), today in 1_u32..200) {
        let term = term(&pauses);
        prop_assert_eq!(term.is_late(march(today)), term.day_number(march(today)) > term.days_total());
    }

    #[test]
    fn the_day_number_goes_up_by_one_or_stands(pauses in pauses(), today in 1_u32..200) {
        let term = term(&pauses);
        let step = term.day_number(march(today + 1)) - term.day_number(march(today));
        prop_assert!(step == 1 || (step == 0 && term.is_paused(march(today))));
    }
}
