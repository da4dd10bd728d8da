//! /referrals/{referral}/agenda: from the file onto an agenda, and back to the file.

use askama::Template;
use axum::extract::Path;
use kernel::ids::SessionId;
use kernel::states::referral::Step;
use policy::commission::{CommissionFacts, Keep, View};
use policy::referral::{Advance, ReferralFacts};
use web::{Choice, Ctx, Done, FieldErrors, FieldView, Form, IdentityBar, OrHidden, OrStale, PageError, PageResult, Ui};

use super::shared::{bar, file, referral_href, words};
use crate::acts::{Moment, agenda, carry};
use crate::queries::{facts, sessions};

#[derive(Template)]
#[template(path = "put_on.html")]
struct PutOnPage {
    ui: Ui,
    bar: IdentityBar,
    referral: String,
    errors: FieldErrors,
    session: FieldView,
    sessions: Vec<Choice>,
    /// Where a session is planned when none is.
    plan: String,
}

/// The sessions that still take items, with the place that the next one gets.
async fn choices(
    ctx: &Ctx,
    tx: &mut impl db::Reads,
    ui: &Ui,
    commission: &CommissionFacts,
) -> Result<Vec<Choice>, PageError> {
    let view = ctx.actor.permit::<View>(commission)?;
    let mut choices = Vec::new();
    for row in sessions::coming(tx, &view, commission.id).await? {
        let position = carry::last_position(tx, &view, row.id).await? + 1;
        choices.push(Choice {
            value: row.id.to_string(),
            label: ui.say2("commission-put-on-session", "number", row.label(), "when", ui.when(row.starts_at)),
            hint: ui.say2("commission-put-on-hint", "state", ui.code(row.state), "position", position),
        });
    }
    Ok(choices)
}

async fn page(
    ctx: &Ctx,
    tx: &mut impl db::Reads,
    (referral, commission): (&ReferralFacts, &CommissionFacts),
    errors: FieldErrors,
) -> Result<PutOnPage, PageError> {
    let ui = if errors.is_empty() { ctx.ui() } else { ctx.ui().with_faults() };
    let sessions = choices(ctx, tx, &ui, commission).await?;
    // With one session there is nothing to choose.
    let only = if let [only] = sessions.as_slice() { only.value.clone() } else { String::new() };
    Ok(PutOnPage {
        bar: bar(ctx, tx, &ui, &ctx.app.packs(), referral).await?,
        referral: referral_href(referral.id),
        session: FieldView::new("session", only).with_errors(&errors),
        sessions,
        plan: format!("/sessions/new?commission={}", commission.id),
        errors,
        ui,
    })
}

pub async fn show(ctx: Ctx, Path(referral): Path<String>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let (referral, commission) = file(&ctx, &mut tx, &referral).await?;
    ctx.actor.permit_to(Advance(Step::PutOnAgenda), &referral)?;
    let page = page(&ctx, &mut tx, (&referral, &commission), Vec::new()).await?;
    ctx.page(&page)
}

pub async fn put(ctx: Ctx, Path(referral): Path<String>, form: Form) -> PageResult {
    let packs = ctx.app.packs();
    let at = Moment::of(&ctx.app, &packs);
    let mut tx = ctx.write(&form).await?;
    let (referral, commission) = file(&ctx, &mut tx, &referral).await?;
    let Some(session) = SessionId::parse(form.text("session")) else {
        let errors = words(&ctx.ui(), &[("session", "commission-fault-session")]);
        let page = page(&ctx, &mut tx, (&referral, &commission), errors).await?;
        return ctx.again(&page);
    };
    let session = facts::session(&mut tx, &ctx.actor, session).await?.or_hidden()?;
    ctx.actor.permit::<Keep>(&session)?;
    let act = agenda::add(&mut tx, &ctx.actor, &session, &[referral.id], &at).await?.or_stale(&form)?;
    ctx.done(tx, &form, &act.author, &act.event, &referral_href(referral.id), Done::PutOnAgenda).await
}
