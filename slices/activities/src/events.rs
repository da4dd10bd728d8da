//! What the register of events keeps of activities: ids, codes, days and hours, never words about people.

use audit::events;
use kernel::ids::{ActivityId, CaseId, EnrolmentId, MeetingId, PersonId};
use kernel::states::activity::{ActivityStep, EnrolmentStep};
use kernel::words::Compartment;
use people::reading::Reading;

events! {
    ActivityOffered("activity_offered", "activity", activity) { activity: ActivityId, tool: String }
    ActivityChanged("activity_changed", "activity", activity) { activity: ActivityId }
    ActivityStepped("activity_stepped", "activity", activity) { activity: ActivityId, step: ActivityStep }
    MeetingsSet("meetings_set", "activity", activity) { activity: ActivityId, count: usize }
    MeetingChanged("meeting_changed", "activity", activity) { activity: ActivityId, meeting: MeetingId, cancelled: bool }
    /// Who is in it was shown to the body that offers it.
    RegisterOpened("register_opened", "activity", activity) { activity: ActivityId, read: Vec<Reading> }
    RegisterPrinted("register_printed", "activity", activity) { activity: ActivityId, meeting: MeetingId, read: Vec<Reading> }
    AttendanceNoted("attendance_noted", "activity", activity) {
        activity: ActivityId, meeting: MeetingId, lines: usize, mended: usize, reopened: bool,
    }
    EnrolmentOpened("enrolment_opened", "case", case) { case: CaseId, enrolment: EnrolmentId, read: Vec<Reading> }
    /// The activities of a case were opened: which compartments were shown, what for and on what ground.
    CaseActivitiesOpened("case_activities_opened", "case", case) { case: CaseId, person: PersonId, read: Vec<Reading> }
    EnrolmentStepped("enrolment_stepped", "case", case) {
        case: CaseId, enrolment: EnrolmentId, activity: ActivityId, step: EnrolmentStep, compartment: Compartment,
    }
}
