//! The files documents are made from: the pack's, with what was published over them.

use std::collections::BTreeMap;

use db::{DbResult, Reads};
use packs::PackSet;

use crate::store::{self, imprint};

/// The folder of the service model they lie in.
pub const FOLDER: &str = "documents/";

/// Everything that the templates of a document see.
#[derive(Debug, Clone)]
pub struct Templates {
    /// Path from the folder of documents to text.
    pub files: BTreeMap<String, String>,
    /// `accompaniment@2026.1#3f0c12ab9e77 receipt.typ/3`: what it is put together from, for people.
    pub named: String,
}

impl Templates {
    /// The same files have the same imprint, whatever they are called.
    pub fn sha256(&self) -> String {
        imprint(&self.json())
    }

    /// The files as they are kept with the letters made from them.
    pub fn json(&self) -> String {
        serde_json::json!(self.files).to_string()
    }
}

/// The files of today. An edition of a file that the pack has no more is left out: nothing imports it.
pub async fn files(tx: &mut impl Reads, packs: &PackSet) -> DbResult<Templates> {
    let mut files = packs.documents().files();
    let mut named = packs.version().pack_ref();
    for (path, edition) in store::published(tx).await? {
        let Some(path) = path.strip_prefix(FOLDER) else { continue };
        if let Some(text) = files.get_mut(path) {
            *text = edition.text;
            named.push_str(&format!(" {path}/{}", edition.number));
        }
    }
    Ok(Templates { files, named })
}
