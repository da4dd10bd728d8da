//! Limits that slow an attacker without locking an office out: token buckets in the database.

use db::{DbResult, Reads, Unrecorded, args, statements};
use policy::Open;

use crate::app::App;

/// `burst` acts at once, then one every `every_seconds`.
#[derive(Debug, Clone, Copy)]
pub struct Limit {
    pub burst: i64,
    pub every_seconds: i64,
}

statements! {
    /// A full bucket where there is none. Holds the row until the end: who asks at the same moment waits, and counts.
    BUCKET: Open = "INSERT INTO limits (key, tokens_milli, at) VALUES ($1, $2, $3)
        ON CONFLICT (key) DO UPDATE SET key = limits.key RETURNING tokens_milli, at";
    FILL: Open = "UPDATE limits SET tokens_milli = $2, at = $3 WHERE key = $1";
}

/// Takes one act from the bucket of `key`. `Err(seconds)` says how long to wait. The key is stored hashed.
pub async fn take(app: &App, purpose: &str, key: &str, limit: Limit) -> DbResult<Result<(), i64>> {
    take_many(app, purpose, key, limit, 1).await
}

/// As [`take`], for so many acts at once: all of them or none. More than a full bucket are never given.
pub async fn take_many(app: &App, purpose: &str, key: &str, limit: Limit, acts: i64) -> DbResult<Result<(), i64>> {
    let wanted = acts.max(0) * 1000;
    let now = app.now();
    let key = app.vault.fingerprint("limits", &format!("{purpose}/{key}"));
    let mut tx = app.db.write().await?;
    let full = limit.burst * 1000;
    let tokens = match tx.first(&BUCKET, &Open, args![&key, full, now]).await? {
        Some(row) => {
            let grown = now.seconds_since(row.instant("at")?).max(0) * 1000 / limit.every_seconds.max(1);
            (row.int("tokens_milli")? + grown).min(full)
        }
        None => full,
    };
    if tokens < wanted {
        return Ok(Err((wanted - tokens) * limit.every_seconds / 1000 + 1));
    }
    tx.run(&FILL, &Open, args![&key, tokens - wanted, now]).await?;
    tx.keep_unrecorded(Unrecorded::Limit).await?;
    Ok(Ok(()))
}
