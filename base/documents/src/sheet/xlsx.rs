//! Excel workbooks, cell by cell, so that a single cell in the last corner cannot ask for a billion empty ones.

use std::io::Cursor;

use calamine::{DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx, XlsxError};

use super::rows::Rows;
use super::{Limits, Sheet, SheetError, SheetFault, SheetFormat};

/// `bytes` is a zip container whose unpacked size was already checked.
pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<Sheet, SheetError> {
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(fault)?;
    let visible = workbook.sheets_metadata().iter();
    let visible = visible.filter(|sheet| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible);
    let names: Vec<String> = visible.map(|sheet| sheet.name.clone()).collect();
    for name in names {
        let rows = read_sheet(&mut workbook, &name, limits)?;
        if !rows.is_empty() {
            return Ok(Sheet { name: Some(name), ..rows.into_sheet(SheetFormat::Xlsx)? });
        }
    }
    Err(SheetFault::Empty.into())
}

fn fault(error: XlsxError) -> SheetError {
    match error {
        XlsxError::Password => SheetFault::Encrypted.into(),
        _ => SheetFault::Broken.into(),
    }
}

fn read_sheet<'a>(workbook: &mut Xlsx<Cursor<&[u8]>>, name: &str, limits: &'a Limits) -> Result<Rows<'a>, SheetError> {
    let mut reader = workbook.worksheet_cells_reader(name).map_err(fault)?;
    let mut rows = Rows::new(limits);
    let mut current = (0, Vec::new());
    while let Some(cell) = reader.next_cell().map_err(fault)? {
        let text = text_of(cell.get_value());
        if text.trim().is_empty() {
            continue;
        }
        let (row, column) = cell.get_position();
        let (row, column) = (row.saturating_add(1), column as usize);
        if column >= rows.max_columns() {
            return Err(rows.too_many_columns(row));
        }
        if row < current.0 {
            return Err(SheetFault::Broken.into());
        }
        if row > current.0 {
            rows.push(current.0, std::mem::take(&mut current.1))?;
            current.0 = row;
        }
        if current.1.len() <= column {
            current.1.resize(column + 1, String::new());
        }
        current.1[column] = text;
    }
    rows.push(current.0, current.1)?;
    Ok(rows)
}

fn text_of(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number_text(*number),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(is_true) => is_true.to_string(),
        DataRef::DateTime(at) => date_text(at),
        DataRef::DateTimeIso(text) => iso_text(text),
        DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(error) => error.to_string(),
        DataRef::Empty => String::new(),
    }
}

/// A number as the office reads it: no `.0`, and the 15 digits that spreadsheets keep.
pub(super) fn number_text(number: f64) -> String {
    let rounded: f64 = format!("{number:.14e}").parse().unwrap_or(number);
    format!("{rounded}")
}

/// `2026-12-02T00:00:00` is the day; a time of day stays.
pub(super) fn iso_text(text: &str) -> String {
    match text.split_once('T') {
        Some((day, time)) if time.chars().all(|c| matches!(c, '0' | ':' | '.' | 'Z')) => day.to_owned(),
        _ => text.to_owned(),
    }
}

fn date_text(at: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, _) = at.to_ymd_hms_milli();
    if at.is_duration() || at.as_f64() < 1.0 {
        return format!("{hour:02}:{minute:02}:{second:02}");
    }
    iso_text(&format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}"))
}
