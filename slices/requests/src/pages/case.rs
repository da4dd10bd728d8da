//! /referrals/{referral}/requests: which bodies were asked about a referral, where each request is, by when.

use askama::Template;
use axum::extract::Path;
use policy::referral::View;
use policy::requests::{Follow, Send};
use referrals::case::{self, Case};
use web::{Ctx, IdentityBar, NavItem, PageResult, Ui};

use super::words::{self, Line};
use crate::store;

#[derive(Template)]
#[template(path = "case.html")]
struct CasePage {
    ui: Ui,
    bar: IdentityBar,
    nav: Vec<NavItem>,
    base: String,
    lines: Vec<Line>,
    sends: bool,
}

pub async fn list(ctx: Ctx, Path(id): Path<String>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let facts = case::facts(&ctx, &mut tx, &id).await?;
    let (view, follow) = (ctx.actor.permit::<View>(&facts)?, ctx.actor.permit::<Follow>(&facts)?);
    let case = Case::load(&ctx, &mut tx, &view, &facts).await?;
    let requests = store::of_referral(&mut tx, &follow, facts.id).await?;
    drop(tx);
    let (ui, packs) = (ctx.ui(), ctx.app.packs());
    let bar = case.bar(&ui, &packs);
    case::opened(&ctx, &view, &case, []).await?;
    ctx.page(&CasePage {
        nav: case.subnav(&ctx, &format!("{}/requests", case.href())),
        base: case.href(),
        lines: requests.iter().map(|request| words::line(&ui, &packs, request, ctx.actor.today)).collect(),
        sends: ctx.actor.may(Send, &facts),
        bar,
        ui,
    })
}
