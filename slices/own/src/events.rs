//! What the register keeps of the person's own view: ids and codes, never words. The author of what happens during a visit is
//! nobody with an account; the ground says that it came by the own view.

use audit::events;
use kernel::ids::{AppointmentId, CaseId, DoorId, OwnQuestionId, PaperId, PrivacyRequestId, ProjectPartyId};
use kernel::privacy::RequestKind;
use kernel::words::Compartment;
use people::reading::Reading;

events! {
    /// Somebody of the body in charge opened the keys and the questions.
    OwnDeskOpened("own_desk_opened", "case", case) { case: CaseId, read: Vec<Reading> }
    /// The person opened a page.
    OwnShown("own_shown", "case", case) { case: CaseId, door: DoorId, page: String, shown: Vec<Compartment> }
    OwnAppointmentAnswered("own_appointment_answered", "case", case) {
        case: CaseId, door: DoorId, appointment: AppointmentId, reply: agenda::own::Reply, reason_code: String,
    }
    OwnProjectSigned("own_project_signed", "case", case) {
        case: CaseId, door: DoorId, party: ProjectPartyId, number: i64, hash: String,
    }
    OwnProjectDeclined("own_project_declined", "case", case) { case: CaseId, door: DoorId, party: ProjectPartyId, number: i64 }
    OwnPaperTaken("own_paper_taken", "case", case) { case: CaseId, door: DoorId, paper: PaperId }
    OwnAsked("own_asked", "case", case) { case: CaseId, door: DoorId, question: OwnQuestionId }
    OwnAnswered("own_answered", "case", case) { case: CaseId, question: OwnQuestionId }
    OwnRightAsked("own_right_asked", "case", case) {
        case: CaseId, door: DoorId, request: PrivacyRequestId, kind: RequestKind,
    }
    OwnLanguageChosen("own_language_chosen", "case", case) { case: CaseId, door: DoorId, lang: String }
}
