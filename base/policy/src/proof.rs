//! Proofs: what a statement wants before it runs. Their fields are private, so only this crate makes them.

use std::marker::PhantomData;
use std::sync::Arc;

use audit::Author;
use kernel::Instant;
use kernel::ids::{BodyId, NucleusId, UserId};
use kernel::words::{Compartment, Duty, Operation};

use crate::actor::Actor;
use crate::decision::{Decision, Ground};

/// Marker of everything that can open a statement.
pub trait Proof: Send + Sync {}

/// Something an actor may do to one object; `Facts` is what the rule must know (ids, bodies, state; no names).
pub trait Action: Sized + Send + Sync {
    type Facts;

    fn decide(&self, actor: &Actor, facts: &Self::Facts) -> Decision;

    /// What of a person it touches, and how: the row of the legal-basis matrix that is kept with the event.
    fn touches(&self) -> (Compartment, Operation) {
        (Compartment::Identity, Operation::Read)
    }
}

/// The rule of `A` said yes, to this actor.
#[derive(Debug, Clone)]
pub struct Permit<A> {
    pub(crate) action: A,
    ground: Ground,
    basis: Option<Arc<str>>,
    user: UserId,
    body: BodyId,
}

impl<A> Permit<A> {
    pub(crate) fn new(action: A, ground: Ground, basis: Option<Arc<str>>, actor: &Actor) -> Self {
        Self { action, ground, basis, user: actor.user, body: actor.body }
    }

    /// What was asked. Only to be read: a permit for one compartment never becomes one for another.
    pub fn action(&self) -> &A {
        &self.action
    }

    pub fn ground(&self) -> Ground {
        self.ground
    }

    /// Code of the row of the legal-basis matrix; `None` where no person's data are concerned.
    pub fn basis(&self) -> Option<&str> {
        self.basis.as_deref()
    }

    pub fn user(&self) -> UserId {
        self.user
    }

    pub fn body(&self) -> BodyId {
        self.body
    }

    /// The author of the event that this permit leads to.
    pub fn author(&self, at: Instant) -> Author {
        let ground = match &self.basis {
            Some(basis) => format!("{} {basis}", self.ground),
            None => self.ground.to_string(),
        };
        Author { user: Some(self.user), body: Some(self.body), at, ground }
    }
}

impl<A: Send + Sync> Proof for Permit<A> {}

/// What an actor may list. The statement of a list filters by these facts, in the same relation query as single objects.
#[derive(Debug)]
pub struct Scope<S> {
    user: UserId,
    body: BodyId,
    nucleus: Option<NucleusId>,
    duties: Vec<Duty>,
    of: PhantomData<fn(S)>,
}

impl<S> Clone for Scope<S> {
    fn clone(&self) -> Self {
        Self { duties: self.duties.clone(), of: PhantomData, ..*self }
    }
}

impl<S> Scope<S> {
    pub(crate) fn new(actor: &Actor) -> Self {
        Self {
            user: actor.user,
            body: actor.body,
            nucleus: actor.nucleus,
            duties: actor.duties.iter().copied().filter(|duty| actor.has(*duty)).collect(),
            of: PhantomData,
        }
    }

    pub fn user(&self) -> UserId {
        self.user
    }

    pub fn body(&self) -> BodyId {
        self.body
    }

    /// The body's id where the duty is held, an empty text (which matches nothing) where it is not.
    pub fn body_if(&self, duty: Duty) -> String {
        if self.duties.contains(&duty) { self.body.to_string() } else { String::new() }
    }

    /// The nucleus' id where one of the duties is held, an empty text where none is.
    pub fn nucleus_if(&self, duties: &[Duty]) -> String {
        let held = duties.iter().any(|duty| self.duties.contains(duty));
        self.nucleus.filter(|_| held).map(|id| id.to_string()).unwrap_or_default()
    }

    /// The user's id where the duty is held, an empty text where it is not.
    pub fn user_if(&self, duty: Duty) -> String {
        if self.duties.contains(&duty) { self.user.to_string() } else { String::new() }
    }
}

impl<S> Proof for Scope<S> {}

/// One's own account, notices, searches and drafts.
#[derive(Debug, Clone, Copy)]
pub struct Own {
    user: UserId,
}

impl Own {
    pub(crate) fn new(user: UserId) -> Self {
        Self { user }
    }

    pub fn user(&self) -> UserId {
        self.user
    }
}

impl Proof for Own {}

/// Facts that carry no personal data, and the doors before an actor exists (sign-in, invitation).
/// The list of statements with this proof is a golden file that a reviewer reads.
#[derive(Debug, Clone, Copy)]
pub struct Open;

impl Proof for Open {}

/// The machine itself: jobs, commands of its administrator, the register. Handlers never make one.
#[derive(Debug, Clone, Copy)]
pub struct Steward(());

impl Steward {
    /// `task` is there to be read in the code and grepped in a review.
    pub fn for_task(task: &'static str) -> Self {
        let _ = task;
        Self(())
    }
}

impl Proof for Steward {}
