//! The term of an answer has passed: who has the referral, and whom the sender calls.

use db::Reads;
use kernel::ids::BodyId;
use kernel::states::referral::State;
use network::Body;
use web::{Ctx, PageError};

use crate::case::Case;

/// Whom to call about a late referral; `None` when it is in time, or when the sender itself is waited for.
pub(crate) async fn whom_to_call(ctx: &Ctx, tx: &mut impl Reads, case: &Case) -> Result<Option<Body>, PageError> {
    let (facts, today) = (&case.facts, ctx.actor.today);
    let is_late = case.clock(&ctx.app.packs(), today).is_some_and(|clock| clock.late);
    let waits_for_sender = matches!(facts.state, State::IntegrationRequested | State::PreRejection);
    if !is_late || waits_for_sender || ctx.actor.body != facts.from_body {
        return Ok(None);
    }
    let receiver: Option<BodyId> = facts.to_body;
    let receiver = match receiver {
        Some(id) => network::body(tx, id).await?.filter(Body::is_reachable),
        None => None,
    };
    match receiver {
        Some(body) => Ok(Some(body)),
        None => Ok(network::desk_of(tx, facts.nucleus, today).await?),
    }
}
