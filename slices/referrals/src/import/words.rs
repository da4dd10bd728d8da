//! Remarks in words the office understands: which cell, what stands there, what to do.

use std::collections::HashMap;

use documents::sheet::{Sheet, SheetError, SheetFault};
use i18n::Lang;
use kernel::{Coded, Date};
use packs::PackSet;

use super::columns::Column;
use super::finding::{Finding, What};

/// Longest part of a cell that is shown again.
const SHOWN: usize = 60;
/// Longer lists of choices are in the guide of the template.
const CHOICES: usize = 400;

/// Says remarks about one spreadsheet in one language.
pub struct Teller<'a> {
    pub lang: Lang,
    sheet: &'a Sheet,
    columns: &'a [Column<'a>],
    packs: &'a PackSet,
    today: Date,
    rows: HashMap<u32, usize>,
    choices: HashMap<usize, String>,
}

impl<'a> Teller<'a> {
    pub fn new(lang: Lang, sheet: &'a Sheet, columns: &'a [Column<'a>], packs: &'a PackSet, today: Date) -> Self {
        let rows = sheet.rows.iter().enumerate().map(|(at, row)| (row.number, at)).collect();
        Self { lang, sheet, columns, packs, today, rows, choices: HashMap::new() }
    }

    /// `C14`, or only the row when no single cell is meant.
    pub fn place(&self, finding: &Finding) -> String {
        match finding.header.and_then(|at| self.sheet.headers.get(at)) {
            Some(header) => format!("{}{}", header.column, finding.row),
            None => i18n::say_with(self.lang, "import-row", &[("row", finding.row.into())]),
        }
    }

    /// The header as the office wrote it; ours when the file does not have the column.
    pub fn column(&self, finding: &Finding) -> String {
        let own = finding.header.and_then(|at| self.sheet.headers.get(at)).map(|header| header.text.clone());
        let ours =
            || finding.column.and_then(|at| self.columns.get(at)).map(|column| column.header(self.lang).to_owned());
        own.or_else(ours).unwrap_or_default()
    }

    /// What is wrong and what to do, in one or two sentences.
    pub fn says(&mut self, finding: &Finding) -> String {
        let written = shortened(self.written(finding));
        let max = finding.column.and_then(|at| self.columns.get(at)).map_or(0, |column| column.field.max_chars);
        let args = [
            ("written", written.as_str().into()),
            ("row", finding.other.unwrap_or_default().into()),
            ("max", max.into()),
        ];
        let said = i18n::say_with(self.lang, &finding.what.message_id(), &args);
        match (finding.what, finding.column) {
            (What::UnknownChoice, Some(column)) => format!("{said} {}", self.offered(column)),
            _ => said,
        }
    }

    fn written(&self, finding: &Finding) -> &'a str {
        let row = self.rows.get(&finding.row).and_then(|at| self.sheet.rows.get(*at));
        row.zip(finding.header).map_or("", |(row, header)| row.cell(header))
    }

    fn offered(&mut self, column: usize) -> &str {
        let (lang, packs, today) = (self.lang, self.packs, self.today);
        let known = self.columns.get(column);
        self.choices.entry(column).or_insert_with(|| {
            let choices = known.map(|column| column.choices(packs, today, lang).join(" · ")).unwrap_or_default();
            if choices.chars().count() > CHOICES {
                i18n::say(lang, "import-choices-in-guide")
            } else {
                i18n::say_with(lang, "import-choices", &[("choices", choices.into())])
            }
        })
    }
}

fn shortened(written: &str) -> String {
    let line = written.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= SHOWN { line } else { line.chars().take(SHOWN).chain(['…']).collect() }
}

/// Why a file could not be read, with the row or the limit where they help.
pub fn unread(lang: Lang, error: &SheetError) -> String {
    let said = i18n::code(lang, error.fault);
    let more = match (error.fault, error.row, error.limit) {
        (SheetFault::TooManyRows, _, Some(limit)) => Some(("import-limit-rows", limit)),
        (SheetFault::TooManyColumns, _, Some(limit)) => Some(("import-limit-columns", limit)),
        (SheetFault::TooLarge, _, Some(limit)) => Some(("import-limit-megabytes", limit >> 20)),
        (_, Some(row), _) => Some(("import-limit-at-row", u64::from(row))),
        _ => None,
    };
    match more {
        Some((id, number)) => format!("{said} {}", i18n::say_with(lang, id, &[("number", number.into())])),
        None => said,
    }
}
