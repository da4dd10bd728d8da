//! A request to a body that has no account (richiesta a un ente), from its sending to the answer. Terms: `docs/glossary.md`.

use super::{Machine, NoSuchStep};
use crate::coded;

coded! {
    /// Where a request is.
    pub enum RequestState("request-state") {
        Sent = "sent",
        /// Somebody proved to be the recipient and read it.
        Opened = "opened",
        /// The body asked something back: whoever sent the request owes an answer.
        AskedBack = "asked_back",
        /// The term passed without an answer. It can still be answered.
        Expired = "expired",
        Accepted = "accepted",
        Declined = "declined",
        /// A question was answered.
        Answered = "answered",
        /// What became of an accepted request.
        OutcomeReported = "outcome_reported",
        Withdrawn = "withdrawn",
    }
}

coded! {
    /// What moves a request.
    pub enum RequestStep("request-step") {
        Open = "open",
        AskBack = "ask_back",
        /// Whoever sent it answers what the body asked back; the term goes on.
        AnswerBack = "answer_back",
        Expire = "expire",
        Accept = "accept",
        Decline = "decline",
        Answer = "answer",
        ReportOutcome = "report_outcome",
        Withdraw = "withdraw",
    }
}

coded! {
    /// What a request wants to hear.
    pub enum RequestAim("request-aim") {
        /// Yes or no to a person.
        Acceptance = "acceptance",
        /// Words.
        Reply = "reply",
    }
}

coded! {
    /// How a step of a request reached us.
    pub enum RequestChannel("request-channel") {
        Link = "link",
        Email = "email",
        Telephone = "telephone",
        Paper = "paper",
        /// A page of Net-Met, by somebody signed in.
        Page = "page",
        /// By itself, when a day came.
        Machine = "machine",
    }
}

impl RequestState {
    pub fn apply(self, step: RequestStep) -> Result<Self, NoSuchStep<Self, RequestStep>> {
        use RequestState::*;
        use RequestStep as Step;
        match (self, step) {
            (Sent, Step::Open) => Ok(Opened),
            (Sent | Opened | Expired, Step::AskBack) => Ok(AskedBack),
            (AskedBack, Step::AnswerBack) => Ok(Opened),
            // While the sender owes an answer the term of the body does not pass.
            (Sent | Opened, Step::Expire) => Ok(Expired),
            (Sent | Opened | AskedBack | Expired, Step::Accept) => Ok(Accepted),
            (Sent | Opened | AskedBack | Expired, Step::Decline) => Ok(Declined),
            (Sent | Opened | AskedBack | Expired, Step::Answer) => Ok(Answered),
            (Accepted, Step::ReportOutcome) => Ok(OutcomeReported),
            (Sent | Opened | AskedBack | Expired | Accepted, Step::Withdraw) => Ok(Withdrawn),
            (from, step) => Err(NoSuchStep { from, step }),
        }
    }

    /// Nothing more is expected from anybody.
    pub const fn is_final(self) -> bool {
        matches!(self, Self::Declined | Self::Answered | Self::OutcomeReported | Self::Withdrawn)
    }

    /// The body owes an answer.
    pub const fn is_owed(self) -> bool {
        matches!(self, Self::Sent | Self::Opened | Self::Expired)
    }

    /// The body said what was asked of it.
    pub const fn is_settled(self) -> bool {
        matches!(self, Self::Accepted | Self::Declined | Self::Answered | Self::OutcomeReported)
    }
}

impl RequestStep {
    /// Steps of the body that was asked, by whatever way they reach us.
    pub const fn is_of_the_body(self) -> bool {
        matches!(self, Self::AskBack | Self::Accept | Self::Decline | Self::Answer | Self::ReportOutcome)
    }

    /// Steps that settle a request.
    pub const fn settles(self) -> bool {
        matches!(self, Self::Accept | Self::Decline | Self::Answer)
    }

    /// A person is accepted or declined; a question is answered, or declined by whoever has no answer.
    pub const fn fits(self, aim: RequestAim) -> bool {
        match self {
            Self::Accept | Self::ReportOutcome => matches!(aim, RequestAim::Acceptance),
            Self::Answer => matches!(aim, RequestAim::Reply),
            _ => true,
        }
    }
}

impl Machine for RequestState {
    type Step = RequestStep;
    const START: Self = Self::Sent;

    fn apply(self, step: RequestStep) -> Result<Self, NoSuchStep<Self, RequestStep>> {
        RequestState::apply(self, step)
    }

    fn is_final(self) -> bool {
        RequestState::is_final(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codes::Coded;

    #[test]
    fn an_expired_request_is_still_answered() {
        for step in [RequestStep::Accept, RequestStep::Decline, RequestStep::Answer, RequestStep::AskBack] {
            assert!(RequestState::Expired.apply(step).is_ok(), "{step}");
        }
    }

    #[test]
    fn nobody_answers_a_withdrawn_request() {
        assert!(RequestStep::ALL.iter().all(|step| RequestState::Withdrawn.apply(*step).is_err()));
    }

    #[test]
    fn a_term_does_not_pass_while_the_sender_owes_an_answer() {
        assert!(RequestState::AskedBack.apply(RequestStep::Expire).is_err());
        assert_eq!(RequestState::AskedBack.apply(RequestStep::AnswerBack), Ok(RequestState::Opened));
    }

    #[test]
    fn an_answer_is_given_once() {
        for state in RequestState::ALL.iter().filter(|state| state.is_settled()) {
            assert!(RequestStep::ALL.iter().filter(|step| step.settles()).all(|step| state.apply(*step).is_err()));
        }
    }

    #[test]
    fn a_question_is_not_accepted_and_a_person_is_not_answered() {
        assert!(!RequestStep::Accept.fits(RequestAim::Reply) && RequestStep::Accept.fits(RequestAim::Acceptance));
        assert!(!RequestStep::Answer.fits(RequestAim::Acceptance) && RequestStep::Answer.fits(RequestAim::Reply));
        assert!(RequestAim::ALL.iter().all(|aim| RequestStep::Decline.fits(*aim) && RequestStep::AskBack.fits(*aim)));
    }
}
