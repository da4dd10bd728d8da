use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::Coded;
use crate::states::exchange::{fhir_task, public_schema};
use crate::states::item::Outcome;

fn walk(steps: &[Step]) -> State {
    steps.iter().fold(State::Draft, |state, step| state.apply(*step).unwrap())
}

#[test]
fn a_referral_travels_from_a_draft_to_its_end() {
    use Step::*;
    let to_agenda = [Send, Register, StartReview, RequestIntegration, AnswerIntegration, PutOnAgenda];
    assert_eq!(walk(&to_agenda), State::OnAgenda);
    assert_eq!(walk(&[&to_agenda[..], &[Evaluate, Admit, TakeInCharge, Close]].concat()), State::Closed);
    assert_eq!(
        walk(&[&to_agenda[..], &[Evaluate, PutOnWaitingList, PutOnAgenda, Evaluate, Admit]].concat()),
        State::Admitted
    );
    assert_eq!(
        walk(&[&to_agenda[..], &[IssuePreRejection, RecordComments, PutOnAgenda, Evaluate, NotAdmit]].concat()),
        State::NotAdmitted
    );
}

#[test]
fn a_notice_of_reasons_is_decided_in_a_session_only() {
    let before: Vec<_> = State::ALL.iter().filter(|state| state.apply(Step::IssuePreRejection).is_ok()).collect();
    assert_eq!(before, [&State::OnAgenda]);
    assert_eq!(State::PreRejection.apply(Step::ClosePreRejection), Ok(State::UnderReview));
    assert!(State::PreRejection.apply(Step::NotAdmit).is_err());
}

#[test]
fn withdrawing_is_possible_until_the_evaluation() {
    use State::*;
    let may: Vec<_> = State::ALL.iter().copied().filter(|state| state.apply(Step::Withdraw).is_ok()).collect();
    assert_eq!(may, [Sent, Registered, UnderReview, IntegrationRequested, OnAgenda, PreRejection]);
}

#[test]
fn a_mistake_is_cancelled_before_anyone_relied_on_it() {
    use State::*;
    let may: Vec<_> = State::ALL.iter().copied().filter(|state| state.apply(Step::CancelByMistake).is_ok()).collect();
    assert_eq!(may, [Draft, Sent, Registered, UnderReview]);
}

#[test]
fn reopening_leads_back_to_the_review() {
    use State::*;
    let may: Vec<_> = State::ALL.iter().copied().filter(|state| state.apply(Step::Reopen).is_ok()).collect();
    assert_eq!(may, [NotAdmitted, Withdrawn, Closed]);
    assert!(may.iter().all(|state| state.apply(Step::Reopen) == Ok(UnderReview)));
}

#[test]
fn an_unanswered_request_does_not_block_the_review() {
    assert_eq!(State::IntegrationRequested.apply(Step::StartReview), Ok(State::UnderReview));
}

#[test]
fn every_outcome_can_be_announced() {
    for outcome in Outcome::ALL {
        let from = if *outcome == Outcome::PreRejection { State::OnAgenda } else { State::Evaluated };
        assert!(from.apply(outcome.step()).is_ok(), "{outcome}");
    }
    assert_eq!(steps_from(State::Evaluated).len(), Outcome::ALL.len() - 1);
}

#[test]
fn what_goes_against_a_wish_needs_a_reason() {
    use Step::*;
    assert!(
        [RequestIntegration, Postpone, NotAdmit, Redirect, Withdraw, IssuePreRejection]
            .into_iter()
            .all(reason_required)
    );
    assert!(![Send, Register, PutOnAgenda, Admit, TakeInCharge].into_iter().any(reason_required));
}

#[test]
fn other_systems_read_the_state_in_their_words() {
    for (state, schema, task) in [
        (State::Draft, None, "draft"),
        (State::Registered, Some("pending"), "requested"),
        (State::Evaluated, Some("pending"), "requested"),
        (State::Admitted, Some("accepted"), "accepted"),
        (State::WaitingList, Some("accepted"), "on-hold"),
        (State::InCharge, Some("accepted"), "in-progress"),
        (State::Redirected, Some("declined"), "rejected"),
        (State::Withdrawn, Some("cancelled"), "cancelled"),
        (State::Closed, Some("completed"), "completed"),
        (State::Cancelled, Some("cancelled"), "entered-in-error"),
    ] {
        assert_eq!((public_schema(state), fhir_task(state)), (schema, task), "{state}");
    }
}

proptest! {
    #[test]
    fn an_ended_referral_moves_only_to_be_reopened(state in select(State::ALL), step in select(Step::ALL)) {
        prop_assume!(state.is_final());
        prop_assert!(step == Step::Reopen || state.apply(step).is_err());
    }

    #[test]
    fn an_open_referral_has_a_way_on(state in select(State::ALL)) {
        prop_assert_eq!(state.is_open(), !state.is_final());
        prop_assert!(state.is_final() || !steps_from(state).is_empty());
    }

    #[test]
    fn no_step_silently_stays(state in select(State::ALL), step in select(Step::ALL)) {
        match state.apply(step) {
            Ok(to) => prop_assert_ne!(to, state),
            Err(refusal) => prop_assert_eq!(refusal, NoSuchStep { from: state, step }),
        }
    }

    #[test]
    fn any_walk_stays_inside_the_table(steps in proptest::collection::vec(select(Step::ALL), 0..60)) {
        let mut state = State::Draft;
        for step in steps {
            state = state.apply(step).unwrap_or(state);
            prop_assert_eq!(State::parse(state.code()), Some(state));
            prop_assert_eq!(public_schema(state).is_none(), state == State::Draft);
        }
    }
}
