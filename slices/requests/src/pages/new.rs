//! /referrals/{referral}/requests/new: asking a body, with only what is ticked. Nothing leaves from here: the next page
//! shows it once more ([`super::check`]).

use askama::Template;
use axum::extract::{Path, Query};
use axum::http::{HeaderName, StatusCode};
use axum::response::IntoResponse;
use db::{Reads, Unrecorded};
use kernel::Coded;
use kernel::words::Compartment;
use policy::referral::{ReferralFacts, View};
use policy::requests::Send;
use policy::{Denied, Permit, Why};
use referrals::case::{self, Case};
use serde::Deserialize;
use web::{Choice, Ctx, Done, FieldErrors, FieldView, Form, IdentityBar, NavItem, PageError, PageResult, Ui};

use super::asking::{self, Typed, bodies, check};
use crate::send::{self, CodeBy};
use crate::share;

/// The line of the check page from which something is changed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    back: String,
}

#[derive(Template)]
#[template(path = "new.html")]
pub struct NewPage {
    ui: Ui,
    /// What the page shows of the person is noted as read.
    case: Case,
    bar: IdentityBar,
    nav: Vec<NavItem>,
    base: String,
    /// Field whose line is returned to; empty: the top of the check page.
    back: String,
    /// Something was typed before and not sent.
    kept: bool,
    errors: FieldErrors,
    typed: Typed,
    bodies: Vec<Choice>,
    /// More bodies than anybody looks through: words of the name are typed.
    by_words: bool,
    kinds: Vec<Choice>,
    shares: Vec<Choice>,
    ways: Vec<Choice>,
}

/// A longer list is searched by typing.
const LOOKED_THROUGH: usize = 8;

/// The fields that the check page leads back to.
const FIELDS: [&str; 6] = ["to", "kind", "purpose", "question", "shares", "code_by"];

impl NewPage {
    fn field(&self, name: &str, value: &str) -> FieldView {
        FieldView::new(name, value).with_errors(&self.errors)
    }

    fn leave(&self) -> String {
        if self.back.is_empty() { format!("{}/requests", self.base) } else { check_href(&self.base, &self.back) }
    }

    fn ticked(&self) -> FieldView {
        FieldView::of_values("shares", self.typed.shares.clone()).with_errors(&self.errors)
    }

    /// A chosen body by its name, so that it can be read and mended.
    fn to_in_words(&self) -> FieldView {
        let chosen = self.bodies.iter().find(|body| body.value == self.typed.to);
        self.field("to", chosen.map_or(&self.typed.to, |body| &body.label))
    }
}

/// The check page, at the line of a field.
fn check_href(base: &str, back: &str) -> String {
    let line = FIELDS.iter().find(|field| **field == back).map(|field| format!("#row-{field}")).unwrap_or_default();
    format!("{base}/requests/check{line}")
}

pub async fn blank(ctx: Ctx, Path(id): Path<String>, Query(asked): Query<Asked>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let facts = case::facts(&ctx, &mut tx, &id).await?;
    ctx.actor.permit::<Send>(&facts)?;
    let typed = asking::kept(&mut tx, &ctx, facts.id).await?;
    let kept = typed.is_some() && asked.back.is_empty();
    let page = page(&ctx, &mut tx, &facts, typed.unwrap_or_default(), Vec::new()).await?;
    drop(tx);
    case::opened(&ctx, &ctx.actor.permit::<View>(&facts)?, &page.case, []).await?;
    ctx.page(&NewPage { back: asked.back, kept, ..page })
}

pub async fn page(
    ctx: &Ctx,
    tx: &mut impl Reads,
    facts: &ReferralFacts,
    typed: Typed,
    errors: FieldErrors,
) -> Result<NewPage, PageError> {
    let view = ctx.actor.permit::<View>(facts)?;
    let case = Case::load(ctx, tx, &view, facts).await?;
    let bodies = bodies(ctx, tx).await?;
    let offered = share::choices(tx, &ctx.actor, &view, facts).await?;
    let packs = ctx.app.packs();
    let ui = if errors.is_empty() { ctx.ui() } else { ctx.ui().with_faults() };
    let lang = ui.lang();
    let share = |one: &Compartment| {
        let hint = match one {
            Compartment::Identity => "requests-share-identity",
            one if one.is_sealed() => "requests-share-sealed",
            _ => "",
        };
        let hint = if hint.is_empty() { String::new() } else { ui.say(hint).into_owned() };
        Choice { value: one.code().to_owned(), label: ui.code(*one), hint }
    };
    let kind = |kind: &packs::RequestKind| Choice {
        value: kind.code.clone(),
        label: format!("{} ({})", kind.label.in_lang(lang), ui.say1("requests-days", "count", kind.days)),
        hint: kind.help.in_lang(lang).to_owned(),
    };
    Ok(NewPage {
        bar: case.bar(&ui, &packs),
        nav: case.subnav(ctx, &format!("{}/requests", case.href())),
        base: case.href(),
        back: String::new(),
        kept: false,
        by_words: bodies.len() > LOOKED_THROUGH,
        bodies: network::choices_of_bodies(&ui, &bodies),
        kinds: packs.requests().kinds.iter().map(kind).collect(),
        shares: offered.iter().map(share).collect(),
        ways: CodeBy::ALL
            .iter()
            .filter(|way| **way != CodeBy::Mail || bodies.iter().any(send::has_second_mailbox))
            .map(|way| Choice {
                value: way.code().to_owned(),
                label: ui.code(*way),
                hint: i18n::say(ui.language(), &format!("requests-code-by-{}-hint", way.code())),
            })
            .collect(),
        typed,
        errors,
        case,
        ui,
    })
}

/// The right to send. Restricted while somebody was typing: the words for the page, on which everything typed stays.
pub fn permit(ctx: &Ctx, facts: &ReferralFacts) -> Result<Result<Permit<Send>, FieldErrors>, PageError> {
    match ctx.actor.permit::<Send>(facts) {
        Err(Denied::Refused(Why::Restricted)) => {
            Ok(Err(vec![("question".to_owned(), ctx.ui().say("why-restricted").into_owned())]))
        }
        decided => Ok(Ok(decided?)),
    }
}

/// `POST /referrals/{referral}/requests/new`: on to the check page, or thrown away.
pub async fn prepare(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    let typed: Typed = form.read()?;
    if typed.is_sensitive() {
        ctx.recently_proven()?;
    }
    let mut tx = ctx.app.db.write().await?;
    let facts = case::facts(&ctx, &mut tx, &id).await?;
    if form.text("act") == "discard" {
        asking::forget(&mut tx, &ctx, facts.id).await?;
        tx.keep_unrecorded(Unrecorded::OwnText).await?;
        return ctx.see_done(&format!("/referrals/{}/requests", facts.id), Done::DraftDiscarded);
    }
    let view = ctx.actor.permit::<View>(&facts)?;
    let bodies = bodies(&ctx, &mut tx).await?;
    let offered = share::choices(&mut tx, &ctx.actor, &view, &facts).await?;
    let checked = match permit(&ctx, &facts)? {
        Ok(_) => check(&ctx, &typed, &bodies, &offered),
        Err(errors) => Err(errors),
    };
    let typed = match checked {
        Ok(checked) => Typed { to: checked.to.id.to_string(), ..typed },
        Err(errors) => {
            let page = page(&ctx, &mut tx, &facts, typed, errors).await?;
            return ctx.again(&NewPage { back: form.text("_back").to_owned(), ..page });
        }
    };
    asking::keep(&mut tx, &ctx, facts.id, &typed).await?;
    tx.keep_unrecorded(Unrecorded::OwnText).await?;
    ctx.see(&check_href(&format!("/referrals/{}", facts.id), form.text("_back")))
}

/// `POST /referrals/{referral}/requests/new/draft`, every ten seconds.
pub async fn draft(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    let typed: Typed = form.read()?;
    let mut tx = ctx.app.db.write().await?;
    let facts = case::facts(&ctx, &mut tx, &id).await?;
    ctx.actor.permit::<Send>(&facts)?;
    asking::keep(&mut tx, &ctx, facts.id, &typed).await?;
    tx.keep_unrecorded(Unrecorded::OwnText).await?;
    let headers = [
        (HeaderName::from_static("x-saved-at"), ctx.now().to_string()),
        (HeaderName::from_static("x-session-ends"), (ctx.app.settings.idle_minutes * 60).to_string()),
    ];
    Ok((StatusCode::NO_CONTENT, headers).into_response())
}
