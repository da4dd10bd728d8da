//! What is wrong with a pack: file, line, reason. Every fault of a folder is collected before anything is refused.

use std::cell::RefCell;
use std::fmt;

use serde::Serialize;

use crate::legal_bases::Clash;

/// One fault. `line` is 1-based; `file` is relative to the folder of packs.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct PackFault {
    pub file: String,
    pub line: usize,
    pub reason: String,
    /// The same for a page, which says it in the reader's language.
    #[serde(skip)]
    pub wrong: Wrong,
}

/// What kind of fault it is. Only files that are edited in the browser tell them apart.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Wrong {
    #[default]
    Other,
    /// A key that is needed is not there, or empty.
    Missing {
        key: String,
    },
    /// A code that no list of the program has.
    Unknown {
        code: String,
    },
    NoWords {
        lang: &'static str,
    },
    EndsBeforeItBegins,
    /// Two entries with one code.
    Twice {
        code: String,
    },
    NeedsAgreement,
    /// Two rows of the legal-basis matrix hold for one cell on the same days.
    Overlap(Clash),
    /// Days on which none of two rows for one cell holds.
    Gap(Clash),
}

impl Wrong {
    /// A word for the register of events.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Other => "other",
            Self::Missing { .. } => "missing",
            Self::Unknown { .. } => "unknown",
            Self::NoWords { .. } => "no_words",
            Self::EndsBeforeItBegins => "ends_before",
            Self::Twice { .. } => "twice",
            Self::NeedsAgreement => "needs_agreement",
            Self::Overlap(_) => "overlap",
            Self::Gap(_) => "gap",
        }
    }

    /// The rows can be read, and do not follow each other day by day.
    pub fn is_about_days(&self) -> bool {
        matches!(self, Self::Overlap(_) | Self::Gap(_))
    }
}

impl fmt::Display for PackFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.reason)
    }
}

impl std::error::Error for PackFault {}

/// Collects faults while a folder is read.
#[derive(Debug, Default)]
pub(crate) struct Faults(RefCell<Vec<PackFault>>);

impl Faults {
    pub fn add(&self, file: &str, line: usize, reason: impl Into<String>) {
        self.add_as(file, line, Wrong::Other, reason);
    }

    pub fn add_as(&self, file: &str, line: usize, wrong: Wrong, reason: impl Into<String>) {
        self.0.borrow_mut().push(PackFault { file: file.to_owned(), line, reason: reason.into(), wrong });
    }

    /// All of them in the order of files and lines, each once.
    pub fn all(self) -> Vec<PackFault> {
        let mut faults = self.0.into_inner();
        faults.sort();
        faults.dedup();
        faults
    }

    /// `value` when nothing was wrong, else every fault in the order of files and lines.
    pub fn or<T>(self, value: T) -> Result<T, Vec<PackFault>> {
        let faults = self.all();
        if faults.is_empty() { Ok(value) } else { Err(faults) }
    }
}
