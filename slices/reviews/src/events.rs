//! What the register keeps of reviews: ids, codes, days, hashes, never words about people.

use audit::events;
use kernel::Date;
use kernel::ids::{CaseId, FigureId, PersonId, ReviewId, ReviewTaskId};
use kernel::states::project::EvaluationKind;
use kernel::states::review::{ReviewStep, TaskState};
use kernel::words::Compartment;
use people::reading::Reading;

events! {
    /// Reviews of a case were opened: which compartments were shown, what for and on what ground.
    ReviewOpened("review_opened", "case", case) { case: CaseId, person: PersonId, read: Vec<Reading> }
    ReviewPlanned("review_planned", "case", case) { case: CaseId, review: ReviewId, kind: EvaluationKind, on: Date }
    ReviewStepped("review_stepped", "case", case) { case: CaseId, review: ReviewId, step: ReviewStep, on: Date }
    MinutesWritten("review_minutes_written", "case", case) { case: CaseId, review: ReviewId, compartment: Compartment }
    /// The minutes stand still. Mandates that were looked at with it, the next review, and whether a new version is written.
    ReviewApproved("review_approved", "case", case) {
        case: CaseId, review: ReviewId, hash: String, kept: Vec<FigureId>, ended: Vec<FigureId>, next_on: Option<Date>, reopens: bool,
    }
    ReviewPrinted("review_printed", "case", case) { case: CaseId, review: ReviewId }
    TaskAgreed("review_task_agreed", "case", case) {
        case: CaseId, review: ReviewId, task: ReviewTaskId, compartment: Compartment, due_on: Date,
    }
    TaskRemoved("review_task_removed", "case", case) { case: CaseId, review: ReviewId, task: ReviewTaskId }
    TaskSettled("review_task_settled", "case", case) { case: CaseId, review: ReviewId, task: ReviewTaskId, state: TaskState }
}
