//! /cases/{case}/why: why can I see this? Told by the same functions that decide.

use askama::Template;
use axum::extract::Path;
use kernel::Coded;
use kernel::words::Compartment;
use people::reading::BasisView;
use policy::cases::{Read, View, grounds};
use web::{Ctx, IdentityBar, NavItem, PageResult, Ui};

use super::words;
use crate::case::{Case, opened};
use crate::facts;

struct Row {
    compartment: String,
    may: bool,
    /// The relation that opens it, or what is missing and whom to ask.
    reason: String,
    /// The row of the legal-basis matrix behind a yes.
    basis: Option<BasisView>,
    readers: String,
}

#[derive(Template)]
#[template(path = "why_case.html")]
struct WhyPage {
    ui: Ui,
    bar: IdentityBar,
    nav: Vec<NavItem>,
    grounds: Vec<String>,
    rows: Vec<Row>,
    base: String,
}

pub async fn show(ctx: Ctx, Path(id): Path<String>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let facts = facts::find(&ctx, &mut tx, &id).await?;
    let view = ctx.actor.permit::<View>(&facts)?;
    let case = Case::load(&ctx, &mut tx, &view, &facts).await?;
    drop(tx);
    let (packs, ui) = (ctx.app.packs(), ctx.ui());
    let row = |one: &Compartment| {
        let read = ctx.actor.permit_to(Read(*one), &facts);
        Row {
            compartment: ui.code(*one),
            may: read.is_ok(),
            basis: read.as_ref().ok().and_then(|permit| BasisView::of(&ui, &packs, permit.basis()?)),
            reason: match &read {
                Ok(permit) => ui.code(permit.ground()),
                Err(denied) => denied.why().map(|why| ui.code(why)).unwrap_or_default(),
            },
            readers: words::readers(&ui, *one),
        }
    };
    let page = WhyPage {
        bar: IdentityBar { why_href: String::new(), ..case.bar(&ui, &packs) },
        nav: case.subnav(&ctx, ""),
        grounds: grounds(&ctx.actor, &facts).iter().map(|ground| ui.code(*ground)).collect(),
        rows: Compartment::ALL.iter().map(row).collect(),
        base: case.href(),
        ui,
    };
    opened(&ctx, &view, &case, []).await?;
    ctx.page(&page)
}
