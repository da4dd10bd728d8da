//! `POST /templates/{file}/publish`: an edition, or the pack's own text, for the documents of everybody.

use std::collections::BTreeMap;

use axum::extract::Path;
use db::Reads;
use web::{Ctx, Done, Form, OrHidden, OrStale, PageError, PageResult};

use super::{Asked, counted, edit};
use crate::check::check;
use crate::events::{EditionPublished, EditionRefused};
use crate::store::{self, PACK, imprint};

pub async fn publish(ctx: Ctx, Path(file): Path<String>, form: Form) -> PageResult {
    let asked = Asked::of(&ctx, &file)?;
    ctx.recently_proven()?;
    let whole = |name: &str| form.text(name).parse::<i64>().map_err(|_| PageError::Unreadable);
    let (number, seen) = (whole("number")?, whole("seen")?);
    let mut tx = ctx.app.db.read().await?;
    let editions = store::all(&mut tx, &asked.permit, &asked.path).await?;
    let around = around(&mut tx, &asked).await?;
    drop(tx);
    let text = match number {
        PACK => asked.original.clone(),
        _ => editions.into_iter().find(|edition| edition.number == number).or_hidden()?.text,
    };
    counted(&ctx).await?;
    let report = check(&ctx.app, &asked.path, &text).await?;
    let author = asked.permit.author(ctx.now());
    if !report.faults.is_empty() {
        let event = EditionRefused { path: asked.path.clone(), number, faults: report.kinds() };
        ctx.record(&author, &event).await?;
        return edit::refused(&ctx, &asked, number, &report).await;
    }
    let mut tx = ctx.write(&form).await?;
    // It was tried beside the other files as they were: if one of them changed meanwhile, nobody knows.
    if self::around(&mut tx, &asked).await? != around {
        return Err(PageError::Stale { typed: Vec::new() });
    }
    store::take_into_use(&mut tx, &asked.permit, &asked.path, number, seen, ctx.now()).await?.or_stale(&form)?;
    let event = EditionPublished {
        path: asked.path.clone(),
        number,
        sha256: imprint(&text),
        tried: report.tried,
        left_out: report.left_out.len(),
    };
    let to = format!("{}#versions", asked.href());
    ctx.done(tx, &form, &author, &event, &to, Done::EditionPublished).await
}

/// The editions in use of all other files.
async fn around(tx: &mut impl Reads, asked: &Asked) -> Result<BTreeMap<String, i64>, PageError> {
    let published = store::published(tx).await?;
    let others = published.into_iter().filter(|(path, _)| *path != asked.path);
    Ok(others.map(|(path, used)| (path, used.number)).collect())
}
