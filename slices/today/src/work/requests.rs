//! What waits for the coordination office around requests to bodies without an account.

use db::{DbResult, ReadTx, Reads, Row, args, statements};
use kernel::ids::RequestId;
use kernel::words::Duty;
use kernel::{Date, Instant};
use policy::requests::Requests;
use policy::{Actor, Scope};

use super::Queue;

/// A request whose term passed without an answer.
#[derive(Debug, Clone)]
pub struct Overdue {
    pub id: RequestId,
    pub code: String,
    pub body: String,
    pub due_on: Date,
}

/// Mails that changed nothing and nobody has looked after yet.
#[derive(Debug, Clone)]
pub struct Replies {
    pub body: String,
    pub at: Instant,
}

statements! {
    OVERDUE: Scope<Requests> = "SELECT q.id, q.code, q.due_on, b.name, count(*) OVER () AS total FROM requests q
        JOIN bodies b ON b.id = q.to_body WHERE q.nucleus_id = $1 AND q.state = 'expired'
            AND NOT EXISTS (SELECT 1 FROM conflicts x WHERE x.referral_id = q.referral_id AND x.user_id = $2)
        ORDER BY q.due_on, q.id LIMIT 10";
    REPLIES: Scope<Requests> = "SELECT m.at, b.name, count(*) OVER () AS total FROM request_replies m
        LEFT JOIN requests q ON q.id = m.request_id LEFT JOIN bodies b ON b.id = q.to_body
        WHERE m.handled_at IS NULL AND m.outcome <> 'taken' AND (q.nucleus_id = $1 OR m.request_id IS NULL)
            AND NOT EXISTS (SELECT 1 FROM conflicts x WHERE x.referral_id = q.referral_id AND x.user_id = $2)
        ORDER BY m.at, m.id LIMIT 10";
}

/// `None` for who is no coordination office.
pub async fn overdue(tx: &mut ReadTx, actor: &Actor) -> DbResult<Option<Queue<Overdue>>> {
    let scope = actor.scope::<Requests>();
    let nucleus = scope.nucleus_if(&[Duty::Coordinate]);
    if nucleus.is_empty() {
        return Ok(None);
    }
    let rows = tx.all(&OVERDUE, &scope, args![nucleus, scope.user()]).await?;
    let read = |row: &Row| {
        let due_on = row.date("due_on")?;
        Ok(Overdue { id: row.id("id")?, code: row.text("code")?, body: row.text("name")?, due_on })
    };
    Ok(Some(Queue { total: total(&rows)?, rows: rows.iter().map(read).collect::<DbResult<_>>()? }))
}

/// `None` for who is no coordination office.
pub async fn replies(tx: &mut ReadTx, actor: &Actor) -> DbResult<Option<Queue<Replies>>> {
    let scope = actor.scope::<Requests>();
    let nucleus = scope.nucleus_if(&[Duty::Coordinate]);
    if nucleus.is_empty() {
        return Ok(None);
    }
    let rows = tx.all(&REPLIES, &scope, args![nucleus, scope.user()]).await?;
    let read = |row: &Row| Ok(Replies { body: row.opt_text("name")?.unwrap_or_default(), at: row.instant("at")? });
    Ok(Some(Queue { total: total(&rows)?, rows: rows.iter().map(read).collect::<DbResult<_>>()? }))
}

fn total(rows: &[Row]) -> DbResult<i64> {
    rows.first().map(|row| row.int("total")).transpose().map(|total| total.unwrap_or(0))
}
