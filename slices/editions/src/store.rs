//! Editions as rows. A path is the one inside the service model (`documents/receipt.typ`); the store does not ask what
//! is in it.

use std::collections::BTreeMap;

use db::{DbResult, Reads, Row, WriteTx, args, statements};
use kernel::Instant;
use packs::PackSet;
use policy::editions::EditPacks;
use policy::{Open, Permit};
use sha2::{Digest, Sha256};

/// The pack's own text as an edition.
pub const PACK: i64 = 0;

/// One text of a file.
#[derive(Debug, Clone)]
pub struct Edition {
    pub number: i64,
    pub text: String,
    pub note: String,
    /// Imprint of the pack's text it was written beside.
    pub pack_sha256: String,
    pub saved_by: String,
    pub saved_at: Instant,
}

/// The edition in use.
#[derive(Debug, Clone)]
pub struct Published {
    pub number: i64,
    pub text: String,
    pub pack_sha256: String,
}

/// Which edition is in use, and the version of that choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct InUse {
    pub number: i64,
    pub version: i64,
}

macro_rules! edition {
    () => {
        "SELECT e.path, e.number, e.text, e.note, e.pack_sha256, e.saved_at, u.name AS saved_by FROM editions e
            JOIN users u ON u.id = e.saved_by"
    };
}

statements! {
    /// Texts of the network for everybody's documents; no personal data.
    PUBLISHED: Open = "SELECT e.path, e.number, e.text, e.pack_sha256 FROM editions_published p
        JOIN editions e ON e.path = p.path AND e.number = p.number ORDER BY e.path";
    ALL: Permit<EditPacks> = concat!(edition!(), " WHERE e.path = $1 ORDER BY e.number DESC");
    LATEST: Permit<EditPacks> = concat!(edition!(), " WHERE e.number = (SELECT max(l.number) FROM editions l
        WHERE l.path = e.path) ORDER BY e.path");
    ADD: Permit<EditPacks> = "INSERT INTO editions (path, number, text, note, pack_sha256, pack_ref, saved_by, saved_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (path, number) DO NOTHING";
    IN_USE: Permit<EditPacks> = "SELECT path, number, version FROM editions_published ORDER BY path";
    /// $3 the version that was seen; nothing happens when it is another one.
    USE: Permit<EditPacks> = "INSERT INTO editions_published (path, number, published_by, published_at, version)
        VALUES ($1, $2, $4, $5, 1) ON CONFLICT (path) DO UPDATE SET number = $2, published_by = $4, published_at = $5,
            version = editions_published.version + 1 WHERE editions_published.version = $3";
}

/// SHA-256 of a text, 64 hexadecimal characters.
pub fn imprint(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What lies over the files of the packs today, by path.
pub async fn published(tx: &mut impl Reads) -> DbResult<BTreeMap<String, Published>> {
    let rows = tx.all(&PUBLISHED, &Open, args![]).await?;
    let read = |row: &Row| {
        let published =
            Published { number: row.int("number")?, text: row.text("text")?, pack_sha256: row.text("pack_sha256")? };
        Ok((row.text("path")?, published))
    };
    rows.iter().map(read).collect()
}

/// All editions of a file, the latest first.
pub async fn all(tx: &mut impl Reads, permit: &Permit<EditPacks>, path: &str) -> DbResult<Vec<Edition>> {
    tx.all(&ALL, permit, args![path]).await?.iter().map(edition).collect()
}

/// The latest edition of each file that has any.
pub async fn latest(tx: &mut impl Reads, permit: &Permit<EditPacks>) -> DbResult<BTreeMap<String, Edition>> {
    let rows = tx.all(&LATEST, permit, args![]).await?;
    rows.iter().map(|row| Ok((row.text("path")?, edition(row)?))).collect()
}

/// What is in use, by path; a file that is not here has the pack's own text.
pub async fn in_use(tx: &mut impl Reads, permit: &Permit<EditPacks>) -> DbResult<BTreeMap<String, InUse>> {
    let rows = tx.all(&IN_USE, permit, args![]).await?;
    let read = |row: &Row| Ok((row.text("path")?, InUse { number: row.int("number")?, version: row.int("version")? }));
    rows.iter().map(read).collect()
}

/// What is saved.
#[derive(Debug)]
pub struct NewEdition<'a> {
    pub path: &'a str,
    pub number: i64,
    pub text: &'a str,
    pub note: &'a str,
    /// The pack's own text.
    pub original: &'a str,
    pub at: Instant,
}

/// Adds an edition; `None` when somebody saved one with this number meanwhile.
pub async fn add(
    tx: &mut WriteTx,
    permit: &Permit<EditPacks>,
    packs: &PackSet,
    new: &NewEdition<'_>,
) -> DbResult<Option<()>> {
    let row = args![
        new.path,
        new.number,
        new.text,
        new.note,
        imprint(new.original),
        packs.version().pack_ref(),
        permit.user(),
        new.at
    ];
    Ok((tx.run(&ADD, permit, row).await? == 1).then_some(()))
}

/// Takes an edition, or the pack's own text ([`PACK`]), into use; `None` when another one was taken since `seen`.
pub async fn take_into_use(
    tx: &mut WriteTx,
    permit: &Permit<EditPacks>,
    path: &str,
    number: i64,
    seen: i64,
    at: Instant,
) -> DbResult<Option<()>> {
    Ok((tx.run(&USE, permit, args![path, number, seen, permit.user(), at]).await? == 1).then_some(()))
}

fn edition(row: &Row) -> DbResult<Edition> {
    Ok(Edition {
        number: row.int("number")?,
        text: row.text("text")?,
        note: row.text("note")?,
        pack_sha256: row.text("pack_sha256")?,
        saved_by: row.text("saved_by")?,
        saved_at: row.instant("saved_at")?,
    })
}
