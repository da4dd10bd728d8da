//! A request in words: its state, its clock, its log.

use kernel::states::request::{RequestChannel, RequestState};
use kernel::{Coded, Date};
use packs::{Answer, Answers, Field, FieldKind, Form, PackSet};
use web::{Choice, TimelineEntry, Ui};

use crate::log::{Entry, Logged, Said};
use crate::replies::Aside;
use crate::rules;
use crate::share::Who;
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
    /// For tables.
    pub due: String,
    /// Where people read.
    pub due_words: String,
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
        sent: ui.day(request.sent_at),
        due: ui.date_short(request.due_on),
        due_words: ui.date(request.due_on),
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

/// A part of the form as the body reads it.
pub struct SharedSection {
    pub title: String,
    pub rows: Vec<(String, String)>,
}

/// The answers that are handed on, in words.
pub fn sections(ui: &Ui, packs: &PackSet, form: &Form, answers: &Answers) -> Vec<SharedSection> {
    let section = |read: packs::ReadSection<'_>| SharedSection {
        title: read.section.title.in_lang(ui.lang()).to_owned(),
        rows: read
            .fields
            .iter()
            .map(|one| (one.field.label.in_lang(ui.lang()).to_owned(), told(ui, packs, one.field, one.answer)))
            .collect(),
    };
    form.read_out(answers, ui.lang(), packs).into_iter().map(section).collect()
}

/// Name, birth, language: as far as it was shared.
pub fn who(ui: &Ui, packs: &PackSet, who: Option<&Who>) -> Vec<(String, String)> {
    let Some(who) = who else { return Vec::new() };
    let mut rows = vec![(ui.say("requests-who-name").into_owned(), who.name.clone())];
    let born = who.born.map(|day| ui.date(day)).or(who.born_year.map(|year| year.to_string()));
    rows.extend(born.map(|born| (ui.say("born").into_owned(), born)));
    let language = packs.territory().language(&who.lang).map(|found| found.label.in_lang(ui.lang()).to_owned());
    rows.extend(language.map(|language| (ui.say("requests-who-language").into_owned(), language)));
    if who.interpreter {
        rows.push((ui.say("interpreter").into_owned(), ui.say("yes").into_owned()));
    }
    rows
}

fn told(ui: &Ui, packs: &PackSet, field: &Field, answer: &Answer) -> String {
    let in_words = |word: String| match field.kind {
        FieldKind::Date => word.parse::<kernel::Date>().map_or(word, |day| ui.date(day)),
        FieldKind::YesNo if word == "yes" || word == "no" => ui.say(&word).into_owned(),
        _ => word,
    };
    packs.words_of(field, answer, ui.lang()).into_iter().map(in_words).collect::<Vec<_>>().join("; ")
}
