//! Where a code and the facts about a person disagree: warnings to look at, never errors.

use super::CodiceFiscale;
use crate::words::LegalSex;
use crate::{Date, coded, fold::fold};

coded! {
    /// A part of a codice fiscale that does not agree with what is known of the person.
    pub enum Mismatch("codice-fiscale-mismatch") {
        Surname = "surname",
        GivenName = "given_name",
        /// Both names disagree, and agree once they change places.
        NamesSwapped = "names_swapped",
        LegalSex = "legal_sex",
        BirthDate = "birth_date",
        BirthPlace = "birth_place",
    }
}

/// What is known of a person's birth. An empty name is an unknown name, [`LegalSex::Unknown`] the same as `None`.
#[derive(Debug, Clone, Copy)]
pub struct BirthFacts<'a> {
    pub surname: &'a str,
    pub given: &'a str,
    pub sex: Option<LegalSex>,
    pub birth: Option<Date>,
    pub place_code: Option<&'a str>,
}

impl CodiceFiscale {
    /// Everything that disagrees, in the order of the code. Unknown facts agree with everything.
    pub fn mismatches(&self, facts: &BirthFacts<'_>) -> Vec<Mismatch> {
        let mut found = self.name_mismatches(facts.surname, facts.given);
        if facts.birth.is_some_and(|birth| !self.agrees_with_birth(birth)) {
            found.push(Mismatch::BirthDate);
        }
        if facts.sex.is_some_and(|sex| sex != LegalSex::Unknown && sex != self.legal_sex()) {
            found.push(Mismatch::LegalSex);
        }
        if facts.place_code.is_some_and(|place| !place.trim().eq_ignore_ascii_case(self.place_code())) {
            found.push(Mismatch::BirthPlace);
        }
        found
    }

    fn name_mismatches(&self, surname: &str, given: &str) -> Vec<Mismatch> {
        let (surname, given) = (letters(surname), letters(given));
        let wrong_surname = !surname.is_empty() && self.surname_part() != surname_part(&surname);
        let wrong_given = !given.is_empty() && self.given_part() != given_part(&given);
        match (wrong_surname, wrong_given) {
            (true, true)
                if self.surname_part() == surname_part(&given) && self.given_part() == given_part(&surname) =>
            {
                vec![Mismatch::NamesSwapped]
            }
            (true, true) => vec![Mismatch::Surname, Mismatch::GivenName],
            (true, false) => vec![Mismatch::Surname],
            (false, true) => vec![Mismatch::GivenName],
            (false, false) => vec![],
        }
    }

    fn agrees_with_birth(&self, birth: Date) -> bool {
        let year = birth.year().rem_euclid(100);
        (year, birth.month(), birth.day()) == (i16::from(self.two_digit_year()), self.month(), self.day())
    }

    fn surname_part(&self) -> &str {
        &self.normalised[0..3]
    }

    fn given_part(&self) -> &str {
        &self.normalised[3..6]
    }
}

/// Accents, apostrophes and spaces away, capitals.
pub(super) fn letters(name: &str) -> String {
    fold(name).chars().filter(char::is_ascii_alphabetic).collect::<String>().to_ascii_uppercase()
}

/// Consonants in order, then vowels, then `X` up to three.
pub(super) fn surname_part(letters: &str) -> String {
    let (consonants, vowels) = split(letters);
    (consonants + &vowels + "XXX").chars().take(3).collect()
}

/// As for surnames, but of four or more consonants the second is skipped.
pub(super) fn given_part(letters: &str) -> String {
    let (consonants, _) = split(letters);
    if consonants.len() > 3 { [0, 2, 3].map(|at| &consonants[at..=at]).concat() } else { surname_part(letters) }
}

fn split(letters: &str) -> (String, String) {
    letters.chars().partition(|letter| !matches!(letter, 'A' | 'E' | 'I' | 'O' | 'U'))
}
