//! What the register keeps of imports: numbers and ids, never a cell.

use audit::{About, Event};
use kernel::ids::ImportRunId;
use serde::Serialize;

macro_rules! events {
    ($($(#[$meta:meta])* $name:ident($kind:literal) { $($field:ident : $type:ty),* $(,)? })+) => { $(
        $(#[$meta])*
        #[derive(Debug, Clone, Serialize)]
        pub struct $name { pub run: ImportRunId, $(pub $field: $type),* }

        impl Event for $name {
            const KIND: &'static str = $kind;

            fn about(&self) -> About {
                About::of("import", self.run)
            }
        }
    )+ };
}

events! {
    /// A spreadsheet was read and checked; nothing was written from it.
    SpreadsheetChecked("spreadsheet_checked") { rows: usize, valid: usize, faulty: usize, waiting: usize }
    /// Rows were compared with the register, as a search compares: how many say a person, how many of them say enough to
    /// find somebody one has no relation to, and how many were found.
    SpreadsheetPeopleSearched("spreadsheet_people_searched") { rows: usize, wide: usize, found: usize }
    /// One batch of rows, in one transaction with their own events.
    SpreadsheetRowsImported("spreadsheet_rows_imported") { referrals: usize, people: usize, sent: usize }
    /// The import was carried out, or as much of it as there was time for.
    SpreadsheetImported("spreadsheet_imported") { referrals: usize, people: usize, sent: usize, left: usize }
    /// Somebody decided who a person of the file is.
    SpreadsheetPersonDecided("spreadsheet_person_decided") { row: u32 }
    /// The rows were taken out as a file, with their remarks.
    SpreadsheetReportTaken("spreadsheet_report_taken") { format: &'static str }
}
