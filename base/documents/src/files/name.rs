//! File names: shown to people, sent in headers, never used as a path.

use unicode_normalization::UnicodeNormalization;

const MAX_CHARS: usize = 120;
const UNNAMED: &str = "file";

/// The last part of the name without control and direction characters (a right-to-left override shows `gpj.exe` as
/// `exe.jpg`), signs that Windows refuses, and more than 120 characters; the extension is kept.
pub fn safe_name(raw: &str) -> String {
    let last = raw.rsplit(['/', '\\']).next().unwrap_or(raw);
    let plain = last.nfc().filter(|c| !is_invisible(*c));
    let signs = plain.map(|c| if matches!(c, '<' | '>' | ':' | '"' | '|' | '?' | '*') { '_' } else { c });
    let words = signs.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ");
    let name = words.trim_matches(['.', ' ']);
    if name.is_empty() {
        return UNNAMED.to_owned();
    }
    let name = if is_reserved(name) { format!("_{name}") } else { name.to_owned() };
    shorten(&name)
}

/// `attachment` with both forms of the name (RFC 6266): plain letters for old programs, UTF-8 for the others.
pub fn content_disposition(name: &str) -> String {
    let name = safe_name(name);
    let plain: String = name.nfkd().filter_map(fallback).collect();
    let plain = if plain.is_empty() { UNNAMED } else { plain.as_str() };
    let mut encoded = String::new();
    for byte in name.bytes() {
        // attr-char of RFC 5987.
        if byte.is_ascii_alphanumeric() || b"!#$&+-.^_`|~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{encoded}")
}

/// The letter for the plain form; accents go, other alphabets become `_`.
fn fallback(c: char) -> Option<char> {
    match c {
        c if unicode_normalization::char::is_combining_mark(c) => None,
        '"' | '\\' | '%' | ';' => Some('_'),
        c if c.is_ascii() && !c.is_ascii_control() => Some(c),
        _ => Some('_'),
    }
}

/// Extension in lower case. `None` for `verbale 12.11` and `Sig. Rossi`, which only have a full stop.
pub(super) fn extension(name: &str) -> Option<String> {
    let (stem, extension) = name.rsplit_once('.')?;
    let is_short = (1..=5).contains(&extension.len()) && extension.chars().all(|c| c.is_ascii_alphanumeric());
    let has_letter = extension.chars().any(|c| c.is_ascii_alphabetic());
    (!stem.is_empty() && is_short && has_letter).then(|| extension.to_ascii_lowercase())
}

/// The name with one of the extensions: as it is, or with the first one added.
pub(super) fn with_extension(name: String, extensions: &[&str]) -> String {
    match (extension(&name), extensions.first()) {
        (None, Some(usual)) => shorten(&format!("{name}.{usual}")),
        _ => name,
    }
}

fn shorten(name: &str) -> String {
    let count = name.chars().count();
    if count <= MAX_CHARS {
        return name.to_owned();
    }
    let ending = extension(name).map(|_| name.rsplit_once('.').map_or(String::new(), |(_, e)| format!(".{e}")));
    let ending = ending.unwrap_or_default();
    let kept: String = name.chars().take(MAX_CHARS - ending.len()).collect();
    format!("{}{ending}", kept.trim_end_matches(['.', ' ']))
}

/// Controls, direction marks and overrides, zero-width signs, private and tag characters.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
        | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
        | '\u{e000}'..='\u{f8ff}' | '\u{e0000}'..='\u{e007f}')
}

/// Names Windows keeps for devices, with any extension.
fn is_reserved(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name).trim().to_ascii_uppercase();
    let is_port = |prefix: &str| stem.strip_prefix(prefix).is_some_and(|n| matches!(n.as_bytes(), [b'1'..=b'9']));
    matches!(stem.as_str(), "CON" | "PRN" | "AUX" | "NUL") || is_port("COM") || is_port("LPT")
}
