//! Invitations: made and withdrawn by administrators, accepted by somebody who is nobody yet.

use std::collections::BTreeSet;

use db::{DbResult, Reads, Row, WriteTx, args, statements};
use kernel::Instant;
use kernel::ids::{BodyId, InvitationId, MembershipId, UserId};
use kernel::words::Duty;
use policy::accounts::{Administer, Users};
use policy::{Open, Permit, Scope};

use super::insert::{self, INVITATION_DAYS, Joining, NewInvitation, NewMembership, NewUser};
use crate::rules::duties;

statements! {
    INVITE: Permit<Administer> = insert::INVITATION;
    /// Others still waiting for the same person and body: the newest invitation is the one that counts.
    WITHDRAW_OLDER: Permit<Administer> = "UPDATE invitations SET revoked_at = $3
        WHERE body_id = $1 AND email = $2 AND used_at IS NULL AND revoked_at IS NULL";
    WAITING: Permit<Administer> = "SELECT i.id, i.email, i.name, i.body_id, i.duties, i.invited_by, i.expires_at, i.used_at, i.revoked_at,
            b.name AS body_name
        FROM invitations i JOIN bodies b ON b.id = i.body_id
        WHERE i.body_id = $1 AND i.used_at IS NULL AND i.revoked_at IS NULL ORDER BY i.expires_at DESC, i.id LIMIT 200";
    /// Which body it is of: the rule is asked about that body.
    ONE_SEEN: Scope<Users> = "SELECT i.id, i.email, i.name, i.body_id, i.duties, i.invited_by, i.expires_at, i.used_at, i.revoked_at,
            b.name AS body_name
        FROM invitations i JOIN bodies b ON b.id = i.body_id
        WHERE i.id = $1 AND (i.body_id = $2 OR CAST($3 AS TEXT) <> '') AND i.used_at IS NULL AND i.revoked_at IS NULL";
    RENEW: Permit<Administer> = "UPDATE invitations SET token_hash = $2, expires_at = $3
        WHERE id = $1 AND used_at IS NULL AND revoked_at IS NULL";
    REVOKE: Permit<Administer> = "UPDATE invitations SET revoked_at = $2 WHERE id = $1 AND used_at IS NULL AND revoked_at IS NULL";
    BY_TOKEN: Open = "SELECT i.id, i.email, i.name, i.body_id, i.duties, i.invited_by, i.expires_at, i.used_at, i.revoked_at,
            b.name AS body_name
        FROM invitations i JOIN bodies b ON b.id = i.body_id WHERE i.token_hash = $1";
    USE: Open = "UPDATE invitations SET used_at = $2 WHERE id = $1 AND used_at IS NULL AND revoked_at IS NULL";
    JOIN_USER: Open = insert::USER;
    JOIN_OPEN_MEMBERSHIP: Open = insert::OPEN_MEMBERSHIP;
    JOIN_REOPEN: Open = insert::REOPEN;
    JOIN_MEMBERSHIP: Open = insert::MEMBERSHIP;
    JOIN_DUTY: Open = insert::DUTY;
}

static JOINING: Joining<Open> = Joining {
    user: &JOIN_USER,
    open_membership: &JOIN_OPEN_MEMBERSHIP,
    reopen: &JOIN_REOPEN,
    membership: &JOIN_MEMBERSHIP,
    duty: &JOIN_DUTY,
};

#[derive(Debug, Clone)]
pub struct Invitation {
    pub id: InvitationId,
    pub email: String,
    pub name: String,
    pub body: BodyId,
    pub body_name: String,
    pub duties: BTreeSet<Duty>,
    /// `None`: invited by the machine's administrator.
    pub invited_by: Option<UserId>,
    pub expires_at: Instant,
    /// Used or withdrawn.
    pub over: bool,
}

impl Invitation {
    pub fn is_good(&self, now: Instant) -> bool {
        !self.over && now < self.expires_at
    }
}

fn read(row: &Row) -> DbResult<Invitation> {
    let codes = row.text("duties")?;
    Ok(Invitation {
        id: row.id("id")?,
        email: row.text("email")?,
        name: row.text("name")?,
        body: row.id("body_id")?,
        body_name: row.text("body_name")?,
        duties: duties::parse(codes.split(',')).unwrap_or_default(),
        invited_by: row.opt_id("invited_by")?,
        expires_at: row.instant("expires_at")?,
        over: row.opt_text("used_at")?.is_some() || row.opt_text("revoked_at")?.is_some(),
    })
}

pub async fn invite(
    tx: &mut WriteTx,
    permit: &Permit<Administer>,
    app: &web::App,
    new: &NewInvitation,
) -> DbResult<(InvitationId, String)> {
    let now = app.now();
    tx.run(&WITHDRAW_OLDER, permit, args![new.body, new.email.trim(), now]).await?;
    insert::invitation(tx, &INVITE, permit, &app.random, now, new).await
}

pub async fn waiting(tx: &mut impl Reads, permit: &Permit<Administer>, body: BodyId) -> DbResult<Vec<Invitation>> {
    tx.all(&WAITING, permit, args![body]).await?.iter().map(read).collect()
}

pub async fn seen(tx: &mut impl Reads, scope: &Scope<Users>, id: InvitationId) -> DbResult<Option<Invitation>> {
    let row = args![id, scope.body_if(Duty::AdministerBody), scope.user_if(Duty::AdministerNetwork)];
    tx.first(&ONE_SEEN, scope, row).await?.as_ref().map(read).transpose()
}

/// A new link for seven more days; the old one is worth nothing any more.
pub async fn renew(
    tx: &mut WriteTx,
    permit: &Permit<Administer>,
    app: &web::App,
    id: InvitationId,
) -> DbResult<Option<String>> {
    let token = app.random.token();
    let row = args![id, web::token_hash(&token), app.now().plus_days(INVITATION_DAYS)];
    Ok((tx.run(&RENEW, permit, row).await? == 1).then_some(token))
}

pub async fn revoke(
    tx: &mut WriteTx,
    permit: &Permit<Administer>,
    id: InvitationId,
    now: Instant,
) -> DbResult<Option<()>> {
    Ok((tx.run(&REVOKE, permit, args![id, now]).await? == 1).then_some(()))
}

pub async fn by_token(tx: &mut impl Reads, token: &str) -> DbResult<Option<Invitation>> {
    tx.first(&BY_TOKEN, &Open, args![web::token_hash(token)]).await?.as_ref().map(read).transpose()
}

/// Uses the invitation up; `None` when somebody was faster.
pub async fn use_up(tx: &mut WriteTx, id: InvitationId, now: Instant) -> DbResult<Option<()>> {
    Ok((tx.run(&USE, &Open, args![id, now]).await? == 1).then_some(()))
}

pub async fn join_user(tx: &mut WriteTx, app: &web::App, new: &NewUser) -> DbResult<UserId> {
    insert::user(tx, &JOINING, &Open, &app.random, app.now(), new).await
}

pub async fn join(tx: &mut WriteTx, app: &web::App, new: &NewMembership) -> DbResult<MembershipId> {
    insert::membership(tx, &JOINING, &Open, &app.random, app.now(), new).await
}
