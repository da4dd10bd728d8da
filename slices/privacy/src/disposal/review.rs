//! A disposal in the hands of the officers: read, leave lines out, approve, confirm, drop.

use db::{DbResult, Reads, Row, WriteTx, args, statements};
use kernel::ids::{DisposalId, PersonId, UserId};
use kernel::privacy::{DisposalState, Fate};
use kernel::{Date, Instant};
use policy::Permit;
use policy::privacy::{Confirm, DisposalFacts, ReadProcessing, Review};

use crate::events::{DisposalApproved, DisposalConfirmed, DisposalDropped, DisposalLineExcluded};

macro_rules! columns {
    () => {
        "SELECT d.id, d.rule, d.pack_ref, d.before, d.state, d.proposed_at, d.permission, d.approved_by, d.approved_at,
            d.confirmed_at, d.done_at, d.year, d.number, d.list_hash, d.version, a.name AS approver, c.name AS confirmer
        FROM disposals d LEFT JOIN users a ON a.id = d.approved_by LEFT JOIN users c ON c.id = d.confirmed_by"
    };
}

statements! {
    ONE: Permit<ReadProcessing> = concat!(columns!(), " WHERE d.id = $1");
    LIST: Permit<ReadProcessing> = concat!(columns!(), " ORDER BY d.proposed_at DESC, d.id DESC LIMIT 100");
    COUNTS: Permit<ReadProcessing> = "SELECT fate, count(*) AS n FROM disposal_lines WHERE disposal_id = $1 GROUP BY fate";
    LINES: Permit<ReadProcessing> = "SELECT thing, person_id, label, ended_on, fate, reason FROM disposal_lines WHERE disposal_id = $1
        ORDER BY ended_on, thing LIMIT $2 OFFSET $3";
    EXCLUDE: Permit<Review> = "UPDATE disposal_lines SET fate = 'excluded', reason = $3 WHERE disposal_id = $1 AND thing = $2
        AND fate = 'in'";
    APPROVE: Permit<Review> = "UPDATE disposals SET state = 'approved', permission = $3, approved_by = $4, approved_at = $5,
        version = version + 1 WHERE id = $1 AND version = $2 AND state = 'proposed'";
    DROP: Permit<Review> = "UPDATE disposals SET state = 'dropped', version = version + 1
        WHERE id = $1 AND version = $2 AND state = 'proposed'";
    CONFIRM: Permit<Confirm> = "UPDATE disposals SET state = 'confirmed', confirmed_by = $3, confirmed_at = $4,
        version = version + 1 WHERE id = $1 AND version = $2 AND state = 'approved'";
}

#[derive(Debug, Clone)]
pub struct Disposal {
    pub id: DisposalId,
    pub rule: String,
    pub pack_ref: String,
    pub before: Date,
    pub state: DisposalState,
    pub proposed_at: Instant,
    pub permission: String,
    pub approved_by: Option<UserId>,
    pub approver: String,
    pub approved_at: Option<Instant>,
    pub confirmer: String,
    pub confirmed_at: Option<Instant>,
    pub done_at: Option<Instant>,
    /// Number and year of the act.
    pub act: Option<(i64, i64)>,
    pub list_hash: String,
    pub version: i64,
}

pub struct Line {
    pub thing: String,
    /// Whose data they are; `None` for what is about nobody.
    pub person: Option<PersonId>,
    pub label: String,
    pub ended_on: Date,
    pub fate: Fate,
    pub reason: String,
}

pub fn facts(disposal: &Disposal) -> DisposalFacts {
    DisposalFacts { state: disposal.state, approved_by: disposal.approved_by }
}

pub async fn find(tx: &mut impl Reads, permit: &Permit<ReadProcessing>, id: DisposalId) -> DbResult<Option<Disposal>> {
    tx.first(&ONE, permit, args![id]).await?.map(|row| read(&row)).transpose()
}

/// The newest hundred.
pub async fn list(tx: &mut impl Reads, permit: &Permit<ReadProcessing>) -> DbResult<Vec<Disposal>> {
    tx.all(&LIST, permit, args![]).await?.iter().map(read).collect()
}

/// How many lines there are of each fate.
pub async fn counts(
    tx: &mut impl Reads,
    permit: &Permit<ReadProcessing>,
    id: DisposalId,
) -> DbResult<Vec<(Fate, i64)>> {
    let rows = tx.all(&COUNTS, permit, args![id]).await?;
    let mut counts = rows.iter().map(|row| Ok((row.code("fate")?, row.int("n")?))).collect::<DbResult<Vec<_>>>()?;
    counts.sort_by_key(|(fate, _)| *fate);
    Ok(counts)
}

pub async fn lines(
    tx: &mut impl Reads,
    permit: &Permit<ReadProcessing>,
    id: DisposalId,
    size: usize,
    page: usize,
) -> DbResult<Vec<Line>> {
    let rows = tx.all(&LINES, permit, args![id, size, page * size]).await?;
    let read = |row: &Row| {
        Ok(Line {
            thing: row.text("thing")?,
            person: row.opt_id("person_id")?,
            label: row.text("label")?,
            ended_on: row.date("ended_on")?,
            fate: row.code("fate")?,
            reason: row.text("reason")?,
        })
    };
    rows.iter().map(read).collect()
}

/// Leaves one line out, with the reason.
pub async fn exclude(
    tx: &mut WriteTx,
    permit: &Permit<Review>,
    id: DisposalId,
    thing: &str,
    reason: &str,
) -> DbResult<Option<DisposalLineExcluded>> {
    let left_out = tx.run(&EXCLUDE, permit, args![id, thing, reason]).await? == 1;
    Ok(left_out.then(|| DisposalLineExcluded { disposal: id, thing: thing.to_owned() }))
}

/// `None` when somebody was faster.
pub async fn approve(
    tx: &mut WriteTx,
    permit: &Permit<Review>,
    disposal: &Disposal,
    permission: &str,
    lines: i64,
    now: Instant,
) -> DbResult<Option<DisposalApproved>> {
    let row = args![disposal.id, disposal.version, permission, permit.user(), now];
    let moved = tx.run(&APPROVE, permit, row).await? == 1;
    Ok(moved.then_some(DisposalApproved { disposal: disposal.id, lines }))
}

pub async fn drop_it(
    tx: &mut WriteTx,
    permit: &Permit<Review>,
    disposal: &Disposal,
) -> DbResult<Option<DisposalDropped>> {
    let moved = tx.run(&DROP, permit, args![disposal.id, disposal.version]).await? == 1;
    Ok(moved.then_some(DisposalDropped { disposal: disposal.id }))
}

pub async fn confirm(
    tx: &mut WriteTx,
    permit: &Permit<Confirm>,
    disposal: &Disposal,
    lines: i64,
    now: Instant,
) -> DbResult<Option<DisposalConfirmed>> {
    let row = args![disposal.id, disposal.version, permit.user(), now];
    let moved = tx.run(&CONFIRM, permit, row).await? == 1;
    Ok(moved.then_some(DisposalConfirmed { disposal: disposal.id, lines }))
}

fn read(row: &Row) -> DbResult<Disposal> {
    Ok(Disposal {
        id: row.id("id")?,
        rule: row.text("rule")?,
        pack_ref: row.text("pack_ref")?,
        before: row.date("before")?,
        state: row.code("state")?,
        proposed_at: row.instant("proposed_at")?,
        permission: row.text("permission")?,
        approved_by: row.opt_id("approved_by")?,
        approver: row.opt_text("approver")?.unwrap_or_default(),
        approved_at: row.opt_instant("approved_at")?,
        confirmer: row.opt_text("confirmer")?.unwrap_or_default(),
        confirmed_at: row.opt_instant("confirmed_at")?,
        done_at: row.opt_instant("done_at")?,
        act: row.opt_int("number")?.zip(row.opt_int("year")?),
        list_hash: row.text("list_hash")?,
        version: row.int("version")?,
    })
}
