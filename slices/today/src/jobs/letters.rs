//! Letters that carry a link of their own (invitation, new password) leave, and nothing of them stays.

use db::{DbResult, Reads, Unrecorded, args, statements};
use kernel::Instant;
use kernel::ids::LetterId;
use policy::Steward;
use web::{App, letters};

use super::mail::{AGAIN_AFTER_MINUTES, BATCH, MOST_TRIES, Mailed};
use super::mailer::{Letter, Mailer};

statements! {
    /// $2 to $5: letters older than this may be tried for the second to the fifth time.
    LETTERS: Steward = "SELECT id, sealed, at FROM letters
        WHERE tries < $1 AND (tries = 0 OR (tries = 1 AND at < $2) OR (tries = 2 AND at < $3) OR (tries = 3 AND at < $4)
            OR (tries = 4 AND at < $5))
        ORDER BY at, id LIMIT $6";
    TRY_LETTER: Steward = "UPDATE letters SET tries = tries + 1 WHERE id = $1 AND tries < $2";
    SENT: Steward = "DELETE FROM letters WHERE id = $1";
}

/// Sends what waits and deletes it. A try is counted before the letter travels; no transaction is open meanwhile.
pub async fn send_letters(app: &App, mailer: &Mailer) -> DbResult<Mailed> {
    let steward = Steward::for_task("letters to mail");
    let [second, third, fourth, fifth] = AGAIN_AFTER_MINUTES.map(|minutes| app.now().plus_seconds(-60 * minutes));
    let mut reading = app.db.read().await?;
    let rows = reading.all(&LETTERS, &steward, args![MOST_TRIES, second, third, fourth, fifth, BATCH]).await?;
    drop(reading);
    let mut done = Mailed::default();
    for row in &rows {
        let (id, at): (LetterId, Instant) = (row.id("id")?, row.instant("at")?);
        if !count_try(app, &steward, id).await? {
            continue;
        }
        if travels(app, mailer, id, at, &row.bytes("sealed")?).await {
            forget(app, &steward, id).await?;
            done.sent += 1;
        } else {
            done.failed += 1;
        }
    }
    Ok(done)
}

async fn travels(app: &App, mailer: &Mailer, id: LetterId, at: Instant, sealed: &[u8]) -> bool {
    let waiting = match letters::open(&app.vault, id, sealed) {
        Ok(waiting) => waiting,
        Err(error) => {
            tracing::warn!(%error, letter = %id, "a waiting letter does not open");
            return false;
        }
    };
    let letters::Waiting { to, subject, text, reply_to } = waiting;
    let sent = mailer.send(&Letter { id: id.to_string(), to, subject, text, reply_to, at }).await;
    if let Err(error) = &sent {
        tracing::warn!(%error, letter = %id, "letter not sent, tried again later");
    }
    sent.is_ok()
}

async fn count_try(app: &App, steward: &Steward, id: LetterId) -> DbResult<bool> {
    let mut tx = app.db.write().await?;
    let counted = tx.run(&TRY_LETTER, steward, args![id, MOST_TRIES]).await? == 1;
    tx.keep_unrecorded(Unrecorded::Delivery).await?;
    Ok(counted)
}

async fn forget(app: &App, steward: &Steward, id: LetterId) -> DbResult<()> {
    let mut tx = app.db.write().await?;
    tx.run(&SENT, steward, args![id]).await?;
    tx.keep_unrecorded(Unrecorded::Delivery).await
}
