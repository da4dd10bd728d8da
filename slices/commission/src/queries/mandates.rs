//! Tasks that decisions gave to the own body.

use db::{DbResult, Reads, Row, args, statements};
use kernel::Date;
use kernel::ids::MandateId;
use policy::commission::{MANDATE_DUTIES, Mandates};
use policy::referral::ReferralFacts;
use policy::{Actor, Scope};

#[derive(Debug, Clone)]
pub struct MandateRow {
    pub id: MandateId,
    pub what: String,
    pub due_on: Date,
    pub is_done: bool,
    pub version: i64,
    pub referral: ReferralFacts,
    /// `12/2026`
    pub number: String,
}

statements! {
    /// $4 FALSE: open ones only.
    LIST: Scope<Mandates> = concat!(
        "SELECT m.id AS mandate_id, m.what, m.due_on, m.done_at, m.version AS mandate_version, r.number, r.number_year, f.*
        FROM mandates m JOIN referrals r ON r.id = m.referral_id JOIN (", people::referral_facts!("$2", "$7", "$3"), ") f ON f.id = r.id
        WHERE m.body_id = $1 AND ", people::no_conflict!("$2"),
        " AND (m.done_at IS NULL OR CAST($4 AS BOOLEAN))
        ORDER BY CASE WHEN m.done_at IS NULL THEN 0 ELSE 1 END, m.due_on, m.id LIMIT $5 OFFSET $6"
    );
    COUNT: Scope<Mandates> = concat!(
        "SELECT count(*) AS total FROM mandates m JOIN referrals r ON r.id = m.referral_id
        WHERE m.body_id = $1 AND ", people::no_conflict!("$2"), " AND (m.done_at IS NULL OR CAST($3 AS BOOLEAN))"
    );
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    Open,
    All,
}

/// The tasks of the body the actor works for, open ones first, earliest due first; and how many there are.
pub async fn list(
    tx: &mut impl Reads,
    actor: &Actor,
    shown: Shown,
    limit: usize,
    from: usize,
) -> DbResult<(Vec<MandateRow>, usize)> {
    let scope = actor.scope::<Mandates>();
    let body = MANDATE_DUTIES.iter().map(|duty| scope.body_if(*duty)).find(|body| !body.is_empty()).unwrap_or_default();
    let all = shown == Shown::All;
    let rows = tx.all(&LIST, &scope, args![&body, actor.user, actor.today, all, limit, from, actor.body]).await?;
    let total = tx.first(&COUNT, &scope, args![&body, actor.user, all]).await?;
    let total = total.map(|row| row.int("total")).transpose()?.unwrap_or(0);
    Ok((rows.iter().map(read).collect::<DbResult<_>>()?, usize::try_from(total).unwrap_or(0)))
}

fn read(row: &Row) -> DbResult<MandateRow> {
    let number = match (row.opt_int("number")?, row.opt_int("number_year")?) {
        (Some(number), Some(year)) => format!("{number}/{year}"),
        _ => "–".to_owned(),
    };
    Ok(MandateRow {
        id: row.id("mandate_id")?,
        what: row.text("what")?,
        due_on: row.date("due_on")?,
        is_done: row.opt_text("done_at")?.is_some(),
        version: row.int("mandate_version")?,
        referral: people::relation::read_facts(row)?,
        number,
    })
}
