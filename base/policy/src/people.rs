//! People: who finds a person, who reads and mends the record.

use kernel::ids::{BodyId, NucleusId, PersonId};
use kernel::words::{Compartment, Duty};

use crate::actor::Actor;
use crate::decision::{Decision, Ground, Why};
use crate::proof::Action;

/// What the rules know of a person, seen by one actor.
#[derive(Debug, Clone)]
pub struct PersonFacts {
    pub id: PersonId,
    pub registered_by: BodyId,
    pub nucleus: Option<NucleusId>,
    pub version: i64,
    /// The grounds of all referrals of the person that the actor finds, from the same relation query as their list.
    pub through: Vec<Ground>,
    /// Those of them that were sent. Anybody who refers can begin a draft about somebody found by name: nobody opens
    /// what protects a person by that.
    pub sent: Vec<Ground>,
    /// Kept and nothing else (art. 18 GDPR), or erased.
    pub restricted: bool,
}

/// The list of people an actor may find.
#[derive(Debug)]
pub enum People {}

pub fn grounds(actor: &Actor, person: &PersonFacts) -> Vec<Ground> {
    let mut grounds = person.through.clone();
    if actor.has(Duty::Refer) && actor.body == person.registered_by {
        grounds.push(Ground::Registrar);
    }
    grounds
}

/// Search before create, and lists of people. The statement shows full records by relation and, in the own nucleus,
/// only name, birth year and municipality of those whose name and birth were typed.
#[derive(Debug, Clone, Copy, Default)]
pub struct Search;

impl Action for Search {
    type Facts = ();

    fn decide(&self, actor: &Actor, (): &()) -> Decision {
        let may = [
            Duty::Refer,
            Duty::Secretary,
            Duty::Receive,
            Duty::Accompany,
            Duty::Coordinate,
            Duty::Commissioner,
            Duty::President,
        ];
        if may.into_iter().any(|duty| actor.has(duty)) {
            Decision::Allowed(Ground::ByDuty)
        } else {
            Decision::Refused(Why::MissingDuty)
        }
    }
}

/// Register somebody new, after a search.
#[derive(Debug, Clone, Copy, Default)]
pub struct Register;

impl Action for Register {
    type Facts = ();

    fn decide(&self, actor: &Actor, (): &()) -> Decision {
        actor.by_duty(Duty::Refer)
    }
}

/// Open the person's record.
#[derive(Debug, Clone, Copy, Default)]
pub struct View;

impl Action for View {
    type Facts = PersonFacts;

    fn decide(&self, actor: &Actor, person: &PersonFacts) -> Decision {
        grounds(actor, person).first().map_or(Decision::Hidden, |ground| Decision::Allowed(*ground))
    }
}

/// Read the person's own sealed texts (safe contact is in `protection`).
#[derive(Debug, Clone, Copy)]
pub struct Read(pub Compartment);

impl Action for Read {
    type Facts = PersonFacts;

    fn decide(&self, actor: &Actor, person: &PersonFacts) -> Decision {
        let grounds = grounds(actor, person);
        if grounds.is_empty() {
            return Decision::Hidden;
        }
        let sealed = self.0.is_sealed();
        let opening = grounds.into_iter().find(|ground| {
            *ground == Ground::Registrar
                || (crate::referral::opens(*ground, actor.body_kind, self.0)
                    && (!sealed || person.sent.contains(ground)))
        });
        opening.map_or(Decision::Refused(Why::NotYourCompartment), Decision::Allowed)
    }
}

/// Mend the record: the body that registered or referred the person, the secretary, the body in charge.
#[derive(Debug, Clone, Copy, Default)]
pub struct Mend;

impl Action for Mend {
    type Facts = PersonFacts;

    fn decide(&self, actor: &Actor, person: &PersonFacts) -> Decision {
        let grounds = grounds(actor, person);
        if grounds.is_empty() {
            return Decision::Hidden;
        }
        if person.restricted {
            return Decision::Refused(Why::Restricted);
        }
        let mends = [Ground::Registrar, Ground::Sender, Ground::Secretary, Ground::InCharge, Ground::Receiver];
        let ground = grounds.into_iter().find(|ground| mends.contains(ground));
        ground.map_or(Decision::Refused(Why::NotYourBody), Decision::Allowed)
    }
}

#[cfg(test)]
pub(crate) mod tests;
