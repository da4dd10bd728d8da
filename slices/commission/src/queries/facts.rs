//! What the rules must know of a commission, a session, a mandate, seen by one actor.

use db::{DbResult, Reads, Row, args, statements};
use kernel::ids::{CommissionId, MandateId, NucleusId, SessionId};
use kernel::words::Duty;
use policy::commission::{CommissionFacts, MandateFacts, Mandates, SessionFacts, Sessions};
use policy::{Actor, Scope};

/// The actor's seat today for the body acted for ($4), as titular or substitute; of several the president's counts.
macro_rules! seat {
    () => {
        "(SELECT max(s.role) FROM seats s WHERE s.commission_id = k.id AND s.user_id = $1 AND s.body_id = $4
            AND s.valid_from <= $2 AND (s.valid_to IS NULL OR s.valid_to >= $2)) AS seat"
    };
}

statements! {
    COMMISSION: Scope<Sessions> =
        concat!("SELECT k.id, k.nucleus_id, k.name, ", seat!(), " FROM commissions k WHERE k.id = $3");
    OF_NUCLEUS: Scope<Sessions> =
        concat!("SELECT k.id, k.nucleus_id, k.name, ", seat!(), " FROM commissions k WHERE k.nucleus_id = $3");
    /// $3 is the nucleus of secretary and office, $5 tells the network's administrator.
    FINDABLE: Scope<Sessions> = concat!(
        "SELECT k.id, k.nucleus_id, k.name, ", seat!(), " FROM commissions k WHERE k.nucleus_id = $3 OR CAST($5 AS BOOLEAN)
            OR k.id IN (SELECT m.commission_id FROM seats m WHERE m.user_id = $1 AND m.body_id = $4 AND m.valid_from <= $2
                AND (m.valid_to IS NULL OR m.valid_to >= $2))
        ORDER BY k.name, k.id"
    );
    SESSION: Scope<Sessions> = concat!(
        "SELECT k.id, k.nucleus_id, k.name, ", seat!(), ", n.id AS session_id, n.state, n.version
        FROM sessions n JOIN commissions k ON k.id = n.commission_id WHERE n.id = $3"
    );
    MANDATE: Scope<Mandates> = "SELECT m.id, m.body_id, m.done_at, m.version,
            EXISTS (SELECT 1 FROM conflicts x WHERE x.referral_id = m.referral_id AND x.user_id = $2) AS conflicted
        FROM mandates m WHERE m.id = $1";
}

/// A commission the actor may find, with its name.
#[derive(Debug, Clone)]
pub struct Findable {
    pub facts: CommissionFacts,
    pub name: String,
}

/// `None` when there is none; whether the actor may find it is for the rule.
pub async fn commission(tx: &mut impl Reads, actor: &Actor, id: CommissionId) -> DbResult<Option<CommissionFacts>> {
    let row = tx.first(&COMMISSION, &actor.scope::<Sessions>(), args![actor.user, actor.today, id, actor.body]).await?;
    row.map(|row| read(&row)).transpose()
}

pub async fn of_nucleus(tx: &mut impl Reads, actor: &Actor, id: NucleusId) -> DbResult<Option<CommissionFacts>> {
    let row = tx.first(&OF_NUCLEUS, &actor.scope::<Sessions>(), args![actor.user, actor.today, id, actor.body]).await?;
    row.map(|row| read(&row)).transpose()
}

/// The commissions whose page the actor may open, by name.
pub async fn findable(tx: &mut impl Reads, actor: &Actor) -> DbResult<Vec<Findable>> {
    let scope = actor.scope::<Sessions>();
    let nucleus = scope.nucleus_if(&[Duty::Secretary, Duty::Coordinate]);
    let row = args![actor.user, actor.today, nucleus, actor.body, actor.has(Duty::AdministerNetwork)];
    let mut found = Vec::new();
    for row in tx.all(&FINDABLE, &scope, row).await? {
        let facts = read(&row)?;
        if actor.may(policy::commission::View, &facts) {
            found.push(Findable { facts, name: row.text("name")? });
        }
    }
    Ok(found)
}

pub async fn session(tx: &mut impl Reads, actor: &Actor, id: SessionId) -> DbResult<Option<SessionFacts>> {
    let row = tx.first(&SESSION, &actor.scope::<Sessions>(), args![actor.user, actor.today, id, actor.body]).await?;
    let Some(row) = row else { return Ok(None) };
    Ok(Some(SessionFacts {
        id: row.id("session_id")?,
        commission: read(&row)?,
        state: row.code("state")?,
        version: row.int("version")?,
    }))
}

pub async fn mandate(tx: &mut impl Reads, actor: &Actor, id: MandateId) -> DbResult<Option<MandateFacts>> {
    let row = tx.first(&MANDATE, &actor.scope::<Mandates>(), args![id, actor.user]).await?;
    let Some(row) = row else { return Ok(None) };
    Ok(Some(MandateFacts {
        id: row.id("id")?,
        body: row.id("body_id")?,
        is_done: row.opt_text("done_at")?.is_some(),
        version: row.int("version")?,
        conflicted: row.flag("conflicted")?,
    }))
}

fn read(row: &Row) -> DbResult<CommissionFacts> {
    Ok(CommissionFacts { id: row.id("id")?, nucleus: row.id("nucleus_id")?, seat: row.opt_code("seat")? })
}
