//! Gates: what every change must pass before its tests matter. Each one counts as a test, and each one that
//! we wrote has a planted defect beside it that it must catch.

pub mod asvs;
pub mod length;
pub mod licences;
pub mod reasons;
pub mod vendored;
pub mod weight;
pub mod words;

use std::path::{Path, PathBuf};

use crate::shell::Program;

/// What a gate says: nothing, or one line for each fault.
pub type Verdict = Result<(), Vec<String>>;

pub struct Gate {
    pub name: &'static str,
    pub check: fn(&Sources) -> Verdict,
}

/// The project's files, listed once for all gates.
pub struct Sources {
    pub root: PathBuf,
    pub files: Vec<PathBuf>,
}

impl Sources {
    pub fn of(root: &Path) -> Self {
        Self { root: root.to_path_buf(), files: crate::tree::files(root) }
    }

    /// The text of a file, or nothing when it is not text.
    pub fn text(&self, file: &Path) -> Option<String> {
        std::fs::read_to_string(self.root.join(file)).ok()
    }
}

pub const ALL: [Gate; 9] = [
    Gate { name: "format", check: format },
    Gate { name: "words", check: words::check },
    Gate { name: "file length", check: length::check },
    Gate { name: "vendored files", check: vendored::check },
    Gate { name: "asset weight", check: weight::check },
    Gate { name: "reasons", check: reasons::check },
    Gate { name: "licences and sources", check: licences::check },
    Gate { name: "security table", check: asvs::check },
    Gate { name: "lints", check: lints },
];

fn format(_: &Sources) -> Verdict {
    succeeds(Program::cargo().args(["fmt", "--all", "--check"]))
}

fn lints(_: &Sources) -> Verdict {
    succeeds(Program::cargo().args(["clippy", "--quiet", "--workspace", "--all-targets", "--", "-D", "warnings"]))
}

fn succeeds(program: Program) -> Verdict {
    match program.quiet() {
        Ok(ended) if ended.ok => Ok(()),
        Ok(ended) => Err(vec![ended.output.trim().to_owned()]),
        Err(reason) => Err(vec![reason]),
    }
}

fn verdict(faults: Vec<String>) -> Verdict {
    if faults.is_empty() { Ok(()) } else { Err(faults) }
}
