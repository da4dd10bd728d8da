//! Delimited text (csv): which letters, which separator, which rows.
//!
//! Own reader instead of the `csv` crate's, because the office must be told the row number its program shows: blank
//! rows count, a line break inside quotes does not.

use std::iter::Peekable;
use std::str::Chars;

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::rows::Rows;
use super::{Delimiter, Limits, Sheet, SheetEncoding, SheetError, SheetFault, SheetFormat};

/// How many records are looked at to find the separator.
const LOOKED_AT: usize = 30;

pub(super) fn read(file_name: &str, bytes: &[u8], limits: &Limits) -> Result<Sheet, SheetError> {
    let (encoding, text) = decode(bytes)?;
    refuse_other_texts(&text)?;
    let mut rows = Rows::new(limits);
    let (declared, body, first_row) = declared_delimiter(&text);
    let delimiter = declared.unwrap_or_else(|| detect_delimiter(body, is_tab_separated(file_name)));
    read_records(body, delimiter, first_row, &mut rows)?;
    let sheet = rows.into_sheet(SheetFormat::Csv)?;
    Ok(Sheet { encoding: Some(encoding), delimiter: Some(delimiter), ..sheet })
}

fn is_tab_separated(file_name: &str) -> bool {
    let name = file_name.to_lowercase();
    name.ends_with(".tsv") || name.ends_with(".tab")
}

/// UTF-16 and UTF-8 by their mark, UTF-8 when all bytes agree, else Windows-1252 as Italian Excel writes it.
fn decode(bytes: &[u8]) -> Result<(SheetEncoding, String), SheetError> {
    let utf_16 = |encoding: &'static encoding_rs::Encoding| match encoding.decode_with_bom_removal(bytes) {
        (text, false) => Ok(text.into_owned()),
        (_, true) => Err(SheetError::from(SheetFault::Broken)),
    };
    match bytes {
        [0xFF, 0xFE, ..] => Ok((SheetEncoding::Utf16Le, utf_16(UTF_16LE)?)),
        [0xFE, 0xFF, ..] => Ok((SheetEncoding::Utf16Be, utf_16(UTF_16BE)?)),
        [0xEF, 0xBB, 0xBF, rest @ ..] => {
            let text = std::str::from_utf8(rest).map_err(|_| SheetFault::Broken)?;
            Ok((SheetEncoding::Utf8, text.to_owned()))
        }
        _ => Ok(match std::str::from_utf8(bytes) {
            Ok(text) => (SheetEncoding::Utf8, text.to_owned()),
            Err(_) => {
                let (text, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
                (SheetEncoding::Windows1252, text.into_owned())
            }
        }),
    }
}

/// Case software often sends a web page under the name `.xls`; a PDF or a picture is no text at all.
fn refuse_other_texts(text: &str) -> Result<(), SheetError> {
    let start: String = text.trim_start().chars().take(300).collect::<String>().to_ascii_lowercase();
    if start.starts_with("%pdf-") || start.starts_with("{\\rtf") {
        return Err(SheetFault::NotASheet.into());
    }
    if ["<!doctype", "<html", "<table", "<?xml", "<meta", "<head"].iter().any(|tag| start.starts_with(tag)) {
        return Err(SheetFault::WebPage.into());
    }
    // 0x1A is the end-of-file mark of old DOS programs.
    let is_foreign = |c: char| c.is_control() && !matches!(c, '\t' | '\r' | '\n' | '\u{b}' | '\u{c}' | '\u{1a}');
    if text.chars().any(is_foreign) {
        return Err(SheetFault::NotASheet.into());
    }
    Ok(())
}

/// Excel's own first line `sep=;`: the separator, what follows it, and the row number of what follows.
fn declared_delimiter(text: &str) -> (Option<Delimiter>, &str, u32) {
    let (line, rest) = text.split_once('\n').unwrap_or((text, ""));
    let declared = match line.trim_end_matches('\r').trim_matches('"').to_ascii_lowercase().as_str() {
        "sep=;" => Some(Delimiter::Semicolon),
        "sep=," => Some(Delimiter::Comma),
        "sep=\t" => Some(Delimiter::Tab),
        _ => None,
    };
    if declared.is_some() { (declared, rest, 2) } else { (None, text, 1) }
}

/// The separator that splits most records into the same number of cells.
fn detect_delimiter(text: &str, prefer_tab: bool) -> Delimiter {
    let mut candidates = [(Delimiter::Semicolon, ';'), (Delimiter::Comma, ','), (Delimiter::Tab, '\t')];
    if prefer_tab {
        candidates.rotate_right(1);
    }
    let mut best = (candidates[0].0, (0, 0));
    for (delimiter, sign) in candidates {
        let score = agreement(&counts_outside_quotes(text, sign));
        if score > best.1 {
            best = (delimiter, score);
        }
    }
    best.0
}

fn counts_outside_quotes(text: &str, sign: char) -> Vec<usize> {
    let mut counts = vec![0];
    let mut quoted = false;
    for c in text.chars() {
        match c {
            '"' => quoted = !quoted,
            '\n' | '\r' if !quoted => {
                if counts.len() == LOOKED_AT {
                    break;
                }
                counts.push(0);
            }
            c if c == sign && !quoted => {
                if let Some(last) = counts.last_mut() {
                    *last += 1;
                }
            }
            _ => {}
        }
    }
    counts.retain(|count| *count > 0);
    counts
}

/// How many records have the most frequent count, and that count.
fn agreement(counts: &[usize]) -> (usize, usize) {
    let frequency = |count: usize| counts.iter().filter(|other| **other == count).count();
    counts.iter().map(|count| (frequency(*count), *count)).max().unwrap_or((0, 0))
}

fn read_records(text: &str, delimiter: Delimiter, first_row: u32, rows: &mut Rows<'_>) -> Result<(), SheetError> {
    let sign = match delimiter {
        Delimiter::Semicolon => ';',
        Delimiter::Comma => ',',
        Delimiter::Tab => '\t',
    };
    let mut chars = text.chars().peekable();
    let mut number = first_row;
    while chars.peek().is_some() {
        let mut cells = Vec::new();
        loop {
            let cell = read_cell(&mut chars, sign)
                .ok_or(SheetError { row: Some(number), ..SheetFault::UnclosedQuote.into() })?;
            cells.push(cell);
            match chars.next() {
                Some('\r') => {
                    chars.next_if_eq(&'\n');
                    break;
                }
                Some('\n') | None => break,
                Some(_) => {}
            }
        }
        rows.push(number, cells)?;
        number = number.saturating_add(1);
    }
    Ok(())
}

/// One cell, stopping before the separator or line end. `None` when a quote is never closed.
fn read_cell(chars: &mut Peekable<Chars<'_>>, sign: char) -> Option<String> {
    let mut cell = String::new();
    if chars.next_if_eq(&'"').is_some() {
        loop {
            match chars.next()? {
                '"' if chars.next_if_eq(&'"').is_some() => cell.push('"'),
                '"' => break,
                c => cell.push(c),
            }
        }
    }
    // What follows a closing quote stays: `"Il Ponte" onlus` is a name somebody typed.
    while let Some(c) = chars.next_if(|c| *c != sign && *c != '\r' && *c != '\n') {
        if c != '\u{1a}' {
            cell.push(c);
        }
    }
    Some(cell)
}
