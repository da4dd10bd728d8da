//! /cases/{case}/profile: the work profile, line by line; who follows only sees where the person stands.

use askama::Template;
use axum::extract::{Path, Query};
use kernel::Coded;
use kernel::ids::ProfileRowId;
use kernel::profile::{Evidence, ProfileKind, SkillLevel};
use packs::PackSet;
use people::reading::Reading;
use policy::profile::{Read, Write};
use serde::Deserialize;
use web::{Ctx, Notice, PageResult, Ui, Undo};

use super::content::{self, Line};
use super::store::{self, OF_WORK, ProfileRow};
use crate::shared::{self, Frame};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// What was taken out a moment ago.
    removed: String,
}

struct RowView {
    href: String,
    title: String,
    lines: Vec<Line>,
    written: String,
    is_ended: bool,
}

struct SkillView {
    href: String,
    term: String,
    level: String,
    evidence: String,
    source: String,
}

struct Section {
    id: &'static str,
    title: String,
    rows: Vec<RowView>,
    /// Skills that are true today, in a table.
    skills: Vec<SkillView>,
    add: String,
    add_label: String,
}

#[derive(Template)]
#[template(path = "rows/overview.html")]
struct Overview {
    ui: Ui,
    frame: Frame,
    reads: bool,
    sections: Vec<Section>,
}

pub async fn show(ctx: Ctx, Path(case): Path<String>, Query(asked): Query<Asked>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let facts = shared::find(&ctx, &mut tx, &case).await?;
    let permit = ctx.actor.permit_to(Read(OF_WORK), &facts).ok();
    let rows = match &permit {
        Some(permit) => store::of_case(&mut tx, &ctx.app.vault, permit, &facts).await?,
        None => Vec::new(),
    };
    let (mut frame, case) = shared::frame(&ctx, &mut tx, &facts, ("", &Vec::new())).await?;
    let may_write = ctx.actor.may(Write(OF_WORK), &facts);
    if let Some(id) = ProfileRowId::parse(&asked.removed).filter(|_| may_write) {
        frame.ui = with_undo(&frame, id);
    }
    let packs = ctx.app.packs();
    let sections = match permit.is_some() {
        true => ProfileKind::ALL.iter().map(|kind| section(&frame, &packs, *kind, &rows, may_write)).collect(),
        false => Vec::new(),
    };
    drop(tx);
    let read = permit.filter(|_| !rows.is_empty()).map(|permit| Reading::of(&permit));
    shared::opened(&ctx, &case, read).await?;
    ctx.page(&Overview { ui: frame.ui.clone(), reads: !sections.is_empty(), sections, frame })
}

fn with_undo(frame: &Frame, id: ProfileRowId) -> Ui {
    let ui = frame.ui.clone();
    let undo = Undo { action: format!("{}/rows/{id}/undo", frame.href), label: ui.say("undo").into_owned() };
    let text = ui.say("done-row-removed").into_owned();
    ui.with_notice(Notice { kind: "success", text, undo: Some(undo) })
}

fn section(frame: &Frame, packs: &PackSet, kind: ProfileKind, all: &[ProfileRow], may_write: bool) -> Section {
    let ui = &frame.ui;
    let (skills, rows): (Vec<_>, Vec<_>) =
        all.iter().filter(|row| row.kind == kind).partition(|row| kind == ProfileKind::Skill && row.ended_on.is_none());
    Section {
        id: kind.code(),
        title: ui.say(plural(kind)).into_owned(),
        rows: rows.into_iter().map(|row| row_view(frame, packs, row)).collect(),
        skills: skills.into_iter().map(|row| skill_view(frame, row)).collect(),
        add: if may_write { format!("{}/new/{}", frame.href, kind.code()) } else { String::new() },
        add_label: ui.say1("profile-add", "kind", ui.code(kind).as_str()),
    }
}

const fn plural(kind: ProfileKind) -> &'static str {
    match kind {
        ProfileKind::Skill => "profile-skills",
        ProfileKind::Experience => "profile-experiences",
        ProfileKind::Title => "profile-titles",
        ProfileKind::Language => "profile-languages",
        ProfileKind::Licence => "profile-licences",
        ProfileKind::Availability => "profile-availabilities",
        ProfileKind::Transport => "profile-transports",
        ProfileKind::Place => "profile-places",
    }
}

fn row_view(frame: &Frame, packs: &PackSet, row: &ProfileRow) -> RowView {
    let ui = &frame.ui;
    let mut written = frame.written(&row.by, ui.day(row.changed_at));
    if let Some(on) = row.ended_on {
        written = format!("{} {written}", ui.say1("profile-ended-on", "day", ui.date(on)));
    }
    let title = content::title(ui, packs, row.kind, &row.content);
    let mut lines = content::lines(ui, packs, row.kind, &row.content);
    // What the heading says already.
    lines.retain(|line| title.split(" · ").all(|part| part != line.text));
    RowView { href: format!("{}/rows/{}", frame.href, row.id), title, lines, is_ended: row.ended_on.is_some(), written }
}

fn skill_view(frame: &Frame, row: &ProfileRow) -> SkillView {
    let (ui, content) = (&frame.ui, &row.content);
    SkillView {
        href: format!("{}/rows/{}", frame.href, row.id),
        term: content.get("term").to_owned(),
        level: SkillLevel::parse(content.get("level")).map(|level| ui.code(level)).unwrap_or_default(),
        evidence: Evidence::parse(content.get("evidence")).map(|one| ui.code(one)).unwrap_or_default(),
        source: content::source(ui, content),
    }
}
