use std::path::Path;
use std::sync::OnceLock;

use super::*;

fn packs() -> &'static PackSet {
    static PACKS: OnceLock<PackSet> = OnceLock::new();
    PACKS.get_or_init(|| PackSet::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../packs")).unwrap())
}

fn today() -> Date {
    Date::constant(2026, 11, 23)
}

fn mario() -> PersonForm {
    PersonForm {
        family: "  Rossi ".into(),
        given: "Mario".into(),
        birth: "1/1/1980".into(),
        birth_place: "Pistoia".into(),
        legal_sex: "M".into(),
        identifiers: vec![("codice_fiscale".into(), "rssmra80a01g713f".into())],
        ..PersonForm::default()
    }
}

fn faults(form: &PersonForm) -> Vec<(String, What)> {
    let faults = form.read(packs(), today()).unwrap_err();
    faults.into_iter().map(|fault| (fault.field, fault.what)).collect()
}

#[test]
fn a_person_is_read_with_names_as_written_and_places_as_codes() {
    let person = mario().read(packs(), today()).unwrap();
    assert_eq!((person.family.as_str(), person.birth_place.as_str()), ("Rossi", "G713"));
    assert_eq!(person.identifiers[0].value, "RSSMRA80A01G713F");
    assert_eq!(person.identifiers[0].warnings, []);
}

#[test]
fn a_name_alone_is_enough() {
    for (family, given) in [("Rossi", ""), ("", "Maryam")] {
        let form = PersonForm { family: family.into(), given: given.into(), ..PersonForm::default() };
        assert!(form.read(packs(), today()).is_ok());
    }
    assert_eq!(faults(&PersonForm::default()), [("family".to_owned(), What::NoName)]);
}

#[test]
fn a_code_that_does_not_fit_is_a_warning_and_is_kept() {
    let form = PersonForm { family: "Bianchi".into(), birth: "1981".into(), birth_place: "Albania".into(), ..mario() };
    let person = form.read(packs(), today()).unwrap();
    assert_eq!(person.identifiers[0].warnings, [Mismatch::Surname, Mismatch::BirthPlace, Mismatch::BirthDate]);
}

#[test]
fn a_code_that_cannot_be_one_is_refused_at_its_row() {
    let mut form = mario();
    form.identifiers = vec![
        ("passport".into(), "YB 123 4567".into()),
        ("codice_fiscale".into(), "RSSMRA80A01G7I3F".into()),
        (String::new(), "123".into()),
        ("stp".into(), String::new()),
    ];
    let found = faults(&form);
    let fields: Vec<_> = found.iter().map(|(field, _)| field.as_str()).collect();
    assert_eq!(fields, ["id_value_1", "id_kind_2", "id_value_3"]);
}

#[test]
fn all_faults_come_at_once() {
    let form = PersonForm {
        birth: "31/2/1980".into(),
        birth_place: "Atlantide".into(),
        citizenship: "Atlantide".into(),
        phone: "12".into(),
        email: "mario".into(),
        family_original: "Росси".into(),
        ..mario()
    };
    let fields: Vec<_> = faults(&form).into_iter().map(|(field, _)| field).collect();
    for field in ["birth", "birth_place", "citizenship", "phone", "email", "original_lang"] {
        assert!(fields.iter().any(|found| found == field), "{field} in {fields:?}");
    }
}

#[test]
fn births_are_days_or_years_of_the_past() {
    let born = |birth: &str| PersonForm { birth: birth.into(), birth_place: String::new(), ..mario() };
    assert_eq!(born("1980").read(packs(), today()).unwrap().birth, Some(Birth::Year(1980)));
    assert_eq!(faults(&born("24/11/2026"))[0].1, What::BornInFuture);
    assert_eq!(faults(&born("1900"))[0].1, What::BornTooLongAgo);
    assert_eq!(faults(&born("ieri"))[0].1, What::NotADate);
}

#[test]
fn a_suppressed_municipality_is_a_birthplace_of_its_time() {
    let form = PersonForm { birth_place: "Abetone".into(), identifiers: Vec::new(), ..mario() };
    assert_eq!(form.read(packs(), today()).unwrap().birth_place, "A012");
}

#[test]
fn one_name_of_several_places_is_chosen_from() {
    let form = PersonForm { municipality: "Castro".into(), ..mario() };
    assert_eq!(faults(&form), [("municipality".to_owned(), What::SeveralPlaces)]);
    let Place::Several(places) = places::municipality(packs(), "Castro") else { panic!("two of this name") };
    let chosen = PersonForm { municipality_choice: places[0].0.clone(), ..form };
    assert_eq!(chosen.read(packs(), today()).unwrap().municipality, places[0].0);
}
