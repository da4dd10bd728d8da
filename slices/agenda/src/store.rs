//! Appointments as rows: one compartment each, its words sealed with the person's key of it.

use db::{DbResult, Reads, Row, args, statements};
use kernel::ids::{AppointmentId, BodyId, CaseId, FigureId, UserId};
use kernel::states::appointment::{AppointmentState, AppointmentStep, AskedBy, Medium, Telling};
use kernel::words::{BodyKind, Compartment};
use kernel::{Coded, Date, Instant};
use people::KeyError;
use people::reading::Reading;
use policy::agenda::{AppointmentFacts, Calendar, Read};
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
    pub(crate) fn words(&self) -> Words {
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
