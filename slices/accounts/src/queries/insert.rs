//! New users, memberships and invitations: the same texts for each of the three who insert them.
//!
//! The machine's administrator (founding, sample network), an administrator in the browser, and somebody who
//! accepts an invitation and is nobody yet. Each has statements with the own proof.

use std::collections::BTreeSet;

use db::{DbResult, Reads, Statement, WriteTx, args};
use i18n::Lang;
use kernel::ids::{BodyId, InvitationId, MembershipId, UnitId, UserId};
use kernel::words::Duty;
use kernel::{Coded, Date, Instant, Random, fold};
use policy::Proof;

use crate::rules::duties;

/// How long an invitation is good.
pub const INVITATION_DAYS: i64 = 7;

/// Somebody with an account.
#[derive(Debug, Clone)]
pub struct NewUser {
    pub name: String,
    pub email: String,
    /// Profession, shown beside the name; may be empty.
    pub title: String,
    pub lang: Lang,
    /// `None`: nobody can sign in with a password yet.
    pub password_hash: Option<String>,
}

/// One user's belonging to one body.
#[derive(Debug, Clone)]
pub struct NewMembership {
    pub user: UserId,
    pub body: BodyId,
    pub unit: Option<UnitId>,
    pub duties: BTreeSet<Duty>,
    pub from: Date,
}

/// An invitation into one body.
#[derive(Debug, Clone)]
pub struct NewInvitation {
    pub name: String,
    pub email: String,
    pub body: BodyId,
    pub duties: BTreeSet<Duty>,
    /// `None`: invited by the machine's administrator.
    pub invited_by: Option<UserId>,
}

pub const USER: &str =
    "INSERT INTO users (id, name, sort_key, email, email_key, password_hash, totp_sealed, totp_last_step,
        lang, shortcuts, title, disabled_at, created_at, version)
    VALUES ($1, $2, $3, $4, $5, $6, NULL, 0, $7, $8, $9, NULL, $10, 1)";
/// A membership that is still open, to which duties are added.
pub const OPEN_MEMBERSHIP: &str = "SELECT id FROM memberships WHERE user_id = $1 AND body_id = $2
    AND (valid_to IS NULL OR valid_to >= $3) ORDER BY valid_from DESC";
pub const REOPEN: &str = "UPDATE memberships SET valid_to = NULL, version = version + 1 WHERE id = $1";
pub const MEMBERSHIP: &str = "INSERT INTO memberships (id, user_id, body_id, unit_id, valid_from, valid_to, version)
    VALUES ($1, $2, $3, $4, $5, NULL, 1)";
pub const DUTY: &str =
    "INSERT INTO membership_duties (membership_id, duty) VALUES ($1, $2) ON CONFLICT (membership_id, duty) DO NOTHING";
pub const INVITATION: &str =
    "INSERT INTO invitations (id, token_hash, email, name, body_id, duties, invited_by, expires_at,
        used_at, revoked_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, NULL, NULL)";

/// The statements that join a user to a body, all with the same proof.
pub struct Joining<P: 'static> {
    pub user: &'static Statement<P>,
    pub open_membership: &'static Statement<P>,
    pub reopen: &'static Statement<P>,
    pub membership: &'static Statement<P>,
    pub duty: &'static Statement<P>,
}

/// Lower case, for sign-in.
pub fn email_key(email: &str) -> String {
    email.trim().to_lowercase()
}

/// Puts people in the order of the last word of their name.
pub fn sort_key(name: &str) -> String {
    let (given, family) = name.trim().rsplit_once(char::is_whitespace).unwrap_or(("", name));
    fold::sort_key(family, given)
}

pub async fn user<P: Proof>(
    tx: &mut WriteTx,
    joining: &Joining<P>,
    proof: &P,
    random: &Random,
    now: Instant,
    new: &NewUser,
) -> DbResult<UserId> {
    let id = UserId::new(now, random);
    let row = args![
        id,
        &new.name,
        sort_key(&new.name),
        new.email.trim(),
        email_key(&new.email),
        new.password_hash.clone(),
        new.lang.tag(),
        true,
        &new.title,
        now
    ];
    tx.run(joining.user, proof, row).await?;
    Ok(id)
}

/// Joins the user to the body; an open membership keeps its id and its duties and gets the new ones as well.
pub async fn membership<P: Proof>(
    tx: &mut WriteTx,
    joining: &Joining<P>,
    proof: &P,
    random: &Random,
    now: Instant,
    new: &NewMembership,
) -> DbResult<MembershipId> {
    let open = tx.first(joining.open_membership, proof, args![new.user, new.body, new.from]).await?;
    let id = match open {
        Some(row) => {
            let id = row.id("id")?;
            tx.run(joining.reopen, proof, args![id]).await?;
            id
        }
        None => {
            let id = MembershipId::new(now, random);
            tx.run(joining.membership, proof, args![id, new.user, new.body, new.unit, new.from]).await?;
            id
        }
    };
    for duty in &new.duties {
        tx.run(joining.duty, proof, args![id, duty.code()]).await?;
    }
    Ok(id)
}

/// Keeps the invitation; the token is returned once and kept as a hash.
pub async fn invitation<P: Proof>(
    tx: &mut WriteTx,
    insert: &'static Statement<P>,
    proof: &P,
    random: &Random,
    now: Instant,
    new: &NewInvitation,
) -> DbResult<(InvitationId, String)> {
    let (id, token) = (InvitationId::new(now, random), random.token());
    let row = args![
        id,
        web::token_hash(&token),
        new.email.trim(),
        &new.name,
        new.body,
        duties::to_text(&new.duties),
        new.invited_by,
        now.plus_days(INVITATION_DAYS)
    ];
    tx.run(insert, proof, row).await?;
    Ok((id, token))
}
