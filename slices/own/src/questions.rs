//! What the person asks who leads the case, and the answer: sealed with the person's key of identity.

use db::{Reads, Row, WriteTx, args, statements};
use kernel::Instant;
use kernel::ids::OwnQuestionId;
use people::KeyError;
use policy::own::{AnswerQuestion, OwnView, QuestionFacts, ReadQuestions};
use policy::{Permit, cases::CaseFacts};
use vault::{DataKey, Vault};

macro_rules! columns {
    () => {
        "SELECT q.id, q.holder, q.sealed, q.at, q.answer, q.answered_at, q.version, u.name AS answerer FROM own_questions q
            LEFT JOIN users u ON u.id = q.answered_by"
    };
}

statements! {
    /// Each sees what they asked themselves.
    MINE: OwnView = concat!(columns!(), " WHERE q.case_id = $1 AND q.holder = $2 ORDER BY q.at DESC, q.id DESC LIMIT 20");
    ASK: OwnView = "INSERT INTO own_questions (id, case_id, holder, sealed, at, answer, answered_by, answered_for, answered_at, version)
        VALUES ($1, $2, $3, $4, $5, NULL, NULL, NULL, NULL, 1)";
    OF_CASE: Permit<ReadQuestions> = concat!(columns!(), " WHERE q.case_id = $1 ORDER BY q.answered_at IS NOT NULL, q.at DESC, q.id DESC
        LIMIT 100");
    ANSWER: Permit<AnswerQuestion> = "UPDATE own_questions SET answer = $3, answered_by = $4, answered_for = $5, answered_at = $6,
            version = version + 1 WHERE id = $1 AND version = $2 AND answered_at IS NULL";
}

#[derive(Debug, Clone)]
pub struct Question {
    pub id: OwnQuestionId,
    /// Empty for the person.
    pub holder: String,
    pub words: String,
    pub at: Instant,
    pub answer: String,
    pub answered_at: Option<Instant>,
    pub answerer: String,
    pub version: i64,
}

impl Question {
    pub fn facts(&self, case: &CaseFacts) -> QuestionFacts {
        QuestionFacts { id: self.id, case: case.clone(), answered: self.answered_at.is_some(), version: self.version }
    }
}

pub async fn mine(tx: &mut impl Reads, vault: &Vault, view: &OwnView) -> Result<Vec<Question>, KeyError> {
    let rows = tx.all(&MINE, view, args![view.case(), view.holder()]).await?;
    let key = people::data_key_of(tx, vault, &view.words(), view.person()).await?;
    rows.iter().map(|row| read(vault, key.as_ref(), row)).collect()
}

pub async fn ask(
    tx: &mut WriteTx,
    vault: &Vault,
    view: &OwnView,
    (id, words, now): (OwnQuestionId, &str, Instant),
) -> Result<(), KeyError> {
    let key = people::data_key(tx, vault, &view.words(), view.person()).await?;
    let sealed = vault.seal(&key, &place(id), words.as_bytes());
    tx.run(&ASK, view, args![id, view.case(), view.holder(), sealed, now]).await?;
    Ok(())
}

/// Unanswered first.
pub async fn of_case(
    tx: &mut impl Reads,
    vault: &Vault,
    permit: &Permit<ReadQuestions>,
    case: &CaseFacts,
) -> Result<Vec<Question>, KeyError> {
    let rows = tx.all(&OF_CASE, permit, args![case.id]).await?;
    let key = people::data_key_of(tx, vault, &permit.words(), case.person).await?;
    rows.iter().map(|row| read(vault, key.as_ref(), row)).collect()
}

/// `false`: somebody was faster.
pub async fn answer(
    tx: &mut WriteTx,
    vault: &Vault,
    permit: &Permit<AnswerQuestion>,
    (facts, words): (&QuestionFacts, &str),
    now: Instant,
) -> Result<bool, KeyError> {
    let key = people::data_key(tx, vault, &permit.words(), facts.case.person).await?;
    let sealed = vault.seal(&key, &place_of_answer(facts.id), words.as_bytes());
    let row = args![facts.id, facts.version, sealed, permit.user(), permit.body(), now];
    Ok(tx.run(&ANSWER, permit, row).await? == 1)
}

fn read(vault: &Vault, key: Option<&DataKey>, row: &Row) -> Result<Question, KeyError> {
    let id: OwnQuestionId = row.id("id")?;
    let open = |place: &str, sealed: Option<Vec<u8>>| match (key, sealed) {
        (Some(key), Some(sealed)) => {
            Ok::<_, KeyError>(String::from_utf8_lossy(&vault.open(key, place, &sealed)?).into_owned())
        }
        _ => Ok(String::new()),
    };
    Ok(Question {
        id,
        holder: row.text("holder")?,
        words: open(&place(id), Some(row.bytes("sealed")?))?,
        at: row.instant("at")?,
        answer: open(&place_of_answer(id), row.opt_bytes("answer")?)?,
        answered_at: row.opt_instant("answered_at")?,
        answerer: row.opt_text("answerer")?.unwrap_or_default(),
        version: row.int("version")?,
    })
}

/// The text is bound to its row: copied elsewhere it does not open.
pub fn place(id: OwnQuestionId) -> String {
    format!("own_questions/{id}")
}

pub fn place_of_answer(id: OwnQuestionId) -> String {
    format!("own_questions/{id}/answer")
}
