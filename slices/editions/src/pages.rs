//! Pages of the templates.

pub mod draft;
pub mod edit;
pub mod list;
pub mod preview;
pub mod publish;
pub mod version;

use std::sync::Arc;

use kernel::Coded;
use kernel::words::PaperKind;
use packs::PackSet;
use policy::Permit;
use policy::editions::EditPacks;
use web::limits::{self, Limit};
use web::{Ctx, OrHidden, PageError, Ui};

use crate::check;
use crate::documents::FOLDER;
use crate::store::PACK;

/// The file that a request is about, with the right to rewrite it.
pub struct Asked {
    pub permit: Permit<EditPacks>,
    pub packs: Arc<PackSet>,
    /// Inside the folder of documents: `lib/letter.typ`.
    pub file: String,
    /// Inside the service model: `documents/lib/letter.typ`.
    pub path: String,
    /// The pack's own text.
    pub original: String,
}

impl Asked {
    /// `named` is the file as addresses name it: `lib~letter.typ`.
    pub fn of(ctx: &Ctx, named: &str) -> Result<Self, PageError> {
        let permit = ctx.actor.permit::<EditPacks>(&())?;
        let (packs, file) = (ctx.app.packs(), named.replace('~', "/"));
        let original = packs.documents().files().remove(&file).or_hidden()?;
        Ok(Self { permit, path: format!("{FOLDER}{file}"), packs, file, original })
    }

    pub fn href(&self) -> String {
        href(&self.file)
    }
}

/// The address of a file.
pub fn href(file: &str) -> String {
    format!("/templates/{}", file.replace('/', "~"))
}

/// What a file is, in words.
pub fn title(ui: &Ui, packs: &PackSet, file: &str) -> String {
    if let Some(kind) = file.strip_suffix(".typ").and_then(PaperKind::parse) {
        return ui.code(kind);
    }
    match file.strip_prefix("words/").and_then(|name| name.strip_suffix(".toml")) {
        Some(tag) => {
            let language = packs.territory().language(tag).map(|found| found.label.in_lang(ui.lang()).to_owned());
            ui.say1("editions-words-in", "language", language.unwrap_or_else(|| tag.to_owned()))
        }
        None => ui.say("editions-layout").into_owned(),
    }
}

/// `Versione 3`, or the pack's own text.
pub fn edition_words(ui: &Ui, number: i64) -> String {
    match number {
        PACK => ui.say("editions-pack-text").into_owned(),
        number => ui.say1("editions-version", "number", number),
    }
}

/// A fault as a line of a list.
pub struct FaultLine {
    pub tried: String,
    pub words: String,
    /// File and line; empty where there is none.
    pub place: String,
    pub quoted: String,
    pub detail: String,
}

pub fn fault_lines(ui: &Ui, faults: &[check::Fault]) -> Vec<FaultLine> {
    let line = |fault: &check::Fault| FaultLine {
        tried: fault.tried.clone(),
        words: ui.say(&format!("editions-fault-{}", fault.kind.code().replace('_', "-"))).into_owned(),
        place: match fault.line {
            0 => fault.file.clone(),
            line => ui.say2("editions-place", "file", &fault.file, "line", line),
        },
        quoted: fault.quoted.clone(),
        detail: fault.detail.clone(),
    };
    faults.iter().map(line).collect()
}

/// Somebody who types sees each pause; somebody who lets a program type does not stop the letters of the others.
const PREVIEWS: Limit = Limit { burst: 240, every_seconds: 1 };

pub async fn counted(ctx: &Ctx) -> Result<(), PageError> {
    let taken = limits::take(&ctx.app, "template", &ctx.actor.user.to_string(), PREVIEWS).await?;
    taken.map_err(|wait| PageError::TooMany { wait })
}
