//! A matrix that is being written: what of it can be read, and what is wrong where.

use std::collections::BTreeSet;

use super::{LEGAL_BASES, LegalBases, LegalBasis, places, read, rewrite};
use crate::fault::{Faults, PackFault, Wrong};
use crate::reader::{Doc, Entry};

/// One fault and the row it stands in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowFault {
    /// Code of the row; `None` for what is wrong with the file, or with a row that has no code.
    pub row: Option<String>,
    pub fault: PackFault,
}

/// What a text holds, wrong or not.
#[derive(Debug, Clone)]
pub struct Looked {
    bases: LegalBases,
    pub faults: Vec<RowFault>,
}

impl Looked {
    /// The matrix, where nothing is wrong with it.
    pub fn sound(self) -> Option<LegalBases> {
        self.faults.is_empty().then_some(self.bases)
    }

    /// The rows as far as they can be read.
    pub fn rows(&self) -> &[LegalBasis] {
        self.bases.rows()
    }

    pub fn row(&self, code: &str) -> Option<&LegalBasis> {
        self.bases.row(code)
    }

    /// The kinds of what is wrong, each once.
    pub fn kinds(&self) -> Vec<String> {
        let kinds: std::collections::BTreeSet<_> = self.faults.iter().map(|found| found.fault.wrong.code()).collect();
        kinds.into_iter().map(str::to_owned).collect()
    }

    /// Whether every row can be read; what is left are days that do not fit together.
    pub fn is_readable(&self) -> bool {
        self.faults.iter().all(|found| found.fault.wrong.is_about_days())
    }
}

/// A row that cannot be read stands in for itself with something it does not say: what its days do to other rows is
/// told when it can be read.
fn without_echoes(faults: Vec<RowFault>) -> Vec<RowFault> {
    let unread: BTreeSet<String> = faults
        .iter()
        .filter(|found| !found.fault.wrong.is_about_days())
        .filter_map(|found| found.row.clone())
        .collect();
    let is_echo = |found: &RowFault| match &found.fault.wrong {
        Wrong::Overlap(clash) | Wrong::Gap(clash) => {
            unread.contains(&clash.other) || found.row.as_ref().is_some_and(|row| unread.contains(row))
        }
        _ => false,
    };
    faults.into_iter().filter(|found| !is_echo(found)).collect()
}

impl LegalBases {
    /// Reads a text that may be wrong, with every fault at once.
    pub fn look(text: &str) -> Looked {
        let faults = Faults::default();
        let doc = Doc::new(LEGAL_BASES, text, &faults);
        let table = doc.parse(text);
        let root = Entry::root(&doc, &table);
        let bases = read(root);
        let (starts, rest) = places(root);
        let starts: Vec<usize> = starts.into_iter().map(|offset| doc.line(offset)).collect();
        let rest = rest.map(|offset| doc.line(offset));
        let row = |line: usize| {
            let at = starts.iter().rposition(|start| *start <= line)?;
            let is_behind = rest.is_some_and(|rest| starts[at] < rest && rest <= line);
            bases.rows.get(at).filter(|row| !is_behind && !row.code.is_empty()).map(|row| row.code.clone())
        };
        let faults = faults.all().into_iter().map(|fault| RowFault { row: row(fault.line), fault }).collect();
        let faults = without_echoes(faults);
        Looked { bases, faults }
    }

    /// The text with this row in the place of the one with its code, or as a new one behind those of its purpose.
    /// Every other row and every remark stays as it is. `None`: the text is written in a way that only a person can
    /// change.
    pub fn with_row(text: &str, row: &LegalBasis) -> Option<String> {
        rewrite::with_row(text, row)
    }
}
