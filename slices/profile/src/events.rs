//! What the register keeps of what is known about a person: ids, codes and days, never words.

use audit::{About, Event, events};
use kernel::Date;
use kernel::ids::{AssessmentId, CaseId, DossierId, DossierMeetingId, DossierShareId, PersonId, ProfileRowId, UserId};
use kernel::profile::{DossierPart, ProfileKind};
use kernel::states::dossier::DossierStep;
use people::reading::Reading;

events! {
    /// Opened: which compartments were shown, what for and on what ground.
    ProfileOpened("profile_opened", "case", case) { case: CaseId, person: PersonId, read: Vec<Reading> }
    RowWritten("profile_row_written", "case", case) { case: CaseId, row: ProfileRowId, kind: ProfileKind }
    RowMoved("profile_row_moved", "case", case) { case: CaseId, row: ProfileRowId, what: String }
    WordsWritten("profile_words_written", "case", case) { case: CaseId, number: i64 }
    AssessmentMade("assessment_made", "case", case) { case: CaseId, assessment: AssessmentId, on: Date }
    StageEntered("stage_entered", "case", case) { case: CaseId, stage: String, on: Date }
    StageTakenBack("stage_taken_back", "case", case) { case: CaseId, stage: String }
    DossierBegun("dossier_begun", "case", case) { case: CaseId, dossier: DossierId }
    /// Opened by the keeper or by whom the person shares with: the parts that were shown.
    DossierOpened("dossier_opened", "case", case) {
        case: CaseId, person: PersonId, dossier: DossierId, parts: Vec<String>, read: Vec<Reading>,
    }
    MeetingNoted("dossier_meeting_noted", "case", case) { case: CaseId, dossier: DossierId, meeting: DossierMeetingId }
    PartWritten("dossier_part_written", "case", case) { case: CaseId, dossier: DossierId, part: DossierPart }
    PartShared("dossier_part_shared", "case", case) {
        case: CaseId, dossier: DossierId, share: DossierShareId, part: DossierPart, with: UserId, until: Date,
    }
    ShareRevoked("dossier_share_revoked", "case", case) { case: CaseId, dossier: DossierId, share: DossierShareId }
    DossierStepped("dossier_stepped", "case", case) { case: CaseId, dossier: DossierId, step: DossierStep }
}

/// A release of the list of skills and occupations was stored.
#[derive(Debug, Clone, serde::Serialize)]
pub struct ListStored {
    pub version: String,
    /// Files that are new or changed.
    pub shelves: Vec<String>,
}

impl Event for ListStored {
    const KIND: &'static str = "skills_list_stored";

    fn about(&self) -> About {
        About::network()
    }
}
