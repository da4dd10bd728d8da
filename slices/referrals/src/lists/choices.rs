//! What a reader of a list chooses: as whom, in which order, which states together.

use kernel::states::referral::State;
use kernel::words::Duty;
use kernel::{Coded, coded};
use policy::Actor;

coded! {
    /// As whom the actor looks at referrals.
    pub enum Perspective("referrals-as") {
        Sent = "sent",
        Work = "work",
        Session = "session",
        Received = "received",
        Charge = "charge",
        Office = "office",
    }
}

coded! {
    pub enum Sort("referrals-sort") { Due = "due", Sent = "sent", Updated = "updated" }
}

coded! {
    /// States that people look for together.
    pub enum Group("referrals-group") {
        /// Everything in which an answer is owed.
        Open = "open",
        Draft = "draft",
        Arriving = "arriving",
        Review = "review",
        Session = "session",
        Positive = "positive",
        Over = "over",
    }
}

impl Perspective {
    /// Those that the actor's duties open, in the order of the tabs.
    pub(crate) fn of(actor: &Actor) -> Vec<Self> {
        Self::ALL.iter().copied().filter(|perspective| perspective.is_open_to(actor)).collect()
    }

    fn is_open_to(self, actor: &Actor) -> bool {
        match self {
            Self::Sent => actor.has(Duty::Refer),
            Self::Work => actor.has(Duty::Secretary),
            Self::Session => actor.has(Duty::Commissioner) || actor.has(Duty::President),
            Self::Received => actor.has(Duty::Receive),
            Self::Charge => actor.has(Duty::Accompany),
            Self::Office => actor.has(Duty::Coordinate),
        }
    }

    /// What is shown when nothing was chosen: what is still to be done, but for the sender everything.
    pub(crate) fn usual_group(self) -> Option<Group> {
        match self {
            Self::Sent | Self::Charge => None,
            Self::Work | Self::Session | Self::Received | Self::Office => Some(Group::Open),
        }
    }

    pub(crate) fn usual_sort(self) -> Sort {
        match self {
            Self::Sent | Self::Charge => Sort::Updated,
            Self::Work | Self::Session | Self::Received | Self::Office => Sort::Due,
        }
    }
}

impl Group {
    /// At most six, none for [`Group::Open`], which is in the text of the statement.
    pub(crate) fn states(self) -> &'static [State] {
        use State::*;
        match self {
            Self::Open => &[],
            Self::Draft => &[Draft],
            Self::Arriving => &[Sent, Registered],
            Self::Review => &[UnderReview, IntegrationRequested],
            Self::Session => &[OnAgenda, PreRejection, Evaluated, Postponed],
            Self::Positive => &[Admitted, AdmittedWithReservation, WaitingList, InCharge],
            Self::Over => &[NotAdmitted, Redirected, Withdrawn, Closed, Cancelled],
        }
    }

    /// Every state of the group owes an answer.
    pub(super) fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::Arriving | Self::Review | Self::Session)
    }
}
