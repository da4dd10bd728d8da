//! The dates of an activity. Each has a code that stands on its paper sheet.

use agenda::rules::Slot;
use db::{DbResult, Reads, Row, WriteTx, args, statements};
use kernel::ids::{ActivityId, MeetingId, UserId};
use kernel::{Instant, Random};
use policy::activities::{Activities, Keep};
use policy::{Actor, Permit, Scope};

macro_rules! columns {
    ($rest:literal) => {
        concat!(
            "SELECT m.id, m.activity_id, m.code, m.starts_at, m.ends_at, m.place, m.topic, m.cancelled_at, m.version,
                (SELECT count(*) FROM register_marks n WHERE n.meeting_id = m.id) AS lines FROM meetings m",
            $rest
        )
    };
}

statements! {
    OF_ACTIVITY: Scope<Activities> = columns!(" WHERE m.activity_id = $1 ORDER BY m.starts_at, m.id LIMIT 500");
    ONE: Scope<Activities> = columns!(" WHERE m.id = $1 AND m.activity_id = $2");
    BY_CODE: Scope<Activities> = "SELECT m.id, m.activity_id FROM meetings m WHERE m.code = $1";
    ADD: Permit<Keep> = "INSERT INTO meetings (id, activity_id, code, starts_at, ends_at, place, topic, cancelled_at, author_id, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, NULL, $8, 1)";
    CHANGE: Permit<Keep> = "UPDATE meetings SET starts_at = $3, ends_at = $4, place = $5, topic = $6, author_id = $7, version = version + 1
        WHERE id = $1 AND version = $2 AND cancelled_at IS NULL";
    CANCEL: Permit<Keep> = "UPDATE meetings SET cancelled_at = $3, author_id = $4, version = version + 1
        WHERE id = $1 AND version = $2 AND cancelled_at IS NULL";
    /// Those who proposed the enrolled, and those who lead their cases: who leads need not read what is sealed.
    HEARERS: Permit<Keep> = "SELECT c.manager_id AS user_id, c.id FROM enrolments e JOIN cases c ON c.id = e.case_id
            WHERE e.activity_id = $1 AND e.state = 'enrolled' AND c.manager_id IS NOT NULL
                AND e.compartment NOT IN ('health', 'judicial', 'protection', 'private_notes')
        UNION SELECT e.asked_by, e.case_id FROM enrolments e WHERE e.activity_id = $1 AND e.state = 'enrolled'";
}

#[derive(Debug, Clone)]
pub struct Meeting {
    pub id: MeetingId,
    pub activity: ActivityId,
    pub code: String,
    pub slot: Slot,
    /// Empty: that of the activity.
    pub place: String,
    pub topic: String,
    pub cancelled: bool,
    /// Lines of its register.
    pub lines: i64,
    pub version: i64,
}

/// What is set of a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewMeeting {
    pub slot: Slot,
    pub place: String,
    pub topic: String,
}

pub async fn of_activity(tx: &mut impl Reads, actor: &Actor, id: ActivityId) -> DbResult<Vec<Meeting>> {
    tx.all(&OF_ACTIVITY, &actor.scope::<Activities>(), args![id]).await?.iter().map(read).collect()
}

pub async fn one(tx: &mut impl Reads, actor: &Actor, id: MeetingId, activity: ActivityId) -> DbResult<Option<Meeting>> {
    let row = tx.first(&ONE, &actor.scope::<Activities>(), args![id, activity]).await?;
    row.map(|row| read(&row)).transpose()
}

/// Where the code of a sheet leads. Whether the reader may go there is asked on the page.
pub async fn by_code(tx: &mut impl Reads, actor: &Actor, code: &str) -> DbResult<Option<(ActivityId, MeetingId)>> {
    let row = tx.first(&BY_CODE, &actor.scope::<Activities>(), args![code]).await?;
    row.map(|row| Ok((row.id("activity_id")?, row.id("id")?))).transpose()
}

fn read(row: &Row) -> DbResult<Meeting> {
    Ok(Meeting {
        id: row.id("id")?,
        activity: row.id("activity_id")?,
        code: row.text("code")?,
        slot: Slot { starts_at: row.instant("starts_at")?, ends_at: row.instant("ends_at")? },
        place: row.text("place")?,
        topic: row.text("topic")?,
        cancelled: row.opt_instant("cancelled_at")?.is_some(),
        lines: row.int("lines")?,
        version: row.int("version")?,
    })
}

pub async fn add(
    tx: &mut WriteTx,
    permit: &Permit<Keep>,
    (activity, new): (ActivityId, &NewMeeting),
    (now, random): (Instant, &Random),
) -> DbResult<MeetingId> {
    let (id, code) = (MeetingId::new(now, random), papers::issue::new_code(random));
    let Slot { starts_at, ends_at } = new.slot;
    let row = args![id, activity, code, starts_at, ends_at, &new.place, &new.topic, permit.user()];
    tx.run(&ADD, permit, row).await?;
    Ok(id)
}

/// `false`: somebody was faster, or it was cancelled.
pub async fn change(
    tx: &mut WriteTx,
    permit: &Permit<Keep>,
    (id, seen): (MeetingId, i64),
    new: &NewMeeting,
) -> DbResult<bool> {
    let Slot { starts_at, ends_at } = new.slot;
    let row = args![id, seen, starts_at, ends_at, &new.place, &new.topic, permit.user()];
    Ok(tx.run(&CHANGE, permit, row).await? == 1)
}

pub async fn cancel(
    tx: &mut WriteTx,
    permit: &Permit<Keep>,
    (id, seen): (MeetingId, i64),
    now: Instant,
) -> DbResult<bool> {
    Ok(tx.run(&CANCEL, permit, args![id, seen, now, permit.user()]).await? == 1)
}

/// Case and user, of everybody who has to know that a date changed.
pub async fn hearers(
    tx: &mut impl Reads,
    permit: &Permit<Keep>,
    activity: ActivityId,
) -> DbResult<Vec<(kernel::ids::CaseId, UserId)>> {
    let rows = tx.all(&HEARERS, permit, args![activity]).await?;
    rows.iter().map(|row| Ok((row.id("id")?, row.id("user_id")?))).collect()
}
