//! One's own account.

use db::{DbResult, Reads, WriteTx, args, statements};
use i18n::Lang;
use kernel::ids::LoginId;
use kernel::{Date, Instant};
use policy::Own;
use web::{Ctx, PageError};

use super::insert::{email_key, sort_key};

statements! {
    PROFILE: Own = "SELECT name, email, title, lang, shortcuts, password_hash, totp_sealed, version,
            (SELECT count(*) FROM passkeys k WHERE k.user_id = users.id) AS passkeys
        FROM users WHERE id = $1";
    SET_PROFILE: Own = "UPDATE users SET name = $3, sort_key = $4, title = $5, lang = $6, shortcuts = $7,
            version = version + 1
        WHERE id = $1 AND version = $2";
    EMAIL_TAKEN: Own = "SELECT id FROM users WHERE email_key = $2 AND id <> $1";
    SET_EMAIL: Own = "UPDATE users SET email = $2, email_key = $3, version = version + 1 WHERE id = $1";
    SET_PASSWORD: Own = "UPDATE users SET password_hash = $2, version = version + 1 WHERE id = $1";
    /// The used step stays used: a removed and newly set factor does not take an old code.
    SET_FACTOR: Own = "UPDATE users SET totp_sealed = $2, totp_last_step = $3, version = version + 1 WHERE id = $1";
    /// A way back in that was given before the account changed is over.
    DROP_RESETS: Own = "DELETE FROM resets WHERE user_id = $1";
    DROP_FACTOR: Own = "UPDATE users SET totp_sealed = NULL, version = version + 1 WHERE id = $1";
    /// Recovery codes stay while there is another factor to recover.
    DROP_IDLE_CODES: Own = "DELETE FROM recovery_codes WHERE user_id = $1
        AND NOT EXISTS (SELECT 1 FROM passkeys k WHERE k.user_id = $1)
        AND NOT EXISTS (SELECT 1 FROM users u WHERE u.id = $1 AND u.totp_sealed IS NOT NULL)";
    DROP_CODES: Own = "DELETE FROM recovery_codes WHERE user_id = $1";
    ADD_CODE: Own = "INSERT INTO recovery_codes (user_id, code_hash, used_at) VALUES ($1, $2, NULL)";
    CODES_LEFT: Own = "SELECT count(*) AS n FROM recovery_codes WHERE user_id = $1 AND used_at IS NULL";
    FACTOR_WANTED: Own = "SELECT b.name FROM memberships m JOIN bodies b ON b.id = m.body_id
        WHERE m.user_id = $1 AND b.second_factor = TRUE AND m.valid_from <= $2 AND (m.valid_to IS NULL OR m.valid_to >= $2)
            AND b.valid_from <= $2 AND (b.valid_to IS NULL OR b.valid_to >= $2)
        ORDER BY b.sort_key";
    LOGINS: Own = "SELECT id, agent, started_at, seen_at FROM logins WHERE user_id = $1 AND ended_at IS NULL
            AND seen_at >= $2 AND started_at >= $3
        ORDER BY seen_at DESC";
    END_ONE: Own = "UPDATE logins SET ended_at = $3 WHERE user_id = $1 AND id = $2 AND ended_at IS NULL";
    END_OTHERS: Own = "UPDATE logins SET ended_at = $3 WHERE user_id = $1 AND id <> $2 AND ended_at IS NULL";
    PROVE: Own = "UPDATE logins SET proven_at = $3 WHERE user_id = $1 AND id = $2";
    BY_OWN_MEANS: Own = "UPDATE logins SET own_factor = TRUE WHERE user_id = $1 AND id = $2";
    HAS_FACTOR_NOW: Own = "UPDATE logins SET second_factor = $3 WHERE user_id = $1 AND id = $2";
}

#[derive(Debug, Clone)]
pub struct Profile {
    pub name: String,
    pub email: String,
    pub title: String,
    pub lang: Lang,
    pub shortcuts: bool,
    pub password_hash: Option<String>,
    pub totp_sealed: Option<Vec<u8>>,
    pub version: i64,
    pub passkeys: i64,
}

impl Profile {
    /// A second factor of either kind: codes of an app, or passkeys.
    pub fn has_factor(&self) -> bool {
        self.totp_sealed.is_some() || self.passkeys > 0
    }

    /// Is there anything to show beside the word of an identity provider?
    pub fn has_own_means(&self) -> bool {
        self.password_hash.is_some() || self.passkeys > 0
    }

    /// For codes, which let nobody in alone: as [`Ctx::proven_by_own_means`], but who has nothing of the account's own may
    /// set them up all the same, because a body may ask for them.
    pub fn proven_by_own_means(&self, ctx: &Ctx) -> Result<(), PageError> {
        if self.has_own_means() { ctx.proven_by_own_means() } else { ctx.recently_proven() }
    }
}

/// A browser that is signed in.
#[derive(Debug, Clone)]
pub struct OpenLogin {
    pub id: LoginId,
    pub agent: String,
    pub started_at: Instant,
    pub seen_at: Instant,
}

pub async fn profile(tx: &mut impl Reads, own: &Own) -> DbResult<Option<Profile>> {
    let row = tx.first(&PROFILE, own, args![own.user()]).await?;
    row.map(|row| {
        Ok(Profile {
            name: row.text("name")?,
            email: row.text("email")?,
            title: row.text("title")?,
            lang: Lang::parse(&row.text("lang")?).unwrap_or_default(),
            shortcuts: row.flag("shortcuts")?,
            password_hash: row.opt_text("password_hash")?,
            totp_sealed: row.opt_bytes("totp_sealed")?,
            version: row.int("version")?,
            passkeys: row.int("passkeys")?,
        })
    })
    .transpose()
}

/// `None` when the row moved on meanwhile.
pub async fn set_profile(tx: &mut WriteTx, own: &Own, profile: &Profile) -> DbResult<Option<()>> {
    let row = args![
        own.user(),
        profile.version,
        &profile.name,
        sort_key(&profile.name),
        &profile.title,
        profile.lang.tag(),
        profile.shortcuts
    ];
    Ok((tx.run(&SET_PROFILE, own, row).await? == 1).then_some(()))
}

pub async fn email_taken(tx: &mut impl Reads, own: &Own, email: &str) -> DbResult<bool> {
    Ok(tx.first(&EMAIL_TAKEN, own, args![own.user(), email_key(email)]).await?.is_some())
}

pub async fn set_email(tx: &mut WriteTx, own: &Own, email: &str) -> DbResult<()> {
    tx.run(&SET_EMAIL, own, args![own.user(), email, email_key(email)]).await?;
    tx.run(&DROP_RESETS, own, args![own.user()]).await.map(|_| ())
}

pub async fn set_password(tx: &mut WriteTx, own: &Own, hash: &str) -> DbResult<()> {
    tx.run(&SET_PASSWORD, own, args![own.user(), hash]).await?;
    tx.run(&DROP_RESETS, own, args![own.user()]).await.map(|_| ())
}

pub async fn set_factor(tx: &mut WriteTx, own: &Own, login: LoginId, sealed: Vec<u8>, step: i64) -> DbResult<()> {
    tx.run(&SET_FACTOR, own, args![own.user(), sealed, step]).await?;
    tx.run(&HAS_FACTOR_NOW, own, args![own.user(), login, true]).await.map(|_| ())
}

pub async fn drop_factor(tx: &mut WriteTx, own: &Own, login: LoginId) -> DbResult<()> {
    tx.run(&DROP_FACTOR, own, args![own.user()]).await?;
    drop_idle_codes(tx, own).await?;
    tx.run(&HAS_FACTOR_NOW, own, args![own.user(), login, false]).await.map(|_| ())
}

/// Takes the recovery codes away once no factor is left.
pub async fn drop_idle_codes(tx: &mut WriteTx, own: &Own) -> DbResult<()> {
    tx.run(&DROP_IDLE_CODES, own, args![own.user()]).await.map(|_| ())
}

/// This session has shown a second factor.
pub async fn showed_factor(tx: &mut WriteTx, own: &Own, login: LoginId) -> DbResult<()> {
    tx.run(&HAS_FACTOR_NOW, own, args![own.user(), login, true]).await.map(|_| ())
}

/// This session has shown what belongs to the account itself.
pub async fn showed_own(tx: &mut WriteTx, own: &Own, login: LoginId) -> DbResult<()> {
    tx.run(&BY_OWN_MEANS, own, args![own.user(), login]).await.map(|_| ())
}

/// Replaces all recovery codes, used or not.
pub async fn set_codes(tx: &mut WriteTx, own: &Own, hashes: &[String]) -> DbResult<()> {
    tx.run(&DROP_CODES, own, args![own.user()]).await?;
    for hash in hashes {
        tx.run(&ADD_CODE, own, args![own.user(), hash]).await?;
    }
    Ok(())
}

pub async fn codes_left(tx: &mut impl Reads, own: &Own) -> DbResult<i64> {
    tx.first(&CODES_LEFT, own, args![own.user()]).await?.map_or(Ok(0), |row| row.int("n"))
}

/// The bodies of the user that ask for a second factor, by name.
pub async fn factor_wanted_by(tx: &mut impl Reads, own: &Own, today: Date) -> DbResult<Vec<String>> {
    let rows = tx.all(&FACTOR_WANTED, own, args![own.user(), today]).await?;
    rows.iter().map(|row| row.text("name")).collect()
}

/// The browsers still signed in: seen and begun after the two limits.
pub async fn logins(
    tx: &mut impl Reads,
    own: &Own,
    seen_after: Instant,
    begun_after: Instant,
) -> DbResult<Vec<OpenLogin>> {
    let rows = tx.all(&LOGINS, own, args![own.user(), seen_after, begun_after]).await?;
    rows.iter()
        .map(|row| {
            Ok(OpenLogin {
                id: row.id("id")?,
                agent: row.text("agent")?,
                started_at: row.instant("started_at")?,
                seen_at: row.instant("seen_at")?,
            })
        })
        .collect()
}

pub async fn end_one(tx: &mut WriteTx, own: &Own, login: LoginId, now: Instant) -> DbResult<u64> {
    tx.run(&END_ONE, own, args![own.user(), login, now]).await
}

pub async fn end_others(tx: &mut WriteTx, own: &Own, login: LoginId, now: Instant) -> DbResult<u64> {
    tx.run(&END_OTHERS, own, args![own.user(), login, now]).await
}

pub async fn prove(tx: &mut WriteTx, own: &Own, login: LoginId, now: Instant) -> DbResult<()> {
    tx.run(&PROVE, own, args![own.user(), login, now]).await.map(|_| ())
}
