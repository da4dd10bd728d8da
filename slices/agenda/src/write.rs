//! Arranging appointments and moving them: each change with its step, the version protects who wrote meanwhile.

use db::{DbResult, Reads, WriteTx, args, statements};
use kernel::ids::AppointmentId;
use kernel::states::appointment::{AskedBy, Telling};
use kernel::{Coded, Date, Instant};
use people::KeyError;
use policy::Permit;
use policy::agenda::{Advance, AppointmentFacts, Arrange};
use policy::cases::CaseFacts;
use vault::{DataKey, Vault};

use crate::rules::Slot;
use crate::store::{Plan, Words, place};

statements! {
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
            reminded_at = CASE WHEN $3 = 'moved' THEN NULL ELSE reminded_at END,
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
