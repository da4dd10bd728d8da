//! Completeness: the secretary's word that a file lacks nothing, and what takes that word back.

use db::{DbResult, WriteTx, args, statements};
use kernel::states::referral::Step;
use kernel::{Date, Instant};
use policy::Permit;
use policy::referral::{Advance, ConfirmComplete, ReferralFacts};

statements! {
    CONFIRM: Permit<ConfirmComplete> = "UPDATE referrals SET complete = TRUE, updated_at = $3, version = version + 1
        WHERE id = $1 AND version = $2";
    TAKE_BACK: Permit<Advance> = "UPDATE referrals SET complete = FALSE WHERE id = $1";
}

/// Marks the referral as complete and tells the sender; the caller commits with `ReferralFoundComplete`.
/// `None`: somebody was faster (the version moved on).
pub async fn confirm_complete(
    tx: &mut WriteTx,
    permit: &Permit<ConfirmComplete>,
    facts: &ReferralFacts,
    now: Instant,
    today: Date,
) -> DbResult<Option<ReferralFacts>> {
    if tx.run(&CONFIRM, permit, args![facts.id, facts.version, now]).await? == 0 {
        return Ok(None);
    }
    super::news::tell_complete(tx, permit, facts, now, today).await?;
    Ok(Some(ReferralFacts { complete: true, version: facts.version + 1, ..facts.clone() }))
}

/// After an answer the file must be checked again, so the request already ends what was confirmed.
fn takes_back(step: Step) -> bool {
    matches!(step, Step::RequestIntegration | Step::AnswerIntegration | Step::Reopen)
}

/// Whether the referral is still complete after the step of `permit`; the row is kept in line.
pub(super) async fn after(tx: &mut WriteTx, permit: &Permit<Advance>, before: &ReferralFacts) -> DbResult<bool> {
    let ends = before.complete && takes_back(permit.action().0);
    if ends {
        tx.run(&TAKE_BACK, permit, args![before.id]).await?;
    }
    Ok(before.complete && !ends)
}
