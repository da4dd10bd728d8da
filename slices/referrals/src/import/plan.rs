//! From a spreadsheet to what would be written: pure, so that a dry run and the real one say the same.

use std::collections::{BTreeMap, BTreeSet};

use documents::sheet::{Sheet, SheetRow};
use kernel::Date;
use kernel::ids::PersonId;
use packs::{Answers, FaultKind, Form, PackSet};
use serde::{Deserialize, Serialize};

use super::columns::{Column, Matched, PersonPart, match_columns};
use super::finding::{Finding, What};
use super::person::{PersonRow, person};
use super::read::{Reader, plain};
use super::repeats;

/// What somebody decided about a row whose person was not certain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// Somebody else than everybody who looks alike.
    Another,
    /// The person of an earlier row.
    Row(u32),
    /// Somebody in the register.
    Person(PersonId),
}

/// By row number.
pub type Decisions = BTreeMap<u32, Decision>;

/// One row as it would be imported.
#[derive(Debug, Clone)]
pub struct RowPlan {
    /// 1-based, as the office sees it.
    pub number: u32,
    /// `None`: without a name.
    pub person: Option<PersonRow>,
    pub answers: Answers,
    /// Rows with the same number here are about the same person.
    pub group: usize,
    /// An earlier row that says exactly the same: taken once.
    pub repeats: Option<u32>,
    /// What the row means, whatever its spelling; the fingerprint is made from it.
    pub meaning: String,
    /// Nothing keeps it out (what the register says is not known here).
    pub valid: bool,
    /// Every required answer is there.
    pub complete: bool,
}

#[derive(Debug, Clone, Default)]
pub struct Plan {
    pub matched: Matched,
    pub rows: Vec<RowPlan>,
    /// By row, then by column.
    pub findings: Vec<Finding>,
    /// Columns that the file does not have and some row needs.
    pub missing: Vec<usize>,
}

/// Reads every row and names everything that is wrong, all at once. Nothing is written and nobody is asked.
pub fn plan(
    sheet: &Sheet,
    columns: &[Column<'_>],
    form: &Form,
    packs: &PackSet,
    today: Date,
    decisions: &Decisions,
) -> Plan {
    let mut reader = Reader::new(packs, today, sheet.format);
    let matched = match_columns(sheet, columns, &mut reader);
    let mut missing = BTreeSet::new();
    let mut plan = Plan { matched, ..Plan::default() };
    for row in &sheet.rows {
        let read = read_row(row, columns, &plan.matched, &mut reader, &mut plan.findings);
        let mut row = row_plan(row.number, read, columns, &plan.matched, packs, &mut plan.findings);
        let needed = needed_answers(&row.answers, form, packs, today);
        row.complete = needed.is_empty();
        for code in needed {
            tell_missing(&code, &row, columns, &plan.matched, &mut plan.findings, &mut missing);
        }
        plan.rows.push(row);
    }
    repeats::find(&mut plan.rows, &mut plan.findings, decisions);
    plan.missing = missing.into_iter().collect();
    plan.settle();
    plan
}

impl Plan {
    /// Puts the remarks in order and says which rows are valid; called again after the register was asked.
    pub fn settle(&mut self) {
        self.findings.sort_by_key(|finding| (finding.row, finding.header, finding.column, finding.what));
        self.findings.dedup();
        let blocked: BTreeSet<u32> = self.findings.iter().filter(|f| f.what.blocks()).map(|f| f.row).collect();
        for row in &mut self.rows {
            row.valid = row.person.is_some() && !blocked.contains(&row.number);
        }
    }

    /// The column of a part of the person, as its place and the header that fills it.
    pub fn place_of(&self, columns: &[Column<'_>], part: PersonPart) -> (Option<usize>, Option<usize>) {
        place_of(columns, &self.matched, part)
    }
}

/// The understood cells of a row.
#[derive(Default)]
struct ReadRow {
    person: Answers,
    answers: Answers,
}

fn read_row(
    row: &SheetRow,
    columns: &[Column<'_>],
    matched: &Matched,
    reader: &mut Reader<'_>,
    findings: &mut Vec<Finding>,
) -> ReadRow {
    let mut read = ReadRow::default();
    for &(header, index) in &matched.pairs {
        let cell = plain(row.cell(header));
        if cell.is_empty() {
            continue;
        }
        let column = columns[index];
        match reader.read(index, column, cell) {
            Ok(answer) if answer.is_empty() => {}
            Ok(answer) => {
                let kept = if column.part.is_some() { &mut read.person } else { &mut read.answers };
                kept.insert(column.field.code.clone(), answer);
            }
            Err(what) => {
                let place = (Some(header), Some(index));
                findings.push(Finding { row: row.number, header: place.0, column: place.1, what, other: None });
            }
        }
    }
    read
}

fn row_plan(
    number: u32,
    read: ReadRow,
    columns: &[Column<'_>],
    matched: &Matched,
    packs: &PackSet,
    findings: &mut Vec<Finding>,
) -> RowPlan {
    let mut remarks = Vec::new();
    let person = person(&read.person, packs, &mut remarks);
    for (part, what) in remarks {
        let (column, header) = place_of(columns, matched, part);
        // An unreadable cell was named already; that it also counts as empty says nothing new.
        let named = findings.iter().rev().take_while(|found| found.row == number);
        if !named.into_iter().any(|found| found.column == column && found.what.blocks()) {
            findings.push(Finding { row: number, header, column, what, other: None });
        }
    }
    let meaning = person.as_ref().map(|person| meaning(person, &read.answers)).unwrap_or_default();
    RowPlan { number, person, answers: read.answers, group: 0, repeats: None, meaning, valid: false, complete: false }
}

fn place_of(columns: &[Column<'_>], matched: &Matched, part: PersonPart) -> (Option<usize>, Option<usize>) {
    let column = columns.iter().position(|column| column.part == Some(part));
    (column, column.and_then(|column| matched.header_of(column)))
}

/// Who, and what was answered. Contacts are left out: a corrected phone number makes no second referral.
fn meaning(person: &PersonRow, answers: &Answers) -> String {
    let birth = person.birth_date.map(|date| date.to_string()).or(person.birth_year.map(|year| year.to_string()));
    let mut numbers: Vec<_> = person.numbers().map(|(kind, number)| (kind.to_string(), number)).collect();
    numbers.sort_unstable();
    serde_json::to_string(&(&person.sort_key, birth, numbers, answers)).unwrap_or_default()
}

fn needed_answers(answers: &Answers, form: &Form, packs: &PackSet, today: Date) -> Vec<String> {
    let faults = form.check(answers, today, packs);
    faults.into_iter().filter(|fault| fault.kind == FaultKind::Required).map(|fault| fault.field).collect()
}

/// A missing answer is told at its row when the file has the column, and once for the whole file when it has not.
fn tell_missing(
    code: &str,
    row: &RowPlan,
    columns: &[Column<'_>],
    matched: &Matched,
    findings: &mut Vec<Finding>,
    missing: &mut BTreeSet<usize>,
) {
    let Some(column) = columns.iter().position(|column| column.part.is_none() && column.field.code == code) else {
        return;
    };
    let Some(header) = matched.header_of(column) else {
        missing.insert(column);
        return;
    };
    let named = findings.iter().rev().take_while(|found| found.row == row.number);
    if !named.into_iter().any(|found| found.column == Some(column)) {
        let what = What::MissingAnswer;
        findings.push(Finding { row: row.number, header: Some(header), column: Some(column), what, other: None });
    }
}
