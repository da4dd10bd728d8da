//! Delimited text for offices: opened by Excel and LibreOffice with a double click, and never run as a formula.

use std::borrow::Cow;

/// UTF-8 with mark, `;`, CRLF: what an Italian Excel opens without asking. Cells that a spreadsheet program would
/// take for a formula get an apostrophe in front (ASVS 1.2.10).
pub fn write_csv<R, C>(rows: impl IntoIterator<Item = R>) -> Vec<u8>
where
    R: IntoIterator<Item = C>,
    C: AsRef<str>,
{
    let mut text = String::from("\u{feff}");
    for row in rows {
        for (index, cell) in row.into_iter().enumerate() {
            if index > 0 {
                text.push(';');
            }
            push_cell(&mut text, &guarded(cell.as_ref()));
        }
        text.push_str("\r\n");
    }
    text.into_bytes()
}

/// The cell as it may be shown to a spreadsheet program: `=1+1` becomes `'=1+1`.
pub fn guarded(cell: &str) -> Cow<'_, str> {
    let is_formula_start =
        |c: char| matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠');
    if cell.starts_with(is_formula_start) || cell.trim_start().starts_with(is_formula_start) {
        Cow::Owned(format!("'{cell}"))
    } else {
        Cow::Borrowed(cell)
    }
}

fn push_cell(text: &mut String, cell: &str) {
    if cell.contains([';', ',', '"', '\r', '\n', '\t']) || cell.starts_with(' ') || cell.ends_with(' ') {
        text.push('"');
        text.push_str(&cell.replace('"', "\"\""));
        text.push('"');
    } else {
        text.push_str(cell);
    }
}
