//! Proofs that were begun and wait for their answer: rows, so that any server may take the answer, and take it once.

use db::{Reads, Unrecorded, args, statements};
use policy::Open;
use serde::Serialize;
use serde::de::DeserializeOwned;
use web::{App, PageError};

/// What kind of answer is awaited; one kind never passes for another.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    Provider,
    Passkey,
    NewPasskey,
}

impl Kind {
    fn code(self) -> &'static str {
        match self {
            Self::Provider => "provider",
            Self::Passkey => "passkey",
            Self::NewPasskey => "new_passkey",
        }
    }
}

/// How long somebody may take at the provider or with the device.
pub const SECONDS: i64 = 600;

statements! {
    BEGIN: Open = "INSERT INTO ceremonies (token_hash, kind, sealed, expires_at) VALUES ($1, $2, $3, $4)";
    TAKE: Open = "DELETE FROM ceremonies WHERE token_hash = $1 AND kind = $2 RETURNING sealed, expires_at";
}

fn place(kind: Kind, hash: &str) -> String {
    format!("ceremonies/{}/{hash}", kind.code())
}

/// Keeps what the answer to `token` will be compared with.
pub async fn begin(app: &App, kind: Kind, token: &str, known: &impl Serialize) -> Result<(), PageError> {
    let plain = serde_json::to_vec(known).map_err(|error| PageError::fault(error.to_string()))?;
    let hash = web::token_hash(token);
    let sealed = app.vault.seal_house(&place(kind, &hash), &plain);
    let mut tx = app.db.write().await?;
    tx.run(&BEGIN, &Open, args![hash, kind.code(), sealed, app.now().plus_seconds(SECONDS)]).await?;
    Ok(tx.keep_unrecorded(Unrecorded::Limit).await?)
}

/// Takes it away, whatever becomes of the answer; `None` when it was taken before, is too old, or never was.
pub async fn take<T: DeserializeOwned>(app: &App, kind: Kind, token: &str) -> Result<Option<T>, PageError> {
    let mut tx = app.db.write().await?;
    let hash = web::token_hash(token);
    let row = tx.first(&TAKE, &Open, args![&hash, kind.code()]).await?;
    tx.keep_unrecorded(Unrecorded::Limit).await?;
    let Some(row) = row else { return Ok(None) };
    if row.instant("expires_at")? <= app.now() {
        return Ok(None);
    }
    let plain = app.vault.open_house(&place(kind, &hash), &row.bytes("sealed")?)?;
    Ok(serde_json::from_slice(&plain).ok())
}
