//! /cases/{case}/profile/stages: where the person is, since when, and the way there.

use askama::Template;
use axum::extract::Path;
use cases::Case;
use db::Reads;
use kernel::Date;
use packs::{PackSet, Stage};
use policy::cases::{CaseFacts, View};
use policy::profile::MoveStage;
use web::{Choice, Ctx, Done, FieldErrors, FieldView, Form, OrStale, PageError, PageResult, Ui};

use super::rules;
use super::store::{self, Entered};
use crate::events::{StageEntered, StageTakenBack};
use crate::rows::form::given_back;
use crate::shared::{self, Frame};

/// One stage of the pack, with the last time the person was in it.
struct StageView {
    label: String,
    help: String,
    state: String,
    tone: &'static str,
    detail: String,
    is_now: bool,
}

struct Passed {
    label: String,
    on: String,
    days: String,
    written: String,
}

#[derive(Template)]
#[template(path = "stages/show.html")]
struct Show {
    ui: Ui,
    frame: Frame,
    errors: FieldErrors,
    stages: Vec<StageView>,
    history: Vec<Passed>,
    /// Number of the last entry that was seen.
    seen: i64,
    may_move: bool,
    choices: Vec<Choice>,
    stage: FieldView,
    on: FieldView,
}

pub async fn show(ctx: Ctx, Path(case): Path<String>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let facts = shared::find(&ctx, &mut tx, &case).await?;
    let today = ctx.ui().date_short(ctx.actor.today);
    let (page, case) = page(&ctx, &mut tx, &facts, ("", &today, Vec::new())).await?;
    drop(tx);
    shared::opened(&ctx, &case, []).await?;
    ctx.page(&page)
}

async fn page(
    ctx: &Ctx,
    tx: &mut impl Reads,
    facts: &CaseFacts,
    (stage, on, errors): (&str, &str, FieldErrors),
) -> Result<(Show, Case), PageError> {
    let view = ctx.actor.permit::<View>(facts)?;
    let entered = store::of_case(tx, &view, facts).await?;
    let (frame, case) = shared::frame(ctx, tx, facts, ("/stages", &errors)).await?;
    let (ui, packs) = (frame.ui.clone(), ctx.app.packs());
    let stages = packs.profile().stages();
    let page = Show {
        stages: stages.iter().map(|stage| stage_view(&ui, stage, &entered, ctx.actor.today)).collect(),
        history: history(&frame, &packs, &entered, ctx.actor.today),
        seen: entered.last().map_or(0, |last| last.seq),
        may_move: ctx.actor.may(MoveStage, facts),
        choices: stages.iter().map(|stage| Choice::new(&stage.code, stage.label.in_lang(ui.lang()))).collect(),
        stage: FieldView::new("stage", stage).with_errors(&errors),
        on: FieldView::new("on", on).with_errors(&errors),
        errors,
        ui,
        frame,
    };
    Ok((page, case))
}

/// First day of the next one, or today.
fn left_on(entered: &[Entered], at: usize, today: Date) -> Date {
    entered.get(at + 1).map_or(today, |next| next.on)
}

fn stage_view(ui: &Ui, stage: &Stage, entered: &[Entered], today: Date) -> StageView {
    let last = entered.iter().rposition(|one| one.stage == stage.code);
    let is_now = last.is_some_and(|at| at + 1 == entered.len());
    let (state, tone, detail) = match last {
        None => ("stage-not-yet", "grey", ui.say1("stage-expected", "days", stage.days)),
        Some(at) => {
            let days = rules::days(entered[at].on, left_on(entered, at, today));
            let told = ui.say3("stage-days-of", "days", days, "expected", stage.days, "since", ui.date(entered[at].on));
            match (is_now, rules::beyond(days, stage.days)) {
                (true, Some(over)) => {
                    ("stage-now", "yellow", format!("{told} {}", ui.say1("stage-beyond", "days", over)))
                }
                (true, None) => ("stage-now", "blue", told),
                (false, _) => ("stage-passed", "green", told),
            }
        }
    };
    StageView {
        label: stage.label.in_lang(ui.lang()).to_owned(),
        help: stage.help.in_lang(ui.lang()).to_owned(),
        state: ui.say(state).into_owned(),
        tone,
        detail,
        is_now,
    }
}

/// Newest first.
fn history(frame: &Frame, packs: &PackSet, entered: &[Entered], today: Date) -> Vec<Passed> {
    let ui = &frame.ui;
    let one = |(at, one): (usize, &Entered)| Passed {
        label: label(ui, packs, &one.stage),
        on: ui.date(one.on),
        days: ui.number(rules::days(one.on, left_on(entered, at, today))),
        written: frame.written(&one.by, ui.day(one.at)),
    };
    entered.iter().enumerate().map(one).rev().collect()
}

/// Of a stage of an older pack nothing but its code is left.
fn label(ui: &Ui, packs: &PackSet, code: &str) -> String {
    packs.profile().stage(code).map_or(code, |stage| stage.label.in_lang(ui.lang())).to_owned()
}

/// `POST /cases/{case}/profile/stages`
pub async fn enter(ctx: Ctx, Path(case): Path<String>, form: Form) -> PageResult {
    let mut tx = ctx.write(&form).await?;
    let facts = shared::find(&ctx, &mut tx, &case).await?;
    let permit = ctx.actor.permit::<MoveStage>(&facts).map_err(|denied| given_back(denied, &form))?;
    let entered = store::of_case(&mut tx, &ctx.actor.permit::<View>(&facts)?, &facts).await?;
    let (stage, typed) = (form.text("stage"), form.text("on"));
    let on = match check(&ctx, &entered, stage, typed) {
        Ok(on) => on,
        Err(errors) => return ctx.again(&page(&ctx, &mut tx, &facts, (stage, typed, errors)).await?.0),
    };
    let seen = form.text("seen").parse().unwrap_or(0);
    let saved = store::enter(&mut tx, &permit, &facts, seen, (stage, on), ctx.now()).await?;
    saved.then_some(()).or_stale(&form)?;
    let event = StageEntered { case: facts.id, stage: stage.to_owned(), on };
    let to = format!("{}/stages", shared::href(&facts));
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, &to, Done::Saved).await
}

fn check(ctx: &Ctx, entered: &[Entered], stage: &str, typed: &str) -> Result<Date, FieldErrors> {
    let ui = ctx.ui();
    let mut errors = FieldErrors::new();
    let mut fault = |field: &str, id: &str| errors.push((field.to_owned(), ui.say(id).into_owned()));
    if ctx.app.packs().profile().stage(stage).is_none() {
        fault("stage", if stage.is_empty() { "field-fault-required" } else { "field-fault-unknown-choice" });
    }
    let day = shared::past_day(typed, ctx.actor.today);
    match day {
        Err(id) => fault("on", id),
        Ok(day) => {
            let last = entered.last().map(|last| (last.stage.as_str(), last.on));
            if let Some(id) = rules::fault(last, stage, day) {
                fault(if id == "stage-fault-same" { "stage" } else { "on" }, id);
            }
        }
    }
    match (day, errors.is_empty()) {
        (Ok(day), true) => Ok(day),
        _ => Err(errors),
    }
}

/// `POST /cases/{case}/profile/stages/undo`: the last one was a mistake.
pub async fn undo(ctx: Ctx, Path(case): Path<String>, form: Form) -> PageResult {
    let mut tx = ctx.write(&form).await?;
    let facts = shared::find(&ctx, &mut tx, &case).await?;
    let permit = ctx.actor.permit::<MoveStage>(&facts)?;
    let entered = store::of_case(&mut tx, &ctx.actor.permit::<View>(&facts)?, &facts).await?;
    let seen: i64 = form.text("seen").parse().unwrap_or(0);
    let stage = entered.iter().find(|one| one.seq == seen).map(|one| one.stage.clone()).or_stale(&form)?;
    store::take_back(&mut tx, &permit, &facts, seen, ctx.now()).await?.then_some(()).or_stale(&form)?;
    let event = StageTakenBack { case: facts.id, stage };
    let to = format!("{}/stages", shared::href(&facts));
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, &to, Done::Saved).await
}
