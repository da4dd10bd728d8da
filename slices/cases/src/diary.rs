//! The diary of a case: what happened, in words first. Every entry belongs to one compartment and is read by whoever reads
//! that; private notes by the body that wrote them.

use db::{Reads, WriteTx, args, statements};
use kernel::ids::{CaseId, EntryId, UserId};
use kernel::words::Compartment;
use kernel::{Coded, Date, Instant};
use people::KeyError;
use people::reading::Reading;
use policy::cases::{CaseFacts, Read, Write};
use policy::{Actor, Permit};
use vault::Vault;

statements! {
    WRITE: Permit<Write> = "INSERT INTO entries (id, case_id, kind, happened_on, compartment, sealed, author_id, body_id, at, undone_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, NULL)";
    TOUCH: Permit<Write> = "UPDATE cases SET last_entry_on = CASE WHEN last_entry_on IS NULL OR last_entry_on < $2 THEN $2
        ELSE last_entry_on END WHERE id = $1";
    /// Of one compartment; of private notes those of the body `$3`.
    OF_CASE: Permit<Read> = "SELECT e.id, e.kind, e.happened_on, e.compartment, e.sealed, e.author_id, e.at, u.name AS author, b.short_name
            AS body_name FROM entries e JOIN users u ON u.id = e.author_id JOIN bodies b ON b.id = e.body_id
        WHERE e.case_id = $1 AND e.compartment = $2 AND e.undone_at IS NULL AND (e.compartment <> 'private_notes' OR e.body_id = $3)
        ORDER BY e.happened_on DESC, e.id DESC LIMIT 500";
    /// The author's own, within the seconds in which it can be taken back.
    OWN: Permit<Write> = "SELECT id FROM entries WHERE id = $1 AND case_id = $2 AND author_id = $3 AND compartment = $4 AND at >= $5
        AND undone_at IS NULL";
    TAKE_BACK: Permit<Write> = "UPDATE entries SET undone_at = $2 WHERE id = $1 AND undone_at IS NULL";
}

/// One entry as it is read.
#[derive(Debug, Clone)]
pub struct Entry {
    pub id: EntryId,
    /// Code in the pack.
    pub kind: String,
    pub happened_on: Date,
    pub compartment: Compartment,
    pub words: String,
    pub author_id: UserId,
    pub author: String,
    pub body: String,
    pub at: Instant,
}

/// What is written.
pub struct NewEntry<'a> {
    pub id: EntryId,
    pub kind: &'a str,
    pub happened_on: Date,
    pub words: &'a str,
    pub at: Instant,
}

pub async fn write(
    tx: &mut WriteTx,
    vault: &Vault,
    permit: &Permit<Write>,
    facts: &CaseFacts,
    new: &NewEntry<'_>,
) -> Result<(), KeyError> {
    let compartment = permit.action().0;
    let key = people::data_key(tx, vault, &permit.sealed(), facts.person).await?;
    let sealed = vault.seal(&key, &place(new.id), new.words.as_bytes());
    let row = args![
        new.id,
        facts.id,
        new.kind,
        new.happened_on,
        compartment.code(),
        sealed,
        permit.user(),
        permit.body(),
        new.at
    ];
    tx.run(&WRITE, permit, row).await?;
    tx.run(&TOUCH, permit, args![facts.id, new.happened_on]).await?;
    Ok(())
}

/// Takes back an entry of one's own that was written a moment ago. `false`: too late, or never there.
pub async fn take_back(
    tx: &mut WriteTx,
    permit: &Permit<Write>,
    case: CaseId,
    entry: EntryId,
    since: Instant,
    now: Instant,
) -> db::DbResult<bool> {
    let row = args![entry, case, permit.user(), permit.action().0.code(), since];
    if tx.first(&OWN, permit, row).await?.is_none() {
        return Ok(false);
    }
    Ok(tx.run(&TAKE_BACK, permit, args![entry, now]).await? == 1)
}

/// Everything of the diary that the actor may read, newest day first, with what was read of it.
pub async fn readable(
    tx: &mut impl Reads,
    vault: &Vault,
    actor: &Actor,
    facts: &CaseFacts,
) -> Result<(Vec<Entry>, Vec<Reading>), KeyError> {
    let (mut entries, mut read) = (Vec::new(), Vec::new());
    for compartment in Compartment::ALL {
        let Ok(permit) = actor.permit_to(Read(*compartment), facts) else { continue };
        let found = of_compartment(tx, vault, &permit, facts).await?;
        if !found.is_empty() {
            read.push(Reading::of(&permit));
        }
        entries.extend(found);
    }
    entries.sort_by_key(|entry| std::cmp::Reverse((entry.happened_on, entry.id)));
    Ok((entries, read))
}

async fn of_compartment(
    tx: &mut impl Reads,
    vault: &Vault,
    permit: &Permit<Read>,
    facts: &CaseFacts,
) -> Result<Vec<Entry>, KeyError> {
    let compartment = permit.action().0;
    let rows = tx.all(&OF_CASE, permit, args![facts.id, compartment.code(), permit.body()]).await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let Some(key) = people::data_key_of(tx, vault, &permit.sealed(), facts.person).await? else {
        // The person was erased: the words are gone with the key.
        return Ok(Vec::new());
    };
    let mut found = Vec::with_capacity(rows.len());
    for row in &rows {
        let id: EntryId = row.id("id")?;
        found.push(Entry {
            id,
            kind: row.text("kind")?,
            happened_on: row.date("happened_on")?,
            compartment,
            words: String::from_utf8(vault.open(&key, &place(id), &row.bytes("sealed")?)?).unwrap_or_default(),
            author_id: row.id("author_id")?,
            author: row.text("author")?,
            body: row.text("body_name")?,
            at: row.instant("at")?,
        });
    }
    Ok(found)
}

/// The text is bound to its row: copied elsewhere it does not open.
pub fn place(id: EntryId) -> String {
    format!("entries/{id}")
}
