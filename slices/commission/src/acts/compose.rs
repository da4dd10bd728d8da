//! The composition: a commission is founded, seats are given and ended, never rewritten, so that old sessions keep their members.

use db::{Reads, WriteTx, args, statements};
use kernel::ids::{BodyId, CommissionId, SeatId, UserId};
use kernel::words::{Duty, SeatRole};
use kernel::{Coded, Date};
use packs::Voice;
use policy::commission::{CommissionFacts, Compose, Found};
use policy::{Actor, Permit};

use super::{Act, ActResult, Moment, not_now};
use crate::events::{CommissionActChanged, CommissionFounded, SeatEnded, SeatGiven};
use crate::found::NewCommission;

/// A seat to give.
#[derive(Debug, Clone)]
pub struct NewSeat {
    pub user: UserId,
    pub body: BodyId,
    /// Code of a component of the pack's rules.
    pub component: String,
    pub role: SeatRole,
    /// The seat of the titular, when this is a substitute.
    pub substitute_of: Option<SeatId>,
    pub from: Date,
    pub to: Option<Date>,
}

statements! {
    FOUND: Permit<Found> = "INSERT INTO commissions (id, nucleus_id, name, act, valid_from, version)
        VALUES ($1, $2, $3, $4, $5, 1) ON CONFLICT (nucleus_id) DO NOTHING";
    PASS: Permit<Compose> = "UPDATE commissions SET version = version + 1 WHERE id = $1 AND version = $2";
    ACT: Permit<Compose> = "UPDATE commissions SET act = $3, version = version + 1 WHERE id = $1 AND version = $2";
    GIVE: Permit<Compose> = "INSERT INTO seats (id, commission_id, user_id, body_id, component, role, voting, substitute_of,
            valid_from, valid_to)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    END: Permit<Compose> = "UPDATE seats SET valid_to = $3 WHERE commission_id = $1 AND (id = $2 OR substitute_of = $2)
        AND (valid_to IS NULL OR valid_to > $3)";
    TITULAR: Permit<Compose> = "SELECT component FROM seats WHERE id = $1 AND commission_id = $2 AND substitute_of IS NULL";
    FITS: Permit<Compose> = "SELECT b.kind FROM memberships m JOIN membership_duties d ON d.membership_id = m.id
            JOIN bodies b ON b.id = m.body_id
        WHERE m.user_id = $1 AND m.body_id = $2 AND d.duty = $4 AND m.valid_from <= $3
            AND (m.valid_to IS NULL OR m.valid_to >= $3) LIMIT 1";
}

/// Gives a seat. The body must be of a kind that the component asks for and the user must hold the duty there.
pub async fn give(
    tx: &mut WriteTx,
    actor: &Actor,
    commission: &CommissionFacts,
    version: i64,
    seat: &NewSeat,
    at: &Moment<'_>,
) -> ActResult<SeatGiven, SeatId> {
    let permit = actor.permit::<Compose>(commission)?;
    let component = at.rules().components.iter().find(|component| component.code == seat.component);
    let kind = tx.first(&FITS, &permit, args![seat.user, seat.body, at.today, duty_of(seat.role).code()]).await?;
    let (Some(component), Some(kind)) = (component, kind) else { return not_now() };
    if !component.body_kinds.contains(&kind.code("kind")?) {
        return not_now();
    }
    if let Some(titular) = seat.substitute_of {
        let of = tx.first(&TITULAR, &permit, args![titular, commission.id]).await?;
        if of.map(|row| row.text("component")).transpose()?.as_ref() != Some(&seat.component) {
            return not_now();
        }
    }
    if tx.run(&PASS, &permit, args![commission.id, version]).await? == 0 {
        return Ok(None);
    }
    let id = SeatId::new(at.now, at.random);
    let votes = component.voice == Voice::Votes;
    let row = args![
        id,
        commission.id,
        seat.user,
        seat.body,
        &seat.component,
        seat.role.code(),
        votes,
        seat.substitute_of,
        seat.from,
        seat.to
    ];
    tx.run(&GIVE, &permit, row).await?;
    let event = SeatGiven {
        commission: commission.id,
        seat: id,
        user: seat.user,
        body: seat.body,
        component: seat.component.clone(),
    };
    Ok(Some(Act { author: permit.author(at.now), event, gives: id }))
}

/// The duty that a seat of this role needs, in the body it stands for.
pub const fn duty_of(role: SeatRole) -> Duty {
    match role {
        SeatRole::President => Duty::President,
        SeatRole::Member => Duty::Commissioner,
    }
}

/// Founds the commission of a nucleus. `None`: the nucleus has one already.
pub async fn found(
    tx: &mut WriteTx,
    actor: &Actor,
    new: &NewCommission,
    at: &Moment<'_>,
) -> ActResult<CommissionFounded, CommissionId> {
    let permit = actor.permit::<Found>(&())?;
    let id = CommissionId::new(at.now, at.random);
    if tx.run(&FOUND, &permit, args![id, new.nucleus, &new.name, &new.act, new.valid_from]).await? == 0 {
        return Ok(None);
    }
    Ok(Some(Act { author: permit.author(at.now), event: CommissionFounded { commission: id }, gives: id }))
}

/// Ends a seat, and those of its substitutes, with `last` as last day.
pub async fn end(
    tx: &mut WriteTx,
    actor: &Actor,
    commission: &CommissionFacts,
    version: i64,
    seat: SeatId,
    last: Date,
    at: &Moment<'_>,
) -> ActResult<SeatEnded> {
    let permit = actor.permit::<Compose>(commission)?;
    if tx.run(&PASS, &permit, args![commission.id, version]).await? == 0 {
        return Ok(None);
    }
    if tx.run(&END, &permit, args![commission.id, seat, last]).await? == 0 {
        return not_now();
    }
    Ok(Some(Act::of(permit.author(at.now), SeatEnded { commission: commission.id, seat })))
}

/// Enters the act of appointment.
pub async fn enter_act(
    tx: &mut WriteTx,
    actor: &Actor,
    commission: &CommissionFacts,
    version: i64,
    act: &str,
    at: &Moment<'_>,
) -> ActResult<CommissionActChanged> {
    let permit = actor.permit::<Compose>(commission)?;
    if tx.run(&ACT, &permit, args![commission.id, version, act]).await? == 0 {
        return Ok(None);
    }
    Ok(Some(Act::of(permit.author(at.now), CommissionActChanged { commission: commission.id })))
}
