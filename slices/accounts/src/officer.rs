//! A new privacy officer: those there are hear of it at once, whoever made the appointment.

use audit::{About, News};
use db::{DbResult, Reads, WriteTx, args, statements};
use kernel::ids::{BodyId, UserId};
use policy::Permit;
use policy::accounts::AppointOfficer;
use web::Ctx;

statements! {
    OFFICERS: Permit<AppointOfficer> = "SELECT DISTINCT m.user_id FROM memberships m JOIN membership_duties d ON d.membership_id = m.id
        JOIN users u ON u.id = m.user_id
        WHERE d.duty = 'privacy' AND u.disabled_at IS NULL AND m.valid_from <= $1 AND (m.valid_to IS NULL OR m.valid_to >= $1)
        ORDER BY m.user_id";
}

/// Tells every present officer. Nobody is told in a network that has none yet.
pub async fn announce(tx: &mut WriteTx, ctx: &Ctx, permit: &Permit<AppointOfficer>, body: BodyId) -> DbResult<()> {
    let rows = tx.all(&OFFICERS, permit, args![ctx.actor.today]).await?;
    let to: Vec<UserId> = rows.iter().map(|row| row.id("user_id")).collect::<DbResult<_>>()?;
    tx.tell(ctx.now(), News { kind: "privacy-officer-appointed", about: About::of("body", body), to });
    Ok(())
}
