//! Whether a file tells a word, however it is written down there: packed, typeset, escaped, encoded.
//!
//! Every layer of a file is read as text in capitals; a word is looked for in all of them. Nothing here is optimised
//! when the tests run, and whole crawls are searched: what the standard library does in one call is left to it.

mod pdf;
mod spelling;

use std::io::Read;

/// Longest nesting of containers that is looked into: a sheet in an archive in a mail.
const DEEPEST: usize = 3;

/// A file with everything that is packed inside it, in capitals.
#[derive(Default)]
pub struct Opened {
    layers: Vec<String>,
    /// Letters and digits alone: of typeset pages, where a line breaks wherever it wants, and of what was encoded.
    squeezed: Vec<String>,
}

impl Opened {
    pub fn of(bytes: &[u8]) -> Self {
        let mut opened = Self::default();
        opened.look_into(bytes, 0);
        opened
    }

    /// Capitals and small letters are the same: a sort key tells a name as well.
    pub fn tells(&self, word: &str) -> bool {
        let word = word.to_ascii_uppercase();
        let squeezed = squeeze(&word);
        self.layers.iter().any(|layer| contains(layer, &word))
            || self.squeezed.iter().any(|page| contains(page, &squeezed))
    }

    fn look_into(&mut self, bytes: &[u8], depth: usize) {
        if depth > DEEPEST {
            return;
        }
        let text = String::from_utf8_lossy(bytes);
        for spelling in spelling::readings(&text) {
            self.layers.push(spelling.to_ascii_uppercase());
        }
        self.squeezed.push(spelling::encoded(&text));
        if bytes.starts_with(b"PK\x03\x04") {
            for part in unzipped(bytes) {
                self.look_into(&part, depth + 1);
            }
        }
        if bytes.starts_with(b"%PDF") {
            let read = pdf::Read::of(bytes);
            self.squeezed.extend(read.pages.iter().map(|page| squeeze(page)));
            for stream in &read.streams {
                self.look_into(stream, depth + 1);
            }
        }
        self.layers.push(text.to_ascii_uppercase());
    }
}

/// Latin letters and digits alone, in capitals.
fn squeeze(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect()
}

/// By its first letter, which the machine finds faster than whole words where nothing is optimised.
fn contains(text: &str, word: &str) -> bool {
    let Some(first) = word.chars().next() else { return false };
    text.match_indices(first).any(|(at, _)| text.as_bytes()[at..].starts_with(word.as_bytes()))
}

/// Names and contents of the parts of an archive.
fn unzipped(bytes: &[u8]) -> Vec<Vec<u8>> {
    let Ok(mut archive) = zip::ZipArchive::new(std::io::Cursor::new(bytes)) else { return Vec::new() };
    let mut parts = Vec::new();
    for index in 0..archive.len() {
        let Ok(mut file) = archive.by_index(index) else { continue };
        let mut part = file.name().as_bytes().to_vec();
        parts.push(part.clone());
        part.clear();
        if file.read_to_end(&mut part).is_ok() {
            parts.push(part);
        }
    }
    parts
}
