//! PDF: complete, readable without a password, and only a document.

use super::FileFault;

/// Names of things that run, open or carry other files (ISO 32000-1, 12.6.4 and 7.11.4).
const ACTIVE: [&[u8]; 5] = [b"JavaScript", b"Launch", b"EmbeddedFile", b"EmbeddedFiles", b"RichMedia"];

/// Looks at the names written in the file.
///
/// A search, not a parser: what is hidden in compressed object streams passes, and is stopped by readers that do
/// not run scripts, by the download as attachment and by the virus scanner.
pub(super) fn check(bytes: &[u8]) -> Result<(), FileFault> {
    let tail = &bytes[bytes.len().saturating_sub(2048)..];
    if !contains(tail, b"%%EOF") || !contains(tail, b"startxref") {
        return Err(FileFault::Broken);
    }
    let mut is_active = false;
    for at in (0..bytes.len()).filter(|at| bytes[*at] == b'/') {
        let name = name_at(&bytes[at + 1..]);
        if name == b"Encrypt" {
            return Err(FileFault::Encrypted);
        }
        is_active |= ACTIVE.contains(&name.as_slice());
    }
    if is_active { Err(FileFault::ActiveContent) } else { Ok(()) }
}

fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

/// The name that starts here, with `#4A` read as `J`; long names are cut, ours are short.
fn name_at(bytes: &[u8]) -> Vec<u8> {
    let mut name = Vec::new();
    let mut rest = bytes;
    while let [first, after @ ..] = rest {
        if name.len() > 20 || !(first.is_ascii_alphanumeric() || *first == b'#') {
            break;
        }
        rest = after;
        match (first, after) {
            (b'#', [high, low, later @ ..]) if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() => {
                name.push(hex(*high) << 4 | hex(*low));
                rest = later;
            }
            _ => name.push(*first),
        }
    }
    name
}

fn hex(digit: u8) -> u8 {
    match digit {
        b'0'..=b'9' => digit - b'0',
        _ => digit.to_ascii_lowercase().wrapping_sub(b'a').wrapping_add(10) & 0xF,
    }
}
