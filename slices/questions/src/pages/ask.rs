//! /cases/{case}/questions/new: who is asked what, for what, until when.

use askama::Template;
use axum::extract::Path;
use cases::figures::Figure;
use db::{Reads, WriteTx};
use documents::dates::parse_office_date;
use kernel::Date;
use kernel::ids::QuestionId;
use packs::{PackSet, QuestionKind};
use policy::cases::CaseFacts;
use policy::questions::Ask;
use web::{Choice, Ctx, Done, FieldErrors, FieldView, Form, PageError, PageResult, Ui};

use super::shared::{self, Frame, kept};
use crate::events::QuestionAsked;
use crate::news;
use crate::rules;
use crate::store::Words;
use crate::write::{self, Plan};

const MOST_CHARS: usize = 2000;
const MOST_NAME: usize = 200;
/// Chosen for somebody who is not in the team.
const OUTSIDE: &str = "outside";

#[derive(Template)]
#[template(path = "ask.html")]
struct AskPage {
    ui: Ui,
    frame: Frame,
    errors: FieldErrors,
    form: Form,
    kinds: Vec<Choice>,
    people: Vec<Choice>,
    roles: Vec<Choice>,
    due_hint: String,
    /// Words that name an illness: said once, and saved all the same.
    clinical: Vec<String>,
}

impl AskPage {
    fn field(&self, name: &str) -> FieldView {
        FieldView::new(name, self.form.text(name)).with_errors(&self.errors)
    }

    fn optional(&self, name: &str) -> FieldView {
        self.field(name).optional()
    }
}

/// The kinds that the actor may ask in this case.
fn kinds<'a>(ctx: &Ctx, packs: &'a PackSet, facts: &CaseFacts) -> Vec<&'a QuestionKind> {
    packs.questions().kinds_on(ctx.actor.today).filter(|kind| ctx.actor.may(Ask(kind.compartment), facts)).collect()
}

/// Whoever of the team can be asked one of these, is named to the reader, has a mandate today and is somebody else.
fn askable<'a>(ctx: &Ctx, facts: &CaseFacts, team: &'a [Figure], kinds: &[&QuestionKind]) -> Vec<&'a Figure> {
    let packs = ctx.app.packs();
    let can = |one: &&Figure| {
        let role = kinds.iter().any(|kind| kind.roles.contains(&one.role));
        role && one.is_active_on(ctx.actor.today)
            && one.user != Some(ctx.actor.user)
            && one.is_named_to(&ctx.actor, facts, packs.team())
    };
    team.iter().filter(can).collect()
}

async fn page(
    ctx: &Ctx,
    tx: &mut impl Reads,
    facts: &CaseFacts,
    form: &Form,
    (errors, clinical): (FieldErrors, Vec<String>),
) -> Result<(AskPage, cases::Case), PageError> {
    let packs = ctx.app.packs();
    let (frame, case) = shared::frame(ctx, tx, facts, &errors).await?;
    let team = shared::team(ctx, tx, facts).await?;
    let ui = frame.ui.clone();
    let kinds = kinds(ctx, &packs, facts);
    let people = askable(ctx, facts, &team, &kinds);
    let mut people: Vec<Choice> = people
        .iter()
        .map(|one| {
            let what = shared::role(&ui, &packs, &one.role);
            Choice::new(one.id.to_string(), ui.say2("questions-who-of", "name", one.name(), "what", what))
        })
        .collect();
    people.push(Choice::new(OUTSIDE, ui.say("questions-outside")));
    let mut roles: Vec<&String> = kinds.iter().flat_map(|kind| &kind.roles).collect();
    roles.sort();
    roles.dedup();
    let page = AskPage {
        kinds: kinds
            .iter()
            .map(|kind| Choice {
                hint: kind.purpose.in_lang(ui.lang()).to_owned(),
                ..Choice::new(kind.code.clone(), kind.label.in_lang(ui.lang()))
            })
            .collect(),
        people,
        roles: roles.into_iter().map(|code| Choice::new(code.clone(), shared::role(&ui, &packs, code))).collect(),
        due_hint: ui.say1("questions-due-hint", "most", packs.questions().most_days),
        form: form.clone(),
        clinical,
        errors,
        frame,
        ui,
    };
    Ok((page, case))
}

/// `GET /cases/{case}/questions/new`
pub async fn blank(ctx: Ctx, Path(id): Path<String>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let facts = shared::find(&ctx, &mut tx, &id).await?;
    may_ask(&ctx, &facts)?;
    let (page, case) = page(&ctx, &mut tx, &facts, &Form::default(), (Vec::new(), Vec::new())).await?;
    drop(tx);
    shared::opened(&ctx, &case, []).await?;
    ctx.page(&page)
}

/// Nothing that may be asked: the rule says why.
fn may_ask(ctx: &Ctx, facts: &CaseFacts) -> Result<(), PageError> {
    let packs = ctx.app.packs();
    if kinds(ctx, &packs, facts).is_empty() {
        let first = packs.questions().kinds_on(ctx.actor.today).next();
        let compartment = first.map_or(kernel::words::Compartment::Work, |kind| kind.compartment);
        ctx.actor.permit_to(Ask(compartment), facts)?;
    }
    Ok(())
}

/// `POST /cases/{case}/questions/new`
pub async fn send(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    let mut tx = ctx.write(&form).await?;
    let facts = shared::find(&ctx, &mut tx, &id).await?;
    may_ask(&ctx, &facts).map_err(|denied| kept(denied, &form))?;
    let packs = ctx.app.packs();
    let team = shared::team(&ctx, &mut tx, &facts).await?;
    let (kind, plan) = match check(&ctx, &facts, &team, &form) {
        Ok(found) => found,
        Err(errors) => return again(&ctx, tx, &facts, &form, (errors, Vec::new())).await,
    };
    let clinical = shared::clinical(&packs, &[&plan.words.question, &plan.words.work]);
    if !clinical.is_empty() && form.text("anyway") != "yes" {
        return again(&ctx, tx, &facts, &form, (Vec::new(), clinical)).await;
    }
    let permit = ctx.actor.permit_to(Ask(kind.compartment), &facts)?;
    let (question, now) = (QuestionId::new(ctx.now(), &ctx.app.random), ctx.now());
    let made = packs.version().pack_ref();
    write::ask(&mut tx, &ctx.app.vault, &permit, &facts, (question, &plan), (&made, now)).await?;
    let asked = plan.asked.map(|(user, _)| user);
    news::tell(&mut tx, "question-asked", facts.id, asked, ctx.actor.user, now);
    let event = QuestionAsked { case: facts.id, question, compartment: kind.compartment, due_on: plan.due_on };
    let to = format!("/cases/{id}/questions/{question}");
    ctx.done(tx, &form, &permit.author(now), &event, &to, Done::QuestionAsked).await
}

async fn again(
    ctx: &Ctx,
    mut tx: WriteTx,
    facts: &CaseFacts,
    form: &Form,
    told: (FieldErrors, Vec<String>),
) -> PageResult {
    let (page, case) = page(ctx, &mut tx, facts, form, told).await?;
    drop(tx);
    shared::opened(ctx, &case, []).await?;
    ctx.again(&page)
}

/// What is asked, or everything that is wrong with it.
fn check(ctx: &Ctx, facts: &CaseFacts, team: &[Figure], form: &Form) -> Result<(QuestionKind, Plan), FieldErrors> {
    let (ui, packs) = (ctx.ui(), ctx.app.packs());
    let mut errors = FieldErrors::new();
    let kinds = kinds(ctx, &packs, facts);
    let kind = kinds.iter().find(|kind| kind.code == form.text("kind")).copied();
    if kind.is_none() {
        errors.push(("kind".to_owned(), ui.say("questions-fault-kind").into_owned()));
    }
    let who = who(ctx, facts, team, (kind, &kinds), form, &mut errors);
    let due_on = due_on(ctx, kind, form.text("due"), &mut errors);
    if form.text("question").is_empty() {
        errors.push(("question".to_owned(), ui.say("questions-fault-question").into_owned()));
    }
    for (field, most) in [("question", MOST_CHARS), ("work", MOST_CHARS), ("name", MOST_NAME), ("contact", MOST_NAME)] {
        if form.text(field).chars().count() > most {
            errors.push((field.to_owned(), ui.say("field-fault-too-long").into_owned()));
        }
    }
    let (Some(kind), Some((role, figure, name)), Some(due_on), true) = (kind, who, due_on, errors.is_empty()) else {
        return Err(errors);
    };
    let contact = if figure.is_none() { form.text("contact").to_owned() } else { String::new() };
    let words = Words { question: form.text("question").to_owned(), work: form.text("work").to_owned(), name, contact };
    let plan = Plan {
        kind: kind.code.clone(),
        reserved: kind.reserved,
        role,
        figure: figure.map(|one| one.id),
        asked: figure.and_then(|one| one.user.zip(one.body)),
        due_on,
        words,
    };
    Ok((kind.clone(), plan))
}

/// Role, figure of the team, name of somebody without an account.
type Who<'a> = (String, Option<&'a Figure>, String);

fn who<'a>(
    ctx: &Ctx,
    facts: &CaseFacts,
    team: &'a [Figure],
    (kind, kinds): (Option<&QuestionKind>, &[&QuestionKind]),
    form: &Form,
    errors: &mut FieldErrors,
) -> Option<Who<'a>> {
    let ui = ctx.ui();
    let mut fault = |field: &str, id: &str| errors.push((field.to_owned(), ui.say(id).into_owned()));
    if form.text("who") == OUTSIDE {
        let (name, role) = (form.text("name"), form.text("role"));
        if name.is_empty() {
            fault("name", "questions-fault-name");
        }
        if kind.is_none_or(|kind| !kind.roles.contains(role)) {
            fault("role", "questions-fault-role");
        }
        return Some((role.to_owned(), None, name.to_owned()));
    }
    let found = askable(ctx, facts, team, kinds).into_iter().find(|one| one.id.to_string() == form.text("who"));
    let Some(figure) = found else {
        fault("who", "questions-fault-who");
        return None;
    };
    if let Some(kind) = kind {
        if !kind.roles.contains(&figure.role) {
            fault("who", "questions-fault-not-their-field");
        } else if figure.user.is_some() && !figure.slice.contains(&kind.compartment) {
            fault("who", "questions-fault-may-not-know");
        }
    }
    let name = if figure.user.is_some() { String::new() } else { figure.name().to_owned() };
    Some((figure.role.clone(), Some(figure), name))
}

/// The last day of the term: the kind's unless another day is written.
pub(super) fn due_on(ctx: &Ctx, kind: Option<&QuestionKind>, text: &str, errors: &mut FieldErrors) -> Option<Date> {
    let (ui, packs, today) = (ctx.ui(), ctx.app.packs(), ctx.actor.today);
    if text.is_empty() {
        return kind.map(|kind| rules::due_on(today, kind.days));
    }
    let most = packs.questions().most_days;
    let day = parse_office_date(text);
    match day {
        None => errors.push(("due".to_owned(), ui.say("people-fault-not-a-date").into_owned())),
        Some(day) if day <= today || day > rules::due_on(today, most) => {
            errors.push(("due".to_owned(), ui.say1("questions-fault-due", "most", most)));
        }
        Some(_) => {}
    }
    day
}
