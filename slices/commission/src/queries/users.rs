//! Whom the news concern. Ids only.

use db::{DbResult, Reads, args, statements};
use kernel::Date;
use kernel::ids::{BodyId, CommissionId, NucleusId, UserId};
use policy::Scope;
use policy::commission::Sessions;

statements! {
    SEATED: Scope<Sessions> = "SELECT DISTINCT user_id FROM seats WHERE commission_id = $1 AND valid_from <= $2
        AND (valid_to IS NULL OR valid_to >= $2) ORDER BY user_id";
    CHAIRS: Scope<Sessions> = "SELECT DISTINCT user_id FROM seats WHERE commission_id = $1 AND role = 'president'
        AND substitute_of IS NULL AND valid_from <= $2 AND (valid_to IS NULL OR valid_to >= $2) ORDER BY user_id";
    SECRETARIES: Scope<Sessions> = "SELECT DISTINCT m.user_id FROM memberships m
            JOIN membership_duties d ON d.membership_id = m.id JOIN bodies b ON b.id = m.body_id
        WHERE d.duty = 'secretary' AND b.nucleus_id = $1 AND m.valid_from <= $2
            AND (m.valid_to IS NULL OR m.valid_to >= $2) ORDER BY m.user_id";
    WORKERS: Scope<Sessions> = "SELECT DISTINCT m.user_id FROM memberships m
            JOIN membership_duties d ON d.membership_id = m.id
        WHERE d.duty IN ('accompany', 'receive', 'refer') AND m.body_id = $1 AND m.valid_from <= $2
            AND (m.valid_to IS NULL OR m.valid_to >= $2) ORDER BY m.user_id";
    SEAT_OF: Scope<Sessions> = "SELECT id FROM seats WHERE commission_id = $1 AND user_id = $2 AND body_id = $4
        AND valid_from <= $3 AND (valid_to IS NULL OR valid_to >= $3) ORDER BY substitute_of NULLS FIRST, id LIMIT 1";
}

/// Everybody with a seat on `day`, titular or substitute.
pub async fn seated(
    tx: &mut impl Reads,
    scope: &Scope<Sessions>,
    commission: CommissionId,
    day: Date,
) -> DbResult<Vec<UserId>> {
    tx.all(&SEATED, scope, args![commission, day]).await?.iter().map(|row| row.id("user_id")).collect()
}

/// The president and the secretaries: who signs.
pub async fn signatories(
    tx: &mut impl Reads,
    scope: &Scope<Sessions>,
    commission: CommissionId,
    nucleus: NucleusId,
    day: Date,
) -> DbResult<Vec<UserId>> {
    let mut users = Vec::new();
    for row in tx.all(&CHAIRS, scope, args![commission, day]).await? {
        users.push(row.id("user_id")?);
    }
    for row in tx.all(&SECRETARIES, scope, args![nucleus, day]).await? {
        let user = row.id("user_id")?;
        if !users.contains(&user) {
            users.push(user);
        }
    }
    Ok(users)
}

/// Those of a body who work with referrals.
pub async fn workers(tx: &mut impl Reads, scope: &Scope<Sessions>, body: BodyId, day: Date) -> DbResult<Vec<UserId>> {
    tx.all(&WORKERS, scope, args![body, day]).await?.iter().map(|row| row.id("user_id")).collect()
}

/// The seat of a user on `day`; the own seat before one as substitute.
pub async fn seat_of(
    tx: &mut impl Reads,
    scope: &Scope<Sessions>,
    commission: CommissionId,
    user: UserId,
    day: Date,
) -> DbResult<Option<kernel::ids::SeatId>> {
    let row = tx.first(&SEAT_OF, scope, args![commission, user, day, scope.body()]).await?;
    row.map(|row| row.id("id")).transpose()
}
