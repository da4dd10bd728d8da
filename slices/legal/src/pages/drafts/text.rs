//! /legal-bases/draft/text: the whole draft as text, for whoever knows the format; and an earlier text taken up again.

use askama::Template;
use editions::store::imprint;
use packs::{LegalBases, Looked};
use web::{Ctx, Done, FieldErrors, FieldView, Form, OrHidden, OrStale, PageResult, Ui};

use super::super::unreadable;
use super::faults::{self, FaultLine};
use super::{DRAFT, Desk};
use crate::drafts::store;
use crate::events::{MatrixDraftSaved, MatrixRefused};

/// A longer text is no matrix: the pack's has 15 kB.
const MOST_BYTES: usize = 200_000;

#[derive(Template)]
#[template(path = "drafts/text.html")]
struct TextPage {
    ui: Ui,
    errors: FieldErrors,
    faults: Vec<FaultLine>,
    text: FieldView,
    seen: i64,
}

pub async fn show(ctx: Ctx) -> PageResult {
    let desk = Desk::of(&ctx)?;
    let mut tx = ctx.app.db.read().await?;
    let latest = desk.latest(&mut tx).await?;
    drop(tx);
    let ui = ctx.ui();
    let faults = faults::lines(&ui, &LegalBases::look(&latest.text));
    ctx.page(&TextPage {
        text: FieldView::new("text", latest.text),
        seen: latest.number,
        faults,
        errors: Vec::new(),
        ui,
    })
}

/// A text whose rows cannot all be read is not kept as a draft; it stays on the page with everything that is wrong.
pub async fn save(ctx: Ctx, form: Form) -> PageResult {
    let desk = Desk::of(&ctx)?;
    let seen: i64 = form.text("seen").parse().map_err(unreadable)?;
    let text = format!("{}\n", form.text("text"));
    if text.len() > MOST_BYTES {
        let fault = ctx.ui().say("field-fault-too-long").into_owned();
        return again(&ctx, &form, seen, None, vec![("text".to_owned(), fault)]);
    }
    let looked = LegalBases::look(&text);
    if !looked.is_readable() {
        let event = MatrixRefused { number: 0, proposal: None, faults: looked.kinds() };
        ctx.record(&desk.permit.author(ctx.now()), &event).await?;
        let fault = ctx.ui().say("legal-draft-fault-unreadable").into_owned();
        return again(&ctx, &form, seen, Some(&looked), vec![("text".to_owned(), fault)]);
    }
    let mut tx = ctx.write(&form).await?;
    let latest = desk.latest(&mut tx).await?;
    let fault = match (latest.number == seen, latest.text == text) {
        (false, _) => Some(ctx.ui().say1("legal-draft-conflict-text", "name", latest.saver.as_str())),
        (true, true) => Some(ctx.ui().say("legal-draft-fault-same").into_owned()),
        (true, false) => None,
    };
    if let Some(fault) = fault {
        drop(tx);
        // The next saving knows of the other text and takes its place.
        return again(&ctx, &form, latest.number, None, vec![("text".to_owned(), fault)]);
    }
    let new = (latest.number + 1, text.as_str(), "");
    store::add(&mut tx, &desk.permit, &desk.packs, new, ctx.now()).await?.or_stale(&form)?;
    let event = MatrixDraftSaved { number: new.0, sha256: imprint(&text), row: None };
    ctx.done(tx, &form, &desk.permit.author(ctx.now()), &event, DRAFT, Done::MatrixDraftSaved).await
}

fn again(ctx: &Ctx, form: &Form, seen: i64, looked: Option<&Looked>, errors: FieldErrors) -> PageResult {
    let ui = ctx.ui().with_faults();
    let faults = looked.map(|looked| faults::lines(&ui, looked)).unwrap_or_default();
    let text = FieldView::new("text", form.text("text")).with_errors(&errors);
    ctx.again(&TextPage { text, seen, faults, errors, ui })
}

/// `POST /legal-bases/draft/take`: an earlier edition, the one in use or the pack's own as the draft to go on from.
pub async fn take(ctx: Ctx, form: Form) -> PageResult {
    let desk = Desk::of(&ctx)?;
    let number: i64 = form.text("number").parse().map_err(unreadable)?;
    let mut tx = ctx.write(&form).await?;
    let text = desk.edition(&mut tx, number).await?.or_hidden()?.text;
    let latest = desk.latest(&mut tx).await?;
    if latest.text == text {
        return ctx.see(DRAFT);
    }
    let note = super::edition_words(&ctx.ui(), number);
    let new = (latest.number + 1, text.as_str(), note.as_str());
    store::add(&mut tx, &desk.permit, &desk.packs, new, ctx.now()).await?.or_stale(&form)?;
    let event = MatrixDraftSaved { number: new.0, sha256: imprint(&text), row: None };
    ctx.done(tx, &form, &desk.permit.author(ctx.now()), &event, DRAFT, Done::MatrixDraftSaved).await
}
