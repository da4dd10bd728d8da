//! The address at which a phone reads somebody's appointments: a secret shown once and kept as a hash. It opens what the
//! membership opens at that very request, so it ends with it; whoever loses it makes a new one.

use db::{DbResult, Reads, WriteTx, args, statements};
use kernel::ids::{CalendarFeedId, MembershipId};
use kernel::{Date, Instant};
use policy::{Actor, Open, Own};

statements! {
    OWN: Own = "SELECT f.created_at, f.read_on FROM calendar_feeds f JOIN memberships m ON m.id = f.membership_id
        WHERE f.membership_id = $1 AND m.user_id = $2 AND f.revoked_at IS NULL";
    REVOKE: Own = "UPDATE calendar_feeds SET revoked_at = $3 WHERE membership_id = $1 AND revoked_at IS NULL
        AND membership_id IN (SELECT id FROM memberships WHERE user_id = $2)";
    CREATE: Own = "INSERT INTO calendar_feeds (id, membership_id, token_hash, created_at, read_on, revoked_at)
        VALUES ($1, $2, $3, $4, NULL, NULL)";
    /// The secret alone opens it, as that of an invitation does.
    BY_TOKEN: Open = "SELECT id, membership_id, read_on FROM calendar_feeds WHERE token_hash = $1 AND revoked_at IS NULL";
    READ_ON: Open = "UPDATE calendar_feeds SET read_on = $2 WHERE id = $1";
}

/// An address that works.
#[derive(Debug, Clone, Copy)]
pub struct Feed {
    pub created_at: Instant,
    /// The day on which a phone read it last.
    pub read_on: Option<Date>,
}

/// The address of the membership acted for, when there is one.
pub async fn own(tx: &mut impl Reads, actor: &Actor) -> DbResult<Option<Feed>> {
    let own = actor.own();
    let row = tx.first(&OWN, &own, args![actor.membership, own.user()]).await?;
    row.map(|row| Ok(Feed { created_at: row.instant("created_at")?, read_on: row.opt_date("read_on")? })).transpose()
}

/// Ends the address in use. `false`: there was none.
pub async fn revoke(tx: &mut WriteTx, actor: &Actor, now: Instant) -> DbResult<bool> {
    let own = actor.own();
    Ok(tx.run(&REVOKE, &own, args![actor.membership, own.user(), now]).await? > 0)
}

/// A new address in place of the one in use; `token` is its secret.
pub async fn renew(tx: &mut WriteTx, actor: &Actor, (id, token): (CalendarFeedId, &str), now: Instant) -> DbResult<()> {
    revoke(tx, actor, now).await?;
    let row = args![id, actor.membership, web::token_hash(token), now];
    tx.run(&CREATE, &actor.own(), row).await.map(drop)
}

/// The address that a secret opens.
#[derive(Debug, Clone, Copy)]
pub struct Opened {
    pub id: CalendarFeedId,
    pub membership: MembershipId,
    pub read_on: Option<Date>,
}

pub async fn by_token(tx: &mut impl Reads, token: &str) -> DbResult<Option<Opened>> {
    let row = tx.first(&BY_TOKEN, &Open, args![web::token_hash(token)]).await?;
    row.map(|row| {
        Ok(Opened { id: row.id("id")?, membership: row.id("membership_id")?, read_on: row.opt_date("read_on")? })
    })
    .transpose()
}

/// Once a day is enough to know that it is in use.
pub async fn was_read(tx: &mut WriteTx, feed: CalendarFeedId, today: Date) -> DbResult<()> {
    tx.run(&READ_ON, &Open, args![feed, today]).await.map(drop)
}
