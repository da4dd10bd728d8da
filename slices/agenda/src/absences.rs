//! Days on which a person is away, noted once: the appointments of all bodies in those days are marked. Who reads the reason
//! is said by its compartment; how many appointments were marked is told to nobody.

use db::{DbResult, Reads, Row, WriteTx, args, statements};
use kernel::ids::{PersonAbsenceId, UserId};
use kernel::words::Compartment;
use kernel::{Coded, Date, Instant};
use people::KeyError;
use policy::agenda::{Arrange, NoteAbsence, Read};
use policy::cases::CaseFacts;
use policy::{Actor, Permit};
use vault::Vault;

use crate::rules::Slot;

statements! {
    NOTE: Permit<NoteAbsence> = "INSERT INTO person_absences (id, case_id, from_day, to_day, justified, compartment, sealed, user_id, body_id,
            at, undone_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, NULL)";
    /// What the person should have come to, of all bodies and compartments.
    MARK: Permit<NoteAbsence> = "UPDATE appointments SET before_absence = state, state = 'missed', justified = $4, absence_id = $5,
            last_seq = last_seq + 1, version = version + 1
        WHERE case_id = $1 AND starts_at >= $2 AND starts_at < $3 AND with_person = TRUE AND state IN ('proposed', 'confirmed', 'moved')
        RETURNING id, last_seq, starts_at";
    UNMARK: Permit<NoteAbsence> = "UPDATE appointments SET state = before_absence, justified = NULL, absence_id = NULL, before_absence = '',
            last_seq = last_seq + 1, version = version + 1 WHERE absence_id = $1 AND state = 'missed'
        RETURNING id, last_seq, starts_at";
    MARKED: Permit<NoteAbsence> = "INSERT INTO appointment_steps (appointment_id, seq, step, at, user_id, body_id, asked_by, reason_code,
            starts_at) VALUES ($1, $2, $3, $4, $5, $6, '', '', $7)";
    /// The author's own, within the seconds in which it can be taken back.
    TAKE_BACK: Permit<NoteAbsence> = "UPDATE person_absences SET undone_at = $4 WHERE id = $1 AND case_id = $2 AND user_id = $3
        AND at >= $5 AND undone_at IS NULL";
    OF_CASE: Permit<Read> = "SELECT a.id, a.from_day, a.to_day, a.justified, a.compartment, a.user_id, u.name AS author, b.short_name AS body
        FROM person_absences a JOIN users u ON u.id = a.user_id JOIN bodies b ON b.id = a.body_id
        WHERE a.case_id = $1 AND a.undone_at IS NULL AND a.to_day >= $2 ORDER BY a.from_day, a.id LIMIT 100";
    REASON: Permit<Read> = "SELECT sealed FROM person_absences WHERE id = $1 AND compartment = $2 AND sealed IS NOT NULL";
    TEAM: Permit<NoteAbsence> = "SELECT user_id FROM figures WHERE case_id = $1 AND state = 'active' AND valid_from <= $2 AND valid_to >= $2
            AND user_id IS NOT NULL
        UNION SELECT manager_id FROM cases WHERE id = $1 AND manager_id IS NOT NULL";
    AWAY: Permit<Arrange> = "SELECT 1 AS one FROM person_absences WHERE case_id = $1 AND from_day <= $2 AND to_day >= $2
        AND undone_at IS NULL LIMIT 1";
}

/// What is noted.
pub struct NewAbsence<'a> {
    pub id: PersonAbsenceId,
    pub from: Date,
    pub to: Date,
    pub justified: bool,
    pub compartment: Compartment,
    /// May be empty.
    pub reason: &'a str,
    /// The days as instants.
    pub within: Slot,
    pub at: Instant,
}

/// Notes the days and marks what falls into them.
pub async fn note(
    tx: &mut WriteTx,
    vault: &Vault,
    (permit, write): (&Permit<NoteAbsence>, &Permit<Arrange>),
    case: &CaseFacts,
    new: &NewAbsence<'_>,
) -> Result<(), KeyError> {
    let sealed = match new.reason {
        "" => None,
        reason => {
            let key = people::data_key(tx, vault, &write.sealed(), case.person).await?;
            Some(vault.seal(&key, &place(new.id), reason.as_bytes()))
        }
    };
    let compartment = write.action().0.code();
    let (user, body) = (permit.user(), permit.body());
    let row = args![new.id, case.id, new.from, new.to, new.justified, compartment, sealed, user, body, new.at];
    tx.run(&NOTE, permit, row).await?;
    let row = args![case.id, new.within.starts_at, new.within.ends_at, new.justified, new.id];
    let rows = tx.all(&MARK, permit, row).await?;
    Ok(record(tx, permit, &rows, "miss", new.at).await?)
}

/// Takes an absence of one's own back that was noted a moment ago, with its marks. `false`: too late, or never there.
pub async fn take_back(
    tx: &mut WriteTx,
    permit: &Permit<NoteAbsence>,
    case: &CaseFacts,
    id: PersonAbsenceId,
    (since, now): (Instant, Instant),
) -> DbResult<bool> {
    if tx.run(&TAKE_BACK, permit, args![id, case.id, permit.user(), now, since]).await? == 0 {
        return Ok(false);
    }
    let rows = tx.all(&UNMARK, permit, args![id]).await?;
    record(tx, permit, &rows, "restore", now).await?;
    Ok(true)
}

async fn record(
    tx: &mut WriteTx,
    permit: &Permit<NoteAbsence>,
    rows: &[Row],
    step: &'static str,
    at: Instant,
) -> DbResult<()> {
    for row in rows {
        let (id, seq, starts_at) = (row.text("id")?, row.int("last_seq")?, row.instant("starts_at")?);
        tx.run(&MARKED, permit, args![id, seq, step, at, permit.user(), permit.body(), starts_at]).await?;
    }
    Ok(())
}

/// Who hears that the person is away: whoever leads, and the team with its mandates of today.
pub async fn hearers(
    tx: &mut impl Reads,
    permit: &Permit<NoteAbsence>,
    case: &CaseFacts,
    today: Date,
) -> DbResult<Vec<UserId>> {
    tx.all(&TEAM, permit, args![case.id, today]).await?.iter().map(|row| row.id("user_id")).collect()
}

/// Days on which the person is away. The reason is empty for who may not read it.
#[derive(Debug, Clone)]
pub struct Absence {
    pub id: PersonAbsenceId,
    pub from: Date,
    pub to: Date,
    pub justified: bool,
    pub author_id: UserId,
    pub author: String,
    pub body: String,
    pub reason: String,
}

/// Those that are not over on `since`, and the compartments whose reasons were read.
pub async fn of_case(
    tx: &mut impl Reads,
    vault: &Vault,
    actor: &Actor,
    case: &CaseFacts,
    since: Date,
) -> Result<(Vec<Absence>, Vec<people::reading::Reading>), KeyError> {
    let Ok(permit) = actor.permit_to(Read(Compartment::Identity), case) else { return Ok(Default::default()) };
    let (mut found, mut read) = (Vec::new(), Vec::new());
    for row in &tx.all(&OF_CASE, &permit, args![case.id, since]).await? {
        let (id, compartment): (PersonAbsenceId, Compartment) = (row.id("id")?, row.code("compartment")?);
        let mut reason = String::new();
        if let Ok(permit) = actor.permit_to(Read(compartment), case) {
            reason = reason_of(tx, vault, &permit, case, id).await?;
            if !reason.is_empty() {
                read.push(people::reading::Reading::of(&permit));
            }
        }
        found.push(Absence {
            id,
            from: row.date("from_day")?,
            to: row.date("to_day")?,
            justified: row.flag("justified")?,
            author_id: row.id("user_id")?,
            author: row.text("author")?,
            body: row.text("body")?,
            reason,
        });
    }
    Ok((found, read))
}

async fn reason_of(
    tx: &mut impl Reads,
    vault: &Vault,
    permit: &Permit<Read>,
    case: &CaseFacts,
    id: PersonAbsenceId,
) -> Result<String, KeyError> {
    let Some(row) = tx.first(&REASON, permit, args![id, permit.action().0.code()]).await? else {
        return Ok(String::new());
    };
    let Some(key) = people::data_key_of(tx, vault, &permit.sealed(), case.person).await? else {
        return Ok(String::new());
    };
    let plain = vault.open(&key, &place(id), &row.bytes("sealed")?)?;
    Ok(String::from_utf8(plain.to_vec()).unwrap_or_default())
}

/// The person is away on that day.
pub async fn is_away(tx: &mut impl Reads, permit: &Permit<Arrange>, case: &CaseFacts, day: Date) -> DbResult<bool> {
    Ok(tx.first(&AWAY, permit, args![case.id, day]).await?.is_some())
}

pub fn place(id: PersonAbsenceId) -> String {
    format!("person_absences/{id}")
}
