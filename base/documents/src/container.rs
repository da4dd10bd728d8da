//! Zip containers (xlsx, ods, docx, odt) opened with a limit on what comes out of them.

use std::io::{Cursor, Read, copy, sink};

use zip::ZipArchive;

/// More parts than any office program writes; reading the directory of a crafted file stays cheap.
const MAX_PARTS: usize = 5_000;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ContainerFault {
    Broken,
    Encrypted,
    UnpackedTooLarge,
}

pub(crate) struct Container<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    names: Vec<String>,
}

impl<'a> Container<'a> {
    /// Opens the container after unpacking every part once into nothing, because the sizes a zip declares can lie.
    pub(crate) fn open(bytes: &'a [u8], unpacked_limit: u64) -> Result<Self, ContainerFault> {
        let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| ContainerFault::Broken)?;
        if zip.len() > MAX_PARTS {
            return Err(ContainerFault::UnpackedTooLarge);
        }
        let mut names = Vec::with_capacity(zip.len());
        let mut left = unpacked_limit;
        for index in 0..zip.len() {
            let raw = zip.by_index_raw(index).map_err(|_| ContainerFault::Broken)?;
            if raw.encrypted() {
                return Err(ContainerFault::Encrypted);
            }
            names.push(raw.name().to_owned());
            drop(raw);
            let part = zip.by_index(index).map_err(|_| ContainerFault::Broken)?;
            let size = copy(&mut part.take(left.saturating_add(1)), &mut sink()).map_err(|_| ContainerFault::Broken)?;
            left = left.checked_sub(size).ok_or(ContainerFault::UnpackedTooLarge)?;
        }
        Ok(Self { zip, names })
    }

    pub(crate) fn names(&self) -> &[String] {
        &self.names
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.names.iter().any(|part| part == name)
    }

    /// A part as text; bytes that are not UTF-8 are replaced. `None` when there is no such part.
    pub(crate) fn text(&mut self, name: &str) -> Option<String> {
        let mut part = self.zip.by_name(name).ok()?;
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).ok()?;
        Some(String::from_utf8_lossy(&bytes).into_owned())
    }
}

/// The old Microsoft container: .xls and .doc, but also a .xlsx or .docx closed with a password.
pub(crate) fn is_compound_file(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
}

/// Whether a compound file is the envelope of a password-protected Office document (MS-OFFCRYPTO 2.3.2).
pub(crate) fn is_encrypted_office(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(name.len()).any(|window| window == name)
}
