//! Cases as rows: begun when somebody is taken in charge, moved by one statement, listed by relation.

use db::{DbResult, Reads, Row, WriteTx, args, statements};
use kernel::ids::{BodyId, CaseId, PersonId, UserId};
use kernel::states::case::{CaseState, CaseStep};
use kernel::words::Duty;
use kernel::{Coded, Date, Instant};
use people::KeyError;
use policy::cases::{Advance, CaseFacts, Cases, ReadMandate, View};
use policy::referral::{self, ReferralFacts};
use policy::{Actor, Permit, Scope, SealedAccess};
use vault::Vault;

statements! {
    OPEN_PROJECT: Permit<Advance> = "SELECT id FROM projects WHERE case_id = $1
        AND state IN ('draft', 'agreed', 'signed', 'active', 'suspended', 'in_review') LIMIT 1";
    /// The open case of the person, whoever leads it.
    OPEN_CASE: Permit<referral::Advance> = concat!("SELECT c.id, c.body_id, ", people::is_charged!(), " AS charged FROM cases c
        WHERE c.person_id = $1 AND c.state <> 'closed' LIMIT 1");
    /// A case whose decision fell, when another body is charged with the person.
    RELEASE: Permit<referral::Advance> = "UPDATE cases SET state = 'closed', state_since = $2, until = NULL, last_seq = last_seq + 1,
        version = version + 1 WHERE id = $1 RETURNING last_seq";
    RELEASED: Permit<referral::Advance> = "INSERT INTO case_steps (case_id, seq, step, at, user_id, body_id, manager_id, reason_code,
            until, sealed) VALUES ($1, $2, 'close', $3, $4, $5, NULL, '', NULL, NULL)";
    RELEASE_TEAM: Permit<referral::Advance> = "UPDATE figures SET state = CASE WHEN state = 'active' THEN 'ended' ELSE 'withdrawn' END,
            ended_at = $2, version = version + 1 WHERE case_id = $1 AND state IN ('proposed', 'active')";
    /// Its project ends with it: nobody could end it later.
    RELEASE_PROJECT: Permit<referral::Advance> = "UPDATE projects SET state = 'interrupted', state_since = $2, until = NULL,
            next_on = NULL, next_kind = NULL, last_seq = last_seq + 1, version = version + 1
        WHERE case_id = $1 AND state IN ('draft', 'agreed', 'signed', 'active', 'suspended', 'in_review')
        RETURNING id, last_seq, agreed";
    RELEASED_PROJECT: Permit<referral::Advance> = "INSERT INTO project_steps (project_id, seq, step, number, at, user_id, body_id,
            reason_code, day, until, sealed) VALUES ($1, $2, 'interrupt', $3, $4, $5, $6, '', NULL, NULL, NULL)";
    RELEASE_VERSION: Permit<referral::Advance> = "UPDATE project_versions SET withdrawn_at = $2 WHERE project_id = $1
        AND signed_at IS NULL AND withdrawn_at IS NULL";
    BEGIN: Permit<referral::Advance> = "INSERT INTO cases (id, person_id, referral_id, nucleus_id, body_id, manager_id, state,
            state_since, until, opened_at, last_entry_on, pack_ref, last_seq, version)
        VALUES ($1, $2, $3, $4, $5, $6, 'open', $7, NULL, $7, NULL, $8, 1, 1)";
    FIRST_STEP: Permit<referral::Advance> = "INSERT INTO case_steps (case_id, seq, step, at, user_id, body_id, manager_id,
            reason_code, until, sealed) VALUES ($1, 1, 'open', $2, $3, $4, $5, '', NULL, NULL)";
    MOVE: Permit<Advance> = "UPDATE cases SET state = $3, state_since = CASE WHEN state = $3 THEN state_since ELSE $4 END,
            until = $5, manager_id = $6, last_seq = last_seq + 1, version = version + 1
        WHERE id = $1 AND version = $2 RETURNING last_seq";
    RECORD: Permit<Advance> = "INSERT INTO case_steps (case_id, seq, step, at, user_id, body_id, manager_id, reason_code, until,
            sealed) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    STEPS: Permit<View> = "SELECT s.seq, s.step, s.at, s.reason_code, s.until, s.sealed, u.name AS user_name, b.short_name AS body_name,
            m.name AS manager_name
        FROM case_steps s JOIN users u ON u.id = s.user_id JOIN bodies b ON b.id = s.body_id
            LEFT JOIN users m ON m.id = s.manager_id WHERE s.case_id = $1 ORDER BY s.seq DESC";
    /// The open case of the person, or the last one.
    CASE_OF: Permit<referral::View> = "SELECT id FROM cases WHERE person_id = $1
        ORDER BY CASE WHEN state <> 'closed' THEN 0 ELSE 1 END, opened_at DESC, id LIMIT 1";
    BODY_NAME: Permit<ReadMandate> = "SELECT name FROM bodies WHERE id = $1";
    HAS_OPEN: Permit<Advance> = "SELECT id FROM cases WHERE person_id = $1 AND state <> 'closed' LIMIT 1";
    TEAM_NOW: Permit<Advance> = "SELECT DISTINCT user_id FROM figures WHERE case_id = $1 AND state IN ('proposed', 'active')
        AND user_id IS NOT NULL ORDER BY user_id";
    END_MANDATES: Permit<Advance> = "UPDATE figures SET state = CASE WHEN state = 'active' THEN 'ended' ELSE 'withdrawn' END,
            ended_at = $2, version = version + 1 WHERE case_id = $1 AND state IN ('proposed', 'active')";
    /// Who can lead a case of the body.
    WORKERS: Scope<Cases> = "SELECT u.id, u.name FROM memberships m JOIN membership_duties d ON d.membership_id = m.id
        JOIN users u ON u.id = m.user_id WHERE m.body_id = $1 AND d.duty = 'accompany' AND m.valid_from <= $2
            AND (m.valid_to IS NULL OR m.valid_to >= $2) AND u.disabled_at IS NULL ORDER BY u.name, u.id";
}

/// Who has the person in charge already, when somebody has.
pub async fn open_case(
    tx: &mut impl Reads,
    permit: &Permit<referral::Advance>,
    person: PersonId,
) -> DbResult<Option<OpenCase>> {
    let row = tx.first(&OPEN_CASE, permit, args![person]).await?;
    row.map(|row| Ok(OpenCase { id: row.id("id")?, body: row.id("body_id")?, charged: row.flag("charged")? }))
        .transpose()
}

/// A person's open case, as whoever takes the person in charge meets it.
#[derive(Debug, Clone, Copy)]
pub struct OpenCase {
    pub id: CaseId,
    pub body: BodyId,
    /// A decision still charges the body with the person.
    pub charged: bool,
}

/// Closes a case that rests on no decision any more, so that the body charged now can begin its own.
pub async fn release(tx: &mut WriteTx, permit: &Permit<referral::Advance>, case: CaseId, now: Instant) -> DbResult<()> {
    if let Some(row) = tx.first(&RELEASE, permit, args![case, now]).await? {
        let step = args![case, row.int("last_seq")?, now, permit.user(), permit.body()];
        tx.run(&RELEASED, permit, step).await?;
        tx.run(&RELEASE_TEAM, permit, args![case, now]).await?;
        if let Some(row) = tx.first(&RELEASE_PROJECT, permit, args![case, now]).await? {
            let (project, seq, number) = (row.text("id")?, row.int("last_seq")?, row.int("agreed")?);
            let step = args![&project, seq, number, now, permit.user(), permit.body()];
            tx.run(&RELEASED_PROJECT, permit, step).await?;
            tx.run(&RELEASE_VERSION, permit, args![&project, now]).await?;
        }
    }
    Ok(())
}

/// The person's case, open or the last one: what may be seen of it is for its own rule.
pub async fn case_of(
    tx: &mut impl Reads,
    permit: &Permit<referral::View>,
    person: PersonId,
) -> DbResult<Option<CaseId>> {
    tx.first(&CASE_OF, permit, args![person]).await?.map(|row| row.id("id")).transpose()
}

/// The name of the body that asks.
pub async fn body_name(tx: &mut impl Reads, permit: &Permit<ReadMandate>, body: BodyId) -> DbResult<String> {
    let row = tx.first(&BODY_NAME, permit, args![body]).await?;
    row.map_or_else(|| Ok(String::new()), |row| row.text("name"))
}

/// A case of the person is open, whoever leads it: a closed one is not opened beside it.
pub async fn has_open(tx: &mut impl Reads, permit: &Permit<Advance>, person: PersonId) -> DbResult<bool> {
    Ok(tx.first(&HAS_OPEN, permit, args![person]).await?.is_some())
}

/// With the case end all mandates. Gives those with an account who had one.
pub async fn end_mandates(
    tx: &mut WriteTx,
    permit: &Permit<Advance>,
    case: CaseId,
    now: Instant,
) -> DbResult<Vec<UserId>> {
    let rows = tx.all(&TEAM_NOW, permit, args![case]).await?;
    tx.run(&END_MANDATES, permit, args![case, now]).await?;
    rows.iter().map(|row| row.id("user_id")).collect()
}

/// Begins the case of the person of a referral that the body of `permit` takes in charge.
pub async fn begin(
    tx: &mut WriteTx,
    permit: &Permit<referral::Advance>,
    referral: &ReferralFacts,
    id: CaseId,
    manager: Option<UserId>,
    pack_ref: &str,
    now: Instant,
) -> DbResult<()> {
    let row = args![id, referral.person, referral.id, referral.nucleus, permit.body(), manager, now, pack_ref];
    tx.run(&BEGIN, permit, row).await?;
    tx.run(&FIRST_STEP, permit, args![id, now, permit.user(), permit.body(), manager]).await?;
    Ok(())
}

/// What is said with a step of a case.
#[derive(Debug, Clone, Default)]
pub struct Change {
    pub manager: Option<UserId>,
    pub reason_code: String,
    /// Sealed with the person's key of identity.
    pub words: String,
    pub until: Option<Date>,
}

/// Moves the case. `None`: somebody was faster.
pub async fn take_step(
    tx: &mut WriteTx,
    vault: &Vault,
    permit: &Permit<Advance>,
    facts: &CaseFacts,
    change: &Change,
    now: Instant,
) -> Result<Option<i64>, KeyError> {
    let step = permit.action().0;
    let to = facts.state.apply(step).map_err(|fault| db::DbError::Rule(fault.to_string()))?;
    let until = change.until.filter(|_| to == CaseState::Suspended);
    let manager = if step == CaseStep::NameManager { change.manager } else { facts.manager };
    let row = args![facts.id, facts.version, to.code(), now, until, manager];
    let Some(row) = tx.first(&MOVE, permit, row).await? else { return Ok(None) };
    let seq = row.int("last_seq")?;
    let sealed = match change.words.trim() {
        "" => None,
        words => {
            let key = people::data_key(tx, vault, &permit.team(), facts.person).await?;
            Some(vault.seal(&key, &place(facts.id, seq), words.as_bytes()))
        }
    };
    let named = change.manager.filter(|_| step == CaseStep::NameManager);
    let row = args![
        facts.id,
        seq,
        step.code(),
        now,
        permit.user(),
        permit.body(),
        named,
        &change.reason_code,
        change.until,
        sealed
    ];
    tx.run(&RECORD, permit, row).await?;
    Ok(Some(seq))
}

/// One step as the timeline tells it.
#[derive(Debug, Clone)]
pub struct StepTaken {
    pub step: CaseStep,
    pub at: Instant,
    pub by: String,
    pub body: String,
    pub manager: String,
    pub reason_code: String,
    pub until: Option<Date>,
    pub words: String,
}

/// All steps, newest first; the words for whoever reads `identity` of the case.
pub async fn steps(
    tx: &mut impl Reads,
    vault: &Vault,
    permit: &Permit<View>,
    facts: &CaseFacts,
    access: Option<&SealedAccess>,
) -> Result<Vec<StepTaken>, KeyError> {
    let key = match access {
        Some(access) => people::data_key_of(tx, vault, access, facts.person).await?,
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
            step: row.code("step")?,
            at: row.instant("at")?,
            by: row.text("user_name")?,
            body: row.text("body_name")?,
            manager: row.opt_text("manager_name")?.unwrap_or_default(),
            reason_code: row.text("reason_code")?,
            until: row.opt_date("until")?,
            words,
        });
    }
    Ok(found)
}

pub fn place(id: CaseId, seq: i64) -> String {
    format!("case_steps/{id}/{seq}")
}

/// Who can lead a case of the actor's body: id and name.
pub async fn workers(tx: &mut impl Reads, actor: &Actor) -> DbResult<Vec<(UserId, String)>> {
    let scope = actor.scope::<Cases>();
    let body = scope.body_if(Duty::Accompany);
    let rows = tx.all(&WORKERS, &scope, args![body, actor.today]).await?;
    rows.iter().map(|row: &Row| Ok((row.id("id")?, row.text("name")?))).collect()
}

/// The project of the case has not come to its end.
pub async fn has_project(tx: &mut WriteTx, permit: &Permit<Advance>, case: CaseId) -> DbResult<bool> {
    Ok(tx.first(&OPEN_PROJECT, permit, args![case]).await?.is_some())
}
