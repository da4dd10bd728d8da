//! Appointments in words: kinds, hours, places, states.

use kernel::Date;
use kernel::states::appointment::{AppointmentState, Medium};
use packs::PackSet;
use web::Ui;

use crate::rules::Slot;
use crate::store::Appointment;

pub fn kind(ui: &Ui, packs: &PackSet, code: &str) -> String {
    packs.agenda().kind(code).map_or_else(|| code.to_owned(), |kind| kind.label.in_lang(ui.lang()).to_owned())
}

pub fn reason(ui: &Ui, packs: &PackSet, code: &str) -> String {
    let item = packs.agenda().cancellation(code);
    item.map_or_else(|| code.to_owned(), |item| item.label.in_lang(ui.lang()).to_owned())
}

/// "9:00–10:00".
pub fn hours(ui: &Ui, slot: Slot) -> String {
    format!("{}–{}", ui.time(slot.starts_at), ui.time(slot.ends_at))
}

pub fn day_of(packs: &PackSet, slot: Slot) -> Date {
    slot.starts_at.local_date(packs.territory().time_zone())
}

/// "lunedì 23 novembre 2026".
pub fn weekday(ui: &Ui, day: Date) -> String {
    i18n::weekday_date(ui.language(), day)
}

/// Where: an office by its body, other places by their words.
pub fn place(ui: &Ui, one: &Appointment) -> String {
    match one.medium {
        Medium::Office => ui.say1("agenda-at-office", "body", &one.body_name),
        medium if one.words.place.is_empty() => ui.code(medium),
        medium => format!("{}: {}", ui.code(medium), one.words.place),
    }
}

/// A person who did not come is told with whether that was justified.
pub fn state(ui: &Ui, state: AppointmentState, justified: Option<bool>) -> String {
    match (state, justified) {
        (AppointmentState::Missed, Some(true)) => ui.say("agenda-missed-justified").into_owned(),
        (AppointmentState::Missed, Some(false)) => ui.say("agenda-missed-unjustified").into_owned(),
        (state, _) => ui.code(state),
    }
}

pub const fn tone(state: AppointmentState) -> &'static str {
    match state {
        AppointmentState::Proposed => "blue",
        AppointmentState::Moved => "yellow",
        AppointmentState::Confirmed => "green",
        AppointmentState::Held => "grey",
        AppointmentState::Cancelled => "purple",
        AppointmentState::Missed => "red",
    }
}

/// A field of one line.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
