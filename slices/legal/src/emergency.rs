//! Accesses in an emergency: opened with a reason, ended by themselves, reviewed by the privacy officer.

use db::{DbResult, Reads, Row, WriteTx, args, statements};
use kernel::ids::{EmergencyId, PersonId, UserId};
use kernel::{Coded, Date, Instant, coded};
use packs::EmergencyTerms;
use policy::legal::{EmergencyFacts, EndEmergency, ListEmergencies, OpenEmergency, ReadEmergency, ReviewEmergency};
use policy::{Own, Permit, Scope};
use vault::{SealError, Vault};

coded! {
    /// What the privacy officer found.
    pub enum Verdict("verdict") {
        Justified = "justified",
        NotJustified = "not_justified",
    }
}

statements! {
    OPEN: Permit<OpenEmergency> = "INSERT INTO emergency_accesses (id, user_id, body_id, person_id, reason, opened_at, ends_at, ended_at,
            review_due_at, reviewed_at, reviewed_by, verdict, review_words, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, NULL, $8, NULL, NULL, '', NULL, 1)";
    OFFICERS: Permit<OpenEmergency> = "SELECT DISTINCT m.user_id FROM memberships m JOIN membership_duties d ON d.membership_id = m.id
            JOIN users u ON u.id = m.user_id
        WHERE d.duty = 'privacy' AND u.disabled_at IS NULL AND m.valid_from <= $1 AND (m.valid_to IS NULL OR m.valid_to >= $1)";
    FACTS: Scope<policy::legal::Emergencies> = "SELECT id, user_id, ends_at, ended_at, reviewed_at, version FROM emergency_accesses WHERE id = $1";
    READ: Permit<ReadEmergency> = "SELECT e.id, e.person_id, e.reason, e.opened_at, e.ends_at, e.ended_at, e.review_due_at, e.reviewed_at,
            e.verdict, e.review_words, u.name AS user_name, b.name AS body_name
        FROM emergency_accesses e JOIN users u ON u.id = e.user_id JOIN bodies b ON b.id = e.body_id WHERE e.id = $1";
    TO_REVIEW: Permit<ListEmergencies> = "SELECT e.id, e.opened_at, e.ends_at, e.ended_at, e.review_due_at, e.reviewed_at, e.verdict,
            u.name AS user_name, b.name AS body_name
        FROM emergency_accesses e JOIN users u ON u.id = e.user_id JOIN bodies b ON b.id = e.body_id
        ORDER BY (e.reviewed_at IS NOT NULL), e.review_due_at DESC LIMIT 200";
    OWN: Own = "SELECT e.id, e.opened_at, e.ends_at, e.ended_at, e.review_due_at, e.reviewed_at, e.verdict,
            u.name AS user_name, b.name AS body_name
        FROM emergency_accesses e JOIN users u ON u.id = e.user_id JOIN bodies b ON b.id = e.body_id
        WHERE e.user_id = $1 ORDER BY e.opened_at DESC LIMIT 100";
    END: Permit<EndEmergency> = "UPDATE emergency_accesses SET ended_at = $3, version = version + 1
        WHERE id = $1 AND version = $2 AND ended_at IS NULL";
    REVIEW: Permit<ReviewEmergency> = "UPDATE emergency_accesses SET reviewed_at = $3, reviewed_by = $4, verdict = $5, review_words = $6,
            ended_at = coalesce(ended_at, $3), version = version + 1
        WHERE id = $1 AND version = $2 AND reviewed_at IS NULL";
    /// Whoever opened without need keeps nothing open.
    END_THE_OTHERS: Permit<ReviewEmergency> = "UPDATE emergency_accesses SET ended_at = $2, version = version + 1
        WHERE ended_at IS NULL AND ends_at > $2 AND id <> $1
            AND user_id = (SELECT x.user_id FROM emergency_accesses x WHERE x.id = $1)
            AND person_id = (SELECT x.person_id FROM emergency_accesses x WHERE x.id = $1)";
}

/// A line of a list.
#[derive(Debug, Clone)]
pub struct Line {
    pub id: EmergencyId,
    pub user: String,
    pub body: String,
    pub opened_at: Instant,
    pub ends_at: Instant,
    pub ended_at: Option<Instant>,
    pub review_due_at: Instant,
    pub reviewed_at: Option<Instant>,
    pub verdict: Option<Verdict>,
}

/// With what was written.
#[derive(Debug, Clone)]
pub struct Access {
    pub line: Line,
    pub person: PersonId,
    pub reason: String,
    pub review_words: String,
}

/// Keeps the access and gives whom to tell. `now` is when it begins.
pub async fn open(
    tx: &mut WriteTx,
    vault: &Vault,
    permit: &Permit<OpenEmergency>,
    (id, person): (EmergencyId, PersonId),
    reason: &str,
    (terms, now, today): (EmergencyTerms, Instant, Date),
) -> DbResult<Vec<UserId>> {
    let after = |hours: u32| now.plus_seconds(i64::from(hours) * 3600);
    let sealed = vault.seal_house(&place(id, "reason"), reason.as_bytes());
    let row =
        args![id, permit.user(), permit.body(), person, sealed, now, after(terms.hours), after(terms.review_hours)];
    tx.run(&OPEN, permit, row).await?;
    tx.all(&OFFICERS, permit, args![today]).await?.iter().map(|row| row.id("user_id")).collect()
}

pub async fn facts(
    tx: &mut impl Reads,
    scope: &Scope<policy::legal::Emergencies>,
    id: EmergencyId,
    now: Instant,
) -> DbResult<Option<EmergencyFacts>> {
    let row = tx.first(&FACTS, scope, args![id]).await?;
    row.map(|row| {
        Ok(EmergencyFacts {
            id,
            opened_by: row.id("user_id")?,
            is_over: row.opt_instant("ended_at")?.is_some() || row.instant("ends_at")? <= now,
            is_reviewed: row.opt_instant("reviewed_at")?.is_some(),
            version: row.int("version")?,
        })
    })
    .transpose()
}

pub async fn read(
    tx: &mut impl Reads,
    vault: &Vault,
    permit: &Permit<ReadEmergency>,
    id: EmergencyId,
) -> Result<Option<Access>, people::KeyError> {
    let Some(row) = tx.first(&READ, permit, args![id]).await? else { return Ok(None) };
    let words = match row.opt_bytes("review_words")? {
        Some(sealed) => open_text(vault, &place(id, "review"), &sealed)?,
        None => String::new(),
    };
    Ok(Some(Access {
        person: row.id("person_id")?,
        reason: open_text(vault, &place(id, "reason"), &row.bytes("reason")?)?,
        review_words: words,
        line: line(&row)?,
    }))
}

/// Empty: destroyed with the person's data.
fn open_text(vault: &Vault, place: &str, sealed: &[u8]) -> Result<String, SealError> {
    if sealed.is_empty() {
        return Ok(String::new());
    }
    Ok(String::from_utf8_lossy(&vault.open_house(place, sealed)?).into_owned())
}

/// Not reviewed first, latest term first.
pub async fn to_review(tx: &mut impl Reads, permit: &Permit<ListEmergencies>) -> DbResult<Vec<Line>> {
    tx.all(&TO_REVIEW, permit, args![]).await?.iter().map(line).collect()
}

pub async fn own(tx: &mut impl Reads, own: &Own) -> DbResult<Vec<Line>> {
    tx.all(&OWN, own, args![own.user()]).await?.iter().map(line).collect()
}

fn line(row: &Row) -> DbResult<Line> {
    Ok(Line {
        id: row.id("id")?,
        user: row.text("user_name")?,
        body: row.text("body_name")?,
        opened_at: row.instant("opened_at")?,
        ends_at: row.instant("ends_at")?,
        ended_at: row.opt_instant("ended_at")?,
        review_due_at: row.instant("review_due_at")?,
        reviewed_at: row.opt_instant("reviewed_at")?,
        verdict: Verdict::parse(&row.text("verdict")?),
    })
}

/// `None`: somebody changed it before.
pub async fn end(
    tx: &mut WriteTx,
    permit: &Permit<EndEmergency>,
    facts: &EmergencyFacts,
    now: Instant,
) -> DbResult<Option<()>> {
    Ok((tx.run(&END, permit, args![facts.id, facts.version, now]).await? == 1).then_some(()))
}

/// The verdict; an access that still runs ends with it.
pub async fn review(
    tx: &mut WriteTx,
    vault: &Vault,
    permit: &Permit<ReviewEmergency>,
    (facts, version): (&EmergencyFacts, i64),
    (verdict, words): (Verdict, &str),
    now: Instant,
) -> DbResult<Option<()>> {
    let sealed = vault.seal_house(&place(facts.id, "review"), words.as_bytes());
    let row = args![facts.id, version, now, permit.user(), verdict.code(), sealed];
    if tx.run(&REVIEW, permit, row).await? == 0 {
        return Ok(None);
    }
    if verdict == Verdict::NotJustified {
        tx.run(&END_THE_OTHERS, permit, args![facts.id, now]).await?;
    }
    Ok(Some(()))
}

fn place(id: EmergencyId, what: &str) -> String {
    format!("emergency/{id}/{what}")
}
