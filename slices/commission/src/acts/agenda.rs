//! The agenda: complete referrals and other items, put on, taken off, put in order.

use db::{DbResult, Reads, WriteTx, args, statements};
use kernel::ids::{ItemId, ReferralId, SessionId};
use kernel::states::referral::Step;
use kernel::states::session::SessionState;
use policy::commission::{CommissionFacts, Keep, SessionFacts};
use policy::referral::Advance;
use policy::{Actor, Permit};
use referrals::journey::{Change, advance};
use web::PageError;

use super::plan::permit_view;
use super::{Act, ActResult, Moment, carry, not_now};
use crate::events::AgendaChanged;
use crate::queries::items::ItemKind;

/// An item that is no referral.
#[derive(Debug, Clone)]
pub struct OtherItem {
    pub title: String,
    /// The session whose signed minutes it corrects.
    pub corrects: Option<SessionId>,
}

statements! {
    PASS: Permit<Keep> = "UPDATE sessions SET version = version + 1 WHERE id = $1 AND version = $2";
    ADD: Permit<Keep> = "INSERT INTO items (id, session_id, position, kind, referral_id, corrects, title, state, summary,
            proposal, reason_code, reason, legal_ground, tally, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, 'pending', '', '', '', '', '', '', 1)";
    TAKE_OFF: Permit<Keep> = "UPDATE items SET state = 'withdrawn', position = 0, version = version + 1
        WHERE id = $1 AND session_id = $2 AND state IN ('pending', 'discussed')";
    REFERRAL_OF: Permit<Keep> = "SELECT kind, referral_id FROM items WHERE id = $1 AND session_id = $2
        AND state IN ('pending', 'discussed')";
    ORDER: Permit<Keep> = "SELECT id FROM items WHERE session_id = $1 AND state <> 'withdrawn' ORDER BY position, id";
    PUT: Permit<Keep> = "UPDATE items SET position = $2 WHERE id = $1 AND position <> $2";
    CORRECTABLE: Permit<Keep> = "SELECT id FROM sessions WHERE id = $1 AND commission_id = $2 AND state = 'minutes_signed'";
}

/// The agenda can change until the session is closed.
pub fn can_change(state: SessionState) -> bool {
    use SessionState::*;
    matches!(state, Planned | Convened | Open | Suspended)
}

async fn begin(tx: &mut WriteTx, actor: &Actor, session: &SessionFacts) -> Result<Option<Permit<Keep>>, PageError> {
    let permit = actor.permit::<Keep>(session)?;
    if !can_change(session.state) {
        return not_now();
    }
    let passed = tx.run(&PASS, &permit, args![session.id, session.version]).await? == 1;
    Ok(passed.then_some(permit))
}

/// Puts complete referrals on the agenda, in the order given. One that is not complete is refused by its own rule.
pub async fn add(
    tx: &mut WriteTx,
    actor: &Actor,
    session: &SessionFacts,
    referrals: &[ReferralId],
    at: &Moment<'_>,
) -> ActResult<AgendaChanged> {
    let Some(permit) = begin(tx, actor, session).await? else { return Ok(None) };
    let mut position = carry::last_position(tx, &permit_view(actor, &session.commission)?, session.id).await?;
    for id in referrals {
        if step(tx, actor, &session.commission, *id, Step::PutOnAgenda, at).await?.is_none() {
            return Ok(None);
        }
        position += 1;
        insert(tx, &permit, session.id, position, ItemKind::Referral, Some(*id), &OtherItem::none(), at).await?;
    }
    let event = AgendaChanged { session: session.id, added: referrals.len(), removed: 0 };
    Ok(Some(Act::of(permit.author(at.now), event)))
}

/// Puts an item without a referral on the agenda.
pub async fn add_other(
    tx: &mut WriteTx,
    actor: &Actor,
    session: &SessionFacts,
    item: &OtherItem,
    at: &Moment<'_>,
) -> ActResult<AgendaChanged> {
    let Some(permit) = begin(tx, actor, session).await? else { return Ok(None) };
    if let Some(corrected) = item.corrects
        && tx.first(&CORRECTABLE, &permit, args![corrected, session.commission.id]).await?.is_none()
    {
        return not_now();
    }
    let kind = if item.corrects.is_some() { ItemKind::Correction } else { ItemKind::Other };
    let position = carry::last_position(tx, &permit_view(actor, &session.commission)?, session.id).await? + 1;
    insert(tx, &permit, session.id, position, kind, None, item, at).await?;
    let event = AgendaChanged { session: session.id, added: 1, removed: 0 };
    Ok(Some(Act::of(permit.author(at.now), event)))
}

/// Takes an undecided item off; its referral goes back to the secretary.
pub async fn take_off(
    tx: &mut WriteTx,
    actor: &Actor,
    session: &SessionFacts,
    item: ItemId,
    at: &Moment<'_>,
) -> ActResult<AgendaChanged> {
    let Some(permit) = begin(tx, actor, session).await? else { return Ok(None) };
    let Some(row) = tx.first(&REFERRAL_OF, &permit, args![item, session.id]).await? else { return Ok(None) };
    // What was decided urgently must be ratified: it can wait, not vanish.
    let kind = row.code::<ItemKind>("kind")?;
    if kind == ItemKind::Ratification {
        return not_now();
    }
    if let Some(referral) = row.opt_id("referral_id")?
        && step(tx, actor, &session.commission, referral, Step::TakeOffAgenda, at).await?.is_none()
    {
        return Ok(None);
    }
    tx.run(&TAKE_OFF, &permit, args![item, session.id]).await?;
    renumber(tx, &permit, session.id, &[]).await?;
    let event = AgendaChanged { session: session.id, added: 0, removed: 1 };
    Ok(Some(Act::of(permit.author(at.now), event)))
}

/// Where an item goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    Up,
    Down,
    /// The number it shall have.
    At(i64),
}

/// Moves items. Items not named keep their order around them.
pub async fn arrange(
    tx: &mut WriteTx,
    actor: &Actor,
    session: &SessionFacts,
    moves: &[(ItemId, Place)],
    at: &Moment<'_>,
) -> ActResult<AgendaChanged> {
    let Some(permit) = begin(tx, actor, session).await? else { return Ok(None) };
    renumber(tx, &permit, session.id, moves).await?;
    let event = AgendaChanged { session: session.id, added: 0, removed: 0 };
    Ok(Some(Act::of(permit.author(at.now), event)))
}

async fn renumber(
    tx: &mut WriteTx,
    permit: &Permit<Keep>,
    session: SessionId,
    moves: &[(ItemId, Place)],
) -> DbResult<()> {
    let rows = tx.all(&ORDER, permit, args![session]).await?;
    let order: Vec<ItemId> = rows.iter().map(|row| row.id("id")).collect::<DbResult<_>>()?;
    for (place, id) in crate::rules::new_order(&order, moves).into_iter().enumerate() {
        tx.run(&PUT, permit, args![id, place + 1]).await?;
    }
    Ok(())
}

/// One step of a referral by the rules of the referral itself.
pub(crate) async fn step(
    tx: &mut WriteTx,
    actor: &Actor,
    commission: &CommissionFacts,
    id: ReferralId,
    step: Step,
    at: &Moment<'_>,
) -> Result<Option<policy::referral::ReferralFacts>, PageError> {
    let Some(facts) = people::relation::referral_facts(tx, actor, id).await? else { return Err(PageError::Hidden) };
    if facts.nucleus != commission.nucleus || facts.to_body.is_some() {
        return Err(PageError::Hidden);
    }
    let permit = actor.permit_to(Advance(step), &facts)?;
    Ok(advance(tx, &permit, &facts, &Change::default(), at.rules(), at.now, at.today).await?)
}

#[expect(clippy::too_many_arguments, reason = "the columns of one row")]
async fn insert(
    tx: &mut WriteTx,
    permit: &Permit<Keep>,
    session: SessionId,
    position: i64,
    kind: ItemKind,
    referral: Option<ReferralId>,
    other: &OtherItem,
    at: &Moment<'_>,
) -> DbResult<ItemId> {
    let id = ItemId::new(at.now, at.random);
    let row = args![id, session, position, kernel::Coded::code(kind), referral, other.corrects, &other.title];
    tx.run(&ADD, permit, row).await?;
    Ok(id)
}

impl OtherItem {
    fn none() -> Self {
        Self { title: String::new(), corrects: None }
    }
}
