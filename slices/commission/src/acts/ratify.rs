//! An urgent decision that the commission does not ratify: it falls, and the referral is with the secretary again.

use db::WriteTx;
use kernel::states::referral::{State, Step};
use policy::Actor;
use policy::referral::ReferralFacts;
use referrals::journey::{Change, NOT_RATIFIED};
use web::PageError;

use super::{Moment, outcome};

/// The first step of a decision that falls. `None`: postponed or sent elsewhere, it is already somewhere else.
pub(crate) fn falls_by(state: State) -> Option<Step> {
    use State::*;
    match state {
        Admitted | AdmittedWithReservation | WaitingList | InCharge => Some(Step::Close),
        NotAdmitted | Closed => Some(Step::Reopen),
        _ => None,
    }
}

/// An urgent decision that is not ratified falls: the referral is with the secretary again.
pub(crate) async fn fall(
    tx: &mut WriteTx,
    actor: &Actor,
    facts: &ReferralFacts,
    reason: &str,
    at: &Moment<'_>,
) -> Result<(), PageError> {
    let change = Change { reason_code: NOT_RATIFIED.to_owned(), reason: reason.to_owned(), ..Change::default() };
    let closed = match falls_by(facts.state) {
        Some(Step::Close) => outcome::go(tx, actor, facts, Step::Close, &change, at).await?,
        Some(_) => facts.clone(),
        None => return Ok(()),
    };
    outcome::go(tx, actor, &closed, Step::Reopen, &change, at).await?;
    Ok(())
}
