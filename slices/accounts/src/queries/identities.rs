//! Accounts at identity providers, linked by their owner.

use db::{DbResult, Reads, Row, WriteTx, args, statements};
use kernel::Instant;
use kernel::ids::{IdentityId, UserId};
use policy::{Open, Own};
use vault::Vault;

use super::sign_in::Known;

const INSERT: &str = "INSERT INTO identities (id, user_id, provider, identity_key, added_at, used_at)
    VALUES ($1, $2, $3, $4, $5, $5) ON CONFLICT (identity_key) DO NOTHING";

statements! {
    OF_OWN: Own = "SELECT id, provider, added_at, used_at FROM identities WHERE user_id = $1 ORDER BY added_at, id";
    LINK: Own = INSERT;
    LINK_INVITED: Open = INSERT;
    UNLINK: Own = "DELETE FROM identities WHERE user_id = $1 AND id = $2";
    BY_KEY: Open = "SELECT i.id AS identity_id, u.id, u.email, u.password_hash, u.totp_sealed, u.version,
            (SELECT count(*) FROM passkeys k WHERE k.user_id = u.id) AS passkeys
        FROM identities i JOIN users u ON u.id = i.user_id
        WHERE i.identity_key = $1 AND i.provider = $2 AND u.disabled_at IS NULL";
    USED: Open = "UPDATE identities SET used_at = $2 WHERE id = $1";
}

/// One linked account.
#[derive(Debug, Clone)]
pub struct Identity {
    pub id: IdentityId,
    pub provider: String,
    pub added_at: Instant,
    pub used_at: Option<Instant>,
}

/// Who somebody is at a provider: never the address, only the issuer with its own number for the person.
pub fn key(vault: &Vault, issuer: &str, subject: &str) -> String {
    vault.fingerprint("identity", &format!("{issuer}\n{subject}"))
}

pub async fn of_own(tx: &mut impl Reads, own: &Own) -> DbResult<Vec<Identity>> {
    tx.all(&OF_OWN, own, args![own.user()]).await?.iter().map(read).collect()
}

fn read(row: &Row) -> DbResult<Identity> {
    Ok(Identity {
        id: row.id("id")?,
        provider: row.text("provider")?,
        added_at: row.instant("added_at")?,
        used_at: row.opt_instant("used_at")?,
    })
}

/// `None` when it is linked already, to whomever.
pub async fn link(tx: &mut WriteTx, own: &Own, app: &web::App, provider: &str, key: &str) -> DbResult<Option<()>> {
    let row = args![IdentityId::new(app.now(), &app.random), own.user(), provider, key, app.now()];
    Ok((tx.run(&LINK, own, row).await? == 1).then_some(()))
}

/// As [`link`], for somebody who just accepted an invitation.
pub async fn link_invited(
    tx: &mut WriteTx,
    user: UserId,
    app: &web::App,
    provider: &str,
    key: &str,
) -> DbResult<Option<()>> {
    let row = args![IdentityId::new(app.now(), &app.random), user, provider, key, app.now()];
    Ok((tx.run(&LINK_INVITED, &Open, row).await? == 1).then_some(()))
}

pub async fn unlink(tx: &mut WriteTx, own: &Own, id: IdentityId) -> DbResult<Option<()>> {
    Ok((tx.run(&UNLINK, own, args![own.user(), id]).await? == 1).then_some(()))
}

/// Whose account it is, and notes that it was used.
pub async fn owner(tx: &mut WriteTx, provider: &str, key: &str, now: Instant) -> DbResult<Option<Known>> {
    let Some(row) = tx.first(&BY_KEY, &Open, args![key, provider]).await? else { return Ok(None) };
    tx.run(&USED, &Open, args![row.id::<kernel::ids::Identity>("identity_id")?, now]).await?;
    super::sign_in::known(row).map(Some)
}
