//! Requests to bodies without an account.

use std::collections::BTreeSet;

use kernel::Coded;
use kernel::states::referral::State;
use kernel::states::request::{RequestAim, RequestState, RequestStep};
use kernel::words::{Compartment, Duty};

use super::referrals::GROUNDS;
use super::{columns, section, states, subsection, table, words, yes};
use crate::actor::Actor;
use crate::decision::Ground;
use crate::proof::Action;
use crate::requests::{Advance, Deliver, Follow, Oversee, Read, RequestFacts, Revoke, Send};
use crate::sample::{PISTOIA, body, id, nucleus, related, somebody};

pub(super) fn write(page: &mut String) {
    let text = "Whoever conducts the procedure of a referral asks a body that has no account: to consider a person, or a \
                question. The body that was asked has no duty and no relation: by link and code it reads what was ticked \
                for it, for a short while, and answers. Here are the rights of those with an account, for requests that \
                their own body sent; only the coordination office takes steps in those of other bodies too.\n";
    section(page, "Requests to bodies without an account", text);
    subsection(page, "About a referral", &of_referrals());
    subsection(page, "About one request, by its state", &of_requests());
}

fn of_referrals() -> String {
    let by_state = |name: &str, rule: &dyn Fn(&Actor, &crate::referral::ReferralFacts) -> bool| {
        let cell = |ground: &Ground| {
            states(|state| related(*ground, state).is_some_and(|(actor, referral)| rule(&actor, &referral)))
        };
        std::iter::once(name.to_owned()).chain(GROUNDS.iter().map(cell)).collect::<Vec<_>>()
    };
    let oversees = |ground: &Ground| {
        let duty = match ground {
            Ground::Secretary => Duty::Secretary,
            Ground::Office => Duty::Coordinate,
            _ => return yes(false),
        };
        yes(Oversee.decide(&somebody(1, &[duty]), &nucleus(PISTOIA)).is_allowed())
    };
    let rows = vec![
        by_state("send a request", &|actor, referral| Send.decide(actor, referral).is_allowed()),
        by_state("see which there are and by when", &|actor, referral| Follow.decide(actor, referral).is_allowed()),
        std::iter::once("list those of the nucleus, answers in term, unread mails".to_owned())
            .chain(GROUNDS.iter().map(oversees))
            .collect(),
    ];
    table(&columns("Act", &GROUNDS), rows)
}

fn of_requests() -> String {
    let ask = |ground: Ground,
               state: RequestState,
               shared: &BTreeSet<Compartment>,
               rule: &dyn Fn(&Actor, &RequestFacts) -> bool| {
        // In the state in which all seven relations find the file.
        related(ground, State::Admitted).is_some_and(|(actor, referral)| {
            let aims = RequestAim::ALL.iter();
            let mut requests = aims.map(|aim| RequestFacts {
                id: id(1),
                referral: referral.clone(),
                from_body: actor.body,
                to_body: body(9),
                aim: *aim,
                state,
                shared: shared.clone(),
                version: 1,
            });
            requests.any(|request| rule(&actor, &request))
        })
    };
    let sharing = |name: String, shared: &[Compartment], rule: &dyn Fn(&Actor, &RequestFacts) -> bool| {
        let shared = shared.iter().copied().collect();
        let cell = |ground: &Ground| states(|state| ask(*ground, state, &shared, rule));
        std::iter::once(name).chain(GROUNDS.iter().map(cell)).collect::<Vec<_>>()
    };
    let row = |name: String, rule: &dyn Fn(&Actor, &RequestFacts) -> bool| sharing(name, &[], rule);
    let delivers = |actor: &Actor, facts: &RequestFacts| Deliver.decide(actor, facts).is_allowed();
    let hand_out = |shared: &str| format!("new link, new code, sheet on paper, with {shared} shared");
    let mut rows = vec![
        row("read what was asked and answered".to_owned(), &|actor, facts| Read.decide(actor, facts).is_allowed()),
        sharing(hand_out("work"), &[Compartment::Identity, Compartment::Work], &delivers),
        sharing(hand_out("health"), &[Compartment::Identity, Compartment::Health], &delivers),
        row("end the link".to_owned(), &|actor, facts| Revoke.decide(actor, facts).is_allowed()),
    ];
    rows.extend(RequestStep::ALL.iter().map(|step| {
        row(format!("step: {}", words(*step)), &|actor, facts| Advance(*step).decide(actor, facts).is_allowed())
    }));
    table(&columns("Act", &GROUNDS), rows)
}
