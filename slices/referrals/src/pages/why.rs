//! /referrals/{id}/why: why can I see this? Told by the same functions that decide.

use askama::Template;
use axum::extract::Path;
use kernel::Coded;
use kernel::words::Compartment;
use policy::referral::{Read, View, grounds, opens};
use web::{Ctx, IdentityBar, NavItem, PageResult, Ui};

use super::words;
use crate::case::{Case, facts, note_bar};

struct Row {
    compartment: String,
    may: bool,
    ground: String,
    readers: String,
}

#[derive(Template)]
#[template(path = "why.html")]
struct WhyPage {
    ui: Ui,
    bar: IdentityBar,
    nav: Vec<NavItem>,
    grounds: Vec<String>,
    rows: Vec<Row>,
    base: String,
    /// Who sent it and when: from then on the grounds hold.
    since: String,
}

pub async fn show(ctx: Ctx, Path(id): Path<String>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let facts = facts(&ctx, &mut tx, &id).await?;
    let view = ctx.actor.permit::<View>(&facts)?;
    let case = Case::load(&ctx, &mut tx, &view, &facts).await?;
    let (packs, ui) = (ctx.app.packs(), ctx.ui());
    let held = grounds(&ctx.actor, &facts);
    let row = |one: &Compartment| Row {
        compartment: ui.code(*one),
        may: ctx.actor.may(Read(*one), &facts),
        ground: held
            .iter()
            .find(|ground| opens(**ground, ctx.actor.body_kind, *one))
            .map(|ground| ui.code(*ground))
            .unwrap_or_default(),
        readers: words::readers(&ui, *one),
    };
    let page = WhyPage {
        bar: IdentityBar { why_href: String::new(), ..case.bar(&ui, &packs) },
        nav: case.subnav(&ctx, ""),
        grounds: held.iter().map(|ground| ui.code(*ground)).collect(),
        since: match case.sent_at {
            Some(at) => ui.say2("referrals-why-since", "sender", case.from_name.as_str(), "day", ui.day(at)),
            None => String::new(),
        },
        rows: Compartment::ALL.iter().map(row).collect(),
        base: case.href(),
        ui,
    };
    note_bar(&ctx, &view, &facts, &page.bar).await?;
    ctx.page(&page)
}
