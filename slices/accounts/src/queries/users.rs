//! Users as their administrators see them.

use std::collections::{BTreeMap, BTreeSet};

use db::{DbResult, Reads, Row, WriteTx, args, statements};
use i18n::Lang;
use kernel::ids::{BodyId, MembershipId, UnitId, UserId};
use kernel::words::Duty;
use kernel::{Coded, Date, Instant, coded};
use policy::accounts::{Administer, Users};
use policy::{Open, Permit, Scope};

use crate::rules::duties::Others;

coded! {
    /// Where somebody stands with the account.
    pub enum UserState("user-state") {
        Active = "active",
        Invited = "invited",
        WithoutFactor = "without_factor",
        Disabled = "disabled",
        Ended = "ended",
    }
}

/// Members of $1 in the state $3 ('' all who are members) on the day $2.
macro_rules! of_body {
    () => {
        " FROM memberships m JOIN users u ON u.id = m.user_id
        WHERE m.body_id = $1
            AND ((CAST($3 AS TEXT) = 'ended' AND m.valid_to < $2)
                OR (CAST($3 AS TEXT) <> 'ended' AND (m.valid_to IS NULL OR m.valid_to >= $2)))
            AND (CAST($3 AS TEXT) IN ('', 'ended')
                OR (CAST($3 AS TEXT) = 'disabled' AND u.disabled_at IS NOT NULL)
                OR (CAST($3 AS TEXT) = 'active' AND u.disabled_at IS NULL)
                OR (CAST($3 AS TEXT) = 'without_factor' AND u.disabled_at IS NULL AND u.totp_sealed IS NULL
                    AND NOT EXISTS (SELECT 1 FROM passkeys k WHERE k.user_id = u.id)))"
    };
}

statements! {
    MEMBERS: Permit<Administer> = concat!(
        "SELECT u.id, u.name, u.title, u.email, (u.disabled_at IS NOT NULL) AS disabled,
            (u.totp_sealed IS NOT NULL OR EXISTS (SELECT 1 FROM passkeys k WHERE k.user_id = u.id)) AS has_factor, m.id AS membership_id, m.valid_to",
        of_body!(),
        " ORDER BY u.sort_key, u.id, m.id LIMIT $4 OFFSET $5"
    );
    MEMBERS_COUNT: Permit<Administer> = concat!("SELECT count(*) AS n", of_body!());
    DUTIES_OF_BODY: Permit<Administer> = "SELECT d.membership_id, d.duty FROM membership_duties d
        JOIN memberships m ON m.id = d.membership_id WHERE m.body_id = $1";
    BODIES: Open = "SELECT id, name FROM bodies WHERE valid_to IS NULL OR valid_to >= $1 ORDER BY sort_key, id";
    UNITS: Open = "SELECT id, name FROM units WHERE body_id = $1 AND (valid_to IS NULL OR valid_to >= $2) ORDER BY name, id";
    /// A user with a membership in the own body, or anybody for the network's administrator.
    USER_SEEN: Scope<Users> = "SELECT u.id, u.name, u.title, u.email, u.lang, (u.disabled_at IS NOT NULL) AS disabled,
            (u.totp_sealed IS NOT NULL OR EXISTS (SELECT 1 FROM passkeys k WHERE k.user_id = u.id)) AS has_factor, u.created_at, u.version,
            (SELECT count(*) FROM logins l WHERE l.user_id = u.id AND l.ended_at IS NULL AND l.seen_at >= $4) AS logins
        FROM users u
        WHERE u.id = $1 AND (CAST($3 AS TEXT) <> ''
            OR EXISTS (SELECT 1 FROM memberships m WHERE m.user_id = u.id AND m.body_id = $2))";
    MEMBERSHIPS_SEEN: Scope<Users> = "SELECT m.id, m.body_id, b.name AS body_name, m.unit_id, n.name AS unit_name,
            m.valid_from, m.valid_to, m.version, d.duty
        FROM memberships m JOIN bodies b ON b.id = m.body_id LEFT JOIN units n ON n.id = m.unit_id
            LEFT JOIN membership_duties d ON d.membership_id = m.id
        WHERE m.user_id = $1 AND (m.body_id = $2 OR CAST($3 AS TEXT) <> '')
        ORDER BY b.sort_key, m.valid_from DESC, m.id";
    /// Bodies the user works for today, also those the reader does not administer: their ids only.
    BODIES_OF: Scope<Users> = "SELECT m.body_id FROM memberships m
        WHERE m.user_id = $1 AND (m.valid_to IS NULL OR m.valid_to >= $2)";
    GIVE: Permit<Administer> = "INSERT INTO membership_duties (membership_id, duty) VALUES ($1, $2)
        ON CONFLICT (membership_id, duty) DO NOTHING";
    TAKE: Permit<Administer> = "DELETE FROM membership_duties WHERE membership_id = $1 AND duty = $2";
    SET_UNIT: Permit<Administer> = "UPDATE memberships SET unit_id = $3, version = version + 1 WHERE id = $1 AND version = $2";
    END: Permit<Administer> = "UPDATE memberships SET valid_to = $3, version = version + 1 WHERE id = $1 AND version = $2";
    DISABLE: Permit<Administer> = "UPDATE users SET disabled_at = $3, version = version + 1 WHERE id = $1 AND version = $2";
    ENABLE: Permit<Administer> = "UPDATE users SET disabled_at = NULL, version = version + 1 WHERE id = $1 AND version = $2";
    END_LOGINS: Permit<Administer> = "UPDATE logins SET ended_at = $2 WHERE user_id = $1 AND ended_at IS NULL";
    /// Two administrators who remove each other at the same time wait for one another here.
    ONE_AT_A_TIME: Permit<Administer> = "UPDATE audit_head SET seq = seq WHERE one = 1";
    OTHERS: Permit<Administer> = "SELECT count(DISTINCT m.user_id) AS n
        FROM memberships m JOIN membership_duties d ON d.membership_id = m.id JOIN users u ON u.id = m.user_id
        WHERE d.duty = $1 AND (CAST($2 AS TEXT) = '' OR m.body_id = $2) AND m.user_id <> $3 AND u.disabled_at IS NULL
            AND m.valid_from <= $4 AND (m.valid_to IS NULL OR m.valid_to >= $4)";
}

/// A line of the list of users.
#[derive(Debug, Clone)]
pub struct Member {
    pub id: UserId,
    pub name: String,
    pub title: String,
    pub email: String,
    pub states: Vec<UserState>,
    pub duties: BTreeSet<Duty>,
}

#[derive(Debug, Clone)]
pub struct User {
    pub id: UserId,
    pub name: String,
    pub title: String,
    pub email: String,
    pub lang: Lang,
    pub disabled: bool,
    pub has_factor: bool,
    pub created_at: Instant,
    /// Browsers signed in now.
    pub logins: i64,
    pub version: i64,
}

#[derive(Debug, Clone)]
pub struct MembershipSeen {
    pub id: MembershipId,
    pub body: BodyId,
    pub body_name: String,
    pub unit: Option<UnitId>,
    pub unit_name: String,
    pub from: Date,
    pub to: Option<Date>,
    pub duties: BTreeSet<Duty>,
    pub version: i64,
}

impl MembershipSeen {
    pub fn is_open(&self, today: Date) -> bool {
        self.to.is_none_or(|to| to >= today)
    }
}

pub async fn members(
    tx: &mut impl Reads,
    permit: &Permit<Administer>,
    body: BodyId,
    state: &str,
    today: Date,
    page: usize,
    size: usize,
) -> DbResult<(Vec<Member>, usize)> {
    let count = tx.first(&MEMBERS_COUNT, permit, args![body, today, state]).await?;
    let total = count.map_or(Ok(0), |row| row.int("n"))?;
    let mut duties: BTreeMap<MembershipId, BTreeSet<Duty>> = BTreeMap::new();
    for row in tx.all(&DUTIES_OF_BODY, permit, args![body]).await? {
        duties.entry(row.id("membership_id")?).or_default().extend(Duty::parse(&row.text("duty")?));
    }
    let rows = tx.all(&MEMBERS, permit, args![body, today, state, size, page * size]).await?;
    let members = rows.iter().map(|row| member(row, &mut duties, today)).collect::<DbResult<_>>()?;
    Ok((members, usize::try_from(total).unwrap_or(0)))
}

fn member(row: &Row, duties: &mut BTreeMap<MembershipId, BTreeSet<Duty>>, today: Date) -> DbResult<Member> {
    let ended = row.opt_date("valid_to")?.is_some_and(|to| to < today);
    let (disabled, has_factor) = (row.flag("disabled")?, row.flag("has_factor")?);
    let mut states = vec![match (ended, disabled) {
        (true, _) => UserState::Ended,
        (false, true) => UserState::Disabled,
        (false, false) => UserState::Active,
    }];
    if !has_factor && states == [UserState::Active] {
        states.push(UserState::WithoutFactor);
    }
    Ok(Member {
        id: row.id("id")?,
        name: row.text("name")?,
        title: row.text("title")?,
        email: row.text("email")?,
        states,
        duties: duties.remove(&row.id("membership_id")?).unwrap_or_default(),
    })
}

/// Ids and names of the bodies of the network: public inside it.
pub async fn bodies(tx: &mut impl Reads, today: Date) -> DbResult<Vec<(BodyId, String)>> {
    let rows = tx.all(&BODIES, &Open, args![today]).await?;
    rows.iter().map(|row| Ok((row.id("id")?, row.text("name")?))).collect()
}

pub async fn units(tx: &mut impl Reads, body: BodyId, today: Date) -> DbResult<Vec<(UnitId, String)>> {
    let rows = tx.all(&UNITS, &Open, args![body, today]).await?;
    rows.iter().map(|row| Ok((row.id("id")?, row.text("name")?))).collect()
}

/// `None`: no such user, or one the reader does not administer.
pub async fn user(
    tx: &mut impl Reads,
    scope: &Scope<Users>,
    id: UserId,
    seen_after: Instant,
) -> DbResult<Option<User>> {
    let row = args![id, scope.body_if(Duty::AdministerBody), scope.user_if(Duty::AdministerNetwork), seen_after];
    let row = tx.first(&USER_SEEN, scope, row).await?;
    row.map(|row| {
        Ok(User {
            id: row.id("id")?,
            name: row.text("name")?,
            title: row.text("title")?,
            email: row.text("email")?,
            lang: Lang::parse(&row.text("lang")?).unwrap_or_default(),
            disabled: row.flag("disabled")?,
            has_factor: row.flag("has_factor")?,
            created_at: row.instant("created_at")?,
            logins: row.int("logins")?,
            version: row.int("version")?,
        })
    })
    .transpose()
}

pub async fn memberships(tx: &mut impl Reads, scope: &Scope<Users>, user: UserId) -> DbResult<Vec<MembershipSeen>> {
    let row = args![user, scope.body_if(Duty::AdministerBody), scope.user_if(Duty::AdministerNetwork)];
    let mut all: Vec<MembershipSeen> = Vec::new();
    for row in tx.all(&MEMBERSHIPS_SEEN, scope, row).await? {
        let id = row.id("id")?;
        if all.last().is_none_or(|last| last.id != id) {
            all.push(MembershipSeen {
                id,
                body: row.id("body_id")?,
                body_name: row.text("body_name")?,
                unit: row.opt_id("unit_id")?,
                unit_name: row.opt_text("unit_name")?.unwrap_or_default(),
                from: row.date("valid_from")?,
                to: row.opt_date("valid_to")?,
                duties: BTreeSet::new(),
                version: row.int("version")?,
            });
        }
        if let (Some(membership), Some(duty)) = (all.last_mut(), row.opt_code("duty")?) {
            membership.duties.insert(duty);
        }
    }
    Ok(all)
}

pub async fn bodies_of(tx: &mut impl Reads, scope: &Scope<Users>, user: UserId, today: Date) -> DbResult<Vec<BodyId>> {
    tx.all(&BODIES_OF, scope, args![user, today]).await?.iter().map(|row| row.id("body_id")).collect()
}

pub async fn give(tx: &mut WriteTx, permit: &Permit<Administer>, membership: MembershipId, duty: Duty) -> DbResult<()> {
    tx.run(&GIVE, permit, args![membership, duty.code()]).await.map(|_| ())
}

pub async fn take(tx: &mut WriteTx, permit: &Permit<Administer>, membership: MembershipId, duty: Duty) -> DbResult<()> {
    tx.run(&TAKE, permit, args![membership, duty.code()]).await.map(|_| ())
}

/// `None` when the row moved on meanwhile; also the version of a change of duties.
pub async fn set_unit(
    tx: &mut WriteTx,
    permit: &Permit<Administer>,
    membership: MembershipId,
    version: i64,
    unit: Option<UnitId>,
) -> DbResult<Option<()>> {
    Ok((tx.run(&SET_UNIT, permit, args![membership, version, unit]).await? == 1).then_some(()))
}

pub async fn end(
    tx: &mut WriteTx,
    permit: &Permit<Administer>,
    membership: MembershipId,
    version: i64,
    last_day: Date,
) -> DbResult<Option<()>> {
    Ok((tx.run(&END, permit, args![membership, version, last_day]).await? == 1).then_some(()))
}

pub async fn disable(
    tx: &mut WriteTx,
    permit: &Permit<Administer>,
    user: UserId,
    version: i64,
    now: Instant,
) -> DbResult<Option<()>> {
    Ok((tx.run(&DISABLE, permit, args![user, version, now]).await? == 1).then_some(()))
}

pub async fn enable(tx: &mut WriteTx, permit: &Permit<Administer>, user: UserId, version: i64) -> DbResult<Option<()>> {
    Ok((tx.run(&ENABLE, permit, args![user, version]).await? == 1).then_some(()))
}

pub async fn end_logins(tx: &mut WriteTx, permit: &Permit<Administer>, user: UserId, now: Instant) -> DbResult<u64> {
    tx.run(&END_LOGINS, permit, args![user, now]).await
}

/// Who else can administer, counted under a lock that lasts until the commit.
pub async fn others(
    tx: &mut WriteTx,
    permit: &Permit<Administer>,
    body: BodyId,
    user: UserId,
    today: Date,
) -> DbResult<Others> {
    tx.run(&ONE_AT_A_TIME, permit, args![]).await?;
    let of_body = args![Duty::AdministerBody.code(), body, user, today];
    let of_body = tx.first(&OTHERS, permit, of_body).await?.map_or(Ok(0), |row| row.int("n"))?;
    let of_network = args![Duty::AdministerNetwork.code(), "", user, today];
    let of_network = tx.first(&OTHERS, permit, of_network).await?.map_or(Ok(0), |row| row.int("n"))?;
    Ok(Others { of_body, of_network })
}
