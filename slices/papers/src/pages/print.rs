//! Documents that are printed when they are asked for: nothing of them is kept, the asking is.

use axum::extract::{Path, Query};
use kernel::Coded;
use kernel::words::PaperKind;
use policy::commission::ReadAgenda;
use serde::Deserialize;
use web::{Ctx, OrHidden, PageResult};

use super::rows::{counted, day, file_name};
use crate::compose::{self, Purpose, Reader};
use crate::events::PaperPrinted;
use crate::press;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    purpose: String,
}

/// `GET /referrals/{referral}/dossier?purpose=access`
pub async fn dossier(ctx: Ctx, Path(id): Path<String>, Query(asked): Query<Asked>) -> PageResult {
    ctx.recently_proven()?;
    let mut tx = ctx.app.db.read().await?;
    let facts = referrals::case::facts(&ctx, &mut tx, &id).await?;
    let purpose = if asked.purpose == "access" { Purpose::Access } else { Purpose::Reading };
    let reader = Reader::of(&ctx.actor, &facts, purpose)?;
    let dossier = compose::dossier(&ctx.app, &mut tx, &ctx.actor, &reader, &facts).await?;
    drop(tx);
    counted(&ctx).await?;
    let kind = PaperKind::Dossier;
    let printed = press::print(&ctx.app, kind, dossier.data).await?;
    let event = PaperPrinted {
        kind,
        referral: Some(facts.id),
        session: None,
        for_access: reader.is_access(),
        read: dossier.read,
    };
    ctx.record(&reader.permit().author(ctx.now()), &event).await?;
    web::download(printed.pdf, "application/pdf", &file_name(&day(&ctx, ctx.now()), kind, ""))
}

/// `GET /sessions/{session}/print/{kind}`: agenda, list with names, minutes.
pub async fn of_session(ctx: Ctx, Path((id, kind)): Path<(String, String)>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let facts = super::session::facts_of(&ctx, &mut tx, &id).await?;
    let permit = ctx.actor.permit::<ReadAgenda>(&facts.commission)?;
    let kind = PaperKind::parse(&kind).or_hidden()?;
    // The names of everybody of a session on one sheet.
    if kind == PaperKind::SessionList {
        ctx.recently_proven()?;
    }
    let data = compose::of_session(&ctx.app, &mut tx, &ctx.actor, &facts, kind).await?;
    drop(tx);
    counted(&ctx).await?;
    let printed = press::print(&ctx.app, kind, data).await?;
    let event = PaperPrinted { kind, referral: None, session: Some(facts.id), for_access: false, read: Vec::new() };
    ctx.record(&permit.author(ctx.now()), &event).await?;
    web::download(printed.pdf, "application/pdf", &file_name(&day(&ctx, ctx.now()), kind, ""))
}
