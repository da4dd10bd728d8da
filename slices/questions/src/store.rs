//! Questions and answers as rows: one compartment each; the reserved words of an answer under a key of their own.

use db::{DbResult, Reads, Row as DbRow, args, statements};
use kernel::ids::{BodyId, FigureId, QuestionId, UserId};
use kernel::states::question::{AnswerSource, QuestionState, QuestionStep};
use kernel::words::{BodyKind, Compartment};
use kernel::{Coded, Date, Instant};
use people::KeyError;
use people::reading::Reading;
use policy::cases::CaseFacts;
use policy::questions::{QuestionFacts, Questions, Read};
use policy::{Actor, Permit, Scope};
use serde::{Deserialize, Serialize};
use vault::{DataKey, Vault};

use crate::rules::Row;

macro_rules! columns {
    () => {
        "SELECT q.id, q.kind, q.compartment, q.reserved, q.state, q.asker_id, q.asker_body_id, q.role, q.figure_id, q.asked_user_id,
            q.asked_body_id, q.due_on, q.sealed, q.created_at, q.version, u.name AS asker, b.short_name AS asker_body,
            a.name AS asked, d.name AS asked_body, d.kind AS asked_kind
        FROM questions q JOIN users u ON u.id = q.asker_id JOIN bodies b ON b.id = q.asker_body_id
            LEFT JOIN users a ON a.id = q.asked_user_id LEFT JOIN bodies d ON d.id = q.asked_body_id"
    };
}

statements! {
    MEANT: Scope<Questions> = "SELECT case_id, compartment, reserved, state, asker_id, asker_body_id, asked_user_id, asked_body_id, version
        FROM questions WHERE id = $1";
    OF_COMPARTMENT: Permit<Read> = concat!(columns!(), " WHERE q.case_id = $1 AND q.compartment = $2 ORDER BY q.created_at, q.id LIMIT 200");
    ONE: Permit<Read> = concat!(columns!(), " WHERE q.id = $1 AND q.case_id = $2 AND q.compartment = $3");
    /// Of every question of one compartment, oldest first.
    ANSWERS: Permit<Read> = "SELECT n.question_id, n.seq, n.answered_on, n.source, n.sealed, s.at, s.user_id, u.name AS user_name,
            b.short_name AS body_name
        FROM question_answers n JOIN questions q ON q.id = n.question_id
            JOIN question_steps s ON s.question_id = n.question_id AND s.seq = n.seq
            JOIN users u ON u.id = s.user_id JOIN bodies b ON b.id = s.body_id
        WHERE q.case_id = $1 AND q.compartment = $2 ORDER BY s.at, n.question_id, n.seq LIMIT 500";
    /// What is kept for few: the permit is of the reserved compartment, and of no other.
    RESERVED: Permit<Read> = "SELECT n.seq, n.reserved FROM question_answers n JOIN questions q ON q.id = n.question_id
        WHERE q.id = $1 AND q.case_id = $2 AND q.reserved = $3 AND n.reserved IS NOT NULL ORDER BY n.seq";
    STEPS: Permit<Read> = "SELECT s.seq, s.step, s.at, s.user_id, s.reason_code, s.due_on, u.name AS user_name, b.short_name AS body_name
        FROM question_steps s LEFT JOIN users u ON u.id = s.user_id LEFT JOIN bodies b ON b.id = s.body_id
        WHERE s.question_id = $1 ORDER BY s.seq DESC LIMIT 200";
}

/// What of a question is sealed: with the person's key of its compartment.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Words {
    pub question: String,
    /// Which work it is about.
    pub work: String,
    /// Of somebody outside the team.
    pub name: String,
    pub contact: String,
}

/// What of an answer is read with the question.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Said {
    pub rows: Vec<Row>,
    /// What else counts, in words of work.
    pub note: String,
}

/// What of an answer is reserved.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Reserved {
    pub words: String,
    /// Aspect and category of the ICF: functions and activities tell of health.
    pub icf: Vec<(String, String)>,
}

impl Reserved {
    pub fn is_empty(&self) -> bool {
        self.words.is_empty() && self.icf.is_empty()
    }
}

#[derive(Debug, Clone)]
pub struct Question {
    pub id: QuestionId,
    /// Code in the pack.
    pub kind: String,
    pub compartment: Compartment,
    pub reserved: Compartment,
    pub state: QuestionState,
    pub asker: String,
    pub asker_body: String,
    /// Of who is asked: code in the pack.
    pub role: String,
    pub figure: Option<FigureId>,
    pub asked_user: Option<UserId>,
    pub asked_name: String,
    pub asked_body: String,
    pub asked_kind: Option<BodyKind>,
    pub due_on: Date,
    pub words: Words,
    pub created_at: Instant,
    pub version: i64,
}

impl Question {
    /// The account's name, or the name of somebody outside.
    pub fn name(&self) -> &str {
        if self.asked_user.is_some() { &self.asked_name } else { &self.words.name }
    }

    /// The term passed and nobody answered.
    pub fn is_late(&self, today: Date) -> bool {
        self.state.is_waiting() && self.due_on < today
    }
}

#[derive(Debug, Clone)]
pub struct Answer {
    pub question: QuestionId,
    pub seq: i64,
    pub on: Date,
    pub source: AnswerSource,
    pub said: Said,
    pub at: Instant,
    pub by: UserId,
    pub by_name: String,
    pub by_body: String,
}

/// Which question is meant, for the rule. `None`: there is none.
pub async fn facts(
    tx: &mut impl Reads,
    actor: &Actor,
    case: &CaseFacts,
    id: QuestionId,
) -> DbResult<Option<QuestionFacts>> {
    let Some(row) = tx.first(&MEANT, &actor.scope::<Questions>(), args![id]).await? else { return Ok(None) };
    if row.id::<_>("case_id")? != case.id {
        return Ok(None);
    }
    let asked: (Option<UserId>, Option<BodyId>) = (row.opt_id("asked_user_id")?, row.opt_id("asked_body_id")?);
    Ok(Some(QuestionFacts {
        id,
        case: case.clone(),
        compartment: row.code("compartment")?,
        reserved: row.code("reserved")?,
        state: row.code("state")?,
        asker: (row.id("asker_id")?, row.id("asker_body_id")?),
        asked: asked.0.zip(asked.1),
        version: row.int("version")?,
    }))
}

/// Every question that the actor may read with every answer, oldest first, and what was read of it.
#[derive(Debug, Default)]
pub struct Readable {
    pub questions: Vec<Question>,
    pub answers: Vec<Answer>,
    pub read: Vec<Reading>,
}

pub async fn readable(
    tx: &mut impl Reads,
    vault: &Vault,
    actor: &Actor,
    case: &CaseFacts,
) -> Result<Readable, KeyError> {
    let mut found = Readable::default();
    for compartment in Compartment::ALL {
        let Ok(permit) = actor.permit_to(Read(*compartment), case) else { continue };
        let rows = tx.all(&OF_COMPARTMENT, &permit, args![case.id, compartment.code()]).await?;
        if rows.is_empty() {
            continue;
        }
        found.read.push(Reading::of(&permit));
        let key = people::data_key_of(tx, vault, &permit.sealed(), case.person).await?;
        for row in &rows {
            found.questions.push(read_question(vault, key.as_ref(), row)?);
        }
        for row in tx.all(&ANSWERS, &permit, args![case.id, compartment.code()]).await? {
            found.answers.push(read_answer(vault, key.as_ref(), &row)?);
        }
    }
    found.questions.sort_by_key(|one| (one.created_at, one.id));
    found.answers.sort_by_key(|one| (one.at, one.question, one.seq));
    Ok(found)
}

pub async fn one(
    tx: &mut impl Reads,
    vault: &Vault,
    permit: &Permit<Read>,
    case: &CaseFacts,
    id: QuestionId,
) -> Result<Option<(Question, Vec<Answer>)>, KeyError> {
    let compartment = permit.action().0.code();
    let Some(row) = tx.first(&ONE, permit, args![id, case.id, compartment]).await? else { return Ok(None) };
    let key = people::data_key_of(tx, vault, &permit.sealed(), case.person).await?;
    let question = read_question(vault, key.as_ref(), &row)?;
    let mut answers = Vec::new();
    for row in tx.all(&ANSWERS, permit, args![case.id, compartment]).await? {
        if row.id::<_>("question_id")? == id {
            answers.push(read_answer(vault, key.as_ref(), &row)?);
        }
    }
    Ok(Some((question, answers)))
}

/// The reserved words of a question's answers, by number of the answer, for who may read that compartment.
pub async fn reserved(
    tx: &mut impl Reads,
    vault: &Vault,
    permit: &Permit<Read>,
    case: &CaseFacts,
    id: QuestionId,
) -> Result<Vec<(i64, Reserved)>, KeyError> {
    let rows = tx.all(&RESERVED, permit, args![id, case.id, permit.action().0.code()]).await?;
    let Some(key) = people::data_key_of(tx, vault, &permit.sealed(), case.person).await? else { return Ok(Vec::new()) };
    let mut found = Vec::new();
    for row in &rows {
        let seq = row.int("seq")?;
        let plain = vault.open(&key, &place_of_reserved(id, seq), &row.bytes("reserved")?)?;
        found.push((seq, serde_json::from_slice(&plain).unwrap_or_default()));
    }
    Ok(found)
}

fn read_question(vault: &Vault, key: Option<&DataKey>, row: &DbRow) -> Result<Question, KeyError> {
    let id: QuestionId = row.id("id")?;
    // Without a key the person was erased: that there was a question stays.
    let words = match key {
        Some(key) => serde_json::from_slice(&vault.open(key, &place(id), &row.bytes("sealed")?)?).unwrap_or_default(),
        None => Words::default(),
    };
    Ok(Question {
        id,
        kind: row.text("kind")?,
        compartment: row.code("compartment")?,
        reserved: row.code("reserved")?,
        state: row.code("state")?,
        asker: row.text("asker")?,
        asker_body: row.text("asker_body")?,
        role: row.text("role")?,
        figure: row.opt_id("figure_id")?,
        asked_user: row.opt_id("asked_user_id")?,
        asked_name: row.opt_text("asked")?.unwrap_or_default(),
        asked_body: row.opt_text("asked_body")?.unwrap_or_default(),
        asked_kind: row.opt_text("asked_kind")?.and_then(|code| BodyKind::parse(&code)),
        due_on: row.date("due_on")?,
        words,
        created_at: row.instant("created_at")?,
        version: row.int("version")?,
    })
}

fn read_answer(vault: &Vault, key: Option<&DataKey>, row: &DbRow) -> Result<Answer, KeyError> {
    let (question, seq): (QuestionId, i64) = (row.id("question_id")?, row.int("seq")?);
    let said = match key {
        Some(key) => {
            let plain = vault.open(key, &place_of_answer(question, seq), &row.bytes("sealed")?)?;
            serde_json::from_slice(&plain).unwrap_or_default()
        }
        None => Said::default(),
    };
    Ok(Answer {
        question,
        seq,
        on: row.date("answered_on")?,
        source: row.code("source")?,
        said,
        at: row.instant("at")?,
        by: row.id("user_id")?,
        by_name: row.text("user_name")?,
        by_body: row.text("body_name")?,
    })
}

/// One step as the page tells it.
#[derive(Debug, Clone)]
pub struct StepTaken {
    pub step: QuestionStep,
    pub at: Instant,
    /// `None`: the term passed by itself.
    pub by: Option<UserId>,
    pub by_name: String,
    pub body: String,
    pub reason_code: String,
    pub due_on: Date,
}

pub async fn steps(tx: &mut impl Reads, permit: &Permit<Read>, id: QuestionId) -> DbResult<Vec<StepTaken>> {
    let read = |row: &DbRow| {
        Ok(StepTaken {
            step: row.code("step")?,
            at: row.instant("at")?,
            by: row.opt_id("user_id")?,
            by_name: row.opt_text("user_name")?.unwrap_or_default(),
            body: row.opt_text("body_name")?.unwrap_or_default(),
            reason_code: row.text("reason_code")?,
            due_on: row.date("due_on")?,
        })
    };
    tx.all(&STEPS, permit, args![id]).await?.iter().map(read).collect()
}

/// The text is bound to its row: copied elsewhere it does not open.
pub fn place(id: QuestionId) -> String {
    format!("questions/{id}")
}

pub fn place_of_answer(id: QuestionId, seq: i64) -> String {
    format!("question_answers/{id}/{seq}")
}

pub fn place_of_reserved(id: QuestionId, seq: i64) -> String {
    format!("question_answers/{id}/{seq}/reserved")
}
