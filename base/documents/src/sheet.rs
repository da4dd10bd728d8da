//! Spreadsheets from offices: read whatever comes (csv, xlsx, ods), write what they can open.

mod columns;
mod delimited;
mod ods;
mod rows;
mod template;
mod write;
mod xlsx;

#[cfg(test)]
mod tests;

use kernel::coded;

use crate::container::{self, Container, ContainerFault};

pub use columns::{ColumnMatch, Expected, Twice, column_letters, fold_header, match_columns};
pub use template::{Template, TemplateColumn, TemplateError, write_xlsx};
pub use write::{guarded, write_csv};

/// What a reader takes at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file as sent.
    pub bytes: u64,
    /// Rows under the header.
    pub rows: usize,
    pub columns: usize,
    /// Bytes of everything inside a zip container, and of all cells together.
    pub unpacked: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { bytes: 20 << 20, rows: 10_000, columns: 300, unpacked: 200 << 20 }
    }
}

coded! {
    /// Why a spreadsheet could not be read at all.
    pub enum SheetFault("sheet-fault") {
        Empty = "empty",
        TooLarge = "too_large",
        UnpackedTooLarge = "unpacked_too_large",
        TooManyRows = "too_many_rows",
        TooManyColumns = "too_many_columns",
        OldExcel = "old_excel",
        Encrypted = "encrypted",
        WebPage = "web_page",
        NotASheet = "not_a_sheet",
        Broken = "broken",
        UnclosedQuote = "unclosed_quote",
        NoHeader = "no_header",
    }
}

coded! {
    pub enum SheetFormat("sheet-format") { Csv = "csv", Xlsx = "xlsx", Ods = "ods" }
}

coded! {
    /// How the letters of a csv file were written.
    pub enum SheetEncoding("sheet-encoding") {
        Utf8 = "utf_8",
        Utf16Le = "utf_16_le",
        Utf16Be = "utf_16_be",
        Windows1252 = "windows_1252",
    }
}

coded! {
    pub enum Delimiter("sheet-delimiter") { Semicolon = "semicolon", Comma = "comma", Tab = "tab" }
}

/// Why, and where it helps: the row as the office sees it, the limit that was passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("spreadsheet not read: {fault}")]
pub struct SheetError {
    pub fault: SheetFault,
    pub row: Option<u32>,
    pub limit: Option<u64>,
}

impl From<SheetFault> for SheetError {
    fn from(fault: SheetFault) -> Self {
        Self { fault, row: None, limit: None }
    }
}

impl From<ContainerFault> for SheetError {
    fn from(fault: ContainerFault) -> Self {
        match fault {
            ContainerFault::Broken => SheetFault::Broken,
            ContainerFault::Encrypted => SheetFault::Encrypted,
            ContainerFault::UnpackedTooLarge => SheetFault::UnpackedTooLarge,
        }
        .into()
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// Letters of the column as the office sees it: `A`, `AB`.
    pub column: String,
    /// Trimmed; empty when the header row has no word there.
    pub text: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetRow {
    /// 1-based, as the office sees it in its program.
    pub number: u32,
    /// Trimmed. As many as the row has: it may be shorter or longer than the headers.
    pub cells: Vec<String>,
}

impl SheetRow {
    /// The cell at a column index; empty when the row is shorter.
    pub fn cell(&self, index: usize) -> &str {
        self.cells.get(index).map_or("", String::as_str)
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    pub headers: Vec<Header>,
    /// Rows under the header that have at least one filled cell.
    pub rows: Vec<SheetRow>,
    pub format: SheetFormat,
    /// Only for csv.
    pub encoding: Option<SheetEncoding>,
    /// Only for csv.
    pub delimiter: Option<Delimiter>,
    /// Only for xlsx and ods.
    pub name: Option<String>,
    /// Rows above the header, for example a title; the header is row `skipped_leading_rows + 1`.
    pub skipped_leading_rows: u32,
}

/// Reads a spreadsheet by what it is, not by what it is called.
///
/// Of xlsx and ods the first visible sheet that is not empty; dates become ISO text, whole numbers have no decimals.
/// The header is the first row with at least two filled cells. The name only says that tabs come first in a `.tsv`.
pub fn read(file_name: &str, bytes: &[u8], limits: &Limits) -> Result<Sheet, SheetError> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(SheetFault::Empty.into());
    }
    if bytes.len() as u64 > limits.bytes {
        return Err(SheetError { limit: Some(limits.bytes), ..SheetFault::TooLarge.into() });
    }
    if container::is_compound_file(bytes) {
        let encrypted = container::is_encrypted_office(bytes);
        return Err(if encrypted { SheetFault::Encrypted } else { SheetFault::OldExcel }.into());
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return read_container(bytes, limits);
    }
    delimited::read(file_name, bytes, limits)
}

fn read_container(bytes: &[u8], limits: &Limits) -> Result<Sheet, SheetError> {
    let mut container = Container::open(bytes, limits.unpacked)?;
    if container.has("xl/workbook.xml") {
        return xlsx::read(bytes, limits);
    }
    match container.text("mimetype") {
        Some(kind) if kind.trim().starts_with("application/vnd.oasis.opendocument.spreadsheet") => {
            ods::read(&mut container, limits)
        }
        _ => Err(SheetFault::NotASheet.into()),
    }
}
