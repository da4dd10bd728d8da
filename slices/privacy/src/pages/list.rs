//! What people asked, by the day the answer is due.

use askama::Template;
use axum::extract::Query;
use policy::privacy::{FindAnybody, ReadProcessing, Requests};
use serde::Deserialize;
use web::{Ctx, NavItem, PageResult, Pager, Ui};

use super::shared::{due_words, tone};
use crate::requests::{self, PAGE, Request, Which};

#[derive(Template)]
#[template(path = "list.html")]
struct ListPage {
    ui: Ui,
    nav: Vec<NavItem>,
    rows: Vec<Row>,
    pager: Pager,
    answered: bool,
    officer: bool,
}

pub struct Row {
    id: String,
    number: String,
    kind: String,
    person: String,
    received: String,
    due: String,
    late: bool,
    state: String,
    tone: &'static str,
    body: String,
}

#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    answered: String,
    #[serde(default)]
    page: usize,
}

/// The pages of the officer, beside each other.
pub fn nav(ctx: &Ctx, ui: &Ui, current: &str) -> Vec<NavItem> {
    let mut items = vec![("/privacy", "privacy-nav-requests")];
    if ctx.actor.may(ReadProcessing, &()) {
        items.push(("/privacy/processing", "privacy-nav-processing"));
        items.push(("/privacy/retention", "privacy-nav-retention"));
    }
    if items.len() == 1 {
        return Vec::new();
    }
    let item = |(href, label): (&str, &str)| NavItem {
        label: ui.say(label).into_owned(),
        href: href.to_owned(),
        current: href == current,
        badge: 0,
    };
    items.into_iter().map(item).collect()
}

/// `GET /privacy`
pub async fn show(ctx: Ctx, Query(asked): Query<Asked>) -> PageResult {
    let ui = ctx.ui();
    let mut tx = ctx.app.db.read().await?;
    let which = if asked.answered.is_empty() { Which::Open } else { Which::Answered };
    let (found, total) = requests::list(&mut tx, &ctx.actor, which, asked.page).await?;
    let ids: Vec<_> = found.iter().map(|request| request.person).collect();
    let cards = people::cards(&mut tx, &ctx.actor.scope::<Requests>(), &ids).await?;
    drop(tx);
    let name = |request: &Request| {
        let card = cards.iter().find(|card| card.id == request.person);
        card.map(people::PersonCard::label).unwrap_or_default()
    };
    let rows = found.iter().map(|request| row(&ctx, &ui, request, name(request))).collect();
    let extra = if which == Which::Answered { "answered=yes&" } else { "" };
    ctx.page(&ListPage {
        nav: nav(&ctx, &ui, "/privacy"),
        rows,
        pager: Pager::of(asked.page, PAGE, total, |page| format!("/privacy?{extra}page={page}")),
        answered: which == Which::Answered,
        officer: ctx.actor.may(FindAnybody, &()),
        ui,
    })
}

fn row(ctx: &Ctx, ui: &Ui, request: &Request, person: String) -> Row {
    let today = ctx.actor.today;
    Row {
        id: request.id.to_string(),
        number: request.label(),
        kind: ui.code(request.kind),
        person,
        received: ui.date_short(request.received_on),
        due: match request.answered_on {
            Some(day) => ui.date_short(day),
            None => due_words(ui, request, today),
        },
        late: request.is_late(today),
        state: ui.code(request.state),
        tone: tone(request, today),
        body: request.body.clone(),
    }
}
