//! The steps of a session, each with what it needs and what follows from it.

use db::{DbResult, Reads, WriteTx, args, statements};
use kernel::Coded;
use kernel::quorum::{Quorum, QuorumMissing};
use kernel::states::item::ItemState;
use kernel::states::session::SessionStep;
use policy::commission::{Conduct, SessionFacts};
use policy::{Actor, Permit, Why};
use web::PageError;

use super::plan::{permit_view, tell_members};
use super::{Act, ActResult, Moment, carry, not_now, outcome};
use crate::events::SessionStepTaken;
use crate::queries::composition::{self, SeatRow, voting_places};
use crate::queries::sessions::{self, SessionRow};
use crate::queries::users;
use crate::rules;

/// What keeps a step from being taken. The page shows each in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// The notice is shorter than the pack asks: days given, days asked. A reason opens the way.
    ShortNotice {
        given: i64,
        asked: i64,
    },
    NoQuorum(QuorumMissing),
    /// It is not the day yet.
    TooEarly,
    /// There is a quorum, so the session is not deserted.
    QuorumIsThere(Quorum),
    /// Items without decision when the minutes are approved.
    ItemsOpen(i64),
    /// An item was decided that whoever closes may not see: the other one closes.
    NotYourItems,
    ReasonMissing,
}

statements! {
    STEP: Permit<Conduct> = "UPDATE sessions SET state = $3, last_reason = CASE WHEN $4 = '' THEN last_reason ELSE $4 END,
            convened_at = CASE WHEN $3 = 'convened' THEN $5 ELSE convened_at END,
            opened_at = CASE WHEN $3 = 'open' THEN COALESCE(opened_at, $5) ELSE opened_at END,
            closed_at = CASE WHEN $3 = 'closed' THEN $5 ELSE closed_at END,
            sealed_text = CASE WHEN $3 = 'minutes_draft' THEN NULL ELSE sealed_text END,
            sealed_hash = CASE WHEN $3 = 'minutes_draft' THEN NULL ELSE sealed_hash END,
            president_signed_by = CASE WHEN $3 = 'minutes_draft' THEN NULL ELSE president_signed_by END,
            president_signed_at = CASE WHEN $3 = 'minutes_draft' THEN NULL ELSE president_signed_at END,
            secretary_signed_by = CASE WHEN $3 = 'minutes_draft' THEN NULL ELSE secretary_signed_by END,
            secretary_signed_at = CASE WHEN $3 = 'minutes_draft' THEN NULL ELSE secretary_signed_at END,
            version = version + 1
        WHERE id = $1 AND version = $2";
    OPEN_ITEMS: Permit<Conduct> = "SELECT count(*) AS open FROM items WHERE session_id = $1 AND state IN ('pending', 'discussed')";
    HIDDEN: Permit<Conduct> = "SELECT count(*) AS hidden FROM items i JOIN conflicts x ON x.referral_id = i.referral_id
        JOIN referrals r ON r.id = i.referral_id
        WHERE i.session_id = $1 AND x.user_id = $2 AND i.state = 'decided' AND r.state = 'evaluated'";
    /// Withdrawn meanwhile by the sender: nothing is left to decide.
    DROP_WITHDRAWN: Permit<Conduct> = "UPDATE items SET state = 'withdrawn', version = version + 1 WHERE session_id = $1
        AND kind = 'referral' AND state IN ('pending', 'discussed')
        AND referral_id IN (SELECT id FROM referrals WHERE state <> 'on_agenda')";
    CARRY: Permit<Conduct> = "UPDATE items SET state = $2, version = version + 1 WHERE session_id = $1
        AND state IN ('pending', 'discussed')";
}

/// The composition on the day of the session, with who is there.
pub async fn seats_of(
    tx: &mut impl Reads,
    actor: &Actor,
    session: &SessionFacts,
    at: &Moment<'_>,
) -> Result<Vec<SeatRow>, PageError> {
    let view = permit_view(actor, &session.commission)?;
    let Some(row) = sessions::one(tx, &view, session.id).await? else { return Err(PageError::Hidden) };
    Ok(composition::seats_in(tx, &view, session.commission.id, session.id, row.day(at.zone())).await?)
}

/// Whether the session could open with who is written as present.
pub async fn quorum(
    tx: &mut impl Reads,
    actor: &Actor,
    session: &SessionFacts,
    at: &Moment<'_>,
) -> Result<Result<Quorum, QuorumMissing>, PageError> {
    let places = voting_places(&seats_of(tx, actor, session, at).await?, &[]);
    let seats: Vec<_> = places.iter().map(composition::VotingPlace::attendance).collect();
    Ok(rules::quorum_of(&seats, at.rules()))
}

/// Everything that stands in the way of a step now. `reason` is what was said with it.
pub async fn blocks(
    tx: &mut impl Reads,
    actor: &Actor,
    session: &SessionFacts,
    step: SessionStep,
    reason: &str,
    at: &Moment<'_>,
) -> Result<Vec<Block>, PageError> {
    let permit = actor.permit_to(Conduct(step), session)?;
    let view = permit_view(actor, &session.commission)?;
    let Some(row) = sessions::one(tx, &view, session.id).await? else { return Err(PageError::Hidden) };
    let mut blocks = Vec::new();
    match step {
        SessionStep::Convene => blocks.extend(short(&row, at).filter(|_| reason.is_empty())),
        SessionStep::Open => {
            if at.today < row.day(at.zone()) {
                blocks.push(Block::TooEarly);
            }
            blocks.extend(quorum(tx, actor, session, at).await?.err().map(Block::NoQuorum));
        }
        SessionStep::DeclareDeserted => {
            if at.today < row.day(at.zone()) {
                blocks.push(Block::TooEarly);
            }
            blocks.extend(quorum(tx, actor, session, at).await?.ok().map(Block::QuorumIsThere));
        }
        SessionStep::Cancel | SessionStep::ReviseMinutes if reason.is_empty() => blocks.push(Block::ReasonMissing),
        SessionStep::ApproveMinutes => {
            let open = count(tx, &permit, &OPEN_ITEMS, session).await?;
            if open > 0 {
                blocks.push(Block::ItemsOpen(open));
            }
        }
        SessionStep::Close => {
            let hidden = tx.first(&HIDDEN, &permit, args![session.id, actor.user]).await?;
            if hidden.map(|row| row.int("hidden")).transpose()?.unwrap_or(0) > 0 {
                blocks.push(Block::NotYourItems);
            }
        }
        _ => {}
    }
    Ok(blocks)
}

async fn count(
    tx: &mut impl Reads,
    permit: &Permit<Conduct>,
    statement: &'static db::Statement<Permit<Conduct>>,
    session: &SessionFacts,
) -> DbResult<i64> {
    let row = tx.first(statement, permit, args![session.id]).await?;
    Ok(row.map(|row| row.int("open")).transpose()?.unwrap_or(0))
}

fn short(row: &SessionRow, at: &Moment<'_>) -> Option<Block> {
    rules::short_notice(at.today, row.day(at.zone()), &at.rules().terms)
        .map(|(given, asked)| Block::ShortNotice { given, asked })
}

/// Takes one step, with what follows from it: news, the announcement of decisions, items carried over.
///
/// Signing has its own act ([`super::sign`]). Refused when [`blocks`] is not empty.
pub async fn take(
    tx: &mut WriteTx,
    actor: &Actor,
    session: &SessionFacts,
    step: SessionStep,
    reason: &str,
    at: &Moment<'_>,
) -> ActResult<SessionStepTaken> {
    let permit = actor.permit_to(Conduct(step), session)?;
    if step == SessionStep::SignMinutes || !blocks(tx, actor, session, step, reason, at).await?.is_empty() {
        return not_now();
    }
    let to = session.state.apply(step).map_err(|_| PageError::Refused(Why::NotThisState))?;
    let moved = args![session.id, session.version, to.code(), reason, at.now];
    if tx.run(&STEP, &permit, moved).await? == 0 {
        return Ok(None);
    }
    let view = permit_view(actor, &session.commission)?;
    let Some(row) = sessions::one(tx, &view, session.id).await? else { return Err(PageError::Hidden) };
    match step {
        SessionStep::Convene => tell_members(tx, actor, session, "session-convened", row.starts_at, at).await?,
        SessionStep::Cancel | SessionStep::DeclareDeserted => {
            leave_items(tx, &permit, session).await?;
            to_next(tx, actor, session, &row, at).await?;
            if row.convened_at.is_some() && step == SessionStep::Cancel {
                tell_members(tx, actor, session, "session-cancelled", row.starts_at, at).await?;
            }
        }
        SessionStep::Close => {
            outcome::announce_all(tx, actor, session, at).await?;
            tx.run(&DROP_WITHDRAWN, &permit, args![session.id]).await?;
            leave_items(tx, &permit, session).await?;
            to_next(tx, actor, session, &row, at).await?;
        }
        SessionStep::ApproveMinutes => tell_signatories(tx, actor, session, &row, at).await?,
        _ => {}
    }
    let event = SessionStepTaken { session: session.id, step, from: session.state, to };
    Ok(Some(Act::of(permit.author(at.now), event)))
}

async fn leave_items(tx: &mut WriteTx, permit: &Permit<Conduct>, session: &SessionFacts) -> DbResult<()> {
    tx.run(&CARRY, permit, args![session.id, ItemState::CarriedOver.code()]).await?;
    Ok(())
}

/// Hands what was left to the next session, if one is planned; otherwise the planning takes it up.
async fn to_next(
    tx: &mut WriteTx,
    actor: &Actor,
    session: &SessionFacts,
    row: &SessionRow,
    at: &Moment<'_>,
) -> Result<(), PageError> {
    let view = permit_view(actor, &session.commission)?;
    if let Some(next) = sessions::next(tx, &view, session.commission.id, row.starts_at).await? {
        carry::pick_up(tx, &view, &session.commission, next.id, at).await?;
    }
    Ok(())
}

async fn tell_signatories(
    tx: &mut WriteTx,
    actor: &Actor,
    session: &SessionFacts,
    row: &SessionRow,
    at: &Moment<'_>,
) -> DbResult<()> {
    let commission = &session.commission;
    let day = row.day(at.zone());
    let to = users::signatories(tx, &actor.scope(), commission.id, commission.nucleus, day).await?;
    tx.tell(at.now, audit::News { kind: "minutes-to-sign", about: audit::About::of("session", session.id), to });
    Ok(())
}
