//! The form of an appointment: strings in, a plan out, all faults at once.

use cases::Case;
use documents::dates::parse_office_date;
use jiff::Span;
use kernel::Coded;
use kernel::states::appointment::{Medium, Telling};
use kernel::words::Compartment;
use packs::PackSet;
use serde::Deserialize;
use web::{Ctx, FieldErrors, Form, PageError, Ui};

use super::shared::Candidate;
use super::words;
use crate::rules::{self, Slot, parse_hour};
use crate::store::{Appointment, Member, Plan};

const MOST_SUBJECT: usize = 200;
const MOST_PLACE: usize = 400;

/// As typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub kind: String,
    pub subject: String,
    pub compartment: String,
    pub day: String,
    pub hour: String,
    pub minutes: String,
    pub medium: String,
    pub place: String,
    pub person: String,
    pub interpreter: String,
    pub telling: String,
    /// It is saved although somebody is not free.
    pub anyway: String,
    /// Keys of who takes part.
    #[serde(skip)]
    pub who: Vec<String>,
}

impl Typed {
    pub fn of_form(form: &Form) -> Result<Self, PageError> {
        Ok(Self { who: form.all("who"), ..form.read()? })
    }

    /// What a new one begins with: who writes takes part, and a person who needs an interpreter needs one here too.
    pub fn blank(ctx: &Ctx, case: &Case, me: Option<String>) -> Self {
        Self {
            minutes: "60".to_owned(),
            medium: Medium::Office.code().to_owned(),
            person: "yes".to_owned(),
            interpreter: if case.card.interpreter == Some(true) { "yes" } else { "" }.to_owned(),
            telling: rules::usual_telling(&case.card.phone, &case.card.email).code().to_owned(),
            day: ctx.ui().date_short(ctx.actor.today.saturating_add(Span::new().days(7))),
            who: me.into_iter().collect(),
            ..Self::default()
        }
    }

    /// What stands, as somebody would have typed it.
    pub fn of(ui: &Ui, packs: &PackSet, one: &Appointment, members: &[Member]) -> Self {
        let yes = |flag: bool| if flag { "yes" } else { "" }.to_owned();
        let local = one.slot.starts_at.local(packs.territory().time_zone());
        Self {
            kind: one.kind.clone(),
            subject: one.words.subject.clone(),
            compartment: one.compartment.code().to_owned(),
            day: ui.date_short(local.date()),
            hour: local.strftime("%H:%M").to_string(),
            minutes: one.slot.minutes().to_string(),
            medium: one.medium.code().to_owned(),
            place: one.words.place.clone(),
            person: yes(one.with_person),
            interpreter: yes(one.interpreter),
            telling: one.telling.code().to_owned(),
            anyway: String::new(),
            who: members.iter().map(|member| member.key.clone()).collect(),
        }
    }

    /// Every field with its label, to be laid beside another one's.
    pub fn told(&self, ui: &Ui, candidates: &[Candidate]) -> Vec<(String, String)> {
        let yes = |value: &str| ui.say(if value == "yes" { "yes" } else { "no" }).into_owned();
        let code = |text: String| text;
        let mut who: Vec<_> = candidates.iter().filter(|one| self.who.contains(&one.member.key)).collect();
        who.sort_by(|a, b| a.member.key.cmp(&b.member.key));
        let who = who.iter().map(|one| one.name.clone()).collect::<Vec<_>>().join(", ");
        let told = |label: &str, value: String| (ui.say(label).into_owned(), value);
        vec![
            told("agenda-subject", self.subject.trim().to_owned()),
            told("agenda-day", self.day.clone()),
            told("agenda-hour", self.hour.clone()),
            told("agenda-minutes", self.minutes.clone()),
            told("agenda-medium", Medium::parse(&self.medium).map_or_else(String::new, |one| code(ui.code(one)))),
            told("agenda-place", self.place.trim().to_owned()),
            told("agenda-who", who),
            told("agenda-person", yes(&self.person)),
            told("agenda-interpreter", yes(&self.interpreter)),
        ]
    }
}

/// The plan that was typed, or everything that is wrong with it.
pub fn check(
    ctx: &Ctx,
    typed: &Typed,
    compartment: Option<Compartment>,
    candidates: &[Candidate],
) -> Result<Plan, FieldErrors> {
    let (ui, packs) = (ctx.ui(), ctx.app.packs());
    let mut errors = FieldErrors::new();
    let mut fault = |field: &str, id: &str| errors.push((field.to_owned(), ui.say(id).into_owned()));
    if packs.agenda().kind(&typed.kind).is_none() {
        fault("kind", "agenda-fault-kind");
    }
    if typed.subject.trim().chars().count() > MOST_SUBJECT {
        fault("subject", "field-fault-too-long");
    }
    if compartment.is_none() {
        fault("compartment", "cases-fault-compartment");
    }
    let day = parse_office_date(&typed.day);
    let ahead = ctx.actor.today.saturating_add(Span::new().days(i64::from(packs.agenda().ahead_days)));
    match day {
        None => fault("day", "people-fault-not-a-date"),
        Some(day) if day > ahead => fault("day", "agenda-fault-ahead"),
        Some(_) => {}
    }
    let hour = parse_hour(&typed.hour);
    if hour.is_none() {
        fault("hour", "agenda-fault-hour");
    }
    let most = packs.agenda().most_minutes;
    let minutes = typed.minutes.trim().parse::<u32>().ok().filter(|minutes| (1..=most).contains(minutes));
    if minutes.is_none() {
        errors.push(("minutes".to_owned(), ui.say1("agenda-fault-minutes", "most", i64::from(most))));
    }
    let mut fault = |field: &str, id: &str| errors.push((field.to_owned(), ui.say(id).into_owned()));
    let medium = Medium::parse(&typed.medium);
    match medium {
        None => fault("medium", "agenda-fault-medium"),
        Some(Medium::Elsewhere) if typed.place.trim().is_empty() => fault("place", "agenda-fault-place"),
        Some(_) => {}
    }
    if typed.place.trim().chars().count() > MOST_PLACE {
        fault("place", "field-fault-too-long");
    }
    let telling = Telling::parse(&typed.telling);
    if telling.is_none() {
        fault("telling", "agenda-fault-telling");
    }
    let members = chosen(&ui, typed, compartment, candidates, &mut errors);
    let slot = day
        .zip(hour)
        .zip(minutes)
        .and_then(|((day, hour), minutes)| Slot::of(day, hour, minutes, packs.territory().time_zone()));
    match (slot, medium, telling) {
        (Some(slot), Some(medium), Some(telling)) if errors.is_empty() => Ok(Plan {
            kind: typed.kind.clone(),
            slot,
            medium,
            with_person: typed.person == "yes",
            interpreter: typed.interpreter == "yes",
            telling: if typed.person == "yes" { telling } else { Telling::Nobody },
            subject: words::one_line(&typed.subject),
            place: words::one_line(&typed.place),
            outcome: String::new(),
            members,
        }),
        _ => Err(errors),
    }
}

/// Who takes part: known people, who may read what it is about; at least somebody.
fn chosen(
    ui: &Ui,
    typed: &Typed,
    compartment: Option<Compartment>,
    candidates: &[Candidate],
    errors: &mut FieldErrors,
) -> Vec<Member> {
    let mut members: Vec<Member> = Vec::new();
    for key in &typed.who {
        let Some(one) = candidates.iter().find(|one| one.member.key == *key) else {
            errors.push(("who".to_owned(), ui.say("field-fault-unknown-choice").into_owned()));
            continue;
        };
        if compartment.is_some_and(|compartment| !one.may_know(compartment)) {
            errors.push(("who".to_owned(), ui.say1("agenda-fault-may-not-know", "name", &one.name)));
        }
        if !members.iter().any(|member| member.key == one.member.key) {
            members.push(one.member.clone());
        }
    }
    if typed.who.is_empty() {
        errors.push(("who".to_owned(), ui.say("agenda-fault-nobody").into_owned()));
    }
    members
}
