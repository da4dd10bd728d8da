//! Dates of the activities for which a user is responsible, beside the appointments. Nothing of them is about a person.

use db::{DbResult, Reads, args, statements};
use kernel::ids::{ActivityId, BodyId, MeetingId};
use kernel::words::BodyKind;
use policy::agenda::Calendar;
use policy::{Actor, Scope};

use crate::rules::Slot;

statements! {
    /// Of the user `$1` for the body `$2`, from `$3` until before `$4`.
    OF_USER: Scope<Calendar> = "SELECT m.id, m.activity_id, m.starts_at, m.ends_at, m.cancelled_at, m.version, a.title, a.body_id,
            b.short_name AS body_name, b.kind AS body_kind
        FROM meetings m JOIN activities a ON a.id = m.activity_id JOIN bodies b ON b.id = a.body_id
        WHERE a.responsible_id = $1 AND a.body_id = $2 AND a.state <> 'cancelled' AND m.starts_at >= $3 AND m.starts_at < $4
        ORDER BY m.starts_at, m.id LIMIT 500";
}

/// One date of an activity.
#[derive(Debug, Clone)]
pub struct Session {
    pub id: MeetingId,
    pub activity: ActivityId,
    pub title: String,
    pub slot: Slot,
    pub cancelled: bool,
    pub body: BodyId,
    pub body_name: String,
    pub body_kind: BodyKind,
    pub version: i64,
}

pub async fn of_user(tx: &mut impl Reads, actor: &Actor, within: Slot) -> DbResult<Vec<Session>> {
    let row = args![actor.user, actor.body, within.starts_at, within.ends_at];
    let rows = tx.all(&OF_USER, &actor.scope::<Calendar>(), row).await?;
    rows.iter()
        .map(|row| {
            Ok(Session {
                id: row.id("id")?,
                activity: row.id("activity_id")?,
                title: row.text("title")?,
                slot: Slot { starts_at: row.instant("starts_at")?, ends_at: row.instant("ends_at")? },
                cancelled: row.opt_instant("cancelled_at")?.is_some(),
                body: row.id("body_id")?,
                body_name: row.text("body_name")?,
                body_kind: row.code("body_kind")?,
                version: row.int("version")?,
            })
        })
        .collect()
}
