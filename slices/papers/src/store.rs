//! Letters as rows: sealed data and file, what lists show of them, the one way to read a file back.

use std::collections::BTreeMap;

use db::{DbResult, ReadTx, Reads, Row, WriteTx, args, statements};
use editions::documents::Templates;
use kernel::ids::{NucleusId, PaperId, ReferralId, SessionId};
use kernel::words::PaperKind;
use kernel::{Coded, Instant};
use policy::commission::ReadAgenda;
use policy::papers::{Issue, IssueConvocation, ReadPapers};
use policy::{Open, Permit};
use sha2::{Digest, Sha256};
use vault::{SealError, Vault};

/// A letter as lists show it.
#[derive(Debug, Clone)]
pub struct Paper {
    pub id: PaperId,
    pub kind: PaperKind,
    pub referral: Option<ReferralId>,
    pub session: Option<SessionId>,
    pub number: i64,
    pub year: i64,
    pub about_seq: i64,
    pub lang: String,
    pub second_lang: String,
    /// Empty for the person, or the members.
    pub recipient: String,
    pub code: String,
    /// SHA-256 of the PDF; empty until it is typeset.
    pub sha256: String,
    pub size: i64,
    pub issued_at: Instant,
    pub issued_by: String,
}

macro_rules! columns {
    () => {
        "SELECT p.id, p.kind, p.referral_id, p.session_id, p.number, p.year, p.about_seq, p.lang, p.second_lang, p.recipient,
            p.code, p.sha256, p.size, p.issued_at, u.name AS issued_by
        FROM papers p JOIN users u ON u.id = p.issued_by"
    };
}

macro_rules! insert {
    () => {
        "INSERT INTO papers (id, kind, referral_id, session_id, nucleus_id, year, number, about_seq, lang, second_lang,
            recipient, code, templates, data, file, sha256, pages, size, issued_by, issued_for, issued_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, NULL, '', 0, 0, $15, $16, $17)"
    };
}

macro_rules! number {
    () => {
        "INSERT INTO protocol_numbers (nucleus_id, year, last) VALUES ($1, $2, 1)
            ON CONFLICT (nucleus_id, year) DO UPDATE SET last = protocol_numbers.last + 1 RETURNING last"
    };
}

macro_rules! enter {
    () => {
        "INSERT INTO protocol_entries (nucleus_id, year, number, at, direction, kind, referral_id, session_id, paper_id,
            sender, recipient, sha256, attachments)
        SELECT $1, $2, $3, $4, 'out', $5, $6, $7, $8, b.name, $9, '', 0 FROM bodies b WHERE b.id = $10"
    };
}

macro_rules! keep {
    () => {
        "UPDATE papers SET file = $2, sha256 = $3, pages = $4, size = $5 WHERE id = $1 AND sha256 = '' RETURNING id"
    };
}

macro_rules! imprint {
    () => {
        "UPDATE protocol_entries SET sha256 = $2 WHERE paper_id = $1 AND sha256 = ''"
    };
}

statements! {
    OF_REFERRAL: Permit<ReadPapers> = concat!(columns!(), " WHERE p.referral_id = $1 ORDER BY p.issued_at DESC, p.id DESC");
    OF_SESSION: Permit<ReadAgenda> = concat!(columns!(), " WHERE p.session_id = $1 ORDER BY p.issued_at DESC, p.id DESC");
    FILE: Permit<ReadPapers> = "SELECT file FROM papers WHERE id = $1 AND referral_id = $2";
    SESSION_FILE: Permit<ReadAgenda> = "SELECT file FROM papers WHERE id = $1 AND session_id = $2";
    DATA: Permit<ReadPapers> = "SELECT data FROM papers WHERE id = $1 AND referral_id = $2";
    SESSION_DATA: Permit<ReadAgenda> = "SELECT data FROM papers WHERE id = $1 AND session_id = $2";
    ADD: Permit<Issue> = insert!();
    ADD_CONVOCATION: Permit<IssueConvocation> = insert!();
    NUMBER: Permit<Issue> = number!();
    NUMBER_CONVOCATION: Permit<IssueConvocation> = number!();
    ENTER: Permit<Issue> = enter!();
    ENTER_CONVOCATION: Permit<IssueConvocation> = enter!();
    KEEP: Permit<ReadPapers> = keep!();
    KEEP_CONVOCATION: Permit<ReadAgenda> = keep!();
    IMPRINT: Permit<ReadPapers> = imprint!();
    IMPRINT_CONVOCATION: Permit<ReadAgenda> = imprint!();
    /// One letter of a kind for each step: asked under the number's lock, so that two clicks issue one letter.
    ISSUED: Permit<Issue> = "SELECT id FROM papers WHERE referral_id = $1 AND kind = $2 AND about_seq = $3
        AND second_lang = $4";
    /// Templates carry nothing about anybody.
    KEEP_SET: Open = "INSERT INTO template_sets (sha256, named, files, first_at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (sha256) DO NOTHING";
    SET: Open = "SELECT s.files FROM papers p JOIN template_sets s ON s.sha256 = p.templates WHERE p.id = $1";
    /// What a letter is about, so that the rule of that can be asked.
    WHAT: Open = "SELECT kind, referral_id, session_id FROM papers WHERE id = $1";
    ISSUED_CONVOCATION: Permit<IssueConvocation> = "SELECT id FROM papers WHERE session_id = $1 AND kind = 'convocation'
        AND about_seq = $2";
}

/// Keeps the templates that a letter is made from, once for all letters made from the same; returns their name.
pub async fn keep_templates(tx: &mut WriteTx, templates: &Templates, at: Instant) -> DbResult<String> {
    let sha256 = templates.sha256();
    tx.run(&KEEP_SET, &Open, args![&sha256, &templates.named, templates.json(), at]).await?;
    Ok(sha256)
}

/// The templates that a letter was numbered with, whatever was published since; `None` when they were not kept.
pub async fn templates(tx: &mut impl Reads, id: PaperId) -> DbResult<Option<BTreeMap<String, String>>> {
    let Some(row) = tx.first(&SET, &Open, args![id]).await? else { return Ok(None) };
    Ok(serde_json::from_str(&row.text("files")?).ok())
}

/// Kind of a letter, and the referral or the session it is about.
pub async fn about(
    tx: &mut impl Reads,
    id: PaperId,
) -> DbResult<Option<(PaperKind, Option<ReferralId>, Option<SessionId>)>> {
    let Some(row) = tx.first(&WHAT, &Open, args![id]).await? else { return Ok(None) };
    Ok(Some((row.code("kind")?, row.opt_id("referral_id")?, row.opt_id("session_id")?)))
}

/// The rights to a letter: through its referral, or through its session.
pub enum Access<'a> {
    Referral(&'a Permit<ReadPapers>, ReferralId),
    Session(&'a Permit<ReadAgenda>, SessionId),
}

/// The right to issue one.
pub enum Issuing<'a> {
    Referral(&'a Permit<Issue>, ReferralId),
    Session(&'a Permit<IssueConvocation>, SessionId),
}

/// What is numbered.
pub struct NewPaper<'a> {
    pub id: PaperId,
    pub kind: PaperKind,
    pub nucleus: NucleusId,
    pub year: i64,
    pub about_seq: i64,
    pub lang: &'a str,
    pub second_lang: &'a str,
    pub recipient: &'a str,
    pub code: &'a str,
    pub templates: &'a str,
    pub at: Instant,
}

pub async fn of_referral(tx: &mut impl Reads, permit: &Permit<ReadPapers>, id: ReferralId) -> DbResult<Vec<Paper>> {
    tx.all(&OF_REFERRAL, permit, args![id]).await?.iter().map(read).collect()
}

pub async fn of_session(tx: &mut impl Reads, permit: &Permit<ReadAgenda>, id: SessionId) -> DbResult<Vec<Paper>> {
    tx.all(&OF_SESSION, permit, args![id]).await?.iter().map(read).collect()
}

/// Was this letter issued already?
pub async fn is_issued(
    tx: &mut impl Reads,
    issuing: &Issuing<'_>,
    kind: PaperKind,
    about_seq: i64,
    second: &str,
) -> DbResult<Option<PaperId>> {
    let row = match issuing {
        Issuing::Referral(permit, id) => tx.first(&ISSUED, *permit, args![*id, kind.code(), about_seq, second]).await?,
        Issuing::Session(permit, id) => tx.first(&ISSUED_CONVOCATION, *permit, args![*id, about_seq]).await?,
    };
    row.map(|row| row.id("id")).transpose()
}

/// The next protocol number of the nucleus: the row is held until the end of the transaction.
pub async fn number(tx: &mut WriteTx, issuing: &Issuing<'_>, nucleus: NucleusId, year: i64) -> DbResult<i64> {
    let row = match issuing {
        Issuing::Referral(permit, _) => tx.first(&NUMBER, *permit, args![nucleus, year]).await?,
        Issuing::Session(permit, _) => tx.first(&NUMBER_CONVOCATION, *permit, args![nucleus, year]).await?,
    };
    row.ok_or_else(|| db::DbError::Rule("no protocol number was given".to_owned()))?.int("last")
}

/// Keeps the letter's data, sealed, and enters it into the protocol register.
pub async fn add(
    tx: &mut WriteTx,
    vault: &Vault,
    issuing: &Issuing<'_>,
    new: &NewPaper<'_>,
    number: i64,
    data: &serde_json::Value,
) -> DbResult<()> {
    let (referral, session) = match issuing {
        Issuing::Referral(_, id) => (Some(*id), None),
        Issuing::Session(_, id) => (None, Some(*id)),
    };
    let (user, body) = match issuing {
        Issuing::Referral(permit, _) => (permit.user(), permit.body()),
        Issuing::Session(permit, _) => (permit.user(), permit.body()),
    };
    let sealed = vault.seal_house(&place(new.id, "data"), data.to_string().as_bytes());
    let row = args![
        new.id,
        new.kind.code(),
        referral,
        session,
        new.nucleus,
        new.year,
        number,
        new.about_seq,
        new.lang,
        new.second_lang,
        new.recipient,
        new.code,
        new.templates,
        sealed,
        user,
        body,
        new.at
    ];
    let entry =
        args![new.nucleus, new.year, number, new.at, new.kind.code(), referral, session, new.id, new.recipient, body];
    match issuing {
        Issuing::Referral(permit, _) => {
            tx.run(&ADD, *permit, row).await?;
            tx.run(&ENTER, *permit, entry).await?;
        }
        Issuing::Session(permit, _) => {
            tx.run(&ADD_CONVOCATION, *permit, row).await?;
            tx.run(&ENTER_CONVOCATION, *permit, entry).await?;
        }
    }
    Ok(())
}

/// Keeps the typeset file, once; `false` when it was there already. Returns its imprint beside.
pub async fn keep_file(
    tx: &mut WriteTx,
    vault: &Vault,
    access: &Access<'_>,
    id: PaperId,
    pdf: &[u8],
    pages: usize,
) -> DbResult<Option<String>> {
    let sha256 = imprint(pdf);
    let row = args![id, vault.seal_house(&place(id, "file"), pdf), &sha256, pages, pdf.len()];
    let kept = match access {
        Access::Referral(permit, _) => tx.first(&KEEP, *permit, row).await?,
        Access::Session(permit, _) => tx.first(&KEEP_CONVOCATION, *permit, row).await?,
    };
    if kept.is_none() {
        return Ok(None);
    }
    match access {
        Access::Referral(permit, _) => tx.run(&IMPRINT, *permit, args![id, &sha256]).await?,
        Access::Session(permit, _) => tx.run(&IMPRINT_CONVOCATION, *permit, args![id, &sha256]).await?,
    };
    Ok(Some(sha256))
}

/// The PDF; `None` when it is not typeset yet.
pub async fn file(
    tx: &mut ReadTx,
    vault: &Vault,
    access: &Access<'_>,
    id: PaperId,
) -> Result<Option<Vec<u8>>, people::KeyError> {
    let row = match access {
        Access::Referral(permit, about) => tx.first(&FILE, *permit, args![id, *about]).await?,
        Access::Session(permit, about) => tx.first(&SESSION_FILE, *permit, args![id, *about]).await?,
    };
    let Some(sealed) = row.map(|row| row.opt_bytes("file")).transpose()?.flatten() else { return Ok(None) };
    Ok(Some(vault.open_house(&place(id, "file"), &sealed)?))
}

/// What the letter is made from.
pub async fn data(
    tx: &mut impl Reads,
    vault: &Vault,
    access: &Access<'_>,
    id: PaperId,
) -> Result<Option<serde_json::Value>, people::KeyError> {
    let row = match access {
        Access::Referral(permit, about) => tx.first(&DATA, *permit, args![id, *about]).await?,
        Access::Session(permit, about) => tx.first(&SESSION_DATA, *permit, args![id, *about]).await?,
    };
    let Some(row) = row else { return Ok(None) };
    let plain = vault.open_house(&place(id, "data"), &row.bytes("data")?)?;
    Ok(Some(serde_json::from_slice(&plain).map_err(|_| SealError::DoesNotOpen)?))
}

/// SHA-256, 64 hexadecimal characters.
pub fn imprint(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Bound to its row: copied elsewhere it does not open.
pub(crate) fn place(id: PaperId, what: &str) -> String {
    format!("papers/{id}/{what}")
}

fn read(row: &Row) -> DbResult<Paper> {
    Ok(Paper {
        id: row.id("id")?,
        kind: row.code("kind")?,
        referral: row.opt_id("referral_id")?,
        session: row.opt_id("session_id")?,
        number: row.int("number")?,
        year: row.int("year")?,
        about_seq: row.int("about_seq")?,
        lang: row.text("lang")?,
        second_lang: row.text("second_lang")?,
        recipient: row.text("recipient")?,
        code: row.text("code")?,
        sha256: row.text("sha256")?,
        size: row.int("size")?,
        issued_at: row.instant("issued_at")?,
        issued_by: row.text("issued_by")?,
    })
}
