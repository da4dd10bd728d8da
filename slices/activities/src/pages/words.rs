//! Activities in words: tools, days, hours, states.

use agenda::rules::Slot;
use kernel::Date;
use kernel::states::activity::{ActivityState, EnrolmentState};
use kernel::states::appointment::Medium;
use packs::PackSet;
use web::Ui;

use crate::store::Activity;

pub fn tool(ui: &Ui, packs: &PackSet, code: &str) -> String {
    let item = packs.project().tools().iter().find(|item| item.code == code);
    item.map_or_else(|| code.to_owned(), |item| item.label.in_lang(ui.lang()).to_owned())
}

pub fn outcome(ui: &Ui, packs: &PackSet, code: &str) -> String {
    let item = packs.activities().outcome(code);
    item.map_or_else(|| code.to_owned(), |item| item.label.in_lang(ui.lang()).to_owned())
}

pub fn reason(ui: &Ui, packs: &PackSet, code: &str) -> String {
    let item = packs.activities().absence(code);
    item.map_or_else(|| code.to_owned(), |item| item.label.in_lang(ui.lang()).to_owned())
}

pub fn day_of(packs: &PackSet, slot: Slot) -> Date {
    slot.starts_at.local_date(packs.territory().time_zone())
}

/// "lunedì 23 novembre 2026, 9:00–12:00".
pub fn when(ui: &Ui, packs: &PackSet, slot: Slot) -> String {
    let day = i18n::weekday_date(ui.language(), day_of(packs, slot));
    format!("{day}, {}–{}", ui.time(slot.starts_at), ui.time(slot.ends_at))
}

/// Where: an office of the body, or other places by their words.
pub fn place(ui: &Ui, activity: &Activity, own: &str) -> String {
    let place = if own.is_empty() { activity.plan.place.as_str() } else { own };
    match activity.plan.medium {
        Medium::Office if place.is_empty() => ui.say1("agenda-at-office", "body", &activity.body_name),
        Medium::Office => format!("{}: {place}", activity.body_name),
        medium if place.is_empty() => ui.code(medium),
        medium => format!("{}: {place}", ui.code(medium)),
    }
}

pub const fn tone(state: ActivityState) -> &'static str {
    match state {
        ActivityState::Planned => "blue",
        ActivityState::Open | ActivityState::Running => "green",
        ActivityState::Concluded => "grey",
        ActivityState::Cancelled => "purple",
    }
}

pub const fn tone_of(state: EnrolmentState) -> &'static str {
    match state {
        EnrolmentState::Proposed => "blue",
        EnrolmentState::Waiting => "yellow",
        EnrolmentState::Enrolled => "green",
        EnrolmentState::Declined => "red",
        EnrolmentState::Withdrawn => "purple",
        EnrolmentState::Finished => "grey",
    }
}

/// A field of one line.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
