//! Small documents that are what they say, and some that are not.

/// A PDF with these words in it.
pub fn pdf(words: &str) -> Vec<u8> {
    format!("%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\n({words})\nstartxref\n9\n%%EOF\n").into_bytes()
}

/// A photograph of one pixel whose EXIF holds `place`.
pub fn photograph(place: &str) -> Vec<u8> {
    let mut exif = b"Exif\0\0II*\0\x08\0\0\0\x01\0".to_vec();
    exif.extend_from_slice(&[0x25, 0x88, 4, 0, 1, 0, 0, 0, 0x26, 0, 0, 0, 0, 0, 0, 0]);
    exif.extend_from_slice(place.as_bytes());
    [
        vec![0xFF, 0xD8],
        segment(0xE0, b"JFIF\0\x01\x02\0\0\x01\0\x01\x01\x01"),
        segment(0xE1, &exif),
        segment(0xFE, place.as_bytes()),
        segment(0xDB, &[0; 65]),
        segment(0xC0, &[8, 0, 1, 0, 1, 1, 1, 0x11, 0]),
        segment(0xDA, &[1, 1, 0, 0, 63, 0]),
        vec![0x78, 0xFF, 0xD9],
    ]
    .concat()
}

fn segment(marker: u8, contents: &[u8]) -> Vec<u8> {
    let length = u16::try_from(contents.len() + 2).expect("a short segment").to_be_bytes();
    [&[0xFF, marker], length.as_slice(), contents].concat()
}

/// Whether `wanted` stands somewhere in `bytes`.
pub fn holds(bytes: &[u8], wanted: &str) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted.as_bytes())
}
