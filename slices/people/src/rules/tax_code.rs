//! Whether a codice fiscale fits the person: warnings that are kept and shown, never a reason to refuse.

use kernel::codice_fiscale::{BirthFacts, CodiceFiscale, Mismatch};
use kernel::words::LegalSex;
use packs::PackSet;

use super::words::Birth;

/// What is known of the person beside the code.
#[derive(Debug, Clone, Copy)]
pub struct Beside<'a> {
    pub family: &'a str,
    pub given: &'a str,
    pub legal_sex: LegalSex,
    pub birth: Option<Birth>,
    /// Belfiore code, empty when unknown.
    pub birth_place: &'a str,
}

/// Everything that does not fit. Only the year may be known; the place must have existed at the birth.
pub fn warnings(packs: &PackSet, code: &CodiceFiscale, beside: &Beside<'_>) -> Vec<Mismatch> {
    let birth = beside.birth.and_then(Birth::date);
    let mut found = code.mismatches(&BirthFacts {
        surname: beside.family,
        given: beside.given,
        sex: Some(beside.legal_sex),
        birth,
        place_code: Some(beside.birth_place).filter(|place| !place.is_empty()),
    });
    if let Some(Birth::Year(year)) = beside.birth
        && year.rem_euclid(100) != i64::from(code.two_digit_year())
    {
        found.push(Mismatch::BirthDate);
    }
    let place_existed = birth.is_none_or(|day| packs.territory().birthplace(code.place_code(), day).is_some());
    if !place_existed && !found.contains(&Mismatch::BirthPlace) {
        found.push(Mismatch::BirthPlace);
    }
    found
}
