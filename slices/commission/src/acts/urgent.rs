//! An urgent decision of the president between two sessions. The next session ratifies it.

use db::{Reads, WriteTx, args, statements};
use kernel::ids::{ItemId, SessionId};
use kernel::states::referral::State;
use kernel::{Coded, Instant};
use policy::commission::{CommissionFacts, DecideUrgently, ReadAgenda};
use policy::referral::ReferralFacts;
use policy::{Actor, Permit};
use web::PageError;

use super::{Act, ActResult, Moment, decide, not_now, outcome};
use crate::events::UrgentDecisionTaken;
use crate::queries::items;
use crate::rules::{self, DecisionDraft, DecisionSetting};

/// The item of the next session that the urgent decision turns into its ratification.
#[derive(Debug, Clone)]
pub struct Waiting {
    pub item: ItemId,
    pub session: SessionId,
    pub starts_at: Instant,
    pub version: i64,
}

statements! {
    WAITING: Permit<DecideUrgently> = "SELECT i.id, i.version, n.id AS session_id, n.starts_at FROM items i
        JOIN sessions n ON n.id = i.session_id
        WHERE i.referral_id = $1 AND i.kind = 'referral' AND i.state IN ('pending', 'discussed')
            AND n.commission_id = $2 AND n.state IN ('planned', 'convened') ORDER BY n.starts_at LIMIT 1";
    RATIFICATION: Permit<DecideUrgently> = "UPDATE items SET kind = 'ratification', outcome = $3, reason_code = $4, reason = $5,
            legal_ground = $6, to_body = $7, until = $8, urgent_by = $9, decided_at = $10, state = 'pending',
            version = version + 1
        WHERE id = $1 AND version = $2";
}

/// The item that waits for the file. `None`: the file is on no agenda to come, so nobody could ratify.
pub async fn waiting(
    tx: &mut impl Reads,
    actor: &Actor,
    commission: &CommissionFacts,
    referral: &ReferralFacts,
) -> Result<Option<Waiting>, PageError> {
    let permit = actor.permit::<DecideUrgently>(commission)?;
    let row = tx.first(&WAITING, &permit, args![referral.id, commission.id]).await?;
    let read = |row: &db::Row| {
        Ok::<_, db::DbError>(Waiting {
            item: row.id("id")?,
            session: row.id("session_id")?,
            starts_at: row.instant("starts_at")?,
            version: row.int("version")?,
        })
    };
    Ok(row.as_ref().map(read).transpose()?)
}

/// Everything that is wrong with an urgent decision, as `(field, message id)`.
pub async fn faults(
    tx: &mut impl Reads,
    actor: &Actor,
    commission: &CommissionFacts,
    referral: &ReferralFacts,
    draft: &DecisionDraft,
    at: &Moment<'_>,
) -> Result<Vec<(&'static str, &'static str)>, PageError> {
    let read = actor.permit::<ReadAgenda>(commission)?;
    let mut faults = Vec::new();
    if referral.state != State::OnAgenda || waiting(tx, actor, commission, referral).await?.is_none() {
        faults.push(("", "commission-fault-urgent-no-session"));
    }
    let allowed =
        |code: &str| at.rules().urgent.as_ref().is_some_and(|urgent| urgent.outcomes.iter().any(|one| one == code));
    if draft.outcome.is_some_and(|outcome| !allowed(outcome.code())) {
        faults.push(("outcome", "commission-fault-urgent-outcome"));
    }
    let reasons = decide::reason_codes(draft.outcome, at);
    let setting = DecisionSetting {
        today: at.today,
        passed: true,
        notice_required: at.rules().pre_rejection_required,
        notice_given: items::notice_given(tx, &read, referral.id).await?,
        reasons: &reasons,
    };
    faults.extend(rules::decision_faults(draft, &setting));
    Ok(faults)
}

/// Decides at once and tells the sender; the item waits in the next session as a ratification.
pub async fn decide_urgently(
    tx: &mut WriteTx,
    actor: &Actor,
    commission: &CommissionFacts,
    referral: &ReferralFacts,
    draft: &DecisionDraft,
    at: &Moment<'_>,
) -> ActResult<UrgentDecisionTaken, ItemId> {
    let permit = actor.permit::<DecideUrgently>(commission)?;
    actor.permit::<policy::referral::View>(referral)?;
    if !faults(tx, actor, commission, referral, draft, at).await?.is_empty() {
        return not_now();
    }
    let Some(waiting) = waiting(tx, actor, commission, referral).await? else { return not_now() };
    let Some(said) = decide::said(draft, at) else { return not_now() };
    let row = args![
        waiting.item,
        waiting.version,
        said.outcome.code(),
        &draft.reason_code,
        &draft.reason,
        &draft.legal_ground,
        draft.to_body,
        said.until,
        actor.user,
        at.now
    ];
    if tx.run(&RATIFICATION, &permit, row).await? == 0 {
        return Ok(None);
    }
    let after = outcome::take(tx, actor, referral, &said, at).await?;
    if after.state == State::Evaluated {
        outcome::announce(tx, actor, &after, &said, at).await?;
    }
    let event = UrgentDecisionTaken { referral: referral.id, item: waiting.item, outcome: said.outcome };
    Ok(Some(Act { author: permit.author(at.now), event, gives: waiting.item }))
}
