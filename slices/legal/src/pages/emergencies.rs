//! /emergencies: one's own accesses in an emergency; for the privacy officer, all of them with the clock of the review.

use askama::Template;
use kernel::Instant;
use policy::legal::ListEmergencies;
use web::{Ctx, PageResult, Ui};

use crate::emergency::{self, Line};

pub(super) struct Row {
    pub href: String,
    pub who: String,
    pub body: String,
    pub opened: String,
    pub ends: String,
    pub state: String,
    pub tone: &'static str,
}

#[derive(Template)]
#[template(path = "emergencies.html")]
struct ListPage {
    ui: Ui,
    rows: Vec<Row>,
    reviews: bool,
}

pub async fn list(ctx: Ctx) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let officer = ctx.actor.permit::<ListEmergencies>(&());
    let lines = match &officer {
        Ok(permit) => emergency::to_review(&mut tx, permit).await?,
        Err(_) => emergency::own(&mut tx, &ctx.actor.own()).await?,
    };
    drop(tx);
    let ui = ctx.ui();
    let now = ctx.now();
    ctx.page(&ListPage { rows: lines.iter().map(|line| row(&ui, line, now)).collect(), reviews: officer.is_ok(), ui })
}

pub(super) fn row(ui: &Ui, line: &Line, now: Instant) -> Row {
    let (state, tone) = state(ui, line, now);
    Row {
        href: format!("/emergencies/{}", line.id),
        who: line.user.clone(),
        body: line.body.clone(),
        opened: ui.when(line.opened_at),
        ends: ui.when(line.ended_at.unwrap_or(line.ends_at)),
        state,
        tone,
    }
}

/// Where it stands: running, to review with the hours left, or the verdict.
fn state(ui: &Ui, line: &Line, now: Instant) -> (String, &'static str) {
    if let Some(verdict) = line.verdict {
        let tone = if verdict == emergency::Verdict::Justified { "green" } else { "red" };
        return (ui.code(verdict), tone);
    }
    let left = line.review_due_at.seconds_since(now) / 3600;
    if left < 0 {
        return (ui.say("legal-review-late").into_owned(), "red");
    }
    (ui.say1("legal-review-within", "hours", left), "yellow")
}
