//! PNG: only the chunks a picture needs to be drawn go through.

use img_parts::Bytes;
use img_parts::png::{Png, PngChunk};

use super::{FileFault, check_pixels, orientation};

/// Drawing and colours. Texts, times, EXIF, XMP and private chunks are left behind.
const KEPT: [[u8; 4]; 12] = [
    *b"IHDR", *b"PLTE", *b"IDAT", *b"IEND", *b"tRNS", *b"gAMA", *b"cHRM", *b"sRGB", *b"iCCP", *b"sBIT", *b"bKGD",
    *b"pHYs",
];

/// The picture without metadata and without anything after its end. Which side is up is kept.
pub(super) fn clean(bytes: &[u8], pixel_limit: u64) -> Result<Vec<u8>, FileFault> {
    let mut png = Png::from_bytes(Bytes::copy_from_slice(bytes)).map_err(|_| FileFault::Broken)?;
    let (width, height) = check_structure(&png)?;
    check_pixels(width.into(), height.into(), pixel_limit)?;
    let turned = png.chunk_by_type(*b"eXIf").and_then(|chunk| orientation::of_tiff(chunk.contents()));
    let chunks = png.chunks_mut();
    chunks.retain(|chunk| KEPT.contains(&chunk.kind()));
    if let Some(turned) = turned {
        chunks.insert(1, PngChunk::new(*b"eXIf", orientation::minimal_tiff(turned).into()));
    }
    Ok(png.encoder().bytes().to_vec())
}

fn check_structure(png: &Png) -> Result<(u32, u32), FileFault> {
    let chunks = png.chunks();
    let starts = chunks.first().is_some_and(|chunk| chunk.kind() == *b"IHDR" && chunk.contents().len() == 13);
    let ends = chunks.last().is_some_and(|chunk| chunk.kind() == *b"IEND");
    let draws = png.chunk_by_type(*b"IDAT").is_some();
    if !(starts && ends && draws) {
        return Err(FileFault::Broken);
    }
    png.dimensions().ok_or(FileFault::Broken)
}
