//! Documents of a service model: templates, the words printed in each language, samples to try them on.
//!
//! The texts are handed to the typesetter as they are; what is checked here is that nothing is missing.

use std::collections::BTreeMap;

use kernel::Coded;
use kernel::words::PaperKind;

use crate::fault::Faults;
use crate::load::with_file;
use crate::reader::Entry;
use crate::source::{Files, MODEL};
use crate::words::Words;

/// One kind of document.
#[derive(Debug, Clone)]
pub struct DocumentKind {
    pub title: Words,
    /// Tags of the languages it is written in; the first is the language of the procedure.
    pub languages: Vec<String>,
}

/// All documents of a service model, with their files: path from the folder `documents/` to text.
#[derive(Debug, Clone, Default)]
pub struct Documents {
    pub version: String,
    kinds: BTreeMap<PaperKind, DocumentKind>,
    files: BTreeMap<String, String>,
}

impl Documents {
    pub fn kind(&self, kind: PaperKind) -> Option<&DocumentKind> {
        self.kinds.get(&kind)
    }

    /// What a template sees: templates and words by path, without the samples.
    pub fn files(&self) -> BTreeMap<String, String> {
        let seen = |path: &&String| !path.starts_with("samples/") && *path != "documents.toml";
        self.files.keys().filter(seen).map(|path| (path.clone(), self.files[path].clone())).collect()
    }

    /// Invented data to try a template on, by name (`receipt`, `decision_person.ar`).
    pub fn samples(&self, kind: PaperKind) -> impl Iterator<Item = (&str, &str)> {
        let of_kind = move |name: &str| name == kind.code() || name.starts_with(&format!("{}.", kind.code()));
        self.files.iter().filter_map(move |(path, text)| {
            let name = path.strip_prefix("samples/")?.strip_suffix(".json")?;
            of_kind(name).then_some((name, text.as_str()))
        })
    }
}

const FOLDER: &str = "documents";

pub(crate) fn read(files: &Files, faults: &Faults) -> Option<Documents> {
    let folder = format!("{MODEL}/{FOLDER}");
    let index = format!("{folder}/documents.toml");
    let under = files.under(&folder);
    let mut found = Documents {
        files: under.into_iter().map(|(path, text)| (path.to_owned(), text.to_owned())).collect(),
        ..Documents::default()
    };
    with_file(files, faults, &index, |root| read_index(root, &mut found))?;
    Some(found)
}

fn read_index(root: Entry<'_>, found: &mut Documents) {
    let root = root.only(&["version", "valid_from", "kinds"]);
    found.version = root.code("version");
    let Some(kinds) = root.table_required("kinds") else { return };
    kinds.only(&PaperKind::ALL.iter().map(|kind| kind.code()).collect::<Vec<_>>());
    for kind in PaperKind::ALL {
        let Some(entry) = kinds.table_required(kind.code()) else { continue };
        let entry =
            entry.only(&["title", "subject", "audience", "direction", "protocol", "languages", "second", "law"]);
        let languages: Vec<String> = entry.texts("languages").into_iter().map(|lang| lang.value).collect();
        if languages.is_empty() {
            entry.fault("languages", "at least one language is needed");
        }
        for lang in languages.iter().filter(|lang| !found.files.contains_key(&format!("words/{lang}.toml"))) {
            entry.fault("languages", format!("the file `words/{lang}.toml` is missing"));
        }
        if !found.files.contains_key(&format!("{}.typ", kind.code())) {
            entry.fault("title", format!("the template `{}.typ` is missing", kind.code()));
        }
        if found.samples(*kind).next().is_none() {
            entry.fault("title", format!("the sample `samples/{}.json` is missing", kind.code()));
        }
        found.kinds.insert(*kind, DocumentKind { title: entry.words("title"), languages });
    }
}
