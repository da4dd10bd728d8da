//! One runner at a time across all servers: a row that everybody must pass.

use db::{DbResult, Unrecorded, args, statements};
use policy::Steward;
use web::App;

statements! {
    TAKE: Steward = "INSERT INTO leases (name, holder, until) VALUES ($1, $2, $3)
        ON CONFLICT (name) DO UPDATE SET holder = $2, until = $3
        WHERE leases.holder = $2 OR leases.until < $4";
    GIVE_BACK: Steward = "UPDATE leases SET until = $3 WHERE name = $1 AND holder = $2";
}

/// Takes or prolongs the lease `name`. `false`: another holder has it and its time is not over.
pub async fn lease(app: &App, name: &str, holder: &str, seconds: i64) -> DbResult<bool> {
    let steward = Steward::for_task("one job runner at a time");
    let now = app.now();
    let mut tx = app.db.write().await?;
    let taken = tx.run(&TAKE, &steward, args![name, holder, now.plus_seconds(seconds), now]).await?;
    tx.keep_unrecorded(Unrecorded::Delivery).await?;
    Ok(taken == 1)
}

/// Ends the lease before its time, so that another server may work.
pub async fn give_back(app: &App, name: &str, holder: &str) -> DbResult<()> {
    let steward = Steward::for_task("one job runner at a time");
    let mut tx = app.db.write().await?;
    tx.run(&GIVE_BACK, &steward, args![name, holder, app.now().plus_seconds(-1)]).await?;
    tx.keep_unrecorded(Unrecorded::Delivery).await
}
