//! /cases/{case}/team: everybody around the person, who sees what and until when; and asking somebody to take part.

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::Path;
use db::Reads;
use kernel::ids::{BodyId, FigureId, UserId};
use kernel::states::case::FigureState;
use kernel::words::Compartment;
use kernel::{Coded, Date};
use packs::{FigureRole, PackSet};
use policy::cases::{CaseFacts, Compose, Grant, View};
use serde::Deserialize;
use web::{Choice, Ctx, Done, FieldErrors, FieldView, Form, IdentityBar, NavItem, PageError, PageResult, Ui};

use super::words::{self, MOST_CHARS};
use crate::case::{Case, again as case_again, opened};
use crate::events::FigureProposed;
use crate::facts;
use crate::figures::{self, Candidate, Figure, NewFigure, Words};
use crate::news::{self, Where};

pub struct Row {
    /// Empty when the reader may not change anything of it.
    pub href: String,
    pub name: String,
    pub body: String,
    pub role: String,
    pub purpose: String,
    pub contact: String,
    pub opens: String,
    pub days: String,
    pub state: String,
    pub tone: &'static str,
    pub reason: String,
}

#[derive(Template)]
#[template(path = "team.html")]
struct TeamPage {
    ui: Ui,
    case: Case,
    bar: IdentityBar,
    nav: Vec<NavItem>,
    base: String,
    lead: String,
    manager: String,
    now: Vec<Row>,
    before: Vec<Row>,
    composes: bool,
}

pub async fn show(ctx: Ctx, Path(id): Path<String>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let facts = facts::find(&ctx, &mut tx, &id).await?;
    let view = ctx.actor.permit::<View>(&facts)?;
    let case = Case::load(&ctx, &mut tx, &view, &facts).await?;
    let team = figures::of_case(&mut tx, &ctx.app.vault, &view, facts.person, facts.id).await?;
    drop(tx);
    let (ui, packs, today) = (ctx.ui(), ctx.app.packs(), ctx.actor.today);
    let composes = ctx.actor.may(Compose, &facts);
    let row = |figure: &&Figure| match figure.is_named_to(&ctx.actor, &facts, packs.team()) {
        true => row(&ui, &packs, figure, today, composes),
        false => unnamed(&ui, &row(&ui, &packs, figure, today, false)),
    };
    let is_now = |figure: &&Figure| {
        matches!(figure.state, FigureState::Proposed | FigureState::Active) && figure.valid_to >= today
    };
    let page = TeamPage {
        bar: case.bar(&ui, &packs),
        nav: case.subnav(&ctx, &format!("{}/team", case.href())),
        base: case.href(),
        lead: case.body_name.clone(),
        manager: case.manager.as_ref().map(|(_, name)| name.clone()).unwrap_or_default(),
        now: team.iter().filter(is_now).map(|one| row(&one)).collect(),
        before: team.iter().filter(|one| !is_now(one)).map(|one| row(&one)).collect(),
        composes,
        case,
        ui,
    };
    opened(&ctx, &view, &page.case, []).await?;
    ctx.page(&page)
}

/// One figure in words.
pub fn row(ui: &Ui, packs: &PackSet, figure: &Figure, today: Date, composes: bool) -> Row {
    let over = figure.state == FigureState::Active && figure.valid_to < today;
    let opens: Vec<String> = figure.slice.iter().map(|one| ui.code(*one)).collect();
    Row {
        href: if composes { format!("/figures/{}", figure.id) } else { String::new() },
        name: figure.name().to_owned(),
        body: figure.body_name.clone(),
        role: words::role(ui, packs, &figure.role),
        purpose: figure.words.purpose.clone(),
        contact: figure.words.contact.clone(),
        opens: if opens.is_empty() { ui.say("cases-opens-nothing").into_owned() } else { opens.join(", ") },
        days: ui.say2("cases-days", "from", ui.date_short(figure.valid_from), "to", ui.date_short(figure.valid_to)),
        state: if over { ui.say("cases-figure-over").into_owned() } else { ui.code(figure.state) },
        tone: match figure.state {
            _ if over => "grey",
            FigureState::Proposed => "yellow",
            FigureState::Active => "green",
            _ => "grey",
        },
        reason: figure.words.reason.clone(),
    }
}

/// Somebody whose role or body would tell what the reader may not read.
fn unnamed(ui: &Ui, row: &Row) -> Row {
    let nothing = String::new;
    Row {
        href: nothing(),
        name: ui.say("cases-reserved").into_owned(),
        body: nothing(),
        role: nothing(),
        purpose: nothing(),
        contact: nothing(),
        opens: nothing(),
        days: row.days.clone(),
        state: row.state.clone(),
        tone: row.tone,
        reason: nothing(),
    }
}

/// The form of a proposal, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    role: String,
    /// `user/body`, or empty for somebody without an account.
    who: String,
    name: String,
    contact: String,
    purpose: String,
    slice: Vec<String>,
    from: String,
    to: String,
}

#[derive(Template)]
#[template(path = "propose.html")]
struct ProposePage {
    ui: Ui,
    case: Case,
    bar: IdentityBar,
    nav: Vec<NavItem>,
    base: String,
    errors: FieldErrors,
    typed: Typed,
    roles: Vec<Choice>,
    candidates: Vec<Choice>,
    slices: Vec<Choice>,
}

impl ProposePage {
    fn field(&self, name: &str, value: &str) -> FieldView {
        FieldView::new(name, value).with_errors(&self.errors)
    }

    fn ticked(&self) -> FieldView {
        FieldView::of_values("slice", self.typed.slice.clone()).optional().with_errors(&self.errors)
    }
}

pub async fn blank(ctx: Ctx, Path(id): Path<String>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let facts = facts::find(&ctx, &mut tx, &id).await?;
    ctx.actor.permit::<Compose>(&facts)?;
    let typed = Typed { from: ctx.ui().date_short(ctx.actor.today), ..Typed::default() };
    let page = propose_page(&ctx, &mut tx, &facts, typed, Vec::new()).await?;
    drop(tx);
    opened(&ctx, &ctx.actor.permit::<View>(&facts)?, &page.case, []).await?;
    ctx.page(&page)
}

/// What the actor may open to a figure.
pub fn grantable(ctx: &Ctx, facts: &CaseFacts) -> Vec<Compartment> {
    let all = Compartment::ALL.iter().copied();
    let chosen = all.filter(|one| !matches!(one, Compartment::Identity | Compartment::PrivateNotes));
    chosen.filter(|one| ctx.actor.may(Grant(*one), facts)).collect()
}

async fn propose_page(
    ctx: &Ctx,
    tx: &mut impl Reads,
    facts: &CaseFacts,
    typed: Typed,
    errors: FieldErrors,
) -> Result<ProposePage, PageError> {
    let permit = ctx.actor.permit::<Compose>(facts)?;
    let view = ctx.actor.permit::<View>(facts)?;
    let case = Case::load(ctx, tx, &view, facts).await?;
    let packs = ctx.app.packs();
    let ui = if errors.is_empty() { ctx.ui() } else { ctx.ui().with_faults() };
    let candidates = figures::candidates(tx, &permit, ctx.actor.today).await?;
    Ok(ProposePage {
        bar: case.bar(&ui, &packs),
        nav: case.subnav(ctx, &format!("{}/team", case.href())),
        base: case.href(),
        roles: packs
            .team()
            .roles
            .iter()
            .map(|role| Choice::new(role.code.clone(), role.label.in_lang(ui.lang())))
            .collect(),
        candidates: candidates
            .iter()
            .map(|one| Choice::new(key(one), format!("{} · {}", one.body_name, one.name)))
            .collect(),
        slices: grantable(ctx, facts).into_iter().map(|one| Choice::new(one.code(), ui.code(one))).collect(),
        typed,
        errors,
        case,
        ui,
    })
}

fn key(candidate: &Candidate) -> String {
    format!("{}/{}", candidate.user, candidate.body)
}

struct Checked {
    role: String,
    who: Option<(UserId, BodyId)>,
    slice: BTreeSet<Compartment>,
    days: (Date, Date),
}

/// `POST /cases/{case}/team/new`
pub async fn propose(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    let typed: Typed = form.read()?;
    let mut tx = ctx.write(&form).await?;
    let facts = facts::find(&ctx, &mut tx, &id).await?;
    let permit = ctx.actor.permit::<Compose>(&facts)?;
    let candidates = figures::candidates(&mut tx, &permit, ctx.actor.today).await?;
    let packs = ctx.app.packs();
    let checked = check(&ctx, &packs, &facts, &candidates, &typed);
    let overlaps = match &checked {
        Ok(Checked { who: Some((user, _)), days, .. }) => {
            figures::overlaps(&mut tx, &permit, facts.id, *user, *days).await?
        }
        _ => false,
    };
    let checked = match checked {
        Ok(checked) if !overlaps => checked,
        Ok(_) => {
            let errors = vec![("who".to_owned(), ctx.ui().say("cases-fault-overlap").into_owned())];
            let page = propose_page(&ctx, &mut tx, &facts, typed, errors).await?;
            return case_again(&ctx, tx, &page.case, [], &page).await;
        }
        Err(errors) => {
            let page = propose_page(&ctx, &mut tx, &facts, typed, errors).await?;
            return case_again(&ctx, tx, &page.case, [], &page).await;
        }
    };
    // Whoever accepts opens the person's record, whatever the slice.
    if checked.who.is_some() {
        ctx.recently_proven()?;
    }
    let (figure, now) = (FigureId::new(ctx.now(), &ctx.app.random), ctx.now());
    let outside = checked.who.is_none();
    let words = Words {
        name: if outside { typed.name.trim().to_owned() } else { String::new() },
        contact: if outside { typed.contact.trim().to_owned() } else { String::new() },
        purpose: typed.purpose.trim().to_owned(),
        reason: String::new(),
    };
    let new = NewFigure {
        id: figure,
        case: facts.id,
        person: facts.person,
        role: &checked.role,
        body: checked.who.map(|(_, body)| body),
        user: checked.who.map(|(user, _)| user),
        words: &words,
        slice: &checked.slice,
        days: checked.days,
        pack_ref: &packs.version().pack_ref(),
        at: now,
    };
    figures::propose(&mut tx, &ctx.app.vault, &permit, &new).await?;
    if let Some((user, _)) = checked.who {
        news::tell(&mut tx, "mandate-proposed", Where::Mandate(figure), &[user], ctx.actor.user, now);
        // Whoever leads the case hears whom a colleague asked.
        let lead: Vec<_> = facts.manager.into_iter().collect();
        news::tell(&mut tx, "mandate-changed", Where::Case(facts.id), &lead, ctx.actor.user, now);
    }
    let event = FigureProposed {
        case: facts.id,
        figure,
        role: checked.role.clone(),
        body: new.body,
        user: new.user,
        slice: checked.slice.iter().copied().collect(),
        from: checked.days.0,
        to: checked.days.1,
    };
    let to = format!("/cases/{id}/team");
    ctx.done(tx, &form, &permit.author(now), &event, &to, Done::FigureProposed).await
}

fn check(
    ctx: &Ctx,
    packs: &PackSet,
    facts: &CaseFacts,
    candidates: &[Candidate],
    typed: &Typed,
) -> Result<Checked, FieldErrors> {
    let ui = ctx.ui();
    let mut errors = FieldErrors::new();
    let mut fault = |field: &str, words: String| errors.push((field.to_owned(), words));
    let said = |id: &str| ui.say(id).into_owned();
    let role = packs.team().role(&typed.role);
    if role.is_none() {
        fault("role", said("cases-fault-role"));
    }
    let who = candidates.iter().find(|one| key(one) == typed.who).map(|one| (one.user, one.body));
    if !typed.who.is_empty() && who.is_none() {
        fault("who", said("field-fault-unknown-choice"));
    }
    if typed.who.is_empty() && typed.name.trim().is_empty() {
        fault("who", said("cases-fault-who"));
    }
    if who.is_some_and(|(user, _)| user == ctx.actor.user) {
        fault("who", said("cases-fault-oneself"));
    }
    let kind = candidates.iter().find(|one| key(one) == typed.who).map(|one| one.body_kind);
    if let (Some(role), Some(kind)) = (role, kind)
        && !role.bodies.is_empty()
        && !role.bodies.contains(&kind)
    {
        fault("role", said("cases-fault-role-body"));
    }
    if who.is_some() && role.is_some_and(|role| role.outside) {
        fault("role", said("cases-fault-role-outside"));
    }
    for (field, text, most) in
        [("name", &typed.name, 200), ("contact", &typed.contact, 200), ("purpose", &typed.purpose, MOST_CHARS)]
    {
        if text.chars().count() > most {
            fault(field, said("field-fault-too-long"));
        }
    }
    if typed.purpose.trim().is_empty() {
        fault("purpose", said("cases-fault-purpose"));
    }
    let slice: BTreeSet<_> = typed.slice.iter().filter_map(|code| Compartment::parse(code)).collect();
    if let Some(role) = role {
        for words in slice_faults(&ui, &slice, &grantable(ctx, facts), role, who.is_some()) {
            fault("slice", words);
        }
    }
    let days = days(&ui, packs, role, &typed.from, &typed.to, ctx.actor.today, &mut fault);
    match (role, days) {
        (Some(role), Some(days)) if errors.is_empty() => Ok(Checked { role: role.code.clone(), who, slice, days }),
        _ => Err(errors),
    }
}

/// Why a slice cannot be given; empty when it can.
pub fn slice_faults(
    ui: &Ui,
    slice: &BTreeSet<Compartment>,
    grantable: &[Compartment],
    role: &FigureRole,
    has_account: bool,
) -> Vec<String> {
    if !has_account && !slice.is_empty() {
        return vec![ui.say("cases-fault-slice-outside").into_owned()];
    }
    let wrong = |one: &&Compartment| !role.compartments.contains(one) || !grantable.contains(one);
    let wrong: Vec<String> = slice.iter().filter(wrong).map(|one| ui.code(*one)).collect();
    if wrong.is_empty() { Vec::new() } else { vec![ui.say1("cases-fault-slice", "compartments", wrong.join(", "))] }
}

/// First and last day of a mandate; without a last day it lasts as long as the role's usually do.
fn days(
    ui: &Ui,
    packs: &PackSet,
    role: Option<&FigureRole>,
    from: &str,
    to: &str,
    today: Date,
    fault: &mut impl FnMut(&str, String),
) -> Option<(Date, Date)> {
    let first = words::day(from);
    if first.is_none() {
        fault("from", ui.say("people-fault-not-a-date").into_owned());
    }
    let usual = first.zip(role).map(|(first, role)| after(first, role.days));
    let last = if to.trim().is_empty() { usual } else { words::day(to) };
    let (first, last) = match (first, last) {
        (Some(first), Some(last)) => (first, last),
        (_, None) if !to.trim().is_empty() => {
            fault("to", ui.say("people-fault-not-a-date").into_owned());
            return None;
        }
        _ => return None,
    };
    if let Some(words) = day_fault(ui, packs, (first, last), today) {
        fault("to", words);
        return None;
    }
    Some((first, last))
}

/// A mandate that never runs, or runs for too long.
pub fn day_fault(ui: &Ui, packs: &PackSet, (first, last): (Date, Date), today: Date) -> Option<String> {
    let most = packs.team().most_days;
    if last < first || last < today {
        Some(ui.say("cases-fault-days").into_owned())
    } else if last > after(first.max(today), most) {
        Some(ui.say1("cases-fault-days-most", "count", most))
    } else {
        None
    }
}

fn after(first: Date, days: u32) -> Date {
    use jiff::ToSpan;
    first.saturating_add(i64::from(days).days())
}
