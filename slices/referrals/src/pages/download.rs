//! One attachment, always as a file to keep, never shown inside our pages.

use axum::extract::Path;
use kernel::ids::AttachmentId;
use people::reading::Reading;
use policy::referral::{Read, View};
use web::{Ctx, OrHidden, PageError, PageResult};

use crate::case::facts;
use crate::events::AttachmentTaken;
use crate::files;

pub async fn take(ctx: Ctx, Path((id, attachment)): Path<(String, String)>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let facts = facts(&ctx, &mut tx, &id).await?;
    let view = ctx.actor.permit::<View>(&facts)?;
    let attachment = AttachmentId::parse(&attachment).or_hidden()?;
    let found = files::list(&mut tx, &view, facts.id).await?.into_iter().find(|file| file.id == attachment);
    // A file of a closed compartment is not there: its existence would tell already.
    let permit = ctx.actor.permit_to(Read(found.or_hidden()?.compartment), &facts).map_err(|_| PageError::Hidden)?;
    let file = files::open(&mut tx, &ctx.app.vault, &permit, &facts, attachment).await?.or_hidden()?;
    drop(tx);
    let event = AttachmentTaken { referral: facts.id, attachment, read: vec![Reading::of(&permit)] };
    ctx.record(&permit.author(ctx.now()), &event).await?;
    web::download(file.bytes, file.kind.media_type(), &file.name)
}
