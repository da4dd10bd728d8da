//! Appointments as a phone shows them: an hour, a code, an office. Never a name, a subject or a place that is not an office.

use documents::calendar::{CalendarEntry, Standing, calendar_file};
use kernel::ids::AppointmentId;
use kernel::states::appointment::{AppointmentState, Medium};
use kernel::words::BodyKind;
use kernel::{Id, Instant};
use web::{Ui, Visit};

use crate::calendar::Line;
use crate::rules::Slot;
use crate::sessions::Session;
use crate::store::Appointment;

/// What of an appointment leaves the house.
pub struct Told {
    id: AppointmentId,
    state: AppointmentState,
    slot: Slot,
    medium: Medium,
    body_name: String,
    body_kind: BodyKind,
    version: i64,
}

impl From<&Line> for Told {
    fn from(line: &Line) -> Self {
        Self {
            id: line.id,
            state: line.state,
            slot: line.slot,
            medium: line.medium,
            body_name: line.body_name.clone(),
            body_kind: line.body_kind,
            version: line.version,
        }
    }
}

impl From<&Appointment> for Told {
    fn from(one: &Appointment) -> Self {
        Self {
            id: one.id,
            state: one.state,
            slot: one.slot,
            medium: one.medium,
            body_name: one.body_name.clone(),
            body_kind: one.body_kind,
            version: one.version,
        }
    }
}

/// The last characters of the id: enough to tell two appointments of a day apart, and nothing about anybody.
pub fn code_of<T>(id: Id<T>) -> String {
    let text = id.to_string();
    text[text.len() - 6..].to_uppercase()
}

/// The whole file, in the words of `ui`.
pub fn file(
    visit: &Visit,
    ui: &Ui,
    now: Instant,
    (appointments, sessions): (impl Iterator<Item = Told>, &[Session]),
) -> String {
    let mut entries: Vec<_> = appointments.map(|one| entry(visit, ui, &one)).collect();
    entries.extend(sessions.iter().map(|one| session(visit, ui, one)));
    let name = ui.say1("agenda-file-name", "network", ui.network_name());
    calendar_file(&name, now, &entries)
}

/// A date of an activity: its code and the office, as for an appointment.
fn session(visit: &Visit, ui: &Ui, one: &Session) -> CalendarEntry {
    let public_url = &visit.app.settings.public_url;
    CalendarEntry {
        uid: format!("{}@netmet", one.id),
        title: ui.say1("agenda-file-session", "code", code_of(one.id)),
        location: if one.body_kind.betrays().is_none() { one.body_name.clone() } else { String::new() },
        url: format!("{public_url}/activities/{}/meetings/{}", one.activity, one.id),
        sequence: one.version,
        starts_at: one.slot.starts_at,
        ends_at: one.slot.ends_at,
        standing: if one.cancelled { Standing::Cancelled } else { Standing::Confirmed },
    }
}

fn entry(visit: &Visit, ui: &Ui, one: &Told) -> CalendarEntry {
    // That the office is one of justice would tell of a measure.
    let is_office = one.medium == Medium::Office && one.body_kind.betrays().is_none();
    CalendarEntry {
        uid: format!("{}@netmet", one.id),
        title: ui.say1("agenda-file-title", "code", code_of(one.id)),
        location: if is_office { one.body_name.clone() } else { String::new() },
        url: format!("{}/calendar/at/{}", visit.app.settings.public_url, one.id),
        sequence: one.version,
        starts_at: one.slot.starts_at,
        ends_at: one.slot.ends_at,
        standing: match one.state {
            AppointmentState::Proposed | AppointmentState::Moved => Standing::Tentative,
            AppointmentState::Cancelled => Standing::Cancelled,
            AppointmentState::Confirmed | AppointmentState::Held | AppointmentState::Missed => Standing::Confirmed,
        },
    }
}
