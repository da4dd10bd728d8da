//! Versions: what was agreed stands as canonical bytes, sealed by compartment, and one hash over all of them proves it.
//!
//! Whoever may not read a compartment reads the version without it and does not learn that it is there. Each text carries
//! a random salt, so that the hash cannot be used to try out what a hidden text might say.

use std::collections::BTreeMap;

use db::{DbResult, Reads, Row, WriteTx, args, statements};
use kernel::ids::ProjectPartId;
use kernel::states::project::PartKind;
use kernel::words::Compartment;
use kernel::{Coded, Instant, Random};
use people::KeyError;
use people::reading::Reading;
use policy::projects::{Advance, ProjectFacts, Read, Sign, View};
use policy::{Actor, Permit};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use vault::Vault;

use crate::content::Content;
use crate::parts::Whole;

statements! {
    AGREE: Permit<Advance> = "INSERT INTO project_versions (project_id, number, hash, agreed_by, agreed_for, agreed_at, signed_at,
            withdrawn_at) VALUES ($1, $2, $3, $4, $5, $6, NULL, NULL)";
    FREEZE: Permit<Advance> = "INSERT INTO project_texts (project_id, number, compartment, sealed) VALUES ($1, $2, $3, $4)";
    TAKE_BACK: Permit<Advance> = "UPDATE project_versions SET withdrawn_at = $3 WHERE project_id = $1 AND number = $2
        AND signed_at IS NULL";
    SIGNED: Permit<Sign> = "UPDATE project_versions SET signed_at = $3 WHERE project_id = $1 AND number = $2";
    LIST: Permit<View> = "SELECT v.number, v.hash, v.agreed_at, v.signed_at, v.withdrawn_at, u.name AS user_name,
            b.short_name AS body_name
        FROM project_versions v JOIN users u ON u.id = v.agreed_by JOIN bodies b ON b.id = v.agreed_for
        WHERE v.project_id = $1 ORDER BY v.number DESC";
    /// In which compartments a version says something.
    COMPARTMENTS: Permit<View> = "SELECT compartment FROM project_texts WHERE project_id = $1 AND number = $2";
    TEXT: Permit<Read> = "SELECT sealed FROM project_texts WHERE project_id = $1 AND number = $2 AND compartment = $3";
}

/// A version without its words.
#[derive(Debug, Clone)]
pub struct Version {
    pub number: i64,
    pub hash: String,
    pub agreed_at: Instant,
    pub by: String,
    pub body: String,
    pub signed_at: Option<Instant>,
    /// Taken back before everybody signed.
    pub withdrawn_at: Option<Instant>,
}

/// One part as it was agreed. `said` keeps in words, in the language of the office, what its codes meant on that day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frozen {
    pub id: ProjectPartId,
    pub kind: PartKind,
    pub content: Content,
    pub said: BTreeMap<String, String>,
}

/// The canonical text of one compartment of a version.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Text {
    salt: String,
    number: i64,
    compartment: Compartment,
    pub(crate) parts: Vec<Frozen>,
}

/// SHA-256 over the canonical bytes of all compartments in the order of their codes, each preceded by its code and length.
pub(crate) fn hash(texts: &BTreeMap<&'static str, Vec<u8>>) -> String {
    let mut digest = Sha256::new();
    for (code, bytes) in texts {
        digest.update(format!("{code} {}\n", bytes.len()).as_bytes());
        digest.update(bytes);
        digest.update(b"\n");
    }
    digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Freezes all parts as version `number`; gives its hash. `said` says in words what the codes of a part mean today.
pub async fn freeze(
    tx: &mut WriteTx,
    (vault, random): (&Vault, &Random),
    permit: &Permit<Advance>,
    facts: &ProjectFacts,
    (number, now): (i64, Instant),
    (parts, said): (Vec<Whole>, impl Fn(PartKind, &Content) -> BTreeMap<String, String>),
) -> Result<String, KeyError> {
    let mut by_compartment: BTreeMap<&'static str, (Compartment, Vec<Frozen>)> = BTreeMap::new();
    for part in parts {
        let said = said(part.kind, &part.content);
        let frozen = Frozen { id: part.id, kind: part.kind, content: part.content, said };
        let (_, list) = by_compartment.entry(part.compartment.code()).or_insert((part.compartment, Vec::new()));
        list.push(frozen);
    }
    let mut texts = BTreeMap::new();
    let mut sealed = Vec::new();
    for (code, (compartment, parts)) in by_compartment {
        let text = Text { salt: random.token(), number, compartment, parts };
        let bytes = serde_json::to_vec(&text).unwrap_or_default();
        let key = people::data_key(tx, vault, &permit.sealed(compartment), facts.case.person).await?;
        sealed.push((code, vault.seal(&key, &place(facts, number, code), &bytes)));
        texts.insert(code, bytes);
    }
    let hash = hash(&texts);
    tx.run(&AGREE, permit, args![facts.id, number, &hash, permit.user(), permit.body(), now]).await?;
    for (code, bytes) in sealed {
        tx.run(&FREEZE, permit, args![facts.id, number, code, bytes]).await?;
    }
    Ok(hash)
}

/// The agreed version is no text any more that somebody could sign; it stays to be read.
pub async fn take_back(tx: &mut WriteTx, permit: &Permit<Advance>, facts: &ProjectFacts, now: Instant) -> DbResult<()> {
    tx.run(&TAKE_BACK, permit, args![facts.id, facts.agreed, now]).await?;
    Ok(())
}

pub(crate) async fn all_signed(
    tx: &mut WriteTx,
    permit: &Permit<Sign>,
    facts: &ProjectFacts,
    now: Instant,
) -> DbResult<()> {
    tx.run(&SIGNED, permit, args![facts.id, facts.agreed, now]).await?;
    Ok(())
}

/// All versions, newest first.
pub async fn list(tx: &mut impl Reads, permit: &Permit<View>, facts: &ProjectFacts) -> DbResult<Vec<Version>> {
    let rows = tx.all(&LIST, permit, args![facts.id]).await?;
    let read = |row: &Row| {
        Ok(Version {
            number: row.int("number")?,
            hash: row.text("hash")?,
            agreed_at: row.instant("agreed_at")?,
            by: row.text("user_name")?,
            body: row.text("body_name")?,
            signed_at: row.opt_instant("signed_at")?,
            withdrawn_at: row.opt_instant("withdrawn_at")?,
        })
    };
    rows.iter().map(read).collect()
}

/// The actor may read everything that a version says. Asked for papers that show all of it; nobody is told why not.
pub async fn is_whole_for(tx: &mut impl Reads, actor: &Actor, facts: &ProjectFacts, number: i64) -> DbResult<bool> {
    let Ok(view) = actor.permit::<View>(facts) else { return Ok(false) };
    let rows = tx.all(&COMPARTMENTS, &view, args![facts.id, number]).await?;
    let compartments = rows.iter().map(|row| row.code("compartment")).collect::<DbResult<Vec<Compartment>>>()?;
    Ok(compartments.into_iter().all(|one| actor.may(Read(one), facts)))
}

/// What a version says in the compartments that the actor may read today.
pub async fn readable(
    tx: &mut impl Reads,
    vault: &Vault,
    actor: &Actor,
    facts: &ProjectFacts,
    number: i64,
) -> Result<(Vec<(Compartment, Frozen)>, Vec<Reading>), KeyError> {
    let (mut found, mut read) = (Vec::new(), Vec::new());
    for compartment in Compartment::ALL {
        let Ok(permit) = actor.permit_to(Read(*compartment), facts) else { continue };
        let row = tx.first(&TEXT, &permit, args![facts.id, number, compartment.code()]).await?;
        let Some(row) = row else { continue };
        let key = people::data_key_of(tx, vault, &permit.sealed(), facts.case.person).await?;
        let Some(key) = key else { continue };
        let sealed = row.bytes("sealed")?;
        // Destroyed at the end of its period: the skeleton of the version stays.
        if sealed.is_empty() {
            continue;
        }
        let plain = vault.open(&key, &place(facts, number, compartment.code()), &sealed)?;
        let text: Text = serde_json::from_slice(&plain).map_err(|fault| db::DbError::Rule(fault.to_string()))?;
        read.push(Reading::of(&permit));
        found.extend(text.parts.into_iter().map(|part| (*compartment, part)));
    }
    Ok((found, read))
}

fn place(facts: &ProjectFacts, number: i64, compartment: &str) -> String {
    place_of(facts.id, number, compartment)
}

/// The text is bound to its row: copied elsewhere it does not open.
pub fn place_of(project: kernel::ids::ProjectId, number: i64, compartment: &str) -> String {
    format!("project_texts/{project}/{number}/{compartment}")
}

/// A part in two versions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Changed {
    Added(Frozen),
    Removed(Frozen),
    /// Names of the fields that differ.
    Rewritten(Frozen, Frozen, Vec<String>),
}

/// What the later version says differently, in the order of the later one, what is gone at the end.
pub fn changes(before: &[Frozen], after: &[Frozen]) -> Vec<Changed> {
    let old = |id: ProjectPartId| before.iter().find(|part| part.id == id);
    let mut found = Vec::new();
    for part in after {
        match old(part.id) {
            None => found.push(Changed::Added(part.clone())),
            Some(old) if old.content != part.content => {
                let names = old.content.0.keys().chain(part.content.0.keys());
                let mut names: Vec<String> =
                    names.filter(|name| old.content.get(name) != part.content.get(name)).cloned().collect();
                names.sort();
                names.dedup();
                found.push(Changed::Rewritten(old.clone(), part.clone(), names));
            }
            Some(_) => {}
        }
    }
    let gone = before.iter().filter(|part| after.iter().all(|new| new.id != part.id));
    found.extend(gone.cloned().map(Changed::Removed));
    found
}

#[cfg(test)]
mod tests;
