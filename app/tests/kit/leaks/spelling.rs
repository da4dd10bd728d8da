//! Other spellings of a text: what it says once its escapes and encodings are read.

use std::collections::BTreeSet;

/// Every reading of `text` that differs from it.
pub fn readings(text: &str) -> Vec<String> {
    let all = [percent(text), entities(text), json(text), printable(text), zeroless(text)];
    all.into_iter().flatten().filter(|reading| reading != text).collect()
}

/// `%C3%A8` and `+` as addresses write them.
fn percent(text: &str) -> Option<String> {
    let read = after_each(text, '%', |rest| Some((hex(rest.get(..2)?)?, 2)))?;
    Some(read.replace('+', " "))
}

/// `=C3=A8` and lines broken with `=`, as mails write them.
fn printable(text: &str) -> Option<String> {
    let joined = text.replace("=\r\n", "").replace("=\n", "");
    after_each(&joined, '=', |rest| Some((hex(rest.get(..2)?)?, 2))).or(Some(joined))
}

/// `&lt;`, `&#60;` and `&#x3c;`
fn entities(text: &str) -> Option<String> {
    after_each(text, '&', |rest| {
        let end = rest.bytes().take(10).position(|byte| byte == b';')?;
        let name = &rest[..end];
        let number = name.strip_prefix('#').and_then(|number| match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok(),
            None => number.parse().ok(),
        });
        let named = [("lt", '<'), ("gt", '>'), ("amp", '&'), ("quot", '"'), ("apos", '\'')];
        let named = named.into_iter().find(|(code, _)| *code == name).map(|(_, character)| character);
        let character = number.and_then(char::from_u32).or(named)?;
        Some((character.to_string().into_bytes(), end + 1))
    })
}

/// `\u00e8`, `\n` and `\"` as JSON writes them.
fn json(text: &str) -> Option<String> {
    after_each(text, '\\', |rest| match rest.as_bytes().first()? {
        b'u' => {
            let code = u32::from_str_radix(rest.get(1..5)?, 16).ok().and_then(char::from_u32)?;
            Some((code.to_string().into_bytes(), 5))
        }
        b'n' | b't' | b'r' => Some((b" ".to_vec(), 1)),
        other @ (b'"' | b'/' | b'\\') => Some((vec![*other], 1)),
        _ => None,
    })
}

/// Two bytes a letter, in either order: without the zeros the letters stand side by side.
fn zeroless(text: &str) -> Option<String> {
    text.contains('\0').then(|| text.replace('\0', ""))
}

/// The letters and digits that long runs say as base64, from wherever they begin, or as hexadecimal digits.
pub fn encoded(text: &str) -> String {
    const SHORTEST: usize = 12;
    let unbroken = text.replace("\r\n", "");
    let runs = unbroken.split(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '-' | '_')));
    // The same addresses stand on a page again and again.
    let runs: BTreeSet<&str> = runs.filter(|run| run.len() >= SHORTEST).collect();
    let mut said = String::new();
    for run in runs {
        for start in 0..4 {
            base64(&run.as_bytes()[start..], &mut said);
        }
        let bytes = hex(run).or_else(|| hex(&run[1..])).unwrap_or_default();
        bytes.iter().for_each(|byte| say(*byte, &mut said));
    }
    said
}

fn say(byte: u8, said: &mut String) {
    if byte.is_ascii_alphanumeric() {
        said.push(char::from(byte.to_ascii_uppercase()));
    }
}

fn base64(run: &[u8], said: &mut String) {
    let (mut held, mut bits) = (0_u32, 0);
    for letter in run {
        let value = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
            b'+' | b'-' => 62,
            _ => 63,
        };
        held = (held << 6 | u32::from(value)) & 0xFF_FFFF;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            say((held >> bits & 0xFF) as u8, said);
        }
    }
}

/// Pairs of hexadecimal digits; a last odd one is left out.
pub fn hex(digits: &str) -> Option<Vec<u8>> {
    let pair = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok();
    digits.as_bytes().chunks_exact(2).map(pair).collect()
}

/// Replaces the escape that begins at each `mark`; `read` gives the bytes and how much of the rest they took.
fn after_each(text: &str, mark: char, read: impl Fn(&str) -> Option<(Vec<u8>, usize)>) -> Option<String> {
    let mut out = Vec::with_capacity(text.len());
    let (mut rest, mut found) = (text, false);
    while let Some(at) = rest.find(mark) {
        out.extend(&rest.as_bytes()[..at]);
        rest = &rest[at + mark.len_utf8()..];
        match read(rest) {
            Some((bytes, taken)) => {
                found = true;
                out.extend(bytes);
                rest = &rest[taken..];
            }
            None => out.extend(mark.to_string().into_bytes()),
        }
    }
    out.extend(rest.as_bytes());
    found.then(|| String::from_utf8_lossy(&out).into_owned())
}
