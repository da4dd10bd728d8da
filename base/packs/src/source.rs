//! Where pack files come from: a folder on disk, or the copy inside the binary. One loader reads both.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::Path;

use include_dir::{Dir, include_dir};
use sha2::{Digest, Sha256};

use crate::fault::Faults;

/// The territory of this installation, and the service model it runs.
pub(crate) const TERRITORY: &str = "it-tuscany";
pub(crate) const MODEL: &str = "models/accompaniment";

/// Not all of `packs`: fonts of further scripts lie there too, and stay outside the binary.
static EMBEDDED: [(&str, Dir<'static>); 2] = [
    (TERRITORY, include_dir!("$CARGO_MANIFEST_DIR/../../packs/it-tuscany")),
    (MODEL, include_dir!("$CARGO_MANIFEST_DIR/../../packs/models/accompaniment")),
];

/// File name relative to the folder of packs (with `/`) to its text.
#[derive(Debug, Default)]
pub(crate) struct Files(BTreeMap<String, Cow<'static, str>>);

impl Files {
    pub fn embedded() -> Self {
        let mut files = Self::default();
        EMBEDDED.iter().for_each(|(part, dir)| files.add_embedded(part, dir));
        files
    }

    fn add_embedded(&mut self, part: &str, dir: &'static Dir<'static>) {
        for file in dir.files() {
            let name = format!("{part}/{}", file.path().to_string_lossy().replace('\\', "/"));
            if let Some(text) = file.contents_utf8().filter(|_| is_pack_file(&name)) {
                self.0.insert(name, Cow::Borrowed(text));
            }
        }
        dir.dirs().for_each(|inner| self.add_embedded(part, inner));
    }

    pub fn from_dir(dir: &Path, faults: &Faults) -> Self {
        let mut files = Self::default();
        for part in [TERRITORY, MODEL] {
            files.add_dir(dir, &dir.join(part), part, faults);
        }
        files
    }

    fn add_dir(&mut self, root: &Path, dir: &Path, name: &str, faults: &Faults) {
        let entries = match std::fs::read_dir(dir) {
            Ok(entries) => entries,
            Err(error) => return faults.add(name, 1, format!("the folder cannot be read: {error}")),
        };
        for path in entries.flatten().map(|entry| entry.path()) {
            let name = relative(root, &path);
            if path.is_dir() {
                self.add_dir(root, &path, &name, faults);
            } else if is_pack_file(&name) {
                self.add_file(&path, name, faults);
            }
        }
    }

    fn add_file(&mut self, path: &Path, name: String, faults: &Faults) {
        match std::fs::read_to_string(path) {
            Ok(text) => drop(self.0.insert(name, Cow::Owned(text))),
            Err(error) => faults.add(&name, 1, format!("the file cannot be read: {error}")),
        }
    }

    pub fn get(&self, name: &str) -> Option<&Cow<'static, str>> {
        self.0.get(name)
    }

    /// Names of the TOML files in `folder`, in the order of the alphabet.
    pub fn in_folder<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.keys().map(String::as_str).filter(move |name| {
            name.strip_prefix(folder)
                .and_then(|rest| rest.strip_prefix('/'))
                .is_some_and(|rest| !rest.contains('/') && rest.ends_with(".toml"))
        })
    }

    /// All files below `folder`, by their path from there.
    pub fn under(&self, folder: &str) -> BTreeMap<&str, &str> {
        self.0
            .iter()
            .filter_map(|(name, text)| {
                let path = name.strip_prefix(folder)?.strip_prefix('/')?;
                Some((path, text.as_ref()))
            })
            .collect()
    }

    /// SHA-256 over names and texts, as 64 hexadecimal characters.
    pub fn hash(&self) -> String {
        let mut hasher = Sha256::new();
        for (name, text) in &self.0 {
            for part in [name.as_bytes(), text.as_bytes()] {
                hasher.update((part.len() as u64).to_be_bytes());
                hasher.update(part);
            }
        }
        hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

fn is_pack_file(name: &str) -> bool {
    let kind = name.rsplit('.').next();
    [TERRITORY, MODEL].iter().any(|part| name.starts_with(part))
        && matches!(kind, Some("toml" | "csv" | "typ" | "json"))
}

fn relative(root: &Path, path: &Path) -> String {
    path.strip_prefix(root).unwrap_or(path).to_string_lossy().replace('\\', "/")
}
