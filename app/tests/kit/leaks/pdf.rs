//! The words of a PDF: its streams unpacked, its glyphs turned back into letters.
//!
//! Glyphs have numbers of their own in each font. Which font writes which words is not followed: the strings of a page
//! are read with every font of the file, and one of the readings is the text.

use std::collections::BTreeMap;
use std::io::Read as _;

use super::spelling::hex;

/// Glyph to letters.
type Letters = BTreeMap<u16, String>;

pub struct Read {
    /// Every stream as it is unpacked.
    pub streams: Vec<Vec<u8>>,
    /// The text of each page, once per font.
    pub pages: Vec<String>,
}

impl Read {
    pub fn of(bytes: &[u8]) -> Self {
        let streams = streams(bytes);
        let texts: Vec<String> = streams.iter().map(|stream| latin(stream)).collect();
        let fonts: Vec<Letters> =
            texts.iter().filter(|text| text.contains("beginbf")).map(|text| letters(text)).collect();
        let drawn = texts.iter().filter(|text| text.contains("Tj") || text.contains("TJ"));
        let pages = drawn.map(|page| strings(page)).flat_map(|strings| {
            // A string is read from its own beginning: names of languages and tags stand between those of glyphs.
            let read = |font: &Letters| {
                strings.iter().flat_map(|one| one.chunks_exact(2)).map(|code| letter(font, code)).collect()
            };
            fonts.iter().map(read).collect::<Vec<String>>()
        });
        Self { pages: pages.collect(), streams }
    }
}

fn letter<'l>(font: &'l Letters, code: &[u8]) -> &'l str {
    font.get(&u16::from_be_bytes([code[0], code[1]])).map_or("", String::as_str)
}

/// One character per byte, so that places in the text are places in the stream.
fn latin(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| char::from(*byte)).collect()
}

fn streams(bytes: &[u8]) -> Vec<Vec<u8>> {
    let text = latin(bytes);
    let mut found = Vec::new();
    for part in text.split("endstream") {
        let Some((_, packed)) = part.split_once("stream\n").or_else(|| part.split_once("stream\r\n")) else { continue };
        let packed: Vec<u8> = packed.chars().map(|c| c as u8).collect();
        let mut plain = Vec::new();
        match flate2::read::ZlibDecoder::new(packed.as_slice()).read_to_end(&mut plain) {
            Ok(_) => found.push(plain),
            Err(_) if plain.is_empty() => found.push(packed),
            Err(_) => found.push(plain),
        }
    }
    found
}

/// `<0003> <0041>` between `beginbfchar` and `endbfchar`, `<0003> <0007> <0041>` in a range.
fn letters(map: &str) -> Letters {
    let mut letters = Letters::new();
    for part in map.split("beginbfchar").skip(1) {
        let codes = codes(part.split("endbfchar").next().unwrap_or_default());
        for pair in codes.chunks_exact(2) {
            letters.insert(number(&pair[0]), utf16(&pair[1]));
        }
    }
    for part in map.split("beginbfrange").skip(1) {
        let codes = codes(part.split("endbfrange").next().unwrap_or_default());
        for range in codes.chunks_exact(3) {
            let (from, to, first) = (number(&range[0]), number(&range[1]), number(&range[2]));
            for (step, code) in (from..=to).enumerate() {
                let letter = char::from_u32(u32::from(first) + step as u32);
                letters.insert(code, letter.map(String::from).unwrap_or_default());
            }
        }
    }
    letters
}

fn codes(part: &str) -> Vec<Vec<u8>> {
    part.split('<').skip(1).filter_map(|code| hex(code.split('>').next()?)).collect()
}

fn number(code: &[u8]) -> u16 {
    code.iter().take(2).fold(0, |number, byte| number << 8 | u16::from(*byte))
}

fn utf16(code: &[u8]) -> String {
    let units: Vec<u16> = code.chunks_exact(2).map(number).collect();
    String::from_utf16_lossy(&units)
}

/// The strings that a page draws, one after the other: `<0003>` or `(…)`.
fn strings(page: &str) -> Vec<Vec<u8>> {
    let bytes: Vec<u8> = page.chars().map(|c| c as u8).collect();
    let (mut found, mut at) = (Vec::new(), 0);
    while at < bytes.len() {
        match bytes[at] {
            b'<' if bytes.get(at + 1) != Some(&b'<') => {
                let end = page_end(&bytes, at, b'>');
                let digits: String = bytes[at + 1..end].iter().map(|byte| char::from(*byte)).collect();
                found.push(hex(&digits).unwrap_or_default());
                at = end;
            }
            b'<' => at += 1,
            b'(' => {
                let mut string = Vec::new();
                at = literal(&bytes, at + 1, &mut string);
                found.push(string);
            }
            _ => {}
        }
        at += 1;
    }
    found
}

fn page_end(bytes: &[u8], from: usize, mark: u8) -> usize {
    bytes[from..].iter().position(|byte| *byte == mark).map_or(bytes.len(), |found| from + found)
}

/// Up to the bracket that closes the string; brackets in pairs and after a backslash belong to it.
fn literal(bytes: &[u8], mut at: usize, found: &mut Vec<u8>) -> usize {
    let mut open = 1;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'\\' => {
                at += 1;
                match bytes.get(at) {
                    Some(digit @ b'0'..=b'7') => {
                        let mut code = u32::from(digit - b'0');
                        // Three digits at most: a fourth one is a letter of its own.
                        for _ in 0..2 {
                            let Some(next @ b'0'..=b'7') = bytes.get(at + 1) else { break };
                            code = code * 8 + u32::from(next - b'0');
                            at += 1;
                        }
                        found.push(code as u8);
                    }
                    Some(b'n') => found.push(b'\n'),
                    Some(b'r') => found.push(b'\r'),
                    Some(b't') => found.push(b'\t'),
                    Some(b'b') => found.push(8),
                    Some(b'f') => found.push(12),
                    Some(other) => found.push(*other),
                    None => {}
                }
            }
            b')' if open == 1 => return at,
            b')' => {
                open -= 1;
                found.push(*byte);
            }
            b'(' => {
                open += 1;
                found.push(*byte);
            }
            _ => found.push(*byte),
        }
        at += 1;
    }
    at
}
