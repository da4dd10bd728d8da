//! Assessments as rows: the day is plain, each score with its note is sealed with the person's key of the domain's compartment.

use std::collections::BTreeMap;

use db::{DbResult, Reads, WriteTx, args, statements};
use kernel::ids::AssessmentId;
use kernel::words::Compartment;
use kernel::{Coded, Date, Instant};
use people::KeyError;
use people::reading::Reading;
use policy::cases::CaseFacts;
use policy::profile::{Read, Write};
use policy::{Actor, Permit};
use serde::{Deserialize, Serialize};
use vault::Vault;

use crate::shared::By;

statements! {
    MARKS: Permit<Read> = "SELECT a.id, a.held_on, a.at, a.author_id, u.name AS author, b.short_name AS body_name, m.domain, m.sealed
        FROM assessment_marks m JOIN assessments a ON a.id = m.assessment_id JOIN users u ON u.id = a.author_id
            JOIN bodies b ON b.id = a.body_id
        WHERE a.case_id = $1 AND m.compartment = $2 ORDER BY a.held_on, a.id, m.domain LIMIT 2000";
    BEGIN: Permit<Write> = "INSERT INTO assessments (id, case_id, held_on, rules, author_id, body_id, at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    MARK: Permit<Write> = "INSERT INTO assessment_marks (assessment_id, domain, compartment, sealed) VALUES ($1, $2, $3, $4)";
}

/// What was found in one domain.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Mark {
    pub score: usize,
    pub note: String,
    /// The domain and what the score meant on that day, in Italian: packs change.
    pub domain: String,
    pub meant: String,
}

/// One assessment, as far as somebody reads it.
#[derive(Debug, Clone)]
pub struct Assessment {
    pub id: AssessmentId,
    pub held_on: Date,
    pub by: By,
    pub at: Instant,
    /// By code of the domain.
    pub marks: BTreeMap<String, Mark>,
}

/// Everything the actor may read, oldest first. An assessment of which nothing may be read is not there.
pub async fn readable(
    tx: &mut impl Reads,
    vault: &Vault,
    actor: &Actor,
    facts: &CaseFacts,
) -> Result<(Vec<Assessment>, Vec<Reading>), KeyError> {
    let (mut found, mut read) = (BTreeMap::<(Date, AssessmentId), Assessment>::new(), Vec::new());
    for compartment in Compartment::ALL {
        let Ok(permit) = actor.permit_to(Read(*compartment), facts) else { continue };
        let rows = tx.all(&MARKS, &permit, args![facts.id, compartment.code()]).await?;
        if rows.is_empty() {
            continue;
        }
        let Some(key) = people::data_key_of(tx, vault, &permit.sealed(), facts.person).await? else { continue };
        read.push(Reading::of(&permit));
        for row in &rows {
            let (id, held_on, domain) = (row.id("id")?, row.date("held_on")?, row.text("domain")?);
            let plain = vault.open(&key, &place(id, &domain), &row.bytes("sealed")?)?;
            let (by, at) = (By::read(row)?, row.instant("at")?);
            let one = found.entry((held_on, id)).or_insert_with(|| Assessment {
                id,
                held_on,
                by,
                at,
                marks: BTreeMap::new(),
            });
            one.marks.insert(domain, serde_json::from_slice(&plain).unwrap_or_default());
        }
    }
    Ok((found.into_values().collect(), read))
}

/// A new assessment.
pub struct NewAssessment<'a> {
    pub id: AssessmentId,
    pub held_on: Date,
    /// Version of the domains.
    pub rules: &'a str,
    pub at: Instant,
}

pub async fn begin(
    tx: &mut WriteTx,
    permit: &Permit<Write>,
    facts: &CaseFacts,
    new: &NewAssessment<'_>,
) -> DbResult<()> {
    let row = args![new.id, facts.id, new.held_on, new.rules, permit.user(), permit.body(), new.at];
    tx.run(&BEGIN, permit, row).await?;
    Ok(())
}

/// One domain of it; `permit` is for the domain's compartment.
pub async fn mark(
    tx: &mut WriteTx,
    vault: &Vault,
    permit: &Permit<Write>,
    facts: &CaseFacts,
    (id, domain, mark): (AssessmentId, &str, &Mark),
) -> Result<(), KeyError> {
    let key = people::data_key(tx, vault, &permit.sealed(), facts.person).await?;
    let sealed = vault.seal(&key, &place(id, domain), &serde_json::to_vec(mark).unwrap_or_default());
    tx.run(&MARK, permit, args![id, domain, permit.action().0.code(), sealed]).await?;
    Ok(())
}

/// The text is bound to its row: copied elsewhere it does not open.
pub fn place(id: AssessmentId, domain: &str) -> String {
    format!("assessment_marks/{id}/{domain}")
}
