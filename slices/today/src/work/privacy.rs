//! What waits for the privacy officer: requests about one's own data by the day they are due, disposals to look through.

use db::{DbResult, ReadTx, Reads, Row, args, statements};
use kernel::ids::{DisposalId, PrivacyRequestId};
use kernel::privacy::{DisposalState, RequestKind};
use kernel::words::Duty;
use kernel::{Date, Instant};
use policy::privacy::Requests;
use policy::{Actor, Scope};

use super::Queue;

#[derive(Debug, Clone)]
pub struct DataRequest {
    pub id: PrivacyRequestId,
    pub kind: RequestKind,
    pub number: (i64, i64),
    pub due_on: Date,
}

#[derive(Debug, Clone)]
pub struct Disposal {
    pub id: DisposalId,
    pub rule: String,
    pub state: DisposalState,
    pub proposed_at: Instant,
}

statements! {
    /// $1 not empty for the officer.
    DATA_REQUESTS: Scope<Requests> = "SELECT q.id, q.kind, q.number, q.year, q.due_on, count(*) OVER () AS total
        FROM privacy_requests q WHERE CAST($1 AS TEXT) <> '' AND q.state IN ('received', 'in_progress', 'extended')
        ORDER BY q.due_on, q.id LIMIT 10";
    /// Approved ones wait for another officer than the one who approved ($1).
    DISPOSALS: Scope<Requests> = "SELECT d.id, d.rule, d.state, d.proposed_at, count(*) OVER () AS total FROM disposals d
        WHERE CAST($1 AS TEXT) <> '' AND (d.state = 'proposed' OR (d.state = 'approved' AND d.approved_by <> $1))
        ORDER BY d.proposed_at, d.id LIMIT 10";
}

fn total(rows: &[Row]) -> DbResult<i64> {
    rows.first().map_or(Ok(0), |row| row.int("total"))
}

/// Nothing for who is no officer.
pub async fn privacy(tx: &mut ReadTx, actor: &Actor) -> DbResult<Option<(Queue<DataRequest>, Queue<Disposal>)>> {
    let scope = actor.scope::<Requests>();
    let officer = scope.user_if(Duty::Privacy);
    if officer.is_empty() {
        return Ok(None);
    }
    let rows = tx.all(&DATA_REQUESTS, &scope, args![&officer]).await?;
    let read = |row: &Row| {
        Ok(DataRequest {
            id: row.id("id")?,
            kind: row.code("kind")?,
            number: (row.int("number")?, row.int("year")?),
            due_on: row.date("due_on")?,
        })
    };
    let requests = Queue { total: total(&rows)?, rows: rows.iter().map(read).collect::<DbResult<_>>()? };
    let rows = tx.all(&DISPOSALS, &scope, args![officer]).await?;
    let read = |row: &Row| {
        Ok(Disposal {
            id: row.id("id")?,
            rule: row.text("rule")?,
            state: row.code("state")?,
            proposed_at: row.instant("proposed_at")?,
        })
    };
    let disposals = Queue { total: total(&rows)?, rows: rows.iter().map(read).collect::<DbResult<_>>()? };
    Ok(Some((requests, disposals)))
}
