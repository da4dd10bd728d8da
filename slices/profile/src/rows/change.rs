//! A line written anew, ended, taken out. Two who write the same line: the second sees both texts, and keeps the own in the form.

use axum::extract::Path;
use db::WriteTx;
use kernel::Coded;
use kernel::ids::ProfileRowId;
use policy::cases::CaseFacts;
use policy::profile::Write;
use web::{Ctx, Done, Form, OrHidden, OrStale, PageError, PageResult};

use super::form::{self, Shown, checked, given_back};
use super::store::{self, OF_WORK, ProfileRow, Rewrite};
use crate::events::{RowMoved, RowWritten};
use crate::shared;

/// `POST /cases/{case}/profile/rows/{row}`
pub async fn save(ctx: Ctx, Path((case, id)): Path<(String, String)>, form: Form) -> PageResult {
    let searches = form.text("act") == "search";
    let mut tx = if searches { ctx.app.db.write().await? } else { ctx.write(&form).await? };
    let facts = shared::find(&ctx, &mut tx, &case).await?;
    // A line that is gone meanwhile is told as such, with what was typed.
    let row = match form::found(&ctx, &mut tx, &facts, &id).await {
        Err(PageError::Hidden) if form.has("version") && !shared::readable(&ctx, &facts).is_empty() => {
            return Err(PageError::Stale { typed: form.typed() });
        }
        other => other?.0,
    };
    match form.text("act") {
        "search" => {
            drop(tx);
            form::look_up(&ctx, &case, (row.kind, Some(&row)), &form).await
        }
        "write" => write(&ctx, tx, &form, &facts, &row).await,
        act @ ("end" | "resume" | "remove") => step(&ctx, tx, &form, &facts, (&row, act)).await,
        _ => Err(PageError::Unreadable),
    }
}

fn seen(form: &Form) -> i64 {
    form.text("version").parse().unwrap_or(0)
}

async fn write(ctx: &Ctx, mut tx: WriteTx, form: &Form, facts: &CaseFacts, row: &ProfileRow) -> PageResult {
    let permit = ctx.actor.permit_to(Write(OF_WORK), facts).map_err(|denied| given_back(denied, form))?;
    let (content, errors) = checked(ctx, &mut tx, row.kind, form, Some(row)).await?;
    let reference = form.text("ref").to_owned();
    if !errors.is_empty() {
        // Still the version that was seen: correcting a fault does not hide what somebody else wrote.
        let shown = Shown { errors, seen: Some(seen(form)), reference, ..Shown::of(row.kind, content, Some(row)) };
        return ctx.again(&form::page(ctx, &mut tx, facts, &shown).await?.0);
    }
    let new = Rewrite { id: row.id, version: seen(form), content: &content, at: ctx.now() };
    if !store::change(&mut tx, &ctx.app.vault, &permit, facts, &new).await? {
        let shown = Shown { overtaken: true, reference, ..Shown::of(row.kind, content, Some(row)) };
        return ctx.again(&form::page(ctx, &mut tx, facts, &shown).await?.0);
    }
    let event = RowWritten { case: facts.id, row: row.id, kind: row.kind };
    let to = format!("{}#{}", shared::href(facts), row.kind.code());
    ctx.done(tx, form, &permit.author(ctx.now()), &event, &to, Done::Saved).await
}

/// Not true any more, true again, written by mistake.
async fn step(
    ctx: &Ctx,
    mut tx: WriteTx,
    form: &Form,
    facts: &CaseFacts,
    (row, act): (&ProfileRow, &str),
) -> PageResult {
    let permit = ctx.actor.permit_to(Write(OF_WORK), facts).map_err(|denied| given_back(denied, form))?;
    let which = (row.id, seen(form));
    let (moved, done) = match act {
        "end" => (store::end(&mut tx, &permit, facts, which, Some(ctx.actor.today)).await?, Done::Saved),
        "resume" => (store::end(&mut tx, &permit, facts, which, None).await?, Done::Saved),
        _ => (store::remove(&mut tx, &permit, facts, which, ctx.now()).await?, Done::RowRemoved),
    };
    moved.then_some(()).or_stale(form)?;
    let event = RowMoved { case: facts.id, row: row.id, what: act.to_owned() };
    let undo = if act == "remove" { format!("?removed={}", row.id) } else { format!("#{}", row.kind.code()) };
    let to = format!("{}{undo}", shared::href(facts));
    ctx.done(tx, form, &permit.author(ctx.now()), &event, &to, done).await
}

/// `POST /cases/{case}/profile/rows/{row}/undo`: within the seconds of the pack.
pub async fn undo(ctx: Ctx, Path((case, id)): Path<(String, String)>, form: Form) -> PageResult {
    let mut tx = ctx.write(&form).await?;
    let facts = shared::find(&ctx, &mut tx, &case).await?;
    let permit = ctx.actor.permit_to(Write(OF_WORK), &facts)?;
    let id = ProfileRowId::parse(&id).or_hidden()?;
    let since = ctx.now().plus_seconds(-i64::from(ctx.app.packs().team().undo_seconds));
    let to = shared::href(&facts);
    if !store::restore(&mut tx, &permit, &facts, id, since).await? {
        // The seconds have passed: what was taken out stays out, and the page says so.
        return ctx.see_done(&to, Done::TooLateToUndo);
    }
    let event = RowMoved { case: facts.id, row: id, what: "restore".to_owned() };
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, &to, Done::Saved).await
}
