//! The register of one session: what it says now, and every line that was ever written into it.

use std::collections::BTreeMap;

use agenda::rules::Slot;
use db::{DbResult, Reads, WriteTx, args, statements};
use kernel::ids::{ActivityId, CaseId, EnrolmentId, MeetingId};
use kernel::states::activity::AttendanceMark;
use kernel::{Coded, Instant};
use policy::Permit;
use policy::activities::{Attend, Register};

statements! {
    OF_MEETING: Permit<Register> = "SELECT n.enrolment_id, n.mark, n.minutes, n.reason_code, n.version, u.name AS author FROM register_marks n
            JOIN register_lines l ON l.meeting_id = n.meeting_id AND l.enrolment_id = n.enrolment_id AND l.version = n.version
            JOIN users u ON u.id = l.user_id WHERE n.meeting_id = $1";
    HISTORY: Permit<Register> = "SELECT l.enrolment_id, l.version, l.mark, l.minutes, l.reason_code, l.why_code, l.at, u.name AS author
        FROM register_lines l JOIN users u ON u.id = l.user_id WHERE l.meeting_id = $1
            AND EXISTS (SELECT 1 FROM register_lines o WHERE o.meeting_id = l.meeting_id AND o.enrolment_id = l.enrolment_id AND o.version > 1)
        ORDER BY l.enrolment_id, l.version DESC LIMIT 500";
    /// What people of this activity attended elsewhere between `$3` and `$4`, whatever it was: minutes and nothing else.
    ELSEWHERE: Permit<Attend> = "SELECT e.case_id, CAST(sum(n.minutes) AS BIGINT) AS minutes FROM register_marks n
            JOIN meetings m ON m.id = n.meeting_id JOIN enrolments e ON e.id = n.enrolment_id
        WHERE m.id <> $2 AND m.starts_at >= $3 AND m.starts_at < $4 AND n.mark = 'present'
            AND e.case_id IN (SELECT o.case_id FROM enrolments o WHERE o.activity_id = $1) GROUP BY e.case_id";
    /// Those who are away that day, noted once for all bodies.
    AWAY: Permit<Register> = "SELECT DISTINCT e.id, x.justified FROM enrolments e JOIN person_absences x ON x.case_id = e.case_id
        WHERE e.activity_id = $1 AND x.from_day <= $2 AND x.to_day >= $2 AND x.undone_at IS NULL ORDER BY e.id";
    FIRST: Permit<Attend> = "INSERT INTO register_marks (meeting_id, enrolment_id, mark, minutes, reason_code, justified, version)
        VALUES ($1, $2, $3, $4, $5, $6, 1) ON CONFLICT (meeting_id, enrolment_id) DO NOTHING";
    MEND: Permit<Attend> = "UPDATE register_marks SET mark = $4, minutes = $5, reason_code = $6, justified = $7, version = version + 1
        WHERE meeting_id = $1 AND enrolment_id = $2 AND version = $3";
    LINE: Permit<Attend> = "INSERT INTO register_lines (meeting_id, enrolment_id, version, mark, minutes, reason_code, why_code, user_id,
            body_id, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    /// The newest sessions of an activity that somebody was marked for, newest first.
    LAST_MARKS: Permit<Attend> = "SELECT n.mark FROM register_marks n JOIN meetings m ON m.id = n.meeting_id WHERE n.enrolment_id = $1
        ORDER BY m.starts_at DESC, m.id LIMIT 20";
    HEARERS: Permit<Attend> = "SELECT CASE WHEN e.compartment IN ('health', 'judicial', 'protection', 'private_notes') THEN NULL ELSE c.manager_id END AS manager_id,
            e.asked_by FROM enrolments e JOIN cases c ON c.id = e.case_id WHERE e.id = $1";
    OF_ENROLMENT: Permit<Register> = "SELECT m.id, m.starts_at, m.ends_at, n.mark, n.minutes, n.reason_code FROM register_marks n
        JOIN meetings m ON m.id = n.meeting_id WHERE n.enrolment_id = $1 ORDER BY m.starts_at, m.id LIMIT 500";
}

/// One line of a register as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    pub mark: AttendanceMark,
    pub minutes: i64,
    /// Of an absence.
    pub reason: String,
}

#[derive(Debug, Clone)]
pub struct Written {
    pub mark: Mark,
    pub version: i64,
    pub author: String,
}

pub async fn of_meeting(
    tx: &mut impl Reads,
    permit: &Permit<Register>,
    meeting: MeetingId,
) -> DbResult<BTreeMap<EnrolmentId, Written>> {
    let mut found = BTreeMap::new();
    for row in tx.all(&OF_MEETING, permit, args![meeting]).await? {
        let mark = Mark { mark: row.code("mark")?, minutes: row.int("minutes")?, reason: row.text("reason_code")? };
        let written = Written { mark, version: row.int("version")?, author: row.text("author")? };
        found.insert(row.id("enrolment_id")?, written);
    }
    Ok(found)
}

/// A line as it was written once.
#[derive(Debug, Clone)]
pub struct Line {
    pub enrolment: EnrolmentId,
    pub mark: Mark,
    pub why: String,
    pub at: Instant,
    pub author: String,
}

/// Every version of the lines that were mended, newest first.
pub async fn history(tx: &mut impl Reads, permit: &Permit<Register>, meeting: MeetingId) -> DbResult<Vec<Line>> {
    let rows = tx.all(&HISTORY, permit, args![meeting]).await?;
    rows.iter()
        .map(|row| {
            Ok(Line {
                enrolment: row.id("enrolment_id")?,
                mark: Mark { mark: row.code("mark")?, minutes: row.int("minutes")?, reason: row.text("reason_code")? },
                why: row.text("why_code")?,
                at: row.instant("at")?,
                author: row.text("author")?,
            })
        })
        .collect()
}

/// Minutes of each case on that day in other sessions.
pub async fn elsewhere(
    tx: &mut impl Reads,
    permit: &Permit<Attend>,
    (activity, meeting): (ActivityId, MeetingId),
    day: Slot,
) -> DbResult<BTreeMap<CaseId, i64>> {
    let rows = tx.all(&ELSEWHERE, permit, args![activity, meeting, day.starts_at, day.ends_at]).await?;
    rows.iter().map(|row| Ok((row.id("case_id")?, row.int("minutes")?))).collect()
}

/// Who is away that day, and whether that is justified.
pub async fn away(
    tx: &mut impl Reads,
    permit: &Permit<Register>,
    activity: ActivityId,
    day: kernel::Date,
) -> DbResult<BTreeMap<EnrolmentId, bool>> {
    let rows = tx.all(&AWAY, permit, args![activity, day]).await?;
    rows.iter().map(|row| Ok((row.id("id")?, row.flag("justified")?))).collect()
}

/// One line to be written over version `seen` (0: there is none yet).
#[derive(Debug, Clone)]
pub struct NewLine {
    pub enrolment: EnrolmentId,
    pub seen: i64,
    pub mark: Mark,
    pub justified: Option<bool>,
    /// Why it is mended; empty for the first.
    pub why: String,
}

/// `false`: somebody was faster.
pub async fn write(
    tx: &mut WriteTx,
    permit: &Permit<Attend>,
    meeting: MeetingId,
    line: &NewLine,
    now: Instant,
) -> DbResult<bool> {
    let Mark { mark, minutes, reason } = &line.mark;
    let row = if line.seen == 0 {
        tx.run(&FIRST, permit, args![meeting, line.enrolment, mark.code(), *minutes, reason, line.justified]).await?
    } else {
        let row = args![meeting, line.enrolment, line.seen, mark.code(), *minutes, reason, line.justified];
        tx.run(&MEND, permit, row).await?
    };
    if row != 1 {
        return Ok(false);
    }
    let row = args![
        meeting,
        line.enrolment,
        line.seen + 1,
        mark.code(),
        *minutes,
        reason,
        &line.why,
        permit.user(),
        permit.body(),
        now
    ];
    tx.run(&LINE, permit, row).await?;
    Ok(true)
}

/// Absent exactly so many times in a row: told once, not again with every further absence. Who is told.
pub async fn missing_long(
    tx: &mut WriteTx,
    permit: &Permit<Attend>,
    enrolment: EnrolmentId,
    in_a_row: u32,
) -> DbResult<Vec<kernel::ids::UserId>> {
    let rows = tx.all(&LAST_MARKS, permit, args![enrolment]).await?;
    let marks = rows.iter().map(|row| row.code("mark")).collect::<DbResult<Vec<AttendanceMark>>>()?;
    let absent = marks.iter().take_while(|mark| **mark == AttendanceMark::Absent).count();
    if u32::try_from(absent) != Ok(in_a_row) {
        return Ok(Vec::new());
    }
    let Some(row) = tx.first(&HEARERS, permit, args![enrolment]).await? else { return Ok(Vec::new()) };
    Ok(match row.opt_id("manager_id")? {
        Some(manager) => vec![manager],
        None => vec![row.id("asked_by")?],
    })
}

/// What the registers say of one person, oldest first.
pub async fn of_enrolment(
    tx: &mut impl Reads,
    permit: &Permit<Register>,
    enrolment: EnrolmentId,
) -> DbResult<Vec<(MeetingId, Slot, Mark)>> {
    let rows = tx.all(&OF_ENROLMENT, permit, args![enrolment]).await?;
    rows.iter()
        .map(|row| {
            let slot = Slot { starts_at: row.instant("starts_at")?, ends_at: row.instant("ends_at")? };
            let mark = Mark { mark: row.code("mark")?, minutes: row.int("minutes")?, reason: row.text("reason_code")? };
            Ok((row.id("id")?, slot, mark))
        })
        .collect()
}
