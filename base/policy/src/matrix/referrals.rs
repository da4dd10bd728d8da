//! Referrals: finding, reading by compartment, writing, and every step.

use kernel::Coded;
use kernel::states::referral::{State, Step};
use kernel::words::{BodyKind, Compartment};

use super::{columns, section, states, subsection, table, words, yes};
use crate::actor::Actor;
use crate::decision::Ground;
use crate::proof::Action;
use crate::referral::{Advance, ConfirmComplete, Read, ReferralFacts, View, Write};
use crate::sample::related;

pub(super) const GROUNDS: [Ground; 7] = [
    Ground::Sender,
    Ground::Secretary,
    Ground::President,
    Ground::Member,
    Ground::Receiver,
    Ground::InCharge,
    Ground::Office,
];

pub(super) fn write(page: &mut String) {
    section(page, "Referrals", "A referral is found, read and moved by whoever has one of seven relations to it.\n");
    subsection(page, "In which states it is found, and by whom it is written", &found());
    subsection(page, "Which compartments are read, wherever the referral is found", &compartments());
    subsection(page, "Steps, with the states from which each may be taken", &steps());
    page.push_str(UNTIL_COMPLETE);
}

/// The tables are about files that the secretary found complete; this is what differs before.
const UNTIL_COMPLETE: &str = "\nUntil the secretary confirmed that a file under review is complete, the president does \
    not find it, and it is neither put on an agenda nor decided urgently. A request for integration and a reopening take \
    the confirmation back.\n";

fn ask(ground: Ground, state: State, rule: impl Fn(&Actor, &ReferralFacts) -> bool) -> bool {
    related(ground, state).is_some_and(|(actor, file)| rule(&actor, &file))
}

fn found() -> String {
    let row = |ground: &Ground| {
        let views = states(|state| ask(*ground, state, |actor, file| View.decide(actor, file).is_allowed()));
        let writes = states(|state| ask(*ground, state, |actor, file| Write.decide(actor, file).is_allowed()));
        vec![words(*ground), views, writes]
    };
    let head = ["Relation", "Finds it", "Writes answers and attachments"].map(str::to_owned);
    table(&head, GROUNDS.iter().map(row).collect())
}

/// Admitted: the one state in which all seven relations find the file.
const COMMON: State = State::Admitted;

fn compartments() -> String {
    let mut head = columns("Compartment", &GROUNDS);
    head.insert(5, "member, of a prison or probation office".to_owned());
    let row = |compartment: &Compartment| {
        let reads = |actor: &Actor, file: &ReferralFacts| Read(*compartment).decide(actor, file).is_allowed();
        let of_justice = |actor: &Actor, file: &ReferralFacts| {
            reads(&Actor { body_kind: BodyKind::ProbationOffice, ..actor.clone() }, file)
        };
        let sealed = if compartment.is_sealed() { " (sealed)" } else { "" };
        let mut cells = vec![format!("{}{sealed}", words(*compartment))];
        cells.extend(GROUNDS.iter().map(|ground| yes(ask(*ground, COMMON, reads))));
        cells.insert(5, yes(ask(Ground::Member, COMMON, of_justice)));
        cells
    };
    table(&head, Compartment::ALL.iter().map(row).collect())
}

fn steps() -> String {
    let row = |step: &Step| {
        let takes = |actor: &Actor, file: &ReferralFacts| Advance(*step).decide(actor, file).is_allowed();
        let cell = |ground: &Ground| states(|state| ask(*ground, state, takes));
        std::iter::once(words(*step)).chain(GROUNDS.iter().map(cell)).collect()
    };
    let mut rows: Vec<_> = Step::ALL.iter().map(row).collect();
    let confirms = |actor: &Actor, file: &ReferralFacts| {
        ConfirmComplete.decide(actor, &ReferralFacts { complete: false, ..file.clone() }).is_allowed()
    };
    let cells = GROUNDS.iter().map(|ground| states(|state| ask(*ground, state, confirms)));
    rows.push(std::iter::once("(no step) confirm that it is complete".to_owned()).chain(cells).collect());
    table(&columns("Step", &GROUNDS), rows)
}
