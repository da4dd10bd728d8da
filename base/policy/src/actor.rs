//! Someone signed in, acting for one body now.

use std::collections::BTreeSet;
use std::sync::Arc;

use kernel::Date;
use kernel::ids::{BodyId, LoginId, MembershipId, NucleusId, PersonId, UserId};
use kernel::words::{BodyKind, Compartment, Duty, Operation, Purpose};

use crate::decision::{Decision, Denied, Ground, Why};
use crate::lawful::{Closed, Lawful};
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
    /// As given. Only those whose purpose has a legal basis today count: ask [`Actor::has`].
    pub duties: BTreeSet<Duty>,
    /// What the legal-basis matrix gives the body acted for, today.
    pub lawful: Arc<Lawful>,
    /// People whose records an emergency access opens now.
    pub emergencies: BTreeSet<PersonId>,
    pub today: Date,
}

impl Actor {
    /// Is the duty given, and may the body handle people's data for its purpose today?
    pub fn has(&self, duty: Duty) -> bool {
        self.duties.contains(&duty) && self.closed(duty).is_none()
    }

    fn closed(&self, duty: Duty) -> Option<Closed> {
        duty.purpose().and_then(|purpose| self.lawful.opens(purpose).err())
    }

    /// What is missing for somebody without an effective duty, of those that would do.
    pub fn missing(&self, duties: &[Duty]) -> Why {
        let given = duties.iter().filter(|duty| self.duties.contains(duty));
        match given.filter_map(|duty| self.closed(*duty)).next() {
            Some(Closed::NoAgreement) => Why::NoAgreement,
            Some(Closed::NoBasis) => Why::NoLegalBasis,
            None => Why::MissingDuty,
        }
    }

    /// The row of the matrix that allows an operation to somebody with this relation. Relations that concern no
    /// single person need none.
    pub fn basis(&self, ground: Ground, compartment: Compartment, operation: Operation) -> Option<Arc<str>> {
        self.lawful.row(ground.purpose()?, compartment, operation).cloned()
    }

    pub(crate) fn lawfully(&self, ground: Ground, compartment: Compartment, operation: Operation) -> bool {
        ground.purpose().is_none() || self.basis(ground, compartment, operation).is_some()
    }

    /// Secretary, office and the like act for a nucleus: the duty and the nucleus of the body they act for.
    pub fn has_in(&self, duty: Duty, nucleus: NucleusId) -> bool {
        self.has(duty) && self.nucleus == Some(nucleus)
    }

    /// Opened in an emergency, and the matrix gives the body emergencies.
    pub(crate) fn has_emergency(&self, person: PersonId) -> bool {
        self.emergencies.contains(&person) && self.lawful.opens(Purpose::Emergency).is_ok()
    }

    /// Asks the rule of `A` about `facts`; a yes becomes the proof its statements want.
    pub fn permit<A: Action + Default>(&self, facts: &A::Facts) -> Result<Permit<A>, Denied> {
        self.permit_to(A::default(), facts)
    }

    /// As [`Actor::permit`], for an action that carries which step or compartment is meant.
    pub fn permit_to<A: Action>(&self, action: A, facts: &A::Facts) -> Result<Permit<A>, Denied> {
        match action.decide(self, facts) {
            Decision::Allowed(ground) => {
                let (compartment, operation) = action.touches();
                let basis = self.basis(ground, compartment, operation);
                Ok(Permit::new(action, ground, basis, self))
            }
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
        self.by_duties(&[duty])
    }

    pub(crate) fn by_duties(&self, duties: &[Duty]) -> Decision {
        if duties.iter().any(|duty| self.has(*duty)) {
            return Decision::Allowed(Ground::ByDuty);
        }
        Decision::Refused(self.missing(duties))
    }
}
