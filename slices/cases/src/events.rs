//! What the register keeps of cases: ids, codes, compartments and days, never words about people.

use audit::events;
use kernel::Date;
use kernel::ids::{BodyId, CaseId, EntryId, FigureId, PersonId, ReferralId, UserId};
use kernel::states::case::{AnswerWay, CaseStep, FigureStep};
use kernel::words::Compartment;
use people::reading::Reading;

events! {
    /// Taken in charge: the case begins.
    CaseBegun("case_begun", "case", case) { case: CaseId, person: PersonId, referral: ReferralId, manager: Option<UserId> }
    /// Opened: which compartments were shown, what for and on what ground.
    CaseOpened("case_opened", "case", case) { case: CaseId, person: PersonId, read: Vec<Reading> }
    CaseStepped("case_stepped", "case", case) { case: CaseId, step: CaseStep, reason_code: String, manager: Option<UserId> }
    /// Several cases of one worker went to another one.
    CasesHandedOver("cases_handed_over", "body", body) { body: BodyId, from: UserId, to: UserId, cases: Vec<CaseId> }
    FigureProposed("figure_proposed", "case", case) {
        case: CaseId, figure: FigureId, role: String, body: Option<BodyId>, user: Option<UserId>, slice: Vec<Compartment>,
        from: Date, to: Date,
    }
    FigureMoved("figure_moved", "case", case) { case: CaseId, figure: FigureId, step: FigureStep, way: AnswerWay }
    /// Another last day or another slice.
    FigureRenewed("figure_renewed", "case", case) { case: CaseId, figure: FigureId, slice: Vec<Compartment>, to: Date }
    MandateRead("mandate_read", "case", case) { case: CaseId, figure: FigureId, read: Vec<Reading> }
    EntryWritten("entry_written", "case", case) { case: CaseId, entry: EntryId, compartment: Compartment }
    EntryTakenBack("entry_taken_back", "case", case) { case: CaseId, entry: EntryId }
    AbsenceNoted("absence_noted", "user", user) { user: UserId, substitute: UserId, from: Date, to: Date }
    AbsenceEnded("absence_ended", "user", user) { user: UserId, from: Date }
}
