//! /cases/take/{referral}: somebody admitted is taken in charge, the case begins, somebody may be named who leads it.

use askama::Template;
use axum::extract::Path;
use db::Reads;
use kernel::ids::CaseId;
use kernel::states::referral::Step;
use policy::Permit;
use policy::referral::{Advance, ReferralFacts, View};
use referrals::case::{self, Case};
use referrals::journey::{self, Change};
use web::{
    Choice, Ctx, Done, FieldErrors, FieldView, Form, IdentityBar, NavItem, OrHidden, OrStale, PageError, PageResult, Ui,
};

use super::words::{MOST_CHARS, worker};
use crate::events::CaseBegun;
use crate::store;

#[derive(Template)]
#[template(path = "take.html")]
struct TakePage {
    ui: Ui,
    /// What the page shows of the person is noted as read.
    case: Case,
    bar: IdentityBar,
    nav: Vec<NavItem>,
    errors: FieldErrors,
    version: i64,
    workers: Vec<Choice>,
    manager: FieldView,
    words: FieldView,
    /// The own body leads the person's case already: the referral joins it.
    joins: bool,
    /// Another body does: two projects for one person are none.
    elsewhere: bool,
}

pub async fn show(ctx: Ctx, Path(id): Path<String>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let facts = case::facts(&ctx, &mut tx, &id).await?;
    let permit = ctx.actor.permit_to(Advance(Step::TakeInCharge), &facts)?;
    let page = page(&ctx, &mut tx, &permit, &facts, ["", ""], Vec::new()).await?;
    drop(tx);
    case::opened(&ctx, &ctx.actor.permit::<View>(&facts)?, &page.case, []).await?;
    ctx.page(&page)
}

async fn page(
    ctx: &Ctx,
    tx: &mut impl Reads,
    permit: &Permit<Advance>,
    facts: &ReferralFacts,
    [manager, words]: [&str; 2],
    errors: FieldErrors,
) -> Result<TakePage, PageError> {
    let view = ctx.actor.permit::<View>(facts)?;
    let case = Case::load(ctx, tx, &view, facts).await?;
    let open = store::open_case(tx, permit, facts.person).await?.map(|(_, body)| body);
    let ui = if errors.is_empty() { ctx.ui() } else { ctx.ui().with_faults() };
    let workers = store::workers(tx, &ctx.actor).await?;
    Ok(TakePage {
        bar: case.bar(&ui, &ctx.app.packs()),
        nav: case.subnav(ctx, ""),
        version: facts.version,
        workers: workers.iter().map(|(id, name)| Choice::new(id.to_string(), name.clone())).collect(),
        manager: FieldView::new("manager", manager).optional().with_errors(&errors),
        words: FieldView::new("words", words).optional().with_errors(&errors),
        joins: open == Some(ctx.actor.body),
        elsewhere: open.is_some_and(|body| body != ctx.actor.body),
        errors,
        case,
        ui,
    })
}

pub async fn take(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    let mut tx = ctx.write(&form).await?;
    let facts = case::facts(&ctx, &mut tx, &id).await?;
    let permit = ctx.actor.permit_to(Advance(Step::TakeInCharge), &facts)?;
    if form.text("version") != facts.version.to_string() {
        return Err(PageError::Stale { typed: form.typed() });
    }
    let typed = [form.text("manager"), form.text("words")];
    let workers = store::workers(&mut tx, &ctx.actor).await?;
    let (manager, mut errors) = worker(&ctx.ui(), &workers, "manager", typed[0]);
    if typed[1].chars().count() > MOST_CHARS {
        errors.push(("words".to_owned(), ctx.ui().say("field-fault-too-long").into_owned()));
    }
    let open = store::open_case(&mut tx, &permit, facts.person).await?;
    let elsewhere = open.is_some_and(|(_, body)| body != ctx.actor.body);
    if !errors.is_empty() || elsewhere {
        return ctx.again(&page(&ctx, &mut tx, &permit, &facts, typed, errors).await?);
    }
    let (packs, now) = (ctx.app.packs(), ctx.now());
    let case = match open {
        Some((case, _)) => case,
        None => {
            let case = CaseId::new(now, &ctx.app.random);
            store::begin(&mut tx, &permit, &facts, case, manager, &packs.version().pack_ref(), now).await?;
            case
        }
    };
    let change = Change { in_charge: Some(ctx.actor.body), reason: typed[1].trim().to_owned(), ..Change::default() };
    let rules = packs.commission_rules(ctx.actor.today);
    journey::advance(&mut tx, &permit, &facts, &change, rules, now, ctx.actor.today).await?.or_stale(&form)?;
    let event = CaseBegun { case, person: facts.person, referral: facts.id, manager };
    ctx.done(tx, &form, &permit.author(now), &event, &format!("/cases/{case}"), Done::CaseBegun).await
}

/// `GET /cases/of/{referral}`: from a referral to the case of its person.
pub async fn of(ctx: Ctx, Path(id): Path<String>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let facts = case::facts(&ctx, &mut tx, &id).await?;
    let view = ctx.actor.permit::<View>(&facts)?;
    let case = store::case_of(&mut tx, &view, facts.person).await?.or_hidden()?;
    let found = crate::facts::of(&ctx.actor, &mut tx, case).await?.or_hidden()?;
    ctx.actor.permit::<policy::cases::View>(&found)?;
    ctx.see(&format!("/cases/{case}"))
}
