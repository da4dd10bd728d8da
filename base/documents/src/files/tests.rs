use std::io::Write;

use img_parts::Bytes;
use img_parts::png::{Png, PngChunk};
use kernel::Coded;
use proptest::prelude::*;
use zip::write::{SimpleFileOptions, ZipWriter};

use super::*;

const SECRET: &[u8] = b"N 43 46.123 E 11 15.456";

fn ok(name: &str, bytes: &[u8]) -> CleanFile {
    inspect(name, bytes, &Limits::default()).unwrap()
}

fn fault(name: &str, bytes: &[u8]) -> FileFault {
    inspect(name, bytes, &Limits::default()).unwrap_err()
}

fn has(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

fn segment(marker: u8, contents: &[u8]) -> Vec<u8> {
    let length = u16::try_from(contents.len() + 2).unwrap().to_be_bytes();
    [&[0xFF, marker], length.as_slice(), contents].concat()
}

/// EXIF with a place and an orientation, little endian.
fn exif(orientation: u8) -> Vec<u8> {
    let mut tiff = b"II*\0\x08\0\0\0\x02\0".to_vec();
    tiff.extend_from_slice(&[0x25, 0x88, 4, 0, 1, 0, 0, 0, 0x26, 0, 0, 0]);
    tiff.extend_from_slice(&[0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0]);
    [tiff.as_slice(), SECRET].concat()
}

fn jpeg(width: u16, height: u16, orientation: u8) -> Vec<u8> {
    let size = [height.to_be_bytes(), width.to_be_bytes()].concat();
    [
        vec![0xFF, 0xD8],
        segment(0xE0, &[b"JFIF\0\x01\x02\0\0\x01\0\x01\x01\x01".as_slice(), SECRET].concat()),
        segment(0xE1, &[b"Exif\0\0".as_slice(), &exif(orientation)].concat()),
        segment(0xE1, &[b"http://ns.adobe.com/xap/1.0/\0".as_slice(), SECRET].concat()),
        segment(0xED, SECRET),
        segment(0xFE, SECRET),
        segment(0xDB, &[0; 65]),
        segment(0xC0, &[&[8], size.as_slice(), &[1, 1, 0x11, 0]].concat()),
        segment(0xDA, &[1, 1, 0, 0, 63, 0]),
        vec![0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56],
        segment(0xFE, SECRET),
        segment(0xDA, &[1, 1, 0, 0, 63, 0]),
        vec![0x78, 0xFF, 0xD9],
        SECRET.to_vec(),
    ]
    .concat()
}

fn png(width: u32, height: u32) -> Vec<u8> {
    let chunk = |kind: &[u8; 4], contents: &[u8]| PngChunk::new(*kind, Bytes::copy_from_slice(contents));
    let ihdr = [width.to_be_bytes().as_slice(), &height.to_be_bytes(), &[8, 0, 0, 0, 0]].concat();
    let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
    for part in [
        chunk(b"IHDR", &ihdr),
        chunk(b"tEXt", &[b"Comment\0".as_slice(), SECRET].concat()),
        chunk(b"eXIf", &exif(6)),
        chunk(b"tIME", &[7, 234, 1, 1, 1, 1, 1]),
        chunk(b"zzPr", SECRET),
        chunk(b"IDAT", b"not really pixels"),
        chunk(b"IEND", b""),
    ] {
        bytes.extend_from_slice(&part.encoder().bytes());
    }
    [bytes.as_slice(), SECRET].concat()
}

fn pdf(body: &str) -> Vec<u8> {
    format!("%PDF-1.7\n1 0 obj <</Type /Catalog {body}>> endobj\nstartxref\n9\n%%EOF\n").into_bytes()
}

fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, contents) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(contents).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const TYPES: &[u8] =
    b"<Override ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/>";

fn docx(more: &[(&str, &[u8])]) -> Vec<u8> {
    let parts: [(&str, &[u8]); 2] = [("[Content_Types].xml", TYPES), ("word/document.xml", b"<w:document/>")];
    zipped(&[parts.as_slice(), more].concat())
}

fn odt(more: &[(&str, &[u8])]) -> Vec<u8> {
    let parts: [(&str, &[u8]); 2] =
        [("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", b"<office:text/>")];
    zipped(&[parts.as_slice(), more].concat())
}

#[test]
fn a_photograph_loses_its_place_but_not_its_side() {
    let clean = ok("foto.JPG", &jpeg(640, 480, 6));
    assert_eq!((clean.kind, clean.media_type, clean.safe_name.as_str()), (FileKind::Jpeg, "image/jpeg", "foto.JPG"));
    assert!(!has(&clean.bytes, SECRET) && !has(&clean.bytes, b"adobe"));
    assert!(
        has(&clean.bytes, &[0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56]) && clean.bytes.ends_with(&[0x78, 0xFF, 0xD9])
    );
    let at = clean.bytes.windows(6).position(|window| window == b"Exif\0\0").unwrap();
    assert_eq!(orientation::of_tiff(&clean.bytes[at + 6..]), Some(6));
    assert_eq!(ok("foto.jpg", &clean.bytes).bytes, clean.bytes);
}

#[test]
fn an_upright_photograph_has_no_exif_at_all() {
    assert!(!has(&ok("foto.jpg", &jpeg(640, 480, 1)).bytes, b"Exif"));
}

#[test]
fn a_png_loses_its_texts() {
    let clean = ok("schermo.png", &png(10, 10));
    assert!(!has(&clean.bytes, SECRET));
    let chunks = Png::from_bytes(clean.bytes.into()).unwrap();
    let kinds: Vec<[u8; 4]> = chunks.chunks().iter().map(PngChunk::kind).collect();
    assert_eq!(kinds, [*b"IHDR", *b"eXIf", *b"IDAT", *b"IEND"]);
    assert_eq!(orientation::of_tiff(chunks.chunks()[1].contents()), Some(6));
}

#[test]
fn a_picture_too_large_to_open_is_refused_by_its_header() {
    assert_eq!(fault("a.jpg", &jpeg(60_000, 60_000, 1)), FileFault::TooManyPixels);
    assert_eq!(fault("a.png", &png(60_000, 60_000)), FileFault::TooManyPixels);
    assert_eq!(fault("a.jpg", &jpeg(0, 10, 1)), FileFault::Broken);
}

#[test]
fn half_a_picture_is_broken() {
    let whole = jpeg(640, 480, 6);
    assert_eq!(fault("a.jpg", &whole[..whole.len() - SECRET.len() - 2]), FileFault::Broken);
    assert_eq!(fault("a.png", &png(10, 10)[..60]), FileFault::Broken);
}

#[test]
fn a_plain_pdf_passes_unchanged_and_an_active_one_does_not() {
    let plain = pdf("/Pages 2 0 R /JavaScriptless 1");
    assert_eq!(ok("verbale.pdf", &plain).bytes, plain);
    for body in ["/S /JavaScript /JS (x)", "/S /J#61vaScript", "/S/Launch", "/Names <</EmbeddedFiles 3 0 R>>"] {
        assert_eq!(fault("verbale.pdf", &pdf(body)), FileFault::ActiveContent, "{body}");
    }
    assert_eq!(fault("verbale.pdf", &pdf("/Encrypt 5 0 R")), FileFault::Encrypted);
    assert_eq!(fault("verbale.pdf", b"%PDF-1.7\nhalf of it"), FileFault::Broken);
}

#[test]
fn text_documents_pass_and_macros_do_not() {
    assert_eq!(ok("relazione.docx", &docx(&[])).kind, FileKind::Docx);
    assert_eq!(ok("relazione.odt", &odt(&[])).kind, FileKind::Odt);
    assert_eq!(fault("a.docx", &docx(&[("word/vbaProject.bin", b"x")])), FileFault::MacroInside);
    let types = b"application/vnd.ms-word.document.macroEnabled.main+xml";
    assert_eq!(fault("a.docm", &zipped(&[("[Content_Types].xml", types)])), FileFault::MacroInside);
    assert_eq!(fault("a.odt", &odt(&[("Basic/script-lc.xml", b"x")])), FileFault::MacroInside);
    assert_eq!(fault("a.docx", &docx(&[("word/embeddings/oleObject1.bin", b"x")])), FileFault::ActiveContent);
    let template: &[u8] = b"<Relationship Type='x/attachedTemplate' Target='http://x/t.dotm' TargetMode='External'/>";
    assert_eq!(fault("a.docx", &docx(&[("word/_rels/settings.xml.rels", template)])), FileFault::ActiveContent);
    assert_eq!(
        fault("a.odt", &odt(&[("META-INF/manifest.xml", b"<manifest:encryption-data/>")])),
        FileFault::Encrypted
    );
    assert_eq!(fault("a.zip", &zipped(&[("a.txt", b"x")])), FileFault::UnknownKind);
    assert_eq!(fault("a.docx", &docx(&[])[..80]), FileFault::Broken);
}

#[test]
fn a_file_that_is_not_what_its_name_says_is_refused() {
    assert_eq!(fault("relazione.pdf", &docx(&[])), FileFault::KindDiffersFromName);
    assert_eq!(fault("foto.png", &jpeg(10, 10, 1)), FileFault::KindDiffersFromName);
    assert_eq!(fault("programma.exe", &pdf("")), FileFault::KindDiffersFromName);
    assert_eq!(ok("Relazione Sig. Rossi", &pdf("")).safe_name, "Relazione Sig. Rossi.pdf");
    assert_eq!(ok("verbale 12.11", &pdf("")).safe_name, "verbale 12.11.pdf");
}

#[test]
fn empty_large_and_unknown_files_are_refused() {
    assert_eq!(fault("a.pdf", b""), FileFault::Empty);
    assert_eq!(fault("a.exe", b"MZ\x90\0"), FileFault::UnknownKind);
    let small = Limits { bytes: 5, ..Limits::default() };
    assert_eq!(inspect("a.pdf", &pdf(""), &small), Err(FileFault::TooLarge));
}

#[test]
fn a_zip_bomb_is_refused() {
    let bomb = docx(&[("word/media/a.bin", &vec![0; 3 << 20])]);
    assert!(bomb.len() < 20_000);
    let limits = Limits { unpacked: 1 << 20, ..Limits::default() };
    assert_eq!(inspect("a.docx", &bomb, &limits), Err(FileFault::UnpackedTooLarge));
}

#[test]
fn names_are_made_safe_to_show_and_send() {
    assert_eq!(safe_name("../../etc/passwd"), "passwd");
    assert_eq!(safe_name("C:\\Users\\Anna\\città.pdf"), "città.pdf");
    assert_eq!(safe_name("foto\u{202e}gpj.exe"), "fotogpj.exe");
    assert_eq!(safe_name(" a\r\n\tb<c>.pdf. "), "ab_c_.pdf");
    assert_eq!(safe_name("con.pdf"), "_con.pdf");
    assert_eq!(safe_name("..."), "file");
    let long = safe_name(&format!("{}.docx", "è".repeat(300)));
    assert!(long.chars().count() == 120 && long.ends_with("è.docx"));
}

#[test]
fn the_download_header_keeps_the_name_in_both_forms() {
    assert_eq!(
        content_disposition("perché \"sì\";.pdf"),
        "attachment; filename=\"perche _si__.pdf\"; filename*=UTF-8''perch%C3%A9%20_s%C3%AC_%3B.pdf"
    );
    assert_eq!(content_disposition("档案"), "attachment; filename=\"__\"; filename*=UTF-8''%E6%A1%A3%E6%A1%88");
}

#[test]
fn every_kind_has_a_media_type_and_an_extension() {
    for kind in FileKind::ALL {
        assert!(kind.media_type().contains('/') && !kind.extensions().is_empty());
    }
}

proptest! {
    #[test]
    fn no_bytes_make_the_inspection_stumble(bytes in proptest::collection::vec(any::<u8>(), 0..400), name in any::<String>()) {
        for start in [b"".as_slice(), b"\xFF\xD8\xFF", b"\x89PNG\r\n\x1a\n", b"%PDF-", b"PK\x03\x04"] {
            let _ = inspect(&name, &[start, &bytes].concat(), &Limits::default());
        }
        let _ = orientation::of_tiff(&[b"MM\0*", bytes.as_slice()].concat());
    }

    #[test]
    fn a_damaged_file_is_an_answer(at in any::<proptest::sample::Index>(), byte in any::<u8>(), cut in any::<proptest::sample::Index>()) {
        for mut bytes in [jpeg(64, 48, 3), png(8, 8), pdf("/A#"), docx(&[]), odt(&[])] {
            let length = bytes.len();
            bytes[at.index(length)] ^= byte;
            let _ = inspect("x", &bytes, &Limits::default());
            bytes.truncate(cut.index(length));
            let _ = inspect("x", &bytes, &Limits::default());
        }
    }

    #[test]
    fn a_cleaned_picture_is_clean(at in any::<proptest::sample::Index>(), byte in any::<u8>()) {
        let mut bytes = jpeg(64, 48, 3);
        let length = bytes.len();
        bytes[at.index(length)] ^= byte;
        if let Ok(clean) = inspect("x", &bytes, &Limits::default()) {
            prop_assert_eq!(&inspect("x", &clean.bytes, &Limits::default()).unwrap().bytes, &clean.bytes);
        }
    }

    #[test]
    fn every_name_is_one_short_line_without_a_path(name in any::<String>()) {
        let safe = safe_name(&name);
        prop_assert!(!safe.is_empty() && safe.chars().count() <= 121);
        let has_path = safe.contains(['/', '\\', '\r', '\n', '\0', '"', '\u{202e}']) || safe.starts_with('.');
        prop_assert!(!has_path);
        let header = content_disposition(&name);
        let is_one_header = header.is_ascii() && !header.contains(['\r', '\n']) && header.matches('"').count() == 2;
        prop_assert!(is_one_header);
    }
}
