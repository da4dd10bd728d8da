//! Whole numbers and file sizes as people of a language write them.

use fluent_bundle::{FluentValue, types::FluentNumber};

use crate::{Lang, say_with};

/// Groups thousands from five digits on, so that years and short counts stay plain.
pub fn number(lang: Lang, value: i64) -> String {
    grouped(value, separator(lang))
}

/// A file's size with one decimal at most: `830 kB`, `1,2 MB`.
pub fn file_size(lang: Lang, bytes: u64) -> String {
    let kilobytes = bytes.div_ceil(1000);
    if kilobytes < 1000 {
        return say_with(lang, "file-size-kb", &[("size", kilobytes.into())]);
    }
    let tenths = bytes.div_ceil(100_000);
    let mark = if matches!(lang, Lang::English | Lang::Pseudo) { '.' } else { ',' };
    say_with(lang, "file-size-mb", &[("size", format!("{}{mark}{}", tenths / 10, tenths % 10).into())])
}

/// The hook through which numbers inside messages are written; `M` is the bundle's memory of plural rules.
pub(crate) fn formatter<M>(lang: Lang) -> fn(&FluentValue<'_>, &M) -> Option<String> {
    match separator(lang) {
        '.' => |value, _| whole(value).map(|n| grouped(n, '.')),
        ',' => |value, _| whole(value).map(|n| grouped(n, ',')),
        _ => |value, _| whole(value).map(|n| grouped(n, NARROW_SPACE)),
    }
}

const NARROW_SPACE: char = '\u{202f}';

const fn separator(lang: Lang) -> char {
    match lang {
        Lang::Italian | Lang::German => '.',
        Lang::English | Lang::Pseudo => ',',
        Lang::French => NARROW_SPACE,
    }
}

#[expect(clippy::cast_possible_truncation, reason = "only whole numbers are given to messages, and far below 2^53")]
fn whole(value: &FluentValue<'_>) -> Option<i64> {
    match value {
        FluentValue::Number(FluentNumber { value, .. }) if value.fract() == 0.0 => Some(*value as i64),
        _ => None,
    }
}

fn grouped(value: i64, separator: char) -> String {
    let digits = value.unsigned_abs().to_string();
    let mut out = String::with_capacity(digits.len() + 4);
    if value < 0 {
        out.push('−');
    }
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && digits.len() > 4 && (digits.len() - at).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}
