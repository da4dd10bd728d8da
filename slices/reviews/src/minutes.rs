//! What the minutes say, one text for each compartment, and the hash over a whole review.
//!
//! Each text carries a random salt, and its own hash stands beside it: so whoever approves the minutes seals all of them without
//! reading those of other compartments, and a hash cannot be used to try out what a hidden text might say.

use db::{DbResult, Reads, WriteTx, args, statements};
use kernel::ids::{ProjectPartId, ReviewId};
use kernel::states::review::VoiceWay;
use kernel::words::Compartment;
use kernel::{Coded, Instant, Random};
use people::KeyError;
use people::reading::Reading;
use policy::reviews::{Advance, Read, ReviewFacts, Write};
use policy::{Actor, Permit};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use vault::Vault;

statements! {
    /// Nobody writes while somebody approves, and nobody approves while somebody writes: both pass this row.
    PASS: Permit<Write> = "UPDATE reviews SET version = version WHERE id = $1 AND state = 'held'";
    PASS_TO_APPROVE: Permit<Advance> = "UPDATE reviews SET version = version WHERE id = $1 AND state = 'held'";
    TEXT: Permit<Read> = "SELECT t.sealed, t.at, t.version, u.name AS user_name, b.short_name AS body_name FROM review_texts t
            JOIN users u ON u.id = t.author_id JOIN bodies b ON b.id = t.body_id
        WHERE t.review_id = $1 AND t.compartment = $2";
    BEGIN: Permit<Write> = "INSERT INTO review_texts (review_id, compartment, sealed, hash, author_id, body_id, at, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, 1) ON CONFLICT (review_id, compartment) DO NOTHING";
    CHANGE: Permit<Write> = "UPDATE review_texts SET sealed = $4, hash = $5, author_id = $6, body_id = $7, at = $8, version = version + 1
        WHERE review_id = $1 AND compartment = $2 AND version = $3";
    TEXT_HASHES: Permit<Advance> = "SELECT compartment, hash FROM review_texts WHERE review_id = $1 ORDER BY compartment";
    TASK_HASHES: Permit<Advance> = "SELECT id, hash, due_on FROM review_tasks WHERE review_id = $1 ORDER BY id";
    PEOPLE: Permit<Advance> = "SELECT member, presence FROM review_people WHERE review_id = $1 ORDER BY member";
}

/// A goal as it stood on that day, in words that do not change when the goal does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GoalSaid {
    pub goal: ProjectPartId,
    pub title: String,
    pub level: i64,
    pub words: String,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Minutes {
    pub salt: String,
    /// What the person says; of `identity` alone, like the next four.
    pub voice: String,
    pub way: Option<VoiceWay>,
    /// Who told it, or why there is no voice.
    pub through: String,
    /// Others who were there, one a line.
    pub guests: String,
    pub decisions: String,
    /// What else belongs to the compartment.
    pub words: String,
    pub goals: Vec<GoalSaid>,
}

impl Minutes {
    pub fn says_something(&self) -> bool {
        let texts = [&self.voice, &self.guests, &self.decisions, &self.words];
        texts.iter().any(|text| !text.trim().is_empty()) || !self.goals.is_empty()
    }
}

/// The text of one compartment as it is kept.
#[derive(Debug, Clone)]
pub struct Text {
    pub compartment: Compartment,
    pub minutes: Minutes,
    pub by: String,
    pub body: String,
    pub at: Instant,
    pub version: i64,
}

pub async fn text(
    tx: &mut impl Reads,
    vault: &Vault,
    permit: &Permit<Read>,
    review: &ReviewFacts,
) -> Result<Option<Text>, KeyError> {
    let compartment = permit.action().0;
    let Some(row) = tx.first(&TEXT, permit, args![review.id, compartment.code()]).await? else { return Ok(None) };
    let sealed = row.bytes("sealed")?;
    let key = people::data_key_of(tx, vault, &permit.sealed(), review.project.case.person).await?;
    // Without a key the person was erased; empty is what was destroyed alone.
    let Some(key) = key.filter(|_| !sealed.is_empty()) else { return Ok(None) };
    let plain = vault.open(&key, &place(review.id, compartment), &sealed)?;
    Ok(Some(Text {
        compartment,
        minutes: serde_json::from_slice(&plain).unwrap_or_default(),
        by: row.text("user_name")?,
        body: row.text("body_name")?,
        at: row.instant("at")?,
        version: row.int("version")?,
    }))
}

/// Every text that the actor may read, with what was read.
pub async fn readable(
    tx: &mut impl Reads,
    vault: &Vault,
    actor: &Actor,
    review: &ReviewFacts,
) -> Result<(Vec<Text>, Vec<Reading>), KeyError> {
    let (mut found, mut read) = (Vec::new(), Vec::new());
    for compartment in Compartment::ALL {
        let Ok(permit) = actor.permit_to(Read(*compartment), review) else { continue };
        if let Some(text) = text(tx, vault, &permit, review).await? {
            read.push(Reading::of(&permit));
            found.push(text);
        }
    }
    Ok((found, read))
}

/// The minutes may still be written; they stay so until this commits.
pub async fn is_open(tx: &mut WriteTx, permit: &Permit<Write>, review: ReviewId) -> DbResult<bool> {
    Ok(tx.run(&PASS, permit, args![review]).await? == 1)
}

/// Writes the text of one compartment over what was seen at `version`, 0 before the first. `false`: somebody was faster.
pub async fn write(
    tx: &mut WriteTx,
    (vault, random): (&Vault, &Random),
    permit: &Permit<Write>,
    review: &ReviewFacts,
    (minutes, version): (&Minutes, i64),
    now: Instant,
) -> Result<bool, KeyError> {
    if !is_open(tx, permit, review.id).await? {
        return Ok(false);
    }
    let compartment = permit.action().0;
    let key = people::data_key(tx, vault, &permit.sealed(), review.project.case.person).await?;
    let salted = Minutes { salt: random.token(), ..minutes.clone() };
    let plain = serde_json::to_vec(&salted).unwrap_or_default();
    let sealed = vault.seal(&key, &place(review.id, compartment), &plain);
    let (code, hash, user, body) = (compartment.code(), digest(&plain), permit.user(), permit.body());
    let written = if version == 0 {
        tx.run(&BEGIN, permit, args![review.id, code, sealed, hash, user, body, now]).await?
    } else {
        tx.run(&CHANGE, permit, args![review.id, code, version, sealed, hash, user, body, now]).await?
    };
    Ok(written == 1)
}

/// The hash under which the minutes of a review that was held on `day` stand still.
pub async fn hash_of(tx: &mut WriteTx, permit: &Permit<Advance>, review: ReviewId, held: &Held) -> DbResult<String> {
    tx.run(&PASS_TO_APPROVE, permit, args![review]).await?;
    let mut lines = held.lines();
    for row in tx.all(&TEXT_HASHES, permit, args![review]).await? {
        lines.push(text_line(&row.text("compartment")?, &row.text("hash")?));
    }
    for row in tx.all(&TASK_HASHES, permit, args![review]).await? {
        lines.push(task_line(&row.text("id")?, &row.text("due_on")?, &row.text("hash")?));
    }
    for row in tx.all(&PEOPLE, permit, args![review]).await? {
        lines.push(person_line(&row.text("member")?, &row.text("presence")?));
    }
    Ok(of_lines(&lines))
}

/// What of the row of a review itself is under the hash.
#[derive(Debug, Clone)]
pub struct Held {
    pub kind: String,
    pub on: String,
    pub presence: String,
}

impl Held {
    pub(crate) fn lines(&self) -> Vec<String> {
        vec![format!("{} {} {}", self.kind, self.on, self.presence)]
    }
}

pub(crate) fn text_line(compartment: &str, hash: &str) -> String {
    format!("text {compartment} {hash}")
}

pub(crate) fn task_line(id: &str, due_on: &str, hash: &str) -> String {
    format!("task {id} {due_on} {hash}")
}

pub(crate) fn person_line(member: &str, presence: &str) -> String {
    format!("person {member} {presence}")
}

pub(crate) fn of_lines(lines: &[String]) -> String {
    digest(lines.join("\n").as_bytes())
}

pub fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The text is bound to its row: copied elsewhere it does not open.
pub fn place(review: ReviewId, compartment: Compartment) -> String {
    format!("review_texts/{review}/{}", compartment.code())
}
