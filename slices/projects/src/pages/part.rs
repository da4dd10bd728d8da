//! One part of the project: the form of a goal, an action, a commitment, a risk, the person's statement.
//!
//! Two who write the same part: the second one sees both texts side by side, and keeps the own one in the form.

use askama::Template;
use axum::extract::Path;
use cases::Case;
use db::Reads;
use kernel::Coded;
use kernel::ids::ProjectPartId;
use kernel::states::project::{ActionState, PartKind, Promiser};
use kernel::words::Compartment;
use policy::projects::{Edit, Measure};
use policy::{Denied, Why};
use web::{Choice, Ctx, Done, FieldErrors, FieldView, Form, OrHidden, OrStale, PageError, PageResult, Ui};

use super::shared::{self, Frame};
use crate::content::{self, Content, Field, Line, SMART, Shape};
use crate::events::{ActionMoved, PartRemoved, PartWritten};
use crate::parts::{self, NewPart, Part, Rewrite};
use crate::store::Project;

/// A part of a shared project belongs to one of these; what the person says belongs to who the person is.
pub const fn offered(compartment: Compartment) -> bool {
    !matches!(compartment, Compartment::Identity | Compartment::PrivateNotes)
}

/// One field as the form asks it.
struct Asked {
    field: Field,
    view: FieldView,
    choices: Vec<Choice>,
}

impl Asked {
    fn label(&self) -> &'static str {
        self.field.label
    }

    fn is(&self, shape: &str) -> bool {
        let own = match self.field.shape {
            Shape::Long => "long",
            Shape::Date => "date",
            Shape::Hours => "number",
            Shape::Text => "text",
            Shape::Smart => "checks",
            Shape::Weight | Shape::State | Shape::Promiser => "radios",
            Shape::Tool | Shape::Funding | Shape::Body => "select",
        };
        own == shape
    }
}

/// A field that somebody else wrote meanwhile.
struct Differing {
    label: String,
    theirs: String,
    mine: String,
}

#[derive(Template)]
#[template(path = "part.html")]
struct PartPage {
    ui: Ui,
    frame: Frame,
    errors: FieldErrors,
    title: String,
    hint: String,
    action: String,
    /// 0 for a part that is new.
    version: i64,
    asked: Vec<Asked>,
    /// Chosen once: a text does not move between compartments.
    compartments: Vec<Choice>,
    compartment: FieldView,
    /// What the form does: `write` or `progress`.
    act: &'static str,
    may_remove: bool,
    /// Instead of a form, for who reads only.
    lines: Vec<Line>,
    written: String,
    by: String,
    differing: Vec<Differing>,
}

impl PartPage {
    fn hint_of(&self, field: &Asked) -> String {
        if field.field.hint.is_empty() { String::new() } else { self.ui.say(field.field.hint).into_owned() }
    }

    fn label_of(&self, field: &Asked) -> String {
        self.ui.say(field.label()).into_owned()
    }
}

/// `GET /cases/{case}/project/new/{kind}`
pub async fn blank(ctx: Ctx, Path((case, kind)): Path<(String, String)>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let (project, kind) = meant(&ctx, &mut tx, &case, &kind).await?;
    writable(&ctx, &project, kind)?;
    let mut content = Content::default();
    match kind {
        PartKind::Goal => content.set("weight", "1"),
        PartKind::Action => content.set("state", ActionState::Planned.code()),
        _ => {}
    }
    let (page, case) = page(&ctx, &mut tx, &project, &Shown::blank(kind, content)).await?;
    drop(tx);
    shared::opened(&ctx, &case, []).await?;
    ctx.page(&page)
}

async fn meant(ctx: &Ctx, tx: &mut impl Reads, case: &str, kind: &str) -> Result<(Project, PartKind), PageError> {
    let project = shared::find(ctx, tx, case).await?;
    Ok((project, PartKind::parse(kind).or_hidden()?))
}

/// Compartments in which the actor may write a part of this kind. None: says which right is missing.
fn writable(ctx: &Ctx, project: &Project, kind: PartKind) -> Result<Vec<Compartment>, PageError> {
    let fits =
        |one: &&Compartment| if kind == PartKind::Statement { **one == Compartment::Identity } else { offered(**one) };
    let open: Vec<_> = Compartment::ALL
        .iter()
        .filter(fits)
        .filter(|one| ctx.actor.may(Edit(**one), &project.facts))
        .copied()
        .collect();
    if open.is_empty() {
        let asked = if kind == PartKind::Statement { Compartment::Identity } else { Compartment::Work };
        ctx.actor.permit_to(Edit(asked), &project.facts)?;
    }
    Ok(open)
}

/// What a form shows.
struct Shown<'a> {
    kind: PartKind,
    content: Content,
    errors: FieldErrors,
    compartment: String,
    part: Option<&'a Part>,
    act: Act,
    /// What the form says, where somebody else wrote meanwhile.
    conflict: Option<&'a Content>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Act {
    Write,
    /// How an action goes.
    Progress,
    Read,
}

impl Shown<'_> {
    fn blank(kind: PartKind, content: Content) -> Self {
        let compartment = Compartment::Work.code().to_owned();
        Self { kind, content, errors: Vec::new(), compartment, part: None, act: Act::Write, conflict: None }
    }
}

async fn page(
    ctx: &Ctx,
    tx: &mut impl Reads,
    project: &Project,
    shown: &Shown<'_>,
) -> Result<(PartPage, Case), PageError> {
    let (frame, case) = shared::frame(ctx, tx, &project.facts.case, ("-", &shown.errors)).await?;
    let (ui, packs, kind) = (&frame.ui, ctx.app.packs(), shown.kind);
    let parts: Vec<Part> = shown.part.cloned().into_iter().collect();
    let bodies = shared::bodies_named(ctx, tx, shared::named(&parts)).await?;
    let fields = content::fields(kind).iter();
    let fields = fields.filter(|field| match shown.act {
        Act::Write => true,
        Act::Progress => content::PROGRESS.contains(&field.name),
        Act::Read => false,
    });
    let asked = fields.map(|field| ask(ctx, ui, *field, shown, &bodies)).collect();
    let open =
        if kind == PartKind::Statement || shown.part.is_some() { Vec::new() } else { writable(ctx, project, kind)? };
    let (title, hint) = titles(kind, shown.part.is_none());
    let differing = shown.conflict.map(|theirs| differing(ui, &packs, kind, theirs, &shown.content, &bodies));
    let part = shown.part;
    let page = PartPage {
        title: ui.say(title).into_owned(),
        hint: if hint.is_empty() { String::new() } else { ui.say(hint).into_owned() },
        action: match part {
            Some(part) => format!("{}/parts/{}", frame.href, part.id),
            None => format!("{}/new/{}", frame.href, kind.code()),
        },
        version: part.map_or(0, |part| part.version),
        asked,
        compartments: open.iter().map(|one| Choice::new(one.code(), ui.code(*one))).collect(),
        compartment: FieldView::new("compartment", &shown.compartment).with_errors(&shown.errors),
        act: if shown.act == Act::Progress { "progress" } else { "write" },
        may_remove: shown.act == Act::Write && part.is_some(),
        lines: if shown.act == Act::Write {
            Vec::new()
        } else {
            content::lines(
                ui,
                &packs,
                kind,
                part.map_or(&shown.content, |part| &part.content),
                &bodies,
                &<_>::default(),
            )
        },
        written: part.map(|part| shared::part_view(ui, &packs, &frame.href, part, &bodies).written).unwrap_or_default(),
        by: part.map(|part| part.author.clone()).unwrap_or_default(),
        differing: differing.unwrap_or_default(),
        errors: shown.errors.clone(),
        ui: frame.ui.clone(),
        frame,
    };
    Ok((page, case))
}

const fn titles(kind: PartKind, new: bool) -> (&'static str, &'static str) {
    match (kind, new) {
        (PartKind::Statement, _) => ("projects-statement", "projects-statement-lead"),
        (PartKind::Goal, true) => ("projects-goal-new", "projects-goal-lead"),
        (PartKind::Goal, false) => ("projects-goal", "projects-goal-lead"),
        (PartKind::Action, true) => ("projects-action-new", ""),
        (PartKind::Action, false) => ("projects-action", ""),
        (PartKind::Commitment, true) => ("projects-commitment-new", ""),
        (PartKind::Commitment, false) => ("projects-commitment", ""),
        (PartKind::Risk, true) => ("projects-risk-new", ""),
        (PartKind::Risk, false) => ("projects-risk", ""),
    }
}

fn ask(ctx: &Ctx, ui: &Ui, field: Field, shown: &Shown<'_>, bodies: &content::Bodies) -> Asked {
    let value = shown.content.get(field.name);
    let value = match packs::parse_date(value).filter(|_| field.shape == Shape::Date) {
        // As it is written here; what was typed and is no day stays as typed.
        Some(date) if shown.errors.is_empty() => ui.date_short(date),
        _ => value.to_owned(),
    };
    let mut view = match field.shape {
        Shape::Smart => FieldView::of_values(field.name, value.split(',').map(str::to_owned).collect()),
        _ => FieldView::new(field.name, value),
    };
    if !field.needed {
        view = view.optional();
    }
    Asked { view: view.with_errors(&shown.errors), choices: choices(ctx, ui, field.shape, bodies), field }
}

fn choices(ctx: &Ctx, ui: &Ui, shape: Shape, bodies: &content::Bodies) -> Vec<Choice> {
    let packs = ctx.app.packs();
    let of_list = |items: &[packs::ListItem]| -> Vec<Choice> {
        items.iter().map(|item| Choice::new(&item.code, item.label.in_lang(ui.lang()))).collect()
    };
    match shape {
        Shape::Tool => of_list(packs.project().tools()),
        Shape::Funding => of_list(packs.project().funding()),
        Shape::Body => bodies.iter().map(|(id, name)| Choice::new(id, name)).collect(),
        Shape::State => ActionState::ALL.iter().map(|state| Choice::new(state.code(), ui.code(*state))).collect(),
        Shape::Promiser => Promiser::ALL.iter().map(|who| Choice::new(who.code(), ui.code(*who))).collect(),
        Shape::Smart => SMART.iter().map(|(code, id)| Choice::new(*code, ui.say(id))).collect(),
        Shape::Weight => [("1", "projects-weight-1"), ("2", "projects-weight-2"), ("3", "projects-weight-3")]
            .iter()
            .map(|(value, id)| Choice::new(*value, ui.say(id)))
            .collect(),
        Shape::Long | Shape::Text | Shape::Date | Shape::Hours => Vec::new(),
    }
}

fn differing(
    ui: &Ui,
    packs: &packs::PackSet,
    kind: PartKind,
    theirs: &Content,
    mine: &Content,
    bodies: &content::Bodies,
) -> Vec<Differing> {
    let fields = content::fields(kind).iter();
    let unlike = fields.filter(|field| theirs.get(field.name) != mine.get(field.name));
    unlike
        .map(|field| Differing {
            label: ui.say(field.label).into_owned(),
            theirs: content::say(ui, packs, field.shape, theirs.get(field.name), bodies, None),
            mine: content::say(ui, packs, field.shape, mine.get(field.name), bodies, None),
        })
        .collect()
}

/// `POST /cases/{case}/project/new/{kind}`
pub async fn add(ctx: Ctx, Path((case, kind)): Path<(String, String)>, form: Form) -> PageResult {
    let mut tx = ctx.write(&form).await?;
    let (project, kind) = meant(&ctx, &mut tx, &case, &kind).await?;
    let open = writable(&ctx, &project, kind).map_err(|error| kept(error, &form))?;
    let (parts, _) = parts::readable(&mut tx, &ctx.app.vault, &ctx.actor, &project.facts).await?;
    // The person speaks once: somebody else wrote it meanwhile.
    if kind == PartKind::Statement && parts.iter().any(|part| part.kind == kind) {
        return Err(PageError::Stale { typed: form.typed() });
    }
    let content = Content::typed(kind, &form);
    let bodies = shared::bodies(&ctx, &mut tx).await?;
    let mut errors = content::faults(&ctx.ui(), &ctx.app.packs(), kind, &content, &bodies);
    let chosen = match kind {
        PartKind::Statement => Some(Compartment::Identity),
        _ => Compartment::parse(form.text("compartment")).filter(|one| open.contains(one)),
    };
    if chosen.is_none() {
        errors.push(("compartment".to_owned(), ctx.ui().say("projects-fault-compartment").into_owned()));
    }
    let (Some(compartment), true) = (chosen, errors.is_empty()) else {
        let compartment = form.text("compartment").to_owned();
        let shown = Shown { errors, compartment, ..Shown::blank(kind, content) };
        return ctx.again(&page(&ctx, &mut tx, &project, &shown).await?.0);
    };
    let permit = ctx.actor.permit_to(Edit(compartment), &project.facts)?;
    let id = ProjectPartId::new(ctx.now(), &ctx.app.random);
    let new = NewPart { id, kind, content: &content.settled(kind), at: ctx.now() };
    parts::add(&mut tx, &ctx.app.vault, &permit, &project.facts, &new).await?.then_some(()).or_stale(&form)?;
    let event = PartWritten { case: project.case(), part: id, kind, compartment };
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, &back(&project, kind), Done::Saved).await
}

/// A page that was opened before the words stood still: what was typed is given back.
fn kept(error: PageError, form: &Form) -> PageError {
    match error {
        PageError::Refused(Why::NotThisState | Why::Restricted) => PageError::Stale { typed: form.typed() },
        other => other,
    }
}

fn back(project: &Project, kind: PartKind) -> String {
    format!("{}#{}", project.href(), kind.code())
}

/// The part meant, if the actor may read it.
async fn found(ctx: &Ctx, tx: &mut impl Reads, project: &Project, id: &str) -> Result<Part, PageError> {
    let id = ProjectPartId::parse(id).or_hidden()?;
    let (mut parts, _) = parts::readable(tx, &ctx.app.vault, &ctx.actor, &project.facts).await?;
    super::reserved::of(ctx, tx, &project.facts).await?.hide_authors(&ctx.ui(), &mut parts);
    parts.into_iter().find(|part| part.id == id).or_hidden()
}

/// `GET /cases/{case}/project/parts/{part}`
pub async fn show(ctx: Ctx, Path((case, id)): Path<(String, String)>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let project = shared::find(&ctx, &mut tx, &case).await?;
    let part = found(&ctx, &mut tx, &project, &id).await?;
    let act = if ctx.actor.may(Edit(part.compartment), &project.facts) {
        Act::Write
    } else if part.kind == PartKind::Action && ctx.actor.may(Measure(part.compartment), &project.facts) {
        Act::Progress
    } else {
        Act::Read
    };
    let read = ctx.actor.permit_to(policy::projects::Read(part.compartment), &project.facts)?;
    let shown = Shown { part: Some(&part), act, ..Shown::blank(part.kind, part.content.clone()) };
    let (page, case) = page(&ctx, &mut tx, &project, &shown).await?;
    drop(tx);
    shared::opened(&ctx, &case, [people::reading::Reading::of(&read)]).await?;
    ctx.page(&page)
}

/// `POST /cases/{case}/project/parts/{part}`: write it anew, say how the action goes, take it out.
pub async fn save(ctx: Ctx, Path((case, id)): Path<(String, String)>, form: Form) -> PageResult {
    let mut tx = ctx.write(&form).await?;
    let project = shared::find(&ctx, &mut tx, &case).await?;
    // A part that is gone meanwhile is told as such, with what was typed.
    let part = match found(&ctx, &mut tx, &project, &id).await {
        Err(PageError::Hidden) if shared::reads(&ctx, &project.facts) && form.has("version") => {
            return Err(PageError::Stale { typed: form.typed() });
        }
        other => other?,
    };
    match form.text("act") {
        "write" => write(&ctx, tx, &form, &project, &part).await,
        "progress" => progress(&ctx, tx, &form, &project, &part).await,
        "remove" => remove(&ctx, tx, &form, &project, &part).await,
        _ => Err(PageError::Unreadable),
    }
}

fn seen(form: &Form) -> i64 {
    form.text("version").parse().unwrap_or(0)
}

fn given_back(denied: Denied, form: &Form) -> PageError {
    kept(denied.into(), form)
}

async fn write(ctx: &Ctx, mut tx: db::WriteTx, form: &Form, project: &Project, part: &Part) -> PageResult {
    let permit =
        ctx.actor.permit_to(Edit(part.compartment), &project.facts).map_err(|denied| given_back(denied, form))?;
    let content = Content::typed(part.kind, form);
    let bodies = shared::bodies_named(ctx, &mut tx, shared::named(std::slice::from_ref(part))).await?;
    let errors = content::faults(&ctx.ui(), &ctx.app.packs(), part.kind, &content, &bodies);
    if !errors.is_empty() {
        // Still the version that was seen: correcting a fault does not hide what somebody else wrote.
        let old = Part { version: seen(form), ..part.clone() };
        let shown = Shown { errors, part: Some(&old), ..Shown::blank(part.kind, content) };
        return ctx.again(&page(ctx, &mut tx, project, &shown).await?.0);
    }
    let content = content.settled(part.kind);
    let new = Rewrite { id: part.id, version: seen(form), content: &content, at: ctx.now() };
    if !parts::change(&mut tx, &ctx.app.vault, &permit, &project.facts, &new).await? {
        let shown =
            Shown { part: Some(part), conflict: Some(&part.content), ..Shown::blank(part.kind, content.clone()) };
        return ctx.again(&page(ctx, &mut tx, project, &shown).await?.0);
    }
    let event = PartWritten { case: project.case(), part: part.id, kind: part.kind, compartment: part.compartment };
    ctx.done(tx, form, &permit.author(ctx.now()), &event, &back(project, part.kind), Done::Saved).await
}

async fn progress(ctx: &Ctx, mut tx: db::WriteTx, form: &Form, project: &Project, part: &Part) -> PageResult {
    if part.kind != PartKind::Action {
        return Err(PageError::Unreadable);
    }
    let permit =
        ctx.actor.permit_to(Measure(part.compartment), &project.facts).map_err(|denied| given_back(denied, form))?;
    let typed = Content::typed(part.kind, form);
    let mut content = part.content.clone();
    for name in content::PROGRESS {
        content.set(name, typed.get(name));
    }
    let bodies = shared::bodies_named(ctx, &mut tx, shared::named(std::slice::from_ref(part))).await?;
    let mut errors = content::faults(&ctx.ui(), &ctx.app.packs(), part.kind, &content, &bodies);
    errors.retain(|(name, _)| content::PROGRESS.contains(&name.as_str()));
    let conflict = errors.is_empty() && part.version != seen(form);
    if !errors.is_empty() || conflict {
        let theirs = conflict.then_some(&part.content);
        let shown = Shown {
            errors,
            part: Some(part),
            act: Act::Progress,
            conflict: theirs,
            ..Shown::blank(part.kind, content)
        };
        return ctx.again(&page(ctx, &mut tx, project, &shown).await?.0);
    }
    let new = Rewrite { id: part.id, version: seen(form), content: &content, at: ctx.now() };
    let saved = parts::progress(&mut tx, &ctx.app.vault, &permit, &project.facts, &new).await?;
    saved.then_some(()).or_stale(form)?;
    let event = ActionMoved { case: project.case(), part: part.id, state: content.get("state").to_owned() };
    ctx.done(tx, form, &permit.author(ctx.now()), &event, &back(project, part.kind), Done::Saved).await
}

async fn remove(ctx: &Ctx, mut tx: db::WriteTx, form: &Form, project: &Project, part: &Part) -> PageResult {
    let permit =
        ctx.actor.permit_to(Edit(part.compartment), &project.facts).map_err(|denied| given_back(denied, form))?;
    let gone = parts::remove(&mut tx, &permit, &project.facts, (part.id, seen(form)), ctx.now()).await?;
    gone.then_some(()).or_stale(form)?;
    let event = PartRemoved { case: project.case(), part: part.id };
    ctx.done(tx, form, &permit.author(ctx.now()), &event, &back(project, part.kind), Done::Saved).await
}
