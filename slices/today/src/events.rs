//! What the register keeps of this slice.

use audit::{About, Event};
use kernel::ids::FeedbackId;
use serde::Serialize;

use crate::feedback::FeedbackKind;

#[derive(Debug, Serialize)]
pub struct FeedbackGiven {
    pub feedback: FeedbackId,
    pub kind: FeedbackKind,
}

impl Event for FeedbackGiven {
    const KIND: &'static str = "feedback_given";

    fn about(&self) -> About {
        About::of("feedback", self.feedback)
    }
}
