//! Stages as rows: entered, and taken back where it was a mistake.

use db::{DbResult, Reads, WriteTx, args, statements};
use kernel::{Date, Instant};
use policy::Permit;
use policy::cases::{CaseFacts, View};
use policy::profile::MoveStage;

use crate::shared::By;

statements! {
    /// Like the state of a case: whoever finds the case sees it.
    OF_CASE: Permit<View> = "SELECT s.seq, s.stage, s.entered_on, s.at, s.author_id, u.name AS author, b.short_name AS body_name
        FROM stage_entries s JOIN users u ON u.id = s.author_id JOIN bodies b ON b.id = s.body_id
        WHERE s.case_id = $1 AND s.removed_at IS NULL ORDER BY s.seq LIMIT 200";
    /// After the one that was seen as the last, or somebody was faster.
    ENTER: Permit<MoveStage> = "INSERT INTO stage_entries (case_id, seq, stage, entered_on, author_id, body_id, at, removed_at)
        SELECT $1, (SELECT coalesce(max(seq), 0) + 1 FROM stage_entries WHERE case_id = $1), $3, $4, $5, $6, $7, NULL
        WHERE (SELECT coalesce(max(seq), 0) FROM stage_entries WHERE case_id = $1 AND removed_at IS NULL) = $2";
    TAKE_BACK: Permit<MoveStage> = "UPDATE stage_entries SET removed_at = $3 WHERE case_id = $1 AND seq = $2 AND removed_at IS NULL
        AND seq = (SELECT max(x.seq) FROM stage_entries x WHERE x.case_id = $1 AND x.removed_at IS NULL)";
}

/// A stage that was entered.
#[derive(Debug, Clone)]
pub struct Entered {
    pub seq: i64,
    /// Code in the pack.
    pub stage: String,
    pub on: Date,
    pub by: By,
    pub at: Instant,
}

/// In the order in which they were entered.
pub async fn of_case(tx: &mut impl Reads, permit: &Permit<View>, facts: &CaseFacts) -> DbResult<Vec<Entered>> {
    let rows = tx.all(&OF_CASE, permit, args![facts.id]).await?;
    let read = |row: &db::Row| {
        let (stage, on) = (row.text("stage")?, row.date("entered_on")?);
        Ok(Entered { seq: row.int("seq")?, stage, on, by: By::read(row)?, at: row.instant("at")? })
    };
    rows.iter().map(read).collect()
}

/// `false`: somebody was faster.
pub async fn enter(
    tx: &mut WriteTx,
    permit: &Permit<MoveStage>,
    facts: &CaseFacts,
    seen: i64,
    (stage, on): (&str, Date),
    now: Instant,
) -> DbResult<bool> {
    let row = args![facts.id, seen, stage, on, permit.user(), permit.body(), now];
    Ok(tx.run(&ENTER, permit, row).await? == 1)
}

/// Takes back the last one. `false`: it is not the last any more.
pub async fn take_back(
    tx: &mut WriteTx,
    permit: &Permit<MoveStage>,
    facts: &CaseFacts,
    seq: i64,
    now: Instant,
) -> DbResult<bool> {
    Ok(tx.run(&TAKE_BACK, permit, args![facts.id, seq, now]).await? == 1)
}
