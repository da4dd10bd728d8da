//! The score of the waiting list: every computation is kept, none is changed.

use std::collections::BTreeMap;

use db::{Reads, WriteTx, args, statements};
use kernel::states::referral::State;
use packs::{Criteria, ScoreFault};
use policy::commission::{CommissionFacts, FileFacts, Score};
use policy::referral::{ReferralFacts, View};
use policy::{Actor, Permit};
use web::PageError;

use super::{Act, Moment, not_now};
use crate::events::ReferralScored;

/// Criterion -> thousandths.
pub type Inputs = BTreeMap<String, u32>;

statements! {
    LAST: Permit<Score> = "SELECT COALESCE(max(seq), 0) AS last FROM scores WHERE referral_id = $1";
    KEEP: Permit<Score> = "INSERT INTO scores (referral_id, seq, criteria_version, pack_ref, inputs, score_milli, by_user, at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
}

/// States in which a score can be computed.
pub fn can_score(state: State) -> bool {
    matches!(state, State::OnAgenda | State::Evaluated | State::Postponed | State::WaitingList)
}

/// The score in thousandths; whole numbers add up the same everywhere.
pub fn compute(criteria: &Criteria, inputs: &Inputs) -> Result<i64, Vec<ScoreFault>> {
    let values = inputs.iter().map(|(code, thousandths)| (code.clone(), f64::from(*thousandths) / 1000.0)).collect();
    criteria.score(&values)?;
    Ok(criteria
        .items
        .iter()
        .map(|item| i64::from(item.weight) * i64::from(inputs.get(&item.code).copied().unwrap_or(0)))
        .sum())
}

/// Computes by the criteria in force today and keeps it as a new row.
pub async fn score(
    tx: &mut WriteTx,
    actor: &Actor,
    commission: &CommissionFacts,
    referral: &ReferralFacts,
    inputs: &Inputs,
    at: &Moment<'_>,
) -> Result<Act<ReferralScored>, PageError> {
    actor.permit::<View>(referral)?;
    let file = FileFacts { commission: commission.clone(), restricted: referral.restricted };
    let permit = actor.permit::<Score>(&file)?;
    let criteria = at.packs.current_criteria(at.today);
    let Ok(score_milli) = compute(criteria, inputs) else { return not_now() };
    if !can_score(referral.state) {
        return not_now();
    }
    let last = tx.first(&LAST, &permit, args![referral.id]).await?;
    let seq = last.map(|row| row.int("last")).transpose()?.unwrap_or(0) + 1;
    let kept = serde_json::to_string(inputs).map_err(|error| PageError::fault(error.to_string()))?;
    let row = args![
        referral.id,
        seq,
        &criteria.version,
        at.packs.version().pack_ref(),
        kept,
        score_milli,
        actor.user,
        at.now
    ];
    tx.run(&KEEP, &permit, row).await?;
    let criteria_version = criteria.version.clone();
    let event = ReferralScored { referral: referral.id, seq, criteria_version, score_milli };
    Ok(Act::of(permit.author(at.now), event))
}
