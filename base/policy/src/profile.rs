//! Knowing the person: who reads and writes the work profile, the own words, the assessments and the stages of a case, and the
//! dossier of a skills assessment, which belongs to the person.

use std::collections::BTreeSet;

use kernel::ids::{BodyId, DossierId, UserId};
use kernel::profile::DossierPart;
use kernel::states::dossier::{DossierState, DossierStep};
use kernel::words::{Compartment, Operation};

use crate::actor::Actor;
use crate::cases::{self, CaseFacts};
use crate::decision::{Decision, Ground, Why};
use crate::proof::Action;

/// Read what is known in one compartment: the body in charge, and the team in its slices.
#[derive(Debug, Clone, Copy)]
pub struct Read(pub Compartment);

impl Action for Read {
    type Facts = CaseFacts;

    fn decide(&self, actor: &Actor, case: &CaseFacts) -> Decision {
        cases::read_shared(actor, case, self.0)
    }

    fn touches(&self) -> (Compartment, Operation) {
        (self.0, Operation::Read)
    }
}

/// Write what is known in one compartment, while the case is not closed.
#[derive(Debug, Clone, Copy)]
pub struct Write(pub Compartment);

impl Action for Write {
    type Facts = CaseFacts;

    fn decide(&self, actor: &Actor, case: &CaseFacts) -> Decision {
        cases::write_shared(actor, case, self.0)
    }

    fn touches(&self) -> (Compartment, Operation) {
        (self.0, Operation::Write)
    }
}

/// Say which stage of supported employment the person entered: whoever writes what belongs to work.
#[derive(Debug, Clone, Copy, Default)]
pub struct MoveStage;

impl Action for MoveStage {
    type Facts = CaseFacts;

    fn decide(&self, actor: &Actor, case: &CaseFacts) -> Decision {
        cases::Write(Compartment::Work).decide(actor, case)
    }

    fn touches(&self) -> (Compartment, Operation) {
        (Compartment::Work, Operation::Write)
    }
}

/// Begin a dossier with the person, and keep it: whoever writes what belongs to work.
#[derive(Debug, Clone, Copy, Default)]
pub struct BeginDossier;

impl Action for BeginDossier {
    type Facts = CaseFacts;

    fn decide(&self, actor: &Actor, case: &CaseFacts) -> Decision {
        cases::Write(Compartment::Work).decide(actor, case)
    }

    fn touches(&self) -> (Compartment, Operation) {
        (Compartment::Work, Operation::Write)
    }
}

/// What the rules know of a dossier, seen by one actor.
#[derive(Debug, Clone)]
pub struct DossierFacts {
    pub id: DossierId,
    pub case: CaseFacts,
    /// The adviser to whom the person entrusted it, for the body acted for then.
    pub keeper: UserId,
    pub body: BodyId,
    pub state: DossierState,
    pub version: i64,
    /// What the person shares with the actor today, for the body acted for.
    pub shared: BTreeSet<DossierPart>,
}

impl DossierFacts {
    fn keeps(&self, actor: &Actor) -> bool {
        self.keeper == actor.user && self.body == actor.body
    }
}

/// Find the dossier: the adviser who keeps it, and whom the person shares a part with. For everybody else it does not exist,
/// whoever leads the case.
#[derive(Debug, Clone, Copy, Default)]
pub struct FindDossier;

impl Action for FindDossier {
    type Facts = DossierFacts;

    fn decide(&self, actor: &Actor, dossier: &DossierFacts) -> Decision {
        let concerns = dossier.keeps(actor) || !dossier.shared.is_empty();
        if dossier.state == DossierState::Destroyed || !concerns {
            return Decision::Hidden;
        }
        // Both still need their place in the case, and a row of the matrix: a share adds to a right, it does not replace it.
        match cases::Read(Compartment::Work).decide(actor, &dossier.case) {
            Decision::Allowed(ground @ (Ground::InCharge | Ground::Figure)) => Decision::Allowed(ground),
            _ => Decision::Hidden,
        }
    }

    fn touches(&self) -> (Compartment, Operation) {
        (Compartment::Work, Operation::Read)
    }
}

/// Read one part of it: the keeper every part, others what the person shares.
#[derive(Debug, Clone, Copy)]
pub struct ReadDossier(pub DossierPart);

impl Action for ReadDossier {
    type Facts = DossierFacts;

    fn decide(&self, actor: &Actor, dossier: &DossierFacts) -> Decision {
        match FindDossier.decide(actor, dossier) {
            Decision::Allowed(ground) if dossier.keeps(actor) || dossier.shared.contains(&self.0) => {
                Decision::Allowed(ground)
            }
            _ => Decision::Hidden,
        }
    }

    fn touches(&self) -> (Compartment, Operation) {
        (Compartment::Work, Operation::Read)
    }
}

/// Note talks and results, and what the person shares with whom: the keeper. Shares are recorded and taken back also when
/// the talks are over or the case is closed.
#[derive(Debug, Clone, Copy)]
pub enum KeepDossier {
    Write,
    Share,
    Revoke,
    Step(DossierStep),
}

impl Action for KeepDossier {
    type Facts = DossierFacts;

    fn decide(&self, actor: &Actor, dossier: &DossierFacts) -> Decision {
        let ground = match FindDossier.decide(actor, dossier) {
            Decision::Allowed(ground) => ground,
            decision => return decision,
        };
        if !dossier.keeps(actor) {
            return Decision::Refused(Why::NotYourText);
        }
        match self {
            // Taking back and destroying are the person's right: nothing stands in the way.
            Self::Revoke => Decision::Allowed(ground),
            Self::Step(step) if dossier.state.apply(*step).is_err() => Decision::Refused(Why::NotThisState),
            Self::Step(DossierStep::Destroy) => Decision::Allowed(ground),
            Self::Write if dossier.state != DossierState::Open => Decision::Refused(Why::NotThisState),
            Self::Write | Self::Share | Self::Step(_) => cases::Write(Compartment::Work).decide(actor, &dossier.case),
        }
    }

    fn touches(&self) -> (Compartment, Operation) {
        let operation = if matches!(self, Self::Share) { Operation::Share } else { Operation::Write };
        (Compartment::Work, operation)
    }
}

#[cfg(test)]
mod tests;
