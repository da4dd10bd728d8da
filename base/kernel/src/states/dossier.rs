//! The dossier of a skills assessment (bilancio delle competenze). It belongs to the person. Terms: `docs/glossary.md`.

use super::{Machine, NoSuchStep};
use crate::coded;

coded! {
    pub enum DossierState("dossier-state") {
        Open = "open",
        /// The talks are over; what was found stands, and can be shared.
        Concluded = "concluded",
        /// The person asked for it: no word is left.
        Destroyed = "destroyed",
    }
}

coded! {
    pub enum DossierStep("dossier-step") {
        Conclude = "conclude",
        Destroy = "destroy",
    }
}

impl DossierState {
    pub fn apply(self, step: DossierStep) -> Result<Self, NoSuchStep<Self, DossierStep>> {
        match (self, step) {
            (Self::Open, DossierStep::Conclude) => Ok(Self::Concluded),
            (Self::Open | Self::Concluded, DossierStep::Destroy) => Ok(Self::Destroyed),
            (from, step) => Err(NoSuchStep { from, step }),
        }
    }
}

impl Machine for DossierState {
    type Step = DossierStep;
    const START: Self = Self::Open;

    fn apply(self, step: DossierStep) -> Result<Self, NoSuchStep<Self, DossierStep>> {
        DossierState::apply(self, step)
    }

    fn is_final(self) -> bool {
        self == Self::Destroyed
    }
}
