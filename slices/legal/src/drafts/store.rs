//! Editions of the matrix as rows. The store is the one of all files of the packs; these statements see one path of it.

use db::{DbResult, Reads, Row, WriteTx, args, statements};
use editions::store::{PACK, imprint};
use kernel::Instant;
use kernel::ids::UserId;
use packs::{MatrixInUse, PackSet};
use policy::Permit;
use policy::legal::{EditMatrix, PublishMatrix};

macro_rules! edition {
    () => {
        "SELECT e.number, e.text, e.note, e.pack_sha256, e.saved_at, e.saved_by, u.name AS saver FROM editions e
            JOIN users u ON u.id = e.saved_by WHERE e.path = 'legal_bases.toml'"
    };
}

statements! {
    /// Without the texts.
    ALL: Permit<EditMatrix> = "SELECT e.number, '' AS text, e.note, e.pack_sha256, e.saved_at, e.saved_by, u.name AS saver
        FROM editions e JOIN users u ON u.id = e.saved_by WHERE e.path = 'legal_bases.toml' ORDER BY e.number DESC LIMIT $1";
    LATEST: Permit<EditMatrix> = concat!(edition!(), " ORDER BY e.number DESC LIMIT 1");
    ONE: Permit<EditMatrix> = concat!(edition!(), " AND e.number = $1");
    ADD: Permit<EditMatrix> = "INSERT INTO editions (path, number, text, note, pack_sha256, pack_ref, saved_by, saved_at)
        VALUES ('legal_bases.toml', $1, $2, $3, $4, $5, $6, $7) ON CONFLICT (path, number) DO NOTHING";
    /// $2 the version that was seen; nothing happens when it is another one.
    USE: Permit<PublishMatrix> = "INSERT INTO editions_published (path, number, published_by, published_at, version)
        VALUES ('legal_bases.toml', $1, $3, $4, 1) ON CONFLICT (path) DO UPDATE SET number = $1, published_by = $3,
            published_at = $4, version = editions_published.version + 1 WHERE editions_published.version = $2";
}

/// One text of the matrix.
#[derive(Debug, Clone)]
pub struct Edition {
    /// [`PACK`] for the pack's own.
    pub number: i64,
    pub text: String,
    /// What was done, in the words of who did it; the code of a row where a row was written.
    pub note: String,
    /// Imprint of the pack's text it was written beside.
    pub pack_sha256: String,
    /// `None` for the pack's own.
    pub saved_by: Option<UserId>,
    pub saver: String,
    pub saved_at: Option<Instant>,
}

impl Edition {
    pub fn of_pack(packs: &PackSet) -> Self {
        let text = packs.legal_bases_text().to_owned();
        let pack_sha256 = imprint(&text);
        Self {
            number: PACK,
            text,
            note: String::new(),
            pack_sha256,
            saved_by: None,
            saver: String::new(),
            saved_at: None,
        }
    }

    pub fn sha256(&self) -> String {
        imprint(&self.text)
    }
}

/// So many editions a page lists.
const LISTED: i64 = 50;

/// The latest editions without their texts, the newest first.
pub async fn all(tx: &mut impl Reads, permit: &Permit<EditMatrix>) -> DbResult<Vec<Edition>> {
    tx.all(&ALL, permit, args![LISTED]).await?.iter().map(read).collect()
}

/// The draft: the latest edition, else the pack's own text.
pub async fn latest(tx: &mut impl Reads, permit: &Permit<EditMatrix>, packs: &PackSet) -> DbResult<Edition> {
    let row = tx.first(&LATEST, permit, args![]).await?;
    row.map_or_else(|| Ok(Edition::of_pack(packs)), |row| read(&row))
}

pub async fn one(
    tx: &mut impl Reads,
    permit: &Permit<EditMatrix>,
    packs: &PackSet,
    number: i64,
) -> DbResult<Option<Edition>> {
    if number == PACK {
        return Ok(Some(Edition::of_pack(packs)));
    }
    tx.first(&ONE, permit, args![number]).await?.map(|row| read(&row)).transpose()
}

/// Adds an edition; `None` when somebody saved one with this number meanwhile.
pub async fn add(
    tx: &mut WriteTx,
    permit: &Permit<EditMatrix>,
    packs: &PackSet,
    (number, text, note): (i64, &str, &str),
    at: Instant,
) -> DbResult<Option<()>> {
    let beside = imprint(packs.legal_bases_text());
    let row = args![number, text, note, beside, packs.version().pack_ref(), permit.user(), at];
    Ok((tx.run(&ADD, permit, row).await? == 1).then_some(()))
}

/// Takes an edition, or the pack's own text, into use; `None` when another one was taken since `seen`.
pub async fn take_into_use(
    tx: &mut WriteTx,
    permit: &Permit<PublishMatrix>,
    number: i64,
    seen: MatrixInUse,
    at: Instant,
) -> DbResult<Option<()>> {
    Ok((tx.run(&USE, permit, args![number, seen.version, permit.user(), at]).await? == 1).then_some(()))
}

fn read(row: &Row) -> DbResult<Edition> {
    Ok(Edition {
        number: row.int("number")?,
        text: row.text("text")?,
        note: row.text("note")?,
        pack_sha256: row.text("pack_sha256")?,
        saved_by: Some(row.id("saved_by")?),
        saver: row.text("saver")?,
        saved_at: Some(row.instant("saved_at")?),
    })
}
