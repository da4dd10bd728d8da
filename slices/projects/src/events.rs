//! What the register keeps of projects: ids, codes, numbers and days, never words about people.

use audit::events;
use kernel::Date;
use kernel::ids::{CaseId, EvaluationId, PersonId, ProjectId, ProjectPartId, ProjectPartyId, ProjectScanId};
use kernel::states::project::{EvaluationKind, PartKind, ProjectStep, SignWay};
use kernel::words::Compartment;
use people::reading::Reading;

events! {
    ProjectBegun("project_begun", "case", case) { case: CaseId, project: ProjectId }
    /// Opened: which compartments were shown, what for and on what ground.
    ProjectOpened("project_opened", "case", case) { case: CaseId, person: PersonId, read: Vec<Reading> }
    PartWritten("project_part_written", "case", case) {
        case: CaseId, part: ProjectPartId, kind: PartKind, compartment: Compartment,
    }
    PartRemoved("project_part_removed", "case", case) { case: CaseId, part: ProjectPartId }
    /// How an action goes.
    ActionMoved("project_action_moved", "case", case) { case: CaseId, part: ProjectPartId, state: String }
    /// `number` and `hash` are of the version that was agreed, where the step agrees one.
    ProjectStepped("project_stepped", "case", case) {
        case: CaseId, step: ProjectStep, number: i64, hash: String, reason_code: String,
    }
    VersionSigned("project_version_signed", "case", case) {
        case: CaseId, party: ProjectPartyId, number: i64, hash: String, way: SignWay,
    }
    VersionDeclined("project_version_declined", "case", case) { case: CaseId, party: ProjectPartyId, number: i64 }
    /// What a version says in the person's language.
    WordsTranslated("project_words_translated", "case", case) { case: CaseId, number: i64, lang: String }
    ProjectPrinted("project_printed", "case", case) { case: CaseId, number: i64 }
    ScanTaken("project_scan_taken", "case", case) { case: CaseId, scan: ProjectScanId }
    GoalsMeasured("project_goals_measured", "case", case) {
        case: CaseId, evaluation: EvaluationId, kind: EvaluationKind, on: Date,
    }
}
