//! The lines of the work profile as sealed rows: added, changed, ended, taken back.

use db::{DbResult, Reads, Row, WriteTx, args, statements};
use kernel::ids::ProfileRowId;
use kernel::profile::ProfileKind;
use kernel::words::Compartment;
use kernel::{Coded, Date, Instant};
use people::KeyError;
use policy::Permit;
use policy::cases::CaseFacts;
use policy::profile::{Read, Write};
use vault::{DataKey, Vault};

use super::content::Content;
use crate::shared::By;

statements! {
    OF_CASE: Permit<Read> = "SELECT r.id, r.kind, r.sealed, r.changed_at, r.ended_on, r.version, r.author_id, u.name AS author,
            b.short_name AS body_name
        FROM profile_rows r JOIN users u ON u.id = r.author_id JOIN bodies b ON b.id = r.body_id
        WHERE r.case_id = $1 AND r.removed_at IS NULL ORDER BY r.created_at, r.id LIMIT 500";
    ADD: Permit<Write> = "INSERT INTO profile_rows (id, case_id, kind, sealed, author_id, body_id, created_at, changed_at, ended_on,
            removed_at, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $7, NULL, NULL, 1)";
    CHANGE: Permit<Write> = "UPDATE profile_rows SET sealed = $4, author_id = $5, body_id = $6, changed_at = $7, version = version + 1
        WHERE id = $1 AND case_id = $2 AND version = $3 AND removed_at IS NULL";
    END: Permit<Write> = "UPDATE profile_rows SET ended_on = $4, version = version + 1
        WHERE id = $1 AND case_id = $2 AND version = $3 AND removed_at IS NULL";
    REMOVE: Permit<Write> = "UPDATE profile_rows SET removed_at = $4, version = version + 1
        WHERE id = $1 AND case_id = $2 AND version = $3 AND removed_at IS NULL";
    /// What was taken out a moment ago.
    RESTORE: Permit<Write> = "UPDATE profile_rows SET removed_at = NULL, version = version + 1
        WHERE id = $1 AND case_id = $2 AND removed_at >= $3";
}

/// The work profile belongs to this compartment.
pub const OF_WORK: Compartment = Compartment::Work;

/// One line as it is read.
#[derive(Debug, Clone)]
pub struct ProfileRow {
    pub id: ProfileRowId,
    pub kind: ProfileKind,
    pub content: Content,
    pub by: By,
    pub changed_at: Instant,
    /// True once, and not any more.
    pub ended_on: Option<Date>,
    pub version: i64,
}

/// All lines in the order of writing. `permit` is for [`OF_WORK`].
pub async fn of_case(
    tx: &mut impl Reads,
    vault: &Vault,
    permit: &Permit<Read>,
    facts: &CaseFacts,
) -> Result<Vec<ProfileRow>, KeyError> {
    let rows = tx.all(&OF_CASE, permit, args![facts.id]).await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let Some(key) = people::data_key_of(tx, vault, &permit.sealed(), facts.person).await? else {
        // The person was erased: the words are gone with the key.
        return Ok(Vec::new());
    };
    rows.iter().map(|row| read(vault, &key, row)).collect()
}

fn read(vault: &Vault, key: &DataKey, row: &Row) -> Result<ProfileRow, KeyError> {
    let id: ProfileRowId = row.id("id")?;
    let plain = vault.open(key, &place(id), &row.bytes("sealed")?)?;
    Ok(ProfileRow {
        id,
        kind: row.code("kind")?,
        content: serde_json::from_slice(&plain).unwrap_or_default(),
        by: By::read(row)?,
        changed_at: row.instant("changed_at")?,
        ended_on: row.opt_date("ended_on")?,
        version: row.int("version")?,
    })
}

pub async fn add(
    tx: &mut WriteTx,
    vault: &Vault,
    permit: &Permit<Write>,
    facts: &CaseFacts,
    (id, kind, content): (ProfileRowId, ProfileKind, &Content),
    now: Instant,
) -> Result<(), KeyError> {
    let sealed = seal(tx, vault, permit, facts, (id, content)).await?;
    tx.run(&ADD, permit, args![id, facts.id, kind.code(), sealed, permit.user(), permit.body(), now]).await?;
    Ok(())
}

/// What is written over a line that was seen at `version`.
pub struct Rewrite<'a> {
    pub id: ProfileRowId,
    pub version: i64,
    pub content: &'a Content,
    pub at: Instant,
}

/// `false`: somebody wrote meanwhile, and nothing was changed.
pub async fn change(
    tx: &mut WriteTx,
    vault: &Vault,
    permit: &Permit<Write>,
    facts: &CaseFacts,
    new: &Rewrite<'_>,
) -> Result<bool, KeyError> {
    let sealed = seal(tx, vault, permit, facts, (new.id, new.content)).await?;
    let row = args![new.id, facts.id, new.version, sealed, permit.user(), permit.body(), new.at];
    Ok(tx.run(&CHANGE, permit, row).await? == 1)
}

async fn seal(
    tx: &mut WriteTx,
    vault: &Vault,
    permit: &Permit<Write>,
    facts: &CaseFacts,
    (id, content): (ProfileRowId, &Content),
) -> Result<Vec<u8>, KeyError> {
    let key = people::data_key(tx, vault, &permit.sealed(), facts.person).await?;
    Ok(vault.seal(&key, &place(id), &serde_json::to_vec(content).unwrap_or_default()))
}

/// Ends a line on a day, or opens it again.
pub async fn end(
    tx: &mut WriteTx,
    permit: &Permit<Write>,
    facts: &CaseFacts,
    (id, version): (ProfileRowId, i64),
    on: Option<Date>,
) -> DbResult<bool> {
    Ok(tx.run(&END, permit, args![id, facts.id, version, on]).await? == 1)
}

/// Takes out what was written by mistake.
pub async fn remove(
    tx: &mut WriteTx,
    permit: &Permit<Write>,
    facts: &CaseFacts,
    (id, version): (ProfileRowId, i64),
    now: Instant,
) -> DbResult<bool> {
    Ok(tx.run(&REMOVE, permit, args![id, facts.id, version, now]).await? == 1)
}

/// Brings back what was taken out since an instant. `false`: too late.
pub async fn restore(
    tx: &mut WriteTx,
    permit: &Permit<Write>,
    facts: &CaseFacts,
    id: ProfileRowId,
    since: Instant,
) -> DbResult<bool> {
    Ok(tx.run(&RESTORE, permit, args![id, facts.id, since]).await? == 1)
}

/// The text is bound to its row: copied elsewhere it does not open.
pub fn place(id: ProfileRowId) -> String {
    format!("profile_rows/{id}")
}
