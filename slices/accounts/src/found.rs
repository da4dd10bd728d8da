//! Founding: the first invitation of a new network and the people of the sample network, by the machine itself.
//!
//! Everything here wants a [`Steward`] and notes its event in the transaction; the caller commits.

use audit::Author;
use db::{DbResult, WriteTx, statements};
use kernel::ids::{InvitationId, MembershipId, UserId};
use kernel::{Instant, Random};
use policy::Steward;

use crate::events::{MembershipAdded, UserCreated, UserInvited};
use crate::queries::insert::{self, Joining};

pub use crate::queries::insert::{NewInvitation, NewMembership, NewUser};

statements! {
    FOUND_USER: Steward = insert::USER;
    FOUND_OPEN_MEMBERSHIP: Steward = insert::OPEN_MEMBERSHIP;
    FOUND_REOPEN: Steward = insert::REOPEN;
    FOUND_MEMBERSHIP: Steward = insert::MEMBERSHIP;
    FOUND_DUTY: Steward = insert::DUTY;
    FOUND_INVITATION: Steward = insert::INVITATION;
}

static JOINING: Joining<Steward> = Joining {
    user: &FOUND_USER,
    open_membership: &FOUND_OPEN_MEMBERSHIP,
    reopen: &FOUND_REOPEN,
    membership: &FOUND_MEMBERSHIP,
    duty: &FOUND_DUTY,
};

/// Adds a user. The e-mail address must be new; a second user with it is a `DbError`.
pub async fn create_user(
    tx: &mut WriteTx,
    steward: &Steward,
    random: &Random,
    now: Instant,
    new: &NewUser,
) -> DbResult<UserId> {
    let user = insert::user(tx, &JOINING, steward, random, now, new).await?;
    tx.note(&Author::machine(now), &UserCreated { user });
    Ok(user)
}

/// Joins a user to a body with duties. A membership still open is kept and gets the duties as well.
pub async fn add_membership(
    tx: &mut WriteTx,
    steward: &Steward,
    random: &Random,
    now: Instant,
    new: &NewMembership,
) -> DbResult<MembershipId> {
    let membership = insert::membership(tx, &JOINING, steward, random, now, new).await?;
    let duties = new.duties.iter().copied().collect();
    tx.note(&Author::machine(now), &MembershipAdded { user: new.user, membership, body: new.body, duties });
    Ok(membership)
}

/// Invites somebody into a body that exists. The returned token is the last part of `/invitation/<token>`, good for
/// seven days and one use; only its hash is kept.
pub async fn invite(
    tx: &mut WriteTx,
    steward: &Steward,
    random: &Random,
    now: Instant,
    new: &NewInvitation,
) -> DbResult<(InvitationId, String)> {
    let (invitation, token) = insert::invitation(tx, &FOUND_INVITATION, steward, random, now, new).await?;
    let duties = new.duties.iter().copied().collect();
    tx.note(&Author::machine(now), &UserInvited { invitation, body: new.body, duties });
    Ok((invitation, token))
}
