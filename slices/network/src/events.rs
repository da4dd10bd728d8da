//! What the register keeps of changes to the network.

use audit::{About, Event};
use kernel::Date;
use kernel::ids::{BodyId, NucleusId, UnitId};
use kernel::words::BodyKind;
use serde::Serialize;

#[derive(Debug, Serialize)]
pub struct BodyFounded {
    pub body: BodyId,
    pub kind: BodyKind,
    pub nucleus: Option<NucleusId>,
}

impl Event for BodyFounded {
    const KIND: &'static str = "body_founded";

    fn about(&self) -> About {
        About::of("body", self.body)
    }
}

/// The facts that decide rights, as they stand after the change.
#[derive(Debug, Serialize)]
pub struct BodyMended {
    pub body: BodyId,
    pub kind: BodyKind,
    pub nucleus: Option<NucleusId>,
    pub second_factor: bool,
    pub valid_from: Date,
    pub valid_to: Option<Date>,
}

impl Event for BodyMended {
    const KIND: &'static str = "body_mended";

    fn about(&self) -> About {
        About::of("body", self.body)
    }
}

#[derive(Debug, Serialize)]
pub struct UnitAdded {
    pub body: BodyId,
    pub unit: UnitId,
}

impl Event for UnitAdded {
    const KIND: &'static str = "unit_added";

    fn about(&self) -> About {
        About::of("body", self.body)
    }
}

#[derive(Debug, Serialize)]
pub struct UnitMended {
    pub body: BodyId,
    pub unit: UnitId,
}

impl Event for UnitMended {
    const KIND: &'static str = "unit_mended";

    fn about(&self) -> About {
        About::of("body", self.body)
    }
}

#[derive(Debug, Serialize)]
pub struct UnitEnded {
    pub body: BodyId,
    pub unit: UnitId,
    pub last_day: Date,
}

impl Event for UnitEnded {
    const KIND: &'static str = "unit_ended";

    fn about(&self) -> About {
        About::of("body", self.body)
    }
}
