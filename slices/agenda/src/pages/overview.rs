//! /cases/{case}/agenda: what is to come, who is away, what was.

use askama::Template;
use axum::extract::{Path, Query};
use db::Reads;
use jiff::Span;
use kernel::ids::PersonAbsenceId;
use policy::agenda::NoteAbsence;
use policy::cases::CaseFacts;
use serde::Deserialize;
use web::{Ctx, Notice, PageError, PageResult, Ui, Undo};

use super::shared::{self, Frame};
use super::words;
use crate::absences::{self, Absence};
use crate::rules::Slot;
use crate::store::{self, Appointment};

/// Days that the list looks back.
const BACK: i64 = 180;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// Absence that was noted a moment ago and can be taken back.
    away: String,
}

pub struct Line {
    pub href: String,
    pub when: String,
    pub iso: String,
    pub text: String,
    pub detail: String,
    pub state: String,
    pub tone: &'static str,
}

struct Away {
    days: String,
    text: String,
    who: String,
}

#[derive(Template)]
#[template(path = "overview.html")]
struct OverviewPage {
    ui: Ui,
    frame: Frame,
    coming: Vec<Line>,
    past: Vec<Line>,
    away: Vec<Away>,
    may_arrange: bool,
    may_note: bool,
}

pub async fn show(ctx: Ctx, Path(id): Path<String>, Query(asked): Query<Asked>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let facts = shared::find(&ctx, &mut tx, &id).await?;
    let (mut page, case, read) = page(&ctx, &mut tx, &facts).await?;
    drop(tx);
    if let Some(absence) = PersonAbsenceId::parse(&asked.away) {
        let ui = page.ui.clone();
        let text = ui.say("done-person-away").into_owned();
        let undo = Undo { action: format!("/cases/{id}/away/{absence}/undo"), label: ui.say("undo").into_owned() };
        page.ui = ui.with_notice(Notice { kind: "success", text, undo: Some(undo) });
    }
    shared::opened(&ctx, &case, read).await?;
    ctx.page(&page)
}

async fn page(
    ctx: &Ctx,
    tx: &mut impl Reads,
    facts: &CaseFacts,
) -> Result<(OverviewPage, cases::Case, Vec<people::reading::Reading>), PageError> {
    let packs = ctx.app.packs();
    let (frame, case) = shared::frame(ctx, tx, facts, &Vec::new()).await?;
    let today = ctx.actor.today;
    let ahead = i64::from(packs.agenda().ahead_days) + 1;
    let (from, to) = (today.saturating_sub(Span::new().days(BACK)), today.saturating_add(Span::new().days(ahead)));
    let within = Slot::of_days(from, to, packs.territory().time_zone())
        .ok_or_else(|| PageError::fault("days outside the calendar"))?;
    let (found, mut read) = store::readable(tx, &ctx.app.vault, &ctx.actor, facts, within).await?;
    let (away, reasons) = absences::of_case(tx, &ctx.app.vault, &ctx.actor, facts, from).await?;
    read.extend(reasons);
    let (coming, mut past): (Vec<_>, Vec<_>) = found.iter().partition(|one| words::day_of(&packs, one.slot) >= today);
    past.reverse();
    let line = |one: &&Appointment| line(ctx, &frame, one);
    let page = OverviewPage {
        coming: coming.iter().map(line).collect(),
        past: past.iter().map(line).collect(),
        away: away.iter().map(|one| told(&frame, one)).collect(),
        may_arrange: !shared::writable(ctx, facts).is_empty(),
        may_note: ctx.actor.may(NoteAbsence, facts),
        ui: frame.ui.clone(),
        frame,
    };
    Ok((page, case, read))
}

fn line(ctx: &Ctx, frame: &Frame, one: &Appointment) -> Line {
    let (ui, packs) = (&frame.ui, ctx.app.packs());
    let kind = words::kind(ui, &packs, &one.kind);
    let day = words::day_of(&packs, one.slot);
    Line {
        href: format!("{}/appointments/{}", frame.case, one.id),
        when: format!("{}, {}", words::weekday(ui, day), words::hours(ui, one.slot)),
        iso: one.slot.starts_at.to_string(),
        text: if one.words.subject.is_empty() { kind } else { format!("{kind}: {}", one.words.subject) },
        detail: format!("{} · {}", words::place(ui, one), ui.code(one.compartment)),
        state: words::state(ui, one.state, one.justified),
        tone: words::tone(one.state),
    }
}

fn told(frame: &Frame, one: &Absence) -> Away {
    let ui = &frame.ui;
    let kind = if one.justified { "agenda-away-justified" } else { "agenda-away-unjustified" };
    let mut text = ui.say(kind).into_owned();
    if !one.reason.is_empty() {
        text = format!("{text}: {}", one.reason);
    }
    Away {
        days: ui.say2("cases-days", "from", ui.date_short(one.from), "to", ui.date_short(one.to)),
        text,
        who: one.body.clone(),
    }
}
