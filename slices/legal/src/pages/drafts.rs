//! Pages of the drafts of the matrix.

pub mod changes;
mod faults;
pub mod overview;
pub mod proposal;
pub mod publish;
pub mod row;
mod row_form;
pub mod text;
mod view;

use std::sync::Arc;

use db::{DbResult, Reads};
use editions::store::{PACK, imprint};
use packs::{LegalBases, MatrixInUse, PackSet};
use policy::Permit;
use policy::legal::EditMatrix;
use web::{Ctx, PageError, Ui};

use crate::drafts::store::{self, Edition};

/// Where the draft is looked at.
const DRAFT: &str = "/legal-bases/draft";

/// The right to draft, and the packs of this request.
struct Desk {
    permit: Permit<EditMatrix>,
    packs: Arc<PackSet>,
}

impl Desk {
    fn of(ctx: &Ctx) -> Result<Self, PageError> {
        Ok(Self { permit: ctx.actor.permit::<EditMatrix>(&())?, packs: ctx.app.packs() })
    }

    async fn latest(&self, tx: &mut impl Reads) -> DbResult<Edition> {
        store::latest(tx, &self.permit, &self.packs).await
    }

    async fn edition(&self, tx: &mut impl Reads, number: i64) -> DbResult<Option<Edition>> {
        store::one(tx, &self.permit, &self.packs, number).await
    }
}

/// The matrix that holds now, read in the same transaction as everything that is compared with it.
struct Used {
    choice: MatrixInUse,
    bases: Arc<LegalBases>,
    text: String,
    /// The published edition cannot be read by this program: the pack's own holds in its place.
    unreadable: bool,
    /// The pack's own text is another one than when the edition in use was written.
    pack_moved: bool,
}

impl Used {
    async fn of(tx: &mut impl Reads, desk: &Desk) -> DbResult<Self> {
        let choice = web::matrix::in_use(tx).await?;
        let own = (desk.packs.own_legal_bases().clone(), desk.packs.legal_bases_text().to_owned());
        if choice.number == PACK {
            return Ok(Self { choice, bases: own.0, text: own.1, unreadable: false, pack_moved: false });
        }
        let edition = desk.edition(tx, choice.number).await?;
        let pack_moved = edition.as_ref().is_some_and(|one| one.pack_sha256 != imprint(&own.1));
        let read = edition.and_then(|one| Some((LegalBases::parse(&one.text).ok()?, one.text)));
        Ok(match read {
            Some((bases, text)) => Self { choice, bases: Arc::new(bases), text, unreadable: false, pack_moved },
            None => Self { choice, bases: own.0, text: own.1, unreadable: true, pack_moved },
        })
    }
}

/// `Versione 3`, or the pack's own matrix.
fn edition_words(ui: &Ui, number: i64) -> String {
    match number {
        PACK => ui.say("legal-edition-pack").into_owned(),
        number => ui.say1("legal-edition", "number", number),
    }
}

/// The address of a row of the draft. Codes are small letters, digits, `_`, `-` and `.`.
fn row_href(code: &str) -> String {
    format!("{DRAFT}/rows/{}", web::percent(code))
}
