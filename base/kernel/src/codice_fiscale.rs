//! The Italian tax code, checked as issued: format, check character, omocodia, and what it says of a birth.
//!
//! Only the Agenzia delle Entrate issues codes: nothing here makes one for anybody real ([`invented`] serves samples). A code is refused only when it cannot
//! be a code at all; that it disagrees with a name or a date is a warning ([`Mismatch`]), because names are
//! transliterated, swapped and changed. Rules: DM 12 March 1974, DM 23 December 1976.

mod birthplaces;
pub mod invented;
mod mismatch;
mod provisional;

pub use birthplaces::{Birthplaces, Place};
pub use mismatch::{BirthFacts, Mismatch};
pub use provisional::{ProvisionalNumeric, ProvisionalNumericError};

use crate::Date;
use crate::words::LegalSex;

/// A codice fiscale of 16 characters, in capitals, as it was issued.
///
/// Equality compares the codes as issued, since that is what identifies a person; [`Self::is_same_root`] sees through omocodia.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CodiceFiscale {
    issued: String,
    normalised: String,
}

/// Why a text is not a codice fiscale. The right check character is not told: a typing error is to be
/// looked up on the card, not repaired.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CodiceFiscaleError {
    #[error("{found} characters instead of 16")]
    Length { found: usize },
    /// `position` counts from 1, as people do.
    #[error("character {position} cannot stand there")]
    Character { position: usize },
    #[error("the last character does not agree with the others")]
    CheckCharacter,
}

/// Places of the seven digits that omocodia may replace with letters, counted from 0, in the order of replacement.
const OMOCODIA: [usize; 7] = [14, 13, 12, 10, 9, 7, 6];
/// The letter that stands for each digit 0-9 under omocodia.
const DIGIT_LETTERS: &[u8; 10] = b"LMNPQRSTUV";
/// The letter of each month, January first.
const MONTHS: &[u8; 12] = b"ABCDEHLMPRST";
/// Values of 0-9 (and of A-J) in odd positions, then of K-Z.
const ODD: [u32; 26] = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
/// Women's days of birth are written with 40 added.
const WOMEN: u8 = 40;

impl CodiceFiscale {
    /// Trims, capitalises and checks. Spaces inside are refused as characters out of place.
    pub fn parse(raw: &str) -> Result<Self, CodiceFiscaleError> {
        let issued = raw.trim().to_uppercase();
        let found = issued.chars().count();
        if found != 16 {
            return Err(CodiceFiscaleError::Length { found });
        }
        if let Some(index) = issued.chars().enumerate().position(|(index, c)| !may_stand(index, c)) {
            return Err(CodiceFiscaleError::Character { position: index + 1 });
        }
        let mut plain: Vec<u8> = issued.bytes().collect();
        for index in OMOCODIA {
            plain[index] = digit(plain[index]);
        }
        if !matches!(day_of(&plain), 1..=31 | 41..=71) {
            return Err(CodiceFiscaleError::Character { position: 10 });
        }
        if check_character(issued.as_bytes()) != issued.as_bytes()[15] {
            return Err(CodiceFiscaleError::CheckCharacter);
        }
        plain[15] = check_character(&plain);
        let normalised = plain.iter().copied().map(char::from).collect();
        Ok(Self { issued, normalised })
    }

    /// The code as issued: what is stored, shown and compared to identify a person.
    pub fn as_str(&self) -> &str {
        &self.issued
    }

    /// The code with omocodia undone: only to see that two codes come from the same facts.
    pub fn normalised(&self) -> &str {
        &self.normalised
    }

    pub fn has_omocodia(&self) -> bool {
        self.issued != self.normalised
    }

    /// Whether both codes were computed from the same facts. Two people may share a root: that is why omocodia exists.
    pub fn is_same_root(&self, other: &Self) -> bool {
        self.normalised == other.normalised
    }

    /// Date of birth in the latest century that is not after `pivot_year` (normally this year), because the code
    /// does not tell the century. `None` when the calendar has no such day.
    pub fn birth(&self, pivot_year: i16) -> Option<Date> {
        let short = i16::from(self.two_digit_year());
        let year = pivot_year - (pivot_year - short).rem_euclid(100);
        Date::new(year, self.month(), self.day()).ok()
    }

    /// Last two digits of the year of birth.
    pub fn two_digit_year(&self) -> u8 {
        number(&self.normalised.as_bytes()[6..8])
    }

    /// Month of birth, 1 to 12.
    pub fn month(&self) -> i8 {
        let letter = self.normalised.as_bytes()[8];
        (1..).zip(MONTHS).find(|(_, month)| **month == letter).map_or(1, |(month, _)| month)
    }

    /// Day of birth, 1 to 31.
    pub fn day(&self) -> i8 {
        i8::try_from(day_of(self.normalised.as_bytes()) % WOMEN).unwrap_or(1)
    }

    /// Never unknown: the day of birth tells it.
    pub fn legal_sex(&self) -> LegalSex {
        if day_of(self.normalised.as_bytes()) > WOMEN { LegalSex::Female } else { LegalSex::Male }
    }

    /// Cadastral (Belfiore) code of the municipality, or `Z` and three digits for a country.
    pub fn place_code(&self) -> &str {
        &self.normalised[11..15]
    }

    pub fn is_born_abroad(&self) -> bool {
        self.place_code().starts_with('Z')
    }
}

impl std::fmt::Display for CodiceFiscale {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.issued)
    }
}

/// Codes of people stay out of logs.
impl std::fmt::Debug for CodiceFiscale {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("CodiceFiscale(..)")
    }
}

fn may_stand(index: usize, c: char) -> bool {
    let Ok(byte) = u8::try_from(c) else { return false };
    if OMOCODIA.contains(&index) {
        byte.is_ascii_digit() || DIGIT_LETTERS.contains(&byte)
    } else if index == 8 {
        MONTHS.contains(&byte)
    } else {
        byte.is_ascii_uppercase()
    }
}

/// The digit that a letter of omocodia stands for; anything else stays as it is.
fn digit(byte: u8) -> u8 {
    (b'0'..=b'9').zip(DIGIT_LETTERS).find(|(_, letter)| **letter == byte).map_or(byte, |(digit, _)| digit)
}

/// Day as written: 1 to 31 for men, 41 to 71 for women. `code` has digits there.
fn day_of(code: &[u8]) -> u8 {
    number(&code[9..11])
}

fn number(two_digits: &[u8]) -> u8 {
    two_digits.iter().fold(0, |sum, digit| sum * 10 + digit.saturating_sub(b'0').min(9))
}

/// The sixteenth character, from the fifteen before it.
fn check_character(code: &[u8]) -> u8 {
    let value = |byte: u8| u32::from(if byte.is_ascii_digit() { byte - b'0' } else { byte - b'A' });
    let sum: u32 = (code.iter().take(15).enumerate())
        .map(|(index, byte)| if index % 2 == 0 { ODD[value(*byte) as usize] } else { value(*byte) })
        .sum();
    b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[(sum % 26) as usize]
}

#[cfg(test)]
mod tests;
