//! Words that never belong in the project: paths of one machine, hosts of package registries, and how the
//! text was produced. The project must read and build the same everywhere.

use std::path::Path;

use super::{Sources, Verdict, verdict};
use crate::tree::has_extension;

/// Written in halves so that this file passes its own gate.
const FORBIDDEN: [&str; 19] = [
    concat!("/wo", "rk/"),
    concat!("/ro", "ot/"),
    concat!("/ho", "me/"),
    concat!("/tmp/", "nm"),
    concat!("registry.", "npmjs"),
    concat!("registry.", "yarnpkg"),
    concat!("static.", "crates.io"),
    concat!("index.", "crates.io"),
    concat!("deb.", "debian.org"),
    concat!("pypi.", "org"),
    concat!("anthro", "pic"),
    concat!("open", "ai"),
    concat!("chat", "gpt"),
    concat!("language ", "model"),
    concat!("ai ", "assistant"),
    concat!("ai-", "generated"),
    concat!("generated ", "by ai"),
    concat!("co-authored", "-by"),
    concat!("sub", "agent"),
];

const BINARY: [&str; 14] =
    ["png", "jpg", "jpeg", "webp", "ico", "woff", "woff2", "ttf", "otf", "pdf", "xlsx", "ods", "docx", "zip"];

pub fn check(sources: &Sources) -> Verdict {
    let mut faults = Vec::new();
    for file in sources.files.iter().filter(|file| is_our_text(file)) {
        let Some(text) = sources.text(file) else {
            continue;
        };
        faults.extend(found(&text).into_iter().map(|(line, word)| format!("{}:{line}: {word:?}", file.display())));
    }
    verdict(faults)
}

/// Vendored files and the list of breached passwords come unchanged from elsewhere.
fn is_our_text(file: &Path) -> bool {
    let theirs = file.components().any(|part| part.as_os_str() == "vendor");
    !theirs && !has_extension(file, &BINARY) && file != Path::new("LICENSE")
}

fn found(text: &str) -> Vec<(usize, &'static str)> {
    let mut hits = Vec::new();
    for (at, line) in text.lines().enumerate() {
        let line = line.to_lowercase();
        hits.extend(FORBIDDEN.iter().filter(|word| contains(&line, &word.to_lowercase())).map(|word| (at + 1, *word)));
    }
    hits
}

/// A path or a word counts only from its start: the middle of a longer path or word is something else.
fn contains(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        before.is_none_or(|c| !c.is_alphanumeric() && !['.', '}', '_', '-'].contains(&c))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_machine_path_and_a_registry_host_are_caught() {
        let text = format!("fine\nsee {}main and https://{}.org\n", FORBIDDEN[0], FORBIDDEN[5]);
        assert_eq!(found(&text), vec![(2, FORBIDDEN[0]), (2, FORBIDDEN[5])]);
    }

    #[test]
    fn a_route_below_another_one_is_not_a_machine_path() {
        assert!(found("/people/{id}/work/history").is_empty());
    }

    #[test]
    fn every_forbidden_word_is_caught_in_capitals_too() {
        for word in FORBIDDEN {
            assert!(!found(&word.to_uppercase()).is_empty(), "{word}");
        }
    }
}
