//! From data to a PDF, by the templates of the pack.

use documents::typeset::{Job, Printed, TypesetFault};
use kernel::Coded;
use kernel::words::PaperKind;
use packs::PackSet;
use serde_json::Value;
use web::App;

/// Typesets a document with the templates of today. No transaction may be open: it takes a while.
pub async fn print(app: &App, kind: PaperKind, data: Value) -> Result<Printed, TypesetFault> {
    app.typesetter.pdf(&job(&app.packs(), kind, data)).await
}

/// What the typesetter is given.
pub fn job(packs: &PackSet, kind: PaperKind, data: Value) -> Job {
    Job { files: packs.documents().files(), main: format!("{}.typ", kind.code()), data }
}
