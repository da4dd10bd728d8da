//! /templates/{file}/versions/{number}: one edition, compared with another one.

use askama::Template;
use axum::extract::{Path, Query};
use serde::Deserialize;
use web::{Choice, Ctx, FieldView, OrHidden, PageError, PageResult, Ui};

use super::{Asked, edition_words, title};
use crate::diff::{self, Line};
use crate::store::{self, Edition, PACK};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct With {
    with: String,
}

#[derive(Template)]
#[template(path = "version.html")]
struct VersionPage {
    ui: Ui,
    title: String,
    file: String,
    base: String,
    number: i64,
    words: String,
    /// Who and when; empty for the pack's own text.
    by: String,
    when: String,
    note: String,
    with: FieldView,
    others: Vec<Choice>,
    compared: String,
    lines: Vec<Line>,
    text: String,
    in_use: bool,
    used_version: i64,
}

pub async fn show(ctx: Ctx, Path((file, number)): Path<(String, String)>, Query(with): Query<With>) -> PageResult {
    let asked = Asked::of(&ctx, &file)?;
    let number: i64 = number.parse().ok().or_hidden()?;
    let mut tx = ctx.app.db.read().await?;
    let editions = store::all(&mut tx, &asked.permit, &asked.path).await?;
    let in_use = store::in_use(&mut tx, &asked.permit).await?.remove(&asked.path).unwrap_or_default();
    drop(tx);
    let text = text_of(&asked, &editions, number)?;
    let other: i64 = with.with.parse().unwrap_or(if number == PACK { in_use.number } else { PACK });
    let lines = diff::lines(&text_of(&asked, &editions, other)?, &text);
    let ui = ctx.ui();
    let numbers = editions.iter().map(|edition| edition.number).chain([PACK]).filter(|one| *one != number);
    let edition = editions.iter().find(|edition| edition.number == number);
    ctx.page(&VersionPage {
        title: title(&ui, &asked.packs, &asked.file),
        file: asked.file.clone(),
        base: asked.href(),
        number,
        words: edition_words(&ui, number),
        by: edition.map(|edition| edition.saved_by.clone()).unwrap_or_default(),
        when: edition.map(|edition| ui.when(edition.saved_at)).unwrap_or_default(),
        note: edition.map(|edition| edition.note.clone()).unwrap_or_default(),
        with: FieldView::new("with", other.to_string()),
        others: numbers.map(|one| Choice::new(one.to_string(), edition_words(&ui, one))).collect(),
        compared: ui.say1("editions-compared", "edition", edition_words(&ui, other)),
        lines,
        text,
        in_use: in_use.number == number,
        used_version: in_use.version,
        ui,
    })
}

fn text_of(asked: &Asked, editions: &[Edition], number: i64) -> Result<String, PageError> {
    if number == PACK {
        return Ok(asked.original.clone());
    }
    editions.iter().find(|edition| edition.number == number).map(|edition| edition.text.clone()).or_hidden()
}
