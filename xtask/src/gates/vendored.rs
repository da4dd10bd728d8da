//! Third-party files under `assets/vendor/` are unmodified: each has its SHA-256 in the `VENDORED.toml` of its
//! folder (or of a folder above, below `vendor`), and each listed file is there.
//!
//! Any table in `VENDORED.toml` with a `sha256` and a `path` or `file` (relative to that `VENDORED.toml`) is an entry.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::{Sources, Verdict, verdict};
use crate::shell::Program;

const LIST: &str = "VENDORED.toml";

pub fn check(sources: &Sources) -> Verdict {
    let vendored: Vec<&PathBuf> =
        sources.files.iter().filter(|file| file.components().any(|part| part.as_os_str() == "vendor")).collect();
    let (lists, files): (Vec<&PathBuf>, Vec<&PathBuf>) = vendored.into_iter().partition(|file| file.ends_with(LIST));
    let mut wanted = BTreeMap::new();
    let mut faults = Vec::new();
    for list in lists {
        match sources.text(list).ok_or("not readable".to_owned()).and_then(|text| entries(list, &text)) {
            Ok(found) => wanted.extend(found),
            Err(reason) => faults.push(format!("{}: {reason}", list.display())),
        }
    }
    let actual: BTreeMap<PathBuf, String> =
        files.iter().filter_map(|file| Some(((*file).clone(), sha256(&sources.root.join(file))?))).collect();
    faults.extend(differences(&wanted, &actual));
    verdict(faults)
}

fn entries(list: &Path, text: &str) -> Result<BTreeMap<PathBuf, String>, String> {
    let table: toml::Table = text.parse().map_err(|e| format!("{e}"))?;
    let folder = list.parent().unwrap_or(Path::new(""));
    let mut found = BTreeMap::new();
    collect(&toml::Value::Table(table), folder, &mut found);
    Ok(found)
}

fn collect(value: &toml::Value, folder: &Path, found: &mut BTreeMap<PathBuf, String>) {
    match value {
        toml::Value::Array(items) => items.iter().for_each(|item| collect(item, folder, found)),
        toml::Value::Table(table) => {
            let name = table.get("path").or_else(|| table.get("file")).and_then(toml::Value::as_str);
            if let (Some(name), Some(sum)) = (name, table.get("sha256").and_then(toml::Value::as_str)) {
                found.insert(folder.join(name), sum.to_lowercase());
            }
            table.values().for_each(|inner| collect(inner, folder, found));
        }
        _ => {}
    }
}

fn differences(wanted: &BTreeMap<PathBuf, String>, actual: &BTreeMap<PathBuf, String>) -> Vec<String> {
    let missing = wanted.keys().filter(|file| !actual.contains_key(*file));
    let mut faults: Vec<String> = missing.map(|file| format!("{}: listed but not there", file.display())).collect();
    for (file, sum) in actual {
        match wanted.get(file) {
            Some(expected) if expected == sum => {}
            Some(_) => faults.push(format!("{}: changed, its SHA-256 differs", file.display())),
            None => faults.push(format!("{}: not in {LIST}", file.display())),
        }
    }
    faults
}

/// The checksum as lower-case hexadecimal, from the tool of the system.
pub fn sha256(file: &Path) -> Option<String> {
    let output = Program::new("sha256sum").args([file]).bytes().ok()?;
    String::from_utf8_lossy(&output).split_whitespace().next().map(|sum| sum.trim_start_matches('\\').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn map(pairs: &[(&str, &str)]) -> BTreeMap<PathBuf, String> {
        pairs.iter().map(|(file, sum)| (PathBuf::from(file), (*sum).to_owned())).collect()
    }

    #[test]
    fn an_entry_is_read_wherever_it_stands() {
        let text = "[font]\nversion = '1'\n[[font.file]]\npath = 'a.woff2'\nsha256 = 'AB'\n";
        assert_eq!(entries(Path::new("v/VENDORED.toml"), text), Ok(map(&[("v/a.woff2", "ab")])));
    }

    #[test]
    fn a_changed_a_missing_and_an_unlisted_file_are_caught() {
        let wanted = map(&[("same", "1"), ("changed", "1"), ("missing", "1")]);
        let actual = map(&[("same", "1"), ("changed", "2"), ("unlisted", "1")]);
        let faults = differences(&wanted, &actual).join("\n");
        assert_eq!(faults.lines().count(), 3, "{faults}");
        for name in ["changed", "missing", "unlisted"] {
            assert!(faults.contains(name), "{faults}");
        }
    }
}
