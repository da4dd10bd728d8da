//! A question to a health or social referent: asked with a term, answered in words of work. Terms: `docs/glossary.md`.

use super::{Machine, NoSuchStep};
use crate::coded;

coded! {
    /// Where a question is.
    pub enum QuestionState("question-state") {
        Asked = "asked",
        Answered = "answered",
        /// Who was asked does not answer, and says why.
        Declined = "declined",
        /// Who asked needs no answer any more.
        Withdrawn = "withdrawn",
        /// The term passed; a late answer is still taken.
        Lapsed = "lapsed",
    }
}

coded! {
    pub enum QuestionStep("question-step") {
        Ask = "ask",
        /// Another term.
        Prolong = "prolong",
        /// The first answer, or one that takes the place of the answer before.
        Answer = "answer",
        Decline = "decline",
        Withdraw = "withdraw",
        Lapse = "lapse",
    }
}

impl QuestionState {
    pub fn apply(self, step: QuestionStep) -> Result<Self, NoSuchStep<Self, QuestionStep>> {
        use QuestionStep as Step;
        match (self, step) {
            (Self::Asked | Self::Lapsed, Step::Prolong) => Ok(Self::Asked),
            (Self::Asked | Self::Lapsed | Self::Answered, Step::Answer) => Ok(Self::Answered),
            (Self::Asked | Self::Lapsed, Step::Decline) => Ok(Self::Declined),
            (Self::Asked | Self::Lapsed, Step::Withdraw) => Ok(Self::Withdrawn),
            (Self::Asked, Step::Lapse) => Ok(Self::Lapsed),
            (from, step) => Err(NoSuchStep { from, step }),
        }
    }

    /// Somebody still waits for an answer.
    pub const fn is_waiting(self) -> bool {
        matches!(self, Self::Asked | Self::Lapsed)
    }
}

impl Machine for QuestionState {
    type Step = QuestionStep;
    const START: Self = Self::Asked;

    fn apply(self, step: QuestionStep) -> Result<Self, NoSuchStep<Self, QuestionStep>> {
        QuestionState::apply(self, step)
    }

    fn is_final(self) -> bool {
        !self.is_waiting()
    }
}

coded! {
    /// What somebody can do at work, in one respect.
    pub enum Grade("question-grade") {
        Can = "can",
        WithSupport = "with_support",
        Avoid = "avoid",
        Unknown = "unknown",
    }
}

coded! {
    /// How an answer came.
    pub enum AnswerSource("question-source") {
        /// Written by who was asked.
        Account = "account",
        Telephone = "telephone",
        Paper = "paper",
        InPerson = "in_person",
        Mail = "mail",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codes::Coded;

    #[test]
    fn a_late_answer_is_still_taken_and_a_new_one_replaces_the_old() {
        use QuestionStep::{Answer, Lapse};
        let late = QuestionState::Asked.apply(Lapse).unwrap();
        assert_eq!(late.apply(Answer), Ok(QuestionState::Answered));
        assert_eq!(QuestionState::Answered.apply(Answer), Ok(QuestionState::Answered));
    }

    #[test]
    fn what_was_declined_or_taken_back_never_moves() {
        for state in [QuestionState::Declined, QuestionState::Withdrawn] {
            assert!(QuestionStep::ALL.iter().all(|step| state.apply(*step).is_err()), "{state}");
        }
    }

    #[test]
    fn a_question_is_asked_once_and_an_answer_is_not_taken_back() {
        assert!(QuestionState::ALL.iter().all(|state| state.apply(QuestionStep::Ask).is_err()));
        let answered = QuestionState::Answered;
        assert!(QuestionStep::ALL.iter().all(|step| answered.apply(*step).is_ok() == (*step == QuestionStep::Answer)));
    }
}
