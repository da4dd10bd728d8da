//! The form of a line: new, seen again with its faults, with the choices of a search, beside what somebody else wrote meanwhile.

use ::skills::Pillar;
use askama::Template;
use axum::extract::Path;
use cases::Case;
use db::Reads;
use kernel::Coded;
use kernel::ids::ProfileRowId;
use kernel::profile::ProfileKind;
use people::reading::Reading;
use policy::cases::CaseFacts;
use policy::profile::{Read, Write};
use web::{Choice, Ctx, Done, FieldErrors, FieldView, Form, OrHidden, PageError, PageResult, Ui};

use super::content::{self, Content, Line};
use super::fields::{self, Field, Shape};
use super::store::{self, OF_WORK, ProfileRow};
use super::when::When;
use crate::events::RowWritten;
use crate::shared::{self, Frame};
use crate::skills::search::{self, Found};
use crate::skills::suggest::Choices;

/// One field as the form asks it.
struct Asked {
    field: Field,
    view: FieldView,
    choices: Vec<Choice>,
}

impl Asked {
    /// The macro that shows it.
    fn kind(&self) -> &'static str {
        match self.field.shape {
            Shape::Long => "long",
            Shape::Number(_) => "number",
            Shape::Text | Shape::When => "text",
            Shape::Skill | Shape::Occupation => "term",
            Shape::SkillLevel | Shape::Evidence => "radios",
            Shape::Isced | Shape::Recognition | Shape::Cefr | Shape::Licence => "select",
            Shape::Tick => "tick",
            Shape::Language | Shape::Municipality => "pick",
            Shape::Transport | Shape::Days | Shape::DayParts => "checks",
        }
    }
}

/// A field that somebody else wrote meanwhile.
struct Differing {
    label: String,
    theirs: String,
    mine: String,
}

#[derive(Template)]
#[template(path = "rows/form.html")]
pub struct FormPage {
    ui: Ui,
    frame: Frame,
    errors: FieldErrors,
    title: String,
    action: String,
    version: i64,
    asked: Vec<Asked>,
    /// Below the field of a term.
    terms: Choices,
    /// Which list the field of a term searches.
    pillar: &'static str,
    /// Instead of a form, for who reads only.
    lines: Vec<Line>,
    written: String,
    by: String,
    differing: Vec<Differing>,
    may_change: bool,
    is_ended: bool,
}

impl FormPage {
    fn label(&self, one: &Asked) -> String {
        self.ui.say(one.field.label).into_owned()
    }

    fn hint(&self, one: &Asked) -> String {
        if one.field.hint.is_empty() { String::new() } else { self.ui.say(one.field.hint).into_owned() }
    }
}

/// What a form shows.
pub struct Shown<'a> {
    pub kind: ProfileKind,
    pub content: Content,
    pub errors: FieldErrors,
    /// The row that is changed; `None`: a new one.
    pub row: Option<&'a ProfileRow>,
    /// The version that was seen, where it is not the row's.
    pub seen: Option<i64>,
    /// Somebody else wrote meanwhile.
    pub overtaken: bool,
    pub found: Found,
    /// The choice of the form, as it was sent.
    pub reference: String,
}

impl<'a> Shown<'a> {
    pub fn of(kind: ProfileKind, content: Content, row: Option<&'a ProfileRow>) -> Self {
        let (errors, found, reference) = (Vec::new(), Found::default(), String::new());
        Self { kind, content, errors, row, seen: None, overtaken: false, found, reference }
    }
}

/// The value of the choice that leaves a term as it stands in the row.
pub const KEPT: &str = "kept";

pub fn pillar_of(kind: ProfileKind) -> Option<Pillar> {
    match kind {
        ProfileKind::Skill => Some(Pillar::Skills),
        ProfileKind::Experience => Some(Pillar::Occupations),
        _ => None,
    }
}

pub async fn page(
    ctx: &Ctx,
    tx: &mut impl Reads,
    facts: &CaseFacts,
    shown: &Shown<'_>,
) -> Result<(FormPage, Case), PageError> {
    let (frame, case) = shared::frame(ctx, tx, facts, ("-", &shown.errors)).await?;
    let (ui, packs, kind, row) = (frame.ui.clone(), ctx.app.packs(), shown.kind, shown.row);
    let may_change = ctx.actor.may(Write(OF_WORK), facts);
    let asked = fields::of(kind).iter().map(|field| ask(ctx, &ui, *field, shown)).collect();
    let theirs = row.filter(|_| shown.overtaken).map(|row| &row.content);
    let page = FormPage {
        title: match row {
            Some(row) => content::title(&ui, &packs, kind, &row.content),
            None => ui.say1("profile-new", "kind", ui.code(kind).as_str()),
        },
        action: match row {
            Some(row) => format!("{}/rows/{}", frame.href, row.id),
            None => format!("{}/new/{}", frame.href, kind.code()),
        },
        version: shown.seen.or(row.map(|row| row.version)).unwrap_or(0),
        terms: terms(tx, &ui, shown).await?,
        pillar: pillar_of(kind).map_or("", Pillar::code),
        lines: if may_change { Vec::new() } else { content::lines(&ui, &packs, kind, &shown.content) },
        written: row.map(|row| frame.written(&row.by, ui.day(row.changed_at))).unwrap_or_default(),
        by: row.map(|row| frame.written(&row.by, ui.when(row.changed_at))).unwrap_or_default(),
        differing: theirs.map(|theirs| differing(&ui, &packs, kind, theirs, &shown.content)).unwrap_or_default(),
        asked: if may_change { asked } else { Vec::new() },
        is_ended: row.is_some_and(|row| row.ended_on.is_some()),
        errors: shown.errors.clone(),
        may_change,
        ui,
        frame,
    };
    Ok((page, case))
}

fn ask(ctx: &Ctx, ui: &Ui, field: Field, shown: &Shown<'_>) -> Asked {
    let value = shown.content.get(field.name);
    let view = match field.shape {
        Shape::Transport | Shape::Days | Shape::DayParts => {
            FieldView::of_values(field.name, value.split(',').map(str::to_owned).collect())
        }
        // As it is written here; what was typed and is no day stays as typed.
        Shape::When => {
            let when = When::parse(value).map(|when| when.shown(|day| ui.date_short(day)));
            FieldView::new(field.name, when.unwrap_or_else(|| value.to_owned()))
        }
        _ => FieldView::new(field.name, value),
    };
    let view = if field.needed { view } else { view.optional() };
    let choices = content::offered(ui, &ctx.app.packs(), field.shape, ctx.actor.today);
    Asked { view: view.with_errors(&shown.errors), choices, field }
}

async fn terms(tx: &mut impl Reads, ui: &Ui, shown: &Shown<'_>) -> Result<Choices, PageError> {
    let choices = match shown.found.source {
        Some(_) => Choices::of(ui, &shown.found, shown.content.get("term")),
        None => Choices::none(ui),
    };
    let stands = shown.row.filter(|row| !row.content.get("uri").is_empty());
    Ok(match (shown.reference.as_str(), stands) {
        (KEPT, Some(row)) => choices.with(KEPT, row.content.get("term")),
        ("", _) => choices,
        (reference, _) => match search::chosen(tx, reference).await? {
            Some(chosen) => choices.with(reference, &chosen.label),
            None => choices,
        },
    })
}

fn differing(ui: &Ui, packs: &packs::PackSet, kind: ProfileKind, theirs: &Content, mine: &Content) -> Vec<Differing> {
    let unlike = fields::of(kind).iter().filter(|field| theirs.get(field.name) != mine.get(field.name));
    let say = |field: &Field, content: &Content| content::say(ui, packs, field.shape, content.get(field.name));
    let one = |field: &Field| {
        let label = ui.say(field.label).into_owned();
        let (theirs, mine) = (say(field, theirs), say(field, mine));
        Differing { label, theirs, mine }
    };
    unlike.map(one).collect()
}

/// `GET /cases/{case}/profile/new/{row_kind}`
pub async fn blank(ctx: Ctx, Path((case, kind)): Path<(String, String)>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let facts = shared::find(&ctx, &mut tx, &case).await?;
    let kind = ProfileKind::parse(&kind).or_hidden()?;
    ctx.actor.permit_to(Write(OF_WORK), &facts)?;
    let (page, case) = page(&ctx, &mut tx, &facts, &Shown::of(kind, Content::default(), None)).await?;
    drop(tx);
    shared::opened(&ctx, &case, []).await?;
    ctx.page(&page)
}

/// `POST /cases/{case}/profile/new/{row_kind}`: writes the line, or searches its term.
pub async fn add(ctx: Ctx, Path((case, kind)): Path<(String, String)>, form: Form) -> PageResult {
    let kind = ProfileKind::parse(&kind).or_hidden()?;
    if form.text("act") == "search" {
        return look_up(&ctx, &case, (kind, None), &form).await;
    }
    let mut tx = ctx.write(&form).await?;
    let facts = shared::find(&ctx, &mut tx, &case).await?;
    let permit = ctx.actor.permit_to(Write(OF_WORK), &facts).map_err(|denied| given_back(denied, &form))?;
    let (content, errors) = checked(&ctx, &mut tx, kind, &form, None).await?;
    if !errors.is_empty() {
        let shown = Shown { errors, reference: form.text("ref").to_owned(), ..Shown::of(kind, content, None) };
        return ctx.again(&page(&ctx, &mut tx, &facts, &shown).await?.0);
    }
    let id = ProfileRowId::new(ctx.now(), &ctx.app.random);
    store::add(&mut tx, &ctx.app.vault, &permit, &facts, (id, kind, &content), ctx.now()).await?;
    let event = RowWritten { case: facts.id, row: id, kind };
    let to = format!("{}#{}", shared::href(&facts), kind.code());
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, &to, Done::Saved).await
}

/// What was typed with the term that was chosen, and everything wrong with it.
pub async fn checked(
    ctx: &Ctx,
    tx: &mut impl Reads,
    kind: ProfileKind,
    form: &Form,
    row: Option<&ProfileRow>,
) -> Result<(Content, FieldErrors), PageError> {
    let (ui, packs) = (ctx.ui(), ctx.app.packs());
    let mut content = Content::typed(kind, form);
    let reference = form.text("ref");
    let mut errors = Vec::new();
    match (reference, row, pillar_of(kind)) {
        (_, _, None) | ("", _, _) => {}
        (KEPT, Some(row), _) if content.get("term") == row.content.get("term") => {
            for name in ["term", "uri", "version"] {
                content.set(name, row.content.get(name));
            }
        }
        // Words written over a term that was chosen once are own words.
        (KEPT, ..) => {}
        _ => match search::chosen(tx, reference).await? {
            Some(chosen) => {
                content.set("term", chosen.label);
                content.set("uri", chosen.uri);
                content.set("version", chosen.version);
            }
            None => errors.push(("term".to_owned(), ui.say("field-fault-unknown-choice").into_owned())),
        },
    }
    errors.extend(content::faults(&ui, &packs, kind, &content));
    if errors.is_empty() { Ok((content.settled(kind), errors)) } else { Ok((content, errors)) }
}

/// A page that was opened before writing was closed: what was typed is given back.
pub fn given_back(denied: policy::Denied, form: &Form) -> PageError {
    match denied.into() {
        PageError::Refused(policy::Why::NotThisState | policy::Why::Restricted) => {
            PageError::Stale { typed: form.typed() }
        }
        other => other,
    }
}

/// The form again, everything typed kept, with what the list has for the term.
pub async fn look_up(
    ctx: &Ctx,
    case: &str,
    (kind, row): (ProfileKind, Option<&ProfileRow>),
    form: &Form,
) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let facts = shared::find(ctx, &mut tx, case).await?;
    ctx.actor.permit_to(Write(OF_WORK), &facts)?;
    let pillar = pillar_of(kind).or_hidden()?;
    let content = Content::typed(kind, form);
    let found = search::find(&mut tx, pillar, ctx.ui().lang(), content.get("term")).await?;
    let seen = row.and_then(|_| form.text("version").parse().ok());
    let shown = Shown { found, seen, ..Shown::of(kind, content, row) };
    let (page, case) = page(ctx, &mut tx, &facts, &shown).await?;
    drop(tx);
    shared::opened(ctx, &case, []).await?;
    ctx.page(&page)
}

/// The line meant, if the actor may read it.
pub async fn found(
    ctx: &Ctx,
    tx: &mut impl Reads,
    facts: &CaseFacts,
    id: &str,
) -> Result<(ProfileRow, Reading), PageError> {
    let id = ProfileRowId::parse(id).or_hidden()?;
    let permit = ctx.actor.permit_to(Read(OF_WORK), facts).map_err(|_| PageError::Hidden)?;
    let rows = store::of_case(tx, &ctx.app.vault, &permit, facts).await?;
    Ok((rows.into_iter().find(|row| row.id == id).or_hidden()?, Reading::of(&permit)))
}

/// `GET /cases/{case}/profile/rows/{row}`
pub async fn show(ctx: Ctx, Path((case, id)): Path<(String, String)>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let facts = shared::find(&ctx, &mut tx, &case).await?;
    let (row, read) = found(&ctx, &mut tx, &facts, &id).await?;
    let reference = if row.content.get("uri").is_empty() { String::new() } else { KEPT.to_owned() };
    let shown = Shown { reference, ..Shown::of(row.kind, row.content.clone(), Some(&row)) };
    let (page, case) = page(&ctx, &mut tx, &facts, &shown).await?;
    drop(tx);
    shared::opened(&ctx, &case, [read]).await?;
    ctx.page(&page)
}
