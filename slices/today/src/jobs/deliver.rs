//! Outbox rows become notices. Each row is deleted in the transaction that writes its notice: once, whatever happens.

use db::{DbResult, Reads, Row, Unrecorded, WriteTx, args, statements};
use kernel::ids::{NoticeId, UserId};
use policy::Steward;
use web::App;

/// Rows moved in one transaction: short enough not to hold up anybody who saves.
const BATCH: i64 = 200;

statements! {
    /// `silent`: the account is closed, or the file does not exist for its owner any more (conflict of interest).
    WAITING: Steward = concat!("SELECT o.event_seq, o.place, o.kind, o.about_kind, o.about_id, o.user_id, o.at,
            (u.disabled_at IS NOT NULL OR ", web::in_conflict!("o"), ") AS silent
        FROM outbox o JOIN users u ON u.id = o.user_id ORDER BY o.event_seq, o.place LIMIT $1");
    /// The same news about the same thing, not read yet: one notice is enough.
    KNOWN: Steward = "SELECT 1 AS one FROM notices WHERE user_id = $1 AND read_at IS NULL AND kind = $2 AND about_kind = $3
        AND about_id = $4 AND at = $5 LIMIT 1";
    NOTE: Steward = "INSERT INTO notices (id, user_id, kind, about_kind, about_id, at, read_at, mailed_at, mail_tries)
        VALUES ($1, $2, $3, $4, $5, $6, NULL, NULL, 0)";
    TAKE_OUT: Steward = "DELETE FROM outbox WHERE event_seq = $1 AND place = $2";
}

/// Moves everything that waits; returns how many notices were written.
pub async fn deliver(app: &App) -> DbResult<usize> {
    let steward = Steward::for_task("outbox to notices");
    let mut written = 0;
    loop {
        let mut tx = app.db.write().await?;
        let rows = tx.all(&WAITING, &steward, args![BATCH]).await?;
        for row in &rows {
            written += move_one(&mut tx, &steward, app, row).await?;
        }
        if rows.is_empty() {
            return Ok(written);
        }
        tx.keep_unrecorded(Unrecorded::Delivery).await?;
    }
}

async fn move_one(tx: &mut WriteTx, steward: &Steward, app: &App, row: &Row) -> DbResult<usize> {
    let (event, place) = (row.int("event_seq")?, row.int("place")?);
    if tx.run(&TAKE_OUT, steward, args![event, place]).await? == 0 || row.flag("silent")? {
        return Ok(0);
    }
    let user: UserId = row.id("user_id")?;
    let (kind, at) = (row.text("kind")?, row.instant("at")?);
    let (about_kind, about_id) = (row.text("about_kind")?, row.text("about_id")?);
    let known = args![user, &kind, &about_kind, &about_id, at];
    if tx.first(&KNOWN, steward, known).await?.is_some() {
        return Ok(0);
    }
    let id = NoticeId::new(app.now(), &app.random);
    tx.run(&NOTE, steward, args![id, user, kind, about_kind, about_id, at]).await?;
    Ok(1)
}
