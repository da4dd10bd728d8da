//! One meeting of a commission (seduta), from its planning to the signed minutes. Terms: `docs/glossary.md`.

use super::{Machine, NoSuchStep};
use crate::coded;

coded! {
    /// Where a session is.
    pub enum SessionState("session-state") {
        Planned = "planned",
        Convened = "convened",
        Open = "open",
        Suspended = "suspended",
        Closed = "closed",
        MinutesDraft = "minutes_draft",
        MinutesApproved = "minutes_approved",
        /// Signed by president and secretary: immutable, corrected only by a later session.
        MinutesSigned = "minutes_signed",
        /// No quorum (seduta deserta).
        Deserted = "deserted",
        Cancelled = "cancelled",
    }
}

coded! {
    /// What moves a session.
    pub enum SessionStep("session-step") {
        Convene = "convene",
        Open = "open",
        Suspend = "suspend",
        Resume = "resume",
        Close = "close",
        DraftMinutes = "draft_minutes",
        ApproveMinutes = "approve_minutes",
        /// A fault was found before signing.
        ReviseMinutes = "revise_minutes",
        SignMinutes = "sign_minutes",
        DeclareDeserted = "declare_deserted",
        Cancel = "cancel",
    }
}

impl SessionState {
    pub fn apply(self, step: SessionStep) -> Result<Self, NoSuchStep<Self, SessionStep>> {
        use SessionStep as Step;
        match (self, step) {
            (Self::Planned, Step::Convene) => Ok(Self::Convened),
            (Self::Planned | Self::Convened, Step::Cancel) => Ok(Self::Cancelled),
            (Self::Convened, Step::Open) => Ok(Self::Open),
            (Self::Convened, Step::DeclareDeserted) => Ok(Self::Deserted),
            (Self::Open, Step::Suspend) => Ok(Self::Suspended),
            (Self::Suspended, Step::Resume) => Ok(Self::Open),
            (Self::Open | Self::Suspended, Step::Close) => Ok(Self::Closed),
            (Self::Closed, Step::DraftMinutes) => Ok(Self::MinutesDraft),
            (Self::MinutesDraft, Step::ApproveMinutes) => Ok(Self::MinutesApproved),
            (Self::MinutesApproved, Step::ReviseMinutes) => Ok(Self::MinutesDraft),
            (Self::MinutesApproved, Step::SignMinutes) => Ok(Self::MinutesSigned),
            (from, step) => Err(NoSuchStep { from, step }),
        }
    }

    pub const fn is_final(self) -> bool {
        matches!(self, Self::MinutesSigned | Self::Deserted | Self::Cancelled)
    }

    /// The meeting has begun, so opinions given before it are no longer hidden from the other members.
    pub const fn has_opened(self) -> bool {
        match self {
            Self::Planned | Self::Convened | Self::Deserted | Self::Cancelled => false,
            Self::Open | Self::Suspended | Self::Closed => true,
            Self::MinutesDraft | Self::MinutesApproved | Self::MinutesSigned => true,
        }
    }
}

impl Machine for SessionState {
    type Step = SessionStep;
    const START: Self = Self::Planned;

    fn apply(self, step: SessionStep) -> Result<Self, NoSuchStep<Self, SessionStep>> {
        SessionState::apply(self, step)
    }

    fn is_final(self) -> bool {
        SessionState::is_final(self)
    }
}
