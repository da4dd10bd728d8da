//! A person as typed, and what it means once it is read. All faults at once; nothing typed is changed.

use kernel::codice_fiscale::Mismatch;
use kernel::identifier::{Identifier, IdentifierKind};
use kernel::words::LegalSex;
use kernel::{Coded, Date};
use packs::PackSet;

use super::fault::{Fault, What};
use super::places::{self, Place};
use super::tax_code::{self, Beside};
use super::words::{Birth, SearchWords};

/// The fields of the form, or the cells of a row, as typed. Codes and names of places, states and languages are both read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PersonForm {
    pub family: String,
    pub given: String,
    pub family_original: String,
    pub given_original: String,
    pub original_lang: String,
    pub chosen_name: String,
    /// A day, or only the year.
    pub birth: String,
    pub birth_place: String,
    /// Code chosen among several places of the same name.
    pub birth_place_choice: String,
    pub legal_sex: String,
    pub chosen_gender: String,
    pub citizenship: String,
    pub municipality: String,
    pub municipality_choice: String,
    pub address: String,
    pub phone: String,
    pub email: String,
    pub lang: String,
    /// `yes` or anything else.
    pub interpreter: String,
    pub safe_contact: String,
    /// Code of the kind and the text, row by row.
    pub identifiers: Vec<(String, String)>,
}

/// A person read and checked, ready to be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPerson {
    pub family: String,
    pub given: String,
    pub family_original: String,
    pub given_original: String,
    pub original_lang: String,
    pub chosen_name: String,
    pub birth: Option<Birth>,
    /// Belfiore code, empty when unknown; the same for the two below.
    pub birth_place: String,
    pub citizenship: String,
    pub municipality: String,
    pub legal_sex: LegalSex,
    pub chosen_gender: String,
    pub address: String,
    pub phone: String,
    pub email: String,
    pub lang: String,
    /// `None`: nobody has asked.
    pub interpreter: Option<bool>,
    /// Kept sealed, in compartment `protection`.
    pub safe_contact: String,
    pub identifiers: Vec<NewIdentifier>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewIdentifier {
    pub kind: IdentifierKind,
    pub value: String,
    /// What of a codice fiscale does not fit the person.
    pub warnings: Vec<Mismatch>,
}

/// Rows for identifiers on the form.
pub const IDENTIFIER_ROWS: usize = 3;
const LONGEST_NAME: usize = 120;
const LONGEST_LINE: usize = 200;
const LONGEST_TEXT: usize = 2000;
const OLDEST: i64 = 120;

impl PersonForm {
    /// The words with which the typed person is searched before a new one is made.
    pub fn search_words(&self) -> Vec<SearchWords> {
        let plain = SearchWords {
            family: self.family.clone(),
            given: self.given.clone(),
            birth: self.birth.clone(),
            phone: self.phone.clone(),
            identifier: String::new(),
        };
        let numbers = self.identifiers.iter().filter(|(_, value)| !value.trim().is_empty());
        let mut all: Vec<_> =
            numbers.map(|(_, value)| SearchWords { identifier: value.clone(), ..SearchWords::default() }).collect();
        all.insert(0, plain);
        all
    }

    /// What the form means on `today`, or everything that is wrong with it.
    pub fn read(&self, packs: &PackSet, today: Date) -> Result<NewPerson, Vec<Fault>> {
        let mut faults = Vec::new();
        self.check_texts(&mut faults);
        let birth = self.read_birth(today, &mut faults);
        let mut person = NewPerson {
            family: line(&self.family),
            given: line(&self.given),
            family_original: line(&self.family_original),
            given_original: line(&self.given_original),
            original_lang: language(packs, "original_lang", &self.original_lang, &mut faults),
            chosen_name: line(&self.chosen_name),
            birth,
            birth_place: place("birth_place", &self.birth_place, &self.birth_place_choice, &mut faults, |typed| {
                places::birthplace(packs, typed, birth)
            }),
            citizenship: self.read_citizenship(packs, &mut faults),
            municipality: place("municipality", &self.municipality, &self.municipality_choice, &mut faults, |typed| {
                places::municipality(packs, typed)
            }),
            legal_sex: legal_sex(&self.legal_sex),
            chosen_gender: line(&self.chosen_gender),
            address: line(&self.address),
            phone: line(&self.phone),
            email: line(&self.email),
            lang: language(packs, "lang", &self.lang, &mut faults),
            interpreter: match self.interpreter.as_str() {
                "yes" => Some(true),
                "no" => Some(false),
                _ => None,
            },
            safe_contact: self.safe_contact.trim().to_owned(),
            identifiers: self.read_identifiers(&mut faults),
        };
        let is_original = !person.family_original.is_empty() || !person.given_original.is_empty();
        if is_original && self.original_lang.trim().is_empty() {
            faults.push(Fault::at("original_lang", What::NoOriginalLanguage));
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        person.compare_tax_codes(packs);
        Ok(person)
    }

    fn check_texts(&self, faults: &mut Vec<Fault>) {
        if line(&self.family).is_empty() && line(&self.given).is_empty() {
            faults.push(Fault::at("family", What::NoName));
        }
        let limits = [
            ("family", &self.family, LONGEST_NAME),
            ("given", &self.given, LONGEST_NAME),
            ("family_original", &self.family_original, LONGEST_NAME),
            ("given_original", &self.given_original, LONGEST_NAME),
            ("chosen_name", &self.chosen_name, LONGEST_NAME),
            ("chosen_gender", &self.chosen_gender, LONGEST_NAME),
            ("address", &self.address, LONGEST_LINE),
            ("phone", &self.phone, LONGEST_NAME),
            ("email", &self.email, LONGEST_LINE),
            ("safe_contact", &self.safe_contact, LONGEST_TEXT),
        ];
        let too_long = limits.into_iter().filter(|(_, text, max)| text.chars().count() > *max);
        faults.extend(too_long.map(|(field, _, max)| Fault::at(field, What::TooLong { max })));
        if !self.phone.trim().is_empty() && kernel::fold::phone_key(&self.phone).len() < 5 {
            faults.push(Fault::at("phone", What::NotAPhone));
        }
        let email = self.email.trim();
        let shaped = email.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
        if !email.is_empty() && (!shaped || email.contains(char::is_whitespace)) {
            faults.push(Fault::at("email", What::NotAnEmail));
        }
    }

    fn read_birth(&self, today: Date, faults: &mut Vec<Fault>) -> Option<Birth> {
        if self.birth.trim().is_empty() {
            return None;
        }
        let Some(birth) = Birth::parse(&self.birth, today) else {
            faults.push(Fault::at("birth", What::NotADate));
            return None;
        };
        let this_year = i64::from(today.year());
        if birth.date().is_some_and(|date| date > today) || birth.year() > this_year {
            faults.push(Fault::at("birth", What::BornInFuture));
        } else if birth.year() < this_year - OLDEST {
            faults.push(Fault::at("birth", What::BornTooLongAgo));
        }
        Some(birth)
    }

    fn read_citizenship(&self, packs: &PackSet, faults: &mut Vec<Fault>) -> String {
        if self.citizenship.trim().is_empty() {
            return String::new();
        }
        places::country(packs, &self.citizenship).unwrap_or_else(|| {
            faults.push(Fault::at("citizenship", What::UnknownCountry));
            String::new()
        })
    }

    fn read_identifiers(&self, faults: &mut Vec<Fault>) -> Vec<NewIdentifier> {
        let mut read: Vec<NewIdentifier> = Vec::new();
        for (row, (kind, value)) in self.identifiers.iter().enumerate() {
            let value = value.trim();
            let Some(kind) = IdentifierKind::parse(kind) else {
                if !value.is_empty() {
                    faults.push(Fault::at(format!("id_kind_{row}"), What::NoIdentifierKind));
                }
                continue;
            };
            if value.is_empty() && kind != IdentifierKind::None_ {
                faults.push(Fault::at(format!("id_value_{row}"), What::NoIdentifier));
                continue;
            }
            match Identifier::parse(kind, value) {
                Ok(found) => {
                    let found = NewIdentifier { kind, value: found.as_str().to_owned(), warnings: Vec::new() };
                    if !read.contains(&found) {
                        read.push(found);
                    }
                }
                Err(error) => faults.push(Fault::at(format!("id_value_{row}"), What::Identifier(error))),
            }
        }
        read
    }
}

impl NewPerson {
    fn compare_tax_codes(&mut self, packs: &PackSet) {
        let beside = Beside {
            family: &self.family,
            given: &self.given,
            legal_sex: self.legal_sex,
            birth: self.birth,
            birth_place: &self.birth_place,
        };
        for identifier in &mut self.identifiers {
            if let Ok(Identifier::CodiceFiscale(code)) = Identifier::parse(identifier.kind, &identifier.value) {
                identifier.warnings = tax_code::warnings(packs, &code, &beside);
            }
        }
    }
}

/// One line with single spaces.
fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn legal_sex(text: &str) -> LegalSex {
    let short = match text.trim().to_uppercase().as_str() {
        "F" => Some(LegalSex::Female),
        "M" => Some(LegalSex::Male),
        _ => None,
    };
    short.or_else(|| LegalSex::parse(text.trim())).unwrap_or(LegalSex::Unknown)
}

fn language(packs: &PackSet, field: &str, typed: &str, faults: &mut Vec<Fault>) -> String {
    if typed.trim().is_empty() {
        return String::new();
    }
    places::language(packs, typed).unwrap_or_else(|| {
        faults.push(Fault::at(field, What::UnknownLanguage));
        String::new()
    })
}

/// Reads a place; of several with one name the chosen one counts.
fn place(field: &str, typed: &str, choice: &str, faults: &mut Vec<Fault>, find: impl Fn(&str) -> Place) -> String {
    if typed.trim().is_empty() {
        return String::new();
    }
    let what = match find(typed) {
        Place::Code(code) => return code,
        Place::Several(places) => match places.into_iter().find(|(code, _)| code == choice) {
            Some((code, _)) => return code,
            None => What::SeveralPlaces,
        },
        Place::Unknown => What::UnknownPlace,
    };
    faults.push(Fault::at(field, what));
    String::new()
}

#[cfg(test)]
mod tests;
