//! Checking a second factor: the code of the app, or a recovery code; each is good once.

use db::WriteTx;
use kernel::ids::UserId;
use web::{App, PageError};

use crate::events::Door;
use crate::queries::sign_in::{self, Known};
use crate::rules::{recovery, totp};

/// Where the secret of a user is sealed.
pub fn place(user: UserId) -> String {
    format!("users/{user}/totp")
}

/// Uses up the typed code in `tx`; by which door it let in, or `None` when it is wrong or used.
pub async fn use_code(app: &App, tx: &mut WriteTx, user: &Known, typed: &str) -> Result<Option<Door>, PageError> {
    if totp::digits_of(typed).is_some() {
        let Some(sealed) = &user.totp_sealed else { return Ok(None) };
        let secret = app.vault.open_house(&place(user.id), sealed)?;
        let Some(step) = totp::matching_step(&secret, typed, app.now()) else { return Ok(None) };
        return Ok(sign_in::use_step(tx, user.id, step).await?.then_some(Door::Code));
    }
    let Some(code) = recovery::normal(typed) else { return Ok(None) };
    let hash = recovery::hash(&app.vault, user.id, &code);
    let used = sign_in::use_recovery_code(tx, user.id, &hash, app.now()).await?;
    Ok(used.then_some(Door::RecoveryCode))
}
