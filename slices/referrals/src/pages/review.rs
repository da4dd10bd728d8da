//! /referrals/{id}/review: is it complete? The list of what is missing; of sealed parts only whether they are filled.
//! The secretary confirms it here, or asks for what is missing.

use askama::Template;
use axum::extract::Path;
use kernel::Coded;
use kernel::states::referral::Step;
use kernel::words::Compartment;
use policy::referral::{Advance, ConfirmComplete, View};
use policy::{Denied, Why};
use web::{Ctx, Done, Form as Sent, IdentityBar, NavItem, OrStale, PageError, PageResult, Ui};

use super::form::form_of;
use super::words;
use crate::answers;
use crate::case::{Case, facts, opened};
use crate::events::ReferralFoundComplete;
use crate::files;
use crate::journey::confirm_complete;
use crate::sending::{Lack, lacks};

#[derive(Template)]
#[template(path = "review.html")]
struct ReviewPage {
    ui: Ui,
    bar: IdentityBar,
    nav: Vec<NavItem>,
    base: String,
    missing: Vec<String>,
    sealed: Vec<(String, String)>,
    start: bool,
    request: bool,
    confirm: bool,
    /// Confirmed already.
    complete: bool,
    version: i64,
}

pub async fn show(ctx: Ctx, Path(id): Path<String>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let facts = facts(&ctx, &mut tx, &id).await?;
    let view = ctx.actor.permit::<View>(&facts)?;
    let (start, request) =
        (ctx.actor.may(Advance(Step::StartReview), &facts), ctx.actor.may(Advance(Step::RequestIntegration), &facts));
    if !start && !request {
        let denied = ctx.actor.permit_to(Advance(Step::RequestIntegration), &facts).err();
        return Err(denied.unwrap_or(Denied::Refused(Why::NotThisState)).into());
    }
    let case = Case::load(&ctx, &mut tx, &view, &facts).await?;
    let readable = answers::readable(&mut tx, &ctx.app.vault, &ctx.actor, &view, &facts).await?;
    let filled = answers::filled(&mut tx, &view, facts.id).await?;
    let attached = files::list(&mut tx, &view, facts.id).await?;
    drop(tx);
    opened(&ctx, &view, &case, readable.read.clone()).await?;
    let (packs, ui) = (ctx.app.packs(), ctx.ui());
    let form = form_of(&packs, &case.form_version, &ctx);
    let asked: Vec<Compartment> = sealed_of(form);
    let found = lacks(form, &readable.answers, &attached, ctx.actor.today, &packs, false);
    let yes_no = |filled: bool| ui.say(if filled { "referrals-filled" } else { "referrals-not-filled" }).into_owned();
    ctx.page(&ReviewPage {
        bar: case.bar(&ui, &packs),
        nav: case.subnav(&ctx, &case.href()),
        base: case.href(),
        missing: found.iter().map(|lack| missing(&ui, form, lack)).collect(),
        sealed: asked.iter().map(|one| (ui.code(*one), yes_no(filled.contains(one)))).collect(),
        start,
        request,
        confirm: ctx.actor.may(ConfirmComplete, &facts),
        complete: facts.complete,
        version: facts.version,
        ui,
    })
}

pub async fn confirm(ctx: Ctx, Path(id): Path<String>, sent: Sent) -> PageResult {
    let mut tx = ctx.write(&sent).await?;
    let facts = facts(&ctx, &mut tx, &id).await?;
    if sent.text("version") != facts.version.to_string() {
        return Err(PageError::Stale { typed: sent.typed() });
    }
    let permit = ctx.actor.permit::<ConfirmComplete>(&facts)?;
    confirm_complete(&mut tx, &permit, &facts, ctx.now(), ctx.actor.today).await?.or_stale(&sent)?;
    let event = ReferralFoundComplete { referral: facts.id };
    let to = format!("/referrals/{}", facts.id);
    ctx.done(tx, &sent, &permit.author(ctx.now()), &event, &to, Done::FoundComplete).await
}

/// The sealed compartments that the form asks about; the sender's private notes are nobody's business.
fn sealed_of(form: &packs::Form) -> Vec<Compartment> {
    let sealed = Compartment::ALL.iter().copied().filter(|one| one.is_sealed() && *one != Compartment::PrivateNotes);
    sealed.filter(|one| form.fields().any(|field| field.compartment == *one)).collect()
}

fn missing(ui: &Ui, form: &packs::Form, lack: &Lack) -> String {
    match lack {
        Lack::Answer { section, field, kind } => {
            let title = form.section(section).map(|found| found.title.in_lang(ui.lang())).unwrap_or_default();
            let label = form.field(field).map(|found| found.label.in_lang(ui.lang())).unwrap_or_default();
            format!("{title}, {label}: {}", ui.code(*kind))
        }
        Lack::Attachment { code } => ui.say1("referrals-fault-attachment", "label", words::label(ui, form, code)),
    }
}
