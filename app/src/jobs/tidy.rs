//! Removes what has done its service: counters, form keys, waiting texts, drafts, searches, links, letters.

use db::{DbResult, Unrecorded, args, statements};
use policy::Steward;
use web::App;

statements! {
    LIMITS: Steward = "DELETE FROM limits WHERE at < $1";
    ONCE: Steward = "DELETE FROM once_keys WHERE at < $1";
    PARKED: Steward = "DELETE FROM parked WHERE at < $1";
    DRAFTS: Steward = "DELETE FROM own_drafts WHERE at < $1";
    RESETS: Steward = "DELETE FROM resets WHERE expires_at < $1";
    CEREMONIES: Steward = "DELETE FROM ceremonies WHERE expires_at < $1";
    LETTERS: Steward = "DELETE FROM letters WHERE at < $1";
    SEARCHES: Steward = "DELETE FROM searches WHERE at < $1";
    RUNS: Steward = "DELETE FROM import_runs WHERE at < $1 AND state = 'checked'";
    LOGINS: Steward = "DELETE FROM logins WHERE seen_at < $1";
}

pub async fn tidy(app: &App) -> DbResult<()> {
    let steward = Steward::for_task("tidy");
    let now = app.now();
    let mut tx = app.db.write().await?;
    let after_days = [
        (&LIMITS, 1),
        (&ONCE, 2),
        (&PARKED, 7),
        (&DRAFTS, web::drafts::DAYS),
        (&RESETS, 0),
        (&CEREMONIES, 0),
        // Its links are over by then.
        (&LETTERS, 7),
        (&SEARCHES, 1),
        (&RUNS, 7),
        (&LOGINS, 60),
    ];
    for (statement, days) in after_days {
        tx.run(statement, &steward, args![now.plus_days(-days)]).await?;
    }
    doors::door::tidy(&mut tx, &steward, now).await?;
    tx.keep_unrecorded(Unrecorded::Delivery).await
}
