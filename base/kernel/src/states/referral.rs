//! The life of a referral (segnalazione), from a draft to the answer the sender sees. Terms: `docs/glossary.md`.

use super::{Machine, NoSuchStep};
use crate::coded;

coded! {
    /// Where a referral is.
    pub enum State("referral-state") {
        Draft = "draft",
        Sent = "sent",
        /// With a protocol number: the term of the procedure runs.
        Registered = "registered",
        /// The secretary checks whether it is complete.
        UnderReview = "under_review",
        IntegrationRequested = "integration_requested",
        OnAgenda = "on_agenda",
        /// The person was told why a refusal is likely and may comment (art. 10-bis L. 241/1990).
        PreRejection = "pre_rejection",
        /// Decided in a session, not yet announced.
        Evaluated = "evaluated",
        Admitted = "admitted",
        AdmittedWithReservation = "admitted_with_reservation",
        WaitingList = "waiting_list",
        Postponed = "postponed",
        NotAdmitted = "not_admitted",
        /// Goes on as a new referral, part of this one.
        Redirected = "redirected",
        /// Presa in carico.
        InCharge = "in_charge",
        Withdrawn = "withdrawn",
        Closed = "closed",
        /// Made by mistake.
        Cancelled = "cancelled",
    }
}

coded! {
    /// What moves a referral.
    pub enum Step("referral-step") {
        Send = "send",
        Register = "register",
        /// Also takes the review up again when nobody answered the request for integration.
        StartReview = "start_review",
        RequestIntegration = "request_integration",
        AnswerIntegration = "answer_integration",
        PutOnAgenda = "put_on_agenda",
        TakeOffAgenda = "take_off_agenda",
        IssuePreRejection = "issue_pre_rejection",
        RecordComments = "record_comments",
        /// The time for comments is over and none came.
        ClosePreRejection = "close_pre_rejection",
        Evaluate = "evaluate",
        Admit = "admit",
        AdmitWithReservation = "admit_with_reservation",
        PutOnWaitingList = "put_on_waiting_list",
        Postpone = "postpone",
        NotAdmit = "not_admit",
        Redirect = "redirect",
        TakeInCharge = "take_in_charge",
        Withdraw = "withdraw",
        Close = "close",
        Reopen = "reopen",
        CancelByMistake = "cancel_by_mistake",
    }
}

impl State {
    pub fn apply(self, step: Step) -> Result<Self, NoSuchStep<Self, Step>> {
        use State::*;
        use Step::*;
        match (self, step) {
            (Draft, Send) => Ok(Sent),
            (Sent, Register) => Ok(Registered),
            (Registered | IntegrationRequested, StartReview) => Ok(UnderReview),
            (UnderReview, RequestIntegration) => Ok(IntegrationRequested),
            (IntegrationRequested, AnswerIntegration) => Ok(UnderReview),

            (UnderReview | Postponed | WaitingList, PutOnAgenda) => Ok(OnAgenda),
            (OnAgenda, TakeOffAgenda) => Ok(UnderReview),
            (OnAgenda, IssuePreRejection) => Ok(PreRejection),
            // Complete again, with or without comments: it goes back on an agenda from there.
            (PreRejection, RecordComments | ClosePreRejection) => Ok(UnderReview),
            // Straight from the review: a body that answers a redirection, an urgent decision between sessions.
            (OnAgenda | UnderReview, Evaluate) => Ok(Evaluated),

            (Evaluated, Admit) => Ok(Admitted),
            (Evaluated, AdmitWithReservation) => Ok(AdmittedWithReservation),
            (Evaluated, PutOnWaitingList) => Ok(WaitingList),
            (Evaluated, Postpone) => Ok(Postponed),
            (Evaluated, NotAdmit) => Ok(NotAdmitted),
            (UnderReview | Evaluated, Redirect) => Ok(Redirected),

            (Admitted | AdmittedWithReservation, TakeInCharge) => Ok(InCharge),
            // People also renounce before anyone takes them in charge, or while they wait.
            (Admitted | AdmittedWithReservation | WaitingList | InCharge, Close) => Ok(Closed),
            (Sent | Registered | UnderReview | IntegrationRequested | OnAgenda | PreRejection, Withdraw) => {
                Ok(Withdrawn)
            }
            (Withdrawn | NotAdmitted | Closed, Reopen) => Ok(UnderReview),
            (Draft | Sent | Registered | UnderReview, CancelByMistake) => Ok(Cancelled),

            (from, step) => Err(NoSuchStep { from, step }),
        }
    }

    /// Nothing more happens here, unless someone reopens it.
    pub const fn is_final(self) -> bool {
        matches!(self, Self::NotAdmitted | Self::Redirected | Self::Withdrawn | Self::Closed | Self::Cancelled)
    }

    /// Someone still has something to do with it; the writer of a draft counts.
    pub const fn is_open(self) -> bool {
        !self.is_final()
    }
}

impl Machine for State {
    type Step = Step;
    const START: Self = Self::Draft;

    fn apply(self, step: Step) -> Result<Self, NoSuchStep<Self, Step>> {
        State::apply(self, step)
    }

    fn is_final(self) -> bool {
        State::is_final(self)
    }
}

/// Every step that can be taken from here, with where it leads.
pub fn steps_from(state: State) -> Vec<(Step, State)> {
    Machine::steps_from(state)
}

/// Steps that cannot be taken without saying why, since the sender and the person read it (art. 3 L. 241/1990).
pub const fn reason_required(step: Step) -> bool {
    use Step::*;
    match step {
        RequestIntegration | IssuePreRejection | AdmitWithReservation | Postpone | NotAdmit | Redirect | Withdraw
        | Close | Reopen | CancelByMistake => true,
        Send | Register | StartReview | AnswerIntegration | PutOnAgenda | TakeOffAgenda | RecordComments
        | ClosePreRejection | Evaluate | Admit | PutOnWaitingList | TakeInCharge => false,
    }
}

#[cfg(test)]
mod tests;
