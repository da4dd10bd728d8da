//! An item in the session: what was said, how the seats voted, what was decided.

use db::{Reads, WriteTx, args, statements};
use kernel::ids::{ItemId, SeatId};
use kernel::states::item::{ItemState, Outcome, Vote};
use kernel::states::referral::State;
use kernel::states::session::SessionState;
use kernel::{Coded, Date, Instant};
use policy::commission::{DecideItem, Discuss, ReadAgenda, SessionFacts};
use policy::referral::Advance;
use policy::{Actor, Permit};
use web::PageError;

use super::count::{Counted, count};
use super::outcome::{self, Said};
use super::ratify::{fall, falls_by};
use super::{Act, ActResult, Moment, agenda, not_now};
use crate::events::{ItemDecided, ItemDiscussed};
use crate::queries::items::{self, ItemKind, ItemRow};
use crate::rules::{self, DecisionDraft, DecisionSetting};

/// What was said about an item.
#[derive(Debug, Clone, Default)]
pub struct Discussion {
    pub rapporteur: Option<SeatId>,
    pub summary: String,
    pub proposal: String,
}

/// A decision with its votes, one per voting place that can vote.
#[derive(Debug, Clone, Default)]
pub struct Decision {
    pub draft: DecisionDraft,
    pub votes: Vec<(SeatId, Vote)>,
}

statements! {
    DISCUSS: Permit<Discuss> = "UPDATE items SET rapporteur = $4, summary = $5, proposal = $6, state = $7, version = version + 1
        WHERE id = $1 AND session_id = $2 AND version = $3 AND state IN ('pending', 'discussed')";
    DROP_DRAFTS: Permit<Discuss> = "DELETE FROM item_drafts WHERE item_id = $1 AND user_id = $2";
    DECIDE: Permit<DecideItem> = "UPDATE items SET state = 'decided', outcome = $4, reason_code = $5, reason = $6,
            legal_ground = $7, to_body = $8, until = $9, tally = $10, decided_at = $11, version = version + 1
        WHERE id = $1 AND session_id = $2 AND version = $3 AND state = 'discussed'";
    RATIFY: Permit<DecideItem> = "UPDATE items SET state = 'decided', tally = $4, not_ratified = $5, version = version + 1
        WHERE id = $1 AND session_id = $2 AND version = $3 AND state = 'discussed'";
    CLEAR_VOTES: Permit<DecideItem> = "DELETE FROM votes WHERE item_id = $1";
    VOTE: Permit<DecideItem> = "INSERT INTO votes (item_id, seat_id, vote) VALUES ($1, $2, $3)";
}

/// The item, if the actor may know of it.
async fn item_of(
    tx: &mut impl Reads,
    actor: &Actor,
    session: &SessionFacts,
    id: ItemId,
) -> Result<(Permit<ReadAgenda>, ItemRow), PageError> {
    let read = actor.permit::<ReadAgenda>(&session.commission)?;
    let item = items::one(tx, &read, actor, &session.commission, session.id, id).await?;
    Ok((read, item.ok_or(PageError::Hidden)?))
}

/// Writes what was said. Before the session opens this prepares the item; in the session it counts as discussed.
pub async fn discuss(
    tx: &mut WriteTx,
    actor: &Actor,
    session: &SessionFacts,
    id: ItemId,
    version: i64,
    said: &Discussion,
    at: &Moment<'_>,
) -> ActResult<ItemDiscussed> {
    let (_, item) = item_of(tx, actor, session, id).await?;
    let permit = actor.permit::<Discuss>(&item.facts(session))?;
    if !agenda::can_change(session.state) || item.state.is_final() {
        return not_now();
    }
    let discussed = session.state == SessionState::Open && !said.summary.is_empty();
    let state = if discussed { ItemState::Discussed } else { item.state };
    let row = args![id, session.id, version, said.rapporteur, &said.summary, &said.proposal, state.code()];
    if tx.run(&DISCUSS, &permit, row).await? == 0 {
        return Ok(None);
    }
    tx.run(&DROP_DRAFTS, &permit, args![id, actor.user]).await?;
    Ok(Some(Act::of(permit.author(at.now), ItemDiscussed { item: id })))
}

/// Everything that is wrong with a decision, as `(field, message id)`.
pub async fn faults(
    tx: &mut impl Reads,
    actor: &Actor,
    session: &SessionFacts,
    item: &ItemRow,
    decision: &Decision,
    counted: &Counted,
    at: &Moment<'_>,
) -> Result<Vec<(&'static str, &'static str)>, PageError> {
    let read = actor.permit::<ReadAgenda>(&session.commission)?;
    let mut faults = Vec::new();
    if item.is_restricted() {
        faults.push(("", "why-restricted"));
    }
    if item.state != ItemState::Discussed {
        faults.push(("", "commission-fault-discuss-first"));
    }
    let voted = item.kind != ItemKind::Other || !decision.votes.is_empty();
    if voted && !counted.is_complete() {
        faults.push(("votes", "commission-fault-votes"));
    } else if voted && counted.quorum.is_err() {
        faults.push(("votes", "commission-fault-item-quorum"));
    }
    match (item.kind, &item.file) {
        (ItemKind::Referral, Some(file)) => {
            if file.facts.state != State::OnAgenda {
                faults.push(("", "commission-fault-referral-moved"));
            }
            let notice_given = items::notice_given(tx, &read, file.facts.id).await?;
            let reasons = reason_codes(decision.draft.outcome, at);
            faults.extend(rules::decision_faults(
                &decision.draft,
                &DecisionSetting {
                    today: at.today,
                    passed: counted.tally.passed,
                    notice_required: at.rules().pre_rejection_required,
                    notice_given,
                    reasons: &reasons,
                },
            ));
        }
        (ItemKind::Ratification, file) if !counted.tally.passed => {
            if decision.draft.reason.is_empty() {
                faults.push(("reason", "commission-fault-reason"));
            }
            // The referral goes back to the review, and only the secretary takes it there.
            let step = file.as_ref().and_then(|file| falls_by(file.facts.state).map(|step| (step, &file.facts)));
            if step.is_some_and(|(step, facts)| !actor.may(Advance(step), facts)) {
                faults.push(("", "commission-fault-not-ratified-by-secretary"));
            }
        }
        _ => {}
    }
    Ok(faults)
}

/// The reasons an outcome can be given today.
pub fn reason_codes(outcome: Option<Outcome>, at: &Moment<'_>) -> Vec<String> {
    let kind = outcome.and_then(rules::reason_kind);
    let list = kind.and_then(|kind| at.packs.list(kind.list()));
    list.map(|list| list.on(at.today).map(|item| item.code.clone()).collect()).unwrap_or_default()
}

/// Records the decision on an item. Refused when [`faults`] is not empty.
pub async fn decide(
    tx: &mut WriteTx,
    actor: &Actor,
    session: &SessionFacts,
    id: ItemId,
    version: i64,
    decision: &Decision,
    at: &Moment<'_>,
) -> ActResult<ItemDecided> {
    let (_, item) = item_of(tx, actor, session, id).await?;
    let permit = actor.permit::<DecideItem>(&item.facts(session))?;
    let counted = count(tx, actor, session, &item, &decision.votes, at).await?;
    if item.version != version {
        return Ok(None);
    }
    if !faults(tx, actor, session, &item, decision, &counted, at).await?.is_empty() {
        return not_now();
    }
    if !keep(tx, &permit, session, &item, decision, &counted, at).await? {
        return Ok(None);
    }
    tx.run(&CLEAR_VOTES, &permit, args![id]).await?;
    for (seat, vote) in &counted.votes {
        tx.run(&VOTE, &permit, args![id, *seat, vote.code()]).await?;
    }
    let passed = counted.tally.passed;
    match (item.kind, &item.file, said(&decision.draft, at)) {
        (ItemKind::Referral, Some(file), Some(said)) => {
            let after = outcome::take(tx, actor, &file.facts, &said, at).await?;
            // Who decides about an urgent file does not make it wait for the end of the session.
            if file.urgent && said.outcome != Outcome::PreRejection {
                outcome::announce(tx, actor, &after, &said, at).await?;
            }
        }
        (ItemKind::Ratification, Some(file), _) if !passed => {
            fall(tx, actor, &file.facts, &decision.draft.reason, at).await?;
        }
        _ => {}
    }
    let event = ItemDecided {
        item: id,
        referral: item.file.as_ref().map(|file| file.facts.id),
        outcome: decision.draft.outcome.or(item.outcome),
        reason_code: decision.draft.reason_code.clone(),
        passed,
    };
    Ok(Some(Act::of(permit.author(at.now), event)))
}

async fn keep(
    tx: &mut WriteTx,
    permit: &Permit<DecideItem>,
    session: &SessionFacts,
    item: &ItemRow,
    decision: &Decision,
    counted: &Counted,
    at: &Moment<'_>,
) -> Result<bool, PageError> {
    let voted = !decision.votes.is_empty();
    let tally = if voted { serde_json::to_string(&counted.stored()).unwrap_or_default() } else { String::new() };
    if item.kind == ItemKind::Ratification {
        let fallen = if counted.tally.passed { "" } else { decision.draft.reason.as_str() };
        return Ok(tx.run(&RATIFY, permit, args![item.id, session.id, item.version, tally, fallen]).await? == 1);
    }
    let draft = &decision.draft;
    let until = said(draft, at).map_or(draft.until, |said| said.until);
    let row = args![
        item.id,
        session.id,
        item.version,
        draft.outcome.map(Coded::code),
        &draft.reason_code,
        &draft.reason,
        &draft.legal_ground,
        draft.to_body,
        until,
        tally,
        at.now
    ];
    Ok(tx.run(&DECIDE, permit, row).await? == 1)
}

/// The decision in the words of its announcement. A notice of reasons runs for the days of the pack.
pub(crate) fn said(draft: &DecisionDraft, at: &Moment<'_>) -> Option<Said> {
    let outcome = draft.outcome?;
    let until = match outcome {
        Outcome::PreRejection => Some(days_after(at.today, at.rules().terms.comment_days)),
        _ => draft.until,
    };
    Some(Said {
        outcome,
        reason_code: draft.reason_code.clone(),
        reason: draft.reason.clone(),
        until,
        to_body: draft.to_body,
    })
}

fn days_after(day: Date, days: u32) -> Date {
    let noon = day.at(12, 0, 0, 0);
    let later = Instant::from_local(noon, "UTC").map(|at| at.plus_days(i64::from(days)));
    later.map_or(day, |at| at.local_date("UTC"))
}
