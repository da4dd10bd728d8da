//! What rights rest on: the legal-basis matrix, agreements, emergencies, who has seen.

use kernel::Coded;
use kernel::words::{Compartment, Duty};

use super::{columns, section, subsection, table, words, yes};
use crate::actor::Actor;
use crate::decision::{Decision, Ground};
use crate::legal::{
    DropProposal, EditMatrix, EmergencyFacts, KeepAgreements, ListEmergencies, OpenEmergency, ProposalFacts,
    PublishMatrix, ReadAgreements, ReadEmergency, ReadMatrix, ReviewEmergency, SeeReaders, TryMatrix,
};
use crate::proof::Action;
use crate::referral::Read;
use crate::sample::{ORCHARD, QUARRATA, id, person, referral, somebody};

pub(super) fn write(page: &mut String) {
    section(page, "Legal bases, agreements, emergencies", "Who reads and keeps what rights rest on.\n");
    subsection(page, "By duty, about somebody else's things", &acts());
    subsection(page, "Who has seen a person's data, by relation", &readers());
    subsection(page, "What an emergency access opens, where the matrix has a row for it", &opened());
    page.push_str(NOTES);
}

const NOTES: &str = "\nAn emergency access concerns a person of the own nucleus, wants a reason and a fresh proof of identity, ends by \
    itself, and is reviewed by a privacy officer who did not open it. It allows no step and no change.\n\nA legal-basis matrix is published by a privacy officer \
    who neither proposed it nor saved any part of it since a matrix was published last. Whoever proposed one may take it back.\n";

type Act = (&'static str, fn(&Actor) -> Decision);

fn stranger() -> EmergencyFacts {
    EmergencyFacts { id: id(1), opened_by: id(99), is_over: false, is_reviewed: false, version: 1 }
}

fn proposal() -> ProposalFacts {
    ProposalFacts { proposed_by: id(99), written_by: [id(99)].into(), is_open: true }
}

const ACTS: [Act; 11] = [
    ("read the legal-basis matrix", |actor| ReadMatrix.decide(actor, &())),
    ("ask what somebody would see", |actor| TryMatrix.decide(actor, &())),
    ("write a draft of the matrix and propose it", |actor| EditMatrix.decide(actor, &())),
    ("publish a matrix that others wrote and proposed", |actor| PublishMatrix.decide(actor, &proposal())),
    ("turn such a proposal down", |actor| DropProposal.decide(actor, &proposal())),
    ("read agreements on data", |actor| ReadAgreements.decide(actor, &())),
    ("record and end agreements", |actor| KeepAgreements.decide(actor, &())),
    ("open an emergency access", |actor| OpenEmergency.decide(actor, &person(&[]))),
    ("list emergency accesses", |actor| ListEmergencies.decide(actor, &())),
    ("read the reason of an emergency access", |actor| ReadEmergency.decide(actor, &stranger())),
    ("review an emergency access", |actor| ReviewEmergency.decide(actor, &stranger())),
];

fn acts() -> String {
    let asked: Vec<Option<Duty>> = std::iter::once(None).chain(Duty::ALL.iter().copied().map(Some)).collect();
    let head =
        std::iter::once("Act".to_owned()).chain(asked.iter().map(|duty| duty.map_or("no duty".to_owned(), words)));
    let row = |(name, rule): &Act| {
        let cell = |duty: &Option<Duty>| yes(rule(&somebody(QUARRATA, duty.as_slice())).is_allowed());
        std::iter::once((*name).to_owned()).chain(asked.iter().map(cell)).collect()
    };
    table(&head.collect::<Vec<_>>(), ACTS.iter().map(row).collect())
}

const GROUNDS: [Ground; 8] = [
    Ground::Sender,
    Ground::Secretary,
    Ground::President,
    Ground::Member,
    Ground::Receiver,
    Ground::InCharge,
    Ground::Office,
    Ground::Emergency,
];

fn readers() -> String {
    let cell = |ground: &Ground| yes(SeeReaders.decide(&somebody(ORCHARD, &[]), &person(&[*ground])).is_allowed());
    let row = std::iter::once("read who has seen the data".to_owned()).chain(GROUNDS.iter().map(cell)).collect();
    table(&columns("Act", &GROUNDS), vec![row])
}

fn opened() -> String {
    let mut actor = somebody(ORCHARD, &[]);
    let file = referral(kernel::states::referral::State::Admitted);
    actor.emergencies.insert(file.person);
    let row = |one: &Compartment| vec![words(*one), yes(Read(*one).decide(&actor, &file).is_allowed())];
    table(&["Compartment", "May be opened"].map(str::to_owned), Compartment::ALL.iter().map(row).collect())
}
