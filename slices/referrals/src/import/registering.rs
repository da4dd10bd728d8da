//! The person that the rows of one group describe: joined from all of them, ready to be registered.

use people::{Birth, NewIdentifier, NewPerson};

use super::person::PersonRow;

/// What an earlier row left empty is filled from a later one; nothing is overwritten.
pub(super) fn widen(first: &mut PersonRow, other: &PersonRow) {
    let texts = [
        (&mut first.family_original, &other.family_original),
        (&mut first.given_original, &other.given_original),
        (&mut first.citizenship, &other.citizenship),
        (&mut first.municipality, &other.municipality),
        (&mut first.phone, &other.phone),
        (&mut first.email, &other.email),
        (&mut first.lang, &other.lang),
        (&mut first.safe_contact, &other.safe_contact),
    ];
    for (own, other) in texts {
        if own.is_empty() {
            own.clone_from(other);
        }
    }
    first.birth_date = first.birth_date.or(other.birth_date);
    first.birth_year = first.birth_year.or(other.birth_year);
    first.interpreter |= other.interpreter;
    if first.sex == kernel::words::LegalSex::Unknown {
        first.sex = other.sex;
    }
    for (identifier, warnings) in &other.identifiers {
        if !first.identifiers.iter().any(|(known, _)| known == identifier) {
            first.identifiers.push((identifier.clone(), warnings.clone()));
        }
    }
}

pub(super) fn new_person(row: &PersonRow) -> NewPerson {
    let has_original = !row.family_original.is_empty() || !row.given_original.is_empty();
    let identifiers = row.identifiers.iter().map(|(identifier, warnings)| NewIdentifier {
        kind: identifier.kind(),
        value: identifier.as_str().to_owned(),
        warnings: warnings.clone(),
    });
    NewPerson {
        family: row.family.clone(),
        given: row.given.clone(),
        family_original: row.family_original.clone(),
        given_original: row.given_original.clone(),
        original_lang: if has_original { row.lang.clone() } else { String::new() },
        chosen_name: String::new(),
        birth: row.birth_date.map(Birth::Day).or(row.birth_year.map(Birth::Year)),
        birth_place: String::new(),
        citizenship: row.citizenship.clone(),
        municipality: row.municipality.clone(),
        legal_sex: row.sex,
        chosen_gender: String::new(),
        address: String::new(),
        phone: row.phone.clone(),
        email: row.email.clone(),
        lang: row.lang.clone(),
        interpreter: row.interpreter.then_some(true),
        safe_contact: row.safe_contact.clone(),
        identifiers: identifiers.collect(),
    }
}
