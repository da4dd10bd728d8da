//! What a person asked about the own data (artt. 15-21 GDPR): one month, two more with a reason told in time (art. 12(3)).

use super::{Machine, NoSuchStep};
use crate::coded;

coded! {
    /// Where a request is.
    pub enum RequestState("privacy-request-state") {
        Received = "received",
        InProgress = "in_progress",
        /// Two more months, told to the person with the reason.
        Extended = "extended",
        Granted = "granted",
        PartlyGranted = "partly_granted",
        Refused = "refused",
        /// The person took it back.
        Withdrawn = "withdrawn",
    }
}

coded! {
    /// What moves a request.
    pub enum RequestStep("privacy-request-step") {
        Take = "take",
        Extend = "extend",
        Grant = "grant",
        GrantPartly = "grant_partly",
        Refuse = "refuse",
        Withdraw = "withdraw",
    }
}

impl RequestState {
    pub fn apply(self, step: RequestStep) -> Result<Self, NoSuchStep<Self, RequestStep>> {
        use RequestStep as Step;
        match (self, step) {
            (Self::Received, Step::Take) => Ok(Self::InProgress),
            (Self::Received | Self::InProgress, Step::Extend) => Ok(Self::Extended),
            (Self::Received | Self::InProgress | Self::Extended, Step::Grant) => Ok(Self::Granted),
            (Self::Received | Self::InProgress | Self::Extended, Step::GrantPartly) => Ok(Self::PartlyGranted),
            (Self::Received | Self::InProgress | Self::Extended, Step::Refuse) => Ok(Self::Refused),
            (Self::Received | Self::InProgress | Self::Extended, Step::Withdraw) => Ok(Self::Withdrawn),
            (from, step) => Err(NoSuchStep { from, step }),
        }
    }

    /// The person has the answer, or wants none.
    pub const fn is_final(self) -> bool {
        matches!(self, Self::Granted | Self::PartlyGranted | Self::Refused | Self::Withdrawn)
    }
}

impl RequestStep {
    /// The person is told why, and may complain (art. 12(4)).
    pub const fn needs_reason(self) -> bool {
        matches!(self, Self::Extend | Self::GrantPartly | Self::Refuse)
    }
}

impl Machine for RequestState {
    type Step = RequestStep;
    const START: Self = Self::Received;

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
    use crate::Coded;

    #[test]
    fn the_term_is_prolonged_once_and_never_after_the_answer() {
        assert_eq!(RequestState::InProgress.apply(RequestStep::Extend), Ok(RequestState::Extended));
        assert!(RequestState::Extended.apply(RequestStep::Extend).is_err());
        assert!(RequestState::Refused.apply(RequestStep::Extend).is_err());
    }

    #[test]
    fn nothing_moves_an_answered_request() {
        for state in RequestState::ALL.iter().filter(|state| state.is_final()) {
            assert!(state.steps_from().is_empty(), "{state}");
        }
    }

    #[test]
    fn what_is_not_granted_whole_says_why() {
        let silent: Vec<_> = RequestStep::ALL.iter().filter(|step| !step.needs_reason()).collect();
        assert_eq!(silent, [&RequestStep::Take, &RequestStep::Grant, &RequestStep::Withdraw]);
    }
}
