//! /referrals/{id}/review: is it complete? The list of what is missing; of sealed parts only whether they are filled.

use askama::Template;
use axum::extract::Path;
use kernel::Coded;
use kernel::states::referral::Step;
use kernel::words::Compartment;
use policy::referral::{Advance, View};
use policy::{Denied, Why};
use web::{Ctx, IdentityBar, NavItem, PageResult, Ui};

use super::form::form_of;
use super::words;
use crate::answers;
use crate::case::{Case, facts, opened};
use crate::files;
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
    opened(&ctx, &view, &facts, &readable.opened).await?;
    let (packs, ui) = (ctx.app.packs(), ctx.ui());
    let form = form_of(&packs, &case.form_version, &ctx);
    let asked: Vec<Compartment> = sealed_of(form);
    let found = lacks(form, &readable.answers, &attached, ctx.actor.today, &packs, false);
    let yes_no = |filled: bool| ui.say(if filled { "referrals-filled" } else { "referrals-not-filled" }).into_owned();
    ctx.page(&ReviewPage {
        bar: case.bar(&ui, &packs),
        nav: case.subnav(&ui, false, &case.href()),
        base: case.href(),
        missing: found.iter().map(|lack| missing(&ui, form, lack)).collect(),
        sealed: asked.iter().map(|one| (ui.code(*one), yes_no(filled.contains(one)))).collect(),
        start,
        request,
        ui,
    })
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
