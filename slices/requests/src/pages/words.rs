//! A request in words: its state, its clock, its log.

use kernel::states::request::{RequestChannel, RequestState};
use kernel::{Coded, Date};
use packs::PackSet;
use web::{Choice, TimelineEntry, Ui};

use crate::log::{Entry, Logged, Said};
use crate::replies::Aside;
use crate::rules;
use crate::store::Request;

/// One line of a list.
pub struct Line {
    pub href: String,
    pub code: String,
    pub to: String,
    pub kind: String,
    pub state: String,
    pub tone: &'static str,
    pub sent: String,
    pub due: String,
    pub clock: String,
    pub late: bool,
    /// Number of the referral.
    pub number: String,
}

pub fn line(ui: &Ui, packs: &PackSet, request: &Request, today: Date) -> Line {
    Line {
        href: request.href(),
        code: request.code.clone(),
        to: request.to_name.clone(),
        kind: kind(ui, packs, &request.kind),
        state: ui.code(request.state),
        tone: tone(request.state),
        sent: ui.day_short(request.sent_at),
        due: ui.date_short(request.due_on),
        clock: clock(ui, request.state, request.due_on, today),
        late: is_late(request.state, request.due_on, today),
        number: request.number_words(),
    }
}

pub fn kind(ui: &Ui, packs: &PackSet, code: &str) -> String {
    packs.requests().kind(code).map_or_else(|| code.to_owned(), |kind| kind.label.in_lang(ui.lang()).to_owned())
}

pub fn tone(state: RequestState) -> &'static str {
    match state {
        RequestState::Sent => "blue",
        RequestState::Opened => "turquoise",
        RequestState::AskedBack => "purple",
        RequestState::Expired => "red",
        RequestState::Accepted | RequestState::Answered | RequestState::OutcomeReported => "green",
        RequestState::Declined => "yellow",
        RequestState::Withdrawn => "grey",
    }
}

/// How long the body still has; empty once nothing is owed.
pub fn clock(ui: &Ui, state: RequestState, due: Date, today: Date) -> String {
    match rules::days_left(due, today) {
        _ if state == RequestState::AskedBack => ui.say("requests-clock-ours").into_owned(),
        _ if !state.is_owed() => String::new(),
        0 => ui.say("requests-clock-today").into_owned(),
        days if days < 0 => ui.say1("requests-clock-late", "count", -days),
        days => ui.say1("requests-clock-left", "count", days),
    }
}

pub fn is_late(state: RequestState, due: Date, today: Date) -> bool {
    state.is_owed() && rules::days_left(due, today) < 0
}

/// One entry of the log. `said` is empty for who may not read the words.
pub fn entry(ui: &Ui, packs: &PackSet, logged: &Logged, said: &Said) -> TimelineEntry {
    let what = match logged.entry {
        Entry::Step(step) => ui.code(step),
        Entry::Note(note) => ui.code(note),
    };
    let channel = match logged.channel {
        RequestChannel::Page | RequestChannel::Machine => String::new(),
        channel => ui.code(channel),
    };
    let who = [channel, said.who.clone(), logged.by.clone()];
    let reason = reason(ui, packs, &logged.reason);
    let text = [reason, said.words.clone()];
    TimelineEntry {
        when: ui.when(logged.at),
        iso: logged.at.to_string(),
        who: join(who, ", "),
        what,
        text: join(text, "\n"),
        readers: String::new(),
        kind: String::new(),
    }
}

/// Why a body declined, or why a mail was set aside.
fn reason(ui: &Ui, packs: &PackSet, code: &str) -> String {
    if let Some(found) = packs.requests().decline(code) {
        return found.label.in_lang(ui.lang()).to_owned();
    }
    Aside::parse(code).map(|why| ui.code(why)).unwrap_or_default()
}

fn join<const N: usize>(parts: [String; N], between: &str) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(between)
}

/// Why a body may decline, as a list to choose from.
pub fn declines(ui: &Ui, packs: &PackSet) -> Vec<Choice> {
    let items = packs.requests().declines().iter();
    items.map(|item| Choice::new(item.code.clone(), item.label.in_lang(ui.lang()))).collect()
}
