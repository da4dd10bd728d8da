//! Accounts, the register of events, and the directory of bodies: by duty, in the own body and in others.

use kernel::Coded;
use kernel::words::Duty;

use super::{section, subsection, table, words, yes};
use crate::accounts::{Administer, AppointOfficer, BodyFacts, GiveDuty, OfficeFacts, OwnAccount, ReadRegister};
use crate::actor::Actor;
use crate::commission;
use crate::decision::Decision;
use crate::editions::EditPacks;
use crate::network::{Found, Mend, View};
use crate::proof::Action;
use crate::sample::{ORCHARD, QUARRATA, body, id, somebody};

pub(super) fn write(page: &mut String) {
    section(
        page,
        "Accounts, register and network",
        "These acts concern no file of a person: the duty decides, and the body.\n",
    );
    subsection(page, "By duty", &acts());
    subsection(page, "Which duty may be given by whom", &duties());
}

type Act = (&'static str, fn(&Actor, u8) -> Decision);

/// Each act on something of a body, given by its number.
const ACTS: [Act; 10] = [
    ("change password, factor and language of an account", |actor, of| OwnAccount.decide(actor, &id(10 + of))),
    ("invite users, change duties, end memberships", |actor, of| {
        Administer.decide(actor, &BodyFacts { body: body(of) })
    }),
    ("make somebody else the privacy officer", |actor, of| {
        AppointOfficer.decide(actor, &OfficeFacts { body: body(of), holder: None })
    }),
    ("make oneself the privacy officer", |actor, of| {
        AppointOfficer.decide(actor, &OfficeFacts { body: body(of), holder: Some(actor.user) })
    }),
    ("look a body up in the directory", |actor, _| View.decide(actor, &())),
    ("mend the record and the units of a body", |actor, of| Mend.decide(actor, &body(of))),
    ("add and end bodies", |actor, _| Found.decide(actor, &())),
    ("found the commission of a nucleus", |actor, _| commission::Found.decide(actor, &())),
    ("rewrite and publish templates of documents", |actor, _| EditPacks.decide(actor, &())),
    ("read the register of events", |actor, _| ReadRegister.decide(actor, &())),
];

fn acts() -> String {
    let asked: Vec<Option<Duty>> = std::iter::once(None).chain(Duty::ALL.iter().copied().map(Some)).collect();
    let head =
        std::iter::once("Act".to_owned()).chain(asked.iter().map(|duty| duty.map_or("no duty".to_owned(), words)));
    let row = |(name, rule): &Act| {
        let cell = |duty: &Option<Duty>| {
            let actor = somebody(QUARRATA, duty.as_slice());
            own_or_any(rule(&actor, QUARRATA).is_allowed(), rule(&actor, ORCHARD).is_allowed())
        };
        std::iter::once((*name).to_owned()).chain(asked.iter().map(cell)).collect()
    };
    table(&head.collect::<Vec<_>>(), ACTS.iter().map(row).collect())
}

fn own_or_any(own: bool, other: bool) -> String {
    match (own, other) {
        (true, true) => "yes",
        (true, false) => "own only",
        (false, true) => "others only",
        (false, false) => "—",
    }
    .to_owned()
}

fn duties() -> String {
    let head = ["Duty", "by the body's administrator, in the own body", "by the network's administrator, anywhere"];
    let row = |duty: &Duty| {
        let gives = |holder: Duty, of: u8| {
            GiveDuty(*duty).decide(&somebody(QUARRATA, &[holder]), &BodyFacts { body: body(of) }).is_allowed()
        };
        vec![words(*duty), yes(gives(Duty::AdministerBody, QUARRATA)), yes(gives(Duty::AdministerNetwork, ORCHARD))]
    };
    table(&head.map(str::to_owned), Duty::ALL.iter().map(row).collect())
}
