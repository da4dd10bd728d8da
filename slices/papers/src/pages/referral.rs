//! /referrals/{id}/papers: what was issued about a referral, what can be issued now, what can be printed.

use askama::Template;
use axum::extract::Path;
use db::ReadTx;
use kernel::Coded;
use kernel::words::PaperKind;
use policy::Permit;
use policy::papers::{GiveAccess, Issue, ReadPapers};
use policy::referral::{ReferralFacts, View};
use referrals::case::{self, Case};
use web::{Choice, Ctx, Done, Form, IdentityBar, NavItem, OrHidden, PageError, PageResult, Ui};

use super::rows::{Line, counted, day, file_name, line};
use crate::compose::{self, Language};
use crate::events::PaperPrinted;
use crate::{issue, press, store};

/// A letter that can be issued now.
struct ToIssue {
    code: &'static str,
    kind: String,
    hint: String,
    /// Languages beside the one of the procedure; empty where there is no choice.
    languages: Vec<Choice>,
    chosen: String,
}

#[derive(Template)]
#[template(path = "referral.html")]
struct ReferralPapersPage {
    ui: Ui,
    bar: IdentityBar,
    nav: Vec<NavItem>,
    base: String,
    lines: Vec<Line>,
    open: Vec<ToIssue>,
    gives_access: bool,
    issues: bool,
}

async fn facts_of(ctx: &Ctx, tx: &mut ReadTx, id: &str) -> Result<(ReferralFacts, Permit<ReadPapers>), PageError> {
    let facts = case::facts(ctx, tx, id).await?;
    let permit = ctx.actor.permit::<ReadPapers>(&facts)?;
    Ok((facts, permit))
}

pub async fn show(ctx: Ctx, Path(id): Path<String>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let (facts, permit) = facts_of(&ctx, &mut tx, &id).await?;
    let view = ctx.actor.permit::<View>(&facts)?;
    let case = Case::load(&ctx, &mut tx, &view, &facts).await?;
    let issued = store::of_referral(&mut tx, &permit, facts.id).await?;
    drop(tx);
    let permits = issue::to_issue(&ctx.app, &ctx.actor, &facts, &issued).await?;
    let (ui, packs) = (ctx.ui(), ctx.app.packs());
    let bar = case.bar(&ui, &packs);
    case::opened(&ctx, &view, &case, []).await?;
    ctx.page(&ReferralPapersPage {
        nav: case.subnav(&ctx, &format!("{}/papers", case.href())),
        base: case.href(),
        lines: issued.iter().map(|paper| line(&ui, paper)).collect(),
        open: permits.iter().map(|permit| to_issue(&ctx, &ui, permit.action().0, &case.card.lang)).collect(),
        gives_access: ctx.actor.may(GiveAccess, &facts),
        issues: ctx.actor.may(GiveAccess, &facts),
        bar,
        ui,
    })
}

fn to_issue(ctx: &Ctx, ui: &Ui, kind: PaperKind, wanted: &str) -> ToIssue {
    let packs = ctx.app.packs();
    let language = Language::beside(&packs, kind, wanted);
    let written = packs.documents().kind(kind).map(|found| found.languages.clone()).unwrap_or_default();
    let beside = written.into_iter().skip(1).filter(|_| kind.is_for_the_person());
    let name = |tag: &str| {
        let found = packs.territory().language(tag);
        found.map_or_else(|| tag.to_owned(), |found| found.label.in_lang(ui.lang()).to_owned())
    };
    ToIssue {
        code: kind.code(),
        kind: ui.code(kind),
        hint: i18n::say(ui.language(), &format!("papers-about-{}", kind.code().replace('_', "-"))),
        languages: beside.map(|tag| Choice::new(tag.clone(), name(&tag))).collect(),
        chosen: language.second,
    }
}

/// The language that the form asked for; nothing chosen is the language of the procedure alone.
fn language(ctx: &Ctx, kind: PaperKind, form: &Form) -> Option<Language> {
    form.has("second").then(|| Language::beside(&ctx.app.packs(), kind, form.text("second")))
}

/// `POST /referrals/{referral}/papers`: one letter, once. Sent twice it is the same letter.
pub async fn issue(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let (facts, _) = facts_of(&ctx, &mut tx, &id).await?;
    drop(tx);
    let kind = PaperKind::parse(form.text("kind")).ok_or(PageError::Unreadable)?;
    let permit = ctx.actor.permit_to(Issue(kind), &facts)?;
    issue::letter(&ctx.app, &ctx.actor, &permit, &facts, language(&ctx, kind, &form)).await?;
    ctx.see_done(&format!("/referrals/{}/papers", facts.id), Done::PaperIssued)
}

/// `GET /referrals/{referral}/papers/{kind}/preview`: the letter as it would be, marked as a draft, without a number.
pub async fn preview(ctx: Ctx, Path((id, kind)): Path<(String, String)>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let (facts, read) = facts_of(&ctx, &mut tx, &id).await?;
    let kind = PaperKind::parse(&kind).or_hidden()?;
    let permit = ctx.actor.permit_to(Issue(kind), &facts)?;
    let letter = compose::letter(&ctx.app, &mut tx, &ctx.actor, &permit, &facts, None).await?;
    drop(tx);
    counted(&ctx).await?;
    let data = letter.data(&ctx.app.packs(), None, "", "");
    let printed = press::print(&ctx.app, kind, data).await?;
    let event = PaperPrinted { kind, referral: Some(facts.id), session: None, for_access: false, read: Vec::new() };
    ctx.record(&read.author(ctx.now()), &event).await?;
    web::download(printed.pdf, "application/pdf", &file_name(&day(&ctx, ctx.now()), kind, "preview"))
}
