use super::*;

fn says(text: &str) -> Job {
    with_data("#data.text", json!({ "date": "2026-11-23", "text": text }))
}

#[test]
fn the_scripts_of_the_network_are_printed() {
    for text in [
        "Così è: perché, Łukasz, Ștefan, Gjergj Çelë, Nguyễn Thị Huyền, «€ 1 200,50» – “no”…",
        "Комісія прийняла рішення. Ґ Є І Ї ґ є і ї ъ ы",
        "Ελληνικά ΆΈΉ",
        "قررت اللجنة قبول الطلب ٢٠٢٦، هل لديك أسئلة؟ پ چ ژ گ",
        "কমিশন আবেদন গ্রহণ করেছে। ১২৩ ক্ষ জ্ঞ",
    ] {
        if let Err(fault) = typesetter().pdf(&says(text)) {
            panic!("{text}: {fault}");
        }
    }
}

#[test]
fn a_character_without_glyph_is_named_once() {
    let text = "Anna 中文中 e 𓀀";
    let fault = Fault::MissingGlyphs { chars: vec!['中', '文', '𓀀'] };
    assert_eq!(typesetter().pdf(&says(text)), Err(fault.clone()));
    assert_eq!(typesetter().svg(&says(text)), Err(fault));
}

#[test]
fn a_missing_glyph_is_found_wherever_it_stands() {
    let letter = job("#set page(header: [文])\n#table(columns: 1, block(clip: true, rotate(10deg)[𓀀]))");
    let Err(Fault::MissingGlyphs { mut chars }) = typesetter().pdf(&letter) else { panic!("printed") };
    chars.sort_unstable();
    assert_eq!(chars, ['文', '𓀀']);
}

#[test]
fn signs_that_nobody_sees_are_no_missing_glyphs() {
    let text = "a\u{00AD}b\u{200B}c\u{00A0}d\u{202F}e\u{200E}f\u{200F}g\tnew\nline\u{2011}h";
    assert!(typesetter().pdf(&says(text)).is_ok(), "{:?}", typesetter().pdf(&says(text)).err());
}

/// The letters that a document shows, without spaces: read from the words of its pictures' source.
#[test]
fn data_that_look_like_markup_are_printed_as_they_are() {
    let text = r##"#read("/etc/passwd") *bold* _it_ \ $x$ `raw` <label> @ref = head // no /* no */ #"##;
    let mut typesetter = typesetter();
    let as_data = typesetter.svg(&says(text)).unwrap();
    let literal = format!("#text({})", Value::from(text));
    assert_eq!(typesetter.svg(&job(&literal)).unwrap(), as_data);
    assert_ne!(typesetter.svg(&says("bold")).unwrap(), as_data);
}

#[test]
fn the_optional_chinese_font_prints_chinese() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../packs/fonts-chinese");
    let mut typesetter = Typesetter::new(&[folder]).unwrap();
    assert_eq!(typesetter.pdf(&says("委员会接受了申请。")).unwrap().pages, 1);
}

#[test]
fn a_folder_without_fonts_and_a_file_that_is_no_font_are_faults() {
    assert!(Typesetter::new(&["/does/not/exist".into()]).is_err());
}
