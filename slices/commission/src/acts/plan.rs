//! Planning a session: the next number of the year, and the items that earlier sessions left.

use db::{DbResult, Reads, WriteTx, args, statements};
use kernel::ids::{CommissionId, SessionId};
use kernel::states::session::SessionState;
use kernel::{Coded, Instant};
use policy::commission::{CommissionFacts, Plan, SessionFacts, View};
use policy::{Actor, Permit};
use web::PageError;

use super::{Act, ActResult, Moment, carry, not_now};
use crate::events::{SessionPlanned, SessionRescheduled};
use crate::queries::{sessions, users};

/// When and where.
#[derive(Debug, Clone)]
pub struct Meeting {
    pub starts_at: Instant,
    pub place: String,
    /// Address of a remote meeting, empty when there is none.
    pub link: String,
    pub call: Call,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Call {
    First,
    /// After a session without quorum.
    Second,
}

statements! {
    /// Everybody who plans a session passes this row, so that numbers have no gap.
    PASS: Permit<Plan> = "UPDATE commissions SET version = version + 1 WHERE id = $1";
    LAST: Permit<Plan> = "SELECT COALESCE(max(number), 0) AS last FROM sessions WHERE commission_id = $1 AND year = $2";
    PLAN: Permit<Plan> = "INSERT INTO sessions (id, commission_id, number, year, state, second_call, starts_at, place, link,
            last_reason, minutes, pack_ref, version)
        VALUES ($1, $2, $3, $4, 'planned', $5, $6, $7, $8, '', '', $9, 1)";
    MOVE: Permit<Plan> = "UPDATE sessions SET starts_at = $3, place = $4, link = $5, version = version + 1
        WHERE id = $1 AND version = $2";
}

/// Plans a session and puts on its agenda what earlier sessions left.
pub async fn plan(
    tx: &mut WriteTx,
    actor: &Actor,
    commission: &CommissionFacts,
    meeting: &Meeting,
    at: &Moment<'_>,
) -> Result<Act<SessionPlanned, SessionId>, PageError> {
    let permit = actor.permit::<Plan>(commission)?;
    let id = SessionId::new(at.now, at.random);
    let year = i64::from(meeting.starts_at.local_date(at.zone()).year());
    let number = next_number(tx, &permit, commission.id, year).await?;
    let row = args![
        id,
        commission.id,
        number,
        year,
        meeting.call == Call::Second,
        meeting.starts_at,
        &meeting.place,
        &meeting.link,
        at.packs.version().pack_ref()
    ];
    tx.run(&PLAN, &permit, row).await?;
    carry::pick_up(tx, &permit_view(actor, commission)?, commission, id, at).await?;
    Ok(Act { author: permit.author(at.now), event: SessionPlanned { session: id, number, year }, gives: id })
}

pub(crate) fn permit_view(actor: &Actor, commission: &CommissionFacts) -> Result<Permit<View>, PageError> {
    Ok(actor.permit::<View>(commission)?)
}

async fn next_number(tx: &mut WriteTx, permit: &Permit<Plan>, id: CommissionId, year: i64) -> DbResult<i64> {
    tx.run(&PASS, permit, args![id]).await?;
    let last = tx.first(&LAST, permit, args![id, year]).await?;
    Ok(last.map(|row| row.int("last")).transpose()?.unwrap_or(0) + 1)
}

/// Another day, hour or place, before the session begins. Once convened, the members are told.
pub async fn reschedule(
    tx: &mut WriteTx,
    actor: &Actor,
    session: &SessionFacts,
    meeting: &Meeting,
    at: &Moment<'_>,
) -> ActResult<SessionRescheduled> {
    let permit = actor.permit::<Plan>(&session.commission)?;
    if !matches!(session.state, SessionState::Planned | SessionState::Convened) {
        return not_now();
    }
    let view = permit_view(actor, &session.commission)?;
    let Some(before) = sessions::one(tx, &view, session.id).await? else { return not_now() };
    // The number belongs to its year: a session moved into another year would leave a gap.
    if i64::from(meeting.starts_at.local_date(at.zone()).year()) != before.year {
        return not_now();
    }
    let row = args![session.id, session.version, meeting.starts_at, &meeting.place, &meeting.link];
    if tx.run(&MOVE, &permit, row).await? == 0 {
        return Ok(None);
    }
    if session.state == SessionState::Convened {
        tell_members(tx, actor, session, "session-moved", meeting.starts_at, at).await?;
    }
    Ok(Some(Act::of(permit.author(at.now), SessionRescheduled { session: session.id })))
}

/// News for everybody with a seat on the day of the session, except who did it.
pub(crate) async fn tell_members(
    tx: &mut WriteTx,
    actor: &Actor,
    session: &SessionFacts,
    kind: &'static str,
    starts_at: Instant,
    at: &Moment<'_>,
) -> DbResult<()> {
    let day = starts_at.local_date(at.zone());
    let mut to = users::seated(tx, &actor.scope(), session.commission.id, day).await?;
    to.retain(|user| *user != actor.user);
    tx.tell(at.now, audit::News { kind, about: audit::About::of("session", session.id), to });
    Ok(())
}

/// The states in which day and place can still change.
pub fn can_move(state: SessionState) -> bool {
    matches!(state, SessionState::Planned | SessionState::Convened)
}

/// The code of a state, as stored.
pub(crate) fn stored(state: SessionState) -> &'static str {
    state.code()
}
