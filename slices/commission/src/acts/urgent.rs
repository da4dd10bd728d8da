//! An urgent decision of the president between two sessions. The next session ratifies it.
//!
//! It takes a complete file from the review, or one that waits on the agenda of a session to come. The ratification is an
//! item of that session, of the next one planned, or, where none is planned yet, of the first that will be.

use db::{DbResult, Reads, WriteTx, args, statements};
use kernel::ids::{ItemId, ReferralId, SessionId};
use kernel::states::item::Outcome;
use kernel::states::referral::State;
use kernel::{Coded, Instant};
use policy::commission::{CommissionFacts, DecideUrgently, ReadAgenda};
use policy::referral::ReferralFacts;
use policy::{Actor, Permit};
use web::PageError;

use super::outcome::Said;
use super::{Act, ActResult, Moment, carry, decide, not_now, outcome};
use crate::events::UrgentDecisionTaken;
use crate::queries::items;
use crate::rules::{self, DecisionDraft, DecisionSetting};

/// Where an urgent decision would be ratified.
#[derive(Debug, Clone)]
pub enum Ratified {
    /// The file's own item on an agenda to come turns into its ratification.
    Item { item: ItemId, version: i64, starts_at: Instant },
    /// A new item of the next session.
    Next { session: SessionId, starts_at: Instant },
    /// No session is planned: the first that will be takes it up.
    Later,
    /// A session that is going on has the file: it decides.
    GoingOn,
}

impl Ratified {
    pub fn starts_at(&self) -> Option<Instant> {
        match self {
            Self::Item { starts_at, .. } | Self::Next { starts_at, .. } => Some(*starts_at),
            Self::Later | Self::GoingOn => None,
        }
    }
}

statements! {
    ON_AGENDA: Permit<DecideUrgently> = "SELECT i.id, i.version, n.state, n.starts_at FROM items i
        JOIN sessions n ON n.id = i.session_id
        WHERE i.referral_id = $1 AND i.kind = 'referral' AND i.state IN ('pending', 'discussed')
            AND n.commission_id = $2 ORDER BY n.starts_at LIMIT 1";
    NEXT: Permit<DecideUrgently> = "SELECT id, starts_at FROM sessions
        WHERE commission_id = $1 AND state IN ('planned', 'convened') ORDER BY starts_at, id LIMIT 1";
    TURN: Permit<DecideUrgently> = "UPDATE items SET kind = 'ratification', outcome = $3, reason_code = $4, reason = $5,
            legal_ground = $6, to_body = $7, until = $8, urgent_by = $9, decided_at = $10, state = 'pending',
            version = version + 1
        WHERE id = $1 AND version = $2";
    ADD: Permit<DecideUrgently> = "INSERT INTO items (id, session_id, position, kind, referral_id, title, state, summary,
            proposal, outcome, reason_code, reason, legal_ground, to_body, until, urgent_by, decided_at, tally, version)
        VALUES ($1, $2, $3, 'ratification', $4, '', 'pending', '', '', $5, $6, $7, $8, $9, $10, $11, $12, '', 1)";
}

/// Who will ratify a decision about this file.
pub async fn ratified(
    tx: &mut impl Reads,
    actor: &Actor,
    commission: &CommissionFacts,
    referral: ReferralId,
) -> Result<Ratified, PageError> {
    let permit = actor.permit::<DecideUrgently>(commission)?;
    if let Some(row) = tx.first(&ON_AGENDA, &permit, args![referral, commission.id]).await? {
        use kernel::states::session::SessionState::{Convened, Planned};
        let (item, version, starts_at) = (row.id("id")?, row.int("version")?, row.instant("starts_at")?);
        let waits = matches!(row.code("state")?, Planned | Convened);
        return Ok(if waits { Ratified::Item { item, version, starts_at } } else { Ratified::GoingOn });
    }
    let next = tx.first(&NEXT, &permit, args![commission.id]).await?;
    let read = |row: db::Row| -> DbResult<_> {
        Ok(Ratified::Next { session: row.id("id")?, starts_at: row.instant("starts_at")? })
    };
    Ok(next.map(read).transpose()?.unwrap_or(Ratified::Later))
}

/// The files that can be decided urgently: complete in the review, or on an agenda to come.
pub fn can_be_decided(referral: &ReferralFacts) -> bool {
    match referral.state {
        State::UnderReview => referral.complete,
        State::OnAgenda => true,
        _ => false,
    }
}

/// The outcomes an urgent decision can have. A notice of reasons is for a session, which hears the comments.
pub fn outcomes(at: &Moment<'_>) -> Vec<Outcome> {
    let codes = at.rules().urgent.iter().flat_map(|urgent| &urgent.outcomes);
    codes.filter_map(|code| Outcome::parse(code)).filter(|outcome| *outcome != Outcome::PreRejection).collect()
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
    if !can_be_decided(referral) {
        faults.push(("", "commission-fault-urgent-state"));
    } else if matches!(ratified(tx, actor, commission, referral.id).await?, Ratified::GoingOn) {
        faults.push(("", "commission-fault-urgent-going-on"));
    }
    if draft.outcome.is_some_and(|outcome| !outcomes(at).contains(&outcome)) {
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
    let Some(said) = decide::said(draft, at) else { return not_now() };
    let Some(item) = keep(tx, &permit, actor, commission, referral.id, draft, &said, at).await? else {
        return Ok(None);
    };
    let after = outcome::take(tx, actor, referral, &said, at).await?;
    outcome::announce(tx, actor, &after, &said, at).await?;
    let event = UrgentDecisionTaken { referral: referral.id, item, outcome: said.outcome };
    Ok(Some(Act { author: permit.author(at.now), event, gives: item }))
}

/// Writes the decision as an item to ratify. `None`: the item on the agenda changed meanwhile.
#[expect(clippy::too_many_arguments, reason = "the columns of one row")]
async fn keep(
    tx: &mut WriteTx,
    permit: &Permit<DecideUrgently>,
    actor: &Actor,
    commission: &CommissionFacts,
    referral: ReferralId,
    draft: &DecisionDraft,
    said: &Said,
    at: &Moment<'_>,
) -> Result<Option<ItemId>, PageError> {
    let outcome = said.outcome.code();
    let session = match ratified(tx, actor, commission, referral).await? {
        Ratified::GoingOn => return not_now(),
        Ratified::Item { item, version, .. } => {
            let row = args![
                item,
                version,
                outcome,
                &draft.reason_code,
                &draft.reason,
                &draft.legal_ground,
                draft.to_body,
                said.until,
                actor.user,
                at.now
            ];
            return Ok((tx.run(&TURN, permit, row).await? == 1).then_some(item));
        }
        Ratified::Next { session, .. } => Some(session),
        Ratified::Later => None,
    };
    let place = match session {
        Some(session) => carry::last_position(tx, &super::plan::permit_view(actor, commission)?, session).await? + 1,
        None => 0,
    };
    let id = ItemId::new(at.now, at.random);
    let row = args![
        id,
        session,
        place,
        referral,
        outcome,
        &draft.reason_code,
        &draft.reason,
        &draft.legal_ground,
        draft.to_body,
        said.until,
        actor.user,
        at.now
    ];
    tx.run(&ADD, permit, row).await?;
    Ok(Some(id))
}
