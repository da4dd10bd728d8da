//! Conditions, normalising, checking and reading out, on the forms of the project.

use kernel::words::Compartment;

use super::*;
use crate::tests::{day, packs};

const TODAY: &str = "2026-11-23";

fn form() -> &'static Form {
    packs().current_form(day(TODAY))
}

fn answers(pairs: &[(&str, &str)]) -> Answers {
    pairs.iter().map(|(field, text)| ((*field).to_owned(), Answer::text(*text))).collect()
}

fn shows(answers: &Answers, field: &str) -> bool {
    form().shown_fields(answers, day(TODAY)).iter().any(|shown| shown.code == field)
}

fn fault(answers: &Answers, field: &str) -> Option<FaultKind> {
    let faults = form().check(answers, day(TODAY), packs());
    faults.into_iter().find(|fault| fault.field == field).map(|fault| fault.kind)
}

#[test]
fn the_form_of_a_day_is_the_newest_in_force() {
    assert_eq!(packs().current_form(day("2025-12-31")).version, "2025.1");
    assert_eq!(packs().current_form(day("2026-01-01")).version, "2026.1");
    assert_eq!(packs().current_form(day("2020-01-01")).version, "2025.1");
}

#[test]
fn a_condition_shows_and_requires_a_field() {
    let ordinary = answers(&[("urgency", "ordinary")]);
    let urgent = answers(&[("urgency", "urgent")]);
    assert!(!shows(&ordinary, "urgency_motive"));
    assert!(shows(&urgent, "urgency_motive"));
    assert_eq!(fault(&ordinary, "urgency_motive"), None);
    assert_eq!(fault(&urgent, "urgency_motive"), Some(FaultKind::Required));
}

#[test]
fn the_answer_of_a_hidden_field_steers_nothing() {
    let given = answers(&[("did", "yes"), ("service_pact", "yes")]);
    assert!(shows(&given, "gol_path"));
    let taken_back = answers(&[("did", "no"), ("service_pact", "yes"), ("gol_path", "4")]);
    assert!(!shows(&taken_back, "service_pact") && !shows(&taken_back, "gol_path"));
    assert!(!form().without_hidden(&taken_back, day(TODAY)).contains_key("gol_path"));
}

#[test]
fn no_is_an_answer_and_silence_is_not() {
    assert!(!shows(&Answers::new(), "disagreement_reason"));
    assert!(shows(&answers(&[("agreement", "no")]), "disagreement_reason"));
}

#[test]
fn today_counts_in_a_condition() {
    let expired = answers(&[("legal_status", "non_eu"), ("permit_expiry", "2026-11-22")]);
    let valid = answers(&[("legal_status", "non_eu"), ("permit_expiry", "2026-11-23")]);
    assert!(shows(&expired, "permit_renewal"));
    assert!(!shows(&valid, "permit_renewal"));
}

#[test]
fn answers_as_people_write_them_become_codes() {
    let raw = answers(&[
        ("permit_expiry", "2/12/2026"),
        ("unemployed_since", " 2.1.2025 "),
        ("did", "Sì"),
        ("agreement", "NEIN"),
        ("urgency", "Dringend"),
        ("licences", "patente b; Forklift"),
        ("daily_hours", "4,5"),
        ("stay_municipality", "quarrata"),
        ("notice_language", "Arabic"),
        ("education_country", "Maroc"),
        ("experience", "   "),
        ("unknown_field", "x"),
    ]);
    let stored = form().normalise(&raw, packs());
    let mut expected = answers(&[
        ("permit_expiry", "2026-12-02"),
        ("unemployed_since", "2025-01-02"),
        ("did", "yes"),
        ("agreement", "no"),
        ("urgency", "urgent"),
        ("daily_hours", "4.5"),
        ("stay_municipality", "047017"),
        ("notice_language", "ar"),
        ("education_country", "Z330"),
    ]);
    expected.insert("licences".into(), Answer::many(["b", "forklift"]));
    assert_eq!(stored, expected);
    assert_eq!(form().normalise(&stored, packs()), stored);
}

#[test]
fn dates_are_read_day_first_and_never_guessed() {
    for (written, read) in [
        ("2026-12-02", "2026-12-02"),
        ("2/12/2026", "2026-12-02"),
        ("2.12.2026", "2026-12-02"),
        ("02-12-2026", "2026-12-02"),
        ("2026-12-02T00:00:00", "2026-12-02"),
    ] {
        assert_eq!(parse_date(written).unwrap().to_string(), read);
    }
    for wrong in ["31/2/2026", "2/12/26", "12/2026", "domani", "", "+2/12/2026"] {
        assert_eq!(parse_date(wrong), None, "{wrong}");
    }
}

#[test]
fn every_wrong_answer_is_named_at_once() {
    let raw = answers(&[
        ("sender_phone", "chiamare Anna"),
        ("sender_email", "anna@comune"),
        ("permit_expiry", "31/02/2026"),
        ("legal_status", "non_eu"),
        ("permit", "visa"),
        ("did", "forse"),
        ("daily_hours", "tre"),
        ("education_level", "3"),
        ("education_year", "1066"),
        ("stay_municipality", "Atlantide"),
    ]);
    let mut raw = form().normalise(&raw, packs());
    raw.insert("education_level".into(), Answer::text("344"));
    raw.insert("sender_role".into(), Answer::text("x".repeat(201)));
    for (field, kind) in [
        ("sender_contact", FaultKind::Required),
        ("sender_phone", FaultKind::NotAPhone),
        ("sender_email", FaultKind::NotAnEmail),
        ("sender_role", FaultKind::TooLong),
        ("permit_expiry", FaultKind::NotADate),
        ("permit", FaultKind::UnknownChoice),
        ("did", FaultKind::NotYesNo),
        ("daily_hours", FaultKind::NotANumber),
        ("education_year", FaultKind::NotAYear),
        ("stay_municipality", FaultKind::NotAMunicipality),
    ] {
        assert_eq!(fault(&raw, field), Some(kind), "{field}");
    }
}

#[test]
fn a_section_goes_from_untouched_to_complete() {
    let state = |answers: &Answers| form().section_state("sender", answers, day(TODAY), packs());
    assert_eq!(state(&Answers::new()), SectionState::Untouched);
    assert_eq!(state(&answers(&[("sender_contact", "Anna Neri")])), SectionState::Started);
    let done = answers(&[("sender_contact", "Anna Neri"), ("sender_phone", "0573 371 000")]);
    assert_eq!(state(&done), SectionState::Complete);
}

#[test]
fn answers_are_split_by_compartment() {
    let mut given =
        answers(&[("did", "yes"), ("functional_limits", "non solleva pesi"), ("measure_constraints", "yes")]);
    given.insert("categories_judicial".into(), Answer::many(["l381_prisoner"]));
    let split = form().split_by_compartment(&given);
    assert!(split[&Compartment::Work].contains_key("did"));
    assert!(split[&Compartment::Health].contains_key("functional_limits"));
    assert_eq!(split[&Compartment::Judicial].len(), 2);
}

#[test]
fn a_category_field_offers_its_own_compartment_only() {
    let field = form().field("categories_social").unwrap();
    let options = packs().options(field, day(TODAY));
    assert!(options.iter().any(|option| option.code == "reg651_a" && option.law.is_some()));
    assert!(!options.iter().any(|option| option.code == "l381_prisoner"));
    let mut wrong = Answers::new();
    wrong.insert("categories_social".into(), Answer::many(["l381_prisoner"]));
    assert_eq!(fault(&wrong, "categories_social"), Some(FaultKind::UnknownChoice));
}

#[test]
fn documents_are_asked_by_rule() {
    let codes = |answers: &Answers| -> Vec<_> {
        form().required_attachments(answers, day(TODAY)).into_iter().map(|rule| rule.code.clone()).collect()
    };
    assert_eq!(codes(&answers(&[("urgency", "urgent")])), Vec::<String>::new());
    assert_eq!(codes(&answers(&[("legal_status", "non_eu")])), ["social_report", "permit_copy"]);
}

#[test]
fn an_old_form_reads_old_answers_in_its_own_words() {
    let old = packs().form("2025.1").unwrap();
    let mut given = answers(&[("request", "Vorrei lavorare"), ("education_level", "2"), ("did", "yes")]);
    given.insert("licences".into(), Answer::many(["b", "steam_engine"]));
    let read = old.read_out(&given, "fr", packs());
    let lines: Vec<_> = read
        .iter()
        .flat_map(|section| &section.fields)
        .map(|read| format!("{}: {}", read.field.label.in_lang("fr"), read.words.join(", ")))
        .collect();
    assert_eq!(
        lines,
        [
            "Demande: Vorrei lavorare",
            "DID faite: yes",
            "Diplôme: Premier cycle du secondaire",
            "Permis: Permis B, steam_engine"
        ]
    );
}

#[test]
fn answers_travel_as_plain_json() {
    let json = r#"{"did":"yes","licences":["b","c"]}"#;
    let read: Answers = serde_json::from_str(json).unwrap();
    assert_eq!(read["licences"], Answer::many(["b", "c"]));
    assert_eq!(serde_json::to_string(&read).unwrap(), json);
}
