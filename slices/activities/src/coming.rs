//! What of activities waits for one user: dates of today and tomorrow, registers to write, proposals to answer.

use agenda::rules::Slot;
use db::{DbResult, Reads, args, statements};
use kernel::Instant;
use kernel::ids::{ActivityId, MeetingId};
use kernel::words::Duty;
use policy::activities::Activities;
use policy::{Actor, Scope};

statements! {
    /// Dates of which the user is responsible that begin between `$3` and `$4`.
    DATES: Scope<Activities> = "SELECT m.id, m.activity_id, m.starts_at, m.ends_at, a.title FROM meetings m JOIN activities a ON a.id = m.activity_id
        WHERE a.responsible_id = $1 AND a.body_id = $2 AND m.cancelled_at IS NULL AND a.state IN ('planned', 'open', 'running')
            AND m.starts_at >= $3 AND m.starts_at < $4 ORDER BY m.starts_at, m.id LIMIT 50";
    /// Held, with people in it, and nobody wrote who was there.
    UNWRITTEN: Scope<Activities> = "SELECT m.id, m.activity_id, m.starts_at, m.ends_at, a.title FROM meetings m
            JOIN activities a ON a.id = m.activity_id
        WHERE a.responsible_id = $1 AND a.body_id = $2 AND m.cancelled_at IS NULL AND a.state IN ('open', 'running', 'concluded')
            AND m.ends_at <= $3 AND NOT EXISTS (SELECT 1 FROM register_marks n WHERE n.meeting_id = m.id)
            AND EXISTS (SELECT 1 FROM enrolments e WHERE e.activity_id = m.activity_id AND e.from_day IS NOT NULL
                AND e.from_day <= substr(m.starts_at, 1, 10)) ORDER BY m.starts_at, m.id LIMIT 50";
    ASKED: Scope<Activities> = concat!("SELECT a.id, a.title, count(*) AS asked, min(e.asked_at) AS since FROM activities a
            JOIN enrolments e ON e.activity_id = a.id JOIN cases c ON c.id = e.case_id
        WHERE a.body_id = $2 AND a.responsible_id = $1 AND e.state = 'proposed' AND c.state <> 'closed' AND ", people::is_charged!(), "
            AND NOT ", people::is_restricted!("c.person_id"), " AND NOT EXISTS (SELECT 1 FROM conflicts x
                JOIN referrals w ON w.id = x.referral_id WHERE w.person_id = c.person_id AND x.user_id = $1)
        GROUP BY a.id, a.title ORDER BY a.title, a.id LIMIT 50");
}

/// A date, or an activity with proposals.
#[derive(Debug, Clone)]
pub struct Line {
    pub activity: ActivityId,
    pub meeting: Option<MeetingId>,
    pub title: String,
    pub at: Instant,
    /// Proposals.
    pub count: i64,
}

#[derive(Debug, Clone, Default)]
pub struct Coming {
    pub dates: Vec<Line>,
    pub unwritten: Vec<Line>,
    pub asked: Vec<Line>,
}

/// `None` for who works in no activity.
pub async fn of_user(tx: &mut impl Reads, actor: &Actor, (days, now): (Slot, Instant)) -> DbResult<Option<Coming>> {
    if !actor.has(Duty::Accompany) && !actor.has(Duty::TakePart) {
        return Ok(None);
    }
    let scope = actor.scope::<Activities>();
    let date = |row: &db::Row| {
        Ok(Line {
            activity: row.id("activity_id")?,
            meeting: Some(row.id("id")?),
            title: row.text("title")?,
            at: row.instant("starts_at")?,
            count: 0,
        })
    };
    let dates = tx.all(&DATES, &scope, args![actor.user, actor.body, days.starts_at, days.ends_at]).await?;
    let unwritten = tx.all(&UNWRITTEN, &scope, args![actor.user, actor.body, now]).await?;
    let asked = tx.all(&ASKED, &scope, args![actor.user, actor.body]).await?;
    let dates: Vec<Line> = dates.iter().map(date).collect::<DbResult<_>>()?;
    Ok(Some(Coming {
        dates,
        unwritten: unwritten.iter().map(date).collect::<DbResult<_>>()?,
        asked: asked
            .iter()
            .map(|row| {
                Ok(Line {
                    activity: row.id("id")?,
                    meeting: None,
                    title: row.text("title")?,
                    at: row.instant("since")?,
                    count: row.int("asked")?,
                })
            })
            .collect::<DbResult<_>>()?,
    }))
}
