//! Questions of a case to health and social referents: who reads them, asks, answers, and who learns the reasons behind an answer.
//!
//! A question belongs to one compartment, mostly work, and does not exist for who may not read that. What is clinical or
//! confidential in an answer belongs to another one, the reserved one, and is absent for everybody without it.

use kernel::ids::{BodyId, QuestionId, UserId};
use kernel::states::question::{QuestionState, QuestionStep};
use kernel::words::{Compartment, Operation};

use crate::actor::Actor;
use crate::cases::{self, CaseFacts};
use crate::decision::{Decision, Ground, Why};
use crate::proof::Action;

/// Questions one asked or is asked, over all cases.
#[derive(Debug)]
pub enum Questions {}

/// What the rules know of a question, seen by one actor.
#[derive(Debug, Clone)]
pub struct QuestionFacts {
    pub id: QuestionId,
    pub case: CaseFacts,
    pub compartment: Compartment,
    /// Of what is clinical or confidential in the answers.
    pub reserved: Compartment,
    pub state: QuestionState,
    pub asker: (UserId, BodyId),
    /// The account that answers; `None` for somebody without one.
    pub asked: Option<(UserId, BodyId)>,
    pub version: i64,
}

impl QuestionFacts {
    /// The actor is who was asked, acting for the body that was asked.
    pub fn is_asked(&self, actor: &Actor) -> bool {
        self.asked == Some((actor.user, actor.body))
    }

    fn waits_for(&self, actor: &Actor) -> bool {
        self.asker == (actor.user, actor.body)
    }
}

/// Read questions and answers of one compartment: the body in charge, and the team in its slices.
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

/// Ask a referent in one compartment: whoever writes in it.
#[derive(Debug, Clone, Copy)]
pub struct Ask(pub Compartment);

impl Action for Ask {
    type Facts = CaseFacts;

    fn decide(&self, actor: &Actor, case: &CaseFacts) -> Decision {
        cases::write_shared(actor, case, self.0)
    }

    fn touches(&self) -> (Compartment, Operation) {
        (self.0, Operation::Write)
    }
}

/// Answer, decline, prolong, take back. Who was asked answers; what somebody without an account said by telephone or on
/// paper is recorded by who asked or by the body in charge, and those two change the term or take the question back.
#[derive(Debug, Clone, Copy)]
pub struct Advance(pub QuestionStep, pub Compartment);

impl Action for Advance {
    type Facts = QuestionFacts;

    fn decide(&self, actor: &Actor, question: &QuestionFacts) -> Decision {
        // Asked about another compartment than the one it belongs to, it does not exist.
        if self.1 != question.compartment || !Read(self.1).decide(actor, &question.case).is_allowed() {
            return Decision::Hidden;
        }
        let decision = Ask(self.1).decide(actor, &question.case);
        let Decision::Allowed(ground) = decision else { return decision };
        let asks = ground == Ground::InCharge || question.waits_for(actor);
        let acts = match self.0 {
            // For somebody with an account nobody else speaks.
            QuestionStep::Answer | QuestionStep::Decline => {
                question.is_asked(actor) || (asks && question.asked.is_none())
            }
            QuestionStep::Prolong | QuestionStep::Withdraw => asks,
            // A question begins with its own form, and its term passes by itself.
            QuestionStep::Ask | QuestionStep::Lapse => return Decision::Refused(Why::NotThisState),
        };
        match (acts, question.state.apply(self.0)) {
            (false, _) => Decision::Refused(Why::NotYourMandate),
            (true, Err(_)) => Decision::Refused(Why::NotThisState),
            (true, Ok(_)) => decision,
        }
    }

    fn touches(&self) -> (Compartment, Operation) {
        (self.1, Operation::Write)
    }
}

/// Write what is clinical or confidential beside an answer: whoever answers and writes in that compartment.
#[derive(Debug, Clone, Copy)]
pub struct Reserve(pub Compartment);

impl Action for Reserve {
    type Facts = QuestionFacts;

    fn decide(&self, actor: &Actor, question: &QuestionFacts) -> Decision {
        if self.0 != question.reserved {
            return Decision::Hidden;
        }
        match Advance(QuestionStep::Answer, question.compartment).decide(actor, question) {
            Decision::Allowed(_) => cases::write_shared(actor, &question.case, self.0),
            decision => decision,
        }
    }

    fn touches(&self) -> (Compartment, Operation) {
        (self.0, Operation::Write)
    }
}

#[cfg(test)]
mod tests;
