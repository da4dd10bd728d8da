//! /cases/{case}/step/{step}: suspending, going on, closing, opening again.

use askama::Template;
use axum::extract::Path;
use db::Reads;
use kernel::states::case::CaseStep;
use kernel::states::referral::{State, Step};
use kernel::{Coded, Date};
use people::relation::referral_facts_of_person;
use policy::Permit;
use policy::cases::{Advance, CaseFacts, View};
use referrals::journey;
use web::{
    Choice, Ctx, Done, FieldErrors, FieldView, Form, IdentityBar, NavItem, OrHidden, OrStale, PageError, PageResult, Ui,
};

use super::words::{self, MOST_CHARS, reasons_of};
use crate::case::{Case, again as case_again, opened};
use crate::events::CaseStepped;
use crate::facts;
use crate::news::{self, Where};
use crate::store::{self, Change};

#[derive(Template)]
#[template(path = "step.html")]
struct StepPage {
    ui: Ui,
    case: Case,
    bar: IdentityBar,
    nav: Vec<NavItem>,
    errors: FieldErrors,
    title: String,
    explain: String,
    action: String,
    version: i64,
    danger: bool,
    reasons: Vec<Choice>,
    reason: FieldView,
    words: FieldView,
    until: FieldView,
    asks_until: bool,
}

fn own_step(code: &str) -> Result<CaseStep, PageError> {
    let step = CaseStep::parse(code).or_hidden()?;
    let own = matches!(step, CaseStep::Suspend | CaseStep::Resume | CaseStep::Close | CaseStep::Reopen);
    own.then_some(step).or_hidden()
}

pub async fn show(ctx: Ctx, Path((id, step)): Path<(String, String)>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let facts = facts::find(&ctx, &mut tx, &id).await?;
    let permit = ctx.actor.permit_to(Advance(own_step(&step)?), &facts)?;
    let page = page(&ctx, &mut tx, &permit, &facts, ["", "", ""], Vec::new()).await?;
    drop(tx);
    opened(&ctx, &ctx.actor.permit::<View>(&facts)?, &page.case, []).await?;
    ctx.page(&page)
}

async fn page(
    ctx: &Ctx,
    tx: &mut impl Reads,
    permit: &Permit<Advance>,
    facts: &CaseFacts,
    [reason, words, until]: [&str; 3],
    errors: FieldErrors,
) -> Result<StepPage, PageError> {
    let step = permit.action().0;
    let view = ctx.actor.permit::<View>(facts)?;
    let case = Case::load(ctx, tx, &view, facts).await?;
    let packs = ctx.app.packs();
    let ui = if errors.is_empty() { ctx.ui() } else { ctx.ui().with_faults() };
    let list = reasons_of(step).and_then(|list| packs.list(list));
    let items = list.into_iter().flat_map(|list| list.on(ctx.actor.today));
    Ok(StepPage {
        bar: case.bar(&ui, &packs),
        nav: case.subnav(ctx, ""),
        title: ui.code(step),
        explain: ui.say(explain(step)).into_owned(),
        action: format!("{}/step/{}", case.href(), step.code()),
        version: facts.version,
        danger: step == CaseStep::Close,
        reasons: items.map(|item| Choice::new(item.code.clone(), item.label.in_lang(ui.lang()))).collect(),
        reason: FieldView::new("reason", reason).with_errors(&errors),
        words: FieldView::new("words", words).optional().with_errors(&errors),
        until: FieldView::new("until", until).with_errors(&errors),
        asks_until: step == CaseStep::Suspend,
        errors,
        case,
        ui,
    })
}

fn explain(step: CaseStep) -> &'static str {
    match step {
        CaseStep::Suspend => "cases-explain-suspend",
        CaseStep::Resume => "cases-explain-resume",
        CaseStep::Close => "cases-explain-close",
        _ => "cases-explain-reopen",
    }
}

pub async fn take(ctx: Ctx, Path((id, step)): Path<(String, String)>, form: Form) -> PageResult {
    let mut tx = ctx.write(&form).await?;
    let facts = facts::find(&ctx, &mut tx, &id).await?;
    let step = own_step(&step)?;
    let permit = ctx.actor.permit_to(Advance(step), &facts)?;
    if form.text("version") != facts.version.to_string() {
        return Err(PageError::Stale { typed: form.typed() });
    }
    let typed = [form.text("reason"), form.text("words"), form.text("until")];
    let (change, mut errors) = check(&ctx, step, typed);
    if step == CaseStep::Reopen && store::has_open(&mut tx, &permit, facts.person).await? {
        errors.push(("words".to_owned(), ctx.ui().say("cases-fault-other-open").into_owned()));
    }
    // A project that nobody concluded would stay in force without a team.
    if step == CaseStep::Close && store::has_project(&mut tx, &permit, facts.id).await? {
        errors.push((String::new(), ctx.ui().say("cases-fault-project-open").into_owned()));
    }
    if !errors.is_empty() {
        let page = page(&ctx, &mut tx, &permit, &facts, typed, errors).await?;
        return case_again(&ctx, tx, &page.case, [], &page).await;
    }
    let now = ctx.now();
    store::take_step(&mut tx, &ctx.app.vault, &permit, &facts, &change, now).await?.or_stale(&form)?;
    if step == CaseStep::Close {
        let left = store::end_mandates(&mut tx, &permit, facts.id, now).await?;
        news::tell(&mut tx, "case-closed", Where::Teams(facts.id), &left, ctx.actor.user, now);
        close_referrals(&ctx, &mut tx, &facts).await?;
    }
    let event = CaseStepped { case: facts.id, step, reason_code: change.reason_code, manager: None };
    ctx.done(tx, &form, &permit.author(now), &event, &crate::case::href(&facts), Done::CaseStepped).await
}

/// Whoever referred the person hears that the case is closed: their referrals end with it.
async fn close_referrals(ctx: &Ctx, tx: &mut db::WriteTx, facts: &CaseFacts) -> Result<(), PageError> {
    let packs = ctx.app.packs();
    let rules = packs.commission_rules(ctx.actor.today);
    for referral in referral_facts_of_person(tx, &ctx.actor, facts.person).await? {
        let ours = referral.state == State::InCharge && referral.in_charge == Some(facts.body);
        let permit = ctx.actor.permit_to(policy::referral::Advance(Step::Close), &referral);
        if let (true, Ok(permit)) = (ours, permit) {
            let change = journey::Change::default();
            journey::advance(tx, &permit, &referral, &change, rules, ctx.now(), ctx.actor.today).await?;
        }
    }
    Ok(())
}

fn check(ctx: &Ctx, step: CaseStep, [reason, said, until]: [&str; 3]) -> (Change, FieldErrors) {
    let (ui, packs) = (ctx.ui(), ctx.app.packs());
    let mut errors = FieldErrors::new();
    let mut fault = |field: &str, id: &str| errors.push((field.to_owned(), ui.say(id).into_owned()));
    let known =
        |list: &str| packs.list(list).is_some_and(|list| list.on(ctx.actor.today).any(|item| item.code == reason));
    if reasons_of(step).is_some_and(|list| !known(list)) {
        fault("reason", "cases-fault-reason-code");
    }
    if said.chars().count() > MOST_CHARS {
        fault("words", "field-fault-too-long");
    }
    let day: Option<Date> = words::day(until);
    if step == CaseStep::Suspend {
        match day {
            None => fault("until", "people-fault-not-a-date"),
            Some(day) if day <= ctx.actor.today => fault("until", "cases-fault-until"),
            Some(_) => {}
        }
    }
    let reason_code = reasons_of(step).map(|_| reason.to_owned()).unwrap_or_default();
    let until = day.filter(|_| step == CaseStep::Suspend);
    (Change { manager: None, reason_code, words: said.to_owned(), until }, errors)
}
