//! A Rust file is split at 500 lines (`docs/style.md`).

use super::{Sources, Verdict, verdict};
use crate::tree::has_extension;

const MOST_LINES: usize = 500;

pub fn check(sources: &Sources) -> Verdict {
    let rust = sources.files.iter().filter(|file| has_extension(file, &["rs"]));
    verdict(rust.filter_map(|file| fault(&file.display().to_string(), &sources.text(file)?)).collect())
}

fn fault(name: &str, text: &str) -> Option<String> {
    let lines = text.lines().count();
    (lines > MOST_LINES).then(|| format!("{name}: {lines} lines, at most {MOST_LINES}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_501_lines_is_caught_and_one_of_500_is_not() {
        assert!(fault("a.rs", &"x\n".repeat(501)).is_some());
        assert!(fault("a.rs", &"x\n".repeat(500)).is_none());
    }
}
