//! One attachment, always as a file to keep, never shown inside our pages.

use axum::extract::Path;
use axum::http::{HeaderValue, header};
use axum::response::IntoResponse;
use documents::files::content_disposition;
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
    let name = HeaderValue::from_str(&content_disposition(&file.name));
    let name = name.map_err(|fault| PageError::fault(fault.to_string()))?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(file.kind.media_type())),
        (header::CONTENT_DISPOSITION, name),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; sandbox")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    Ok((headers, file.bytes).into_response())
}
