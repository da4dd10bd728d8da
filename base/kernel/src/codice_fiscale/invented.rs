//! Codes for invented people: the sample network, tests and benchmarks. Never for anybody real.

use super::mismatch::{given_part, letters, surname_part};
use super::{BirthFacts, CodiceFiscale, MONTHS, WOMEN, check_character};
use crate::words::LegalSex;

/// The code that fits facts which somebody made up. `None` when a date, a sex or a place is missing.
///
/// A real person's code is issued by the Agenzia delle Entrate and typed from the card; a test of the whole tree
/// keeps this function out of everything but invented data.
pub fn invented(facts: &BirthFacts<'_>) -> Option<CodiceFiscale> {
    let (birth, place) = (facts.birth?, facts.place_code?);
    let women = match facts.sex? {
        LegalSex::Female => WOMEN,
        LegalSex::Male => 0,
        LegalSex::Unknown => return None,
    };
    let surname = surname_part(&letters(facts.surname));
    let given = given_part(&letters(facts.given));
    let month = char::from(*MONTHS.get(usize::try_from(birth.month()).ok()?.checked_sub(1)?)?);
    let day = u8::try_from(birth.day()).ok()? + women;
    let mut code = format!("{surname}{given}{:02}{month}{day:02}{place}", birth.year().rem_euclid(100));
    code.push('A');
    let check = code.len().eq(&16).then(|| char::from(check_character(code.as_bytes())))?;
    code.pop();
    code.push(check);
    CodiceFiscale::parse(&code).ok()
}
