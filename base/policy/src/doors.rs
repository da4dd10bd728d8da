//! Doors: ways in without an account. Who makes one is said by the rule of its purpose; here is what all purposes share.

use std::collections::BTreeSet;

use audit::Author;
use kernel::Instant;
use kernel::ids::{BodyId, DoorId, PersonId, UserId};
use kernel::words::{Compartment, DoorPurpose};

use crate::own;
use crate::proof::{Permit, Proof};

/// Makes a door of one purpose, and ends those before it for the same holder.
#[derive(Debug, Clone, Copy)]
pub struct MakesDoor {
    purpose: DoorPurpose,
    user: UserId,
    body: BodyId,
}

impl Proof for MakesDoor {}

impl MakesDoor {
    fn by<A>(permit: &Permit<A>, purpose: DoorPurpose) -> Self {
        Self { purpose, user: permit.user(), body: permit.body() }
    }

    pub fn purpose(&self) -> DoorPurpose {
        self.purpose
    }

    pub fn user(&self) -> UserId {
        self.user
    }

    pub fn body(&self) -> BodyId {
        self.body
    }
}

/// Lists the doors of one purpose to a subject. No secret is among what it reads.
#[derive(Debug, Clone, Copy)]
pub struct SeesDoors(DoorPurpose);

impl Proof for SeesDoors {}

impl SeesDoors {
    pub fn purpose(&self) -> DoorPurpose {
        self.0
    }
}

/// Ends doors of one purpose.
#[derive(Debug, Clone, Copy)]
pub struct EndsDoor(DoorPurpose);

impl Proof for EndsDoor {}

impl EndsDoor {
    pub fn purpose(&self) -> DoorPurpose {
        self.0
    }
}

// Every rule that leads to a door, once, for whoever reviews.

impl From<&Permit<own::GiveKey>> for MakesDoor {
    fn from(permit: &Permit<own::GiveKey>) -> Self {
        Self::by(permit, DoorPurpose::OwnView)
    }
}

impl From<&Permit<own::SeeKeys>> for SeesDoors {
    fn from(_: &Permit<own::SeeKeys>) -> Self {
        Self(DoorPurpose::OwnView)
    }
}

impl From<&Permit<own::RevokeKey>> for EndsDoor {
    fn from(_: &Permit<own::RevokeKey>) -> Self {
        Self(DoorPurpose::OwnView)
    }
}

/// What is known of a visit through a door: it begins when the right code is given. It opens nothing by itself: each purpose
/// makes its own proof of it.
#[derive(Debug, Clone)]
pub struct VisitFacts {
    pub door: DoorId,
    pub purpose: DoorPurpose,
    /// Id of what the door opens: a case, a traineeship, a mandate.
    pub subject: String,
    /// Whose data stand behind it.
    pub person: PersonId,
    /// For whom it was made; the purpose says what it means. Empty: the one it is always for.
    pub holder: String,
    /// Who made it, for which body.
    pub given_by: UserId,
    pub given_for: BodyId,
    /// What whoever made it could read then: a door opens nothing that its maker may not open.
    pub opens: BTreeSet<Compartment>,
    pub revoked: bool,
    pub door_until: Instant,
    pub visit_until: Instant,
    /// The person's data are kept and nothing else (art. 18 GDPR), or erased.
    pub restricted: bool,
}

impl VisitFacts {
    /// The visit and its door still stand, and it is a door of this purpose.
    pub fn is_open(&self, purpose: DoorPurpose, now: Instant) -> bool {
        self.purpose == purpose && !self.revoked && now < self.door_until && now < self.visit_until
    }
}

/// The author of what happens through a door: nobody with an account, and which kind of door it was.
pub fn author(purpose: DoorPurpose, at: Instant) -> Author {
    Author { user: None, body: None, at, ground: purpose.to_string() }
}
