//! Someone signed in, acting for one body now.

use std::collections::BTreeSet;

use kernel::Date;
use kernel::ids::{BodyId, LoginId, MembershipId, NucleusId, UserId};
use kernel::words::{BodyKind, Duty};

use crate::decision::{Decision, Denied, Ground, Why};
use crate::proof::{Action, Own, Permit, Scope};

/// Loaded anew at every request: a right that ended is gone at the next click.
#[derive(Debug, Clone)]
pub struct Actor {
    pub user: UserId,
    pub name: String,
    pub login: LoginId,
    pub membership: MembershipId,
    pub body: BodyId,
    pub body_name: String,
    pub body_kind: BodyKind,
    pub nucleus: Option<NucleusId>,
    pub duties: BTreeSet<Duty>,
    pub today: Date,
}

impl Actor {
    pub fn has(&self, duty: Duty) -> bool {
        self.duties.contains(&duty)
    }

    /// Secretary, office and the like act for a nucleus: the duty and the nucleus of the body they act for.
    pub fn has_in(&self, duty: Duty, nucleus: NucleusId) -> bool {
        self.has(duty) && self.nucleus == Some(nucleus)
    }

    /// Asks the rule of `A` about `facts`; a yes becomes the proof its statements want.
    pub fn permit<A: Action + Default>(&self, facts: &A::Facts) -> Result<Permit<A>, Denied> {
        self.permit_to(A::default(), facts)
    }

    /// As [`Actor::permit`], for an action that carries which step or compartment is meant.
    pub fn permit_to<A: Action>(&self, action: A, facts: &A::Facts) -> Result<Permit<A>, Denied> {
        match action.decide(self, facts) {
            Decision::Allowed(ground) => Ok(Permit::new(action, ground, self)),
            Decision::Refused(why) => Err(Denied::Refused(why)),
            Decision::Hidden => Err(Denied::Hidden),
        }
    }

    /// May the button be shown?
    pub fn may<A: Action>(&self, action: A, facts: &A::Facts) -> bool {
        action.decide(self, facts).is_allowed()
    }

    /// The proof for lists: the statement filters by what this scope holds.
    pub fn scope<S>(&self) -> Scope<S> {
        Scope::new(self)
    }

    /// The proof for one's own account, notices and drafts.
    pub fn own(&self) -> Own {
        Own::new(self.user)
    }

    pub(crate) fn by_duty(&self, duty: Duty) -> Decision {
        if self.has(duty) { Decision::Allowed(Ground::ByDuty) } else { Decision::Refused(Why::MissingDuty) }
    }
}
