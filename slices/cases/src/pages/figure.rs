//! /figures/{figure}: the body in charge looks at a mandate again: another last day or slice, its end, the answer of somebody
//! without an account.

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::Path;
use db::Reads;
use kernel::Coded;
use kernel::states::case::{AnswerWay, FigureStep};
use kernel::words::Compartment;
use policy::cases::{Compose, FigureFacts, MoveFigure, View};
use serde::Deserialize;
use web::{
    Choice, Ctx, Done, FieldErrors, FieldView, Form, IdentityBar, NavItem, OrHidden, OrStale, PageError, PageResult, Ui,
};

use super::team::{Row, day_fault, grantable, row, slice_faults};
use super::words::{self, MOST_CHARS};
use crate::case::{Case, opened};
use crate::events::{FigureMoved, FigureRenewed};
use crate::facts;
use crate::figures::{self, Figure, Words};
use crate::news::{self, Where};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    slice: Vec<String>,
    to: String,
    reason: String,
    way: String,
}

#[derive(Template)]
#[template(path = "figure.html")]
struct FigurePage {
    ui: Ui,
    case: Case,
    bar: IdentityBar,
    nav: Vec<NavItem>,
    errors: FieldErrors,
    row: Row,
    action: String,
    base: String,
    version: i64,
    typed: Typed,
    slices: Vec<Choice>,
    ways: Vec<Choice>,
    renews: bool,
    ends: bool,
    withdraws: bool,
    answers: bool,
}

impl FigurePage {
    fn field(&self, name: &str, value: &str) -> FieldView {
        FieldView::new(name, value).with_errors(&self.errors)
    }

    fn ticked(&self) -> FieldView {
        FieldView::of_values("slice", self.typed.slice.clone()).optional().with_errors(&self.errors)
    }
}

pub async fn show(ctx: Ctx, Path(id): Path<String>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let facts = facts::find_figure(&ctx, &mut tx, &id).await?;
    let figure = figure(&ctx, &mut tx, &facts).await?;
    let typed = Typed {
        slice: figure.slice.iter().map(|one| one.code().to_owned()).collect(),
        to: ctx.ui().date_short(figure.valid_to),
        ..Typed::default()
    };
    let page = page(&ctx, &mut tx, &facts, &figure, typed, Vec::new()).await?;
    drop(tx);
    opened(&ctx, &ctx.actor.permit::<View>(&facts.case)?, &page.case, []).await?;
    ctx.page(&page)
}

async fn figure(ctx: &Ctx, tx: &mut impl Reads, facts: &FigureFacts) -> Result<Figure, PageError> {
    let permit = ctx.actor.permit::<Compose>(&facts.case)?;
    figures::one(tx, &ctx.app.vault, &permit, facts).await?.or_hidden()
}

async fn page(
    ctx: &Ctx,
    tx: &mut impl Reads,
    facts: &FigureFacts,
    figure: &Figure,
    typed: Typed,
    errors: FieldErrors,
) -> Result<FigurePage, PageError> {
    let view = ctx.actor.permit::<View>(&facts.case)?;
    let case = Case::load(ctx, tx, &view, &facts.case).await?;
    let packs = ctx.app.packs();
    let ui = if errors.is_empty() { ctx.ui() } else { ctx.ui().with_faults() };
    let may = |step: FigureStep| ctx.actor.may(MoveFigure(step), facts);
    let ways = [AnswerWay::Telephone, AnswerWay::Paper, AnswerWay::Meeting];
    Ok(FigurePage {
        bar: case.bar(&ui, &packs),
        nav: case.subnav(ctx, &format!("{}/team", case.href())),
        row: row(&ui, &packs, figure, ctx.actor.today, false),
        action: format!("/figures/{}", facts.id),
        base: case.href(),
        version: facts.version,
        slices: grantable(ctx, &facts.case).into_iter().map(|one| Choice::new(one.code(), ui.code(one))).collect(),
        ways: ways.iter().map(|way| Choice::new(way.code(), ui.code(*way))).collect(),
        renews: may(FigureStep::Renew),
        ends: may(FigureStep::End),
        withdraws: may(FigureStep::Withdraw),
        answers: may(FigureStep::Accept),
        typed,
        errors,
        case,
        ui,
    })
}

/// `POST /figures/{figure}`
pub async fn act(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    let typed: Typed = form.read()?;
    let mut tx = ctx.write(&form).await?;
    let facts = facts::find_figure(&ctx, &mut tx, &id).await?;
    let found = figure(&ctx, &mut tx, &facts).await?;
    let step = FigureStep::parse(form.text("act")).ok_or(PageError::Unreadable)?;
    if form.text("version") != facts.version.to_string() {
        return Err(PageError::Stale { typed: form.typed() });
    }
    let errors = check(&ctx, &facts, &found, step, &typed);
    if !errors.is_empty() {
        return ctx.again(&page(&ctx, &mut tx, &facts, &found, typed, errors).await?);
    }
    let permit = ctx.actor.permit_to(MoveFigure(step), &facts)?;
    let (now, to) = (ctx.now(), format!("/cases/{}/team", facts.case.id));
    let told: Vec<_> = found.user.into_iter().collect();
    let place = if step == FigureStep::Renew { Where::Mandate(facts.id) } else { Where::Teams(facts.case.id) };
    news::tell(&mut tx, "mandate-changed", place, &told, ctx.actor.user, now);
    if step == FigureStep::Renew {
        let slice: BTreeSet<_> = typed.slice.iter().filter_map(|code| Compartment::parse(code)).collect();
        if slice.iter().any(|one| one.is_sealed() && !found.slice.contains(one)) {
            ctx.recently_proven()?;
        }
        let last = words::day(&typed.to).ok_or(PageError::Unreadable)?;
        let renewed = figures::renew(&mut tx, &permit, &facts, &slice, last, ctx.actor.today).await?;
        renewed.then_some(()).or_stale(&form)?;
        let event =
            FigureRenewed { case: facts.case.id, figure: facts.id, slice: slice.into_iter().collect(), to: last };
        return ctx.done(tx, &form, &permit.author(now), &event, &to, Done::FigureMoved).await;
    }
    let way = AnswerWay::parse(&typed.way);
    let words = Words { reason: typed.reason.trim().to_owned(), ..found.words.clone() };
    let changed = Figure { words, ..found };
    let moved = figures::take_step(&mut tx, &ctx.app.vault, &permit, &facts, &changed, way, now).await?;
    moved.then_some(()).or_stale(&form)?;
    let event = FigureMoved { case: facts.case.id, figure: facts.id, step, way: way.unwrap_or(AnswerWay::Account) };
    ctx.done(tx, &form, &permit.author(now), &event, &to, Done::FigureMoved).await
}

fn check(ctx: &Ctx, facts: &FigureFacts, figure: &Figure, step: FigureStep, typed: &Typed) -> FieldErrors {
    let (ui, packs) = (ctx.ui(), ctx.app.packs());
    let mut errors = FieldErrors::new();
    let mut fault = |field: &str, words: String| errors.push((field.to_owned(), words));
    if typed.reason.chars().count() > MOST_CHARS {
        fault("reason", ui.say("field-fault-too-long").into_owned());
    }
    match step {
        FigureStep::Renew => {
            let slice: BTreeSet<_> = typed.slice.iter().filter_map(|code| Compartment::parse(code)).collect();
            // What the figure has already may stay, whoever looks at it again.
            let mut allowed = grantable(ctx, &facts.case);
            allowed.extend(figure.slice.iter().copied());
            if let Some(role) = packs.team().role(&figure.role) {
                for words in slice_faults(&ui, &slice, &allowed, role, figure.user.is_some()) {
                    fault("slice", words);
                }
            }
            match words::day(&typed.to) {
                None => fault("to", ui.say("people-fault-not-a-date").into_owned()),
                Some(last) => {
                    if let Some(words) = day_fault(&ui, &packs, (figure.valid_from, last), ctx.actor.today) {
                        fault("to", words);
                    }
                }
            }
        }
        FigureStep::End | FigureStep::Decline if typed.reason.trim().is_empty() => {
            fault("reason", ui.say("cases-fault-reason").into_owned());
        }
        _ => {}
    }
    if matches!(step, FigureStep::Accept | FigureStep::Decline) && AnswerWay::parse(&typed.way).is_none() {
        fault("way", ui.say("cases-fault-way").into_owned());
    }
    errors
}
