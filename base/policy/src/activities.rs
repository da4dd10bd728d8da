//! Activities of bodies, and people in them: who offers, who proposes people, who says yes, who keeps the register.
//!
//! The body that offers an activity sees of a person what its register needs: the name and the language. What the person does
//! beside it, and why, it does not read. An enrolment belongs to one compartment of the case and does not exist for who may not
//! read that, unless they keep the register.

use kernel::ids::{ActivityId, BodyId, EnrolmentId, NucleusId};
use kernel::states::activity::{ActivityReach, ActivityState, ActivityStep, EnrolmentState, EnrolmentStep};
use kernel::words::{Compartment, Duty, Operation};

use crate::actor::Actor;
use crate::cases::{self, CaseFacts};
use crate::decision::{Decision, Ground, Why};
use crate::proof::Action;

/// Activities one may find.
#[derive(Debug)]
pub enum Activities {}

/// What the rules know of an activity. Nothing of it is about a person.
#[derive(Debug, Clone)]
pub struct ActivityFacts {
    pub id: ActivityId,
    /// Offers it.
    pub body: BodyId,
    pub nucleus: Option<NucleusId>,
    pub reach: ActivityReach,
    pub state: ActivityState,
    pub version: i64,
}

const WORKERS: [Duty; 2] = [Duty::Accompany, Duty::TakePart];

fn offers(actor: &Actor, activity: &ActivityFacts) -> bool {
    actor.body == activity.body && WORKERS.iter().any(|duty| actor.has(*duty))
}

/// Offer something in the name of the own body, look for what others offer.
#[derive(Debug, Clone, Copy, Default)]
pub struct Offer;

impl Action for Offer {
    type Facts = ();

    fn decide(&self, actor: &Actor, (): &()) -> Decision {
        actor.by_duties(&WORKERS)
    }
}

/// Find an activity: the own body always, the others of the nucleus when it is offered to them and not still prepared.
#[derive(Debug, Clone, Copy, Default)]
pub struct View;

impl Action for View {
    type Facts = ActivityFacts;

    fn decide(&self, actor: &Actor, activity: &ActivityFacts) -> Decision {
        let told = activity.state != ActivityState::Planned
            && activity.reach == ActivityReach::Nucleus
            && activity.nucleus.is_some()
            && activity.nucleus == actor.nucleus
            && WORKERS.iter().any(|duty| actor.has(*duty));
        if offers(actor, activity) || told { Decision::Allowed(Ground::ByDuty) } else { Decision::Hidden }
    }
}

/// Write the activity and its dates: the body that offers it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Keep;

impl Action for Keep {
    type Facts = ActivityFacts;

    fn decide(&self, actor: &Actor, activity: &ActivityFacts) -> Decision {
        match View.decide(actor, activity) {
            Decision::Allowed(_) if !offers(actor, activity) => Decision::Refused(Why::NotYourBody),
            Decision::Allowed(_) if !activity.state.is_going() => Decision::Refused(Why::NotThisState),
            decision => decision,
        }
    }
}

/// Open it, begin, conclude, call it off.
#[derive(Debug, Clone, Copy)]
pub struct Advance(pub ActivityStep);

impl Action for Advance {
    type Facts = ActivityFacts;

    fn decide(&self, actor: &Actor, activity: &ActivityFacts) -> Decision {
        match View.decide(actor, activity) {
            Decision::Allowed(_) if !offers(actor, activity) => Decision::Refused(Why::NotYourBody),
            Decision::Allowed(_) if activity.state.apply(self.0).is_err() => Decision::Refused(Why::NotThisState),
            decision => decision,
        }
    }
}

/// See who is in it: the body that offers it, with a row of the matrix for who a person is.
#[derive(Debug, Clone, Copy, Default)]
pub struct Register;

impl Action for Register {
    type Facts = ActivityFacts;

    fn decide(&self, actor: &Actor, activity: &ActivityFacts) -> Decision {
        match View.decide(actor, activity) {
            Decision::Allowed(_) if !offers(actor, activity) => Decision::Refused(Why::NotYourBody),
            Decision::Allowed(_) if !actor.lawfully(Ground::Provider, Compartment::Identity, Operation::Read) => {
                Decision::Refused(Why::NoLegalBasis)
            }
            Decision::Allowed(_) => Decision::Allowed(Ground::Provider),
            decision => decision,
        }
    }

    fn touches(&self) -> (Compartment, Operation) {
        (Compartment::Identity, Operation::Read)
    }
}

/// Write who was there: whoever sees who is in it. Also when it is concluded, as long as the pack lets it be mended.
#[derive(Debug, Clone, Copy, Default)]
pub struct Attend;

impl Action for Attend {
    type Facts = ActivityFacts;

    fn decide(&self, actor: &Actor, activity: &ActivityFacts) -> Decision {
        match Register.decide(actor, activity) {
            Decision::Allowed(_) if matches!(activity.state, ActivityState::Planned | ActivityState::Cancelled) => {
                Decision::Refused(Why::NotThisState)
            }
            Decision::Allowed(ground) if !actor.lawfully(ground, Compartment::Identity, Operation::Write) => {
                Decision::Refused(Why::NoLegalBasis)
            }
            decision => decision,
        }
    }

    fn touches(&self) -> (Compartment, Operation) {
        (Compartment::Identity, Operation::Write)
    }
}

/// Read the enrolments of a case in one compartment: the body in charge, and the team in its slices.
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

/// Propose the person of a case for an activity: whoever writes in the compartment it belongs to. The name goes to the body that
/// offers it, so the matrix must let it be shared.
#[derive(Debug, Clone, Copy)]
pub struct Enrol(pub Compartment);

impl Action for Enrol {
    type Facts = (CaseFacts, ActivityFacts);

    fn decide(&self, actor: &Actor, (case, activity): &(CaseFacts, ActivityFacts)) -> Decision {
        let allowed = cases::write_shared(actor, case, self.0);
        let Decision::Allowed(ground) = allowed else { return allowed };
        if !View.decide(actor, activity).is_allowed() {
            return Decision::Hidden;
        }
        if activity.reach == ActivityReach::OwnBody && activity.body != actor.body {
            return Decision::Refused(Why::NotYourBody);
        }
        if !activity.state.takes_people() {
            return Decision::Refused(Why::NotThisState);
        }
        if activity.body != actor.body && !actor.lawfully(ground, Compartment::Identity, Operation::Share) {
            return Decision::Refused(Why::NoLegalBasis);
        }
        allowed
    }

    fn touches(&self) -> (Compartment, Operation) {
        (self.0, Operation::Write)
    }
}

/// What the rules know of an enrolment, seen by one actor.
#[derive(Debug, Clone)]
pub struct EnrolmentFacts {
    pub id: EnrolmentId,
    pub activity: ActivityFacts,
    pub case: CaseFacts,
    pub compartment: Compartment,
    pub state: EnrolmentState,
    pub version: i64,
}

/// Say yes or no, put on the waiting list, note the end: the body that offers it.
#[derive(Debug, Clone, Copy)]
pub struct Answer(pub EnrolmentStep);

impl Action for Answer {
    type Facts = EnrolmentFacts;

    fn decide(&self, actor: &Actor, enrolment: &EnrolmentFacts) -> Decision {
        let case = &enrolment.case;
        if case.conflicted || case.restricted {
            return Decision::Hidden;
        }
        match Attend.decide(actor, &enrolment.activity) {
            Decision::Allowed(_) if matches!(self.0, EnrolmentStep::Propose | EnrolmentStep::Withdraw) => {
                Decision::Refused(Why::NotInCharge)
            }
            Decision::Allowed(_) if enrolment.state.apply(self.0).is_err() => Decision::Refused(Why::NotThisState),
            // What rests on no decision any more begins nowhere; it can still be ended.
            Decision::Allowed(_)
                if matches!(self.0, EnrolmentStep::Accept | EnrolmentStep::Queue | EnrolmentStep::Resume)
                    && (!case.charged || case.state.is_closed()) =>
            {
                Decision::Refused(Why::NoLongerCharged)
            }
            decision => decision,
        }
    }

    fn touches(&self) -> (Compartment, Operation) {
        (Compartment::Identity, Operation::Write)
    }
}

/// Take the person out again: whoever writes in its compartment of the case.
#[derive(Debug, Clone, Copy)]
pub struct Withdraw(pub Compartment);

impl Action for Withdraw {
    type Facts = EnrolmentFacts;

    fn decide(&self, actor: &Actor, enrolment: &EnrolmentFacts) -> Decision {
        if self.0 != enrolment.compartment {
            return Decision::Hidden;
        }
        match Read(self.0).decide(actor, &enrolment.case) {
            Decision::Allowed(_) => {}
            _ => return Decision::Hidden,
        }
        match cases::write_shared(actor, &enrolment.case, self.0) {
            Decision::Allowed(_) if enrolment.state.apply(EnrolmentStep::Withdraw).is_err() => {
                Decision::Refused(Why::NotThisState)
            }
            decision => decision,
        }
    }

    fn touches(&self) -> (Compartment, Operation) {
        (self.0, Operation::Write)
    }
}

/// Write and read how it went, in words: the body that offers it, where the matrix gives it the compartment.
#[derive(Debug, Clone, Copy)]
pub struct Outcome(pub Compartment);

impl Action for Outcome {
    type Facts = EnrolmentFacts;

    fn decide(&self, actor: &Actor, enrolment: &EnrolmentFacts) -> Decision {
        if self.0 != enrolment.compartment || enrolment.case.conflicted || enrolment.case.restricted {
            return Decision::Hidden;
        }
        match Attend.decide(actor, &enrolment.activity) {
            Decision::Allowed(ground) if !actor.lawfully(ground, self.0, Operation::Write) => {
                Decision::Refused(Why::NoLegalBasis)
            }
            decision => decision,
        }
    }

    fn touches(&self) -> (Compartment, Operation) {
        (self.0, Operation::Write)
    }
}

#[cfg(test)]
mod tests;
