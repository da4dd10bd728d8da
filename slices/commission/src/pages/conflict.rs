//! Declaring a conflict of interest: an interruption, because it cannot be undone.

use askama::Template;
use axum::extract::Path;
use policy::commission::TakePart;
use web::{Ctx, Done, FieldErrors, FieldView, Form, IdentityBar, PageResult, Ui};

use super::shared::{bar, file, words};
use crate::acts::{Moment, conflict};

#[derive(Template)]
#[template(path = "conflict.html")]
struct ConflictPage {
    ui: Ui,
    bar: IdentityBar,
    back: String,
    sure: FieldView,
    errors: FieldErrors,
}

async fn page(ctx: &Ctx, referral: &str, errors: FieldErrors) -> Result<ConflictPage, web::PageError> {
    let packs = ctx.app.packs();
    let mut tx = ctx.app.db.read().await?;
    let (facts, commission) = file(ctx, &mut tx, referral).await?;
    ctx.actor.permit::<TakePart>(&commission)?;
    let ui = if errors.is_empty() { ctx.ui() } else { ctx.ui().with_faults() };
    Ok(ConflictPage {
        bar: bar(ctx, &mut tx, &ui, &packs, &facts).await?,
        back: format!("/opinions/{referral}"),
        sure: FieldView::new("sure", "").with_errors(&errors),
        errors,
        ui,
    })
}

pub async fn show(ctx: Ctx, Path(referral): Path<String>) -> PageResult {
    let page = page(&ctx, &referral, Vec::new()).await?;
    ctx.page(&page)
}

pub async fn declare(ctx: Ctx, Path(referral): Path<String>, form: Form) -> PageResult {
    let packs = ctx.app.packs();
    let at = Moment::of(&ctx.app, &packs);
    let mut tx = ctx.write(&form).await?;
    let (facts, commission) = file(&ctx, &mut tx, &referral).await?;
    ctx.actor.permit::<TakePart>(&commission)?;
    if form.text("sure") != "yes" {
        drop(tx);
        let errors = words(&ctx.ui(), &[("sure", "commission-fault-sure")]);
        let page = page(&ctx, &referral, errors).await?;
        return ctx.again(&page);
    }
    let act = conflict::declare(&mut tx, &ctx.actor, &commission, &facts, &at).await?;
    ctx.done(tx, &form, &act.author, &act.event, "/sessions", Done::ConflictDeclared).await
}
