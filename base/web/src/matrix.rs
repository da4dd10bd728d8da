//! The legal-basis matrix in use: the pack's own, or the edition that was published over it.
//!
//! Which one it is stands in the database and is read with everything an actor's rights rest on, so that it holds at the
//! next request on every server. Its text is read once: an edition never changes. An edition that this program cannot
//! read locks nobody out: the pack's own matrix holds, the log says so, and so does `netmet verify`.

use std::sync::Arc;

use db::{DbResult, Reads, args, statements};
use packs::{Laid, LegalBases, MatrixInUse, PackFault, PackSet};
use policy::Open;

use crate::app::App;

statements! {
    /// Texts and numbers of the network; no personal data.
    IN_USE: Open = "SELECT number, version FROM editions_published WHERE path = 'legal_bases.toml'";
    TEXT: Open = "SELECT text FROM editions WHERE path = 'legal_bases.toml' AND number = $1";
}

/// Which edition is in use now.
pub async fn in_use(tx: &mut impl Reads) -> DbResult<MatrixInUse> {
    let row = tx.first(&IN_USE, &Open, args![]).await?;
    let choice = row.map(|row| DbResult::Ok(MatrixInUse { number: row.int("number")?, version: row.int("version")? }));
    Ok(choice.transpose()?.unwrap_or_default())
}

/// Brings this server's packs to the matrix in use: for jobs and commands, which load no actor first.
pub async fn refresh(app: &App) -> DbResult<Arc<PackSet>> {
    let mut tx = app.db.read().await?;
    let choice = in_use(&mut tx).await?;
    packs_with(app, &mut tx, choice).await
}

/// The packs with the matrix of this choice.
pub(crate) async fn packs_with(app: &App, tx: &mut impl Reads, choice: MatrixInUse) -> DbResult<Arc<PackSet>> {
    if let Some(known) = app.shelf.with_matrix(choice) {
        return Ok(known);
    }
    Ok(match app.shelf.lay_over(choice, text(tx, choice).await?.as_deref()) {
        Laid::Used(packs) => packs,
        Laid::Refused(packs, faults) => {
            for fault in faults {
                tracing::error!(
                    edition = choice.number,
                    line = fault.line,
                    reason = fault.reason,
                    "the published legal-basis matrix cannot be read by this program: the pack's own is used"
                );
            }
            packs
        }
    })
}

/// `None`: the pack's own. An edition that is not there any more is an empty text, which no program can read.
async fn text(tx: &mut impl Reads, choice: MatrixInUse) -> DbResult<Option<String>> {
    if choice.number == 0 {
        return Ok(None);
    }
    let row = tx.first(&TEXT, &Open, args![choice.number]).await?;
    Ok(Some(row.map(|row| row.text("text")).transpose()?.unwrap_or_default()))
}

/// What keeps the published edition from being used; empty where nothing does.
pub async fn faults(tx: &mut impl Reads) -> DbResult<Vec<PackFault>> {
    let choice = in_use(tx).await?;
    let text = text(tx, choice).await?;
    Ok(text.and_then(|text| LegalBases::parse(&text).err()).unwrap_or_default())
}
