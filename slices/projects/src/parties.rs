//! Who signs a version and who did. The list is computed when the version is agreed and stands with it.

use std::collections::BTreeSet;

use cases::figures::Figure;
use db::{DbResult, Reads, Row, WriteTx, args, statements};
use documents::files::{CleanFile, FileKind};
use kernel::ids::{BodyId, ProjectId, ProjectPartyId, ProjectScanId};
use kernel::states::project::{PartyKind, ProjectState, ProjectStep, SignWay};
use kernel::{Coded, Date, Instant, Random};
use people::KeyError;
use policy::projects::{Advance, PartyFacts, ProjectFacts, Read, Sign, View};
use policy::{Actor, Permit, SealedAccess};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use vault::Vault;

use crate::versions;

statements! {
    ASK: Permit<Advance> = "INSERT INTO project_parties (id, project_id, number, position, kind, body_id, answer, way,
            signed_on, hash, sealed, user_id, user_body, at)
        VALUES ($1, $2, $3, $4, $5, $6, NULL, NULL, NULL, '', $7, NULL, NULL, NULL)";
    OF_VERSION: Permit<View> = "SELECT p.id, p.kind, p.body_id, p.answer, p.way, p.signed_on, p.sealed, p.at,
            b.name AS party_body, u.name AS user_name, w.short_name AS user_body,
            (SELECT MAX(s.id) FROM project_scans s WHERE s.party_id = p.id) AS scan_id
        FROM project_parties p LEFT JOIN bodies b ON b.id = p.body_id LEFT JOIN users u ON u.id = p.user_id
            LEFT JOIN bodies w ON w.id = p.user_body
        WHERE p.project_id = $1 AND p.number = $2 ORDER BY p.position";
    /// Everybody who signs passes this row: two last signatures at once see each other.
    PASS: Permit<Sign> = "UPDATE projects SET version = version + 1 WHERE id = $1 AND state = 'agreed' AND agreed = $2";
    ANSWER: Permit<Sign> = "UPDATE project_parties SET answer = $2, way = $3, signed_on = $4, hash = $5, sealed = $6, user_id = $7,
            user_body = $8, at = $9 WHERE id = $1 AND (answer IS NULL OR answer = 'declined')";
    OPEN: Permit<Sign> = "SELECT id FROM project_parties WHERE project_id = $1 AND number = $2
        AND (answer IS NULL OR answer = 'declined') LIMIT 1";
    ALL_SIGNED: Permit<Sign> = "UPDATE projects SET state = $3, state_since = $4, signed = $2, last_seq = last_seq + 1,
            version = version + 1 WHERE id = $1 AND state = 'agreed' AND agreed = $2 RETURNING last_seq";
    RECORD: Permit<Sign> = "INSERT INTO project_steps (project_id, seq, step, number, at, user_id, body_id, reason_code, day, until,
            sealed) VALUES ($1, $2, $3, $4, $5, $6, $7, '', NULL, NULL, NULL)";
    KEEP_SCAN: Permit<Sign> = "INSERT INTO project_scans (id, party_id, kind, name, size, sha256, content, added_by, added_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    SCAN: Permit<Read> = "SELECT s.kind, s.name, s.content, p.number FROM project_scans s
        JOIN project_parties p ON p.id = s.party_id WHERE s.id = $1 AND p.project_id = $2";
    DROP_SCANS: Permit<Sign> = "DELETE FROM project_scans WHERE party_id = $1";
}

/// What of a signature is sealed: with the person's key of identity.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Words {
    /// Of the guardian who is asked.
    pub party: String,
    /// Who signed.
    pub name: String,
    /// Before whom it was said.
    pub witness: String,
    /// Why not.
    pub reason: String,
}

/// A party of a version and what it answered.
#[derive(Debug, Clone)]
pub struct Party {
    pub id: ProjectPartyId,
    pub kind: PartyKind,
    pub body: Option<BodyId>,
    pub body_name: String,
    pub has_signed: bool,
    pub has_declined: bool,
    pub way: Option<SignWay>,
    pub signed_on: Option<Date>,
    pub words: Words,
    /// Who clicked, or recorded it, and for which body.
    pub by: String,
    pub by_body: String,
    pub at: Option<Instant>,
    pub scan: Option<ProjectScanId>,
}

impl Party {
    pub fn facts(&self, project: &ProjectFacts, number: i64) -> PartyFacts {
        PartyFacts {
            project: project.clone(),
            number,
            kind: self.kind,
            body: self.body,
            has_signed: self.has_signed,
            has_declined: self.has_declined,
        }
    }
}

/// Somebody whose signature is needed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    pub kind: PartyKind,
    pub body: Option<BodyId>,
    /// Of the guardian.
    pub name: String,
}

/// The person, who stands beside the person in law, the body in charge, every body with an active figure.
pub fn needed(in_charge: BodyId, team: &[Figure], signing_roles: &[String], today: Date) -> Vec<Asked> {
    let active = || team.iter().filter(|figure| figure.is_active_on(today));
    let mut asked = vec![Asked { kind: PartyKind::Person, body: None, name: String::new() }];
    for figure in active().filter(|figure| signing_roles.contains(&figure.role)) {
        let name = figure.name().to_owned();
        asked.push(Asked { kind: PartyKind::Guardian, body: None, name });
    }
    let of_body = |body| Asked { kind: PartyKind::Body, body: Some(body), name: String::new() };
    asked.push(of_body(in_charge));
    let mut seen = BTreeSet::from([in_charge]);
    let others = active().filter(|figure| figure.user.is_some()).filter_map(|figure| figure.body);
    asked.extend(others.filter(|body| seen.insert(*body)).map(of_body));
    asked
}

/// Writes who has to sign version `number`.
pub async fn ask(
    tx: &mut WriteTx,
    (vault, random): (&Vault, &Random),
    permit: &Permit<Advance>,
    facts: &ProjectFacts,
    (number, now): (i64, Instant),
    asked: &[Asked],
) -> Result<(), KeyError> {
    for (position, one) in asked.iter().enumerate() {
        let id = ProjectPartyId::new(now, random);
        let sealed = if one.name.is_empty() {
            None
        } else {
            let words = Words { party: one.name.clone(), ..Words::default() };
            Some(seal(tx, vault, &permit.team(), (facts, id), &words).await?)
        };
        let row = args![id, facts.id, number, position, one.kind.code(), one.body, sealed];
        tx.run(&ASK, permit, row).await?;
    }
    Ok(())
}

/// The parties of a version in their order; names for whoever reads the project.
pub async fn of_version(
    tx: &mut impl Reads,
    vault: &Vault,
    permit: &Permit<View>,
    (facts, number): (&ProjectFacts, i64),
    access: Option<&SealedAccess>,
) -> Result<Vec<Party>, KeyError> {
    let rows = tx.all(&OF_VERSION, permit, args![facts.id, number]).await?;
    let key = match access {
        Some(access) => people::data_key_of(tx, vault, access, facts.case.person).await?,
        None => None,
    };
    let mut found = Vec::with_capacity(rows.len());
    for row in &rows {
        let id: ProjectPartyId = row.id("id")?;
        let words = match (key.as_ref(), row.opt_bytes("sealed")?) {
            (Some(key), Some(sealed)) => {
                serde_json::from_slice(&vault.open(key, &place(id), &sealed)?).unwrap_or_default()
            }
            _ => Words::default(),
        };
        found.push(read(row, id, words)?);
    }
    Ok(found)
}

fn read(row: &Row, id: ProjectPartyId, words: Words) -> DbResult<Party> {
    let answer = row.opt_text("answer")?.unwrap_or_default();
    Ok(Party {
        id,
        kind: row.code("kind")?,
        body: row.opt_id("body_id")?,
        body_name: row.opt_text("party_body")?.unwrap_or_default(),
        has_signed: answer == "signed",
        has_declined: answer == "declined",
        way: row.opt_code("way")?,
        signed_on: row.opt_date("signed_on")?,
        words,
        by: row.opt_text("user_name")?.unwrap_or_default(),
        by_body: row.opt_text("user_body")?.unwrap_or_default(),
        at: row.opt_instant("at")?,
        scan: row.opt_id("scan_id")?,
    })
}

/// What a party answers.
pub struct Answer<'a> {
    pub signs: Option<Date>,
    pub words: Words,
    /// Of the version that was read.
    pub hash: &'a str,
    pub scan: Option<(ProjectScanId, &'a CleanFile)>,
    pub at: Instant,
}

/// Keeps the answer of a party. `None`: somebody was faster. Otherwise whether it was the last signature needed, which makes
/// the version a signed one.
pub async fn answer(
    tx: &mut WriteTx,
    vault: &Vault,
    permit: &Permit<Sign>,
    (facts, party): (&ProjectFacts, &Party),
    answer: &Answer<'_>,
) -> Result<Option<bool>, KeyError> {
    if tx.run(&PASS, permit, args![facts.id, facts.agreed]).await? == 0 {
        return Ok(None);
    }
    let words = Words { party: party.words.party.clone(), ..answer.words.clone() };
    let sealed = seal(tx, vault, &permit.team(), (facts, party.id), &words).await?;
    let said = if answer.signs.is_some() { "signed" } else { "declined" };
    let row = args![
        party.id,
        said,
        permit.action().0.code(),
        answer.signs,
        answer.hash,
        sealed,
        permit.user(),
        permit.body(),
        answer.at
    ];
    if tx.run(&ANSWER, permit, row).await? == 0 {
        return Ok(None);
    }
    if let Some((id, file)) = answer.scan {
        keep_scan(tx, vault, permit, (facts, party.id), (id, file, answer.at)).await?;
    }
    if answer.signs.is_none() || tx.first(&OPEN, permit, args![facts.id, facts.agreed]).await?.is_some() {
        return Ok(Some(false));
    }
    close(tx, permit, facts, answer.at).await?;
    Ok(Some(true))
}

/// Everybody signed.
async fn close(tx: &mut WriteTx, permit: &Permit<Sign>, facts: &ProjectFacts, now: Instant) -> DbResult<()> {
    let to = ProjectState::Agreed.apply(ProjectStep::Sign).map_err(|fault| db::DbError::Rule(fault.to_string()))?;
    let Some(row) = tx.first(&ALL_SIGNED, permit, args![facts.id, facts.agreed, to.code(), now]).await? else {
        return Ok(());
    };
    let seq = row.int("last_seq")?;
    let row = args![facts.id, seq, ProjectStep::Sign.code(), facts.agreed, now, permit.user(), permit.body()];
    tx.run(&RECORD, permit, row).await?;
    versions::all_signed(tx, permit, facts, now).await
}

async fn keep_scan(
    tx: &mut WriteTx,
    vault: &Vault,
    permit: &Permit<Sign>,
    (facts, party): (&ProjectFacts, ProjectPartyId),
    (id, file, at): (ProjectScanId, &CleanFile, Instant),
) -> Result<(), KeyError> {
    let key = people::data_key(tx, vault, &permit.team(), facts.case.person).await?;
    let sealed = vault.seal(&key, &place_of_scan(id), &file.bytes);
    let imprint: String = Sha256::digest(&file.bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    // The sheet beside an answer is the one of this answer.
    tx.run(&DROP_SCANS, permit, args![party]).await?;
    let row = args![id, party, file.kind.code(), &file.safe_name, file.bytes.len(), imprint, sealed, permit.user(), at];
    tx.run(&KEEP_SCAN, permit, row).await?;
    Ok(())
}

/// The scan of a signed sheet: bytes, kind, name.
pub async fn scan(
    tx: &mut impl Reads,
    vault: &Vault,
    permit: &Permit<Read>,
    (actor, facts, project): (&Actor, &ProjectFacts, ProjectId),
    id: ProjectScanId,
) -> Result<Option<(Vec<u8>, FileKind, String)>, KeyError> {
    let Some(row) = tx.first(&SCAN, permit, args![id, project]).await? else { return Ok(None) };
    // A signed sheet shows the whole version: who does not read all of it does not read the sheet.
    if !versions::is_whole_for(tx, actor, facts, row.int("number")?).await? {
        return Ok(None);
    }
    let Some(key) = people::data_key_of(tx, vault, &permit.sealed(), facts.case.person).await? else {
        return Ok(None);
    };
    let bytes = vault.open(&key, &place_of_scan(id), &row.bytes("content")?)?;
    Ok(Some((bytes, row.code("kind")?, row.text("name")?)))
}

async fn seal(
    tx: &mut WriteTx,
    vault: &Vault,
    access: &SealedAccess,
    (facts, id): (&ProjectFacts, ProjectPartyId),
    words: &Words,
) -> Result<Vec<u8>, KeyError> {
    let key = people::data_key(tx, vault, access, facts.case.person).await?;
    Ok(vault.seal(&key, &place(id), &serde_json::to_vec(words).unwrap_or_default()))
}

/// The text is bound to its row: copied elsewhere it does not open.
pub(crate) fn place(id: ProjectPartyId) -> String {
    format!("project_parties/{id}")
}

pub(crate) fn place_of_scan(id: ProjectScanId) -> String {
    format!("project_scans/{id}")
}
