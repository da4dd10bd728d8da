//! Data protection: who records what a person asks, who answers, who restricts, erases and disposes.

use kernel::ids::{BodyId, PersonId, PrivacyRequestId, UserId};
use kernel::privacy::RequestKind;
use kernel::states::privacy_request::{RequestState, RequestStep};
use kernel::words::Duty;

use crate::actor::Actor;
use crate::decision::{Decision, Ground, Why};
use crate::people::{self, PersonFacts};
use crate::proof::Action;

/// What people asked, as a list.
#[derive(Debug)]
pub enum Requests {}

/// What the rules know of a request, seen by one actor.
#[derive(Debug, Clone)]
pub struct RequestFacts {
    pub id: PrivacyRequestId,
    pub person: PersonId,
    pub kind: RequestKind,
    pub state: RequestState,
    /// The body that wrote it down.
    pub recorded_for: BodyId,
    pub version: i64,
    /// The actor may mend the record of the person.
    pub mends: bool,
}

/// What the rules know of an erasure that was asked for.
#[derive(Debug, Clone)]
pub struct ErasureFacts {
    pub person: PersonId,
    pub state: RequestState,
    pub proposed_by: Option<UserId>,
    /// A law, a procedure or a hold forbids it (art. 17(3) GDPR).
    pub is_bound: bool,
    pub is_done: bool,
}

/// What the rules know of a disposal.
#[derive(Debug, Clone)]
pub struct DisposalFacts {
    pub state: kernel::privacy::DisposalState,
    pub approved_by: Option<UserId>,
}

/// Duties whose holders write down what a person asks at the desk.
const WRITERS: [Duty; 5] = [Duty::Refer, Duty::Receive, Duty::Secretary, Duty::Coordinate, Duty::Accompany];

fn officer(actor: &Actor) -> Decision {
    match actor.has(Duty::Privacy) {
        true => Decision::Allowed(Ground::PrivacyOfficer),
        false => Decision::Refused(Why::MissingDuty),
    }
}

/// Find anybody of the network, to answer them: the privacy officer, by whole names or numbers.
#[derive(Debug, Clone, Copy, Default)]
pub struct FindAnybody;

impl Action for FindAnybody {
    type Facts = ();

    fn decide(&self, actor: &Actor, (): &()) -> Decision {
        officer(actor)
    }
}

fn works_with(actor: &Actor, person: &PersonFacts) -> Decision {
    if actor.has(Duty::Privacy) {
        return Decision::Allowed(Ground::PrivacyOfficer);
    }
    let grounds = people::grounds(actor, person);
    let Some(first) = grounds.first() else { return Decision::Hidden };
    let writes =
        [Ground::Registrar, Ground::Sender, Ground::Secretary, Ground::Office, Ground::Receiver, Ground::InCharge];
    let ground = grounds.iter().find(|ground| writes.contains(ground));
    match ground {
        Some(ground) if WRITERS.iter().any(|duty| actor.has(*duty)) => Decision::Allowed(*ground),
        _ if *first == Ground::Oneself => Decision::Hidden,
        _ => Decision::Refused(Why::NotYourBody),
    }
}

/// Write down what a person asks. Nobody is sent away from a desk: whoever works with the person takes it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Record;

impl Action for Record {
    type Facts = PersonFacts;

    fn decide(&self, actor: &Actor, person: &PersonFacts) -> Decision {
        works_with(actor, person)
    }
}

/// Write down that the person was informed, or consented.
#[derive(Debug, Clone, Copy, Default)]
pub struct Inform;

impl Action for Inform {
    type Facts = PersonFacts;

    fn decide(&self, actor: &Actor, person: &PersonFacts) -> Decision {
        works_with(actor, person)
    }
}

/// Open a request: the officer, and the body that wrote it down.
#[derive(Debug, Clone, Copy, Default)]
pub struct View;

impl Action for View {
    type Facts = RequestFacts;

    fn decide(&self, actor: &Actor, request: &RequestFacts) -> Decision {
        if actor.has(Duty::Privacy) {
            return Decision::Allowed(Ground::PrivacyOfficer);
        }
        let writes = WRITERS.iter().any(|duty| actor.has(*duty));
        if writes && actor.body == request.recorded_for { Decision::Allowed(Ground::ByDuty) } else { Decision::Hidden }
    }
}

/// Take one step: the officer answers. A rectification may be answered by whoever mends the record.
#[derive(Debug, Clone, Copy)]
pub struct Answer(pub RequestStep);

impl Action for Answer {
    type Facts = RequestFacts;

    fn decide(&self, actor: &Actor, request: &RequestFacts) -> Decision {
        let seen = View.decide(actor, request);
        let mends = request.kind == RequestKind::Rectification && request.mends && self.0 == RequestStep::Grant;
        match seen {
            // Erasing is granted by carrying it out, with a second officer.
            Decision::Allowed(_)
                if request.kind == RequestKind::Erasure
                    && matches!(self.0, RequestStep::Grant | RequestStep::GrantPartly) =>
            {
                return Decision::Refused(Why::FourEyes);
            }
            Decision::Allowed(Ground::PrivacyOfficer) => {}
            Decision::Allowed(_) if mends => {}
            Decision::Allowed(_) => return Decision::Refused(Why::MissingDuty),
            other => return other,
        }
        if request.state.apply(self.0).is_err() { Decision::Refused(Why::NotThisState) } else { seen }
    }
}

/// Take the whole file of a person out, to give it to the person (artt. 15 and 20).
#[derive(Debug, Clone, Copy, Default)]
pub struct TakeFile;

impl Action for TakeFile {
    type Facts = RequestFacts;

    fn decide(&self, actor: &Actor, request: &RequestFacts) -> Decision {
        if View.decide(actor, request) == Decision::Hidden {
            return Decision::Hidden;
        }
        if !matches!(request.kind, RequestKind::Access | RequestKind::Portability) {
            return Decision::Refused(Why::NotThisState);
        }
        // Taken back, or refused with a reason: nobody is to be given anything.
        if matches!(request.state, RequestState::Refused | RequestState::Withdrawn) {
            return Decision::Refused(Why::NotThisState);
        }
        officer(actor)
    }
}

/// Restrict processing and lift it, hold back from destruction.
#[derive(Debug, Clone, Copy, Default)]
pub struct Restrict;

impl Action for Restrict {
    type Facts = ();

    fn decide(&self, actor: &Actor, (): &()) -> Decision {
        officer(actor)
    }
}

/// Propose to erase a person: one officer.
#[derive(Debug, Clone, Copy, Default)]
pub struct ProposeErasure;

impl Action for ProposeErasure {
    type Facts = ErasureFacts;

    fn decide(&self, actor: &Actor, erasure: &ErasureFacts) -> Decision {
        let decision = officer(actor);
        match decision {
            Decision::Allowed(_) if erasure.is_done || erasure.proposed_by.is_some() || erasure.state.is_final() => {
                Decision::Refused(Why::NotThisState)
            }
            Decision::Allowed(_) if erasure.is_bound => Decision::Refused(Why::MustBeKept),
            other => other,
        }
    }
}

/// Confirm it: another officer. What forbids it is asked again.
#[derive(Debug, Clone, Copy, Default)]
pub struct ConfirmErasure;

impl Action for ConfirmErasure {
    type Facts = ErasureFacts;

    fn decide(&self, actor: &Actor, erasure: &ErasureFacts) -> Decision {
        let decision = officer(actor);
        match (decision, erasure.proposed_by) {
            (Decision::Allowed(_), None) => Decision::Refused(Why::NotThisState),
            (Decision::Allowed(_), Some(_)) if erasure.is_done || erasure.state.is_final() => {
                Decision::Refused(Why::NotThisState)
            }
            (Decision::Allowed(_), Some(user)) if user == actor.user => Decision::Refused(Why::FourEyes),
            (Decision::Allowed(_), Some(_)) if erasure.is_bound => Decision::Refused(Why::MustBeKept),
            (other, _) => other,
        }
    }
}

/// Read the record of processing (art. 30) and the retention plan.
#[derive(Debug, Clone, Copy, Default)]
pub struct ReadProcessing;

impl Action for ReadProcessing {
    type Facts = ();

    fn decide(&self, actor: &Actor, (): &()) -> Decision {
        match (actor.has(Duty::Privacy), actor.has(Duty::AdministerNetwork)) {
            (true, _) => Decision::Allowed(Ground::PrivacyOfficer),
            (false, true) => Decision::Allowed(Ground::NetworkAdministrator),
            (false, false) => Decision::Refused(Why::MissingDuty),
        }
    }
}

/// Review a proposed disposal: leave lines out, approve, drop.
#[derive(Debug, Clone, Copy, Default)]
pub struct Review;

impl Action for Review {
    type Facts = DisposalFacts;

    fn decide(&self, actor: &Actor, disposal: &DisposalFacts) -> Decision {
        let decision = officer(actor);
        let open = disposal.state == kernel::privacy::DisposalState::Proposed;
        if decision.is_allowed() && !open { Decision::Refused(Why::NotThisState) } else { decision }
    }
}

/// Confirm an approved disposal: another officer. From here on the machine destroys.
#[derive(Debug, Clone, Copy, Default)]
pub struct Confirm;

impl Action for Confirm {
    type Facts = DisposalFacts;

    fn decide(&self, actor: &Actor, disposal: &DisposalFacts) -> Decision {
        let decision = officer(actor);
        if !decision.is_allowed() {
            return decision;
        }
        if disposal.state != kernel::privacy::DisposalState::Approved {
            return Decision::Refused(Why::NotThisState);
        }
        if disposal.approved_by == Some(actor.user) { Decision::Refused(Why::FourEyes) } else { decision }
    }
}

#[cfg(test)]
mod tests;
