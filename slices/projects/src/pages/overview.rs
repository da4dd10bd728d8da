//! /cases/{case}/project: the whole project on one page, where it stands, what is missing, what can be done.

use askama::Template;
use axum::extract::Path;
use kernel::Coded;
use kernel::ids::ProjectId;
use kernel::states::project::{PartKind, ProjectStep};
use kernel::words::Compartment;
use policy::cases::CaseFacts;
use policy::projects::{Advance, Begin, Edit, Measure, ProjectFacts, Read, View};
use web::{Ctx, Done, Form, PageError, PageResult, TimelineEntry, Ui};

use super::reserved::{self, Reserved};
use super::shared::{self, Frame, PartView, PartyView, part_view, party_view, tone};
use crate::behind::{self, Behind};
use crate::content::LEVELS;
use crate::evaluations::{self, Evaluation};
use crate::events::ProjectBegun;
use crate::parts::{self, Part};
use crate::rules;
use crate::store::{self, Project, StepTaken};
use crate::versions;

/// A line of the list of sections.
pub struct Task {
    pub label: String,
    pub href: String,
    pub state: String,
    pub tone: &'static str,
}

/// Everything of one kind.
pub struct Section {
    pub id: &'static str,
    pub title: String,
    pub empty: String,
    pub parts: Vec<PartView>,
    /// Where one more is written; empty where that cannot be.
    pub add: String,
    pub add_label: String,
}

pub struct DueRow {
    pub kind: String,
    pub on: String,
    pub state: String,
    pub tone: &'static str,
}

pub struct StepLink {
    pub label: String,
    pub href: String,
    pub first: bool,
}

#[derive(Template)]
#[template(path = "overview.html")]
struct OverviewPage {
    ui: Ui,
    frame: Frame,
    state: String,
    tone: &'static str,
    facts: Vec<(String, String)>,
    /// The actor reads what the project says.
    reads: bool,
    tasks: Vec<Task>,
    sections: Vec<Section>,
    /// The version whose signatures are shown.
    number: i64,
    parties: Vec<PartyView>,
    dues: Vec<DueRow>,
    steps: Vec<StepLink>,
    history: Vec<TimelineEntry>,
    may_measure: bool,
}

#[derive(Template)]
#[template(path = "none.html")]
struct NonePage {
    ui: Ui,
    frame: Frame,
    may_begin: bool,
}

pub async fn show(ctx: Ctx, Path(id): Path<String>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let facts = cases::facts::find(&ctx, &mut tx, &id).await?;
    let (frame, case) = shared::frame(&ctx, &mut tx, &facts, ("", &Vec::new())).await?;
    let Some(project) = store::of_case(&mut tx, &ctx.actor, &facts).await? else {
        drop(tx);
        shared::opened(&ctx, &case, []).await?;
        return ctx.page(&NonePage { may_begin: ctx.actor.may(Begin, &facts), ui: frame.ui.clone(), frame });
    };
    let (mut parts, mut read) = parts::readable(&mut tx, &ctx.app.vault, &ctx.actor, &project.facts).await?;
    let (reasons, reasons_read) = behind::readable(&mut tx, &ctx.app.vault, &ctx.actor, &project.facts).await?;
    read.extend(reasons_read);
    let reserved = reserved::of(&ctx, &mut tx, &project.facts).await?;
    reserved.hide_authors(&frame.ui, &mut parts);
    let page = page(&ctx, &mut tx, frame, &project, (&parts, &reserved, &reasons)).await?;
    drop(tx);
    shared::opened(&ctx, &case, read).await?;
    ctx.page(&page)
}

async fn page(
    ctx: &Ctx,
    tx: &mut impl db::Reads,
    frame: Frame,
    project: &Project,
    (parts, reserved, reasons): (&[Part], &Reserved, &[(i64, Behind)]),
) -> Result<OverviewPage, PageError> {
    let (actor, vault, facts, packs) = (&ctx.actor, &ctx.app.vault, &project.facts, ctx.app.packs());
    let view = actor.permit::<View>(facts)?;
    let words = actor.permit_to(Read(Compartment::Identity), facts).ok().map(|permit| permit.sealed());
    let bodies = shared::bodies_named(ctx, tx, shared::named(parts)).await?;
    let measured = evaluations::of_project(tx, vault, actor, &view, facts).await?;
    let mut taken = store::steps(tx, vault, &view, facts, words.as_ref()).await?;
    reserved.hide_steps(&frame.ui, &mut taken);
    let ui = &frame.ui;
    let number = facts.agreed;
    let mut parties = Vec::new();
    for party in reserved.parties(ctx, tx, &view, (facts, number), words.as_ref()).await? {
        let can_sign = super::sign::may(ctx, &party.facts(facts, number));
        parties.push(party_view(ui, &frame.href, number, &party, can_sign));
    }
    let reads = words.is_some();
    let mut sections = Vec::new();
    if reads {
        for kind in PartKind::ALL {
            let shown = parts.iter().filter(|part| part.kind == *kind);
            let shown: Vec<_> = shown
                .map(|part| with_level(ui, part_view(ui, &packs, &frame.href, part, &bodies), part, &measured))
                .collect();
            sections.push(section(ctx, &frame, project, *kind, shown));
        }
    }
    Ok(OverviewPage {
        state: ui.code(facts.state),
        tone: tone(facts.state),
        facts: days(
            ctx,
            ui,
            project,
            versions::list(tx, &view, facts).await?.first(),
            now_behind(project, &taken, reasons),
        ),
        reads,
        tasks: tasks(ui, &frame.href, &sections, &parties),
        number,
        dues: dues(ui, ctx, project, &measured),
        steps: steps(ctx, ui, &frame.href, project),
        history: taken.iter().map(|step| history(ctx, ui, facts, step, reasons)).collect(),
        may_measure: actor.may(Measure(Compartment::Identity), facts),
        sections,
        parties,
        ui: frame.ui.clone(),
        frame,
    })
}

/// A goal says where the person is now.
fn with_level(ui: &Ui, mut view: PartView, part: &Part, measured: &[Evaluation]) -> PartView {
    if part.kind != PartKind::Goal {
        return view;
    }
    let level = evaluations::latest(measured).get(&part.id).copied();
    let text = match level.and_then(|level| LEVELS.iter().find(|(one, ..)| *one == level)) {
        Some((_, field, label)) => {
            let said = part.content.get(field);
            if said.is_empty() { ui.say(label).into_owned() } else { format!("{} — {said}", ui.say(label)) }
        }
        None => ui.say("projects-not-measured").into_owned(),
    };
    view.lines.push(crate::content::Line { label: ui.say("projects-level-now").into_owned(), text });
    view
}

fn section(ctx: &Ctx, frame: &Frame, project: &Project, kind: PartKind, parts: Vec<PartView>) -> Section {
    let ui = &frame.ui;
    let (title, empty, label) = words_of(kind);
    let one = kind == PartKind::Statement;
    let may = if one {
        parts.is_empty() && ctx.actor.may(Edit(Compartment::Identity), &project.facts)
    } else {
        Compartment::ALL.iter().any(|one| super::part::offered(*one) && ctx.actor.may(Edit(*one), &project.facts))
    };
    Section {
        id: kind.code(),
        title: ui.say(title).into_owned(),
        empty: ui.say(empty).into_owned(),
        parts,
        add: if may { format!("{}/new/{}", frame.href, kind.code()) } else { String::new() },
        add_label: ui.say(label).into_owned(),
    }
}

const fn words_of(kind: PartKind) -> (&'static str, &'static str, &'static str) {
    match kind {
        PartKind::Statement => ("projects-statement", "projects-statement-none", "projects-statement-add"),
        PartKind::Goal => ("projects-goals", "projects-goals-none", "projects-goal-add"),
        PartKind::Action => ("projects-actions", "projects-actions-none", "projects-action-add"),
        PartKind::Commitment => ("projects-commitments", "projects-commitments-none", "projects-commitment-add"),
        PartKind::Risk => ("projects-risks", "projects-risks-none", "projects-risk-add"),
    }
}

fn tasks(ui: &Ui, href: &str, sections: &[Section], parties: &[PartyView]) -> Vec<Task> {
    let mut tasks: Vec<Task> = sections.iter().map(|section| task(ui, href, section)).collect();
    let signed = parties.iter().filter(|party| party.tone == "green").count();
    let (state, tone) = match (signed, parties.len()) {
        (_, 0) => (ui.say("projects-task-not-agreed").into_owned(), "grey"),
        (signed, all) if signed == all => (ui.say("projects-task-all-signed").into_owned(), "green"),
        (signed, all) => (ui.say2("projects-task-signed", "signed", signed, "all", all), "yellow"),
    };
    tasks.push(Task {
        label: ui.say("projects-signatures").into_owned(),
        href: format!("{href}#signatures"),
        state,
        tone,
    });
    tasks
}

fn task(ui: &Ui, href: &str, section: &Section) -> Task {
    let (state, tone) = match section.parts.len() {
        0 => (ui.say("projects-task-empty").into_owned(), "grey"),
        _ if section.id == PartKind::Statement.code() => (ui.say("projects-task-written").into_owned(), "green"),
        count => (ui.say1("projects-task-count", "count", count), "green"),
    };
    Task { label: section.title.clone(), href: format!("{href}#{}", section.id), state, tone }
}

/// The reason behind the neutral one that holds now: of the newest step that gave one.
fn now_behind<'a>(project: &Project, taken: &[StepTaken], reasons: &'a [(i64, Behind)]) -> Option<&'a Behind> {
    let step = taken.iter().find(|step| !step.reason_code.is_empty()).filter(|_| !project.reason_code.is_empty())?;
    reasons.iter().find(|(seq, _)| *seq == step.seq).map(|(_, behind)| behind)
}

/// The reason behind, in words, for who may read it.
fn behind_words(ctx: &Ctx, ui: &Ui, facts: &ProjectFacts, behind: &Behind) -> String {
    let code = super::step::reason_words(ctx, ui, facts, &behind.code);
    [code, behind.words.clone()].into_iter().filter(|one| !one.is_empty()).collect::<Vec<_>>().join(": ")
}

fn days(
    ctx: &Ctx,
    ui: &Ui,
    project: &Project,
    newest: Option<&versions::Version>,
    behind: Option<&Behind>,
) -> Vec<(String, String)> {
    let mut rows = Vec::new();
    let mut add = |label: &str, text: String| rows.push((ui.say(label).into_owned(), text));
    add("projects-since", ui.day(project.state_since));
    if let Some(version) = newest {
        add(
            "projects-version",
            ui.say2("projects-version-of", "number", version.number, "day", ui.day(version.agreed_at)),
        );
    }
    if project.facts.signed > 0 && project.facts.signed != project.facts.agreed {
        add("projects-in-force", ui.say1("projects-version-number", "number", project.facts.signed));
    }
    for (label, day) in [
        ("projects-started", project.days.start),
        ("projects-planned-end", project.days.end),
        ("projects-ended", project.days.ended),
        ("projects-suspended-until", project.until),
    ] {
        if let Some(day) = day {
            add(label, ui.date(day));
        }
    }
    let reason = super::step::reason_words(ctx, ui, &project.facts, &project.reason_code);
    if !reason.is_empty() {
        add("projects-reason", reason);
    }
    if let Some(behind) = behind {
        add("projects-behind", behind_words(ctx, ui, &project.facts, behind));
    }
    rows
}

fn dues(ui: &Ui, ctx: &Ctx, project: &Project, measured: &[Evaluation]) -> Vec<DueRow> {
    let calendar = rules::calendar(project.days, ctx.app.packs().project());
    let recorded: Vec<_> = measured.iter().map(|one| (one.on, one.kind)).collect();
    let row = |(due, on): (rules::Due, Option<kernel::Date>)| {
        let (state, tone) = match on {
            Some(on) => (ui.say1("projects-due-held", "day", ui.date(on)), "green"),
            None if due.on < ctx.actor.today => (ui.say("projects-due-late").into_owned(), "red"),
            None => (ui.say("projects-due-waits").into_owned(), "grey"),
        };
        DueRow { kind: ui.code(due.kind), on: ui.date(due.on), state, tone }
    };
    rules::held(&calendar, &recorded).into_iter().map(row).collect()
}

fn steps(ctx: &Ctx, ui: &Ui, href: &str, project: &Project) -> Vec<StepLink> {
    let may = |step: &&ProjectStep| ctx.actor.may(Advance(**step), &project.facts);
    let link = |(place, step): (usize, &ProjectStep)| StepLink {
        label: ui.code(*step),
        href: format!("{href}/step/{}", step.code()),
        first: place == 0,
    };
    ProjectStep::ALL.iter().filter(may).enumerate().map(link).collect()
}

fn history(ctx: &Ctx, ui: &Ui, facts: &ProjectFacts, step: &StepTaken, reasons: &[(i64, Behind)]) -> TimelineEntry {
    let mut what = ui.code(step.step);
    if matches!(step.step, ProjectStep::Agree | ProjectStep::Sign) {
        what = format!("{what} · {}", ui.say1("projects-version-number", "number", step.number));
    }
    let days = [step.day, step.until].into_iter().flatten().map(|day| ui.date(day));
    let mut said: Vec<String> = days.collect();
    said.insert(0, super::step::reason_words(ctx, ui, facts, &step.reason_code));
    let behind = reasons.iter().find(|(seq, _)| *seq == step.seq);
    said.extend(behind.map(|(_, behind)| behind_words(ctx, ui, facts, behind)));
    said.push(step.words.clone());
    said.retain(|text| !text.is_empty());
    TimelineEntry {
        when: ui.when(step.at),
        iso: step.at.to_string(),
        who: format!("{}, {}", step.by, step.body),
        what,
        text: said.join(" · "),
        readers: String::new(),
        kind: String::new(),
    }
}

/// `POST /cases/{case}/project`: the project begins.
pub async fn begin(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    let mut tx = ctx.write(&form).await?;
    let case: CaseFacts = cases::facts::find(&ctx, &mut tx, &id).await?;
    let permit = ctx.actor.permit::<Begin>(&case)?;
    if store::of_case(&mut tx, &ctx.actor, &case).await?.is_some_and(|project| !project.facts.state.is_archived()) {
        return ctx.see(&store::href(case.id));
    }
    let project = ProjectId::new(ctx.now(), &ctx.app.random);
    store::begin(&mut tx, &permit, case.id, project, &ctx.app.packs().version().pack_ref(), ctx.now()).await?;
    let event = ProjectBegun { case: case.id, project };
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, &store::href(case.id), Done::Saved).await
}
