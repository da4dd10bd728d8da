//! People: the record, its sealed texts, search and registration.

use kernel::Coded;
use kernel::words::{Compartment, Duty};

use super::{columns, section, subsection, table, words, yes};
use crate::actor::Actor;
use crate::decision::Ground;
use crate::people::{Mend, PersonFacts, Read, Register, Search, View};
use crate::proof::Action;
use crate::referral::Begin;
use crate::sample::{ORCHARD, QUARRATA, person, somebody};

const GROUNDS: [Ground; 8] = [
    Ground::Registrar,
    Ground::Sender,
    Ground::Secretary,
    Ground::President,
    Ground::Member,
    Ground::Receiver,
    Ground::InCharge,
    Ground::Office,
];

pub(super) fn write(page: &mut String) {
    let text = "A person is found by whoever finds one of their referrals that was sent, with the same relation, and by the \
                body that registered them. Sealed texts open when a referral was received.\nA search shows others of the own \
                nucleus only with name, birth year and municipality, and only when name and birth, or a document's number, \
                were typed.\n";
    section(page, "People", text);
    subsection(page, "The record", &record());
    subsection(page, "Searching, registering, referring", &by_duty());
}

fn ask(ground: Ground, rule: impl Fn(&Actor, &PersonFacts) -> bool) -> bool {
    // The sample person is registered by Orchard; whoever has another relation sits elsewhere.
    match ground {
        Ground::Registrar => rule(&somebody(ORCHARD, &[Duty::Refer]), &person(&[])),
        through => rule(&somebody(QUARRATA, &[]), &person(&[through])),
    }
}

fn record() -> String {
    let row = |name: String, rule: &dyn Fn(&Actor, &PersonFacts) -> bool| -> Vec<String> {
        std::iter::once(name).chain(GROUNDS.iter().map(|ground| yes(ask(*ground, rule)))).collect()
    };
    let mut rows = vec![
        row("open the record".to_owned(), &|actor, person| View.decide(actor, person).is_allowed()),
        row("mend the record".to_owned(), &|actor, person| Mend.decide(actor, person).is_allowed()),
    ];
    for compartment in Compartment::ALL.iter().filter(|compartment| compartment.is_sealed()) {
        let reads = |actor: &Actor, person: &PersonFacts| Read(*compartment).decide(actor, person).is_allowed();
        rows.push(row(format!("read sealed texts: {}", words(*compartment)), &reads));
    }
    table(&columns("Act", &GROUNDS), rows)
}

fn by_duty() -> String {
    let head = ["Duty", "Search people", "Register a person", "Begin a referral"].map(str::to_owned);
    let row = |duty: &Duty| {
        let actor = somebody(QUARRATA, &[*duty]);
        let allowed = [Search.decide(&actor, &()), Register.decide(&actor, &()), Begin.decide(&actor, &())];
        std::iter::once(words(*duty)).chain(allowed.map(|decision| yes(decision.is_allowed()))).collect()
    };
    table(&head, Duty::ALL.iter().map(row).collect())
}
