//! The legal-basis matrix: purpose x kind of body x compartment, with the provision and the days it holds.

use std::collections::BTreeMap;

use kernel::words::{AgreementKind, BasisKind, BodyKind, Compartment, Operation, Purpose};
use kernel::{Coded, Date};

use crate::fault::{Faults, PackFault, Wrong};
use crate::reader::{Doc, Entry, Validity, no_doubles};
use crate::words::Words;

mod look;
mod rewrite;

pub use look::{Looked, RowFault};

/// The file it stands in, relative to the folder of packs.
pub const LEGAL_BASES: &str = "it-tuscany/legal_bases.toml";

/// What a row speaks about.
pub type Cell = (Purpose, BodyKind, Compartment, Operation);

/// One row: a provision and the cells that it opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LegalBasis {
    pub code: String,
    pub purpose: Purpose,
    pub bodies: Vec<BodyKind>,
    pub compartments: Vec<Compartment>,
    pub operations: Vec<Operation>,
    pub basis: BasisKind,
    /// Law, protocol or convention, as it is quoted.
    pub provision: String,
    /// Articles of the GDPR and of D.Lgs. 196/2003.
    pub gdpr: String,
    pub words: Words,
    /// Kinds of agreement of which the body must be a party of one; empty: none is needed.
    pub agreements: Vec<AgreementKind>,
    pub validity: Validity,
    /// The provision was compared with its text.
    pub checked: bool,
}

/// How long an emergency access lasts and by when it is reviewed, in hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EmergencyTerms {
    pub hours: u32,
    pub review_hours: u32,
}

/// Two rows of one cell that do not follow each other day by day.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Clash {
    /// The row that holds before.
    pub other: String,
    /// First and last day that both hold, or that none does; `None`: without end.
    pub from: Option<Date>,
    pub to: Option<Date>,
    /// The first cell that it concerns.
    pub cell: Cell,
}

/// The whole matrix, without two rows for one cell on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LegalBases {
    rows: Vec<LegalBasis>,
    pub emergency: EmergencyTerms,
}

impl LegalBases {
    /// Reads a text that is no file of a pack yet: a draft.
    pub fn parse(text: &str) -> Result<Self, Vec<PackFault>> {
        let faults = Faults::default();
        let doc = Doc::new(LEGAL_BASES, text, &faults);
        let table = doc.parse(text);
        let read = read(Entry::root(&doc, &table));
        faults.or(read)
    }

    pub fn rows(&self) -> &[LegalBasis] {
        &self.rows
    }

    pub fn row(&self, code: &str) -> Option<&LegalBasis> {
        self.rows.iter().find(|row| row.code == code)
    }

    /// The rows that speak of a kind of body on a day, whatever agreement they want.
    pub fn on(&self, kind: BodyKind, day: Date) -> impl Iterator<Item = &LegalBasis> {
        self.rows.iter().filter(move |row| row.bodies.contains(&kind) && row.validity.holds_on(day))
    }

    /// Every cell that is open on a day, with its row: what two matrices are compared by.
    pub fn cells(&self, day: Date) -> BTreeMap<Cell, &LegalBasis> {
        let open = self.rows.iter().filter(|row| row.validity.holds_on(day));
        open.flat_map(|row| row.cells().into_iter().map(move |cell| (cell, row))).collect()
    }
}

impl LegalBasis {
    pub fn cells(&self) -> Vec<Cell> {
        let mut cells = Vec::new();
        for body in &self.bodies {
            for compartment in &self.compartments {
                cells.extend(self.operations.iter().map(|operation| (self.purpose, *body, *compartment, *operation)));
            }
        }
        cells
    }

    /// The row holds for a party of these agreements.
    pub fn is_met_by(&self, agreements: &[AgreementKind]) -> bool {
        self.agreements.is_empty() || self.agreements.iter().any(|kind| agreements.contains(kind))
    }
}

pub(crate) fn read(root: Entry<'_>) -> LegalBases {
    let root = root.only(&["basis", "emergency"]);
    let entries = root.tables_required("basis");
    let rows: Vec<_> = entries.iter().map(|entry| read_row(*entry)).collect();
    no_doubles("the row", rows.iter().map(|row| row.code.as_str()).zip(entries.iter().copied()));
    check_days(&rows, &entries);
    LegalBases { rows, emergency: read_emergency(root) }
}

/// Where each row and the rest begin, as offsets.
fn places(root: Entry<'_>) -> (Vec<usize>, Option<usize>) {
    (root.tables("basis").iter().map(|entry| entry.offset).collect(), root.table("emergency").map(|entry| entry.offset))
}

fn read_row(entry: Entry<'_>) -> LegalBasis {
    let entry = entry.only(&[
        "code",
        "purpose",
        "bodies",
        "compartments",
        "operations",
        "basis",
        "agreement",
        "provision",
        "gdpr",
        "words",
        "valid_from",
        "valid_to",
        "checked",
    ]);
    let row = LegalBasis {
        code: entry.code("code"),
        purpose: entry.coded("purpose").unwrap_or(Purpose::Referral),
        bodies: entry.coded_list("bodies"),
        compartments: entry.coded_list("compartments"),
        operations: entry.coded_list("operations"),
        basis: entry.coded("basis").unwrap_or(BasisKind::Law),
        provision: entry.text("provision"),
        gdpr: entry.text("gdpr"),
        words: entry.words("words"),
        agreements: entry.coded_list("agreement"),
        validity: entry.validity(),
        checked: entry.flag("checked"),
    };
    let lists = [
        ("bodies", row.bodies.is_empty()),
        ("compartments", row.compartments.is_empty()),
        ("operations", row.operations.is_empty()),
    ];
    for (key, _) in lists.into_iter().filter(|(_, empty)| *empty) {
        let wrong = Wrong::Missing { key: key.to_owned() };
        entry.fault_as(key, wrong, format!("`{key}` names nothing: the row would be without effect"));
    }
    if row.basis == BasisKind::Consent && row.operations.contains(&Operation::Share) && row.agreements.is_empty() {
        let reason = "what is handed on by consent needs an agreement that says to whom";
        entry.fault_as("agreement", Wrong::NeedsAgreement, reason);
    }
    row
}

fn read_emergency(root: Entry<'_>) -> EmergencyTerms {
    let Some(entry) = root.table_required("emergency") else { return EmergencyTerms { hours: 1, review_hours: 72 } };
    let entry = entry.only(&["hours", "review_hours"]);
    let terms = EmergencyTerms { hours: entry.whole("hours"), review_hours: entry.whole("review_hours") };
    if terms.hours == 0 || terms.hours > 72 {
        entry.fault("hours", "an emergency access lasts from 1 to 72 hours");
    }
    terms
}

/// One row for a cell on each day: two give no answer to "why", and days between two are a right lost by mistake.
fn check_days(rows: &[LegalBasis], entries: &[Entry<'_>]) {
    let mut of_cell: BTreeMap<Cell, Vec<usize>> = BTreeMap::new();
    for (at, row) in rows.iter().enumerate() {
        row.cells().into_iter().for_each(|cell| of_cell.entry(cell).or_default().push(at));
    }
    let mut told = std::collections::BTreeSet::new();
    for (cell, mut held) in of_cell {
        held.sort_by_key(|at| rows[*at].validity.from);
        for pair in held.windows(2) {
            let (before, after) = (&rows[pair[0]], &rows[pair[1]]);
            let Some((wrong, reason)) = between(before, after, cell) else { continue };
            if told.insert((pair[0], pair[1])) {
                entries[pair[1]].fault_as("valid_from", wrong, format!("{reason} ({})", in_words(cell)));
            }
        }
    }
}

fn between(before: &LegalBasis, after: &LegalBasis, cell: Cell) -> Option<(Wrong, String)> {
    let codes = format!("`{}` and `{}`", before.code, after.code);
    let clash = |from, to| Clash { other: before.code.clone(), from, to, cell };
    let (Some(last), Some(first)) = (before.validity.to, after.validity.from) else {
        let reason = format!("{codes} hold on the same days: end the first before the second begins");
        let to = before.validity.to.into_iter().chain(after.validity.to).min();
        return Some((Wrong::Overlap(clash(after.validity.from, to)), reason));
    };
    let next = last.tomorrow().ok()?;
    if first <= last {
        let reason = format!("{codes} both hold from {first} to {last}: end the first before the second begins");
        return Some((Wrong::Overlap(clash(Some(first), Some(last))), reason));
    }
    (first > next).then(|| {
        let reason = format!("between {codes} nothing holds from {next} to the day before {first}");
        (Wrong::Gap(clash(Some(next), first.yesterday().ok())), reason)
    })
}

fn in_words((purpose, body, compartment, operation): Cell) -> String {
    [purpose.code(), body.code(), compartment.code(), operation.code()].join(", ")
}

#[cfg(test)]
mod tests;
