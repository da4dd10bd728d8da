//! From a cookie to an actor: loaded anew at every request, so that a right that ended is gone at the next click.

use std::collections::BTreeSet;

use db::{Db, DbResult, Reads, Unrecorded, args, statements};
use i18n::Lang;
use kernel::ids::{BodyId, LoginId, MembershipId, UserId};
use kernel::words::{BodyKind, Duty};
use kernel::{Coded, Date, Instant};
use policy::{Actor, Open, Own};
use sha2::{Digest, Sha256};

use crate::app::{App, Settings};
use crate::lawful::standing;

/// Cookie name on https; on plain http (demo, tests) the prefix is not allowed and left out.
pub const SESSION_COOKIE: &str = "__Host-netmet";
const PLAIN_COOKIE: &str = "netmet";

/// Someone signed in.
#[derive(Debug, Clone)]
pub struct Login {
    pub id: LoginId,
    pub user: UserId,
    pub user_name: String,
    pub csrf: String,
    pub lang: Lang,
    pub shortcuts: bool,
    /// The instant of the last proof of identity (password, factor).
    pub proven_at: Instant,
    pub second_factor: bool,
    pub second_factor_missing: bool,
    /// It began with what belongs to the account, or has shown it since: not with the word of a body's identity provider
    /// alone, which speaks for some bodies and not for the whole account.
    pub by_own_means: bool,
    /// Ended by idleness or age: only good for keeping what was typed.
    pub expired: bool,
    pub seen_at: Instant,
    pub memberships: i64,
    pub unread: i64,
    /// `None` until a body to act for is chosen.
    pub actor: Option<Actor>,
}

/// How long a proof of identity is good for sensitive acts.
const FRESH_SECONDS: i64 = 600;

impl Login {
    /// Was the identity proven in the last ten minutes?
    pub fn is_fresh(&self, now: Instant) -> bool {
        now.seconds_since(self.proven_at) <= FRESH_SECONDS
    }
}

statements! {
    LOGIN: Open = concat!("SELECT l.id, l.user_id, l.csrf, l.started_at, l.seen_at, l.proven_at, l.second_factor, l.membership_id,
            (l.provider = '' OR l.own_factor = TRUE) AS by_own_means,
            u.name, u.lang, u.shortcuts, (u.totp_sealed IS NOT NULL OR EXISTS (SELECT 1 FROM passkeys k WHERE k.user_id = u.id)
                OR (l.provider <> '' AND l.second_factor = TRUE)) AS has_factor,
            (SELECT count(*) FROM memberships m WHERE m.user_id = u.id AND m.valid_from <= $2
                AND (m.valid_to IS NULL OR m.valid_to >= $2)) AS memberships,
            (SELECT count(*) FROM notices n WHERE n.user_id = u.id AND n.read_at IS NULL
                AND NOT ", crate::in_conflict!("n"), ") AS unread
        FROM logins l JOIN users u ON u.id = l.user_id
        WHERE l.token_hash = $1 AND l.ended_at IS NULL AND u.disabled_at IS NULL");
    MEMBERSHIP: Open = "SELECT b.id AS body_id, b.name, b.kind, b.nucleus_id, b.second_factor, d.duty
        FROM memberships m JOIN bodies b ON b.id = m.body_id LEFT JOIN membership_duties d ON d.membership_id = m.id
        WHERE m.id = $1 AND m.user_id = $2 AND m.valid_from <= $3 AND (m.valid_to IS NULL OR m.valid_to >= $3)
            AND b.valid_from <= $3 AND (b.valid_to IS NULL OR b.valid_to >= $3)";
    MEMBER: Open = "SELECT u.id AS user_id, u.name FROM memberships m JOIN users u ON u.id = m.user_id
        WHERE m.id = $1 AND u.disabled_at IS NULL";
    FORMER: Own = "SELECT 1 AS one FROM logins WHERE user_id = $1 AND csrf = $2 AND started_at >= $3 LIMIT 1";
}

/// A page stays open longer than a session: its form carries the token of the session it was made in. It comes from
/// one of our pages all the same when that session was the same user's, in the last two days.
pub(crate) async fn had_token(app: &App, actor: &Actor, csrf: &str) -> DbResult<bool> {
    let own = actor.own();
    let mut tx = app.db.read().await?;
    let row = tx.first(&FORMER, &own, args![own.user(), csrf, app.now().plus_days(-2)]).await?;
    Ok(row.is_some())
}

/// What the database keeps of a session token: its SHA-256, so that a copy of the database opens no session.
pub fn token_hash(token: &str) -> String {
    Sha256::digest(token.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn cookie_name(settings: &Settings) -> &'static str {
    if settings.public_url.starts_with("https://") { SESSION_COOKIE } else { PLAIN_COOKIE }
}

/// The `Set-Cookie` value that begins a session.
pub fn start_cookie(settings: &Settings, token: &str) -> String {
    let secure = if settings.public_url.starts_with("https://") { "; Secure" } else { "" };
    format!("{}={token}; Path=/; HttpOnly; SameSite=Lax{secure}", cookie_name(settings))
}

/// The `Set-Cookie` value that ends it.
pub fn stop_cookie(settings: &Settings) -> String {
    format!("{}; Max-Age=0", start_cookie(settings, ""))
}

pub(crate) fn token_of<'a>(settings: &Settings, cookies: &'a str) -> Option<&'a str> {
    let name = cookie_name(settings);
    cookies
        .split(';')
        .filter_map(|cookie| cookie.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value)
}

pub(crate) async fn load(app: &App, token: &str, now: Instant) -> DbResult<Option<Login>> {
    let today = now.local_date(app.packs().territory().time_zone());
    let mut tx = app.db.read().await?;
    let Some(row) = tx.first(&LOGIN, &Open, args![token_hash(token), today]).await? else { return Ok(None) };
    let seen_at = row.instant("seen_at")?;
    let expired = now.seconds_since(seen_at) > app.settings.idle_minutes * 60
        || now.seconds_since(row.instant("started_at")?) > app.settings.absolute_hours * 3600;
    let mut login = Login {
        id: row.id("id")?,
        user: row.id("user_id")?,
        user_name: row.text("name")?,
        csrf: row.text("csrf")?,
        lang: Lang::parse(&row.text("lang")?).unwrap_or_default(),
        shortcuts: row.flag("shortcuts")?,
        proven_at: row.instant("proven_at")?,
        second_factor: row.flag("second_factor")?,
        second_factor_missing: false,
        by_own_means: row.flag("by_own_means")?,
        expired,
        seen_at,
        memberships: row.int("memberships")?,
        unread: row.int("unread")?,
        actor: None,
    };
    if let Some(membership) = row.opt_id("membership_id")? {
        let who = (login.user, login.user_name.clone(), login.id);
        if let Some((actor, second_factor)) = acting(app, &mut tx, who, membership, (today, now)).await? {
            login.second_factor_missing = second_factor && !row.flag("has_factor")?;
            login.actor = Some(actor);
        }
    }
    Ok(Some(login))
}

/// Somebody acting for the body of a membership today, and whether the body wants a second factor. `None`: it has ended.
async fn acting(
    app: &App,
    tx: &mut impl Reads,
    (user, name, login): (UserId, String, LoginId),
    membership: MembershipId,
    (today, now): (Date, Instant),
) -> DbResult<Option<(Actor, bool)>> {
    let rows = tx.all(&MEMBERSHIP, &Open, args![membership, user, today]).await?;
    let Some(first) = rows.first() else { return Ok(None) };
    let mut duties = BTreeSet::new();
    for row in &rows {
        duties.extend(row.opt_text("duty")?.and_then(|code| Duty::parse(&code)));
    }
    let (body, body_kind): (BodyId, BodyKind) = (first.id("body_id")?, first.code("kind")?);
    let standing = standing(app, tx, (user, body, body_kind), (today, now)).await?;
    let actor = Actor {
        user,
        name,
        login,
        membership,
        body,
        body_name: first.text("name")?,
        body_kind,
        nucleus: first.opt_id("nucleus_id")?,
        duties,
        lawful: standing.lawful,
        emergencies: standing.emergencies,
        today,
    };
    Ok(Some((actor, first.flag("second_factor")?)))
}

/// Somebody whose phone asks with a secret of its own, as the membership stands at this request. `None`: it has ended, or the
/// account is closed. Emergencies open nothing here.
pub async fn member(app: &App, tx: &mut impl Reads, membership: MembershipId, now: Instant) -> DbResult<Option<Actor>> {
    let today = now.local_date(app.packs().territory().time_zone());
    let Some(row) = tx.first(&MEMBER, &Open, args![membership]).await? else { return Ok(None) };
    // No browser is signed in: nothing is done in its name.
    let who = (row.id("user_id")?, row.text("name")?, LoginId::new(now, &app.random));
    let found = acting(app, tx, who, membership, (today, now)).await?;
    Ok(found.map(|(actor, _)| Actor { emergencies: BTreeSet::new(), ..actor }))
}

/// A minute of idleness more or less does not matter; a write at every click would.
const SEEN_EVERY_SECONDS: i64 = 60;

pub(crate) async fn touch(db: &Db, login: &Login, now: Instant) -> DbResult<()> {
    if now.seconds_since(login.seen_at) < SEEN_EVERY_SECONDS {
        return Ok(());
    }
    let mut tx = db.write().await?;
    tx.run(&SEEN, &Open, args![login.id, now]).await?;
    tx.keep_unrecorded(Unrecorded::SessionSeen).await
}

statements! {
    SEEN: Open = "UPDATE logins SET seen_at = $2 WHERE id = $1";
}
