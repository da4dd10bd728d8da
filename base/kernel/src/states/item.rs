//! One item of an agenda (punto): its state, the votes, and what was decided. Terms: `docs/glossary.md`.

use super::{Machine, NoSuchStep, referral};
use crate::coded;

coded! {
    /// Where an item is.
    pub enum ItemState("item-state") {
        Pending = "pending",
        Discussed = "discussed",
        Decided = "decided",
        /// Left for a later session, where it is a new item.
        CarriedOver = "carried_over",
        /// Taken off, for instance because the referral was withdrawn.
        Withdrawn = "withdrawn",
    }
}

coded! {
    /// What moves an item.
    pub enum ItemStep("item-step") {
        Discuss = "discuss",
        Decide = "decide",
        CarryOver = "carry_over",
        Withdraw = "withdraw",
    }
}

impl ItemState {
    pub fn apply(self, step: ItemStep) -> Result<Self, NoSuchStep<Self, ItemStep>> {
        match (self, step) {
            (Self::Pending, ItemStep::Discuss) => Ok(Self::Discussed),
            // Nothing is decided without a summary of the discussion (art. 3 L. 241/1990).
            (Self::Discussed, ItemStep::Decide) => Ok(Self::Decided),
            (Self::Pending | Self::Discussed, ItemStep::CarryOver) => Ok(Self::CarriedOver),
            (Self::Pending | Self::Discussed, ItemStep::Withdraw) => Ok(Self::Withdrawn),
            (from, step) => Err(NoSuchStep { from, step }),
        }
    }

    pub const fn is_final(self) -> bool {
        matches!(self, Self::Decided | Self::CarriedOver | Self::Withdrawn)
    }
}

impl Machine for ItemState {
    type Step = ItemStep;
    const START: Self = Self::Pending;

    fn apply(self, step: ItemStep) -> Result<Self, NoSuchStep<Self, ItemStep>> {
        ItemState::apply(self, step)
    }

    fn is_final(self) -> bool {
        ItemState::is_final(self)
    }
}

coded! {
    /// What a commission decided (esito).
    pub enum Outcome("outcome") {
        Admitted = "admitted",
        AdmittedWithReservation = "admitted_with_reservation",
        WaitingList = "waiting_list",
        Postponed = "postponed",
        NotAdmitted = "not_admitted",
        SentElsewhere = "sent_elsewhere",
        /// Notice of the reasons against, before a refusal (preavviso di rigetto).
        PreRejection = "pre_rejection",
    }
}

impl Outcome {
    /// The step of the referral that this decision becomes. A notice of reasons leaves from the agenda;
    /// every other outcome is announced after [`referral::Step::Evaluate`].
    pub const fn step(self) -> referral::Step {
        match self {
            Self::Admitted => referral::Step::Admit,
            Self::AdmittedWithReservation => referral::Step::AdmitWithReservation,
            Self::WaitingList => referral::Step::PutOnWaitingList,
            Self::Postponed => referral::Step::Postpone,
            Self::NotAdmitted => referral::Step::NotAdmit,
            Self::SentElsewhere => referral::Step::Redirect,
            Self::PreRejection => referral::Step::IssuePreRejection,
        }
    }
}

coded! {
    /// How one seat voted on one item.
    pub enum Vote("vote") {
        For = "for",
        Against = "against",
        Abstained = "abstained",
        Absent = "absent",
    }
}
