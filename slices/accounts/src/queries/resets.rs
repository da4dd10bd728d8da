//! Ways back in: given by administrators, used by somebody who cannot sign in.

use db::{DbResult, Reads, WriteTx, args, statements};
use kernel::Instant;
use kernel::ids::{ResetId, UserId};
use policy::accounts::Administer;
use policy::{Open, Permit};

/// How long a link is good.
pub const RESET_HOURS: i64 = 24;

statements! {
    /// The newest link is the one that counts.
    DROP_OLDER: Permit<Administer> = "DELETE FROM resets WHERE user_id = $1";
    GIVE_RESET: Permit<Administer> = "INSERT INTO resets (id, token_hash, user_id, drops_factor, given_by, expires_at)
        VALUES ($1, $2, $3, $4, $5, $6)";
    RESET_BY_TOKEN: Open = "SELECT r.id, r.user_id, r.drops_factor, u.name, u.email,
            (u.totp_sealed IS NOT NULL OR EXISTS (SELECT 1 FROM passkeys k WHERE k.user_id = u.id)
                OR EXISTS (SELECT 1 FROM identities i WHERE i.user_id = u.id)) AS has_factor
        FROM resets r JOIN users u ON u.id = r.user_id
        WHERE r.token_hash = $1 AND r.expires_at > $2 AND u.disabled_at IS NULL";
    USE_RESET: Open = "DELETE FROM resets WHERE id = $1";
    RESET_PASSWORD: Open = "UPDATE users SET password_hash = $2, version = version + 1 WHERE id = $1";
    RESET_FACTOR: Open = "UPDATE users SET totp_sealed = NULL, version = version + 1 WHERE id = $1";
    RESET_CODES: Open = "DELETE FROM recovery_codes WHERE user_id = $1";
    RESET_PASSKEYS: Open = "DELETE FROM passkeys WHERE user_id = $1";
    RESET_IDENTITIES: Open = "DELETE FROM identities WHERE user_id = $1";
    RESET_LOGINS: Open = "UPDATE logins SET ended_at = $2 WHERE user_id = $1 AND ended_at IS NULL";
}

/// A link that is still good, and whose.
#[derive(Debug, Clone)]
pub struct Reset {
    pub id: ResetId,
    pub user: UserId,
    pub name: String,
    pub email: String,
    /// There is a second factor and it goes as well.
    pub drops_factor: bool,
}

/// Keeps the hash of a new link; the token is returned once.
pub async fn give(
    tx: &mut WriteTx,
    permit: &Permit<Administer>,
    app: &web::App,
    user: UserId,
    drops_factor: bool,
) -> DbResult<(ResetId, String)> {
    let (now, token) = (app.now(), app.random.token());
    let id = ResetId::new(now, &app.random);
    tx.run(&DROP_OLDER, permit, args![user]).await?;
    let expires = now.plus_seconds(RESET_HOURS * 3600);
    let row = args![id, web::token_hash(&token), user, drops_factor, permit.user(), expires];
    tx.run(&GIVE_RESET, permit, row).await?;
    Ok((id, token))
}

pub async fn by_token(tx: &mut impl Reads, token: &str, now: Instant) -> DbResult<Option<Reset>> {
    let row = tx.first(&RESET_BY_TOKEN, &Open, args![web::token_hash(token), now]).await?;
    row.map(|row| {
        Ok(Reset {
            id: row.id("id")?,
            user: row.id("user_id")?,
            name: row.text("name")?,
            email: row.text("email")?,
            drops_factor: row.flag("drops_factor")? && row.flag("has_factor")?,
        })
    })
    .transpose()
}

/// Sets the password, takes the factor where that was given, and ends all sessions; how many. `None` when the link
/// was used meanwhile.
pub async fn use_up(tx: &mut WriteTx, reset: &Reset, hash: &str, now: Instant) -> DbResult<Option<u64>> {
    if tx.run(&USE_RESET, &Open, args![reset.id]).await? != 1 {
        return Ok(None);
    }
    tx.run(&RESET_PASSWORD, &Open, args![reset.user, hash]).await?;
    if reset.drops_factor {
        tx.run(&RESET_FACTOR, &Open, args![reset.user]).await?;
        tx.run(&RESET_CODES, &Open, args![reset.user]).await?;
        // Whoever had the account for a while may have added a way in of their own.
        tx.run(&RESET_PASSKEYS, &Open, args![reset.user]).await?;
        tx.run(&RESET_IDENTITIES, &Open, args![reset.user]).await?;
    }
    tx.run(&RESET_LOGINS, &Open, args![reset.user, now]).await.map(Some)
}
