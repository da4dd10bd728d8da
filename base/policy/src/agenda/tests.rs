//! Carla leads the case for the cooperative, Ugo is in its team with a mandate for work, Oscar is of the coordination office.

use std::collections::BTreeSet;

use kernel::Coded;
use kernel::states::case::CaseState;
use kernel::words::Duty;
use proptest::prelude::*;

use super::*;
use crate::Ground;
use crate::sample::{ORCHARD, case, id, leading, somebody};

fn carla() -> Actor {
    leading(Ground::InCharge).expect("a ground of cases").0
}

fn ugo() -> Actor {
    leading(Ground::Figure).expect("a ground of cases").0
}

fn oscar() -> Actor {
    leading(Ground::Office).expect("a ground of cases").0
}

fn for_work() -> CaseFacts {
    CaseFacts { slice: Some(BTreeSet::from([Compartment::Work])), ..case(CaseState::Open) }
}

fn appointment(case: CaseFacts, compartment: Compartment, state: AppointmentState) -> AppointmentFacts {
    AppointmentFacts { id: id(1), case, compartment, state, version: 1 }
}

#[test]
fn ugo_reads_appointments_about_work_and_knows_of_no_other() {
    assert!(Read(Compartment::Work).decide(&ugo(), &for_work()).is_allowed());
    assert!(!Read(Compartment::Health).decide(&ugo(), &for_work()).is_allowed());
    let health = appointment(for_work(), Compartment::Health, AppointmentState::Confirmed);
    for step in AppointmentStep::ALL {
        assert_eq!(Advance(*step, Compartment::Health).decide(&ugo(), &health), Decision::Hidden, "{step}");
        assert_eq!(Advance(*step, Compartment::Work).decide(&ugo(), &health), Decision::Hidden, "{step}");
    }
}

#[test]
fn nobody_keeps_appointments_in_private_notes() {
    for (actor, facts) in [(carla(), case(CaseState::Open)), (ugo(), for_work())] {
        assert!(!Read(Compartment::PrivateNotes).decide(&actor, &facts).is_allowed());
        assert!(!Arrange(Compartment::PrivateNotes).decide(&actor, &facts).is_allowed());
    }
}

#[test]
fn the_office_reads_no_appointment_and_arranges_none() {
    for one in Compartment::ALL {
        assert!(!Read(*one).decide(&oscar(), &case(CaseState::Open)).is_allowed(), "{one}");
        assert!(!Arrange(*one).decide(&oscar(), &case(CaseState::Open)).is_allowed(), "{one}");
    }
}

#[test]
fn a_mandate_that_ended_opens_nothing() {
    let over = CaseFacts { slice: None, ..for_work() };
    assert_eq!(Read(Compartment::Work).decide(&ugo(), &over), Decision::Hidden);
    assert_eq!(NoteAbsence.decide(&ugo(), &over), Decision::Hidden);
}

#[test]
fn in_a_closed_case_nothing_is_arranged() {
    let closed = case(CaseState::Closed);
    assert_eq!(Arrange(Compartment::Work).decide(&carla(), &closed), Decision::Refused(Why::NotThisState));
    assert_eq!(NoteAbsence.decide(&carla(), &closed), Decision::Refused(Why::NotThisState));
}

#[test]
fn everybody_of_the_team_notes_that_the_person_is_away() {
    assert!(NoteAbsence.decide(&carla(), &case(CaseState::Open)).is_allowed());
    assert!(NoteAbsence.decide(&ugo(), &for_work()).is_allowed());
    assert_eq!(NoteAbsence.decide(&somebody(ORCHARD, &[Duty::Accompany]), &case(CaseState::Open)), Decision::Hidden);
}

proptest! {
    /// Who takes a step reads what it is about.
    #[test]
    fn nobody_moves_what_they_do_not_read(
        step in prop::sample::select(AppointmentStep::ALL.to_vec()),
        of in prop::sample::select(Compartment::ALL.to_vec()),
        slice in prop::collection::btree_set(prop::sample::select(Compartment::ALL.to_vec()), 0..4),
    ) {
        let facts = CaseFacts { slice: Some(slice), ..case(CaseState::Open) };
        let one = appointment(facts.clone(), of, AppointmentState::Confirmed);
        let moves = Advance(step, of).decide(&ugo(), &one).is_allowed();
        prop_assert!(!moves || Read(of).decide(&ugo(), &facts).is_allowed());
    }
}
