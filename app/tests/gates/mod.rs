//! Gates: what must hold for everything that is declared, checked without anybody remembering it.
//! Each has a planted defect that it must find.

mod documents;
mod leaks;
mod migrations;
mod oracle;
mod over_posting;
mod proofs;
mod register;
mod statements;
mod sweep;
mod things;
mod typesetting;
mod words;

use std::path::{Path, PathBuf};

/// The project's root.
fn root() -> PathBuf {
    let app = Path::new(env!("CARGO_MANIFEST_DIR"));
    app.parent().expect("the app lies in the project").to_owned()
}

/// All files with this ending below `folder`, sorted.
fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut all = Vec::new();
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            all.extend(files(&path, ending));
        } else if path.to_string_lossy().ends_with(ending) {
            all.push(path);
        }
    }
    all.sort();
    all
}
