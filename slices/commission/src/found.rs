//! Founding: commissions and first seats, made by the network's administrator at the machine and by the sample network.

use db::{DbResult, WriteTx, args, statements};
use kernel::ids::{CommissionId, NucleusId, SeatId};
use kernel::{Coded, Date, Instant, Random};
use packs::{CommissionRules, Voice};
use policy::Steward;

use crate::acts::compose::NewSeat;
pub use crate::events::CommissionFounded;

/// A commission to found. One per nucleus.
#[derive(Debug, Clone)]
pub struct NewCommission {
    pub nucleus: NucleusId,
    pub name: String,
    /// The act of appointment.
    pub act: String,
    pub valid_from: Date,
}

statements! {
    FOUND: Steward = "INSERT INTO commissions (id, nucleus_id, name, act, valid_from, version) VALUES ($1, $2, $3, $4, $5, 1)";
    SEAT: Steward = "INSERT INTO seats (id, commission_id, user_id, body_id, component, role, voting, substitute_of,
            valid_from, valid_to)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
}

/// Founds a commission; commit with [`CommissionFounded`].
pub async fn commission(
    tx: &mut WriteTx,
    steward: &Steward,
    new: &NewCommission,
    now: Instant,
    random: &Random,
) -> DbResult<CommissionId> {
    let id = CommissionId::new(now, random);
    tx.run(&FOUND, steward, args![id, new.nucleus, &new.name, &new.act, new.valid_from]).await?;
    Ok(id)
}

/// Gives a first seat. Whether it votes follows from the component in the pack's rules.
pub async fn seat(
    tx: &mut WriteTx,
    steward: &Steward,
    commission: CommissionId,
    new: &NewSeat,
    rules: &CommissionRules,
    now: Instant,
    random: &Random,
) -> DbResult<SeatId> {
    let id = SeatId::new(now, random);
    let component = rules.components.iter().find(|component| component.code == new.component);
    let votes = component.is_some_and(|component| component.voice == Voice::Votes);
    let row = args![
        id,
        commission,
        new.user,
        new.body,
        &new.component,
        new.role.code(),
        votes,
        new.substitute_of,
        new.from,
        new.to
    ];
    tx.run(&SEAT, steward, row).await?;
    Ok(id)
}
