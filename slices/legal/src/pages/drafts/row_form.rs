//! The form of one row: filled from a row, read back into one with all faults at once.

use kernel::words::{BasisKind, Operation};
use kernel::{Coded, Date};
use packs::{LegalBasis, Validity, Words};
use web::{FieldErrors, Form, Ui};

use super::super::{agreement::day, required};
use super::faults::field;

pub const LANGUAGES: [&str; 4] = ["it", "en", "fr", "de"];

/// The fields as the form shows a row.
pub fn filled(ui: &Ui, row: &LegalBasis) -> Form {
    let date = |day: Option<Date>| day.map(|day| ui.date_short(day)).unwrap_or_default();
    let words = [&row.words.it, &row.words.en, &row.words.fr, &row.words.de];
    let mut pairs: Vec<(String, String)> = vec![
        ("purpose".to_owned(), row.purpose.code().to_owned()),
        ("basis".to_owned(), row.basis.code().to_owned()),
        ("provision".to_owned(), row.provision.clone()),
        ("gdpr".to_owned(), row.gdpr.clone()),
        ("valid_from".to_owned(), date(row.validity.from)),
        ("valid_to".to_owned(), date(row.validity.to)),
    ];
    pairs.extend(LANGUAGES.iter().zip(words).map(|(lang, words)| (format!("words_{lang}"), words.clone())));
    several(&mut pairs, "bodies", &row.bodies);
    several(&mut pairs, "compartments", &row.compartments);
    several(&mut pairs, "operations", &row.operations);
    several(&mut pairs, "agreement", &row.agreements);
    if row.checked {
        pairs.push(("checked".to_owned(), "yes".to_owned()));
    }
    Form { pairs, ..Form::default() }
}

fn several<T: Coded>(pairs: &mut Vec<(String, String)>, name: &str, codes: &[T]) {
    pairs.extend(codes.iter().map(|one| (name.to_owned(), one.code().to_owned())));
}

/// The row that was typed, under this code.
pub fn read(ui: &Ui, form: &Form, code: &str) -> Result<LegalBasis, FieldErrors> {
    let mut errors = FieldErrors::new();
    let purpose = one(ui, &mut errors, form, "purpose");
    let (bodies, compartments) = (list(ui, &mut errors, form, "bodies"), list(ui, &mut errors, form, "compartments"));
    let operations: Vec<Operation> = list(ui, &mut errors, form, "operations");
    for (name, empty) in [
        ("bodies", bodies.is_empty()),
        ("compartments", compartments.is_empty()),
        ("operations", operations.is_empty()),
    ] {
        if empty && !errors.iter().any(|(field, _)| field == name) {
            let words = ui.say1("legal-draft-fault-missing", "field", field(ui, name));
            errors.push((name.to_owned(), words));
        }
    }
    let basis = one(ui, &mut errors, form, "basis");
    let agreements = list(ui, &mut errors, form, "agreement");
    if basis == Some(BasisKind::Consent) && operations.contains(&Operation::Share) && agreements.is_empty() {
        errors.push(("agreement".to_owned(), ui.say("legal-draft-fault-agreement").into_owned()));
    }
    let mut line = |name: &str| one_line(&required(ui, &mut errors, name, form.text(name)));
    let (provision, gdpr) = (line("provision"), line("gdpr"));
    let words = Words { it: line("words_it"), en: line("words_en"), fr: line("words_fr"), de: line("words_de") };
    let validity = validity(ui, &mut errors, form);
    match (purpose, basis) {
        (Some(purpose), Some(basis)) if errors.is_empty() => Ok(LegalBasis {
            code: code.to_owned(),
            purpose,
            bodies,
            compartments,
            operations,
            basis,
            provision,
            gdpr,
            words,
            agreements,
            validity,
            checked: form.text("checked") == "yes",
        }),
        _ => Err(errors),
    }
}

fn one<T: Coded>(ui: &Ui, errors: &mut FieldErrors, form: &Form, name: &str) -> Option<T> {
    let found = T::parse(form.text(name));
    if found.is_none() {
        let words = match form.text(name) {
            "" => ui.say("field-fault-required").into_owned(),
            code => ui.say1("legal-draft-fault-unknown", "code", code),
        };
        errors.push((name.to_owned(), words));
    }
    found
}

fn list<T: Coded>(ui: &Ui, errors: &mut FieldErrors, form: &Form, name: &str) -> Vec<T> {
    let mut found = Vec::new();
    for code in form.all(name) {
        match T::parse(&code) {
            Some(member) => found.push(member),
            None => errors.push((name.to_owned(), ui.say1("legal-draft-fault-unknown", "code", code.as_str()))),
        }
    }
    found
}

fn validity(ui: &Ui, errors: &mut FieldErrors, form: &Form) -> Validity {
    required(ui, errors, "valid_from", form.text("valid_from"));
    let validity = Validity {
        from: day(ui, errors, "valid_from", form.text("valid_from")),
        to: day(ui, errors, "valid_to", form.text("valid_to")),
    };
    if matches!((validity.from, validity.to), (Some(from), Some(to)) if to < from) {
        errors.push(("valid_to".to_owned(), ui.say("legal-fault-ends-before").into_owned()));
    }
    validity
}

/// Provisions and words are one line each.
fn one_line(text: &str) -> String {
    text.split_whitespace().filter(|word| !word.chars().any(char::is_control)).collect::<Vec<_>>().join(" ")
}

/// What a list has kept stands where it stood: a comparison shows what was added and taken away, and nothing else.
pub fn in_the_order_of(old: &LegalBasis, row: &mut LegalBasis) {
    fn sort<T: PartialEq + Copy>(old: &[T], list: &mut [T]) {
        list.sort_by_key(|one| old.iter().position(|known| known == one).unwrap_or(usize::MAX));
    }
    sort(&old.bodies, &mut row.bodies);
    sort(&old.compartments, &mut row.compartments);
    sort(&old.operations, &mut row.operations);
    sort(&old.agreements, &mut row.agreements);
}
