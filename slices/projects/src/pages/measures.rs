//! Goals measured over time: the list with the number explained, and the form that measures them.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::Path;
use kernel::Coded;
use kernel::ids::{EvaluationId, ProjectPartId};
use kernel::states::project::{EvaluationKind, PartKind};
use kernel::words::Compartment;
use people::reading::Reading;
use policy::projects::{Measure, Read, View};
use web::{Choice, Ctx, Done, FieldErrors, FieldView, Form, PageError, PageResult, Ui};

use super::reserved;
use super::shared::{self, Frame};
use crate::content::{self, LEVELS};
use crate::evaluations::{self, Evaluation, Mark, NewEvaluation, Words};
use crate::events::GoalsMeasured;
use crate::parts::{self, Part};
use crate::store::Project;

/// One goal on one day.
pub struct MarkView {
    pub goal: String,
    pub level: String,
    pub said: String,
    pub words: String,
}

pub struct EvaluationView {
    pub on: String,
    pub iso: String,
    pub kind: String,
    pub who: String,
    /// With one digit after the comma; empty where nothing was measured that the reader sees.
    pub score: String,
    pub meaning: String,
    pub marks: Vec<MarkView>,
    pub voice: String,
    pub decisions: String,
}

#[derive(Template)]
#[template(path = "measures.html")]
struct MeasuresPage {
    ui: Ui,
    frame: Frame,
    /// Newest first.
    evaluations: Vec<EvaluationView>,
    may_measure: bool,
}

pub async fn show(ctx: Ctx, Path(case): Path<String>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let project = shared::find(&ctx, &mut tx, &case).await?;
    let (vault, facts) = (&ctx.app.vault, &project.facts);
    ctx.actor.permit_to(Read(Compartment::Identity), facts)?;
    let view = ctx.actor.permit::<View>(facts)?;
    let (frame, case) = shared::frame(&ctx, &mut tx, &facts.case, ("/measures", &Vec::new())).await?;
    let (parts, read) = parts::readable(&mut tx, vault, &ctx.actor, facts).await?;
    let mut measured = evaluations::of_project(&mut tx, vault, &ctx.actor, &view, facts).await?;
    reserved::of(&ctx, &mut tx, facts).await?.hide_measuring(&frame.ui, &mut measured);
    let evaluations = measured.iter().rev().map(|one| told(&ctx, &frame.ui, one, &parts)).collect();
    let may_measure = ctx.actor.may(Measure(Compartment::Identity), facts);
    drop(tx);
    shared::opened(&ctx, &case, read).await?;
    ctx.page(&MeasuresPage { ui: frame.ui.clone(), frame, evaluations, may_measure })
}

fn told(ctx: &Ctx, ui: &Ui, evaluation: &Evaluation, parts: &[Part]) -> EvaluationView {
    let packs = ctx.app.packs();
    let mark = |(goal, mark): (&ProjectPartId, &Mark)| {
        let part = parts.iter().find(|part| part.id == *goal);
        let scale = LEVELS.iter().find(|(level, ..)| *level == mark.level);
        MarkView {
            goal: part.map_or_else(
                || ui.say("projects-goal-gone").into_owned(),
                |part| content::title(ui, &packs, part.kind, &part.content, &[]),
            ),
            level: scale.map(|(_, _, label)| ui.say(label).into_owned()).unwrap_or_default(),
            said: scale.zip(part).map(|((_, field, _), part)| part.content.get(field).to_owned()).unwrap_or_default(),
            words: mark.words.clone(),
        }
    };
    let score = evaluation.score();
    EvaluationView {
        on: ui.date(evaluation.on),
        iso: evaluation.on.to_string(),
        kind: ui.code(evaluation.kind),
        who: format!("{}, {}", evaluation.by, evaluation.body),
        score: score.map(|score| number(ui, score)).unwrap_or_default(),
        meaning: score.map(|score| ui.say(meaning(score)).into_owned()).unwrap_or_default(),
        marks: evaluation.marks.iter().map(mark).collect(),
        voice: evaluation.words.voice.clone(),
        decisions: evaluation.words.decisions.clone(),
    }
}

/// 50 is all goals as expected; ten points are one standard deviation of the method.
fn meaning(score: f64) -> &'static str {
    match score {
        score if score < 45.0 => "projects-score-less",
        score if score > 55.0 => "projects-score-more",
        _ => "projects-score-as-expected",
    }
}

fn number(ui: &Ui, score: f64) -> String {
    let text = format!("{score:.1}");
    if ui.lang() == "en" { text } else { text.replace('.', ",") }
}

/// A goal as the form asks about it.
struct Asked {
    title: String,
    level: FieldView,
    words: FieldView,
    levels: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "measure.html")]
struct MeasurePage {
    ui: Ui,
    frame: Frame,
    errors: FieldErrors,
    kind: FieldView,
    kinds: Vec<Choice>,
    day: FieldView,
    goals: Vec<Asked>,
    voice: FieldView,
    decisions: FieldView,
}

pub async fn blank(ctx: Ctx, Path(case): Path<String>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let project = shared::find(&ctx, &mut tx, &case).await?;
    ctx.actor.permit_to(Measure(Compartment::Identity), &project.facts)?;
    let page = page(&ctx, &mut tx, &project, (&Form::default(), Vec::new())).await?;
    let (case, read) = seen(&ctx, &mut tx, &project).await?;
    drop(tx);
    shared::opened(&ctx, &case, read).await?;
    ctx.page(&page)
}

/// The goals that a form of this page shows, as they are noted in the register.
async fn seen(ctx: &Ctx, tx: &mut impl db::Reads, project: &Project) -> Result<(cases::Case, Vec<Reading>), PageError> {
    let (_, case) = shared::frame(ctx, tx, &project.facts.case, ("-", &Vec::new())).await?;
    Ok((case, goals(ctx, tx, project).await?.1))
}

/// Goals that the actor may measure.
async fn goals(ctx: &Ctx, tx: &mut impl db::Reads, project: &Project) -> Result<(Vec<Part>, Vec<Reading>), PageError> {
    let (mut parts, read) = parts::readable(tx, &ctx.app.vault, &ctx.actor, &project.facts).await?;
    parts.retain(|part| part.kind == PartKind::Goal && ctx.actor.may(Measure(part.compartment), &project.facts));
    Ok((parts, read))
}

async fn page(
    ctx: &Ctx,
    tx: &mut impl db::Reads,
    project: &Project,
    (form, errors): (&Form, FieldErrors),
) -> Result<MeasurePage, PageError> {
    let (frame, _) = shared::frame(ctx, tx, &project.facts.case, ("/measures", &errors)).await?;
    let (ui, packs) = (&frame.ui, ctx.app.packs());
    let typed = |name: String, otherwise: &str| {
        let value = if form.has(&name) { form.text(&name).to_owned() } else { otherwise.to_owned() };
        FieldView::new(name, value).with_errors(&errors)
    };
    let first = if project.days.start.is_none() { EvaluationKind::Baseline } else { EvaluationKind::Review };
    let asked = goals(ctx, tx, project).await?.0.into_iter().map(|goal| Asked {
        title: content::title(ui, &packs, goal.kind, &goal.content, &[]),
        level: typed(level_name(goal.id), "").optional(),
        words: typed(words_name(goal.id), "").optional(),
        levels: LEVELS
            .iter()
            .map(|(level, field, label)| {
                let said = goal.content.get(field);
                let label = ui.say(label);
                Choice::new(
                    level.to_string(),
                    if said.is_empty() { label.into_owned() } else { format!("{label} — {said}") },
                )
            })
            .collect(),
    });
    Ok(MeasurePage {
        goals: asked.collect(),
        kind: typed("kind".to_owned(), first.code()),
        kinds: EvaluationKind::ALL.iter().map(|kind| Choice::new(kind.code(), ui.code(*kind))).collect(),
        day: typed("day".to_owned(), &ui.date_short(ctx.actor.today)),
        voice: typed("voice".to_owned(), "").optional(),
        decisions: typed("decisions".to_owned(), "").optional(),
        errors,
        ui: frame.ui.clone(),
        frame,
    })
}

fn level_name(goal: ProjectPartId) -> String {
    format!("level-{goal}")
}

fn words_name(goal: ProjectPartId) -> String {
    format!("words-{goal}")
}

const MOST_CHARS: usize = 8000;

pub async fn save(ctx: Ctx, Path(case): Path<String>, form: Form) -> PageResult {
    let mut tx = ctx.write(&form).await?;
    let project = shared::find(&ctx, &mut tx, &case).await?;
    let permit =
        ctx.actor.permit_to(Measure(Compartment::Identity), &project.facts).map_err(|denied| match denied {
            policy::Denied::Refused(policy::Why::NotThisState | policy::Why::Restricted) => {
                PageError::Stale { typed: form.typed() }
            }
            other => other.into(),
        })?;
    let (goals, _) = goals(&ctx, &mut tx, &project).await?;
    let (ui, mut errors) = (ctx.ui(), FieldErrors::new());
    let mut fault = |name: &str, id: &str| errors.push((name.to_owned(), ui.say(id).into_owned()));
    let kind = EvaluationKind::parse(form.text("kind"));
    if kind.is_none() {
        fault("kind", "field-fault-unknown-choice");
    }
    let day = packs::parse_date(form.text("day"));
    match day {
        None => fault("day", "field-fault-not-a-date"),
        Some(day) if day > ctx.actor.today => fault("day", "projects-fault-future"),
        Some(_) => {}
    }
    let marks = marks(&form, &goals, &mut fault);
    let words = Words { voice: form.text("voice").to_owned(), decisions: form.text("decisions").to_owned() };
    for (name, text) in [("voice", &words.voice), ("decisions", &words.decisions)] {
        if text.chars().count() > MOST_CHARS {
            fault(name, "field-fault-too-long");
        }
    }
    if marks.is_empty() && words == Words::default() {
        fault("", "projects-fault-nothing-measured");
    }
    let (Some(kind), Some(on), true) = (kind, day, errors.is_empty()) else {
        let page = page(&ctx, &mut tx, &project, (&form, errors)).await?;
        let read = seen(&ctx, &mut tx, &project).await?;
        drop(tx);
        shared::opened(&ctx, &read.0, read.1).await?;
        return ctx.again(&page);
    };
    let id = EvaluationId::new(ctx.now(), &ctx.app.random);
    let new = NewEvaluation { id, kind, on, words: &words, at: ctx.now() };
    evaluations::hold(&mut tx, &ctx.app.vault, &permit, &project.facts, &new).await?;
    for goal in &goals {
        let Some(mark) = marks.get(&goal.id) else { continue };
        let permit = ctx.actor.permit_to(Measure(goal.compartment), &project.facts)?;
        evaluations::mark(&mut tx, &ctx.app.vault, &permit, &project.facts, (id, goal.id), mark).await?;
    }
    evaluations::reckon(&mut tx, &permit, &project, ctx.app.packs().project()).await?;
    let event = GoalsMeasured { case: project.case(), evaluation: id, kind, on };
    let to = format!("{}/measures", project.href());
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, &to, Done::Saved).await
}

/// The levels that were chosen. A goal that nobody measured today has none.
fn marks(form: &Form, goals: &[Part], fault: &mut impl FnMut(&str, &str)) -> BTreeMap<ProjectPartId, Mark> {
    let mut marks = BTreeMap::new();
    for goal in goals {
        let (name, words) = (level_name(goal.id), form.text(&words_name(goal.id)).to_owned());
        if words.chars().count() > MOST_CHARS {
            fault(&words_name(goal.id), "field-fault-too-long");
        }
        let chosen = form.text(&name);
        if chosen.is_empty() {
            if !words.is_empty() {
                fault(&name, "projects-fault-level");
            }
            continue;
        }
        match chosen.parse::<i64>().ok().filter(|level| LEVELS.iter().any(|(one, ..)| one == level)) {
            Some(level) => {
                marks.insert(goal.id, Mark { level, weight: goal.content.weight(), words });
            }
            None => fault(&name, "field-fault-unknown-choice"),
        }
    }
    marks
}
