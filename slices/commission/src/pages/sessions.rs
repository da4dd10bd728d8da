//! The sessions of a commission: those to come, and the past ones page by page.

use askama::Template;
use axum::extract::Query;
use policy::commission::{Plan, View};
use web::{Ctx, NavItem, PageResult, Pager, Ui};

use super::shared::{Wanted, choices_of, choose, subnav};
use crate::queries::sessions::{self, SessionRow};

const PAGE: usize = 20;

#[derive(Template)]
#[template(path = "sessions.html")]
struct SessionsPage {
    ui: Ui,
    found: bool,
    nav: Vec<NavItem>,
    others: Vec<NavItem>,
    name: String,
    coming: Vec<SessionRow>,
    past: Vec<SessionRow>,
    pager: Pager,
    plan: String,
}

pub async fn list(ctx: Ctx, Query(wanted): Query<Wanted>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let ui = ctx.ui();
    let Some((chosen, all)) = choose(&ctx, &mut tx, &wanted).await? else {
        let pager = Pager::of(0, PAGE, 0, |_| String::new());
        let none = Vec::new;
        let page = SessionsPage {
            ui,
            found: false,
            nav: none(),
            others: none(),
            name: String::new(),
            coming: Vec::new(),
            past: Vec::new(),
            pager,
            plan: String::new(),
        };
        return ctx.page(&page);
    };
    let permit = ctx.actor.permit::<View>(&chosen.facts)?;
    let page = wanted.page.unwrap_or(0).min(10_000);
    let coming = sessions::coming(&mut tx, &permit, chosen.facts.id).await?;
    let (past, total) = sessions::past(&mut tx, &permit, chosen.facts.id, PAGE, page * PAGE).await?;
    let commission = chosen.facts.id;
    let may_plan = ctx.actor.may(Plan, &chosen.facts);
    let page = SessionsPage {
        found: true,
        nav: subnav(&ui, &ctx, &chosen.facts, "/sessions"),
        others: choices_of("/sessions", &chosen, &all),
        name: chosen.name,
        pager: Pager::of(page, PAGE, total, |page| format!("/sessions?commission={commission}&page={page}")),
        plan: if may_plan { format!("/sessions/new?commission={commission}") } else { String::new() },
        coming,
        past,
        ui,
    };
    ctx.page(&page)
}
