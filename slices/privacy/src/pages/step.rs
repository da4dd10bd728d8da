//! One step of the answer, with the reason the person is told.

use askama::Template;
use axum::extract::Path;
use kernel::Coded;
use kernel::privacy::{RequestKind, RestrictionGround};
use kernel::states::privacy_request::RequestStep;
use policy::Permit;
use policy::privacy::{Answer, Restrict};
use web::{Choice, Ctx, Done, FieldErrors, FieldView, Form, IdentityBar, OrHidden, OrStale, PageError, PageResult, Ui};

use super::shared::{Asked, asked, bar, choices, desk};
use crate::events::ProcessingRestricted;
use crate::{marks, requests};

#[derive(Template)]
#[template(path = "step.html")]
struct StepPage {
    ui: Ui,
    bar: IdentityBar,
    errors: FieldErrors,
    id: String,
    step: &'static str,
    title: String,
    lead: String,
    version: i64,
    reason: FieldView,
    ground: FieldView,
    /// Empty but where granting restricts processing.
    grounds: Vec<Choice>,
}

/// Granting a restriction is restricting.
fn restricts(asked: &Asked, step: RequestStep) -> bool {
    asked.request.kind == RequestKind::Restriction && matches!(step, RequestStep::Grant | RequestStep::GrantPartly)
}

async fn opened(ctx: &Ctx, id: &str, step: &str) -> Result<(Asked, Permit<Answer>), PageError> {
    let mut tx = ctx.app.db.read().await?;
    let asked = asked(ctx, &mut tx, id).await?;
    let step = RequestStep::parse(step).or_hidden()?;
    let permit = ctx.actor.permit_to(Answer(step), &asked.request.facts(asked.mends))?;
    Ok((asked, permit))
}

async fn page(
    ctx: &Ctx,
    asked: &Asked,
    step: RequestStep,
    form: &Form,
    errors: FieldErrors,
) -> Result<StepPage, PageError> {
    let ui = if errors.is_empty() { ctx.ui() } else { ctx.ui().with_faults() };
    let mut tx = ctx.app.db.read().await?;
    let reason = FieldView::new("reason", form.text("reason")).with_errors(&errors);
    Ok(StepPage {
        bar: bar(ctx, &mut tx, &ui, &asked.view, asked.request.person).await?,
        id: asked.request.id.to_string(),
        step: step.code(),
        title: ui.code(step),
        lead: ui.say(&format!("privacy-step-lead-{}", step.code().replace('_', "-"))).into_owned(),
        version: asked.request.version,
        reason: if step.needs_reason() { reason } else { reason.optional() },
        ground: FieldView::new("ground", form.text("ground")).with_errors(&errors),
        grounds: if restricts(asked, step) { choices::<RestrictionGround>(&ui) } else { Vec::new() },
        errors,
        ui,
    })
}

/// `GET /privacy/requests/{request}/step/{step}`
pub async fn ask(ctx: Ctx, Path((id, step)): Path<(String, String)>) -> PageResult {
    let (asked, permit) = opened(&ctx, &id, &step).await?;
    ctx.page(&page(&ctx, &asked, permit.action().0, &Form::default(), Vec::new()).await?)
}

/// `POST /privacy/requests/{request}/step/{step}`
pub async fn take(ctx: Ctx, Path((id, step)): Path<(String, String)>, form: Form) -> PageResult {
    let (mut asked, permit) = opened(&ctx, &id, &step).await?;
    let (step, reason) = (permit.action().0, form.text("reason"));
    let mut errors = FieldErrors::new();
    if step.needs_reason() && reason.is_empty() {
        errors.push(("reason".to_owned(), i18n::say(ctx.lang, "privacy-fault-reason")));
    }
    if asked.request.is_too_late_for(step, ctx.actor.today) {
        errors.push((String::new(), i18n::say(ctx.lang, "privacy-fault-extend-late")));
    }
    let ground = RestrictionGround::parse(form.text("ground"));
    if restricts(&asked, step) && ground.is_none() {
        errors.push(("ground".to_owned(), i18n::say(ctx.lang, "privacy-fault-ground")));
    }
    if !errors.is_empty() {
        return ctx.again(&page(&ctx, &asked, step, &form, errors).await?);
    }
    // The version the page showed: whoever was overtaken is told.
    asked.request.version = form.text("version").parse().map_err(|_| PageError::Unreadable)?;
    let packs = ctx.app.packs();
    let mut tx = ctx.write(&form).await?;
    let taken = requests::advance(&mut tx, desk(&ctx, &packs), &permit, &asked.request, reason).await?;
    let taken = taken.or_stale(&form)?;
    if let Some(ground) = ground.filter(|_| restricts(&asked, step)) {
        let person = asked.request.person;
        let officer = ctx.actor.permit::<Restrict>(&())?;
        if marks::restrict(&mut tx, desk(&ctx, &packs), &officer, person, ground, reason).await? {
            tx.note(&officer.author(ctx.now()), &ProcessingRestricted { person, ground });
        }
    }
    let to = format!("/privacy/requests/{}", asked.request.id);
    ctx.done(tx, &form, &permit.author(ctx.now()), &taken, &to, Done::StepTaken).await
}
