//! Passkeys: registered by their owner, used at the door.

use db::{DbResult, Reads, Row, WriteTx, args, statements};
use kernel::Instant;
use kernel::ids::{PasskeyId, UserId};
use policy::{Open, Own};

statements! {
    OF_OWN: Own = "SELECT id, name, credential, added_at, used_at FROM passkeys WHERE user_id = $1 ORDER BY added_at, id";
    ADD: Own = "INSERT INTO passkeys (id, user_id, name, credential, public_key, state, added_at, used_at)
        VALUES ($2, $1, $3, $4, $5, $6, $7, NULL) ON CONFLICT (credential) DO NOTHING";
    REMOVE: Own = "DELETE FROM passkeys WHERE user_id = $1 AND id = $2";
    COUNT: Own = "SELECT count(*) AS n FROM passkeys WHERE user_id = $1";
    BY_CREDENTIAL: Open = "SELECT k.id, k.user_id, k.credential, k.public_key, k.state FROM passkeys k
        JOIN users u ON u.id = k.user_id WHERE k.credential = $1 AND u.disabled_at IS NULL";
    /// Only from the state that was checked: of two answers at the same moment one counts.
    USE: Open = "UPDATE passkeys SET state = $3, used_at = $4 WHERE id = $1 AND state = $2";
}

/// A passkey as its owner sees it.
#[derive(Debug, Clone)]
pub struct Passkey {
    pub id: PasskeyId,
    pub name: String,
    pub credential: String,
    pub added_at: Instant,
    pub used_at: Option<Instant>,
}

/// What an answer is checked against.
#[derive(Debug, Clone)]
pub struct Stored {
    pub id: PasskeyId,
    pub user: UserId,
    pub credential: String,
    pub public_key: Vec<u8>,
    pub state: Vec<u8>,
}

/// A new key, as its ceremony gave it.
pub struct NewPasskey {
    pub credential: String,
    pub public_key: Vec<u8>,
    pub state: Vec<u8>,
}

pub async fn of_own(tx: &mut impl Reads, own: &Own) -> DbResult<Vec<Passkey>> {
    let read = |row: &Row| {
        Ok(Passkey {
            id: row.id("id")?,
            name: row.text("name")?,
            credential: row.text("credential")?,
            added_at: row.instant("added_at")?,
            used_at: row.opt_instant("used_at")?,
        })
    };
    tx.all(&OF_OWN, own, args![own.user()]).await?.iter().map(read).collect()
}

pub async fn count(tx: &mut impl Reads, own: &Own) -> DbResult<i64> {
    tx.first(&COUNT, own, args![own.user()]).await?.map_or(Ok(0), |row| row.int("n"))
}

/// `None` when the key is registered already, by whomever.
pub async fn add(
    tx: &mut WriteTx,
    own: &Own,
    app: &web::App,
    name: &str,
    new: NewPasskey,
) -> DbResult<Option<PasskeyId>> {
    let id = PasskeyId::new(app.now(), &app.random);
    let row = args![own.user(), id, name, new.credential, new.public_key, new.state, app.now()];
    Ok((tx.run(&ADD, own, row).await? == 1).then_some(id))
}

pub async fn remove(tx: &mut WriteTx, own: &Own, id: PasskeyId) -> DbResult<Option<()>> {
    Ok((tx.run(&REMOVE, own, args![own.user(), id]).await? == 1).then_some(()))
}

pub async fn by_credential(tx: &mut impl Reads, credential: &str) -> DbResult<Option<Stored>> {
    let row = tx.first(&BY_CREDENTIAL, &Open, args![credential]).await?;
    row.map(|row| {
        Ok(Stored {
            id: row.id("id")?,
            user: row.id("user_id")?,
            credential: row.text("credential")?,
            public_key: row.bytes("public_key")?,
            state: row.bytes("state")?,
        })
    })
    .transpose()
}

/// Keeps the counter of a used key; `None` when another answer was faster.
pub async fn used(tx: &mut WriteTx, stored: &Stored, state: Vec<u8>, now: Instant) -> DbResult<Option<()>> {
    let row = args![stored.id, stored.state.clone(), state, now];
    Ok((tx.run(&USE, &Open, row).await? == 1).then_some(()))
}
