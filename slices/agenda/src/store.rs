//! Appointments as rows: one compartment each, its words sealed with the person's key of it.

use db::{DbResult, Reads, Row, WriteTx, args, statements};
use kernel::ids::{AppointmentId, BodyId, CaseId, FigureId, UserId};
use kernel::states::appointment::{AppointmentState, AppointmentStep, AskedBy, Medium, Telling};
use kernel::words::{BodyKind, Compartment};
use kernel::{Coded, Date, Instant};
use people::KeyError;
use people::reading::Reading;
use policy::agenda::{Advance, AppointmentFacts, Arrange, Calendar, Read};
use policy::cases::CaseFacts;
use policy::{Actor, Permit, Scope};
use serde::{Deserialize, Serialize};
use vault::{DataKey, Vault};

use crate::rules::Slot;

macro_rules! columns {
    () => {
        "SELECT a.id, a.kind, a.compartment, a.state, a.starts_at, a.ends_at, a.medium, a.body_id, a.with_person, a.interpreter,
            a.telling, a.told_on, a.sealed, a.justified, a.version, b.name AS body_name, b.kind AS body_kind, u.name AS author
        FROM appointments a JOIN bodies b ON b.id = a.body_id JOIN users u ON u.id = a.author_id"
    };
}

statements! {
    /// From `$3` on, until before `$4`.
    OF_COMPARTMENT: Permit<Read> = concat!(columns!(), " WHERE a.case_id = $1 AND a.compartment = $2 AND a.starts_at >= $3 AND a.starts_at < $4
        ORDER BY a.starts_at, a.id LIMIT 500");
    ONE: Permit<Read> = concat!(columns!(), " WHERE a.id = $1 AND a.case_id = $2 AND a.compartment = $3");
    MEANT: Scope<Calendar> = "SELECT case_id, compartment, state, version FROM appointments WHERE id = $1";
    MEMBERS: Permit<Read> = "SELECT member, figure_id, user_id, body_id FROM appointment_members WHERE appointment_id = $1 ORDER BY member";
    STEPS: Permit<Read> = "SELECT s.seq, s.step, s.at, s.user_id, s.asked_by, s.reason_code, s.starts_at, u.name AS user_name,
            b.short_name AS body_name
        FROM appointment_steps s JOIN users u ON u.id = s.user_id JOIN bodies b ON b.id = s.body_id
        WHERE s.appointment_id = $1 ORDER BY s.seq DESC LIMIT 200";
    PROPOSE: Permit<Arrange> = "INSERT INTO appointments (id, case_id, kind, compartment, state, starts_at, ends_at, medium, body_id,
            with_person, interpreter, telling, told_on, sealed, justified, absence_id, before_absence, author_id, pack_ref, created_at,
            last_seq, version)
        VALUES ($1, $2, $3, $4, 'proposed', $5, $6, $7, $8, $9, $10, $11, NULL, $12, NULL, NULL, '', $13, $14, $15, 1, 1)";
    FIRST_STEP: Permit<Arrange> = "INSERT INTO appointment_steps (appointment_id, seq, step, at, user_id, body_id, asked_by, reason_code,
            starts_at) VALUES ($1, 1, 'propose', $2, $3, $4, '', '', $5)";
    ADD_MEMBER: Permit<Arrange> = "INSERT INTO appointment_members (appointment_id, member, figure_id, user_id, body_id)
        VALUES ($1, $2, $3, $4, $5)";
    CHANGE: Permit<Advance> = "UPDATE appointments SET state = $3, kind = $4, starts_at = $5, ends_at = $6, medium = $7, with_person = $8,
            interpreter = $9, telling = $10, told_on = CASE WHEN $3 = 'moved' THEN NULL ELSE told_on END, sealed = $11, author_id = $12,
            last_seq = last_seq + 1, version = version + 1 WHERE id = $1 AND version = $2 RETURNING last_seq";
    STEP: Permit<Advance> = "UPDATE appointments SET state = $3, justified = $4, sealed = $5, absence_id = NULL, before_absence = '',
            author_id = $6, last_seq = last_seq + 1, version = version + 1 WHERE id = $1 AND version = $2 RETURNING last_seq";
    TOLD: Permit<Advance> = "UPDATE appointments SET telling = $3, told_on = $4, version = version + 1 WHERE id = $1 AND version = $2";
    RECORD: Permit<Advance> = "INSERT INTO appointment_steps (appointment_id, seq, step, at, user_id, body_id, asked_by, reason_code,
            starts_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    DROP_MEMBERS: Permit<Advance> = "DELETE FROM appointment_members WHERE appointment_id = $1";
    MEMBER_AGAIN: Permit<Advance> = "INSERT INTO appointment_members (appointment_id, member, figure_id, user_id, body_id)
        VALUES ($1, $2, $3, $4, $5)";
}

/// What of an appointment is sealed: with the person's key of its compartment.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Words {
    pub subject: String,
    /// Where, when it is no office; a number to call, a link.
    pub place: String,
    /// How it went.
    pub outcome: String,
}

/// Somebody who takes part beside the person: a figure of the team, or a worker of the body in charge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Id of the figure, or of the user.
    pub key: String,
    pub figure: Option<FigureId>,
    pub user: Option<UserId>,
    pub body: Option<BodyId>,
}

#[derive(Debug, Clone)]
pub struct Appointment {
    pub id: AppointmentId,
    /// Code in the pack.
    pub kind: String,
    pub compartment: Compartment,
    pub state: AppointmentState,
    pub slot: Slot,
    pub medium: Medium,
    pub body: BodyId,
    pub body_name: String,
    pub body_kind: BodyKind,
    pub with_person: bool,
    pub interpreter: bool,
    pub telling: Telling,
    pub told_on: Option<Date>,
    pub justified: Option<bool>,
    pub words: Words,
    pub author: String,
    pub version: i64,
}

/// What is arranged, or written over what was arranged.
#[derive(Debug, Clone)]
pub struct Plan {
    pub kind: String,
    pub slot: Slot,
    pub medium: Medium,
    pub with_person: bool,
    pub interpreter: bool,
    pub telling: Telling,
    pub subject: String,
    pub place: String,
    /// As it was: an outcome is not written with a plan.
    pub outcome: String,
    pub members: Vec<Member>,
}

impl Plan {
    fn words(&self) -> Words {
        Words { subject: self.subject.clone(), place: self.place.clone(), outcome: self.outcome.clone() }
    }
}

/// Which appointment is meant, for the rule. `None`: there is none.
pub async fn facts(
    tx: &mut impl Reads,
    actor: &Actor,
    case: &CaseFacts,
    id: AppointmentId,
) -> DbResult<Option<AppointmentFacts>> {
    let Some(row) = tx.first(&MEANT, &actor.scope::<Calendar>(), args![id]).await? else { return Ok(None) };
    if row.id::<_>("case_id")? != case.id {
        return Ok(None);
    }
    Ok(Some(AppointmentFacts {
        id,
        case: case.clone(),
        compartment: row.code("compartment")?,
        state: row.code("state")?,
        version: row.int("version")?,
    }))
}

/// The case an appointment belongs to, for an address that names the appointment alone.
pub async fn case_of(tx: &mut impl Reads, actor: &Actor, id: AppointmentId) -> DbResult<Option<CaseId>> {
    tx.first(&MEANT, &actor.scope::<Calendar>(), args![id]).await?.map(|row| row.id("case_id")).transpose()
}

/// Everything between two instants that the actor may read, by time, with what was read of it.
pub async fn readable(
    tx: &mut impl Reads,
    vault: &Vault,
    actor: &Actor,
    case: &CaseFacts,
    within: Slot,
) -> Result<(Vec<Appointment>, Vec<Reading>), KeyError> {
    let (mut found, mut read) = (Vec::new(), Vec::new());
    for compartment in Compartment::ALL {
        let Ok(permit) = actor.permit_to(Read(*compartment), case) else { continue };
        let row = args![case.id, compartment.code(), within.starts_at, within.ends_at];
        let rows = tx.all(&OF_COMPARTMENT, &permit, row).await?;
        if rows.is_empty() {
            continue;
        }
        read.push(Reading::of(&permit));
        let key = people::data_key_of(tx, vault, &permit.sealed(), case.person).await?;
        for row in &rows {
            found.push(read_row(vault, key.as_ref(), row)?);
        }
    }
    found.sort_by_key(|one| (one.slot.starts_at, one.id));
    Ok((found, read))
}

pub async fn one(
    tx: &mut impl Reads,
    vault: &Vault,
    permit: &Permit<Read>,
    case: &CaseFacts,
    id: AppointmentId,
) -> Result<Option<Appointment>, KeyError> {
    let Some(row) = tx.first(&ONE, permit, args![id, case.id, permit.action().0.code()]).await? else {
        return Ok(None);
    };
    let key = people::data_key_of(tx, vault, &permit.sealed(), case.person).await?;
    read_row(vault, key.as_ref(), &row).map(Some)
}

fn read_row(vault: &Vault, key: Option<&DataKey>, row: &Row) -> Result<Appointment, KeyError> {
    let id: AppointmentId = row.id("id")?;
    // Without a key the person was erased: day and state stay.
    let words = match key {
        Some(key) => serde_json::from_slice(&vault.open(key, &place(id), &row.bytes("sealed")?)?).unwrap_or_default(),
        None => Words::default(),
    };
    Ok(Appointment {
        id,
        kind: row.text("kind")?,
        compartment: row.code("compartment")?,
        state: row.code("state")?,
        slot: Slot { starts_at: row.instant("starts_at")?, ends_at: row.instant("ends_at")? },
        medium: row.code("medium")?,
        body: row.id("body_id")?,
        body_name: row.text("body_name")?,
        body_kind: row.code("body_kind")?,
        with_person: row.flag("with_person")?,
        interpreter: row.flag("interpreter")?,
        telling: row.code("telling")?,
        told_on: row.opt_date("told_on")?,
        justified: row.opt_flag("justified")?,
        words,
        author: row.text("author")?,
        version: row.int("version")?,
    })
}

pub async fn members(tx: &mut impl Reads, permit: &Permit<Read>, id: AppointmentId) -> DbResult<Vec<Member>> {
    let read = |row: &Row| {
        Ok(Member {
            key: row.text("member")?,
            figure: row.opt_id("figure_id")?,
            user: row.opt_id("user_id")?,
            body: row.opt_id("body_id")?,
        })
    };
    tx.all(&MEMBERS, permit, args![id]).await?.iter().map(read).collect()
}

/// One step as the page tells it.
#[derive(Debug, Clone)]
pub struct StepTaken {
    pub step: AppointmentStep,
    pub at: Instant,
    pub by: UserId,
    pub by_name: String,
    pub body: String,
    pub asked_by: Option<AskedBy>,
    pub reason_code: String,
    pub starts_at: Instant,
}

pub async fn steps(tx: &mut impl Reads, permit: &Permit<Read>, id: AppointmentId) -> DbResult<Vec<StepTaken>> {
    let read = |row: &Row| {
        Ok(StepTaken {
            step: row.code("step")?,
            at: row.instant("at")?,
            by: row.id("user_id")?,
            by_name: row.text("user_name")?,
            body: row.text("body_name")?,
            asked_by: AskedBy::parse(&row.text("asked_by")?),
            reason_code: row.text("reason_code")?,
            starts_at: row.instant("starts_at")?,
        })
    };
    tx.all(&STEPS, permit, args![id]).await?.iter().map(read).collect()
}

/// The text is bound to its row: copied elsewhere it does not open.
pub fn place(id: AppointmentId) -> String {
    format!("appointments/{id}")
}

pub async fn propose(
    tx: &mut WriteTx,
    vault: &Vault,
    permit: &Permit<Arrange>,
    case: &CaseFacts,
    (id, plan): (AppointmentId, &Plan),
    (pack_ref, now): (&str, Instant),
) -> Result<(), KeyError> {
    let key = people::data_key(tx, vault, &permit.sealed(), case.person).await?;
    let words = plan.words();
    let Slot { starts_at, ends_at } = plan.slot;
    let row = args![
        id,
        case.id,
        &plan.kind,
        permit.action().0.code(),
        starts_at,
        ends_at,
        plan.medium.code(),
        permit.body(),
        plan.with_person,
        plan.interpreter,
        plan.telling.code(),
        seal(vault, &key, id, &words),
        permit.user(),
        pack_ref,
        now
    ];
    tx.run(&PROPOSE, permit, row).await?;
    tx.run(&FIRST_STEP, permit, args![id, now, permit.user(), permit.body(), starts_at]).await?;
    for one in &plan.members {
        tx.run(&ADD_MEMBER, permit, args![id, &one.key, one.figure, one.user, one.body]).await?;
    }
    Ok(())
}

/// Writes over what was seen at `version`. `false`: somebody was faster.
pub async fn change(
    tx: &mut WriteTx,
    vault: &Vault,
    permit: &Permit<Advance>,
    (facts, seen): (&AppointmentFacts, i64),
    plan: &Plan,
    now: Instant,
) -> Result<bool, KeyError> {
    let step = permit.action().0;
    let state = facts.state.apply(step).map_err(|fault| db::DbError::Rule(fault.to_string()))?;
    let key = people::data_key(tx, vault, &permit.sealed(), facts.case.person).await?;
    let words = plan.words();
    let Slot { starts_at, ends_at } = plan.slot;
    let row = args![
        facts.id,
        seen,
        state.code(),
        &plan.kind,
        starts_at,
        ends_at,
        plan.medium.code(),
        plan.with_person,
        plan.interpreter,
        plan.telling.code(),
        seal(vault, &key, facts.id, &words),
        permit.user()
    ];
    let Some(row) = tx.first(&CHANGE, permit, row).await? else { return Ok(false) };
    record(tx, permit, facts.id, row.int("last_seq")?, &Said::default_at(starts_at), now).await?;
    tx.run(&DROP_MEMBERS, permit, args![facts.id]).await?;
    for one in &plan.members {
        tx.run(&MEMBER_AGAIN, permit, args![facts.id, &one.key, one.figure, one.user, one.body]).await?;
    }
    Ok(true)
}

/// What is said with a step.
#[derive(Debug, Clone)]
pub struct Said {
    pub asked_by: Option<AskedBy>,
    pub reason_code: String,
    /// Of a person who did not come.
    pub justified: Option<bool>,
    pub starts_at: Instant,
}

impl Said {
    /// Nothing but the step itself.
    pub fn default_at(starts_at: Instant) -> Self {
        Self { asked_by: None, reason_code: String::new(), justified: None, starts_at }
    }
}

/// Moves an appointment that was seen at `version`. `false`: somebody was faster.
pub async fn take_step(
    tx: &mut WriteTx,
    vault: &Vault,
    permit: &Permit<Advance>,
    (facts, seen): (&AppointmentFacts, i64),
    (said, words): (&Said, &Words),
    now: Instant,
) -> Result<bool, KeyError> {
    let state = facts.state.apply(permit.action().0).map_err(|fault| db::DbError::Rule(fault.to_string()))?;
    let key = people::data_key(tx, vault, &permit.sealed(), facts.case.person).await?;
    let sealed = seal(vault, &key, facts.id, words);
    let row = args![facts.id, seen, state.code(), said.justified, sealed, permit.user()];
    let Some(row) = tx.first(&STEP, permit, row).await? else { return Ok(false) };
    record(tx, permit, facts.id, row.int("last_seq")?, said, now).await?;
    Ok(true)
}

async fn record(
    tx: &mut WriteTx,
    permit: &Permit<Advance>,
    id: AppointmentId,
    seq: i64,
    said: &Said,
    now: Instant,
) -> DbResult<()> {
    let asked_by = said.asked_by.map_or("", |who| who.code());
    let step = permit.action().0.code();
    let row = args![id, seq, step, now, permit.user(), permit.body(), asked_by, &said.reason_code, said.starts_at];
    tx.run(&RECORD, permit, row).await.map(drop)
}

/// The person knows, by that way. `false`: somebody was faster.
pub async fn tell(
    tx: &mut WriteTx,
    permit: &Permit<Advance>,
    id: AppointmentId,
    seen: i64,
    (telling, day): (Telling, Date),
) -> DbResult<bool> {
    Ok(tx.run(&TOLD, permit, args![id, seen, telling.code(), day]).await? == 1)
}

fn seal(vault: &Vault, key: &DataKey, id: AppointmentId, words: &Words) -> Vec<u8> {
    vault.seal(key, &place(id), &serde_json::to_vec(words).unwrap_or_default())
}
