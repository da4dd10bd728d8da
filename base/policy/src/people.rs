//! People: who finds a person, who reads and mends the record.

use std::collections::BTreeSet;

use kernel::ids::{BodyId, NucleusId, PersonId};
use kernel::words::{Compartment, Duty, Operation};

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
    /// The grounds of the person's referrals that the actor finds. Drafts and what was thrown away give none: anybody
    /// who refers can begin a draft about somebody found by name, and nobody opens a record by that.
    pub through: Vec<Ground>,
    /// Those of them that somebody received and registered. Sending one is not enough to open what protects a person.
    pub received: Vec<Ground>,
    /// What the actor's mandates in the person's team open today. Empty without one.
    pub slice: BTreeSet<Compartment>,
    /// The actor declared a conflict of interest about a referral of the person.
    pub conflicted: bool,
    /// An access of the actor to this person in an emergency was found not justified.
    pub misused: bool,
    /// Kept and nothing else (art. 18 GDPR), or erased.
    pub restricted: bool,
}

/// The list of people an actor may find.
#[derive(Debug)]
pub enum People {}

pub fn grounds(actor: &Actor, person: &PersonFacts) -> Vec<Ground> {
    // An emergency is met through each referral of the person too: who declared a conflict about one has none.
    let mut grounds: Vec<Ground> = person.through.iter().copied().filter(|one| *one != Ground::Emergency).collect();
    if actor.has(Duty::Refer) && actor.body == person.registered_by {
        grounds.push(Ground::Registrar);
    }
    if actor.has_emergency(person.id) && !person.conflicted {
        grounds.push(Ground::Emergency);
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
            Duty::TakePart,
            Duty::Coordinate,
            Duty::Commissioner,
            Duty::President,
        ];
        actor.by_duties(&may)
    }
}

/// Register somebody new, after a search.
#[derive(Debug, Clone, Copy, Default)]
pub struct Register;

impl Action for Register {
    type Facts = ();

    fn decide(&self, actor: &Actor, (): &()) -> Decision {
        match actor.by_duty(Duty::Refer) {
            Decision::Allowed(_) if !actor.lawfully(Ground::Registrar, Compartment::Identity, Operation::Write) => {
                Decision::Refused(Why::NoLegalBasis)
            }
            decision => decision,
        }
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
        let mut opening = grounds
            .into_iter()
            .filter(|ground| match ground {
                Ground::Registrar => true,
                Ground::Figure => self.0 == Compartment::Identity || person.slice.contains(&self.0),
                Ground::Emergency => crate::referral::opens(Ground::Emergency, actor.body_kind, self.0),
                ground => {
                    crate::referral::opens(*ground, actor.body_kind, self.0)
                        && (!sealed || person.received.contains(ground))
                }
            })
            .peekable();
        if opening.peek().is_none() {
            return Decision::Refused(Why::NotYourCompartment);
        }
        let lawful = opening.find(|ground| actor.lawfully(*ground, self.0, Operation::Read));
        lawful.map_or(Decision::Refused(Why::NoLegalBasis), Decision::Allowed)
    }

    fn touches(&self) -> (Compartment, Operation) {
        (self.0, Operation::Read)
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
        let mut mending = grounds.into_iter().filter(|ground| mends.contains(ground)).peekable();
        if mending.peek().is_none() {
            return Decision::Refused(Why::NotYourBody);
        }
        let lawful = mending.find(|ground| actor.lawfully(*ground, Compartment::Identity, Operation::Write));
        lawful.map_or(Decision::Refused(Why::NoLegalBasis), Decision::Allowed)
    }

    fn touches(&self) -> (Compartment, Operation) {
        (Compartment::Identity, Operation::Write)
    }
}

#[cfg(test)]
pub(crate) mod tests;
