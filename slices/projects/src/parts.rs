//! The parts of a project: each belongs to one compartment, is sealed with the person's key of it, and does not exist for
//! who may not read it.

use db::{DbResult, Reads, Row, WriteTx, args, statements};
use kernel::ids::ProjectPartId;
use kernel::states::project::PartKind;
use kernel::words::Compartment;
use kernel::{Coded, Instant};
use people::KeyError;
use people::reading::Reading;
use policy::projects::{Advance, Edit, Measure, ProjectFacts, Read};
use policy::{Actor, Permit};
use vault::{DataKey, Vault};

use crate::content::Content;

statements! {
    OF_COMPARTMENT: Permit<Read> = "SELECT p.id, p.kind, p.sealed, p.changed_at, p.version, u.name AS author,
            b.short_name AS body_name
        FROM project_parts p JOIN users u ON u.id = p.author_id JOIN bodies b ON b.id = p.body_id
        WHERE p.project_id = $1 AND p.compartment = $2 AND p.removed_at IS NULL ORDER BY p.created_at, p.id LIMIT 300";
    /// Nobody writes while the project is agreed, and nobody agrees while somebody writes: both pass this row.
    PASS: Permit<Edit> = "UPDATE projects SET version = version WHERE id = $1 AND state = $2 AND agreed = $3";
    ADD: Permit<Edit> = "INSERT INTO project_parts (id, project_id, kind, compartment, sealed, author_id, body_id, created_at,
            changed_at, removed_at, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8, NULL, 1)
        ON CONFLICT DO NOTHING";
    CHANGE: Permit<Edit> = "UPDATE project_parts SET sealed = $4, author_id = $5, body_id = $6, changed_at = $7, version = version + 1
        WHERE id = $1 AND compartment = $2 AND version = $3 AND removed_at IS NULL";
    PROGRESS: Permit<Measure> = "UPDATE project_parts SET sealed = $4, author_id = $5, body_id = $6, changed_at = $7,
            version = version + 1
        WHERE id = $1 AND compartment = $2 AND version = $3 AND kind = 'action' AND removed_at IS NULL";
    REMOVE: Permit<Edit> = "UPDATE project_parts SET removed_at = $4, version = version + 1
        WHERE id = $1 AND compartment = $2 AND version = $3 AND removed_at IS NULL";
    /// Everything, for the version that freezes it.
    ALL: Permit<Advance> = "SELECT id, kind, compartment, sealed FROM project_parts WHERE project_id = $1 AND removed_at IS NULL
        ORDER BY compartment, created_at, id";
}

/// One part as it is read.
#[derive(Debug, Clone)]
pub struct Part {
    pub id: ProjectPartId,
    pub kind: PartKind,
    pub compartment: Compartment,
    pub content: Content,
    pub author: String,
    pub body: String,
    pub changed_at: Instant,
    pub version: i64,
}

/// Everything the actor may read, in the order of compartments and of writing, with what was read.
pub async fn readable(
    tx: &mut impl Reads,
    vault: &Vault,
    actor: &Actor,
    facts: &ProjectFacts,
) -> Result<(Vec<Part>, Vec<Reading>), KeyError> {
    let (mut parts, mut read) = (Vec::new(), Vec::new());
    for compartment in Compartment::ALL {
        let Ok(permit) = actor.permit_to(Read(*compartment), facts) else { continue };
        let found = of_compartment(tx, vault, &permit, facts).await?;
        if !found.is_empty() {
            read.push(Reading::of(&permit));
        }
        parts.extend(found);
    }
    Ok((parts, read))
}

async fn of_compartment(
    tx: &mut impl Reads,
    vault: &Vault,
    permit: &Permit<Read>,
    facts: &ProjectFacts,
) -> Result<Vec<Part>, KeyError> {
    let compartment = permit.action().0;
    let rows = tx.all(&OF_COMPARTMENT, permit, args![facts.id, compartment.code()]).await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let Some(key) = people::data_key_of(tx, vault, &permit.sealed(), facts.case.person).await? else {
        // The person was erased: the words are gone with the key.
        return Ok(Vec::new());
    };
    rows.iter().map(|row| read_part(vault, &key, compartment, row)).collect()
}

fn read_part(vault: &Vault, key: &DataKey, compartment: Compartment, row: &Row) -> Result<Part, KeyError> {
    let id: ProjectPartId = row.id("id")?;
    Ok(Part {
        id,
        kind: row.code("kind")?,
        compartment,
        content: open(vault, key, id, row)?,
        author: row.text("author")?,
        body: row.text("body_name")?,
        changed_at: row.instant("changed_at")?,
        version: row.int("version")?,
    })
}

fn open(vault: &Vault, key: &DataKey, id: ProjectPartId, row: &Row) -> Result<Content, KeyError> {
    let plain = vault.open(key, &place(id), &row.bytes("sealed")?)?;
    Ok(serde_json::from_slice(&plain).unwrap_or_default())
}

/// A part that is new.
pub struct NewPart<'a> {
    pub id: ProjectPartId,
    pub kind: PartKind,
    pub content: &'a Content,
    pub at: Instant,
}

/// The project stands where the actor saw it, and stays there until this commits.
async fn passes(tx: &mut WriteTx, permit: &Permit<Edit>, facts: &ProjectFacts) -> DbResult<bool> {
    Ok(tx.run(&PASS, permit, args![facts.id, facts.state.code(), facts.agreed]).await? == 1)
}

/// `false`: the project moved on meanwhile, or the person spoke already.
pub async fn add(
    tx: &mut WriteTx,
    vault: &Vault,
    permit: &Permit<Edit>,
    facts: &ProjectFacts,
    new: &NewPart<'_>,
) -> Result<bool, KeyError> {
    if !passes(tx, permit, facts).await? {
        return Ok(false);
    }
    let key = people::data_key(tx, vault, &permit.sealed(), facts.case.person).await?;
    let row = args![
        new.id,
        facts.id,
        new.kind.code(),
        permit.action().0.code(),
        seal(vault, &key, new.id, new.content),
        permit.user(),
        permit.body(),
        new.at
    ];
    Ok(tx.run(&ADD, permit, row).await? == 1)
}

/// What is written over a part that was seen at `version`.
pub struct Rewrite<'a> {
    pub id: ProjectPartId,
    pub version: i64,
    pub content: &'a Content,
    pub at: Instant,
}

/// `false`: somebody wrote meanwhile, and nothing was changed.
pub async fn change(
    tx: &mut WriteTx,
    vault: &Vault,
    permit: &Permit<Edit>,
    facts: &ProjectFacts,
    new: &Rewrite<'_>,
) -> Result<bool, KeyError> {
    if !passes(tx, permit, facts).await? {
        return Ok(false);
    }
    let key = people::data_key(tx, vault, &permit.sealed(), facts.case.person).await?;
    let sealed = seal(vault, &key, new.id, new.content);
    let row = args![new.id, permit.action().0.code(), new.version, sealed, permit.user(), permit.body(), new.at];
    Ok(tx.run(&CHANGE, permit, row).await? == 1)
}

/// The same for how an action goes, also when the words stand still.
pub async fn progress(
    tx: &mut WriteTx,
    vault: &Vault,
    permit: &Permit<Measure>,
    facts: &ProjectFacts,
    new: &Rewrite<'_>,
) -> Result<bool, KeyError> {
    let key = people::data_key(tx, vault, &permit.sealed(), facts.case.person).await?;
    let sealed = seal(vault, &key, new.id, new.content);
    let row = args![new.id, permit.action().0.code(), new.version, sealed, permit.user(), permit.body(), new.at];
    Ok(tx.run(&PROGRESS, permit, row).await? == 1)
}

/// Takes a part out of the next version. Those agreed before keep it.
pub async fn remove(
    tx: &mut WriteTx,
    permit: &Permit<Edit>,
    facts: &ProjectFacts,
    (id, version): (ProjectPartId, i64),
    at: Instant,
) -> DbResult<bool> {
    Ok(passes(tx, permit, facts).await?
        && tx.run(&REMOVE, permit, args![id, permit.action().0.code(), version, at]).await? == 1)
}

/// One part as a version freezes it.
pub struct Whole {
    pub id: ProjectPartId,
    pub kind: PartKind,
    pub compartment: Compartment,
    pub content: Content,
}

/// Every part in every compartment: to be frozen, never to be shown.
pub async fn all(
    tx: &mut WriteTx,
    vault: &Vault,
    permit: &Permit<Advance>,
    facts: &ProjectFacts,
) -> Result<Vec<Whole>, KeyError> {
    let rows = tx.all(&ALL, permit, args![facts.id]).await?;
    let mut found = Vec::with_capacity(rows.len());
    for row in &rows {
        let (id, compartment) = (row.id("id")?, row.code("compartment")?);
        let key = people::data_key(tx, vault, &permit.sealed(compartment), facts.case.person).await?;
        found.push(Whole { id, kind: row.code("kind")?, compartment, content: open(vault, &key, id, row)? });
    }
    Ok(found)
}

fn seal(vault: &Vault, key: &DataKey, id: ProjectPartId, content: &Content) -> Vec<u8> {
    vault.seal(key, &place(id), &serde_json::to_vec(content).unwrap_or_default())
}

/// The text is bound to its row: copied elsewhere it does not open.
pub fn place(id: ProjectPartId) -> String {
    format!("project_parts/{id}")
}
