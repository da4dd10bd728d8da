//! Attachments: always sealed in the database, under random ids, opened by the right of their compartment.

use db::{DbResult, Reads, Row, WriteTx, args, statements};
use documents::files::{CleanFile, FileKind, Limits};
use kernel::ids::{AttachmentId, ReferralId};
use kernel::words::Compartment;
use kernel::{Coded, Instant, Random};
use people::KeyError;
use policy::referral::{Advance, Read, ReferralFacts, View, Write};
use policy::{Actor, Permit, SealedAccess};
use sha2::{Digest, Sha256};
use vault::{SealError, Vault};

/// Of one file, as an office's mail server takes it.
pub(crate) const LIMITS: Limits = Limits { bytes: 10 << 20, pixels: 60_000_000, unpacked: 200 << 20 };

/// What the file chooser offers.
pub(crate) const ACCEPT: &str = ".pdf,.jpg,.jpeg,.png,.odt,.docx";

statements! {
    LIST: Permit<View> = "SELECT a.id, a.compartment, a.kind, a.name, a.label, a.size, a.added_at, u.name AS added_by
        FROM attachments a JOIN users u ON u.id = a.added_by
        WHERE a.referral_id = $1 AND a.removed_at IS NULL ORDER BY a.added_at, a.id";
    CONTENT: Permit<Read> = "SELECT content, kind, name FROM attachments
        WHERE id = $1 AND referral_id = $2 AND compartment = $3 AND removed_at IS NULL";
    ADD: Permit<Write> = "INSERT INTO attachments
        (id, referral_id, compartment, kind, name, label, size, sha256, content, added_by, added_at, removed_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, NULL)";
    TO_COPY: Permit<Advance> = "SELECT id FROM attachments WHERE referral_id = $1 AND removed_at IS NULL
        AND compartment IN ('identity', 'work', 'social', 'housing') ORDER BY added_at, id";
    ORIGINAL: Permit<Advance> = "SELECT content, compartment, kind, name, label, size, sha256, added_by, added_at
        FROM attachments WHERE id = $1";
    COPY: Permit<Advance> = "INSERT INTO attachments
        (id, referral_id, compartment, kind, name, label, size, sha256, content, added_by, added_at, removed_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, NULL)";
    REMOVE: Permit<Write> = "UPDATE attachments SET removed_at = $3 WHERE id = $1 AND referral_id = $2 AND removed_at IS NULL
        RETURNING compartment";
}

/// One attachment as a list shows it.
#[derive(Debug, Clone)]
pub struct Attachment {
    pub id: AttachmentId,
    pub compartment: Compartment,
    pub kind: FileKind,
    pub name: String,
    /// Code of the kind of document in the form; empty when none of them.
    pub label: String,
    pub size: i64,
    pub added_at: Instant,
    pub added_by: String,
}

/// A file to be added.
pub struct NewFile<'a> {
    pub id: AttachmentId,
    pub compartment: Compartment,
    pub label: &'a str,
    pub file: &'a CleanFile,
}

/// An opened attachment.
pub struct Opened {
    pub bytes: Vec<u8>,
    pub kind: FileKind,
    pub name: String,
}

/// The attachments that are there, whatever the reader may open; see [`readable`].
pub async fn list(tx: &mut impl Reads, permit: &Permit<View>, id: ReferralId) -> DbResult<Vec<Attachment>> {
    tx.all(&LIST, permit, args![id]).await?.iter().map(read).collect()
}

/// Those whose compartment the actor may open. The others do not exist for the actor.
pub async fn readable(
    tx: &mut impl Reads,
    actor: &Actor,
    permit: &Permit<View>,
    facts: &ReferralFacts,
) -> DbResult<Vec<Attachment>> {
    let mut all = list(tx, permit, facts.id).await?;
    all.retain(|attachment| actor.may(Read(attachment.compartment), facts));
    Ok(all)
}

fn read(row: &Row) -> DbResult<Attachment> {
    Ok(Attachment {
        id: row.id("id")?,
        compartment: row.code("compartment")?,
        kind: row.code("kind")?,
        name: row.text("name")?,
        label: row.text("label")?,
        size: row.int("size")?,
        added_at: row.instant("added_at")?,
        added_by: row.text("added_by")?,
    })
}

/// Seals and keeps a file that [`documents::files::inspect`] let through.
pub async fn add(
    tx: &mut WriteTx,
    vault: &Vault,
    permit: &Permit<Write>,
    facts: &ReferralFacts,
    new: &NewFile<'_>,
    now: Instant,
) -> Result<(), KeyError> {
    let place = place(new.id);
    let content = if new.compartment.is_sealed() {
        let key = people::data_key(tx, vault, &permit.sealed(new.compartment), facts.person).await?;
        vault.seal(&key, &place, &new.file.bytes)
    } else {
        vault.seal_house(&place, &new.file.bytes)
    };
    let hash: String = Sha256::digest(&new.file.bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    let row = args![
        new.id,
        facts.id,
        new.compartment.code(),
        new.file.kind.code(),
        &new.file.safe_name,
        new.label,
        new.file.bytes.len(),
        hash,
        content,
        permit.user(),
        now
    ];
    tx.run(&ADD, permit, row).await?;
    Ok(())
}

/// Takes the attachments that are not sealed by a person's key over to the referral that goes on elsewhere, as
/// `answers::copy_readable` does with the answers. A text is bound to its row, so each is sealed anew for its copy.
pub async fn copy_readable(
    tx: &mut WriteTx,
    vault: &Vault,
    permit: &Permit<Advance>,
    from: ReferralId,
    to: ReferralId,
    now: Instant,
    random: &Random,
) -> Result<(), KeyError> {
    for row in tx.all(&TO_COPY, permit, args![from]).await? {
        let id: AttachmentId = row.id("id")?;
        // One at a time: a file may be as large as the limit.
        let Some(original) = tx.first(&ORIGINAL, permit, args![id]).await? else { continue };
        let bytes = vault.open_house(&place(id), &original.bytes("content")?)?;
        let copy = AttachmentId::new(now, random);
        let row = args![
            copy,
            to,
            original.text("compartment")?,
            original.text("kind")?,
            original.text("name")?,
            original.text("label")?,
            original.int("size")?,
            original.text("sha256")?,
            vault.seal_house(&place(copy), &bytes),
            original.text("added_by")?,
            original.text("added_at")?
        ];
        tx.run(&COPY, permit, row).await?;
    }
    Ok(())
}

/// Takes an attachment away; the row stays for the register. `None` when it is not there (any more).
pub async fn remove(
    tx: &mut WriteTx,
    permit: &Permit<Write>,
    referral: ReferralId,
    id: AttachmentId,
    now: Instant,
) -> DbResult<Option<Compartment>> {
    let row = tx.first(&REMOVE, permit, args![id, referral, now]).await?;
    row.map(|row| row.code("compartment")).transpose()
}

/// Opens an attachment of the compartment that `permit` is for.
pub async fn open(
    tx: &mut impl Reads,
    vault: &Vault,
    permit: &Permit<Read>,
    facts: &ReferralFacts,
    id: AttachmentId,
) -> Result<Option<Opened>, KeyError> {
    let compartment = permit.action().0;
    let Some(row) = tx.first(&CONTENT, permit, args![id, facts.id, compartment.code()]).await? else { return Ok(None) };
    let sealed = row.bytes("content")?;
    let bytes = if compartment.is_sealed() {
        let access: SealedAccess = permit.sealed();
        let key = people::data_key_of(tx, vault, &access, facts.person).await?.ok_or(SealError::DoesNotOpen)?;
        vault.open(&key, &place(id), &sealed)?
    } else {
        vault.open_house(&place(id), &sealed)?
    };
    Ok(Some(Opened { bytes, kind: row.code("kind")?, name: row.text("name")? }))
}

pub(crate) fn place(id: AttachmentId) -> String {
    format!("attachments/{id}")
}
