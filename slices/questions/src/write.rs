//! Asking, answering and moving questions: each change with its step, the version protects who wrote meanwhile.

use db::{DbResult, Reads, WriteTx, args, statements};
use kernel::ids::{BodyId, FigureId, QuestionId, UserId};
use kernel::states::question::{AnswerSource, QuestionStep};
use kernel::words::Compartment;
use kernel::{Coded, Date, Instant};
use people::KeyError;
use policy::Permit;
use policy::cases::CaseFacts;
use policy::questions::{Advance, Ask, QuestionFacts, Reserve};
use vault::Vault;

use crate::store::{Reserved, Said, Words, place, place_of_answer, place_of_reserved};

statements! {
    ASK: Permit<Ask> = "INSERT INTO questions (id, case_id, kind, compartment, reserved, state, asker_id, asker_body_id, role, figure_id,
            asked_user_id, asked_body_id, due_on, reminded_at, sealed, pack_ref, created_at, last_seq, version)
        VALUES ($1, $2, $3, $4, $5, 'asked', $6, $7, $8, $9, $10, $11, $12, NULL, $13, $14, $15, 1, 1)";
    FIRST_STEP: Permit<Ask> = "INSERT INTO question_steps (question_id, seq, step, at, user_id, body_id, reason_code, due_on)
        VALUES ($1, 1, 'ask', $2, $3, $4, '', $5)";
    MOVE: Permit<Advance> = "UPDATE questions SET state = $3, due_on = COALESCE(CAST($4 AS TEXT), due_on),
            reminded_at = CASE WHEN CAST($4 AS TEXT) IS NULL THEN reminded_at ELSE NULL END, last_seq = last_seq + 1, version = version + 1
        WHERE id = $1 AND version = $2 RETURNING last_seq, due_on";
    RECORD: Permit<Advance> = "INSERT INTO question_steps (question_id, seq, step, at, user_id, body_id, reason_code, due_on)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    ANSWER: Permit<Advance> = "INSERT INTO question_answers (question_id, seq, answered_on, source, sealed, reserved)
        VALUES ($1, $2, $3, $4, $5, NULL)";
    RESERVE: Permit<Reserve> = "UPDATE question_answers SET reserved = $3 WHERE question_id = $1 AND seq = $2";
}

/// What is asked, of whom, until when.
#[derive(Debug, Clone)]
pub struct Plan {
    pub kind: String,
    pub reserved: Compartment,
    pub role: String,
    pub figure: Option<FigureId>,
    pub asked: Option<(UserId, BodyId)>,
    pub due_on: Date,
    pub words: Words,
}

pub async fn ask(
    tx: &mut WriteTx,
    vault: &Vault,
    permit: &Permit<Ask>,
    case: &CaseFacts,
    (id, plan): (QuestionId, &Plan),
    (pack_ref, now): (&str, Instant),
) -> Result<(), KeyError> {
    let key = people::data_key(tx, vault, &permit.sealed(), case.person).await?;
    let sealed = vault.seal(&key, &place(id), &serde_json::to_vec(&plan.words).unwrap_or_default());
    let row = args![
        id,
        case.id,
        &plan.kind,
        permit.action().0.code(),
        plan.reserved.code(),
        permit.user(),
        permit.body(),
        &plan.role,
        plan.figure,
        plan.asked.map(|(user, _)| user),
        plan.asked.map(|(_, body)| body),
        plan.due_on,
        sealed,
        pack_ref,
        now
    ];
    tx.run(&ASK, permit, row).await?;
    tx.run(&FIRST_STEP, permit, args![id, now, permit.user(), permit.body(), plan.due_on]).await?;
    Ok(())
}

/// What is said with a step.
#[derive(Debug, Clone, Default)]
pub struct Change {
    pub reason_code: String,
    /// Another last day of the term.
    pub due_on: Option<Date>,
}

/// Moves a question that was seen at `version`; its last day after that. `None`: somebody was faster.
pub async fn take_step(
    tx: &mut WriteTx,
    permit: &Permit<Advance>,
    (facts, seen): (&QuestionFacts, i64),
    change: &Change,
    now: Instant,
) -> DbResult<Option<(i64, Date)>> {
    let step: QuestionStep = permit.action().0;
    let state = facts.state.apply(step).map_err(|fault| db::DbError::Rule(fault.to_string()))?;
    let Some(row) = tx.first(&MOVE, permit, args![facts.id, seen, state.code(), change.due_on]).await? else {
        return Ok(None);
    };
    let (seq, due_on) = (row.int("last_seq")?, row.date("due_on")?);
    let row = args![facts.id, seq, step.code(), now, permit.user(), permit.body(), change.reason_code.as_str(), due_on];
    tx.run(&RECORD, permit, row).await?;
    Ok(Some((seq, due_on)))
}

/// How and when an answer was given.
#[derive(Debug, Clone, Copy)]
pub struct Came {
    pub source: AnswerSource,
    pub on: Date,
}

/// Keeps an answer; the one before stays and does not count any more. Reserved words are written by who may. `false`: somebody
/// was faster.
pub async fn answer(
    tx: &mut WriteTx,
    vault: &Vault,
    permit: &Permit<Advance>,
    (facts, seen): (&QuestionFacts, i64),
    (came, said, reserved): (Came, &Said, Option<(&Permit<Reserve>, &Reserved)>),
    now: Instant,
) -> Result<bool, KeyError> {
    let Some((seq, _)) = take_step(tx, permit, (facts, seen), &Change::default(), now).await? else {
        return Ok(false);
    };
    let key = people::data_key(tx, vault, &permit.sealed(), facts.case.person).await?;
    let sealed = vault.seal(&key, &place_of_answer(facts.id, seq), &serde_json::to_vec(said).unwrap_or_default());
    tx.run(&ANSWER, permit, args![facts.id, seq, came.on, came.source.code(), sealed]).await?;
    if let Some((permit, words)) = reserved.filter(|(_, words)| !words.is_empty()) {
        let key = people::data_key(tx, vault, &permit.sealed(), facts.case.person).await?;
        let plain = serde_json::to_vec(words).unwrap_or_default();
        let sealed = vault.seal(&key, &place_of_reserved(facts.id, seq), &plain);
        tx.run(&RESERVE, permit, args![facts.id, seq, sealed]).await?;
    }
    Ok(true)
}
