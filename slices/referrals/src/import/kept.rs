//! The rows of a spreadsheet as they are kept, sealed, between the check and the import.

use documents::sheet::{Header, Sheet, SheetFormat, SheetRow};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
struct Kept {
    format: SheetFormat,
    headers: Vec<(String, String)>,
    rows: Vec<(u32, Vec<String>)>,
}

/// The sheet as bytes for the vault.
pub fn to_bytes(sheet: &Sheet) -> Result<Vec<u8>, serde_json::Error> {
    serde_json::to_vec(&Kept {
        format: sheet.format,
        headers: sheet.headers.iter().map(|header| (header.column.clone(), header.text.clone())).collect(),
        rows: sheet.rows.iter().map(|row| (row.number, row.cells.clone())).collect(),
    })
}

pub fn from_bytes(bytes: &[u8]) -> Result<Sheet, serde_json::Error> {
    let kept: Kept = serde_json::from_slice(bytes)?;
    Ok(Sheet {
        headers: kept.headers.into_iter().map(|(column, text)| Header { column, text }).collect(),
        rows: kept.rows.into_iter().map(|(number, cells)| SheetRow { number, cells }).collect(),
        format: kept.format,
        encoding: None,
        delimiter: None,
        name: None,
        skipped_leading_rows: 0,
    })
}
