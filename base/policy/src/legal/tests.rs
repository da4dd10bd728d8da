use std::collections::BTreeSet;
use std::sync::Arc;

use kernel::words::{Compartment, Operation, Purpose};

use super::*;
use crate::decision::Decision::{Allowed, Hidden, Refused};
use crate::lawful::Lawful;
use crate::referral::{self, Advance, Begin, Read};
use crate::sample::{ORCHARD, PISTOIA, PRATO, QUARRATA, id, nucleus, person, referral, somebody};
use kernel::states::referral::{State, Step};

/// A sender whose body has these cells and no others.
fn sender_with(cells: &[(Purpose, Compartment, Operation)], awaiting: &[Purpose]) -> Actor {
    let cells = cells.iter().map(|cell| (*cell, Arc::from("row")));
    Actor { lawful: Arc::new(Lawful::new(cells, awaiting.to_vec())), ..somebody(QUARRATA, &[Duty::Refer]) }
}

const IDENTITY: (Purpose, Compartment, Operation) = (Purpose::Referral, Compartment::Identity, Operation::Read);

#[test]
fn a_duty_without_a_row_of_the_matrix_finds_nothing_and_says_what_is_missing() {
    let file = referral(State::Sent);
    let without = sender_with(&[], &[]);
    assert_eq!(referral::View.decide(&without, &file), Hidden);
    assert_eq!(Begin.decide(&without, &()), Refused(Why::NoLegalBasis));
    let awaiting = sender_with(&[], &[Purpose::Referral]);
    assert_eq!(Begin.decide(&awaiting, &()), Refused(Why::NoAgreement));
    assert_eq!(Begin.decide(&somebody(QUARRATA, &[]), &()), Refused(Why::MissingDuty));
}

#[test]
fn each_compartment_and_each_operation_needs_its_own_row() {
    let file = referral(State::Draft);
    let reader = sender_with(&[IDENTITY, (Purpose::Referral, Compartment::Work, Operation::Read)], &[]);
    assert_eq!(Read(Compartment::Work).decide(&reader, &file), Allowed(Ground::Sender));
    assert_eq!(Read(Compartment::Health).decide(&reader, &file), Refused(Why::NoLegalBasis));
    assert_eq!(referral::Write.decide(&reader, &file), Refused(Why::NoLegalBasis));
    let writer = sender_with(&[IDENTITY, (Purpose::Referral, Compartment::Identity, Operation::Write)], &[]);
    assert_eq!(referral::Write.decide(&writer, &file), Allowed(Ground::Sender));
    assert_eq!(Advance(Step::Send).decide(&writer, &file), Refused(Why::NoLegalBasis), "sending is sharing");
}

#[test]
fn a_permit_carries_the_row_into_the_event() {
    let actor = sender_with(&[IDENTITY], &[]);
    let permit = actor.permit::<referral::View>(&referral(State::Sent)).unwrap();
    assert_eq!(permit.basis(), Some("row"));
    assert_eq!(permit.author(kernel::Instant::parse("2026-11-23T08:00:00.000Z").unwrap()).ground, "sender row");
}

#[test]
fn an_emergency_opens_what_the_matrix_gives_and_never_private_notes() {
    let cell = |compartment| (Purpose::Emergency, compartment, Operation::Read);
    let mut actor = sender_with(&[cell(Compartment::Identity), cell(Compartment::Health)], &[]);
    actor.duties.clear();
    let file = referral(State::Admitted);
    assert_eq!(referral::View.decide(&actor, &file), Hidden);
    actor.emergencies.insert(file.person);
    assert_eq!(referral::View.decide(&actor, &file), Allowed(Ground::Emergency));
    assert_eq!(Read(Compartment::Health).decide(&actor, &file), Allowed(Ground::Emergency));
    assert_eq!(Read(Compartment::Protection).decide(&actor, &file), Refused(Why::NoLegalBasis));
    assert_eq!(Read(Compartment::PrivateNotes).decide(&actor, &file), Refused(Why::NotYourCompartment));
    assert!(referral::grounds(&actor, &crate::referral::ReferralFacts { person: id(9), ..file }).is_empty());
}

#[test]
fn an_emergency_concerns_people_of_the_own_nucleus_and_needs_work_with_people() {
    let wanted = |number| PersonFacts { nucleus: Some(nucleus(number)), ..person(&[]) };
    let worker = somebody(QUARRATA, &[Duty::Refer]);
    assert_eq!(OpenEmergency.decide(&worker, &wanted(PISTOIA)), Allowed(Ground::Emergency));
    assert_eq!(OpenEmergency.decide(&worker, &wanted(PRATO)), Hidden);
    assert_eq!(
        OpenEmergency.decide(&somebody(QUARRATA, &[Duty::Privacy]), &wanted(PISTOIA)),
        Refused(Why::MissingDuty)
    );
}

#[test]
fn nobody_reviews_the_own_emergency() {
    let officer = somebody(QUARRATA, &[Duty::Privacy]);
    let facts = |opened_by| EmergencyFacts { id: id(1), opened_by, is_over: true, is_reviewed: false, version: 1 };
    assert_eq!(ReviewEmergency.decide(&officer, &facts(officer.user)), Refused(Why::FourEyes));
    assert_eq!(ReviewEmergency.decide(&officer, &facts(id(99))), Allowed(Ground::PrivacyOfficer));
    assert_eq!(ReviewEmergency.decide(&somebody(ORCHARD, &[Duty::Refer]), &facts(id(99))), Hidden);
}

#[test]
fn who_has_seen_is_told_to_those_who_lead_the_case() {
    let reader = |ground| SeeReaders.decide(&somebody(ORCHARD, &[]), &person(&[ground]));
    assert_eq!(reader(Ground::InCharge), Allowed(Ground::InCharge));
    assert_eq!(reader(Ground::Member), Refused(Why::NotYourBody));
    // Who only wrote the record down leads no case.
    assert_eq!(SeeReaders.decide(&somebody(ORCHARD, &[Duty::Refer]), &person(&[])), Refused(Why::NotYourBody));
    assert_eq!(SeeReaders.decide(&somebody(QUARRATA, &[]), &person(&[])), Hidden);
}

#[test]
fn what_leaves_the_house_needs_its_own_row() {
    use crate::papers::GiveAccess;
    use crate::requests::{Send, Share};
    let evaluates = |more: &[(Compartment, Operation)]| {
        let cells = [(Compartment::Identity, Operation::Read), (Compartment::Work, Operation::Read)].into_iter();
        let cells = cells.chain(more.iter().copied());
        let cells =
            cells.map(|(compartment, operation)| ((Purpose::Evaluation, compartment, operation), Arc::from("row")));
        Actor { lawful: Arc::new(Lawful::new(cells, Vec::new())), ..somebody(QUARRATA, &[Duty::Secretary]) }
    };
    let file = referral(State::UnderReview);
    let reader = evaluates(&[]);
    assert_eq!(GiveAccess.decide(&reader, &file), Refused(Why::NoLegalBasis));
    assert_eq!(Send.decide(&reader, &file), Refused(Why::NoLegalBasis));
    let exporter = evaluates(&[(Compartment::Identity, Operation::Export), (Compartment::Identity, Operation::Share)]);
    assert_eq!(GiveAccess.decide(&exporter, &file), Allowed(Ground::Secretary));
    assert_eq!(Send.decide(&exporter, &file), Allowed(Ground::Secretary));
    assert_eq!(Share(Compartment::Work).decide(&exporter, &file), Refused(Why::NoLegalBasis));
    let sharer = evaluates(&[(Compartment::Work, Operation::Share)]);
    assert_eq!(Share(Compartment::Work).decide(&sharer, &file), Allowed(Ground::Secretary));
}

#[test]
fn a_matrix_is_published_by_a_privacy_officer_who_neither_wrote_nor_proposed_it() {
    let officer = somebody(QUARRATA, &[Duty::Privacy]);
    let facts =
        |proposed_by, saved_by| ProposalFacts { proposed_by, written_by: [saved_by, id(77)].into(), is_open: true };
    let (own, others) = (officer.user, id(99));
    assert_eq!(PublishMatrix.decide(&officer, &facts(others, others)), Allowed(Ground::PrivacyOfficer));
    assert_eq!(PublishMatrix.decide(&officer, &facts(own, others)), Refused(Why::FourEyes));
    assert_eq!(PublishMatrix.decide(&officer, &facts(others, own)), Refused(Why::FourEyes));
    // Not the last one to save it, but one of those who did.
    let among = ProposalFacts { written_by: [others, own, id(98)].into(), ..facts(others, others) };
    assert_eq!(PublishMatrix.decide(&officer, &among), Refused(Why::FourEyes));
    let settled = ProposalFacts { is_open: false, ..facts(others, others) };
    assert_eq!(PublishMatrix.decide(&officer, &settled), Refused(Why::NotThisState));
    // The pack's own text was written by nobody of the network; its proposal has an author all the same.
    let pack = ProposalFacts { written_by: BTreeSet::new(), ..facts(own, others) };
    assert_eq!(PublishMatrix.decide(&officer, &pack), Refused(Why::FourEyes));
    let administrator = somebody(QUARRATA, &[Duty::AdministerNetwork]);
    assert_eq!(PublishMatrix.decide(&administrator, &facts(others, others)), Refused(Why::MissingDuty));
}

#[test]
fn a_draft_is_written_by_those_who_answer_for_rights_and_data() {
    for duty in <Duty as kernel::Coded>::ALL {
        let may = EditMatrix.decide(&somebody(QUARRATA, &[*duty]), &()).is_allowed();
        assert_eq!(may, matches!(duty, Duty::AdministerNetwork | Duty::Privacy), "{duty:?}");
    }
}

#[test]
fn a_proposal_is_dropped_by_its_author_and_by_the_privacy_officers() {
    let administrator = somebody(QUARRATA, &[Duty::AdministerNetwork]);
    let facts = |proposed_by, is_open| ProposalFacts { proposed_by, written_by: BTreeSet::new(), is_open };
    assert_eq!(DropProposal.decide(&administrator, &facts(administrator.user, true)), Allowed(Ground::Oneself));
    assert_eq!(DropProposal.decide(&administrator, &facts(id(99), true)), Refused(Why::NotYourText));
    let officer = somebody(QUARRATA, &[Duty::Privacy]);
    assert_eq!(DropProposal.decide(&officer, &facts(id(99), true)), Allowed(Ground::PrivacyOfficer));
    assert_eq!(DropProposal.decide(&officer, &facts(officer.user, false)), Refused(Why::NotThisState));
    assert_eq!(DropProposal.decide(&somebody(QUARRATA, &[]), &facts(id(99), true)), Refused(Why::MissingDuty));
}
