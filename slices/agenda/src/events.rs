//! What the register keeps of appointments: ids, codes, days, never words about people.

use audit::events;
use kernel::Date;
use kernel::ids::{AppointmentId, CalendarFeedId, CaseId, PersonAbsenceId, PersonId, UserId};
use kernel::states::appointment::{AppointmentStep, Telling};
use kernel::words::Compartment;
use people::reading::Reading;

events! {
    /// The appointments of a case were opened: which compartments were shown, what for and on what ground.
    AgendaOpened("agenda_opened", "case", case) { case: CaseId, person: PersonId, read: Vec<Reading> }
    AppointmentProposed("appointment_proposed", "case", case) {
        case: CaseId, appointment: AppointmentId, compartment: Compartment, on: Date,
    }
    AppointmentStepped("appointment_stepped", "case", case) {
        case: CaseId, appointment: AppointmentId, step: AppointmentStep, reason_code: String, on: Date,
    }
    /// The person was told.
    AppointmentTold("appointment_told", "case", case) { case: CaseId, appointment: AppointmentId, telling: Telling }
    AppointmentReminded("appointment_reminded", "case", case) { case: CaseId, appointment: AppointmentId }
    PersonAway("person_away", "case", case) {
        case: CaseId, absence: PersonAbsenceId, from: Date, to: Date, compartment: Compartment,
    }
    PersonAwayTakenBack("person_away_taken_back", "case", case) { case: CaseId, absence: PersonAbsenceId }
    CalendarFeedRenewed("calendar_feed_renewed", "user", user) { user: UserId, feed: CalendarFeedId }
    CalendarFeedEnded("calendar_feed_ended", "user", user) { user: UserId }
}
