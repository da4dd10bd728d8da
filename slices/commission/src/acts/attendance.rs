//! Who is there. Seat by seat, written before the session opens and mended while it goes on.

use db::{WriteTx, args, statements};
use kernel::ids::SeatId;
use kernel::states::session::SessionState;
use policy::commission::{Keep, SessionFacts};
use policy::{Actor, Permit};

use super::{Act, ActResult, Moment, not_now};
use crate::events::AttendanceWritten;

statements! {
    PASS: Permit<Keep> = "UPDATE sessions SET version = version + 1 WHERE id = $1 AND version = $2";
    WRITE: Permit<Keep> = "INSERT INTO attendance (session_id, seat_id, present) VALUES ($1, $2, $3)
        ON CONFLICT (session_id, seat_id) DO UPDATE SET present = $3";
}

/// Writes for every seat of the composition whether it is there.
pub async fn write(
    tx: &mut WriteTx,
    actor: &Actor,
    session: &SessionFacts,
    present: &[SeatId],
    at: &Moment<'_>,
) -> ActResult<AttendanceWritten> {
    let permit = actor.permit::<Keep>(session)?;
    let going_on = matches!(session.state, SessionState::Convened | SessionState::Open | SessionState::Suspended);
    if !going_on {
        return not_now();
    }
    if tx.run(&PASS, &permit, args![session.id, session.version]).await? == 0 {
        return Ok(None);
    }
    let seats = super::conduct::seats_of(tx, actor, session, at).await?;
    for seat in &seats {
        tx.run(&WRITE, &permit, args![session.id, seat.id, present.contains(&seat.id)]).await?;
    }

    Ok(Some(Act::of(permit.author(at.now), AttendanceWritten { session: session.id, present: present.len() })))
}
