use kernel::Date;
use kernel::terms::{Pause, PauseKind, Term, TermRules};

use super::{Clock, days_of};

const RULES: TermRules = TermRules { days: 30, max_suspension_days: 30, suspensions_allowed: 1, comment_days: 10 };

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// What the row tells on every later day is what the kernel counts from the history.
fn agrees(received: Date, pauses: &[Pause], written: Date) {
    let (due, until) = days_of(received, pauses, &RULES, written);
    let term = Term::from_history(received, pauses, &RULES);
    let mut today = written;
    for _ in 0..120 {
        let clock = Clock::read(due, until, RULES.days, today);
        assert_eq!(clock.late, term.is_late(today), "late on {today}");
        assert_eq!(clock.paused_until, term.resumes_after(today), "paused on {today}");
        if !clock.late {
            assert_eq!(clock.day, i64::from(term.day_number(today)), "day number on {today}");
        }
        today = today.tomorrow().unwrap();
    }
}

#[test]
fn without_a_pause_the_row_counts_as_the_kernel_does() {
    agrees(day("2026-01-10"), &[], day("2026-01-10"));
    agrees(day("2026-01-10"), &[], day("2026-01-25"));
}

#[test]
fn an_open_request_for_integration_stops_the_count_and_lets_it_go_on_after_thirty_days() {
    let pause = Pause { kind: PauseKind::Integration, from: day("2026-01-15"), to: None };
    agrees(day("2026-01-10"), &[pause], day("2026-01-15"));
}

#[test]
fn an_answered_request_leaves_its_days_out() {
    let pause = Pause { kind: PauseKind::Integration, from: day("2026-01-15"), to: Some(day("2026-01-22")) };
    agrees(day("2026-01-10"), &[pause], day("2026-01-22"));
}

#[test]
fn a_notice_of_reasons_against_stops_the_count_for_ten_days() {
    let pause = Pause { kind: PauseKind::PreRejection, from: day("2026-02-01"), to: None };
    agrees(day("2026-01-10"), &[pause], day("2026-02-01"));
}

#[test]
fn a_request_after_the_term_does_not_make_it_in_time_again() {
    let pause = Pause { kind: PauseKind::Integration, from: day("2026-02-20"), to: None };
    agrees(day("2026-01-10"), &[pause], day("2026-02-20"));
}

#[test]
fn pauses_before_a_reopening_do_not_count_again() {
    let pause = Pause { kind: PauseKind::Integration, from: day("2026-01-15"), to: Some(day("2026-01-22")) };
    let (due, until) = days_of(day("2026-06-01"), &[pause], &RULES, day("2026-06-01"));
    assert_eq!((due, until), (day("2026-07-01"), None));
}
