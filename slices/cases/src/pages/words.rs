//! Words and checks that several pages share.

use documents::dates::{parse_office_date, parse_office_date_until};
use i18n::ToArg;
use kernel::Date;
use kernel::ids::UserId;
use kernel::states::case::CaseStep;
use packs::PackSet;
use web::{FieldErrors, TimelineEntry, Ui};

use crate::diary::Entry;
use crate::store::StepTaken;

/// Characters of a text.
pub const MOST_CHARS: usize = 4000;

/// The chosen worker; a fault where somebody was chosen who is none. Nothing chosen is nobody.
pub fn worker(ui: &Ui, workers: &[(UserId, String)], field: &str, typed: &str) -> (Option<UserId>, FieldErrors) {
    if typed.is_empty() {
        return (None, Vec::new());
    }
    let chosen = UserId::parse(typed).filter(|id| workers.iter().any(|(worker, _)| worker == id));
    let errors = match chosen {
        Some(_) => Vec::new(),
        None => vec![(field.to_owned(), ui.say("field-fault-unknown-choice").into_owned())],
    };
    (chosen, errors)
}

/// A day as offices write it; two digits of a year mean one that has begun.
pub fn past_day(text: &str, today: Date) -> Option<Date> {
    parse_office_date_until(text, today.year())
}

/// A day that may be still to come.
pub fn day(text: &str) -> Option<Date> {
    parse_office_date(text)
}

pub fn role(ui: &Ui, packs: &PackSet, code: &str) -> String {
    packs.team().role(code).map_or_else(|| code.to_owned(), |role| role.label.in_lang(ui.lang()).to_owned())
}

/// The list of reasons a step of a case chooses from.
pub fn reasons_of(step: CaseStep) -> Option<&'static str> {
    match step {
        CaseStep::Suspend => Some("reasons_case_suspended"),
        CaseStep::Close => Some("reasons_case_closed"),
        _ => None,
    }
}

pub fn reason(ui: &Ui, packs: &PackSet, step: CaseStep, code: &str) -> String {
    let item = reasons_of(step).and_then(|list| packs.list(list)).and_then(|list| list.item(code));
    item.map_or_else(|| code.to_owned(), |item| item.label.in_lang(ui.lang()).to_owned())
}

/// An entry of the diary as the timeline tells it, with who else reads it.
pub fn entry(ui: &Ui, packs: &PackSet, entry: &Entry) -> TimelineEntry {
    let kind = packs.team().entry_kind(&entry.kind);
    let kind = kind.map_or_else(|| entry.kind.clone(), |kind| kind.label.in_lang(ui.lang()).to_owned());
    TimelineEntry {
        when: ui.date(entry.happened_on),
        iso: entry.happened_on.to_string(),
        who: format!("{} ({})", entry.author, entry.body),
        what: kind,
        text: entry.words.clone(),
        readers: readers(ui, entry.compartment),
        kind: if entry.compartment.is_sealed() { "sealed" } else { "" }.to_owned(),
    }
}

/// Who reads an entry of the compartment, in words.
pub fn readers(ui: &Ui, compartment: kernel::words::Compartment) -> String {
    use kernel::words::Compartment;
    match compartment {
        Compartment::PrivateNotes => ui.say("cases-readers-own-body").into_owned(),
        Compartment::Identity => ui.say("cases-readers-team").into_owned(),
        one => ui.say1("cases-readers-slice", "compartment", ui.code(one).as_str()),
    }
}

pub fn step(ui: &Ui, packs: &PackSet, taken: &StepTaken) -> TimelineEntry {
    let mut text = Vec::new();
    if !taken.manager.is_empty() {
        text.push(ui.say1("cases-manager-is", "name", taken.manager.as_str()));
    }
    if !taken.reason_code.is_empty() {
        text.push(reason(ui, packs, taken.step, &taken.reason_code));
    }
    if let Some(until) = taken.until {
        text.push(ui.say1("cases-until", "day", ui.date(until).to_arg()));
    }
    if !taken.words.is_empty() {
        text.push(taken.words.clone());
    }
    TimelineEntry {
        when: ui.when(taken.at),
        iso: taken.at.to_string(),
        who: format!("{} ({})", taken.by, taken.body),
        what: ui.code(taken.step),
        text: text.join("\n"),
        readers: String::new(),
        kind: "step".to_owned(),
    }
}
