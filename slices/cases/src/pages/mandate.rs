//! /team/{figure}: what somebody is asked to take part in, for the one who is asked: yes, no, or leaving the team.

use askama::Template;
use axum::extract::Path;
use db::Reads;
use kernel::Coded;
use kernel::states::case::{AnswerWay, FigureStep};
use people::PersonCard;
use people::reading::Reading;
use policy::cases::{Answer, FigureFacts, ReadMandate};
use web::{Ctx, Done, FieldErrors, FieldView, Form, OrHidden, OrStale, PageError, PageResult, Ui};

use super::team::{Row, row};
use super::words::MOST_CHARS;
use crate::events::{FigureMoved, MandateRead};
use crate::figures::{self, Figure, Words};
use crate::news::{self, Where};
use crate::{facts, store};

#[derive(Template)]
#[template(path = "mandate.html")]
struct MandatePage {
    ui: Ui,
    errors: FieldErrors,
    row: Row,
    name: String,
    born: String,
    asks: String,
    action: String,
    /// Where the case is, once the mandate is accepted.
    case_href: String,
    version: i64,
    reason: String,
    accepts: bool,
    declines: bool,
    leaves: bool,
}

impl MandatePage {
    fn field(&self) -> FieldView {
        FieldView::new("reason", self.reason.clone()).with_errors(&self.errors)
    }
}

pub async fn show(ctx: Ctx, Path(id): Path<String>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let facts = facts::find_figure(&ctx, &mut tx, &id).await?;
    let permit = ctx.actor.permit::<ReadMandate>(&facts)?;
    let (page, _) = page(&ctx, &mut tx, &facts, "", Vec::new()).await?;
    drop(tx);
    let event = MandateRead { case: facts.case.id, figure: facts.id, read: vec![Reading::of(&permit)] };
    ctx.record(&permit.author(ctx.now()), &event).await?;
    ctx.page(&page)
}

async fn page(
    ctx: &Ctx,
    tx: &mut impl Reads,
    facts: &FigureFacts,
    reason: &str,
    errors: FieldErrors,
) -> Result<(MandatePage, Figure), PageError> {
    let permit = ctx.actor.permit::<ReadMandate>(facts)?;
    let figure = figures::mandate(tx, &ctx.app.vault, &permit, facts).await?.or_hidden()?;
    let card: PersonCard = people::card(tx, &permit, facts.case.person).await?.or_hidden()?.as_found();
    let asks = store::body_name(tx, &permit, facts.case.body).await?;
    let ui = if errors.is_empty() { ctx.ui() } else { ctx.ui().with_faults() };
    let may = |step: FigureStep| ctx.actor.may(Answer(step), facts);
    let page = MandatePage {
        row: row(&ui, &ctx.app.packs(), &figure, ctx.actor.today, false),
        name: card.label(),
        born: card.born(&ui),
        asks,
        action: format!("/team/{}", facts.id),
        case_href: if figure.is_active_on(ctx.actor.today) { crate::case::href(&facts.case) } else { String::new() },
        version: facts.version,
        reason: reason.to_owned(),
        accepts: may(FigureStep::Accept),
        declines: may(FigureStep::Decline),
        leaves: may(FigureStep::End),
        errors,
        ui,
    };
    Ok((page, figure))
}

/// `POST /team/{figure}`
pub async fn answer(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    let reason = form.text("reason");
    let mut tx = ctx.write(&form).await?;
    let facts = facts::find_figure(&ctx, &mut tx, &id).await?;
    ctx.actor.permit::<ReadMandate>(&facts)?;
    let step = FigureStep::parse(form.text("act")).ok_or(PageError::Unreadable)?;
    let permit = ctx.actor.permit_to(Answer(step), &facts)?;
    if form.text("version") != facts.version.to_string() {
        return Err(PageError::Stale { typed: form.typed() });
    }
    let fault = match reason.chars().count() {
        0 if step != FigureStep::Accept => "cases-fault-reason",
        0..=MOST_CHARS => "",
        _ => "field-fault-too-long",
    };
    if !fault.is_empty() {
        let errors = vec![("reason".to_owned(), ctx.ui().say(fault).into_owned())];
        return ctx.again(&page(&ctx, &mut tx, &facts, reason, errors).await?.0);
    }
    let (_, figure) = page(&ctx, &mut tx, &facts, "", Vec::new()).await?;
    let words = Words { reason: reason.to_owned(), ..figure.words };
    let now = ctx.now();
    let answered = figures::answer(&mut tx, &ctx.app.vault, &permit, &facts, &words, now).await?;
    answered.then_some(()).or_stale(&form)?;
    let told: Vec<_> = facts.case.manager.into_iter().collect();
    news::tell(&mut tx, "mandate-answered", Where::Case(facts.case.id), &told, ctx.actor.user, now);
    let event = FigureMoved { case: facts.case.id, figure: facts.id, step, way: AnswerWay::Account };
    let runs = step == FigureStep::Accept && figure.valid_from <= ctx.actor.today;
    let to = if runs { crate::case::href(&facts.case) } else { "/today".to_owned() };
    ctx.done(tx, &form, &permit.author(now), &event, &to, Done::MandateAnswered).await
}
