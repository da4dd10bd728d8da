//! What waits for those who administer: invitations that nobody has accepted yet.

use db::{DbResult, ReadTx, Reads, Row, args, statements};
use kernel::Instant;
use kernel::words::Duty;
use policy::accounts::Users;
use policy::{Actor, Scope};

use super::Queue;

#[derive(Debug, Clone)]
pub struct Invitation {
    pub name: String,
    pub body: String,
    pub expires_at: Instant,
}

statements! {
    /// $1 the body whose users are administered, $2 not empty for the network's administrator.
    INVITATIONS: Scope<Users> = "SELECT i.name, b.short_name AS body, i.expires_at, count(*) OVER () AS total
        FROM invitations i JOIN bodies b ON b.id = i.body_id
        WHERE i.used_at IS NULL AND i.revoked_at IS NULL AND (i.body_id = $1 OR CAST($2 AS TEXT) <> '')
        ORDER BY i.expires_at, i.id LIMIT 10";
}

/// Open invitations, those that end first; nothing for who administers nobody.
pub async fn invitations(tx: &mut ReadTx, actor: &Actor) -> DbResult<Option<Queue<Invitation>>> {
    let scope = actor.scope::<Users>();
    let (body, network) = (scope.body_if(Duty::AdministerBody), scope.body_if(Duty::AdministerNetwork));
    if body.is_empty() && network.is_empty() {
        return Ok(None);
    }
    let rows = tx.all(&INVITATIONS, &scope, args![body, network]).await?;
    let total = rows.first().map(|row| row.int("total")).transpose()?.unwrap_or(0);
    let read = |row: &Row| {
        Ok(Invitation { name: row.text("name")?, body: row.text("body")?, expires_at: row.instant("expires_at")? })
    };
    Ok(Some(Queue { rows: rows.iter().map(read).collect::<DbResult<_>>()?, total }))
}
