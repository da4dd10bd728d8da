//! Which column is which: headers in any order, written by many hands.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::Header;

/// A column we know: its code (also a name it may have), the names offices give it, whether we need it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expected {
    pub code: String,
    pub names: Vec<String>,
    pub required: bool,
}

/// One expected column found under several headers; the first one is used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Twice {
    pub code: String,
    /// Letters of all the columns, in order.
    pub columns: Vec<String>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ColumnMatch {
    /// Index into the headers and into the cells of every row.
    pub by_code: BTreeMap<String, usize>,
    /// Headers we do not know; their cells are not read.
    pub spare: Vec<Header>,
    /// Codes of required columns that are not there.
    pub missing: Vec<String>,
    pub twice: Vec<Twice>,
}

/// Finds the expected columns; case, accents, punctuation and a hint in brackets do not matter.
pub fn match_columns(headers: &[Header], expected: &[Expected]) -> ColumnMatch {
    let mut found = ColumnMatch::default();
    let mut columns: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (index, header) in headers.iter().enumerate() {
        if header.text.is_empty() {
            continue;
        }
        match expected.iter().find(|column| is_called(column, &header.text)) {
            Some(column) => columns.entry(&column.code).or_default().push(index),
            None => found.spare.push(header.clone()),
        }
    }
    for column in expected {
        match columns.get(column.code.as_str()).map(Vec::as_slice) {
            Some([first, others @ ..]) => {
                found.by_code.insert(column.code.clone(), *first);
                if !others.is_empty() {
                    let letters = std::iter::once(first).chain(others).map(|index| headers[*index].column.clone());
                    found.twice.push(Twice { code: column.code.clone(), columns: letters.collect() });
                }
            }
            _ if column.required => found.missing.push(column.code.clone()),
            _ => {}
        }
    }
    found
}

fn is_called(column: &Expected, header: &str) -> bool {
    let short = header.split(['(', '[']).next().unwrap_or(header);
    let written = [fold_header(header), fold_header(short)];
    let names = std::iter::once(&column.code).chain(&column.names).map(|name| fold_header(name));
    names.filter(|name| !name.is_empty()).any(|name| written.contains(&name))
}

/// `Data di nascita *` and `DATA_DI_NASCITA` become `datadinascita`.
pub fn fold_header(text: &str) -> String {
    let plain = text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
    plain.filter(|c| c.is_alphanumeric()).collect::<String>().replace('ß', "ss")
}

/// Letters of a 0-based column: `A`, `Z`, `AA`.
pub fn column_letters(index: usize) -> String {
    let mut letters = Vec::new();
    let mut left = index + 1;
    while left > 0 {
        letters.push(char::from(b'A' + u8::try_from((left - 1) % 26).unwrap_or(0)));
        left = (left - 1) / 26;
    }
    letters.iter().rev().collect()
}
