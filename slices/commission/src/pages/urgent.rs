//! Urgent decisions of the president, between two sessions: the files that could be decided, and one decision.

use askama::Template;
use axum::extract::{Path, Query};
use kernel::Coded;
use policy::commission::{DecideUrgently, ReadAgenda};
use web::{
    Choice, Ctx, Done, FieldErrors, FieldView, Form, IdentityBar, NavItem, OrHidden, OrStale, PageError, PageResult, Ui,
};

use super::shared::{Wanted, bar, choose, decision_draft, file, names, reason_choices, subnav, words};
use crate::acts::{Moment, urgent};
use crate::queries::facts::Findable;
use crate::queries::items;
use crate::queries::waiting::{self, WaitingFile};
use crate::rules::{Waiting, days_between, reason_kind};

#[derive(Template)]
#[template(path = "urgent.html")]
struct UrgentPage {
    ui: Ui,
    bar: IdentityBar,
    back: String,
    /// When the session meets that will ratify; empty when none is planned yet.
    ratified: String,
    /// Nothing can be decided urgently here: why, as a message.
    barred: &'static str,
    /// The session comes later than the rules allow for a ratification.
    too_late: bool,
    days: u32,
    errors: FieldErrors,
    outcome: FieldView,
    outcomes: Vec<Choice>,
    reason_code: FieldView,
    reasons: Vec<Choice>,
    to_body: FieldView,
    bodies: Vec<Choice>,
    until: FieldView,
    reason: FieldView,
    legal_ground: FieldView,
}

async fn page(ctx: &Ctx, referral: &str, form: &Form, errors: FieldErrors) -> Result<UrgentPage, PageError> {
    let packs = ctx.app.packs();
    let at = Moment::of(&ctx.app, &packs);
    let mut tx = ctx.app.db.read().await?;
    let (facts, commission) = file(ctx, &mut tx, referral).await?;
    ctx.actor.permit::<DecideUrgently>(&commission)?;
    let read = ctx.actor.permit::<ReadAgenda>(&commission)?;
    let ui = if errors.is_empty() { ctx.ui() } else { ctx.ui().with_faults() };
    let ratified = urgent::ratified(&mut tx, &ctx.actor, &commission, facts.id).await?;
    let barred = match &ratified {
        _ if !urgent::can_be_decided(&facts) => "commission-fault-urgent-state",
        urgent::Ratified::GoingOn => "commission-fault-urgent-going-on",
        _ => "",
    };
    let rule = at.rules().urgent.as_ref();
    let days = rule.map_or(0, |rule| rule.ratify_within_days);
    let meets = ratified.starts_at().map(|starts_at| starts_at.local_date(at.zone()));
    // An admission is given in free words alone.
    let reasoned = urgent::outcomes(&at).into_iter().any(|one| reason_kind(one).is_some());
    let bodies = items::bodies(&mut tx, &read, &commission).await?;
    let field = |name: &str| FieldView::new(name, form.text(name)).with_errors(&errors);
    Ok(UrgentPage {
        bar: bar(ctx, &mut tx, &ui, &packs, &facts).await?,
        barred,
        ratified: meets.map(|day| ui.date(day)).unwrap_or_default(),
        too_late: meets.is_some_and(|day| days_between(at.today, day) > i64::from(days)),
        days,
        outcome: field("outcome"),
        outcomes: urgent::outcomes(&at).into_iter().map(|one| Choice::new(one.code(), ui.code(one))).collect(),
        reason_code: field("reason_code").optional(),
        reasons: if reasoned { reason_choices(&ui, &at) } else { Vec::new() },
        to_body: field("to_body").optional(),
        bodies: bodies.into_iter().map(|(id, name)| Choice::new(id.to_string(), name)).collect(),
        until: field("until").optional(),
        reason: field("reason"),
        legal_ground: field("legal_ground"),
        back: format!("/referrals/{referral}"),
        errors,
        ui,
    })
}

#[derive(Template)]
#[template(path = "urgent_list.html")]
struct UrgentListPage {
    ui: Ui,
    nav: Vec<NavItem>,
    files: Vec<(Waiting<WaitingFile>, String)>,
}

pub async fn list(ctx: Ctx, Query(wanted): Query<Wanted>) -> PageResult {
    let ui = ctx.ui();
    let mut tx = ctx.app.db.read().await?;
    let (chosen, _) = choose_chaired(&ctx, &mut tx, &wanted).await?;
    let permit = ctx.actor.permit::<DecideUrgently>(&chosen.facts)?;
    let read = ctx.actor.permit::<ReadAgenda>(&chosen.facts)?;
    let found = waiting::urgent(&mut tx, &permit, &ctx.actor, &chosen.facts).await?;
    let people: Vec<_> = found.iter().map(|one| one.what.person).collect();
    let names = names(&mut tx, &read, &people).await?;
    let named = |one: Waiting<WaitingFile>| {
        let name = names.get(&one.what.person).cloned().unwrap_or_default();
        (one, name)
    };
    ctx.page(&UrgentListPage {
        nav: subnav(&ui, &ctx, &chosen.facts, "/urgent"),
        files: found.into_iter().map(named).collect(),
        ui,
    })
}

/// The commission named, or the first that the actor chairs.
async fn choose_chaired(
    ctx: &Ctx,
    tx: &mut impl db::Reads,
    wanted: &Wanted,
) -> Result<(Findable, Vec<Findable>), PageError> {
    let (chosen, all) = choose(ctx, tx, wanted).await?.or_hidden()?;
    let chaired = all.iter().find(|one| ctx.actor.may(DecideUrgently, &one.facts)).cloned();
    let chosen = if wanted.commission.is_none() { chaired.unwrap_or(chosen) } else { chosen };
    Ok((chosen, all))
}

pub async fn show(ctx: Ctx, Path(referral): Path<String>) -> PageResult {
    let page = page(&ctx, &referral, &Form::default(), Vec::new()).await?;
    ctx.page(&page)
}

pub async fn decide(ctx: Ctx, Path(referral): Path<String>, form: Form) -> PageResult {
    let packs = ctx.app.packs();
    let at = Moment::of(&ctx.app, &packs);
    let mut tx = ctx.write(&form).await?;
    let (facts, commission) = file(&ctx, &mut tx, &referral).await?;
    ctx.actor.permit::<DecideUrgently>(&commission)?;
    let (draft, mut faults) = decision_draft(&form);
    faults.extend(urgent::faults(&mut tx, &ctx.actor, &commission, &facts, &draft, &at).await?);
    if !faults.is_empty() {
        drop(tx);
        let errors = words(&ctx.ui(), &faults);
        let page = page(&ctx, &referral, &form, errors).await?;
        return ctx.again(&page);
    }
    let act = urgent::decide_urgently(&mut tx, &ctx.actor, &commission, &facts, &draft, &at).await?.or_stale(&form)?;
    ctx.done(tx, &form, &act.author, &act.event, &super::shared::referral_href(facts.id), Done::Decided).await
}
