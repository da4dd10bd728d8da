//! Projects as rows: begun, moved by one statement, found through their case.

use db::{DbResult, Reads, Row, WriteTx, args, statements};
use kernel::ids::{CaseId, ProjectId};
use kernel::states::project::{EvaluationKind, ProjectState, ProjectStep};
use kernel::words::Compartment;
use kernel::{Coded, Date, Instant};
use packs::ProjectRules;
use people::KeyError;
use policy::cases::{CaseFacts, Cases};
use policy::projects::{Advance, Begin, ProjectFacts, View};
use policy::{Actor, Permit, Scope, SealedAccess};
use vault::Vault;

use crate::behind::{self, Behind};
use crate::rules::{self, Days};

statements! {
    /// The newest project of the case.
    OF_CASE: Scope<Cases> = "SELECT id, state, state_since, agreed, signed, start_on, end_on, ended_on, until, reason_code, version
        FROM projects WHERE case_id = $1 ORDER BY opened_at DESC, id DESC LIMIT 1";
    BEGIN: Permit<Begin> = "INSERT INTO projects (id, case_id, state, state_since, agreed, signed, start_on, end_on, ended_on, until,
            next_on, next_kind, reason_code, pack_ref, opened_at, last_seq, version)
        VALUES ($1, $2, 'draft', $3, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, '', $4, $3, 1, 1)";
    FIRST_STEP: Permit<Begin> = "INSERT INTO project_steps (project_id, seq, step, number, at, user_id, body_id, reason_code, day,
            until, sealed) VALUES ($1, 1, 'begin', 0, $2, $3, $4, '', NULL, NULL, NULL)";
    MOVE: Permit<Advance> = "UPDATE projects SET state = $3, state_since = $4, agreed = $5, start_on = $6, end_on = $7, ended_on = $8,
            until = $9, reason_code = $10, next_on = $11, next_kind = $12, last_seq = last_seq + 1, version = version + 1
        WHERE id = $1 AND version = $2 RETURNING last_seq";
    RECORDED: Permit<Advance> = "SELECT held_on, kind FROM project_evaluations WHERE project_id = $1 ORDER BY held_on, id";
    RECORD: Permit<Advance> = "INSERT INTO project_steps (project_id, seq, step, number, at, user_id, body_id, reason_code, day, until,
            sealed) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    STEPS: Permit<View> = "SELECT s.seq, s.step, s.number, s.at, s.reason_code, s.day, s.until, s.sealed, u.name AS user_name,
            b.short_name AS body_name
        FROM project_steps s JOIN users u ON u.id = s.user_id JOIN bodies b ON b.id = s.body_id
        WHERE s.project_id = $1 ORDER BY s.seq DESC LIMIT 200";
}

/// A project as its pages need it.
#[derive(Debug, Clone)]
pub struct Project {
    pub facts: ProjectFacts,
    pub state_since: Instant,
    pub days: Days,
    /// Last day of a suspension.
    pub until: Option<Date>,
    pub reason_code: String,
}

impl Project {
    pub fn id(&self) -> ProjectId {
        self.facts.id
    }

    pub fn case(&self) -> CaseId {
        self.facts.case.id
    }

    pub fn href(&self) -> String {
        href(self.case())
    }

    /// Its days when `step` has been taken.
    fn days_after(&self, step: ProjectStep, to: ProjectState, change: &Change) -> Days {
        let mut days = self.days;
        match step {
            // A later version goes on from the first start.
            ProjectStep::Start => {
                days.start = days.start.or(change.day);
                days.end = change.until.or(days.end);
            }
            _ if to.has_ended() => days.ended = change.day.or(days.ended),
            _ => {}
        }
        days
    }
}

pub(crate) fn recorded_on(row: &Row) -> DbResult<(Date, EvaluationKind)> {
    Ok((row.date("held_on")?, row.code("kind")?))
}

pub fn href(case: CaseId) -> String {
    format!("/cases/{case}/project")
}

/// The newest project of a case as the actor meets it. Whether the actor may find the case is for the rule.
pub async fn of_case(tx: &mut impl Reads, actor: &Actor, case: &CaseFacts) -> DbResult<Option<Project>> {
    let row = tx.first(&OF_CASE, &actor.scope::<Cases>(), args![case.id]).await?;
    row.map(|row| read(&row, case)).transpose()
}

fn read(row: &Row, case: &CaseFacts) -> DbResult<Project> {
    Ok(Project {
        facts: ProjectFacts {
            id: row.id("id")?,
            case: case.clone(),
            state: row.code("state")?,
            agreed: row.int("agreed")?,
            signed: row.int("signed")?,
            version: row.int("version")?,
        },
        state_since: row.instant("state_since")?,
        days: Days { start: row.opt_date("start_on")?, end: row.opt_date("end_on")?, ended: row.opt_date("ended_on")? },
        until: row.opt_date("until")?,
        reason_code: row.text("reason_code")?,
    })
}

pub async fn begin(
    tx: &mut WriteTx,
    permit: &Permit<Begin>,
    case: CaseId,
    id: ProjectId,
    pack_ref: &str,
    now: Instant,
) -> DbResult<()> {
    tx.run(&BEGIN, permit, args![id, case, now, pack_ref]).await?;
    tx.run(&FIRST_STEP, permit, args![id, now, permit.user(), permit.body()]).await?;
    Ok(())
}

/// What is said with a step.
#[derive(Debug, Clone, Default)]
pub struct Change {
    pub reason_code: String,
    /// Sealed with the person's key of identity.
    pub words: String,
    /// First day in force, or the day it ended.
    pub day: Option<Date>,
    /// Planned last day, or the last day of a suspension.
    pub until: Option<Date>,
    /// The reason behind a neutral one.
    pub behind: Option<(Compartment, Behind)>,
}

/// Moves the project. `None`: somebody was faster.
pub async fn take_step(
    tx: &mut WriteTx,
    vault: &Vault,
    permit: &Permit<Advance>,
    project: &Project,
    change: &Change,
    (rules, now): (&ProjectRules, Instant),
) -> Result<Option<i64>, KeyError> {
    let (facts, step) = (&project.facts, permit.action().0);
    let to = facts.state.apply(step).map_err(|fault| db::DbError::Rule(fault.to_string()))?;
    let agreed = if step == ProjectStep::Agree { facts.agreed + 1 } else { facts.agreed };
    let days = project.days_after(step, to, change);
    let recorded = tx.all(&RECORDED, permit, args![facts.id]).await?;
    let recorded = recorded.iter().map(recorded_on).collect::<DbResult<Vec<_>>>()?;
    let next = rules::next(days, rules, &recorded).filter(|_| !to.is_archived());
    let until = change.until.filter(|_| to == ProjectState::Suspended);
    let reason = if to == ProjectState::Suspended || to.has_ended() { change.reason_code.as_str() } else { "" };
    let row = args![
        facts.id,
        facts.version,
        to.code(),
        now,
        agreed,
        days.start,
        days.end,
        days.ended,
        until,
        reason,
        next.map(|due| due.on),
        next.map(|due| due.kind.code())
    ];
    let Some(row) = tx.first(&MOVE, permit, row).await? else { return Ok(None) };
    let seq = row.int("last_seq")?;
    let sealed = match change.words.trim() {
        "" => None,
        words => {
            let key = people::data_key(tx, vault, &permit.team(), facts.case.person).await?;
            Some(vault.seal(&key, &place(facts.id, seq), words.as_bytes()))
        }
    };
    let row = args![
        facts.id,
        seq,
        step.code(),
        agreed,
        now,
        permit.user(),
        permit.body(),
        &change.reason_code,
        change.day,
        change.until,
        sealed
    ];
    tx.run(&RECORD, permit, row).await?;
    if let Some(reason) = &change.behind {
        behind::keep(tx, vault, permit, (facts, seq), reason).await?;
    }
    Ok(Some(agreed))
}

/// One step as the history tells it.
#[derive(Debug, Clone)]
pub struct StepTaken {
    pub seq: i64,
    pub step: ProjectStep,
    pub number: i64,
    pub at: Instant,
    pub by: String,
    pub body: String,
    pub reason_code: String,
    pub day: Option<Date>,
    pub until: Option<Date>,
    pub words: String,
}

/// All steps, newest first; the words for whoever reads the project.
pub async fn steps(
    tx: &mut impl Reads,
    vault: &Vault,
    permit: &Permit<View>,
    facts: &ProjectFacts,
    access: Option<&SealedAccess>,
) -> Result<Vec<StepTaken>, KeyError> {
    let key = match access {
        Some(access) => people::data_key_of(tx, vault, access, facts.case.person).await?,
        None => None,
    };
    let mut found = Vec::new();
    for row in tx.all(&STEPS, permit, args![facts.id]).await? {
        let words = match (key.as_ref(), row.opt_bytes("sealed")?) {
            (Some(key), Some(sealed)) => {
                String::from_utf8(vault.open(key, &place(facts.id, row.int("seq")?), &sealed)?).unwrap_or_default()
            }
            _ => String::new(),
        };
        found.push(StepTaken {
            seq: row.int("seq")?,
            step: row.code("step")?,
            number: row.int("number")?,
            at: row.instant("at")?,
            by: row.text("user_name")?,
            body: row.text("body_name")?,
            reason_code: row.text("reason_code")?,
            day: row.opt_date("day")?,
            until: row.opt_date("until")?,
            words,
        });
    }
    Ok(found)
}

/// The text is bound to its row: copied elsewhere it does not open.
pub(crate) fn place(id: ProjectId, seq: i64) -> String {
    format!("project_steps/{id}/{seq}")
}
