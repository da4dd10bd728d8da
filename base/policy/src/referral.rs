//! Referrals: who finds them, who reads which compartment, who may take which step.

use kernel::ids::{BodyId, NucleusId, PersonId, ReferralId, UserId};
use kernel::states::referral::{State, Step};
use kernel::words::{BodyKind, Compartment, Duty, Operation, SeatRole};

use crate::actor::Actor;
use crate::decision::{Decision, Ground, Why};
use crate::proof::Action;

/// What the rules know of a referral, seen by one actor.
#[derive(Debug, Clone)]
pub struct ReferralFacts {
    pub id: ReferralId,
    pub person: PersonId,
    pub from_body: BodyId,
    pub author: UserId,
    pub nucleus: NucleusId,
    /// Set when the referral goes to one body instead of the nucleus' commission (a redirection).
    pub to_body: Option<BodyId>,
    /// The body that a decision charged with the person.
    pub in_charge: Option<BodyId>,
    pub state: State,
    /// The secretary confirmed that nothing is missing: what an agenda and an urgent decision want.
    pub complete: bool,
    pub version: i64,
    /// The actor's seat in the nucleus' commission, valid today, as titular or acting substitute.
    pub seat: Option<SeatRole>,
    /// The actor declared a conflict of interest about this referral (art. 6-bis L. 241/1990).
    pub conflicted: bool,
    /// The person's data are kept and nothing else (art. 18 GDPR), or erased.
    pub restricted: bool,
}

/// The list of referrals an actor may find.
#[derive(Debug)]
pub enum Referrals {}

/// Every relation that lets the actor find the referral, strongest first. None: it does not exist for the actor.
pub fn grounds(actor: &Actor, referral: &ReferralFacts) -> Vec<Ground> {
    if referral.conflicted {
        return Vec::new();
    }
    let sender = actor.has(Duty::Refer) && actor.body == referral.from_body;
    if referral.state == State::Draft {
        return if sender { vec![Ground::Sender] } else { Vec::new() };
    }
    let to_commission = referral.to_body.is_none();
    let seated = to_commission && reached_the_commission(referral.state);
    // An urgent decision between sessions takes a complete file from the review: the president alone finds it there.
    let chaired = seated || (to_commission && referral.state == State::UnderReview && referral.complete);
    let held = [
        (Ground::President, chaired && actor.has(Duty::President) && referral.seat == Some(SeatRole::President)),
        (Ground::Member, seated && actor.has(Duty::Commissioner) && referral.seat.is_some()),
        (Ground::Secretary, to_commission && actor.has_in(Duty::Secretary, referral.nucleus)),
        (Ground::Receiver, actor.has(Duty::Receive) && referral.to_body == Some(actor.body)),
        (Ground::InCharge, actor.has(Duty::Accompany) && referral.in_charge == Some(actor.body)),
        (Ground::Sender, sender),
        (Ground::Office, actor.has_in(Duty::Coordinate, referral.nucleus)),
        (Ground::Emergency, actor.has_emergency(referral.person)),
    ];
    held.into_iter().filter_map(|(ground, holds)| holds.then_some(ground)).collect()
}

/// Members see a file once it is complete and on an agenda, not while the secretary still works on it nor after it was
/// withdrawn.
fn reached_the_commission(state: State) -> bool {
    !matches!(
        state,
        State::Draft
            | State::Sent
            | State::Registered
            | State::UnderReview
            | State::IntegrationRequested
            | State::Withdrawn
            | State::Cancelled
    )
}

/// Which compartments a relation opens. The secretary checks that sealed answers exist without reading them.
pub fn opens(ground: Ground, kind: BodyKind, compartment: Compartment) -> bool {
    use Compartment::{Health, Housing, Identity, Judicial, PrivateNotes, Protection, Social, Work};
    use Ground::{Emergency, InCharge, Member, Office, President, Receiver, Secretary, Sender};
    let justice = matches!(kind, BodyKind::ProbationOffice | BodyKind::Prison);
    // What an emergency opens is the matrix's to say, except what belongs to its author.
    if ground == Emergency {
        return compartment != PrivateNotes;
    }
    match compartment {
        Identity => matches!(ground, Sender | Secretary | Member | President | Receiver | InCharge | Office),
        Work | Social | Housing => matches!(ground, Sender | Secretary | Member | President | Receiver | InCharge),
        Health => matches!(ground, Sender | Member | President | InCharge),
        Judicial => matches!(ground, Sender | President) || (ground == Member && justice),
        Protection => matches!(ground, Sender | President | InCharge),
        PrivateNotes => ground == Sender,
    }
}

/// Find it and see its state, its steps and its person.
#[derive(Debug, Clone, Copy, Default)]
pub struct View;

impl Action for View {
    type Facts = ReferralFacts;

    fn decide(&self, actor: &Actor, referral: &ReferralFacts) -> Decision {
        grounds(actor, referral).first().map_or(Decision::Hidden, |ground| Decision::Allowed(*ground))
    }
}

/// Read the answers and attachments of one compartment.
#[derive(Debug, Clone, Copy)]
pub struct Read(pub Compartment);

impl Action for Read {
    type Facts = ReferralFacts;

    fn decide(&self, actor: &Actor, referral: &ReferralFacts) -> Decision {
        let grounds = grounds(actor, referral);
        if grounds.is_empty() {
            return Decision::Hidden;
        }
        let mut opening = grounds.into_iter().filter(|ground| opens(*ground, actor.body_kind, self.0)).peekable();
        if opening.peek().is_none() {
            return Decision::Refused(Why::NotYourCompartment);
        }
        let lawful = opening.find(|ground| actor.lawfully(*ground, self.0, Operation::Read));
        lawful.map_or(Decision::Refused(Why::NoLegalBasis), Decision::Allowed)
    }

    fn touches(&self) -> (Compartment, Operation) {
        (self.0, Operation::Read)
    }
}

/// Begin a referral of the own body.
#[derive(Debug, Clone, Copy, Default)]
pub struct Begin;

impl Action for Begin {
    type Facts = ();

    fn decide(&self, actor: &Actor, (): &()) -> Decision {
        match actor.by_duty(Duty::Refer) {
            Decision::Allowed(_) if !actor.lawfully(Ground::Sender, Compartment::Identity, Operation::Write) => {
                Decision::Refused(Why::NoLegalBasis)
            }
            decision => decision,
        }
    }
}

/// Write answers and add attachments: the sender, while it is a draft or an integration is asked for.
#[derive(Debug, Clone, Copy, Default)]
pub struct Write;

impl Action for Write {
    type Facts = ReferralFacts;

    fn decide(&self, actor: &Actor, referral: &ReferralFacts) -> Decision {
        let grounds = grounds(actor, referral);
        if grounds.is_empty() {
            return Decision::Hidden;
        }
        if !grounds.contains(&Ground::Sender) {
            return Decision::Refused(Why::NotYourText);
        }
        if !actor.lawfully(Ground::Sender, Compartment::Identity, Operation::Write) {
            return Decision::Refused(Why::NoLegalBasis);
        }
        if referral.restricted {
            return Decision::Refused(Why::Restricted);
        }
        if !matches!(referral.state, State::Draft | State::IntegrationRequested) {
            return Decision::Refused(Why::NotThisState);
        }
        Decision::Allowed(Ground::Sender)
    }

    fn touches(&self) -> (Compartment, Operation) {
        (Compartment::Identity, Operation::Write)
    }
}

/// Ask for one compartment in the form: only what the matrix lets the sender's kind of body write.
#[derive(Debug, Clone, Copy)]
pub struct Ask(pub Compartment);

impl Action for Ask {
    type Facts = ();

    fn decide(&self, actor: &Actor, (): &()) -> Decision {
        match actor.by_duty(Duty::Refer) {
            Decision::Allowed(_) if !actor.lawfully(Ground::Sender, self.0, Operation::Write) => {
                Decision::Refused(Why::NoLegalBasis)
            }
            decision => decision,
        }
    }

    fn touches(&self) -> (Compartment, Operation) {
        (self.0, Operation::Write)
    }
}

/// Take one step of the state machine.
#[derive(Debug, Clone, Copy)]
pub struct Advance(pub Step);

impl Action for Advance {
    type Facts = ReferralFacts;

    fn decide(&self, actor: &Actor, referral: &ReferralFacts) -> Decision {
        let grounds = grounds(actor, referral);
        if grounds.is_empty() {
            return Decision::Hidden;
        }
        let mut takers = grounds.into_iter().filter(|ground| takes(*ground, referral, self.0)).peekable();
        if takers.peek().is_none() {
            return Decision::Refused(who_is_missing(self.0));
        }
        let (compartment, operation) = self.touches();
        let Some(ground) = takers.find(|ground| actor.lawfully(*ground, compartment, operation)) else {
            return Decision::Refused(Why::NoLegalBasis);
        };
        if referral.restricted {
            return Decision::Refused(Why::Restricted);
        }
        if referral.state.apply(self.0).is_err() {
            return Decision::Refused(Why::NotThisState);
        }
        if wants_complete(referral, self.0) && !referral.complete {
            return Decision::Refused(Why::NotComplete);
        }
        Decision::Allowed(ground)
    }

    /// Sending and sending on hand the data to another body.
    fn touches(&self) -> (Compartment, Operation) {
        let shares = matches!(self.0, Step::Send | Step::Redirect);
        (Compartment::Identity, if shares { Operation::Share } else { Operation::Write })
    }
}

/// From the review to the commission goes only what the secretary found complete. Postponed files and those on the
/// waiting list were complete once.
fn wants_complete(referral: &ReferralFacts, step: Step) -> bool {
    let reviewed = referral.to_body.is_none() && referral.state == State::UnderReview;
    reviewed && matches!(step, Step::PutOnAgenda | Step::Evaluate)
}

/// Confirm that nothing is missing. A request for integration and a reopening take it back.
#[derive(Debug, Clone, Copy, Default)]
pub struct ConfirmComplete;

impl Action for ConfirmComplete {
    type Facts = ReferralFacts;

    fn decide(&self, actor: &Actor, referral: &ReferralFacts) -> Decision {
        let grounds = grounds(actor, referral);
        if grounds.is_empty() {
            return Decision::Hidden;
        }
        if !grounds.contains(&Ground::Secretary) {
            return Decision::Refused(Why::NotTheSecretary);
        }
        if referral.restricted {
            return Decision::Refused(Why::Restricted);
        }
        if referral.state != State::UnderReview || referral.complete {
            return Decision::Refused(Why::NotThisState);
        }
        Decision::Allowed(Ground::Secretary)
    }
}

/// Which relation takes which step. A redirected referral is answered by the receiving body alone.
pub fn takes(ground: Ground, referral: &ReferralFacts, step: Step) -> bool {
    let redirected = referral.to_body.is_some();
    match step {
        Step::Send | Step::AnswerIntegration | Step::Withdraw => ground == Ground::Sender,
        Step::CancelByMistake => {
            matches!(ground, Ground::Secretary | Ground::Receiver)
                || (ground == Ground::Sender && matches!(referral.state, State::Draft | State::Sent))
        }
        Step::Register | Step::StartReview | Step::RequestIntegration | Step::Reopen => {
            matches!(ground, Ground::Secretary | Ground::Receiver)
        }
        // The president announces what a session decided, also where it sends the person elsewhere.
        Step::Redirect => match ground {
            Ground::Secretary | Ground::Receiver => true,
            Ground::President => referral.state == State::Evaluated,
            _ => false,
        },
        Step::PutOnAgenda | Step::TakeOffAgenda | Step::ClosePreRejection => ground == Ground::Secretary,
        Step::RecordComments => matches!(ground, Ground::Secretary | Ground::Sender),
        Step::IssuePreRejection | Step::Postpone => matches!(ground, Ground::Secretary | Ground::President),
        Step::Evaluate | Step::Admit | Step::AdmitWithReservation | Step::PutOnWaitingList | Step::NotAdmit => {
            if redirected {
                ground == Ground::Receiver
            } else if referral.state == State::UnderReview {
                // Without a session only the president decides, urgently.
                ground == Ground::President
            } else {
                matches!(ground, Ground::Secretary | Ground::President)
            }
        }
        Step::TakeInCharge => matches!(ground, Ground::InCharge | Ground::Receiver),
        Step::Close => matches!(ground, Ground::InCharge | Ground::Receiver | Ground::Secretary),
    }
}

fn who_is_missing(step: Step) -> Why {
    match step {
        Step::Send | Step::AnswerIntegration | Step::Withdraw => Why::NotYourText,
        Step::TakeInCharge | Step::Close => Why::NotYourBody,
        _ => Why::NotTheSecretary,
    }
}

#[cfg(test)]
mod tests;
