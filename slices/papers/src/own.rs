//! The letters that were issued to the person, as the person takes them.

use db::{DbResult, Reads, args, statements};
use kernel::Instant;
use kernel::ids::PaperId;
use kernel::words::PaperKind;
use people::KeyError;
use policy::own::OwnView;
use vault::Vault;

use crate::store::place;

statements! {
    /// Addressed to nobody else, and typeset.
    LETTERS: OwnView = "SELECT id, kind, issued_at FROM papers WHERE referral_id = $1 AND recipient = '' AND sha256 <> ''
        AND destroyed_at IS NULL ORDER BY issued_at DESC, id DESC LIMIT 100";
    LETTER: OwnView = "SELECT kind, file FROM papers WHERE id = $1 AND referral_id = $2 AND recipient = '' AND destroyed_at IS NULL";
}

/// A letter as a list shows it.
#[derive(Debug, Clone)]
pub struct OwnLetter {
    pub id: PaperId,
    pub kind: PaperKind,
    pub issued_at: Instant,
}

/// Of who stands beside the person none: letters are not divided by what a mandate opens.
pub async fn letters(tx: &mut impl Reads, view: &OwnView) -> DbResult<Vec<OwnLetter>> {
    if view.guardian().is_some() {
        return Ok(Vec::new());
    }
    let rows = tx.all(&LETTERS, view, args![view.referral()]).await?;
    let read = |row: &db::Row| {
        Ok(OwnLetter { id: row.id("id")?, kind: row.code("kind")?, issued_at: row.instant("issued_at")? })
    };
    rows.iter().map(read).collect()
}

/// The PDF of one of them.
pub async fn file(
    tx: &mut impl Reads,
    vault: &Vault,
    view: &OwnView,
    id: PaperId,
) -> Result<Option<(PaperKind, Vec<u8>)>, KeyError> {
    if view.guardian().is_some() {
        return Ok(None);
    }
    let Some(row) = tx.first(&LETTER, view, args![id, view.referral()]).await? else { return Ok(None) };
    let Some(sealed) = row.opt_bytes("file")? else { return Ok(None) };
    Ok(Some((row.code("kind")?, vault.open_house(&place(id, "file"), &sealed)?)))
}
