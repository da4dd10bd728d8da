//! Statements at the door, before an actor exists.

use std::collections::BTreeSet;

use db::{DbResult, Reads, Row, WriteTx, args, statements};
use kernel::ids::{BodyId, LoginId, MembershipId, UserId};
use kernel::words::Duty;
use kernel::{Coded, Date, Instant};
use policy::Open;

statements! {
    USER_BY_EMAIL: Open = "SELECT id, email, password_hash, totp_sealed, version,
            (SELECT count(*) FROM passkeys k WHERE k.user_id = users.id) AS passkeys FROM users
        WHERE email_key = $1 AND disabled_at IS NULL";
    USER_BY_ID: Open = "SELECT id, email, password_hash, totp_sealed, version,
            (SELECT count(*) FROM passkeys k WHERE k.user_id = users.id) AS passkeys FROM users
        WHERE id = $1 AND disabled_at IS NULL";
    /// A code is good once: only a later step than the last one passes.
    USE_STEP: Open = "UPDATE users SET totp_last_step = $2 WHERE id = $1 AND totp_last_step < $2";
    USE_CODE: Open = "UPDATE recovery_codes SET used_at = $3 WHERE user_id = $1 AND code_hash = $2 AND used_at IS NULL";
    MEMBERSHIPS: Open = "SELECT m.id, m.body_id, b.name, b.kind FROM memberships m JOIN bodies b ON b.id = m.body_id
        WHERE m.user_id = $1 AND m.valid_from <= $2 AND (m.valid_to IS NULL OR m.valid_to >= $2)
            AND b.valid_from <= $2 AND (b.valid_to IS NULL OR b.valid_to >= $2)
        ORDER BY b.sort_key, m.id";
    DUTIES_OF_USER: Open = "SELECT d.membership_id, d.duty FROM membership_duties d
        JOIN memberships m ON m.id = d.membership_id WHERE m.user_id = $1";
    OPEN_LOGIN: Open = "INSERT INTO logins (id, token_hash, csrf, user_id, membership_id, started_at, seen_at, proven_at,
            second_factor, agent, ended_at, provider, own_factor)
        VALUES ($1, $2, $3, $4, $5, $6, $6, $6, $7, $8, NULL, $9, $10)";
    /// By which identity provider a session began: it says for which bodies it may act.
    PROVIDER: Open = "SELECT provider FROM logins WHERE id = $1";
    END_LOGIN: Open = "UPDATE logins SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL";
    CHOOSE: Open = "UPDATE logins SET membership_id = $2 WHERE id = $1";
    EXTEND: Open = "UPDATE logins SET seen_at = $2 WHERE id = $1";
    SET_LANGUAGE: Open = "UPDATE users SET lang = $2 WHERE id = $1";
    CAST: Open = "SELECT m.id, b.name AS body_name, u.name, u.title, d.duty
        FROM memberships m JOIN users u ON u.id = m.user_id JOIN bodies b ON b.id = m.body_id
            LEFT JOIN membership_duties d ON d.membership_id = m.id
        WHERE u.disabled_at IS NULL AND m.valid_from <= $1 AND (m.valid_to IS NULL OR m.valid_to >= $1)
            AND b.valid_from <= $1 AND (b.valid_to IS NULL OR b.valid_to >= $1)
        ORDER BY b.sort_key, b.id, u.sort_key, m.id";
    CAST_MEMBER: Open = "SELECT m.user_id FROM memberships m JOIN users u ON u.id = m.user_id
        WHERE m.id = $1 AND u.disabled_at IS NULL AND m.valid_from <= $2 AND (m.valid_to IS NULL OR m.valid_to >= $2)";
}

/// What the door knows of a user.
#[derive(Debug, Clone)]
pub struct Known {
    pub id: UserId,
    pub email: String,
    pub password_hash: Option<String>,
    pub totp_sealed: Option<Vec<u8>>,
    pub version: i64,
    pub passkeys: i64,
}

impl Known {
    pub fn has_factor(&self) -> bool {
        self.totp_sealed.is_some() || self.passkeys > 0
    }

    /// Does a code show that it is the owner of the account? Not where nothing but the word of a provider was shown when
    /// the app was set up.
    pub fn owns_its_codes(&self) -> bool {
        self.password_hash.is_some() || self.passkeys > 0
    }
}

/// A membership valid today.
#[derive(Debug, Clone)]
pub struct Membership {
    pub id: MembershipId,
    pub body: BodyId,
    pub body_name: String,
    pub duties: BTreeSet<Duty>,
}

/// One of the cast of the demonstration.
#[derive(Debug, Clone)]
pub struct Player {
    pub membership: MembershipId,
    pub body_name: String,
    pub name: String,
    pub title: String,
    pub duties: BTreeSet<Duty>,
}

/// A login as it begins.
pub struct NewLogin<'a> {
    pub id: LoginId,
    pub token: &'a str,
    pub csrf: &'a str,
    pub user: UserId,
    pub membership: Option<MembershipId>,
    pub second_factor: bool,
    pub agent: &'a str,
    /// The identity provider, `""` for none.
    pub provider: &'a str,
    /// Something of the account's own was shown, beside the word of the provider.
    pub own_factor: bool,
}

pub async fn user_by_email(tx: &mut impl Reads, email_key: &str) -> DbResult<Option<Known>> {
    tx.first(&USER_BY_EMAIL, &Open, args![email_key]).await?.map(known).transpose()
}

pub async fn user_by_id(tx: &mut impl Reads, user: UserId) -> DbResult<Option<Known>> {
    tx.first(&USER_BY_ID, &Open, args![user]).await?.map(known).transpose()
}

pub(super) fn known(row: Row) -> DbResult<Known> {
    Ok(Known {
        id: row.id("id")?,
        email: row.text("email")?,
        password_hash: row.opt_text("password_hash")?,
        totp_sealed: row.opt_bytes("totp_sealed")?,
        version: row.int("version")?,
        passkeys: row.int("passkeys")?,
    })
}

/// Uses the code of a step up; false when it, or a later one, was used before.
pub async fn use_step(tx: &mut WriteTx, user: UserId, step: i64) -> DbResult<bool> {
    Ok(tx.run(&USE_STEP, &Open, args![user, step]).await? == 1)
}

pub async fn use_recovery_code(tx: &mut WriteTx, user: UserId, hash: &str, now: Instant) -> DbResult<bool> {
    Ok(tx.run(&USE_CODE, &Open, args![user, hash, now]).await? == 1)
}

pub async fn memberships(tx: &mut impl Reads, user: UserId, today: Date) -> DbResult<Vec<Membership>> {
    let duties = tx.all(&DUTIES_OF_USER, &Open, args![user]).await?;
    let rows = tx.all(&MEMBERSHIPS, &Open, args![user, today]).await?;
    rows.iter()
        .map(|row| {
            let id: MembershipId = row.id("id")?;
            let mut held = BTreeSet::new();
            for duty in &duties {
                if duty.id::<kernel::ids::Membership>("membership_id")? == id {
                    held.extend(Duty::parse(&duty.text("duty")?));
                }
            }
            Ok(Membership { id, body: row.id("body_id")?, body_name: row.text("name")?, duties: held })
        })
        .collect()
}

pub async fn open_login(tx: &mut WriteTx, now: Instant, new: &NewLogin<'_>) -> DbResult<()> {
    let row = args![
        new.id,
        web::token_hash(new.token),
        new.csrf,
        new.user,
        new.membership,
        now,
        new.second_factor,
        new.agent,
        new.provider,
        new.own_factor
    ];
    tx.run(&OPEN_LOGIN, &Open, row).await.map(|_| ())
}

/// The code of the provider by which a session began; `""` for none.
pub async fn provider(tx: &mut impl Reads, login: LoginId) -> DbResult<String> {
    tx.first(&PROVIDER, &Open, args![login]).await?.map_or(Ok(String::new()), |row| row.text("provider"))
}

pub async fn end_login(tx: &mut WriteTx, login: LoginId, now: Instant) -> DbResult<()> {
    tx.run(&END_LOGIN, &Open, args![login, now]).await.map(|_| ())
}

pub async fn choose(tx: &mut WriteTx, login: LoginId, membership: MembershipId) -> DbResult<()> {
    tx.run(&CHOOSE, &Open, args![login, membership]).await.map(|_| ())
}

pub async fn extend(tx: &mut WriteTx, login: LoginId, now: Instant) -> DbResult<()> {
    tx.run(&EXTEND, &Open, args![login, now]).await.map(|_| ())
}

pub async fn set_language(tx: &mut WriteTx, user: UserId, lang: i18n::Lang) -> DbResult<()> {
    tx.run(&SET_LANGUAGE, &Open, args![user, lang.tag()]).await.map(|_| ())
}

/// The cast of the demonstration, in the order of bodies and names.
pub async fn cast(tx: &mut impl Reads, today: Date) -> DbResult<Vec<Player>> {
    let mut players: Vec<Player> = Vec::new();
    for row in tx.all(&CAST, &Open, args![today]).await? {
        let membership = row.id("id")?;
        if players.last().is_none_or(|last| last.membership != membership) {
            players.push(Player {
                membership,
                body_name: row.text("body_name")?,
                name: row.text("name")?,
                title: row.text("title")?,
                duties: BTreeSet::new(),
            });
        }
        if let (Some(player), Some(duty)) = (players.last_mut(), row.opt_code("duty")?) {
            player.duties.insert(duty);
        }
    }
    Ok(players)
}

pub async fn cast_member(tx: &mut impl Reads, membership: MembershipId, today: Date) -> DbResult<Option<UserId>> {
    tx.first(&CAST_MEMBER, &Open, args![membership, today]).await?.map(|row| row.id("user_id")).transpose()
}
