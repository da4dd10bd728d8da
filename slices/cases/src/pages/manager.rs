//! /cases/{case}/manager: who leads the case (case manager).

use askama::Template;
use axum::extract::Path;
use db::Reads;
use kernel::states::case::CaseStep;
use policy::cases::{Advance, CaseFacts, View};
use web::{Choice, Ctx, Done, FieldErrors, FieldView, Form, IdentityBar, NavItem, OrStale, PageError, PageResult, Ui};

use super::words::{MOST_CHARS, worker};
use crate::case::{Case, opened};
use crate::events::CaseStepped;
use crate::facts;
use crate::news::{self, Where};
use crate::store::{self, Change};

#[derive(Template)]
#[template(path = "manager.html")]
struct ManagerPage {
    ui: Ui,
    case: Case,
    bar: IdentityBar,
    nav: Vec<NavItem>,
    base: String,
    errors: FieldErrors,
    version: i64,
    workers: Vec<Choice>,
    manager: FieldView,
    words: FieldView,
}

pub async fn show(ctx: Ctx, Path(id): Path<String>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let facts = facts::find(&ctx, &mut tx, &id).await?;
    ctx.actor.permit_to(Advance(CaseStep::NameManager), &facts)?;
    let now = facts.manager.map(|id| id.to_string()).unwrap_or_default();
    let page = page(&ctx, &mut tx, &facts, [&now, ""], Vec::new()).await?;
    drop(tx);
    opened(&ctx, &ctx.actor.permit::<View>(&facts)?, &page.case, []).await?;
    ctx.page(&page)
}

async fn page(
    ctx: &Ctx,
    tx: &mut impl Reads,
    facts: &CaseFacts,
    [manager, words]: [&str; 2],
    errors: FieldErrors,
) -> Result<ManagerPage, PageError> {
    let view = ctx.actor.permit::<View>(facts)?;
    let case = Case::load(ctx, tx, &view, facts).await?;
    let ui = if errors.is_empty() { ctx.ui() } else { ctx.ui().with_faults() };
    let workers = store::workers(tx, &ctx.actor).await?;
    Ok(ManagerPage {
        bar: case.bar(&ui, &ctx.app.packs()),
        nav: case.subnav(ctx, ""),
        base: case.href(),
        version: facts.version,
        workers: workers.iter().map(|(id, name)| Choice::new(id.to_string(), name.clone())).collect(),
        manager: FieldView::new("manager", manager).with_errors(&errors),
        words: FieldView::new("words", words).optional().with_errors(&errors),
        errors,
        case,
        ui,
    })
}

pub async fn name(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    let mut tx = ctx.write(&form).await?;
    let facts = facts::find(&ctx, &mut tx, &id).await?;
    let permit = ctx.actor.permit_to(Advance(CaseStep::NameManager), &facts)?;
    if form.text("version") != facts.version.to_string() {
        return Err(PageError::Stale { typed: form.typed() });
    }
    let typed = [form.text("manager"), form.text("words")];
    let workers = store::workers(&mut tx, &ctx.actor).await?;
    let (manager, mut errors) = worker(&ctx.ui(), &workers, "manager", typed[0]);
    if manager.is_none() && errors.is_empty() {
        errors.push(("manager".to_owned(), ctx.ui().say("cases-fault-manager").into_owned()));
    }
    if typed[1].chars().count() > MOST_CHARS {
        errors.push(("words".to_owned(), ctx.ui().say("field-fault-too-long").into_owned()));
    }
    if !errors.is_empty() {
        return ctx.again(&page(&ctx, &mut tx, &facts, typed, errors).await?);
    }
    let (change, now) = (Change { manager, words: typed[1].to_owned(), ..Change::default() }, ctx.now());
    store::take_step(&mut tx, &ctx.app.vault, &permit, &facts, &change, now).await?.or_stale(&form)?;
    let told: Vec<_> = manager.into_iter().chain(facts.manager).collect();
    news::tell(&mut tx, "case-manager", Where::Case(facts.id), &told, ctx.actor.user, now);
    let event = CaseStepped { case: facts.id, step: CaseStep::NameManager, reason_code: String::new(), manager };
    ctx.done(tx, &form, &permit.author(now), &event, &crate::case::href(&facts), Done::ManagerNamed).await
}
