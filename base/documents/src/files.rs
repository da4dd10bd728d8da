//! Attachments: what may come in, checked by content, freed of what its sender did not mean to send.
//!
//! Rules: ASVS 5.2.1-5.2.3 (type, size, unpacked size), 5.4.1 (names), 14.2.8 (metadata). A virus scanner is another
//! thing and comes after.

mod jpeg;
mod name;
mod orientation;
mod package;
mod pdf;
mod png;

#[cfg(test)]
mod tests;

use kernel::coded;

use crate::container;

pub use name::{content_disposition, safe_name};

/// What an attachment may be at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file as sent.
    pub bytes: u64,
    /// Width times height of a picture.
    pub pixels: u64,
    /// Bytes of everything inside an odt or docx.
    pub unpacked: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { bytes: 20 << 20, pixels: 60_000_000, unpacked: 200 << 20 }
    }
}

coded! {
    pub enum FileKind("file-kind") { Pdf = "pdf", Jpeg = "jpeg", Png = "png", Odt = "odt", Docx = "docx" }
}

coded! {
    /// Why an attachment was refused.
    pub enum FileFault("file-fault") {
        TooLarge = "too_large",
        Empty = "empty",
        UnknownKind = "unknown_kind",
        KindDiffersFromName = "kind_differs_from_name",
        Broken = "broken",
        TooManyPixels = "too_many_pixels",
        UnpackedTooLarge = "unpacked_too_large",
        MacroInside = "macro_inside",
        Encrypted = "encrypted",
        ActiveContent = "active_content",
    }
}

impl std::error::Error for FileFault {}

impl FileKind {
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Odt => "application/vnd.oasis.opendocument.text",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        }
    }

    /// Extensions a file of this kind may have, the usual one first.
    pub fn extensions(self) -> &'static [&'static str] {
        match self {
            Self::Pdf => &["pdf"],
            Self::Jpeg => &["jpg", "jpeg", "jpe", "jfif"],
            Self::Png => &["png"],
            Self::Odt => &["odt"],
            Self::Docx => &["docx"],
        }
    }
}

/// A file that may be stored and shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CleanFile {
    pub kind: FileKind,
    /// Pictures without place, device, comments, thumbnails; the other kinds as they came.
    pub bytes: Vec<u8>,
    pub media_type: &'static str,
    /// Never a path, at most 120 characters, always with the extension of its kind.
    pub safe_name: String,
}

/// Checks an attachment and cleans it; the first fault found is the answer.
pub fn inspect(file_name: &str, bytes: &[u8], limits: &Limits) -> Result<CleanFile, FileFault> {
    if bytes.is_empty() {
        return Err(FileFault::Empty);
    }
    if bytes.len() as u64 > limits.bytes {
        return Err(FileFault::TooLarge);
    }
    let (kind, clean) = check(bytes, limits)?;
    let safe = safe_name(file_name);
    if let Some(extension) = name::extension(&safe)
        && !kind.extensions().contains(&extension.as_str())
    {
        return Err(FileFault::KindDiffersFromName);
    }
    let safe_name = name::with_extension(safe, kind.extensions());
    Ok(CleanFile { kind, bytes: clean, media_type: kind.media_type(), safe_name })
}

fn check(bytes: &[u8], limits: &Limits) -> Result<(FileKind, Vec<u8>), FileFault> {
    if bytes.starts_with(&[0xFF, 0xD8, 0xFF]) {
        return Ok((FileKind::Jpeg, jpeg::clean(bytes, limits.pixels)?));
    }
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        return Ok((FileKind::Png, png::clean(bytes, limits.pixels)?));
    }
    if bytes.starts_with(b"%PDF-") {
        pdf::check(bytes)?;
        return Ok((FileKind::Pdf, bytes.to_vec()));
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return Ok((package::check(bytes, limits.unpacked)?, bytes.to_vec()));
    }
    if container::is_compound_file(bytes) && container::is_encrypted_office(bytes) {
        return Err(FileFault::Encrypted);
    }
    Err(FileFault::UnknownKind)
}

/// Width times height within the limit, and neither of them zero.
fn check_pixels(width: u64, height: u64, limit: u64) -> Result<(), FileFault> {
    match width.saturating_mul(height) {
        0 => Err(FileFault::Broken),
        pixels if pixels > limit => Err(FileFault::TooManyPixels),
        _ => Ok(()),
    }
}
