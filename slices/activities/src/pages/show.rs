//! /activities/{activity}: what it is, its dates, and who is in it, for the body that offers it.

use askama::Template;
use axum::extract::Path;
use kernel::Coded;
use kernel::states::activity::{ActivityStep, EnrolmentState, EnrolmentStep};
use policy::activities::{Advance, Register};
use web::{Choice, Ctx, Done, Form, OrHidden, PageError, PageResult, Ui};

use super::list::{self, Line};
use super::{shared, words};
use crate::enrolments::{self, Participant};
use crate::events::ActivityStepped;
use crate::meetings::{self, Meeting};
use crate::store;

struct DateLine {
    href: String,
    when: String,
    iso: String,
    text: String,
    state: String,
    tone: &'static str,
}

struct PersonLine {
    href: String,
    name: String,
    detail: String,
    state: String,
    tone: &'static str,
    version: i64,
    /// Steps that ask nothing.
    steps: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "show.html")]
struct ShowPage {
    ui: Ui,
    line: Line,
    place: String,
    responsible: String,
    languages: String,
    reach: String,
    form: String,
    version: i64,
    steps: Vec<Choice>,
    keeps: bool,
    registers: bool,
    coming: Vec<DateLine>,
    past: Vec<DateLine>,
    people: Vec<PersonLine>,
    former: Vec<PersonLine>,
}

pub async fn show(ctx: Ctx, Path(id): Path<String>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let activity = shared::find(&ctx, &mut tx, &id).await?;
    let dates = meetings::of_activity(&mut tx, &ctx.actor, activity.id()).await?;
    let permit = ctx.actor.permit::<Register>(&activity.facts).ok();
    let people = match &permit {
        Some(permit) => enrolments::people(&mut tx, permit, activity.id()).await?,
        None => Vec::new(),
    };
    drop(tx);
    if let Some(permit) = permit.as_ref().filter(|_| !people.is_empty()) {
        shared::opened(&ctx, &activity, permit).await?;
    }
    let (ui, packs) = (ctx.ui(), ctx.app.packs());
    let date = |one: &Meeting| DateLine {
        href: format!("{}/meetings/{}", activity.href(), one.id),
        when: words::when(&ui, &packs, one.slot),
        iso: one.slot.starts_at.to_string(),
        text: one.topic.clone(),
        state: match (one.cancelled, one.lines) {
            (true, _) => ui.say("activities-date-cancelled").into_owned(),
            (_, 0) if one.slot.ends_at <= ctx.now() => ui.say("activities-date-unwritten").into_owned(),
            (_, 0) => String::new(),
            (_, lines) => ui.say1("activities-date-written", "count", lines),
        },
        tone: match (one.cancelled, one.lines) {
            (true, _) => "purple",
            (_, 0) => "yellow",
            _ => "green",
        },
    };
    let (coming, mut past): (Vec<_>, Vec<_>) = dates.iter().partition(|one| one.slot.ends_at > ctx.now());
    past.reverse();
    let (people, former): (Vec<_>, Vec<_>) = people.iter().partition(|one| one.state.is_live());
    let person = |one: &&Participant| person(&ctx, &ui, &activity.href(), one);
    let step = |step: &ActivityStep| Choice::new(step.code(), ui.code(*step));
    let open = ActivityStep::ALL.iter().filter(|step| ctx.actor.may(Advance(**step), &activity.facts));
    ctx.page(&ShowPage {
        line: list::line(&ctx, &ui, &activity),
        place: words::place(&ui, &activity, ""),
        responsible: activity.responsible.clone(),
        languages: activity
            .plan
            .languages
            .iter()
            .filter_map(|tag| people::language_name(&ui, &packs, tag))
            .collect::<Vec<_>>()
            .join(", "),
        reach: ui.code(activity.facts.reach),
        form: ui.code(activity.plan.form),
        version: activity.facts.version,
        steps: open.map(step).collect(),
        keeps: shared::keeps(&ctx, &activity),
        registers: permit.is_some(),
        coming: coming.into_iter().map(date).collect(),
        past: past.into_iter().map(date).collect(),
        people: people.iter().map(person).collect(),
        former: former.iter().map(person).collect(),
        ui: ui.clone(),
    })
}

fn person(ctx: &Ctx, ui: &Ui, activity: &str, one: &Participant) -> PersonLine {
    let packs = ctx.app.packs();
    let mut detail = vec![ui.say1("activities-asked-on", "day", ui.day_short(one.asked_at))];
    if !one.lang.is_empty() && one.lang != "it" {
        detail.extend(people::language_name(ui, &packs, &one.lang));
    }
    if one.interpreter {
        detail.push(ui.say("agenda-interpreter").into_owned());
    }
    let steps = [EnrolmentStep::Accept, EnrolmentStep::Queue, EnrolmentStep::Decline];
    let open = steps.iter().filter(|step| {
        let asked = matches!(one.state, EnrolmentState::Proposed | EnrolmentState::Waiting);
        asked && one.state.apply(**step).is_ok()
    });
    PersonLine {
        href: format!("{activity}/people/{}", one.id),
        name: one.name.clone(),
        detail: detail.join(" · "),
        state: ui.code(one.state),
        tone: words::tone_of(one.state),
        version: one.version,
        steps: open.map(|step| Choice::new(step.code(), ui.code(*step))).collect(),
    }
}

/// `POST /activities/{activity}/step/{step}`
pub async fn step(ctx: Ctx, Path((id, step)): Path<(String, String)>, form: Form) -> PageResult {
    let step = ActivityStep::parse(&step).or_hidden()?;
    let mut tx = ctx.write(&form).await?;
    let activity = shared::find(&ctx, &mut tx, &id).await?;
    let permit = ctx.actor.permit_to(Advance(step), &activity.facts)?;
    let seen = shared::seen(&form);
    if !store::take_step(&mut tx, &permit, (&activity.facts, seen), ctx.now()).await? {
        return Err(PageError::Stale { typed: form.typed() });
    }
    let event = ActivityStepped { activity: activity.id(), step };
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, &activity.href(), Done::ActivityStepped).await
}
