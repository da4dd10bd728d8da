//! Reviews of a project: who plans and approves them, who reads and writes which part of the minutes, who settles what was agreed.
//!
//! The minutes have one text for each compartment, and each does not exist for who may not read its compartment.

use kernel::ids::{ReviewId, UserId};
use kernel::states::review::{ReviewState, ReviewStep, TaskState};
use kernel::words::{Compartment, Operation};

use crate::actor::Actor;
use crate::cases;
use crate::decision::{Decision, Ground, Why};
use crate::projects::{self, ProjectFacts};
use crate::proof::Action;

/// What the rules know of a review, seen by one actor.
#[derive(Debug, Clone)]
pub struct ReviewFacts {
    pub id: ReviewId,
    pub project: ProjectFacts,
    pub state: ReviewState,
    pub version: i64,
}

/// Plan a review: the body in charge, until the archive. Whether the project has begun by that day is for the page to say.
#[derive(Debug, Clone, Copy, Default)]
pub struct Plan;

impl Action for Plan {
    type Facts = ProjectFacts;

    fn decide(&self, actor: &Actor, project: &ProjectFacts) -> Decision {
        match projects::leads_on(actor, &project.case) {
            Decision::Allowed(_) if project.state.is_archived() => Decision::Refused(Why::NotThisState),
            decision => decision,
        }
    }

    fn touches(&self) -> (Compartment, Operation) {
        (Compartment::Identity, Operation::Write)
    }
}

/// See that there are reviews, their days and states: whoever reads what the project says of who the person is.
#[derive(Debug, Clone, Copy, Default)]
pub struct View;

impl Action for View {
    type Facts = ProjectFacts;

    fn decide(&self, actor: &Actor, project: &ProjectFacts) -> Decision {
        projects::Read(Compartment::Identity).decide(actor, project)
    }

    fn touches(&self) -> (Compartment, Operation) {
        (Compartment::Identity, Operation::Read)
    }
}

/// Read the minutes of one compartment: the body in charge, and the team in its slices.
#[derive(Debug, Clone, Copy)]
pub struct Read(pub Compartment);

impl Action for Read {
    type Facts = ReviewFacts;

    fn decide(&self, actor: &Actor, review: &ReviewFacts) -> Decision {
        cases::read_shared(actor, &review.project.case, self.0)
    }

    fn touches(&self) -> (Compartment, Operation) {
        (self.0, Operation::Read)
    }
}

/// Write the minutes of one compartment while they are open. The person's voice and what everybody reads are written by the body
/// in charge; each figure writes in its own slice.
#[derive(Debug, Clone, Copy)]
pub struct Write(pub Compartment);

impl Action for Write {
    type Facts = ReviewFacts;

    fn decide(&self, actor: &Actor, review: &ReviewFacts) -> Decision {
        match cases::write_shared(actor, &review.project.case, self.0) {
            Decision::Allowed(ground) if self.0 == Compartment::Identity && ground != Ground::InCharge => {
                Decision::Refused(Why::NotInCharge)
            }
            Decision::Allowed(_) if review.state != ReviewState::Held || review.project.state.is_archived() => {
                Decision::Refused(Why::NotThisState)
            }
            decision => decision,
        }
    }

    fn touches(&self) -> (Compartment, Operation) {
        (self.0, Operation::Write)
    }
}

/// Hold, approve, cancel: the body in charge.
#[derive(Debug, Clone, Copy)]
pub struct Advance(pub ReviewStep);

impl Action for Advance {
    type Facts = ReviewFacts;

    fn decide(&self, actor: &Actor, review: &ReviewFacts) -> Decision {
        match Plan.decide(actor, &review.project) {
            Decision::Allowed(_) if review.state.apply(self.0).is_err() => Decision::Refused(Why::NotThisState),
            decision => decision,
        }
    }

    fn touches(&self) -> (Compartment, Operation) {
        (Compartment::Identity, Operation::Write)
    }
}

/// Something agreed at a review, seen by one actor.
#[derive(Debug, Clone)]
pub struct TaskFacts {
    pub review: ReviewFacts,
    pub compartment: Compartment,
    /// Whose task it is; nobody with an account, when the person or a guest does it.
    pub user: Option<UserId>,
    pub state: TaskState,
}

/// Say that something agreed was done, or is not needed any more: who promised it, and the body in charge.
#[derive(Debug, Clone, Copy, Default)]
pub struct Settle;

impl Action for Settle {
    type Facts = TaskFacts;

    fn decide(&self, actor: &Actor, task: &TaskFacts) -> Decision {
        let case = &task.review.project.case;
        if !cases::read_shared(actor, case, task.compartment).is_allowed() {
            return Decision::Hidden;
        }
        match cases::write_shared(actor, case, task.compartment) {
            Decision::Allowed(ground) if ground != Ground::InCharge && task.user != Some(actor.user) => {
                Decision::Refused(Why::NotYourMandate)
            }
            Decision::Allowed(_) if task.state != TaskState::Open || task.review.state != ReviewState::Approved => {
                Decision::Refused(Why::NotThisState)
            }
            decision => decision,
        }
    }

    fn touches(&self) -> (Compartment, Operation) {
        (Compartment::Identity, Operation::Write)
    }
}

#[cfg(test)]
mod tests;
