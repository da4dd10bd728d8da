//! JPEG: only the segments a picture needs to be drawn go through.
//!
//! Own walk over the segments: libraries keep everything after the first scan as one piece, and phones put whole
//! second pictures, depth maps and comments there.

use super::{FileFault, check_pixels, orientation};

const SOI: [u8; 2] = [0xFF, 0xD8];
const EOI: [u8; 2] = [0xFF, 0xD9];

/// The picture without EXIF, XMP, comments, thumbnails and anything after its end. Which side is up is kept.
pub(super) fn clean(bytes: &[u8], pixel_limit: u64) -> Result<Vec<u8>, FileFault> {
    let mut walk = Walk { bytes, at: SOI.len() };
    let mut jfif = Vec::new();
    let mut body = Vec::with_capacity(bytes.len());
    let mut turned = None;
    let mut has_frame = false;
    let mut has_scan = false;
    loop {
        let marker = walk.marker()?;
        match marker {
            0xD9 => break,
            0x01 | 0xD0..=0xD7 => continue,
            0x00 | 0xD8 => return Err(FileFault::Broken),
            _ => {}
        }
        let segment = walk.segment()?;
        match marker {
            0xC0..=0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF => {
                check_frame(segment, pixel_limit)?;
                if has_frame {
                    return Err(FileFault::Broken);
                }
                has_frame = true;
                push(&mut body, marker, segment);
            }
            0xC4 | 0xCC | 0xDB | 0xDC | 0xDD => push(&mut body, marker, segment),
            0xDA => {
                has_scan = has_frame;
                push(&mut body, marker, segment);
                body.extend_from_slice(walk.scan()?);
            }
            0xE0 if segment.starts_with(b"JFIF\0") && segment.len() >= 14 && jfif.is_empty() => {
                // Without the thumbnail: it may show what was cut away from the picture.
                let mut short = segment[..12].to_vec();
                short.extend_from_slice(&[0, 0]);
                push(&mut jfif, marker, &short);
            }
            0xE1 if segment.starts_with(b"Exif\0\0") => turned = turned.or(orientation::of_tiff(&segment[6..])),
            // Colours are wrong without these two.
            0xE2 if segment.starts_with(b"ICC_PROFILE\0") => push(&mut body, marker, segment),
            0xEE if segment.starts_with(b"Adobe") => push(&mut body, marker, segment),
            _ => {}
        }
    }
    if !has_scan {
        return Err(FileFault::Broken);
    }
    Ok(assemble(&jfif, turned, &body))
}

fn assemble(jfif: &[u8], turned: Option<u8>, body: &[u8]) -> Vec<u8> {
    let mut clean = SOI.to_vec();
    clean.extend_from_slice(jfif);
    if let Some(turned) = turned {
        let exif = [b"Exif\0\0".as_slice(), &orientation::minimal_tiff(turned)].concat();
        push(&mut clean, 0xE1, &exif);
    }
    clean.extend_from_slice(body);
    clean.extend_from_slice(&EOI);
    clean
}

fn check_frame(segment: &[u8], pixel_limit: u64) -> Result<(), FileFault> {
    let [_, h1, h0, w1, w0, ..] = segment else {
        return Err(FileFault::Broken);
    };
    let height = u16::from_be_bytes([*h1, *h0]);
    let width = u16::from_be_bytes([*w1, *w0]);
    check_pixels(width.into(), height.into(), pixel_limit)
}

fn push(to: &mut Vec<u8>, marker: u8, segment: &[u8]) {
    let length = u16::try_from(segment.len() + 2).unwrap_or(u16::MAX);
    to.extend_from_slice(&[0xFF, marker]);
    to.extend_from_slice(&length.to_be_bytes());
    to.extend_from_slice(segment);
}

struct Walk<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Walk<'a> {
    fn byte(&mut self) -> Result<u8, FileFault> {
        let byte = *self.bytes.get(self.at).ok_or(FileFault::Broken)?;
        self.at += 1;
        Ok(byte)
    }

    /// The code after one or more 0xFF.
    fn marker(&mut self) -> Result<u8, FileFault> {
        if self.byte()? != 0xFF {
            return Err(FileFault::Broken);
        }
        loop {
            match self.byte()? {
                0xFF => {}
                marker => return Ok(marker),
            }
        }
    }

    /// The contents after the two bytes of length.
    fn segment(&mut self) -> Result<&'a [u8], FileFault> {
        let length = usize::from(u16::from_be_bytes([self.byte()?, self.byte()?]));
        let end = self.at + length.checked_sub(2).ok_or(FileFault::Broken)?;
        let segment = self.bytes.get(self.at..end).ok_or(FileFault::Broken)?;
        self.at = end;
        Ok(segment)
    }

    /// Compressed picture data, up to the next real marker.
    fn scan(&mut self) -> Result<&'a [u8], FileFault> {
        let rest = &self.bytes[self.at..];
        let is_marker = |pair: &[u8]| pair[0] == 0xFF && !matches!(pair[1], 0x00 | 0xD0..=0xD7);
        let length = rest.windows(2).position(is_marker).ok_or(FileFault::Broken)?;
        self.at += length;
        Ok(&rest[..length])
    }
}
