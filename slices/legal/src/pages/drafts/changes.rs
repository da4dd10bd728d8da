//! /legal-bases/draft/changes: what an edition would change on a day, before anybody proposes it; and proposing it.

use askama::Template;
use audit::{About, News};
use axum::extract::Query;
use kernel::ids::MatrixProposalId;
use packs::LegalBases;
use serde::Deserialize;
use web::{Ctx, Done, FieldErrors, FieldView, Form, OrHidden, PageError, PageResult, Ui};

use super::super::{required, unreadable};
use super::faults::{self, FaultLine};
use super::view::{self, ChangeView};
use super::{Desk, Used, edition_words};
use crate::drafts::proposals::{self, NewProposal};
use crate::events::{MatrixProposed, MatrixRefused};

/// Without a number: the draft.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    edition: String,
    day: String,
}

#[derive(Template)]
#[template(path = "drafts/changes.html")]
struct ChangesPage {
    ui: Ui,
    errors: FieldErrors,
    edition: String,
    number: i64,
    instead_of: String,
    seen: i64,
    in_use: bool,
    faults: Vec<FaultLine>,
    view: Option<ChangeView>,
    /// Where another day of the same edition is looked at.
    base: String,
    day: FieldView,
    note: FieldView,
}

pub async fn show(ctx: Ctx, Query(asked): Query<Asked>) -> PageResult {
    let page = page(&ctx, &asked, "", Vec::new()).await?;
    if page.errors.is_empty() { ctx.page(&page) } else { ctx.again(&page) }
}

async fn page(ctx: &Ctx, asked: &Asked, note: &str, mut errors: FieldErrors) -> Result<ChangesPage, PageError> {
    let desk = Desk::of(ctx)?;
    let mut tx = ctx.app.db.read().await?;
    let used = Used::of(&mut tx, &desk).await?;
    let edition = match asked.edition.parse::<i64>() {
        Ok(number) => desk.edition(&mut tx, number).await?.or_hidden()?,
        Err(_) => desk.latest(&mut tx).await?,
    };
    let day = packs::parse_date(asked.day.trim());
    if day.is_none() && !asked.day.trim().is_empty() {
        errors.push(("day".to_owned(), ctx.ui().say("field-fault-not-a-date").into_owned()));
    }
    let today = ctx.actor.today;
    let ui = if errors.is_empty() { ctx.ui() } else { ctx.ui().with_faults() };
    let looked = LegalBases::look(&edition.text);
    let faults = faults::lines(&ui, &looked);
    let view = match looked.sound() {
        Some(bases) => Some(view::of(&ui, &mut tx, &desk, (&used.bases, &bases), (day.unwrap_or(today), today)).await?),
        None => None,
    };
    drop(tx);
    let shown = if asked.day.is_empty() { ui.date_short(today) } else { asked.day.clone() };
    Ok(ChangesPage {
        edition: edition_words(&ui, edition.number),
        number: edition.number,
        instead_of: edition_words(&ui, used.choice.number),
        seen: used.choice.version,
        in_use: edition.number == used.choice.number,
        faults,
        view,
        base: format!("/legal-bases/draft/changes?edition={}&day=", edition.number),
        day: FieldView::new("day", shown).with_errors(&errors),
        note: FieldView::new("note", note).with_errors(&errors),
        errors,
        ui,
    })
}

/// `POST /legal-bases/proposals`: this edition is to take the place of the one in use. Another person publishes it.
pub async fn propose(ctx: Ctx, form: Form) -> PageResult {
    let desk = Desk::of(&ctx)?;
    let number: i64 = form.text("number").parse().map_err(unreadable)?;
    let seen: i64 = form.text("seen").parse().map_err(unreadable)?;
    let (ui, mut errors) = (ctx.ui(), FieldErrors::new());
    let note = required(&ui, &mut errors, "note", form.text("note"));
    let mut tx = ctx.write(&form).await?;
    let edition = desk.edition(&mut tx, number).await?.or_hidden()?;
    let used = web::matrix::in_use(&mut tx).await?;
    let mut kinds = LegalBases::look(&edition.text).kinds();
    let fault = match () {
        () if !kinds.is_empty() => Some("legal-proposal-faulty"),
        () if used.number == number => Some("legal-proposal-in-use"),
        () if used.version != seen => Some("legal-proposal-seen-another"),
        () => None,
    };
    if let Some(fault) = fault {
        errors.push((String::new(), ui.say(fault).into_owned()));
        if kinds.is_empty() {
            kinds.push(fault.trim_start_matches("legal-proposal-").replace('-', "_"));
        }
        let event = MatrixRefused { number, proposal: None, faults: kinds };
        drop(tx);
        ctx.record(&desk.permit.author(ctx.now()), &event).await?;
    } else if errors.is_empty() {
        let sha256 = edition.sha256();
        let id = MatrixProposalId::new(ctx.now(), &ctx.app.random);
        let new = NewProposal { id, number, sha256: &sha256, instead_of: used, note: &note };
        proposals::add(&mut tx, &desk.permit, &new, ctx.now()).await?;
        let to = proposals::others(&mut tx, &desk.permit, ctx.actor.today).await?;
        tx.tell(ctx.now(), News { kind: "matrix-proposed", about: About::of("matrix_proposal", new.id), to });
        let event = MatrixProposed { proposal: id, number, sha256: sha256.clone(), instead_of: used.number };
        let to = format!("/legal-bases/proposals/{id}");
        return ctx.done(tx, &form, &desk.permit.author(ctx.now()), &event, &to, Done::MatrixProposed).await;
    } else {
        drop(tx);
    }
    let asked = Asked { edition: number.to_string(), day: String::new() };
    let page = page(&ctx, &asked, &note, errors).await?;
    ctx.again(&page)
}
