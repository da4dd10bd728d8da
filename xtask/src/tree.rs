//! The files of the project: its own, never what is built, installed or written by a run.

use std::fs;
use std::path::{Path, PathBuf};

/// As in `.gitignore`, from the root.
const NOT_OURS: [&str; 6] = [".git", "target", "data", "screenshots", "e2e/node_modules", "e2e/results"];

/// The root of the project: the folder above this crate, told by cargo when it runs us.
pub fn root() -> PathBuf {
    let crate_folder = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    match crate_folder.as_deref().and_then(Path::parent) {
        Some(root) => root.to_path_buf(),
        None => PathBuf::from("."),
    }
}

/// Where cargo builds.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// All files of the project below `root`, relative to it, in order of name.
pub fn files(root: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![root.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            let Ok(relative) = path.strip_prefix(root).map(Path::to_path_buf) else { continue };
            match entry.file_type() {
                Ok(kind) if kind.is_dir() && !NOT_OURS.iter().any(|n| relative == Path::new(n)) => folders.push(path),
                Ok(kind) if kind.is_file() => found.push(relative),
                _ => {}
            }
        }
    }
    found.sort();
    found
}

/// Whether the file name ends with one of the extensions.
pub fn has_extension(path: &Path, extensions: &[&str]) -> bool {
    path.extension().is_some_and(|found| extensions.iter().any(|wanted| found == *wanted))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_own_files_are_seen_and_what_is_built_or_installed_is_not() {
        let seen = files(&root());
        assert!(seen.contains(&PathBuf::from("xtask/src/tree.rs")));
        assert!(seen.iter().all(|file| !file.starts_with("target") && !file.starts_with("e2e/node_modules")));
    }
}
