//! What is being written, kept on the server for its author until it is saved or thrown away.

use axum::extract::Path;
use axum::http::{HeaderName, StatusCode};
use axum::response::IntoResponse;
use db::{Reads, Unrecorded, WriteTx};
use web::drafts::{self, Draft, Which};
use web::{Ctx, Done, Form, Notice, OrHidden, PageError, PageResult, Ui, Undo};

use super::Asked;
use super::edit::EditForm;
use crate::store::{self, PACK};

fn which(asked: &Asked) -> Which<'_> {
    Which { kind: "edition", about: &asked.path }
}

pub async fn find(tx: &mut impl Reads, ctx: &Ctx, asked: &Asked) -> Result<Option<Draft>, PageError> {
    Ok(drafts::find(tx, &ctx.app.vault, &ctx.actor.own(), which(asked), ctx.now()).await?)
}

/// The saving throws its draft away.
pub async fn forget(tx: &mut WriteTx, ctx: &Ctx, asked: &Asked) -> Result<(), PageError> {
    drafts::discard(tx, &ctx.actor.own(), which(asked)).await?;
    Ok(())
}

pub fn notice(ui: &Ui, draft: &Draft, discard: String) -> Notice {
    Notice {
        kind: "info",
        text: ui.say1("editions-draft-kept", "when", ui.when(draft.at)),
        undo: Some(Undo { action: discard, label: ui.say("editions-draft-discard").into_owned() }),
    }
}

pub async fn write(ctx: &Ctx, asked: &Asked, form: &EditForm) -> Result<(), PageError> {
    let mut tx = ctx.app.db.write().await?;
    put(&mut tx, ctx, asked, form).await?;
    Ok(tx.keep_unrecorded(Unrecorded::OwnText).await?)
}

async fn put(tx: &mut WriteTx, ctx: &Ctx, asked: &Asked, form: &EditForm) -> Result<(), PageError> {
    let pairs = [("text", &form.text), ("note", &form.note), ("seen", &form.seen), ("sample", &form.sample)];
    let pairs = pairs.map(|(name, value)| (name.to_owned(), value.clone()));
    drafts::keep(tx, &ctx.app.vault, &ctx.actor.own(), which(asked), &pairs, ctx.now()).await
}

/// `POST /templates/{file}/draft`, at each pause of the writing.
pub async fn keep(ctx: Ctx, Path(file): Path<String>, form: Form) -> PageResult {
    let asked = Asked::of(&ctx, &file)?;
    let typed: EditForm = form.read()?;
    let mut tx = ctx.app.db.write().await?;
    // A draft still on its way when its form was saved comes too late.
    if !ctx.was_sent(&mut tx, &form).await? {
        put(&mut tx, &ctx, &asked, &typed).await?;
        tx.keep_unrecorded(Unrecorded::OwnText).await?;
    }
    let headers = [
        (HeaderName::from_static("x-saved-at"), ctx.now().to_string()),
        (HeaderName::from_static("x-session-ends"), (ctx.app.settings.idle_minutes * 60).to_string()),
    ];
    Ok((StatusCode::NO_CONTENT, headers).into_response())
}

/// `POST /templates/{file}/discard`
pub async fn discard(ctx: Ctx, Path(file): Path<String>, _form: Form) -> PageResult {
    let asked = Asked::of(&ctx, &file)?;
    let mut tx = ctx.app.db.write().await?;
    drafts::discard(&mut tx, &ctx.actor.own(), which(&asked)).await?.or_hidden()?;
    tx.keep_unrecorded(Unrecorded::OwnText).await?;
    ctx.see_done(&asked.href(), Done::DraftDiscarded)
}

/// `POST /templates/{file}/take`: an earlier text, or the pack's, into the editor, to be saved as a new edition.
pub async fn take(ctx: Ctx, Path(file): Path<String>, form: Form) -> PageResult {
    let asked = Asked::of(&ctx, &file)?;
    let number: i64 = form.text("number").parse().map_err(|_| PageError::Unreadable)?;
    let mut tx = ctx.app.db.read().await?;
    let editions = store::all(&mut tx, &asked.permit, &asked.path).await?;
    drop(tx);
    let text = match number {
        PACK => asked.original.clone(),
        _ => editions.iter().find(|edition| edition.number == number).or_hidden()?.text.clone(),
    };
    let seen = editions.first().map_or(PACK, |edition| edition.number).to_string();
    write(&ctx, &asked, &EditForm { text, seen, ..EditForm::default() }).await?;
    ctx.see(&asked.href())
}
