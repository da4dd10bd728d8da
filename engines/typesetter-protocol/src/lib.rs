//! What a server and its typesetter say to each other: jobs, answers, and how both travel through a pipe.
//!
//! Apart from `typesetter` itself so that whoever only asks for documents does not compile the typesetter.
//!
//! A request is one frame: a [`Request`] as JSON. An answer is a frame with an [`Answer`] as JSON; after
//! [`Answer::Pdf`] one frame with the bytes of the file follows, after [`Answer::Svg`] one for each page.
//! A frame is its length (four bytes, the highest first) and that many bytes.

use std::collections::BTreeMap;
use std::io::{self, Read, Write};

use serde::{Deserialize, Serialize};
use serde_json::Value;

#[cfg(test)]
mod tests;

/// A longer frame is refused before anything is taken into memory: 64 MiB.
pub const MOST_BYTES: u32 = 64 << 20;

/// One document to print. What is here is all that its templates can see.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Job {
    /// Templates and the texts they read, by path from the root without the first `/`: `lib/letter.typ`.
    pub files: BTreeMap<String, String>,
    /// The path of the file to print: `decision_person.typ`.
    pub main: String,
    /// Becomes the file `/data.json`; its `date` (`2026-11-23`) is the only today there is.
    pub data: Value,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// One file, PDF/UA-1 and PDF/A-2a.
    Pdf,
    /// A picture of each page for the browser.
    Svg,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Request<J = Job> {
    pub mode: Mode,
    pub job: J,
}

/// A finished document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    pub pdf: Vec<u8>,
    pub pages: usize,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    Pdf { pages: usize },
    Svg { pages: usize },
    Fault(Fault),
}

/// Why a job gave no document. The texts are English and for whoever writes templates.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fault {
    /// The templates or their data are wrong; all mistakes found at once.
    Template { mistakes: Vec<Mistake> },
    /// No font has these characters, in their order and each once.
    MissingGlyphs { chars: Vec<char> },
    /// The templates asked for files or packages they may not have.
    Denied { asked: Vec<String>, mistakes: Vec<Mistake> },
}

/// Where a template is wrong. Lines and columns (in characters) count from 1; 0 when there is no place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mistake {
    pub file: String,
    pub line: usize,
    pub column: usize,
    pub message: String,
    pub hints: Vec<String>,
}

impl std::fmt::Display for Mistake {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}:{}: {}", self.file, self.line, self.column, self.message)?;
        self.hints.iter().try_for_each(|hint| write!(f, " ({hint})"))
    }
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (what, mistakes) = match self {
            Self::MissingGlyphs { chars } => return write!(f, "no font has {}", named(chars)),
            Self::Template { mistakes } => ("the template is wrong".to_owned(), mistakes),
            Self::Denied { asked, mistakes } => (format!("refused: {}", asked.join(", ")), mistakes),
        };
        f.write_str(&what)?;
        mistakes.iter().try_for_each(|mistake| write!(f, "\n{mistake}"))
    }
}

impl std::error::Error for Fault {}

/// Each character with its number, because one that cannot be printed often cannot be seen either.
fn named(chars: &[char]) -> String {
    let each: Vec<String> = chars.iter().map(|c| format!("{c} (U+{:04X})", u32::from(*c))).collect();
    each.join(", ")
}

/// The four bytes before a frame.
///
/// # Errors
/// When the frame is longer than [`MOST_BYTES`].
pub fn length(bytes: &[u8]) -> io::Result<[u8; 4]> {
    let length = u32::try_from(bytes.len()).ok().filter(|length| *length <= MOST_BYTES);
    length.map(u32::to_be_bytes).ok_or_else(|| io::Error::new(io::ErrorKind::InvalidInput, "too long for a frame"))
}

/// How many bytes come after the four bytes of a length.
///
/// # Errors
/// When they are more than [`MOST_BYTES`].
pub fn announced(length: [u8; 4]) -> io::Result<usize> {
    match u32::from_be_bytes(length) {
        length if length <= MOST_BYTES => Ok(length as usize),
        _ => Err(io::Error::new(io::ErrorKind::InvalidData, "the frame is too long")),
    }
}

pub fn write_frame(to: &mut impl Write, bytes: &[u8]) -> io::Result<()> {
    to.write_all(&length(bytes)?)?;
    to.write_all(bytes)
}

/// The next frame, or nothing when the other side has ended.
pub fn read_frame(from: &mut impl Read) -> io::Result<Option<Vec<u8>>> {
    let mut length = [0; 4];
    match from.read_exact(&mut length) {
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
        other => other?,
    }
    let mut bytes = vec![0; announced(length)?];
    from.read_exact(&mut bytes)?;
    Ok(Some(bytes))
}
