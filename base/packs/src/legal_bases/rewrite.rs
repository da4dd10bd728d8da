//! One row of the matrix written into its text. Values are put in the place of values, so that remarks survive and a
//! comparison of two editions shows what changed and nothing else.

use std::ops::Range;

use kernel::Coded;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{LegalBases, LegalBasis};

pub(super) fn with_row(text: &str, row: &LegalBasis) -> Option<String> {
    let before = LegalBases::look(text);
    let (table, _) = DeTable::parse_recoverable(text);
    let rows = rows_of(&table);
    let written = match (before.row(&row.code), rows.iter().find(|one| code_of(one) == Some(row.code.as_str()))) {
        (Some(old), Some(place)) => replaced(text, place, old, row)?,
        _ => added(text, &rows, row)?,
    };
    holds_nothing_else(&before, &written, row).then_some(written)
}

/// However the text was laid out: the row is as asked and no other one changed.
fn holds_nothing_else(before: &super::Looked, written: &str, row: &LegalBasis) -> bool {
    let after = LegalBases::look(written);
    let others =
        |looked: &super::Looked| looked.rows().iter().filter(|one| one.code != row.code).cloned().collect::<Vec<_>>();
    after.rows().iter().filter(|one| one.code == row.code).eq([row]) && others(&after) == others(before)
}

fn rows_of<'a>(table: &'a Spanned<DeTable<'a>>) -> Vec<&'a DeTable<'a>> {
    let found = table.get_ref().iter().find(|(name, _)| name.get_ref() == "basis");
    let array = found.and_then(|(_, value)| value.get_ref().as_array());
    array.into_iter().flat_map(|array| array.iter()).filter_map(|value| value.get_ref().as_table()).collect()
}

fn code_of<'a>(row: &'a DeTable<'a>) -> Option<&'a str> {
    row.iter().find(|(name, _)| name.get_ref() == "code")?.1.get_ref().as_str()
}

/// Where a key and its value stand.
fn place_of(row: &DeTable<'_>, key: &str) -> Option<(Range<usize>, Range<usize>)> {
    row.iter().find(|(name, _)| name.get_ref() == key).map(|(name, value)| (name.span(), value.span()))
}

/// The end of the last line of a row, its line break included.
fn end_of(text: &str, row: &DeTable<'_>) -> usize {
    let last = row.iter().map(|(_, value): (_, &Spanned<DeValue<'_>>)| value.span().end).max().unwrap_or(0);
    after_line(text, last)
}

fn after_line(text: &str, at: usize) -> usize {
    text[at..].find('\n').map_or(text.len(), |found| at + found + 1)
}

fn replaced(text: &str, place: &DeTable<'_>, old: &LegalBasis, new: &LegalBasis) -> Option<String> {
    let mut edits: Vec<(Range<usize>, String)> = Vec::new();
    let end = end_of(text, place);
    for ((key, was), (_, is)) in values(old).into_iter().zip(values(new)) {
        if was == is && (is.is_none() || place_of(place, key).is_some()) {
            continue;
        }
        edits.push(match (place_of(place, key), is) {
            (Some((_, value)), Some(is)) => (value, is),
            (Some((name, value)), None) => {
                (text[..name.start].rfind('\n').map_or(0, |at| at + 1)..after_line(text, value.end), String::new())
            }
            (None, Some(is)) => (end..end, format!("{key} = {is}\n")),
            (None, None) => continue,
        });
    }
    // From behind, so that the places of the others stay right.
    edits.sort_by_key(|(place, _)| std::cmp::Reverse(place.start));
    let mut written = text.to_owned();
    for (place, words) in edits {
        let breaks =
            !words.is_empty() && place.is_empty() && place.start > 0 && !written[..place.start].ends_with('\n');
        written.get(place.clone())?;
        written.replace_range(place, &if breaks { format!("\n{words}") } else { words });
    }
    Some(written)
}

/// Behind the last row of its purpose, else behind the last row.
fn added(text: &str, rows: &[&DeTable<'_>], row: &LegalBasis) -> Option<String> {
    let of_purpose = |one: &&&DeTable<'_>| {
        let purpose = one.iter().find(|(name, _)| name.get_ref() == "purpose");
        purpose.and_then(|(_, value)| value.get_ref().as_str()) == Some(row.purpose.code())
    };
    let before = rows.iter().rev().find(of_purpose).or(rows.last())?;
    let at = end_of(text, before);
    let lines: String =
        values(row).into_iter().filter_map(|(key, value)| Some(format!("{key} = {}\n", value?))).collect();
    let breaks = if text[..at].ends_with('\n') { "" } else { "\n" };
    Some(format!("{}{breaks}\n[[basis]]\n{lines}{}", text.get(..at)?, text.get(at..)?))
}

/// Every key with its value as TOML, in the order of the pack.
fn values(row: &LegalBasis) -> [(&'static str, Option<String>); 13] {
    let words = format!(
        "{{ it = {}, en = {}, fr = {}, de = {} }}",
        quoted(&row.words.it),
        quoted(&row.words.en),
        quoted(&row.words.fr),
        quoted(&row.words.de)
    );
    [
        ("code", Some(quoted(&row.code))),
        ("purpose", Some(quoted(row.purpose.code()))),
        ("bodies", Some(listed(&row.bodies))),
        ("compartments", Some(listed(&row.compartments))),
        ("operations", Some(listed(&row.operations))),
        ("basis", Some(quoted(row.basis.code()))),
        ("agreement", (!row.agreements.is_empty()).then(|| listed(&row.agreements))),
        ("provision", Some(quoted(&row.provision))),
        ("gdpr", Some(quoted(&row.gdpr))),
        ("words", Some(words)),
        ("valid_from", row.validity.from.map(|day| day.to_string())),
        ("valid_to", row.validity.to.map(|day| day.to_string())),
        ("checked", Some(row.checked.to_string())),
    ]
}

fn quoted(text: &str) -> String {
    toml::Value::from(text).to_string()
}

fn listed<T: Coded>(codes: &[T]) -> String {
    format!("[{}]", codes.iter().map(|one| quoted(one.code())).collect::<Vec<_>>().join(", "))
}

#[cfg(test)]
mod tests;
