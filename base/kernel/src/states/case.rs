//! Somebody taken in charge (presa in carico), and the figures of the team (figure di riferimento). Terms: `docs/glossary.md`.

use super::{Machine, NoSuchStep};
use crate::coded;

coded! {
    /// Where a case is.
    pub enum CaseState("case-state") {
        Open = "open",
        /// For a while nothing is done: illness, a stay abroad, a measure. It has a last day.
        Suspended = "suspended",
        Closed = "closed",
    }
}

coded! {
    /// What moves a case or changes who answers for it.
    pub enum CaseStep("case-step") {
        Open = "open",
        /// A case manager is named, or another one.
        NameManager = "name_manager",
        Suspend = "suspend",
        Resume = "resume",
        Close = "close",
        Reopen = "reopen",
    }
}

impl CaseState {
    pub fn apply(self, step: CaseStep) -> Result<Self, NoSuchStep<Self, CaseStep>> {
        use CaseStep as Step;
        match (self, step) {
            (Self::Open, Step::NameManager) => Ok(Self::Open),
            (Self::Suspended, Step::NameManager) => Ok(Self::Suspended),
            (Self::Open, Step::Suspend) => Ok(Self::Suspended),
            (Self::Suspended, Step::Resume) => Ok(Self::Open),
            (Self::Open | Self::Suspended, Step::Close) => Ok(Self::Closed),
            (Self::Closed, Step::Reopen) => Ok(Self::Open),
            (from, step) => Err(NoSuchStep { from, step }),
        }
    }

    pub const fn is_closed(self) -> bool {
        matches!(self, Self::Closed)
    }
}

impl Machine for CaseState {
    type Step = CaseStep;
    const START: Self = Self::Open;

    fn apply(self, step: CaseStep) -> Result<Self, NoSuchStep<Self, CaseStep>> {
        CaseState::apply(self, step)
    }

    fn is_final(self) -> bool {
        self.is_closed()
    }
}

coded! {
    /// Where the mandate of a figure is. That it ran out is no state: its last day says so.
    pub enum FigureState("figure-state") {
        /// Asked, not answered yet: opens nothing.
        Proposed = "proposed",
        Active = "active",
        Declined = "declined",
        /// Ended before its last day, by the body in charge or by the figure.
        Ended = "ended",
        /// The proposal was taken back.
        Withdrawn = "withdrawn",
    }
}

coded! {
    pub enum FigureStep("figure-step") {
        Accept = "accept",
        Decline = "decline",
        Withdraw = "withdraw",
        /// A new last day, another slice: looked at again at each review.
        Renew = "renew",
        End = "end",
    }
}

impl FigureState {
    pub fn apply(self, step: FigureStep) -> Result<Self, NoSuchStep<Self, FigureStep>> {
        use FigureStep as Step;
        match (self, step) {
            (Self::Proposed, Step::Accept) => Ok(Self::Active),
            (Self::Proposed, Step::Decline) => Ok(Self::Declined),
            (Self::Proposed, Step::Withdraw) => Ok(Self::Withdrawn),
            (Self::Active, Step::Renew) => Ok(Self::Active),
            (Self::Active, Step::End) => Ok(Self::Ended),
            (from, step) => Err(NoSuchStep { from, step }),
        }
    }
}

impl Machine for FigureState {
    type Step = FigureStep;
    const START: Self = Self::Proposed;

    fn apply(self, step: FigureStep) -> Result<Self, NoSuchStep<Self, FigureStep>> {
        FigureState::apply(self, step)
    }

    fn is_final(self) -> bool {
        matches!(self, Self::Declined | Self::Ended | Self::Withdrawn)
    }
}

coded! {
    /// How a figure without a click of its own said yes or no.
    pub enum AnswerWay("answer-way") {
        Account = "account",
        Telephone = "telephone",
        Paper = "paper",
        Meeting = "meeting",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codes::Coded;

    #[test]
    fn only_a_reopening_leaves_a_closed_case() {
        for step in CaseStep::ALL {
            assert_eq!(CaseState::Closed.apply(*step).is_ok(), *step == CaseStep::Reopen, "{step}");
        }
    }

    #[test]
    fn a_case_is_opened_once() {
        assert!(CaseState::ALL.iter().all(|state| state.apply(CaseStep::Open).is_err()));
    }

    #[test]
    fn a_mandate_becomes_active_only_by_an_answer() {
        for state in FigureState::ALL {
            for step in FigureStep::ALL {
                if state.apply(*step) == Ok(FigureState::Active) {
                    let answered = *step == FigureStep::Accept && *state == FigureState::Proposed;
                    assert!(answered || *state == FigureState::Active, "{state} {step}");
                }
            }
        }
    }
}
