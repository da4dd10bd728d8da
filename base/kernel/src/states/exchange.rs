//! How other systems name the states of a referral.

use super::referral::State;

/// PublicSchema `referral-status`; `None` for a draft, which nobody else sees.
///
/// A referral whose term ran out is `expired` there, and we have no such state: a late answer is still owed.
pub const fn public_schema(state: State) -> Option<&'static str> {
    use State::*;
    match state {
        Draft => None,
        Sent | Registered | UnderReview | IntegrationRequested | OnAgenda | PreRejection | Evaluated | Postponed => {
            Some("pending")
        }
        Admitted | AdmittedWithReservation | WaitingList | InCharge => Some("accepted"),
        NotAdmitted | Redirected => Some("declined"),
        Withdrawn | Cancelled => Some("cancelled"),
        Closed => Some("completed"),
    }
}

/// HL7 FHIR R4 `Task.status`. Our own state goes into `businessStatus`, the reason into `statusReason`.
pub const fn fhir_task(state: State) -> &'static str {
    use State::*;
    match state {
        Draft => "draft",
        // `received` is left out on purpose: a protocol number is no promise to look at it.
        Sent | Registered | UnderReview | IntegrationRequested | OnAgenda | PreRejection | Evaluated | Postponed => {
            "requested"
        }
        Admitted | AdmittedWithReservation => "accepted",
        WaitingList => "on-hold",
        InCharge => "in-progress",
        NotAdmitted | Redirected => "rejected",
        Withdrawn => "cancelled",
        Closed => "completed",
        Cancelled => "entered-in-error",
    }
}
