//! Text documents in a zip container: odt and docx.

use super::{FileFault, FileKind};
use crate::container::{Container, ContainerFault};

impl From<ContainerFault> for FileFault {
    fn from(fault: ContainerFault) -> Self {
        match fault {
            ContainerFault::Broken => Self::Broken,
            ContainerFault::Encrypted => Self::Encrypted,
            ContainerFault::UnpackedTooLarge => Self::UnpackedTooLarge,
        }
    }
}

pub(super) fn check(bytes: &[u8], unpacked_limit: u64) -> Result<FileKind, FileFault> {
    let mut container = Container::open(bytes, unpacked_limit)?;
    if container.has("[Content_Types].xml") {
        check_docx(&mut container)?;
        return Ok(FileKind::Docx);
    }
    match container.text("mimetype") {
        Some(kind) if kind.trim() == FileKind::Odt.media_type() => {
            check_odt(&mut container)?;
            Ok(FileKind::Odt)
        }
        _ => Err(FileFault::UnknownKind),
    }
}

fn check_docx(container: &mut Container<'_>) -> Result<(), FileFault> {
    let types = container.text("[Content_Types].xml").ok_or(FileFault::Broken)?;
    let has_part = |ending: &str| container.names().iter().any(|name| name.to_lowercase().ends_with(ending));
    if types.contains("macroEnabled") || has_part("vbaproject.bin") || has_part("vbadata.xml") {
        return Err(FileFault::MacroInside);
    }
    if !types.contains("wordprocessingml.document.main+xml") {
        return Err(FileFault::UnknownKind);
    }
    if !container.has("word/document.xml") {
        return Err(FileFault::Broken);
    }
    let is_object =
        |name: &str| name.contains("/activex/") || (name.contains("/embeddings/") && name.ends_with(".bin"));
    if container.names().iter().any(|name| is_object(&name.to_lowercase())) {
        return Err(FileFault::ActiveContent);
    }
    // A template fetched from elsewhere brings its macros along when the document is opened.
    let links = container.text("word/_rels/settings.xml.rels").unwrap_or_default();
    if links.contains("attachedTemplate") && links.contains("External") && links.contains("http") {
        return Err(FileFault::ActiveContent);
    }
    Ok(())
}

fn check_odt(container: &mut Container<'_>) -> Result<(), FileFault> {
    let is_macro = |name: &String| name.starts_with("Basic/") || name.starts_with("Scripts/");
    if container.names().iter().any(is_macro) {
        return Err(FileFault::MacroInside);
    }
    let manifest = container.text("META-INF/manifest.xml").unwrap_or_default();
    if manifest.contains("encryption-data") {
        return Err(FileFault::Encrypted);
    }
    if container.has("content.xml") { Ok(()) } else { Err(FileFault::Broken) }
}
