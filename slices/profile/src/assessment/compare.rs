//! /cases/{case}/profile/assessments: the last ones side by side, and what changed, in words.

use askama::Template;
use axum::extract::Path;
use kernel::words::Compartment;
use packs::PackSet;
use policy::profile::{Read, Write};
use web::{Ctx, PageResult, Ui};

use super::rules::{self, Change};
use super::store::{self, Assessment};
use crate::shared::{self, Frame};

/// So many are shown side by side.
const COLUMNS: usize = 3;

struct Cell {
    /// Which assessment, for cards.
    day: String,
    score: String,
    meant: String,
    note: String,
}

struct RowView {
    domain: String,
    cells: Vec<Cell>,
    change: String,
    tone: &'static str,
}

struct Head {
    day: String,
    written: String,
}

#[derive(Template)]
#[template(path = "assessment/compare.html")]
struct Compare {
    ui: Ui,
    frame: Frame,
    heads: Vec<Head>,
    rows: Vec<RowView>,
    /// How many domains went which way.
    totals: String,
    /// Older ones than those shown.
    more: usize,
    again: String,
    may_write: bool,
}

pub async fn show(ctx: Ctx, Path(case): Path<String>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let facts = shared::find(&ctx, &mut tx, &case).await?;
    ctx.actor.permit_to(Read(Compartment::Identity), &facts)?;
    let (all, read) = store::readable(&mut tx, &ctx.app.vault, &ctx.actor, &facts).await?;
    let (frame, case) = shared::frame(&ctx, &mut tx, &facts, ("/assessments", &Vec::new())).await?;
    drop(tx);
    let (ui, packs) = (frame.ui.clone(), ctx.app.packs());
    let more = all.len().saturating_sub(COLUMNS);
    let shown = all.get(more..).unwrap_or_default();
    let again = all.last().map(|last| {
        let days = i64::from(packs.assessment().again_days);
        last.held_on.saturating_add(jiff::Span::new().days(days))
    });
    let (rows, changes) = rows(&ui, &packs, shown);
    let domains = packs.assessment().domains();
    let page = Compare {
        heads: shown
            .iter()
            .map(|one| Head { day: ui.date(one.held_on), written: frame.written(&one.by, ui.day(one.at)) })
            .collect(),
        totals: totals(&ui, changes),
        again: again.map(|day| ui.say1("assessment-again", "day", ui.date(day))).unwrap_or_default(),
        may_write: domains.iter().any(|domain| ctx.actor.may(Write(domain.compartment), &facts)),
        rows,
        more,
        ui,
        frame,
    };
    shared::opened(&ctx, &case, read).await?;
    ctx.page(&page)
}

/// A row for each domain that was ever looked at and may be read, in the order of the pack; those it does not know any more last.
fn rows(ui: &Ui, packs: &PackSet, shown: &[Assessment]) -> (Vec<RowView>, Vec<Change>) {
    let known = packs.assessment().domains().iter().map(|domain| domain.code.as_str());
    let mut codes: Vec<&str> = known.collect();
    for code in shown.iter().flat_map(|one| one.marks.keys()) {
        if !codes.contains(&code.as_str()) {
            codes.push(code);
        }
    }
    let (mut rows, mut changes) = (Vec::new(), Vec::new());
    for code in codes {
        let scores: Vec<_> = shown.iter().map(|one| one.marks.get(code).map(|mark| mark.score)).collect();
        let Some(change) = rules::last_change(&scores) else { continue };
        changes.push(change);
        let (words, tone) = words(ui, change);
        let cells = shown.iter().map(|one| cell(ui, packs, one, code)).collect();
        rows.push(RowView { domain: domain(ui, packs, shown, code), cells, change: words, tone });
    }
    (rows, changes)
}

fn domain(ui: &Ui, packs: &PackSet, shown: &[Assessment], code: &str) -> String {
    let said = || shown.iter().find_map(|one| one.marks.get(code)).map(|mark| mark.domain.clone());
    let known = packs.assessment().domain(code).map(|domain| domain.label.in_lang(ui.lang()).to_owned());
    known.or_else(said).unwrap_or_else(|| code.to_owned())
}

fn cell(ui: &Ui, packs: &PackSet, one: &Assessment, code: &str) -> Cell {
    let Some(mark) = one.marks.get(code) else {
        let score = ui.say("assessment-not-looked-at").into_owned();
        return Cell { day: ui.date_short(one.held_on), score, meant: String::new(), note: String::new() };
    };
    // Words that changed since are not put into the mouth of an old assessment.
    let today = packs.assessment().domain(code).and_then(|domain| domain.anchor(mark.score));
    let meant =
        today.filter(|words| words.it == mark.meant).map_or(mark.meant.as_str(), |words| words.in_lang(ui.lang()));
    Cell {
        day: ui.date_short(one.held_on),
        score: ui.say2("assessment-of", "score", mark.score, "most", packs::SCORES),
        meant: meant.to_owned(),
        note: mark.note.clone(),
    }
}

fn words(ui: &Ui, change: Change) -> (String, &'static str) {
    match change {
        Change::First => (ui.say("assessment-first").into_owned(), "grey"),
        Change::Better(steps) => (ui.say1("assessment-better", "steps", steps), "green"),
        Change::Same => (ui.say("assessment-same").into_owned(), "blue"),
        Change::Worse(steps) => (ui.say1("assessment-worse", "steps", steps), "yellow"),
    }
}

fn totals(ui: &Ui, changes: Vec<Change>) -> String {
    let (better, same, worse) = rules::totals(changes.into_iter());
    if better + same + worse == 0 {
        return String::new();
    }
    ui.say3("assessment-totals", "better", better, "same", same, "worse", worse)
}
