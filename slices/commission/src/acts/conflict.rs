//! Declaring a conflict of interest (art. 6-bis L. 241/1990): from then on the file does not exist for that member.

use db::{WriteTx, args, statements};
use policy::commission::{CommissionFacts, TakePart};
use policy::referral::{ReferralFacts, View};
use policy::{Actor, Permit, Why};
use web::PageError;

use super::{Act, Moment};
use crate::events::ConflictDeclared;
use crate::queries::users;

statements! {
    DECLARE: Permit<TakePart> = "INSERT INTO conflicts (referral_id, user_id, seat_id, at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (referral_id, user_id) DO NOTHING";
    /// Her opinion leaves with her.
    TAKE_BACK: Permit<TakePart> = "DELETE FROM opinions WHERE referral_id = $1
        AND seat_id IN (SELECT id FROM seats WHERE user_id = $2)";
    DROP_DRAFTS: Permit<TakePart> = "DELETE FROM item_drafts WHERE user_id = $2
        AND item_id IN (SELECT id FROM items WHERE referral_id = $1)";
    UNLEAD: Permit<TakePart> = "UPDATE items SET rapporteur = NULL, version = version + 1 WHERE referral_id = $1
        AND state IN ('pending', 'discussed') AND rapporteur IN (SELECT id FROM seats WHERE user_id = $2)";
}

/// Cannot be taken back by the member: what was once out of sight stays there.
pub async fn declare(
    tx: &mut WriteTx,
    actor: &Actor,
    commission: &CommissionFacts,
    referral: &ReferralFacts,
    at: &Moment<'_>,
) -> Result<Act<ConflictDeclared>, PageError> {
    let permit = actor.permit::<TakePart>(commission)?;
    actor.permit::<View>(referral)?;
    let seat = users::seat_of(tx, &actor.scope(), commission.id, actor.user, at.today).await?;
    let seat = seat.ok_or(PageError::Refused(Why::NotAMember))?;
    tx.run(&DECLARE, &permit, args![referral.id, actor.user, seat, at.now]).await?;
    for statement in [&TAKE_BACK, &DROP_DRAFTS, &UNLEAD] {
        tx.run(statement, &permit, args![referral.id, actor.user]).await?;
    }
    Ok(Act::of(permit.author(at.now), ConflictDeclared { referral: referral.id, seat }))
}
