//! From the address of a page to a request and what the rules know of it.

use db::Reads;
use kernel::ids::RequestId;
use policy::Actor;
use policy::requests::{Follow, RequestFacts, Requests};
use web::{Ctx, OrHidden, PageError};

use crate::share;
use crate::store::{self, Request};

/// The request with its facts. Who does not find the referral finds nothing.
pub async fn find(ctx: &Ctx, tx: &mut impl Reads, id: &str) -> Result<(Request, RequestFacts), PageError> {
    let id = RequestId::parse(id).or_hidden()?;
    of(&ctx.actor, tx, id).await?.or_hidden()
}

pub async fn of(
    actor: &Actor,
    tx: &mut impl Reads,
    id: RequestId,
) -> Result<Option<(Request, RequestFacts)>, PageError> {
    let Some(request) = store::one(tx, &actor.scope::<Requests>(), id).await? else { return Ok(None) };
    let Some(referral) = people::relation::referral_facts(tx, actor, request.referral).await? else { return Ok(None) };
    let follow = actor.permit::<Follow>(&referral)?;
    let facts = request.facts(referral, share::names(tx, &follow, id).await?);
    Ok(Some((request, facts)))
}
