//! /activities: what the own body offers, and what others offer to the nucleus.

use askama::Template;
use web::{Ctx, PageResult, Ui};

use super::words;
use crate::store::{self, Activity};

pub struct Line {
    pub href: String,
    pub title: String,
    pub tool: String,
    pub days: String,
    pub body: String,
    pub places: String,
    pub state: String,
    pub tone: &'static str,
    pub asked: i64,
}

#[derive(Template)]
#[template(path = "list.html")]
struct ListPage {
    ui: Ui,
    own: Vec<Line>,
    offered: Vec<Line>,
}

pub async fn show(ctx: Ctx) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let own = store::own(&mut tx, &ctx.actor).await?;
    let offered = store::offered(&mut tx, &ctx.actor).await?;
    drop(tx);
    let ui = ctx.ui();
    let line = |one: &Activity| line(&ctx, &ui, one);
    ctx.page(&ListPage {
        own: own.iter().map(line).collect(),
        offered: offered.iter().map(line).collect(),
        ui: ui.clone(),
    })
}

pub fn line(ctx: &Ctx, ui: &Ui, one: &Activity) -> Line {
    let plan = &one.plan;
    Line {
        href: one.href(),
        title: plan.title.clone(),
        tool: words::tool(ui, &ctx.app.packs(), &plan.tool),
        days: ui.say2("cases-days", "from", ui.date_short(plan.from), "to", ui.date_short(plan.to)),
        body: one.body_name.clone(),
        places: ui.say2("activities-places-free", "free", one.free(), "places", plan.places),
        state: ui.code(one.facts.state),
        tone: words::tone(one.facts.state),
        asked: if one.facts.body == ctx.actor.body { one.asked } else { 0 },
    }
}
