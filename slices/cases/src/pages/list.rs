//! /cases: the people one accompanies, one's body accompanies, or one takes part for.

use askama::Template;
use axum::extract::Query;
use kernel::Coded;
use kernel::states::case::CaseState;
use policy::Why;
use policy::cases::Lead;
use serde::Deserialize;
use web::{Ctx, NavItem, PageError, PageResult, Ui};

use crate::case::tone;
use crate::lists::{Line, PAGE, Whose, page};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    #[serde(rename = "as")]
    whose: String,
    state: String,
    page: String,
}

struct Row {
    href: String,
    name: String,
    born: String,
    state: String,
    tone: &'static str,
    since: String,
    manager: String,
    body: String,
    figures: i64,
    last: String,
    quiet: bool,
}

#[derive(Template)]
#[template(path = "cases.html")]
struct ListPage {
    ui: Ui,
    tabs: Vec<NavItem>,
    heading: String,
    states: Vec<NavItem>,
    rows: Vec<Row>,
    previous: Option<String>,
    next: Option<String>,
    leads: bool,
}

/// The furthest page.
const LAST_PAGE: usize = 99;

pub async fn show(ctx: Ctx, Query(asked): Query<Asked>) -> PageResult {
    let open = Whose::of(&ctx.actor);
    let wanted = Whose::parse(&asked.whose).filter(|whose| open.contains(whose));
    let whose = wanted.or(open.first().copied()).ok_or(PageError::Refused(Why::MissingDuty))?;
    let state = CaseState::parse(&asked.state).unwrap_or(CaseState::Open);
    let number = asked.page.parse().unwrap_or(0).min(LAST_PAGE);
    let mut tx = ctx.app.db.read().await?;
    let (lines, more) = page(&mut tx, &ctx.actor, whose, state, number).await?;
    drop(tx);
    let ui = ctx.ui();
    let href = |whose: Whose, state: CaseState, page: usize| {
        let page = if page == 0 { String::new() } else { format!("&page={page}") };
        format!("/cases?as={}&state={}{page}", whose.code(), state.code())
    };
    let item = |label: String, href: String, current: bool| NavItem { label, href, current, badge: 0 };
    ctx.page(&ListPage {
        tabs: open.iter().map(|one| item(ui.code(*one), href(*one, CaseState::Open, 0), *one == whose)).collect(),
        heading: ui.code(whose),
        states: CaseState::ALL.iter().map(|one| item(ui.code(*one), href(whose, *one, 0), *one == state)).collect(),
        rows: lines.iter().map(|line| row(&ctx, &ui, line)).collect(),
        previous: (number > 0).then(|| href(whose, state, number - 1)),
        next: (more && number < LAST_PAGE && lines.len() == PAGE).then(|| href(whose, state, number + 1)),
        leads: ctx.actor.may(Lead, &()),
        ui,
    })
}

fn row(ctx: &Ctx, ui: &Ui, line: &Line) -> Row {
    let quiet = i64::from(ctx.app.packs().team().quiet_days);
    let since =
        line.last_entry_on.unwrap_or_else(|| line.opened_at.local_date(ctx.app.packs().territory().time_zone()));
    let days = i64::from(ctx.actor.today.since(since).map(|span| span.get_days()).unwrap_or_default());
    Row {
        href: format!("/cases/{}", line.id),
        name: line.name.clone(),
        born: line.born.map(|year| year.to_string()).unwrap_or_default(),
        state: match line.until {
            Some(day) => ui.say1("cases-suspended-until", "day", ui.date_short(day)),
            None => ui.code(line.state),
        },
        tone: tone(line.state),
        since: ui.day_short(line.opened_at),
        manager: line.manager.clone(),
        body: line.body.clone(),
        figures: line.figures,
        last: line.last_entry_on.map(|day| ui.date_short(day)).unwrap_or_default(),
        quiet: line.state == CaseState::Open && days > quiet,
    }
}
