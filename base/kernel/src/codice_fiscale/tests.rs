use jiff::civil::date;
use proptest::prelude::*;

use super::*;

const PISTOIA: &str = "RSSMRA80A01G713F";

fn code(text: &str) -> CodiceFiscale {
    CodiceFiscale::parse(text).unwrap()
}

fn mario() -> BirthFacts<'static> {
    BirthFacts {
        surname: "Rossi",
        given: "Mario",
        sex: Some(LegalSex::Male),
        birth: Some(date(1980, 1, 1)),
        place_code: Some("G713"),
    }
}

#[test]
fn the_known_codes_are_read_and_agree_with_their_people() {
    let vectors = [
        ("RSSMRA80A01H501U", "Rossi", "Mario", LegalSex::Male, date(1980, 1, 1), "H501"),
        (PISTOIA, "Rossi", "Mario", LegalSex::Male, date(1980, 1, 1), "G713"),
        ("RSSMRA80A41G713J", "Rossi", "Mara", LegalSex::Female, date(1980, 1, 1), "G713"),
        ("HXHLBN85T55Z100H", "Hoxha", "Albana", LegalSex::Female, date(1985, 12, 15), "Z100"),
        ("XUXWEI90C12Z210R", "Xu", "Wei", LegalSex::Male, date(1990, 3, 12), "Z210"),
        ("RSSMRA80A01G71PB", "Rossi", "Mario", LegalSex::Male, date(1980, 1, 1), "G713"),
        ("RSSMRAULALMGTMPU", "Rossi", "Mario", LegalSex::Male, date(1980, 1, 1), "G713"),
    ];
    for (text, surname, given, sex, birth, place) in vectors {
        let read = code(text);
        assert_eq!(read.as_str(), text);
        assert_eq!((read.legal_sex(), read.place_code(), read.birth(2026)), (sex, place, Some(birth)), "{text}");
        let facts = BirthFacts { surname, given, sex: Some(sex), birth: Some(birth), place_code: Some(place) };
        assert_eq!(read.mismatches(&facts), [], "{text}");
    }
}

#[test]
fn lower_case_and_blanks_around_are_forgiven() {
    assert_eq!(code(" rssmra80a01g713f\n").as_str(), PISTOIA);
}

#[test]
fn a_refusal_says_what_is_wrong() {
    use CodiceFiscaleError::*;
    let refusals = [
        ("", Length { found: 0 }),
        ("RSSMRA80A01G713", Length { found: 15 }),
        ("RSSMRA80A01G713FF", Length { found: 17 }),
        ("R5SMRA80A01G713F", Character { position: 2 }),
        ("RSSMRÀ80A01G713F", Character { position: 6 }),
        ("RSSMRAA0A01G713F", Character { position: 7 }),
        ("RSSMRA80F01G713F", Character { position: 9 }),
        ("RSSMRA80A00G713F", Character { position: 10 }),
        ("RSSMRA80A32G713F", Character { position: 10 }),
        ("RSSMRA80A72G713F", Character { position: 10 }),
        ("RSSMRA80A01G7 3F", Character { position: 14 }),
        ("RSSMRA80A01G7137", Character { position: 16 }),
        ("RSSMRA80A01G713G", CheckCharacter),
        ("RSSMRA80A01G714F", CheckCharacter),
    ];
    for (text, refusal) in refusals {
        assert_eq!(CodiceFiscale::parse(text), Err(refusal), "{text}");
    }
}

#[test]
fn omocodia_is_seen_through_and_kept() {
    let (plain, last, all) = (code(PISTOIA), code("RSSMRA80A01G71PB"), code("RSSMRAULALMGTMPU"));
    assert_eq!([last.normalised(), all.normalised()], [PISTOIA, PISTOIA]);
    assert!(plain.is_same_root(&last) && last.is_same_root(&all));
    assert!(!plain.has_omocodia() && all.has_omocodia());
    assert_ne!(plain, last, "as issued they are two people");
    assert!(!plain.is_same_root(&code("RSSMRA80A01H501U")));
}

#[test]
fn all_127_variants_lead_back_to_one_code() {
    let mut variants = std::collections::BTreeSet::new();
    for places in 1..128_u8 {
        let mut text = PISTOIA.as_bytes().to_vec();
        for (bit, index) in OMOCODIA.into_iter().enumerate() {
            if places & (1 << bit) != 0 {
                text[index] = DIGIT_LETTERS[usize::from(text[index] - b'0')];
            }
        }
        text[15] = check_character(&text);
        let variant = code(std::str::from_utf8(&text).unwrap());
        assert!(variant.has_omocodia());
        assert_eq!(variant.normalised(), PISTOIA);
        assert_eq!(variant.birth(2026), Some(date(1980, 1, 1)));
        variants.insert(variant);
    }
    assert_eq!(variants.len(), 127);
}

#[test]
fn the_century_is_the_latest_possible_one() {
    let born_80 = code(PISTOIA);
    assert_eq!(born_80.two_digit_year(), 80);
    assert_eq!(born_80.birth(2080), Some(date(2080, 1, 1)));
    assert_eq!(born_80.birth(2079), Some(date(1980, 1, 1)));
}

#[test]
fn what_disagrees_is_named_and_nothing_else() {
    let read = code(PISTOIA);
    let differing = [
        (BirthFacts { surname: "Rosi Bianchi", ..mario() }, vec![Mismatch::Surname]),
        (BirthFacts { given: "Luigi", ..mario() }, vec![Mismatch::GivenName]),
        (BirthFacts { surname: "Verdi", given: "Luigi", ..mario() }, vec![Mismatch::Surname, Mismatch::GivenName]),
        (BirthFacts { surname: "Mario", given: "Rossi", ..mario() }, vec![Mismatch::NamesSwapped]),
        (BirthFacts { sex: Some(LegalSex::Female), ..mario() }, vec![Mismatch::LegalSex]),
        (BirthFacts { birth: Some(date(1980, 1, 2)), ..mario() }, vec![Mismatch::BirthDate]),
        (BirthFacts { place_code: Some("H501"), ..mario() }, vec![Mismatch::BirthPlace]),
    ];
    for (facts, mismatches) in differing {
        assert_eq!(read.mismatches(&facts), mismatches, "{facts:?}");
    }
    let unknown = BirthFacts { surname: "", given: " ", sex: None, birth: None, place_code: None };
    assert_eq!(read.mismatches(&unknown), []);
    assert_eq!(read.mismatches(&BirthFacts { sex: Some(LegalSex::Unknown), ..unknown }), []);
    assert_eq!(read.mismatches(&BirthFacts { birth: Some(date(1880, 1, 1)), ..mario() }), [], "no century in the code");
}

#[test]
fn names_are_compared_as_the_rules_write_them() {
    for (surname, given, root) in [
        ("D'Angelo", "Gianfranco", "DNGGFR"),
        ("Fo", "Al", "FOXLAX"),
        ("Đorđević", "Žaklina", "DRDZLN"),
        ("Nguyễn Thị", "Io", "NGYIOX"),
        ("徐", "伟", "XUXWEI"),
    ] {
        let mut text = format!("{root}80A01Z210").into_bytes();
        text.push(check_character(&text));
        let read = code(std::str::from_utf8(&text).unwrap());
        let facts = BirthFacts { surname, given, sex: None, birth: None, place_code: Some("z210") };
        assert_eq!(read.mismatches(&facts), [], "{surname} {given}");
    }
}

#[test]
fn no_code_reaches_a_log() {
    assert_eq!(format!("{:?}", code(PISTOIA)), "CodiceFiscale(..)");
}

#[test]
fn provisional_numbers_are_checked() {
    use ProvisionalNumericError::*;
    assert_eq!(ProvisionalNumeric::parse(" 00743110157 ").unwrap().as_str(), "00743110157");
    assert!(ProvisionalNumeric::parse("12345678903").is_ok());
    for (text, refusal) in [
        ("1234567890", Length { found: 10 }),
        ("1234567890A", Character { position: 11 }),
        ("12345678901", CheckDigit),
        ("00000000000", OnlyZeros),
    ] {
        assert_eq!(ProvisionalNumeric::parse(text), Err(refusal));
    }
}

#[test]
fn a_birthplace_is_the_one_of_its_day() {
    let register: Birthplaces = [
        ("A012", "Abetone", date(1936, 7, 26), Some(date(2016, 12, 31))),
        ("M376", "Abetone Cutigliano", date(2017, 1, 1), None),
        ("G713", "Pistoia", date(1861, 3, 17), Some(date(1927, 1, 15))),
        ("G713", "Pistoia", date(1927, 1, 16), None),
        ("L537", "Vaiano", date(1949, 8, 4), None),
        ("I177", "Santa Croce sull'Arno", date(1861, 3, 17), None),
    ]
    .into_iter()
    .collect();
    let name = |code, on| register.valid(code, on).map(|place| place.name.as_str());

    assert_eq!(name("A012", date(2016, 12, 31)), Some("Abetone"));
    assert_eq!(name("A012", date(2017, 1, 1)), None);
    assert!(register.knows("A012") && !register.knows("Z999"));
    assert_eq!(name("G713", date(1990, 5, 5)), Some("Pistoia"));
    assert_eq!(register.find("santacrocesullarno", date(1990, 5, 5))[0].code, "I177");
    assert_eq!(register.find("abetonecutigliano", date(2000, 1, 1)), Vec::<&Place>::new());
}

proptest! {
    #[test]
    fn any_text_is_answered(text in "\\PC*") { let _ = CodiceFiscale::parse(&text); }

    #[test]
    fn one_wrong_character_is_noticed(index in 0_usize..15, letter in "[A-Z0-9]") {
        let mut text = PISTOIA.to_owned();
        text.replace_range(index..=index, &letter);
        prop_assert!(text == PISTOIA || CodiceFiscale::parse(&text).is_err());
    }

    #[test]
    fn reading_again_what_was_read_changes_nothing(root in "[A-Z]{6}[0-9]{2}[ABCDEHLMPRST]([04][1-9]|[15][0-9]|[26][0-8])[A-Z][0-9L-V]{3}") {
        let mut text = root.into_bytes();
        text[12..15].iter_mut().filter(|byte| **byte == b'O').for_each(|byte| *byte = b'0');
        text.push(check_character(&text));
        let read = code(std::str::from_utf8(&text).unwrap());
        prop_assert_eq!(code(read.as_str()), read.clone());
        prop_assert!(code(read.normalised()).is_same_root(&read));
        prop_assert!(read.birth(2026).is_some_and(|birth| (1927..=2026).contains(&birth.year())));
    }
}

#[test]
fn an_invented_code_agrees_with_its_invented_facts() {
    let code = invented::invented(&mario()).unwrap();
    assert_eq!(code.as_str(), "RSSMRA80A01G713F");
    assert!(code.mismatches(&mario()).is_empty());
}
