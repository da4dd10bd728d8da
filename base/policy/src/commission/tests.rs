use kernel::Coded;
use proptest::prelude::*;

use super::*;
use crate::decision::Decision::{Allowed, Hidden, Refused};
use crate::people::tests::any_actor;
use crate::sample::{ORCHARD, PRATO, QUARRATA, VALDINIEVOLE, commission, nucleus, seated, session, somebody};

const HOLDERS: [Ground; 5] =
    [Ground::President, Ground::Secretary, Ground::Member, Ground::Office, Ground::NetworkAdministrator];

fn who_may<A: Action<Facts = CommissionFacts>>(action: A) -> Vec<Ground> {
    let may = |ground: &Ground| {
        let (actor, seat) = seated(*ground).unwrap();
        action.decide(&actor, &commission(seat)).is_allowed()
    };
    HOLDERS.into_iter().filter(may).collect()
}

fn who_may_in<A: Action<Facts = SessionFacts>>(action: A, state: SessionState) -> Vec<Ground> {
    let may = |ground: &Ground| {
        let (actor, seat) = seated(*ground).unwrap();
        action.decide(&actor, &session(state, seat)).is_allowed()
    };
    HOLDERS.into_iter().filter(may).collect()
}

#[test]
fn who_does_what_around_a_commission() {
    assert_eq!(who_may(View), HOLDERS);
    assert_eq!(who_may(ReadAgenda), [Ground::President, Ground::Secretary, Ground::Member]);
    assert_eq!(who_may(Compose), [Ground::Secretary, Ground::NetworkAdministrator]);
    assert_eq!(who_may(Plan), [Ground::Secretary]);
    assert_eq!(who_may(TakePart), [Ground::President, Ground::Member]);
    assert_eq!(who_may(DecideUrgently), [Ground::President]);
}

#[test]
fn each_signs_for_the_own_office_and_only_approved_minutes() {
    use SessionState::{MinutesApproved, MinutesDraft, MinutesSigned};
    assert_eq!(who_may_in(Sign(Signatory::President), MinutesApproved), [Ground::President]);
    assert_eq!(who_may_in(Sign(Signatory::Secretary), MinutesApproved), [Ground::Secretary]);
    for state in [MinutesDraft, MinutesSigned] {
        assert!(who_may_in(Sign(Signatory::President), state).is_empty(), "{state}");
    }
}

#[test]
fn decisions_are_recorded_in_an_open_session_only() {
    for state in SessionState::ALL {
        let expected: &[Ground] =
            if *state == SessionState::Open { &[Ground::President, Ground::Secretary] } else { &[] };
        assert_eq!(who_may_in(Decide, *state), expected, "{state}");
    }
}

#[test]
fn signed_minutes_are_touched_by_nobody() {
    let (secretary, seat) = seated(Ground::Secretary).unwrap();
    assert_eq!(Keep.decide(&secretary, &session(SessionState::MinutesSigned, seat)), Refused(Why::Sealed));
    assert!(who_may_in(Keep, SessionState::MinutesSigned).is_empty());
}

#[test]
fn a_member_without_a_seat_today_finds_nothing() {
    let former = somebody(ORCHARD, &[Duty::Commissioner]);
    assert_eq!(View.decide(&former, &commission(None)), Hidden);
    assert_eq!(TakePart.decide(&former, &commission(None)), Hidden);
}

#[test]
fn the_chair_needs_the_seat_and_the_duty() {
    let titled = somebody(VALDINIEVOLE, &[Duty::President]);
    assert_eq!(DecideUrgently.decide(&titled, &commission(Some(SeatRole::Member))), Hidden);
    let seat_only = somebody(QUARRATA, &[Duty::Commissioner]);
    let decision = DecideUrgently.decide(&seat_only, &commission(Some(SeatRole::President)));
    assert_eq!(decision, Refused(Why::NotThePresident));
}

#[test]
fn a_secretary_of_another_nucleus_finds_nothing() {
    let elsewhere = Actor { nucleus: Some(nucleus(PRATO)), ..somebody(VALDINIEVOLE, &[Duty::Secretary]) };
    assert_eq!(View.decide(&elsewhere, &commission(None)), Hidden);
    assert_eq!(Plan.decide(&elsewhere, &commission(None)), Hidden);
}

#[test]
fn a_plain_member_reads_the_agenda_but_does_not_move_the_session() {
    let (member, seat) = seated(Ground::Member).unwrap();
    assert_eq!(ReadAgenda.decide(&member, &commission(seat)), Allowed(Ground::Member));
    let convened = session(SessionState::Convened, seat);
    assert_eq!(Conduct(SessionStep::Open).decide(&member, &convened), Refused(Why::NotTheSecretary));
}

proptest! {
    #[test]
    fn without_duties_no_commission_exists(
        actor in any_actor(),
        seat in proptest::option::of(proptest::sample::select(SeatRole::ALL.to_vec())),
        state in proptest::sample::select(SessionState::ALL.to_vec()),
    ) {
        let nobody = Actor { duties: Default::default(), ..actor };
        let (commission, session) = (commission(seat), session(state, seat));
        let decisions = [
            View.decide(&nobody, &commission), ReadAgenda.decide(&nobody, &commission),
            Compose.decide(&nobody, &commission), Plan.decide(&nobody, &commission),
            TakePart.decide(&nobody, &commission), DecideUrgently.decide(&nobody, &commission),
            Keep.decide(&nobody, &session), Decide.decide(&nobody, &session),
            Sign(Signatory::President).decide(&nobody, &session),
            Sign(Signatory::Secretary).decide(&nobody, &session),
        ];
        prop_assert!(decisions.iter().all(|decision| *decision == Hidden));
        prop_assert!(SessionStep::ALL.iter().all(|step| Conduct(*step).decide(&nobody, &session) == Hidden));
    }

    #[test]
    fn a_session_moves_only_by_steps_it_knows(
        actor in any_actor(),
        state in proptest::sample::select(SessionState::ALL.to_vec()),
        step in proptest::sample::select(SessionStep::ALL.to_vec()),
    ) {
        if Conduct(step).decide(&actor, &session(state, Some(SeatRole::President))).is_allowed() {
            prop_assert!(state.apply(step).is_ok());
        }
    }
}
