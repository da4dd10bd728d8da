//! From data to a PDF, by the templates of the pack and what an administrator published over them.

use std::collections::BTreeMap;

use documents::typeset::{Job, Printed};
use editions::documents::{Templates, files};
use kernel::Coded;
use kernel::words::PaperKind;
use serde_json::Value;
use web::{App, PageError};

/// The templates of this moment, read anew each time: what was published on another server holds here as well.
pub async fn templates(app: &App) -> Result<Templates, PageError> {
    Ok(files(&mut app.db.read().await?, &app.packs()).await?)
}

/// Typesets a document with the templates of today. No transaction may be open: it takes a while.
pub async fn print(app: &App, kind: PaperKind, data: Value) -> Result<Printed, PageError> {
    let templates = templates(app).await?;
    with(app, templates.files, kind, data).await
}

/// Typesets a document with these templates.
pub async fn with(
    app: &App,
    files: BTreeMap<String, String>,
    kind: PaperKind,
    data: Value,
) -> Result<Printed, PageError> {
    Ok(app.typesetter.pdf(&job(files, kind, data)).await?)
}

/// What the typesetter is given.
pub fn job(files: BTreeMap<String, String>, kind: PaperKind, data: Value) -> Job {
    Job { files, main: format!("{}.typ", kind.code()), data }
}
