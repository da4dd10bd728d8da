//! /cases/{case}/appointments/{appointment}: one appointment, what can be done with it, what was done.

use askama::Template;
use axum::extract::Path;
use kernel::Coded;
use kernel::states::appointment::{AppointmentStep, Telling};
use packs::PackSet;
use people::reading::Reading;
use policy::agenda::{Advance, AppointmentFacts};
use web::{Choice, Ctx, Done, FieldView, Form, OrStale, PageError, PageResult, TimelineEntry, Ui};

use super::shared::{self, Frame, kept, seen};
use super::words;
use crate::events::AppointmentTold;
use crate::files;
use crate::replies::{self, Replied};
use crate::rules::Slot;
use crate::store::{self, Appointment, StepTaken};
use crate::write;

struct Button {
    href: String,
    label: String,
    /// A step that asks nothing is taken at once.
    at_once: bool,
}

#[derive(Template)]
#[template(path = "appointment.html")]
struct AppointmentPage {
    ui: Ui,
    frame: Frame,
    one: Appointment,
    href: String,
    kind: String,
    day: String,
    hours: String,
    place: String,
    state: String,
    tone: &'static str,
    compartment: String,
    people: Vec<String>,
    told: String,
    /// How the person can be told; empty when that is done or not needed.
    tellings: Vec<Choice>,
    telling: FieldView,
    buttons: Vec<Button>,
    /// What the person answered through the own pages.
    replies: Vec<TimelineEntry>,
    steps: Vec<TimelineEntry>,
}

pub async fn show(ctx: Ctx, Path((case, id)): Path<(String, String)>) -> PageResult {
    let (ui, packs) = (ctx.ui(), ctx.app.packs());
    let mut tx = ctx.app.db.read().await?;
    let facts = shared::find(&ctx, &mut tx, &case).await?;
    let (meant, read, one) = shared::meant(&ctx, &mut tx, &facts, &id).await?;
    let members = store::members(&mut tx, &read, meant.id).await?;
    let steps = store::steps(&mut tx, &read, meant.id).await?;
    let replied = replies::of(&mut tx, &ctx.app.vault, &read, (&facts, meant.id)).await?;
    let (frame, case) = shared::frame(&ctx, &mut tx, &facts, &Vec::new()).await?;
    let found = shared::candidates(&ctx, &mut tx, (&facts, &case), &members).await?;
    drop(tx);
    shared::opened(&ctx, &case, [Reading::of(&read)]).await?;
    let href = format!("{}/appointments/{}", frame.case, one.id);
    let may_tell = ctx.actor.may(Advance(AppointmentStep::Change, meant.compartment), &meant);
    let wanted = one.told_on.is_none() && one.telling != Telling::Nobody && may_tell;
    let ways = Telling::ALL.iter().filter(|way| **way != Telling::Nobody);
    ctx.page(&AppointmentPage {
        kind: words::kind(&ui, &packs, &one.kind),
        day: words::weekday(&ui, words::day_of(&packs, one.slot)),
        hours: words::hours(&ui, one.slot),
        place: words::place(&ui, &one),
        state: words::state(&ui, one.state, one.justified),
        tone: words::tone(one.state),
        compartment: ui.code(one.compartment),
        people: shared::names(&ui, &members, &found),
        told: told(&ui, &one),
        tellings: if wanted { ways.map(|way| Choice::new(way.code(), ui.code(*way))).collect() } else { Vec::new() },
        telling: FieldView::new("telling", one.telling.code()),
        buttons: buttons(&ctx, &ui, &href, (&meant, one.slot)),
        replies: replied.iter().map(|one| reply_told(&ui, &packs, one)).collect(),
        steps: steps.iter().map(|step| step_told(&ui, &packs, step)).collect(),
        href,
        one,
        frame,
        ui,
    })
}

fn told(ui: &Ui, one: &Appointment) -> String {
    match (one.telling, one.told_on) {
        (Telling::Nobody, _) => ui.code(Telling::Nobody),
        (way, Some(day)) => ui.say2("agenda-told-on", "way", ui.code(way).as_str(), "day", ui.date(day).as_str()),
        (way, None) => ui.say1("agenda-to-tell", "way", ui.code(way).as_str()),
    }
}

fn buttons(ctx: &Ctx, ui: &Ui, href: &str, (meant, slot): (&AppointmentFacts, Slot)) -> Vec<Button> {
    use AppointmentStep as Step;
    let shown = [Step::Confirm, Step::Hold, Step::Miss, Step::Change, Step::Cancel, Step::Restore];
    // Nobody knows yet how it goes.
    let is_due = |step: &Step| slot.starts_at <= ctx.now() || !matches!(step, Step::Hold | Step::Miss);
    let open = shown.into_iter().filter(is_due);
    let open = open.filter(|step| ctx.actor.may(Advance(*step, meant.compartment), meant));
    open.map(|step| Button {
        href: match step {
            Step::Change => format!("{href}/change"),
            step => format!("{href}/step/{}", step.code()),
        },
        label: match step {
            Step::Change => ui.say("agenda-change").into_owned(),
            step => ui.code(step),
        },
        at_once: matches!(step, Step::Confirm | Step::Restore),
    })
    .collect()
}

fn step_told(ui: &Ui, packs: &PackSet, step: &StepTaken) -> TimelineEntry {
    let mut text = Vec::new();
    if matches!(step.step, AppointmentStep::Propose | AppointmentStep::Move) {
        text.push(ui.when(step.starts_at));
    }
    text.extend(step.asked_by.map(|who| ui.code(who)));
    if !step.reason_code.is_empty() {
        text.push(words::reason(ui, packs, &step.reason_code));
    }
    TimelineEntry {
        when: ui.when(step.at),
        iso: step.at.to_string(),
        who: format!("{} ({})", step.by_name, step.body),
        what: ui.code(step.step),
        text: text.join("\n"),
        readers: String::new(),
        kind: "step".to_owned(),
    }
}

/// What the person said, for which hour, why and in which words.
fn reply_told(ui: &Ui, packs: &PackSet, one: &Replied) -> TimelineEntry {
    let reason = packs.own().reason(&one.reason_code).map(|item| item.label.in_lang(ui.lang()).to_owned());
    let text = std::iter::once(ui.when(one.starts_at)).chain(reason).chain(Some(one.words.clone()));
    TimelineEntry {
        when: ui.when(one.at),
        iso: one.at.to_string(),
        who: ui.say(if one.by_guardian { "own-desk-guardian" } else { "own-by-link" }).into_owned(),
        what: ui.code(one.reply),
        text: text.filter(|words| !words.is_empty()).collect::<Vec<_>>().join("\n"),
        readers: String::new(),
        kind: "step".to_owned(),
    }
}

/// `POST .../told`: the person knows of it.
pub async fn tell(ctx: Ctx, Path((case, id)): Path<(String, String)>, form: Form) -> PageResult {
    let mut tx = ctx.write(&form).await?;
    let facts = shared::find(&ctx, &mut tx, &case).await?;
    let (meant, ..) = shared::meant(&ctx, &mut tx, &facts, &id).await?;
    let permit = ctx.actor.permit_to(Advance(AppointmentStep::Change, meant.compartment), &meant);
    let permit = permit.map_err(|denied| kept(denied.into(), &form))?;
    let telling = Telling::parse(form.text("telling")).filter(|way| *way != Telling::Nobody);
    let telling = telling.ok_or(PageError::Unreadable)?;
    let done = write::tell(&mut tx, &permit, meant.id, seen(&form), (telling, ctx.actor.today)).await?;
    done.then_some(()).or_stale(&form)?;
    let event = AppointmentTold { case: facts.id, appointment: meant.id, telling };
    let to = format!("/cases/{case}/appointments/{id}");
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, &to, Done::AppointmentTold).await
}

/// `GET .../file`: the appointment for a phone or a mail; no name in it.
pub async fn file(ctx: Ctx, Path((case, id)): Path<(String, String)>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let facts = shared::find(&ctx, &mut tx, &case).await?;
    let (_, read, one) = shared::meant(&ctx, &mut tx, &facts, &id).await?;
    let (_, case) = shared::frame(&ctx, &mut tx, &facts, &Vec::new()).await?;
    drop(tx);
    shared::opened(&ctx, &case, [Reading::of(&read)]).await?;
    let text = files::file(&ctx, &ctx.ui(), ctx.now(), (std::iter::once((&one).into()), &[]));
    web::download(text.into_bytes(), "text/calendar; charset=utf-8", &format!("{}.ics", files::code_of(one.id)))
}
