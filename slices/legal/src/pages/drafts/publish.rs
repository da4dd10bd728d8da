//! Publishing what another proposed, and dropping it. From the commit on, the next request on every server is decided
//! by the new matrix.

use axum::extract::Path;
use axum::http::StatusCode;
use packs::LegalBases;
use policy::legal::{DropProposal, PublishMatrix};
use policy::{Denied, Why};
use web::{Ctx, Done, Form, OrStale, PageError, PageResult};

use super::super::unreadable;
use super::DRAFT;
use super::proposal::{Found, again};
use crate::drafts::{change, proposals, store};
use crate::events::{MatrixProposalDropped, MatrixPublished, MatrixRefused};

/// `POST /legal-bases/proposals/{proposal}/publish`
pub async fn publish(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    let found = Found::of(&ctx, &id).await?;
    let permit = match ctx.actor.permit::<PublishMatrix>(&found.facts()) {
        Ok(permit) => permit,
        Err(denied) => return denied_to(&ctx, &found, denied).await,
    };
    ctx.recently_proven()?;
    let whole = |name: &str| form.text(name).parse::<i64>().map_err(unreadable);
    let (version, seen) = (whole("version")?, whole("seen")?);
    let looked = LegalBases::look(&found.edition.text);
    let kinds = looked.kinds();
    let Some(bases) = looked.sound() else {
        refused(&ctx, &found, kinds).await?;
        return again(&ctx, &found, StatusCode::UNPROCESSABLE_ENTITY, "legal-proposal-faulty").await;
    };
    // What was read on the page is what is published, and what it takes the place of is what it was compared with.
    if found.is_overtaken() || found.used.choice.version != seen || found.proposal.version != version {
        return overtaken(&ctx, &id).await;
    }
    let mut tx = ctx.write(&form).await?;
    let settled = proposals::published(&mut tx, &permit, &found.proposal, ctx.now()).await?;
    let taken =
        store::take_into_use(&mut tx, &permit, found.proposal.number, found.proposal.instead_of, ctx.now()).await?;
    if settled.and(taken).is_none() {
        drop(tx);
        return overtaken(&ctx, &id).await;
    }
    let change = change::between(&found.used.bases, &bases, ctx.actor.today);
    let event = MatrixPublished {
        proposal: found.proposal.id,
        number: found.proposal.number,
        sha256: found.proposal.sha256.clone(),
        instead_of: found.proposal.instead_of.number,
        opened: change.opened,
        closed: change.closed,
    };
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, DRAFT, Done::MatrixPublished).await
}

/// Who tries alone what takes two is refused, and the register keeps it.
async fn denied_to(ctx: &Ctx, found: &Found, denied: Denied) -> PageResult {
    if denied.why() == Some(Why::FourEyes) {
        refused(ctx, found, vec!["four_eyes".to_owned()]).await?;
    }
    Err(denied.into())
}

/// Another matrix was published first: both are shown, nothing is changed.
async fn overtaken(ctx: &Ctx, id: &str) -> PageResult {
    let found = Found::of(ctx, id).await?;
    refused(ctx, &found, vec!["overtaken".to_owned()]).await?;
    again(ctx, &found, StatusCode::CONFLICT, "legal-proposal-overtaken").await
}

async fn refused(ctx: &Ctx, found: &Found, faults: Vec<String>) -> Result<(), PageError> {
    let event = MatrixRefused { number: found.proposal.number, proposal: Some(found.proposal.id), faults };
    ctx.record(&found.desk.permit.author(ctx.now()), &event).await
}

/// `POST /legal-bases/proposals/{proposal}/drop`
pub async fn give_up(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    let found = Found::of(&ctx, &id).await?;
    let permit = ctx.actor.permit::<DropProposal>(&found.facts())?;
    let version = form.text("version").parse().map_err(unreadable)?;
    let mut tx = ctx.write(&form).await?;
    proposals::dropped(&mut tx, &permit, (found.proposal.id, version), ctx.now()).await?.or_stale(&form)?;
    let event = MatrixProposalDropped { proposal: found.proposal.id, number: found.proposal.number };
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, DRAFT, Done::MatrixProposalDropped).await
}
