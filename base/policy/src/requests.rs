//! Requests to bodies without an account: who sends them, who follows and reads them, who records an answer that came by
//! telephone or on paper; and the recipient, who has no account and proves to be it by link and code.

use std::collections::BTreeSet;

use audit::Author;
use kernel::Instant;
use kernel::ids::{BodyId, NucleusId, RequestId, RequestLinkId};
use kernel::states::referral::State;
use kernel::states::request::{RequestAim, RequestState, RequestStep};
use kernel::words::{Compartment, Duty, Operation};

use crate::actor::Actor;
use crate::decision::{Decision, Ground, Why};
use crate::proof::{Action, Permit, Proof, Steward};
use crate::referral::{ReferralFacts, grounds};

/// The requests of a nucleus, in lists.
#[derive(Debug)]
pub enum Requests {}

/// What the rules know of a request, seen by one actor.
#[derive(Debug, Clone)]
pub struct RequestFacts {
    pub id: RequestId,
    /// What the request is about, as the actor meets it.
    pub referral: ReferralFacts,
    pub from_body: BodyId,
    pub to_body: BodyId,
    pub aim: RequestAim,
    pub state: RequestState,
    /// What the link and the code show to whoever holds them.
    pub shared: BTreeSet<Compartment>,
    pub version: i64,
}

/// Whoever conducts the procedure of the referral: what it needs from outside it may ask for.
fn conducts(ground: Ground) -> bool {
    matches!(ground, Ground::Secretary | Ground::Receiver | Ground::InCharge)
}

/// The body that sent the request, as long as it conducts the procedure.
fn asks(actor: &Actor, request: &RequestFacts) -> Option<Ground> {
    let ground = grounds(actor, &request.referral).into_iter().find(|ground| conducts(*ground));
    ground.filter(|_| actor.body == request.from_body)
}

fn asks_or_coordinates(actor: &Actor, request: &RequestFacts) -> Option<Ground> {
    asks(actor, request)
        .or_else(|| grounds(actor, &request.referral).into_iter().find(|ground| *ground == Ground::Office))
}

/// Send a request about a referral.
#[derive(Debug, Clone, Copy, Default)]
pub struct Send;

impl Action for Send {
    type Facts = ReferralFacts;

    fn decide(&self, actor: &Actor, referral: &ReferralFacts) -> Decision {
        let grounds = grounds(actor, referral);
        if grounds.is_empty() {
            return Decision::Hidden;
        }
        let mut conducting = grounds.into_iter().filter(|ground| conducts(*ground)).peekable();
        if conducting.peek().is_none() {
            return Decision::Refused(Why::NotTheSecretary);
        }
        let (compartment, operation) = self.touches();
        let Some(ground) = conducting.find(|ground| actor.lawfully(*ground, compartment, operation)) else {
            return Decision::Refused(Why::NoLegalBasis);
        };
        if referral.restricted {
            return Decision::Refused(Why::Restricted);
        }
        let runs = referral.state.is_open() && !matches!(referral.state, State::Draft | State::Sent);
        if runs { Decision::Allowed(ground) } else { Decision::Refused(Why::NotThisState) }
    }

    fn touches(&self) -> (Compartment, Operation) {
        (Compartment::Identity, Operation::Share)
    }
}

/// Hand one compartment on with a request: who conducts the procedure, may read it, and may share it by the matrix.
#[derive(Debug, Clone, Copy)]
pub struct Share(pub Compartment);

impl Action for Share {
    type Facts = ReferralFacts;

    fn decide(&self, actor: &Actor, referral: &ReferralFacts) -> Decision {
        let read = crate::referral::Read(self.0).decide(actor, referral);
        if !read.is_allowed() {
            return read;
        }
        let lawful = |ground: &Ground| conducts(*ground) && actor.lawfully(*ground, self.0, Operation::Share);
        match grounds(actor, referral).into_iter().find(lawful) {
            None => Decision::Refused(Why::NoLegalBasis),
            Some(_) if referral.restricted => Decision::Refused(Why::Restricted),
            Some(ground) => Decision::Allowed(ground),
        }
    }

    fn touches(&self) -> (Compartment, Operation) {
        (self.0, Operation::Share)
    }
}

/// See which requests there are about a referral, to whom, where they are and by when: whoever finds the referral.
#[derive(Debug, Clone, Copy, Default)]
pub struct Follow;

impl Action for Follow {
    type Facts = ReferralFacts;

    fn decide(&self, actor: &Actor, referral: &ReferralFacts) -> Decision {
        grounds(actor, referral).first().map_or(Decision::Hidden, |ground| Decision::Allowed(*ground))
    }
}

/// Read what was asked and what was answered, and open the scans.
#[derive(Debug, Clone, Copy, Default)]
pub struct Read;

impl Action for Read {
    type Facts = RequestFacts;

    fn decide(&self, actor: &Actor, request: &RequestFacts) -> Decision {
        let grounds = grounds(actor, &request.referral);
        if grounds.is_empty() {
            return Decision::Hidden;
        }
        // The coordination office knows where a request is, not what it says; so does the sender of the referral.
        let reads = |ground: &Ground| conducts(*ground) || matches!(ground, Ground::President | Ground::Member);
        grounds.into_iter().find(reads).map_or(Decision::Refused(Why::NotYourCompartment), Decision::Allowed)
    }
}

/// Take a step for a body that has no account, or one's own: withdraw, answer what was asked back.
#[derive(Debug, Clone, Copy)]
pub struct Advance(pub RequestStep);

impl Action for Advance {
    type Facts = RequestFacts;

    fn decide(&self, actor: &Actor, request: &RequestFacts) -> Decision {
        if grounds(actor, &request.referral).is_empty() {
            return Decision::Hidden;
        }
        let ground = match self.0 {
            RequestStep::Withdraw | RequestStep::AnswerBack => asks(actor, request),
            // What somebody says on the telephone or on paper is written down by whoever is called.
            step if step.is_of_the_body() => asks_or_coordinates(actor, request),
            // Opening is the recipient's, and time passes by itself.
            _ => None,
        };
        let Some(ground) = ground else { return Decision::Refused(Why::NotYourBody) };
        // While processing is restricted nothing more is told or written (art. 18 GDPR); asking for less is no processing.
        if self.0 != RequestStep::Withdraw && request.referral.restricted {
            return Decision::Refused(Why::Restricted);
        }
        if self.0.fits(request.aim) && request.state.apply(self.0).is_ok() {
            Decision::Allowed(ground)
        } else {
            Decision::Refused(Why::NotThisState)
        }
    }
}

/// Hand out the means to answer: a new link and code in place of the old ones, the sheet on paper. Whoever holds link and
/// code reads what was asked and all that was shared: they are for those only who may read it anyway.
#[derive(Debug, Clone, Copy, Default)]
pub struct Deliver;

impl Action for Deliver {
    type Facts = RequestFacts;

    fn decide(&self, actor: &Actor, request: &RequestFacts) -> Decision {
        let ground = match Revoke.decide(actor, request) {
            Decision::Allowed(ground) => ground,
            decision => return decision,
        };
        let reads = |one: &Compartment| crate::referral::Read(*one).decide(actor, &request.referral).is_allowed();
        if !Read.decide(actor, request).is_allowed() || !request.shared.iter().all(reads) {
            return Decision::Refused(Why::NotYourCompartment);
        }
        if request.referral.restricted { Decision::Refused(Why::Restricted) } else { Decision::Allowed(ground) }
    }
}

/// End the link: nobody reads more by it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Revoke;

impl Action for Revoke {
    type Facts = RequestFacts;

    fn decide(&self, actor: &Actor, request: &RequestFacts) -> Decision {
        if grounds(actor, &request.referral).is_empty() {
            return Decision::Hidden;
        }
        let Some(ground) = asks_or_coordinates(actor, request) else { return Decision::Refused(Why::NotYourBody) };
        if request.state.is_final() { Decision::Refused(Why::NotThisState) } else { Decision::Allowed(ground) }
    }
}

/// The list of a nucleus' requests, the answers in term of each body, the mails nobody could read.
#[derive(Debug, Clone, Copy, Default)]
pub struct Oversee;

impl Action for Oversee {
    type Facts = NucleusId;

    fn decide(&self, actor: &Actor, nucleus: &NucleusId) -> Decision {
        if actor.has_in(Duty::Coordinate, *nucleus) {
            Decision::Allowed(Ground::Office)
        } else if actor.has_in(Duty::Secretary, *nucleus) {
            Decision::Allowed(Ground::Secretary)
        } else {
            Decision::Hidden
        }
    }
}

/// What is known of a visit through a link: it begins when the right code is given.
#[derive(Debug, Clone)]
pub struct VisitFacts {
    pub request: RequestId,
    pub link: RequestLinkId,
    pub body: BodyId,
    pub state: RequestState,
    pub revoked: bool,
    pub link_until: Instant,
    pub visit_until: Instant,
    pub shared: BTreeSet<Compartment>,
    /// The person's data are kept and nothing else (art. 18 GDPR): the recipient neither reads nor answers.
    pub restricted: bool,
}

/// Somebody of the body that was asked, who came by the link and gave the code a short while ago.
#[derive(Debug, Clone)]
pub struct Recipient {
    request: RequestId,
    body: BodyId,
    pub(crate) shared: BTreeSet<Compartment>,
}

impl Recipient {
    /// `None`: the visit or the link is over, nothing more is expected from the body, or processing is restricted.
    pub fn of(visit: &VisitFacts, now: Instant) -> Option<Self> {
        let open = !visit.revoked && !visit.state.is_final() && now < visit.link_until && now < visit.visit_until;
        (open && !visit.restricted).then(|| Self {
            request: visit.request,
            body: visit.body,
            shared: visit.shared.clone(),
        })
    }

    pub fn request(&self) -> RequestId {
        self.request
    }

    pub fn shared(&self) -> &BTreeSet<Compartment> {
        &self.shared
    }

    /// The author of what happens during the visit: a body, nobody by name.
    pub fn author(&self, at: Instant) -> Author {
        Author { user: None, body: Some(self.body), at, ground: "recipient".to_owned() }
    }
}

impl Proof for Recipient {}

/// Moves a request and writes its log: the step was allowed, whoever took it.
#[derive(Debug, Clone, Copy)]
pub struct MovesRequest(());

impl Proof for MovesRequest {}

impl From<&Permit<Advance>> for MovesRequest {
    fn from(_: &Permit<Advance>) -> Self {
        Self(())
    }
}

impl From<&Permit<Deliver>> for MovesRequest {
    fn from(_: &Permit<Deliver>) -> Self {
        Self(())
    }
}

impl From<&Permit<Revoke>> for MovesRequest {
    fn from(_: &Permit<Revoke>) -> Self {
        Self(())
    }
}

impl From<&Recipient> for MovesRequest {
    fn from(_: &Recipient) -> Self {
        Self(())
    }
}

/// Terms that pass, and answers that came by mail.
impl From<&Steward> for MovesRequest {
    fn from(_: &Steward) -> Self {
        Self(())
    }
}

#[cfg(test)]
mod tests;
