//! Carla leads the case for the cooperative, Ugo is in its team with a mandate for work, Oscar is of the coordination office.

use std::collections::BTreeSet;

use kernel::Coded;
use kernel::states::case::CaseState;
use kernel::words::Duty;

use super::*;
use crate::sample::{ORCHARD, case, id, leading, somebody};

fn of(ground: Ground) -> Actor {
    leading(ground).expect("a ground of cases").0
}

fn key(case: CaseFacts) -> KeyFacts {
    KeyFacts { case: CaseFacts { slice: Some(BTreeSet::from([Compartment::Work])), ..case }, follow_up: false }
}

#[test]
fn the_body_in_charge_alone_gives_a_key() {
    let open = key(case(CaseState::Open));
    assert!(GiveKey.decide(&of(Ground::InCharge), &open).is_allowed());
    assert_eq!(GiveKey.decide(&of(Ground::Figure), &open), Decision::Refused(Why::NotInCharge));
    assert_eq!(GiveKey.decide(&of(Ground::Office), &open), Decision::Refused(Why::NotInCharge));
    assert_eq!(GiveKey.decide(&somebody(ORCHARD, &[Duty::Accompany]), &open), Decision::Hidden);
}

#[test]
fn nobody_gives_a_key_to_what_is_closed_restricted_or_no_longer_charged() {
    let carla = of(Ground::InCharge);
    let closed = key(case(CaseState::Closed));
    assert_eq!(GiveKey.decide(&carla, &closed), Decision::Refused(Why::NotThisState));
    assert!(GiveKey.decide(&carla, &KeyFacts { follow_up: true, ..closed }).is_allowed());
    let restricted = key(CaseFacts { restricted: true, ..case(CaseState::Open) });
    assert_eq!(GiveKey.decide(&carla, &restricted), Decision::Refused(Why::Restricted));
    let over = key(CaseFacts { charged: false, ..case(CaseState::Open) });
    assert_eq!(GiveKey.decide(&carla, &over), Decision::Refused(Why::NoLongerCharged));
}

#[test]
fn a_key_is_ended_also_when_nothing_else_may_be_done() {
    for facts in [
        key(case(CaseState::Closed)),
        key(CaseFacts { restricted: true, ..case(CaseState::Open) }),
        key(CaseFacts { charged: false, ..case(CaseState::Open) }),
    ] {
        assert!(RevokeKey.decide(&of(Ground::InCharge), &facts).is_allowed());
        assert!(RevokeKey.decide(&of(Ground::Office), &facts).is_allowed());
    }
    let open = key(case(CaseState::Open));
    assert_eq!(RevokeKey.decide(&of(Ground::Figure), &open), Decision::Refused(Why::NotInCharge));
}

const NOW: &str = "2026-11-23T08:00:00.000Z";

fn at(minutes: i64) -> Instant {
    Instant::parse(NOW).expect("an instant").plus_seconds(60 * minutes)
}

fn visit() -> ViewFacts {
    let visit = doors::VisitFacts {
        door: id(1),
        purpose: DoorPurpose::OwnView,
        subject: String::new(),
        person: id(2),
        holder: String::new(),
        given_by: id(3),
        given_for: id(4),
        opens: Compartment::ALL.iter().copied().collect(),
        revoked: false,
        door_until: at(1000),
        visit_until: at(15),
        restricted: false,
    };
    let mandate = None;
    ViewFacts { visit, case: id(5), referral: id(6), manager: None, runs: true, charged: true, guardian: mandate }
}

fn guardian(active: bool) -> ViewFacts {
    let mut facts = visit();
    facts.visit.holder = "figure".to_owned();
    facts.guardian = Some(Mandate { figure: id(7), active, slice: BTreeSet::from([Compartment::Work]) });
    facts
}

#[test]
fn a_visit_opens_until_it_is_over_and_for_its_purpose_alone() {
    assert!(OwnView::of(&visit(), at(14)).is_some());
    assert!(OwnView::of(&visit(), at(15)).is_none());
    let with = |change: &dyn Fn(&mut ViewFacts)| {
        let mut facts = visit();
        change(&mut facts);
        OwnView::of(&facts, at(1)).is_some()
    };
    assert!(!with(&|facts| facts.visit.revoked = true));
    assert!(!with(&|facts| facts.visit.door_until = at(0)));
    assert!(!with(&|facts| facts.visit.purpose = DoorPurpose::Attendance));
    assert!(!with(&|facts| facts.runs = false));
    // The key of a figure that is gone does not become the person's.
    assert!(!with(&|facts| facts.visit.holder = "figure".to_owned()));
}

#[test]
fn the_person_sees_all_but_notes_of_services_and_what_protects() {
    let view = OwnView::of(&visit(), at(1)).expect("a view");
    for one in [Compartment::Identity, Compartment::Work, Compartment::Health, Compartment::Judicial] {
        assert!(view.shows(one) && view.sealed(one).is_some(), "{one}");
    }
    for one in [Compartment::PrivateNotes, Compartment::Protection] {
        assert!(!view.shows(one) && view.sealed(one).is_none(), "{one}");
    }
}

#[test]
fn a_guardian_sees_the_slice_of_the_mandate_while_it_runs() {
    let view = OwnView::of(&guardian(true), at(1)).expect("a view");
    assert!(view.shows(Compartment::Work) && view.shows(Compartment::Identity));
    assert!(!view.shows(Compartment::Health) && view.sealed(Compartment::Health).is_none());
    assert!(OwnView::of(&guardian(false), at(1)).is_none());
}

#[test]
fn a_key_opens_nothing_that_its_giver_may_not_read() {
    let mut facts = visit();
    facts.visit.opens = BTreeSet::from([Compartment::Work, Compartment::Protection, Compartment::PrivateNotes]);
    let view = OwnView::of(&facts, at(1)).expect("a view");
    let shown: Vec<_> = view.shown().collect();
    assert_eq!(shown, [Compartment::Identity, Compartment::Work]);
    assert!(view.sealed(Compartment::Judicial).is_none() && view.sealed(Compartment::Protection).is_none());
    // Of a guardian both count: the mandate, and what the giver could read.
    let mut guarded = guardian(true);
    guarded.visit.opens = BTreeSet::from([Compartment::Health]);
    let view = OwnView::of(&guarded, at(1)).expect("a view");
    assert_eq!(view.shown().collect::<Vec<_>>(), [Compartment::Identity]);
}

#[test]
fn what_a_key_opens_is_what_its_giver_reads_with_the_body_in_charge() {
    let open = key(case(CaseState::Open)).case;
    let carla = opens(&of(Ground::InCharge), &open);
    for one in Compartment::ALL.iter().copied() {
        let reads = cases::read_shared(&of(Ground::InCharge), &open, one).is_allowed();
        assert_eq!(carla.contains(&one), reads, "{one}");
    }
    assert!(carla.contains(&Compartment::Work) && !carla.contains(&Compartment::PrivateNotes));
    // Without a legal basis for a compartment it does not open.
    let mut unlawful = of(Ground::InCharge);
    unlawful.lawful = std::sync::Arc::new(crate::lawful::Lawful::default());
    assert!(opens(&unlawful, &open).is_empty());
    assert!(!carla.contains(&Compartment::Judicial), "who leads does not read what the courts ask");
    assert_eq!(opens(&of(Ground::Figure), &open), BTreeSet::from([Compartment::Identity, Compartment::Work]));
}

#[test]
fn while_processing_is_restricted_the_person_reads_and_changes_nothing() {
    let mut facts = visit();
    assert!(OwnView::of(&facts, at(1)).is_some_and(|view| view.act().is_some()));
    facts.visit.restricted = true;
    assert!(OwnView::of(&facts, at(1)).is_some_and(|view| view.act().is_none()));
    let over = ViewFacts { charged: false, ..visit() };
    assert!(OwnView::of(&over, at(1)).is_some_and(|view| view.act().is_none()));
}

#[test]
fn the_body_in_charge_alone_reads_and_answers_what_the_person_asked_once() {
    let open = key(case(CaseState::Open)).case;
    assert!(ReadQuestions.decide(&of(Ground::InCharge), &open).is_allowed());
    assert_eq!(ReadQuestions.decide(&of(Ground::Figure), &open), Decision::Refused(Why::NotInCharge));
    assert!(!ReadQuestions.decide(&of(Ground::Office), &open).is_allowed());
    let question = |answered| QuestionFacts { id: id(1), case: open.clone(), answered, version: 1 };
    assert!(AnswerQuestion.decide(&of(Ground::InCharge), &question(false)).is_allowed());
    assert_eq!(AnswerQuestion.decide(&of(Ground::InCharge), &question(true)), Decision::Refused(Why::AlreadyDecided));
}
