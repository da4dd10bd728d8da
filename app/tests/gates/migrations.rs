//! From nothing to today's schema on both engines; once more is nothing; a newer database is left alone.

use db::{Db, MigrateError, Unrecorded, args, statements};
use policy::Steward;

use crate::kit::Engine;
use crate::kit::place::Place;

statements! {
    FROM_TOMORROW: Steward = "INSERT INTO migrations (name) VALUES ('9999_tomorrow')";
}

async fn migrations_hold_on(engine: Engine) {
    let Some(place) = Place::on(engine).await else { return };
    let db = Db::open(&place.location()).await.unwrap();
    let pending = db.pending().await.unwrap();
    assert_eq!(db.migrate().await.unwrap(), pending);
    assert!(!pending.is_empty());
    assert!(db.migrate().await.unwrap().is_empty(), "the second time moves nothing");
    assert!(db.pending().await.unwrap().is_empty());

    let mut tx = db.write().await.unwrap();
    tx.run(&FROM_TOMORROW, &Steward::for_task("test"), args![]).await.unwrap();
    tx.keep_unrecorded(Unrecorded::Limit).await.unwrap();
    let refused = db.migrate().await.unwrap_err();
    assert!(matches!(refused, MigrateError::Newer(name) if name == "9999_tomorrow"));
    db.close().await;
}

#[tokio::test]
async fn migrations_hold_on_sqlite() {
    migrations_hold_on(Engine::Sqlite).await;
}

#[tokio::test]
async fn migrations_hold_on_postgres() {
    migrations_hold_on(Engine::Postgres).await;
}

/// Two servers that start at once on one new database.
#[tokio::test]
async fn two_servers_that_start_at_once_do_not_disturb_each_other() {
    let Some(place) = Place::on(Engine::Postgres).await else { return };
    let (one, other) = (Db::open(&place.location()).await.unwrap(), Db::open(&place.location()).await.unwrap());
    let (first, second) = tokio::join!(one.migrate(), other.migrate());
    first.unwrap();
    second.unwrap();
    assert!(one.pending().await.unwrap().is_empty());
    one.close().await;
    other.close().await;
}
