//! Who stands in for a case worker while they are away. A substitute finds the cases among the own ones; rights do not
//! change, because everybody who accompanies in the body in charge has them.

use db::{DbResult, Reads, Row, WriteTx, args, statements};
use kernel::ids::UserId;
use kernel::{Date, Instant};
use policy::Permit;
use policy::cases::Lead;

statements! {
    OF_BODY: Permit<Lead> = "SELECT a.user_id, a.from_day, a.to_day, u.name, s.name AS substitute FROM absences a
        JOIN users u ON u.id = a.user_id JOIN users s ON s.id = a.substitute_id
        WHERE a.body_id = $1 AND a.to_day >= $2 ORDER BY a.from_day, u.name, a.user_id";
    OVERLAPPING: Permit<Lead> = "SELECT 1 AS one FROM absences WHERE body_id = $1 AND user_id = $2 AND from_day <= $4 AND to_day >= $3
        LIMIT 1";
    NOTE: Permit<Lead> = "INSERT INTO absences (user_id, body_id, from_day, to_day, substitute_id, recorded_by, at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    END: Permit<Lead> = "DELETE FROM absences WHERE body_id = $1 AND user_id = $2 AND from_day = $3";
}

/// Somebody is away.
#[derive(Debug, Clone)]
pub struct Absence {
    pub user: UserId,
    pub name: String,
    pub substitute: String,
    pub from: Date,
    pub to: Date,
}

/// Those of the own body that are not over.
pub async fn of_body(tx: &mut impl Reads, permit: &Permit<Lead>, today: Date) -> DbResult<Vec<Absence>> {
    let read = |row: &Row| {
        Ok(Absence {
            user: row.id("user_id")?,
            name: row.text("name")?,
            substitute: row.text("substitute")?,
            from: row.date("from_day")?,
            to: row.date("to_day")?,
        })
    };
    tx.all(&OF_BODY, permit, args![permit.body(), today]).await?.iter().map(read).collect()
}

pub async fn overlaps(
    tx: &mut impl Reads,
    permit: &Permit<Lead>,
    user: UserId,
    from: Date,
    to: Date,
) -> DbResult<bool> {
    Ok(tx.first(&OVERLAPPING, permit, args![permit.body(), user, from, to]).await?.is_some())
}

pub async fn note(
    tx: &mut WriteTx,
    permit: &Permit<Lead>,
    user: UserId,
    substitute: UserId,
    (from, to): (Date, Date),
    now: Instant,
) -> DbResult<()> {
    tx.run(&NOTE, permit, args![user, permit.body(), from, to, substitute, permit.user(), now]).await?;
    Ok(())
}

/// `None`: there was none.
pub async fn end(tx: &mut WriteTx, permit: &Permit<Lead>, user: UserId, from: Date) -> DbResult<Option<()>> {
    Ok((tx.run(&END, permit, args![permit.body(), user, from]).await? == 1).then_some(()))
}
