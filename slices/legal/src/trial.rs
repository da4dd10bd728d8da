//! What somebody would see of a referral on a day: the actors they would be then, and the referral of a number.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use db::{DbResult, Reads, args, statements};
use kernel::Date;
use kernel::ids::{LoginId, MembershipId, NucleusId, ReferralId};
use kernel::words::{AgreementKind, Duty};
use packs::LegalBases;
use policy::legal::TryMatrix;
use policy::{Actor, Permit};
use web::App;

statements! {
    MEMBERSHIPS: Permit<TryMatrix> = "SELECT m.id, m.user_id, u.name AS user_name, b.id AS body_id, b.name AS body_name, b.kind, b.nucleus_id, d.duty
        FROM users u JOIN memberships m ON m.user_id = u.id JOIN bodies b ON b.id = m.body_id
            LEFT JOIN membership_duties d ON d.membership_id = m.id
        WHERE lower(u.email) = lower($1) AND u.disabled_at IS NULL AND m.valid_from <= $2 AND (m.valid_to IS NULL OR m.valid_to >= $2)
            AND b.valid_from <= $2 AND (b.valid_to IS NULL OR b.valid_to >= $2)
        ORDER BY b.sort_key, m.id";
    AGREEMENTS: Permit<TryMatrix> = "SELECT DISTINCT a.kind FROM agreements a JOIN agreement_parties p ON p.agreement_id = a.id
        WHERE p.body_id = $1 AND a.valid_from <= $2 AND (a.valid_to IS NULL OR a.valid_to >= $2) AND a.ended_at IS NULL";
    NUMBERED: Permit<TryMatrix> = "SELECT id FROM referrals WHERE nucleus_id = $1 AND number = $2 AND number_year = $3";
}

/// Everybody an account could act as on a day under a matrix: one for each body.
pub async fn actors(
    app: &App,
    tx: &mut impl Reads,
    permit: &Permit<TryMatrix>,
    bases: &LegalBases,
    email: &str,
    day: Date,
) -> DbResult<Vec<Actor>> {
    let mut found: BTreeMap<MembershipId, Actor> = BTreeMap::new();
    for row in tx.all(&MEMBERSHIPS, permit, args![email.trim(), day]).await? {
        let membership = row.id("id")?;
        if let Some(actor) = found.get_mut(&membership) {
            actor.duties.extend(row.opt_code::<Duty>("duty")?);
            continue;
        }
        let (body, kind) = (row.id("body_id")?, row.code("kind")?);
        let rows = tx.all(&AGREEMENTS, permit, args![body, day]).await?;
        let agreements: Vec<AgreementKind> = rows.iter().map(|row| row.code("kind")).collect::<DbResult<_>>()?;
        let actor = Actor {
            user: row.id("user_id")?,
            name: row.text("user_name")?,
            login: LoginId::new(app.now(), &app.random),
            membership,
            body,
            body_name: row.text("body_name")?,
            body_kind: kind,
            nucleus: row.opt_id("nucleus_id")?,
            duties: row.opt_code::<Duty>("duty")?.into_iter().collect(),
            lawful: Arc::new(web::lawful(bases, kind, &agreements, day)),
            // Nobody's emergency is foreseen.
            emergencies: BTreeSet::new(),
            today: day,
        };
        found.insert(membership, actor);
    }
    Ok(found.into_values().collect())
}

/// The referral with a protocol number, `12/2026`.
pub async fn numbered(
    tx: &mut impl Reads,
    permit: &Permit<TryMatrix>,
    nucleus: NucleusId,
    number: &str,
) -> DbResult<Option<ReferralId>> {
    let parts = number.trim().split_once('/');
    let parsed =
        parts.and_then(|(number, year)| Some((number.trim().parse::<i64>().ok()?, year.trim().parse::<i64>().ok()?)));
    let Some((number, year)) = parsed else { return Ok(None) };
    tx.first(&NUMBERED, permit, args![nucleus, number, year]).await?.map(|row| row.id("id")).transpose()
}

/// The code of a duty that is given and closed, with why.
pub fn closed(actor: &Actor) -> Vec<(Duty, policy::Why)> {
    let given = actor.duties.iter().copied().filter(|duty| !actor.has(*duty));
    given.map(|duty| (duty, actor.missing(&[duty]))).collect()
}
