//! Reviews (verifiche) of a project: planned, held, minuted. Terms: `docs/glossary.md`.

use super::{Machine, NoSuchStep};
use crate::coded;

coded! {
    /// Where a review is.
    pub enum ReviewState("review-state") {
        Planned = "planned",
        /// People met; the minutes are being written.
        Held = "held",
        /// The minutes stand still under their hash.
        Approved = "approved",
        Cancelled = "cancelled",
    }
}

coded! {
    pub enum ReviewStep("review-step") {
        Plan = "plan",
        /// Who was there, on which day.
        Hold = "hold",
        /// Whoever leads approves the minutes: a mistake found later is put right by another review.
        Approve = "approve",
        Cancel = "cancel",
    }
}

impl ReviewState {
    pub fn apply(self, step: ReviewStep) -> Result<Self, NoSuchStep<Self, ReviewStep>> {
        use ReviewStep as Step;
        match (self, step) {
            (Self::Planned, Step::Hold) => Ok(Self::Held),
            (Self::Planned, Step::Cancel) => Ok(Self::Cancelled),
            (Self::Held, Step::Approve) => Ok(Self::Approved),
            (from, step) => Err(NoSuchStep { from, step }),
        }
    }
}

impl Machine for ReviewState {
    type Step = ReviewStep;
    const START: Self = Self::Planned;

    fn apply(self, step: ReviewStep) -> Result<Self, NoSuchStep<Self, ReviewStep>> {
        ReviewState::apply(self, step)
    }

    fn is_final(self) -> bool {
        matches!(self, Self::Approved | Self::Cancelled)
    }
}

coded! {
    /// Whether somebody who belongs to a review was there.
    pub enum Presence("review-presence") {
        Present = "present",
        Excused = "excused",
        Absent = "absent",
    }
}

coded! {
    /// How the person's voice came into the minutes.
    pub enum VoiceWay("review-voice") {
        OwnWords = "own_words",
        /// Said in another language and told by a mediator.
        Mediator = "mediator",
        /// Written, drawn or recorded by the person beforehand.
        Beforehand = "beforehand",
        /// Somebody the person trusts spoke.
        Trusted = "trusted",
        /// There is none, and the minutes say why.
        Missing = "missing",
    }
}

coded! {
    /// What a review says of the mandate of a figure.
    pub enum Verdict("review-verdict") {
        Keep = "keep",
        End = "end",
    }
}

coded! {
    /// Something agreed at a review.
    pub enum TaskState("review-task") {
        Open = "open",
        Done = "done",
        /// Not needed any more, or not possible.
        Dropped = "dropped",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codes::Coded;

    #[test]
    fn minutes_that_were_approved_never_move_again() {
        for step in ReviewStep::ALL {
            assert!(ReviewState::Approved.apply(*step).is_err(), "{step}");
            assert!(ReviewState::Cancelled.apply(*step).is_err(), "{step}");
        }
    }

    #[test]
    fn only_what_was_held_is_approved_and_what_was_held_is_not_cancelled() {
        for state in ReviewState::ALL {
            assert_eq!(state.apply(ReviewStep::Approve).is_ok(), *state == ReviewState::Held, "{state}");
            assert_eq!(state.apply(ReviewStep::Cancel).is_ok(), *state == ReviewState::Planned, "{state}");
            assert!(state.apply(ReviewStep::Plan).is_err(), "{state}");
        }
    }
}
