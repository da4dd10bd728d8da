//! /cases/{case}/reviews: all reviews of the project, newest first.

use askama::Template;
use axum::extract::Path;
use policy::reviews::Plan;
use web::{Ctx, PageResult, Ui};

use super::shared::{self, Frame};
use crate::store;

struct Line {
    href: String,
    on: String,
    iso: String,
    kind: String,
    state: String,
    tone: &'static str,
    detail: String,
}

#[derive(Template)]
#[template(path = "list.html")]
struct ListPage {
    ui: Ui,
    frame: Frame,
    project: String,
    lines: Vec<Line>,
    may_plan: bool,
    not_started: bool,
}

pub async fn show(ctx: Ctx, Path(case): Path<String>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let (project, view) = shared::find(&ctx, &mut tx, &case).await?;
    let (frame, case) = shared::frame(&ctx, &mut tx, &project, &Vec::new()).await?;
    let found = store::of_project(&mut tx, &view, &project.facts).await?;
    drop(tx);
    let ui = &frame.ui;
    let line = |one: &store::Review| Line {
        href: one.href(),
        on: ui.date(one.on()),
        iso: one.on().to_string(),
        kind: ui.code(one.kind),
        state: ui.code(one.state()),
        tone: shared::tone(one.state()),
        detail: match (one.presence, one.corrects) {
            (_, Some(_)) => ui.say("reviews-corrects-short").into_owned(),
            (Some(presence), _) => ui.say1("reviews-person-was", "presence", ui.code(presence)),
            _ => String::new(),
        },
    };
    let page = ListPage {
        lines: found.iter().map(line).collect(),
        project: project.href(),
        may_plan: ctx.actor.may(Plan, &project.facts),
        not_started: project.days.start.is_none(),
        ui: frame.ui.clone(),
        frame,
    };
    shared::opened(&ctx, &case, []).await?;
    ctx.page(&page)
}
