//! What the register keeps of doors: ids and codes, never what stands behind them.

use audit::{About, Event, events};
use kernel::ids::{DoorId, PersonId};
use kernel::words::DoorPurpose;
use serde::Serialize;

events! {
    DoorMade("door_made", "person", person) { person: PersonId, door: DoorId, purpose: DoorPurpose, holder: String }
    DoorRevoked("door_revoked", "person", person) { person: PersonId, door: DoorId, purpose: DoorPurpose }
    DoorVisited("door_visited", "door", door) { person: PersonId, door: DoorId, purpose: DoorPurpose }
    DoorCodeWrong("door_code_wrong", "door", door) {
        person: PersonId, door: DoorId, purpose: DoorPurpose, locked: bool,
    }
}

/// A door that leads nowhere was tried, and why it does; visitors see no difference.
#[derive(Debug, Clone, Serialize)]
pub struct DoorRefused {
    pub purpose: DoorPurpose,
    pub why: &'static str,
    pub door: Option<DoorId>,
}

impl Event for DoorRefused {
    const KIND: &'static str = "door_refused";

    fn about(&self) -> About {
        self.door.map_or_else(About::network, |door| About::of("door", door))
    }
}
