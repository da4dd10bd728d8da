//! What waits for the privacy officer: requests about one's own data by the day they are due, accesses in an emergency to
//! review, disposals to look through.

use db::{DbResult, ReadTx, Reads, Row, args, statements};
use kernel::ids::{DisposalId, EmergencyId, PrivacyRequestId};
use kernel::privacy::{DisposalState, RequestKind};
use kernel::words::Duty;
use kernel::{Date, Instant};
use policy::legal::Emergencies;
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

/// An access in an emergency that nobody has reviewed yet.
#[derive(Debug, Clone)]
pub struct Emergency {
    pub id: EmergencyId,
    pub user: String,
    pub body: String,
    pub review_due_at: Instant,
}

/// Everything that waits for an officer.
#[derive(Debug, Clone)]
pub struct Officer {
    pub asked: Queue<DataRequest>,
    pub emergencies: Queue<Emergency>,
    pub disposals: Queue<Disposal>,
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
    /// $1 is the officer, or empty. Nobody reviews the own access.
    EMERGENCIES: Scope<Emergencies> = "SELECT e.id, e.review_due_at, u.name AS user_name, b.name AS body_name,
            count(*) OVER () AS total
        FROM emergency_accesses e JOIN users u ON u.id = e.user_id JOIN bodies b ON b.id = e.body_id
        WHERE CAST($1 AS TEXT) <> '' AND e.reviewed_at IS NULL AND e.user_id <> $1 ORDER BY e.review_due_at, e.id LIMIT 10";
}

fn total(rows: &[Row]) -> DbResult<i64> {
    rows.first().map_or(Ok(0), |row| row.int("total"))
}

/// Nothing for who is no officer.
pub async fn privacy(tx: &mut ReadTx, actor: &Actor) -> DbResult<Option<Officer>> {
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
    let asked = Queue { total: total(&rows)?, rows: rows.iter().map(read).collect::<DbResult<_>>()? };
    let emergencies = emergencies(tx, actor).await?;
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
    Ok(Some(Officer { asked, emergencies, disposals }))
}

async fn emergencies(tx: &mut ReadTx, actor: &Actor) -> DbResult<Queue<Emergency>> {
    let scope = actor.scope::<Emergencies>();
    let rows = tx.all(&EMERGENCIES, &scope, args![scope.user_if(Duty::Privacy)]).await?;
    let read = |row: &Row| {
        Ok(Emergency {
            id: row.id("id")?,
            user: row.text("user_name")?,
            body: row.text("body_name")?,
            review_due_at: row.instant("review_due_at")?,
        })
    };
    Ok(Queue { total: total(&rows)?, rows: rows.iter().map(read).collect::<DbResult<_>>()? })
}
