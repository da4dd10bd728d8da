//! Rows as they come from a file, kept within the limits, then split into header and body.

use super::{Header, Limits, Sheet, SheetError, SheetFault, SheetFormat, SheetRow, column_letters};

/// Titles and notes that may stand above the header without counting as rows.
const LEADING_ROWS: usize = 50;

pub(super) struct Rows<'a> {
    limits: &'a Limits,
    rows: Vec<SheetRow>,
    bytes: u64,
}

impl<'a> Rows<'a> {
    pub(super) fn new(limits: &'a Limits) -> Self {
        Self { limits, rows: Vec::new(), bytes: 0 }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    pub(super) fn max_columns(&self) -> usize {
        self.limits.columns
    }

    /// Takes a row; one without any filled cell is forgotten, its number stays used.
    pub(super) fn push(&mut self, number: u32, cells: Vec<String>) -> Result<(), SheetError> {
        let mut cells: Vec<String> = cells.iter().map(|cell| cell.trim().to_owned()).collect();
        while cells.last().is_some_and(String::is_empty) {
            cells.pop();
        }
        if cells.is_empty() {
            return Ok(());
        }
        if cells.len() > self.limits.columns {
            return Err(self.too_many_columns(number));
        }
        if self.rows.len() > self.limits.rows + LEADING_ROWS {
            return Err(self.too_many_rows());
        }
        // Shared strings and repeated cells can turn a small file into gigabytes of text.
        self.bytes += cells.iter().map(|cell| cell.len() as u64 + 24).sum::<u64>();
        if self.bytes > self.limits.unpacked {
            return Err(SheetFault::UnpackedTooLarge.into());
        }
        self.rows.push(SheetRow { number, cells });
        Ok(())
    }

    pub(super) fn too_many_columns(&self, row: u32) -> SheetError {
        let limit = Some(self.limits.columns as u64);
        SheetError { fault: SheetFault::TooManyColumns, row: Some(row), limit }
    }

    fn too_many_rows(&self) -> SheetError {
        SheetError { fault: SheetFault::TooManyRows, row: None, limit: Some(self.limits.rows as u64) }
    }

    pub(super) fn into_sheet(self, format: SheetFormat) -> Result<Sheet, SheetError> {
        if self.rows.is_empty() {
            return Err(SheetFault::Empty.into());
        }
        let is_header = |row: &SheetRow| row.cells.iter().filter(|cell| !cell.is_empty()).count() >= 2;
        let at = self.rows.iter().position(is_header).ok_or(SheetFault::NoHeader)?;
        if self.rows.len() - at - 1 > self.limits.rows {
            return Err(self.too_many_rows());
        }
        let mut rows = self.rows.into_iter().skip(at);
        let header = rows.next().ok_or(SheetFault::NoHeader)?;
        let headers = header.cells.into_iter().enumerate();
        Ok(Sheet {
            headers: headers.map(|(index, text)| Header { column: column_letters(index), text }).collect(),
            rows: rows.collect(),
            format,
            encoding: None,
            delimiter: None,
            name: None,
            skipped_leading_rows: header.number - 1,
        })
    }
}
