//! The person's own view: who gives the person a key to it, and what a visit with that key opens.

use kernel::words::{Compartment, Operation};

use crate::actor::Actor;
use crate::cases::{self, CaseFacts};
use crate::decision::{Decision, Ground, Why};
use crate::proof::Action;

/// What the rules know of the keys of a case.
#[derive(Debug, Clone)]
pub struct KeyFacts {
    pub case: CaseFacts,
    /// The case is closed and its project is in follow-up: people still ask how it goes.
    pub follow_up: bool,
}

/// Give the person, or who stands beside the person in law, a link and a code: the body in charge.
#[derive(Debug, Clone, Copy, Default)]
pub struct GiveKey;

impl Action for GiveKey {
    type Facts = KeyFacts;

    fn decide(&self, actor: &Actor, key: &KeyFacts) -> Decision {
        let case = &key.case;
        let grounds = cases::grounds(actor, case);
        if grounds.is_empty() {
            return Decision::Hidden;
        }
        if !grounds.contains(&Ground::InCharge) {
            return Decision::Refused(Why::NotInCharge);
        }
        if !actor.lawfully(Ground::InCharge, Compartment::Identity, Operation::Write) {
            return Decision::Refused(Why::NoLegalBasis);
        }
        if case.restricted {
            return Decision::Refused(Why::Restricted);
        }
        if case.state.is_closed() && !key.follow_up {
            return Decision::Refused(Why::NotThisState);
        }
        if !case.charged {
            return Decision::Refused(Why::NoLongerCharged);
        }
        Decision::Allowed(Ground::InCharge)
    }

    fn touches(&self) -> (Compartment, Operation) {
        (Compartment::Identity, Operation::Write)
    }
}

/// See which keys there are, since when and until when: the body in charge and the coordination office.
#[derive(Debug, Clone, Copy, Default)]
pub struct SeeKeys;

impl Action for SeeKeys {
    type Facts = KeyFacts;

    fn decide(&self, actor: &Actor, key: &KeyFacts) -> Decision {
        keeps(actor, &key.case)
    }
}

/// End a key: the body in charge and the coordination office, at any time. Asking for less is no processing.
#[derive(Debug, Clone, Copy, Default)]
pub struct RevokeKey;

impl Action for RevokeKey {
    type Facts = KeyFacts;

    fn decide(&self, actor: &Actor, key: &KeyFacts) -> Decision {
        keeps(actor, &key.case)
    }
}

fn keeps(actor: &Actor, case: &CaseFacts) -> Decision {
    let grounds = cases::grounds(actor, case);
    if grounds.is_empty() {
        return Decision::Hidden;
    }
    let keeps = |ground: &Ground| matches!(ground, Ground::InCharge | Ground::Office);
    grounds.into_iter().find(keeps).map_or(Decision::Refused(Why::NotInCharge), Decision::Allowed)
}

#[cfg(test)]
mod tests;
