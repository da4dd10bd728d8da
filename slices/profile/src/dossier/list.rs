//! /cases/{case}/profile/dossiers: those the reader keeps, and those of which the person shares a part.

use askama::Template;
use axum::extract::Path;
use kernel::ids::DossierId;
use kernel::states::dossier::DossierState;
use kernel::words::Compartment;
use policy::profile::{BeginDossier, FindDossier, Read};
use web::{Ctx, Done, Form, PageResult, Ui};

use super::store;
use crate::events::DossierBegun;
use crate::shared::{self, Frame};

struct View {
    href: String,
    opened: String,
    keeper: String,
    state: String,
    tone: &'static str,
}

#[derive(Template)]
#[template(path = "dossier/list.html")]
struct List {
    ui: Ui,
    frame: Frame,
    dossiers: Vec<View>,
    may_begin: bool,
}

pub async fn show(ctx: Ctx, Path(case): Path<String>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let facts = shared::find(&ctx, &mut tx, &case).await?;
    ctx.actor.permit_to(Read(Compartment::Work), &facts)?;
    let (frame, case) = shared::frame(&ctx, &mut tx, &facts, ("/dossiers", &Vec::new())).await?;
    let ui = frame.ui.clone();
    let mut dossiers = Vec::new();
    for dossier in store::of_case(&mut tx, &ctx.actor, &facts).await? {
        let Ok(permit) = ctx.actor.permit::<FindDossier>(&dossier.facts) else { continue };
        let (name, body) = store::keeper(&mut tx, &permit, dossier.facts.id).await?;
        dossiers.push(View {
            href: format!("{}/dossiers/{}", frame.href, dossier.facts.id),
            opened: ui.say1("dossier-of-day", "day", ui.date(dossier.opened_on)),
            keeper: ui.say2("dossier-kept-by", "name", &name, "body", &body),
            state: ui.code(dossier.facts.state),
            tone: tone(dossier.facts.state),
        });
    }
    drop(tx);
    let may_begin = ctx.actor.may(BeginDossier, &facts);
    shared::opened(&ctx, &case, []).await?;
    ctx.page(&List { ui, frame, dossiers, may_begin })
}

pub const fn tone(state: DossierState) -> &'static str {
    match state {
        DossierState::Open => "blue",
        DossierState::Concluded => "green",
        DossierState::Destroyed => "grey",
    }
}

/// `POST /cases/{case}/profile/dossiers`: whoever begins it keeps it.
pub async fn begin(ctx: Ctx, Path(case): Path<String>, form: Form) -> PageResult {
    let mut tx = ctx.write(&form).await?;
    let facts = shared::find(&ctx, &mut tx, &case).await?;
    let permit = ctx.actor.permit::<BeginDossier>(&facts)?;
    let id = DossierId::new(ctx.now(), &ctx.app.random);
    let pack_ref = ctx.app.packs().version().pack_ref();
    store::begin(&mut tx, &permit, &facts, id, (ctx.actor.today, &pack_ref)).await?;
    let event = DossierBegun { case: facts.id, dossier: id };
    let to = format!("{}/dossiers/{id}", shared::href(&facts));
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, &to, Done::Saved).await
}
