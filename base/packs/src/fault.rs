//! What is wrong with a pack: file, line, reason. Every fault of a folder is collected before anything is refused.

use std::cell::RefCell;
use std::fmt;

use serde::Serialize;

/// One fault. `line` is 1-based; `file` is relative to the folder of packs.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct PackFault {
    pub file: String,
    pub line: usize,
    pub reason: String,
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
        self.0.borrow_mut().push(PackFault { file: file.to_owned(), line, reason: reason.into() });
    }

    /// `value` when nothing was wrong, else every fault in the order of files and lines.
    pub fn or<T>(self, value: T) -> Result<T, Vec<PackFault>> {
        let mut faults = self.0.into_inner();
        if faults.is_empty() {
            return Ok(value);
        }
        faults.sort();
        faults.dedup();
        Err(faults)
    }
}
