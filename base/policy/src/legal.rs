//! On what rights rest: the legal-basis matrix, agreements between bodies, accesses in an emergency, and who has seen
//! a person's data.

use std::collections::BTreeSet;

use kernel::ids::{EmergencyId, UserId};
use kernel::words::{Duty, Purpose};

use crate::actor::Actor;
use crate::decision::{Decision, Ground, Why};
use crate::people::{PersonFacts, grounds};
use crate::proof::Action;

/// Accesses in an emergency: one's own, and those to review.
#[derive(Debug)]
pub enum Emergencies {}

/// Read the matrix in words: everybody signed in. It says nothing about anybody.
#[derive(Debug, Clone, Copy, Default)]
pub struct ReadMatrix;

impl Action for ReadMatrix {
    type Facts = ();

    fn decide(&self, _actor: &Actor, (): &()) -> Decision {
        Decision::Allowed(Ground::ByDuty)
    }
}

/// Ask what somebody would see of a referral on a day: who answers for rights and data.
#[derive(Debug, Clone, Copy, Default)]
pub struct TryMatrix;

impl Action for TryMatrix {
    type Facts = ();

    fn decide(&self, actor: &Actor, (): &()) -> Decision {
        actor.by_duties(&[Duty::AdministerNetwork, Duty::Privacy])
    }
}

/// Write a draft of the matrix, see what it would change, propose it: who answers for rights and data. It changes
/// nobody's rights.
#[derive(Debug, Clone, Copy, Default)]
pub struct EditMatrix;

impl Action for EditMatrix {
    type Facts = ();

    fn decide(&self, actor: &Actor, (): &()) -> Decision {
        actor.by_duties(&[Duty::AdministerNetwork, Duty::Privacy])
    }
}

/// What the rules know of a proposed matrix.
#[derive(Debug, Clone)]
pub struct ProposalFacts {
    pub proposed_by: UserId,
    /// Everybody who saved something of it since a matrix was published last, not only the last one: what one has
    /// written, another reads. Nobody for the pack's own text.
    pub written_by: BTreeSet<UserId>,
    pub is_open: bool,
}

/// Publish a proposed matrix: a privacy officer who neither proposed nor wrote it. A wrong row takes rights from all
/// bodies of a kind, so it takes four eyes.
#[derive(Debug, Clone, Copy, Default)]
pub struct PublishMatrix;

impl Action for PublishMatrix {
    type Facts = ProposalFacts;

    fn decide(&self, actor: &Actor, facts: &ProposalFacts) -> Decision {
        if !actor.has(Duty::Privacy) {
            return Decision::Refused(Why::MissingDuty);
        }
        if actor.user == facts.proposed_by || facts.written_by.contains(&actor.user) {
            return Decision::Refused(Why::FourEyes);
        }
        if facts.is_open { Decision::Allowed(Ground::PrivacyOfficer) } else { Decision::Refused(Why::NotThisState) }
    }
}

/// Take a proposal back, or turn it down: whoever made it, and the privacy officers.
#[derive(Debug, Clone, Copy, Default)]
pub struct DropProposal;

impl Action for DropProposal {
    type Facts = ProposalFacts;

    fn decide(&self, actor: &Actor, facts: &ProposalFacts) -> Decision {
        let may = EditMatrix.decide(actor, &());
        if !may.is_allowed() {
            return may;
        }
        match (facts.is_open, actor.user == facts.proposed_by, actor.has(Duty::Privacy)) {
            (false, ..) => Decision::Refused(Why::NotThisState),
            (true, true, _) => Decision::Allowed(Ground::Oneself),
            (true, false, true) => Decision::Allowed(Ground::PrivacyOfficer),
            (true, false, false) => Decision::Refused(Why::NotYourText),
        }
    }
}

/// Read what bodies agreed on about data.
#[derive(Debug, Clone, Copy, Default)]
pub struct ReadAgreements;

impl Action for ReadAgreements {
    type Facts = ();

    fn decide(&self, actor: &Actor, (): &()) -> Decision {
        actor.by_duties(&[Duty::AdministerNetwork, Duty::Privacy, Duty::AdministerBody, Duty::Coordinate])
    }
}

/// Record an agreement and end one. It gives and takes rights of whole bodies.
#[derive(Debug, Clone, Copy, Default)]
pub struct KeepAgreements;

impl Action for KeepAgreements {
    type Facts = ();

    fn decide(&self, actor: &Actor, (): &()) -> Decision {
        actor.by_duty(Duty::AdministerNetwork)
    }
}

/// Open a person's record in an emergency: people of the own nucleus, by whoever works with people.
#[derive(Debug, Clone, Copy, Default)]
pub struct OpenEmergency;

impl Action for OpenEmergency {
    type Facts = PersonFacts;

    fn decide(&self, actor: &Actor, person: &PersonFacts) -> Decision {
        let works = crate::people::Search.decide(actor, &());
        if !works.is_allowed() {
            return works;
        }
        // The same people of whom a search tells that they may be there.
        if person.nucleus.is_none() || person.nucleus != actor.nucleus {
            return Decision::Hidden;
        }
        if person.conflicted {
            return Decision::Hidden;
        }
        match knows_emergencies(actor) {
            false => Decision::Refused(Why::NoLegalBasis),
            true if person.misused => Decision::Refused(Why::NotJustified),
            true if actor.has_emergency(person.id) => Decision::Refused(Why::NotThisState),
            true => Decision::Allowed(Ground::Emergency),
        }
    }
}

/// Does the matrix give emergencies to the body acted for?
pub fn knows_emergencies(actor: &Actor) -> bool {
    actor.lawful.opens(Purpose::Emergency).is_ok()
}

/// What the rules know of an emergency access.
#[derive(Debug, Clone)]
pub struct EmergencyFacts {
    pub id: EmergencyId,
    pub opened_by: UserId,
    pub is_over: bool,
    pub is_reviewed: bool,
    pub version: i64,
}

/// Read the reason of an emergency access: whoever opened it, and the privacy officer.
#[derive(Debug, Clone, Copy, Default)]
pub struct ReadEmergency;

impl Action for ReadEmergency {
    type Facts = EmergencyFacts;

    fn decide(&self, actor: &Actor, facts: &EmergencyFacts) -> Decision {
        if actor.has(Duty::Privacy) {
            return Decision::Allowed(Ground::PrivacyOfficer);
        }
        if actor.user == facts.opened_by { Decision::Allowed(Ground::Oneself) } else { Decision::Hidden }
    }
}

/// End one's own emergency access before its time.
#[derive(Debug, Clone, Copy, Default)]
pub struct EndEmergency;

impl Action for EndEmergency {
    type Facts = EmergencyFacts;

    fn decide(&self, actor: &Actor, facts: &EmergencyFacts) -> Decision {
        match (actor.user == facts.opened_by, facts.is_over) {
            (false, _) => Decision::Hidden,
            (true, true) => Decision::Refused(Why::NotThisState),
            (true, false) => Decision::Allowed(Ground::Oneself),
        }
    }
}

/// Say whether an emergency access was justified: the privacy officer, never about one's own.
#[derive(Debug, Clone, Copy, Default)]
pub struct ReviewEmergency;

impl Action for ReviewEmergency {
    type Facts = EmergencyFacts;

    fn decide(&self, actor: &Actor, facts: &EmergencyFacts) -> Decision {
        if !actor.has(Duty::Privacy) {
            return if actor.user == facts.opened_by { Decision::Refused(Why::MissingDuty) } else { Decision::Hidden };
        }
        if actor.user == facts.opened_by {
            return Decision::Refused(Why::FourEyes);
        }
        if facts.is_reviewed { Decision::Refused(Why::NotThisState) } else { Decision::Allowed(Ground::PrivacyOfficer) }
    }
}

/// List the emergency accesses to review.
#[derive(Debug, Clone, Copy, Default)]
pub struct ListEmergencies;

impl Action for ListEmergencies {
    type Facts = ();

    fn decide(&self, actor: &Actor, (): &()) -> Decision {
        actor.by_duty(Duty::Privacy)
    }
}

/// Read who has seen a person's data, and print the sheet for the person: whoever leads the case.
#[derive(Debug, Clone, Copy, Default)]
pub struct SeeReaders;

impl Action for SeeReaders {
    type Facts = PersonFacts;

    fn decide(&self, actor: &Actor, person: &PersonFacts) -> Decision {
        let grounds = grounds(actor, person);
        if grounds.is_empty() {
            return Decision::Hidden;
        }
        let leads = [Ground::InCharge, Ground::Receiver, Ground::Secretary, Ground::Sender];
        let ground = grounds.into_iter().find(|ground| leads.contains(ground));
        ground.map_or(Decision::Refused(Why::NotYourBody), Decision::Allowed)
    }
}

#[cfg(test)]
mod tests;
