//! The people of the sample network, ready to act through the same rules as anybody.

use std::collections::BTreeMap;

use kernel::ids::{BodyId, CommissionId, LoginId, MembershipId, NucleusId, SeatId, UserId};
use kernel::words::{AgreementKind, BodyKind, Duty};
use kernel::{Coded, Id};
use policy::Actor;
use web::App;

/// One person in one body.
#[derive(Debug, Clone)]
pub struct Role {
    pub user: UserId,
    pub name: String,
    pub membership: MembershipId,
    pub body: BodyId,
    pub body_name: String,
    pub body_kind: BodyKind,
    pub municipality: String,
    pub nucleus: Option<NucleusId>,
    pub nucleus_code: String,
    pub duties: Vec<Duty>,
}

impl Role {
    /// The actor this role is at the clock's day.
    pub fn actor(&self, app: &App) -> Actor {
        Actor {
            user: self.user,
            name: self.name.clone(),
            login: LoginId::new(app.now(), &app.random),
            membership: self.membership,
            body: self.body,
            body_name: self.body_name.clone(),
            body_kind: self.body_kind,
            nucleus: self.nucleus,
            duties: self.duties.iter().copied().collect(),
            // Founding precedes every agreement's end: the story is told under all of them.
            lawful: std::sync::Arc::new(web::lawful(
                app.packs().legal_bases(),
                self.body_kind,
                AgreementKind::ALL,
                app.today(),
            )),
            emergencies: std::collections::BTreeSet::new(),
            today: app.today(),
        }
    }

    pub fn has(&self, duty: Duty) -> bool {
        self.duties.contains(&duty)
    }
}

/// Everybody, and where they sit.
#[derive(Debug, Default)]
pub struct Cast {
    pub roles: Vec<Role>,
    pub nuclei: BTreeMap<String, NucleusId>,
    pub commissions: BTreeMap<String, CommissionId>,
    /// Seats of each nucleus' commission: seat, user, substitute.
    pub seats: BTreeMap<String, Vec<SeatOf>>,
}

#[derive(Debug, Clone)]
pub struct SeatOf {
    pub seat: SeatId,
    pub user: UserId,
    pub substitute: bool,
}

impl Cast {
    pub fn role(&self, name: &str) -> &Role {
        self.roles.iter().find(|role| role.name == name).expect("the cast is written in network.toml")
    }

    /// The first with a duty in a nucleus.
    pub fn with(&self, duty: Duty, nucleus: &str) -> Option<&Role> {
        self.roles.iter().find(|role| role.nucleus_code == nucleus && role.has(duty))
    }

    pub fn senders(&self) -> Vec<&Role> {
        let local = |role: &&Role| role.has(Duty::Refer) && self.commissions.contains_key(&role.nucleus_code);
        self.roles.iter().filter(local).collect()
    }

    pub fn id<T>(app: &App) -> Id<T> {
        Id::new(app.now(), &app.random)
    }
}
