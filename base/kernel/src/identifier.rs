//! The identifiers people bring: many have none, and that is an answer too.

use crate::coded;
use crate::codice_fiscale::{CodiceFiscale, CodiceFiscaleError, ProvisionalNumeric, ProvisionalNumericError};

coded! {
    /// Which document or code a person is known by.
    pub enum IdentifierKind("identifier-kind") {
        CodiceFiscale = "codice_fiscale",
        ProvisionalNumeric = "provisional_numeric",
        /// Straniero temporaneamente presente: health code of people without a permit.
        Stp = "stp",
        /// Europeo non iscritto: health code of EU citizens without cover.
        Eni = "eni",
        Passport = "passport",
        None_ = "none",
    }
}

/// A checked identifier. [`Identifier::None_`] says that the person has none, which is not the same as not having asked.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Identifier {
    CodiceFiscale(CodiceFiscale),
    ProvisionalNumeric(ProvisionalNumeric),
    Stp(HealthCode),
    Eni(HealthCode),
    Passport(Passport),
    None_,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IdentifierError {
    #[error(transparent)]
    CodiceFiscale(#[from] CodiceFiscaleError),
    #[error(transparent)]
    ProvisionalNumeric(#[from] ProvisionalNumericError),
    #[error(transparent)]
    HealthCode(#[from] HealthCodeError),
    #[error(transparent)]
    Passport(#[from] PassportError),
    /// "None" was chosen and something is written nevertheless.
    #[error("a text where none is expected")]
    UnexpectedText,
}

impl Identifier {
    pub fn parse(kind: IdentifierKind, raw: &str) -> Result<Self, IdentifierError> {
        Ok(match kind {
            IdentifierKind::CodiceFiscale => Self::CodiceFiscale(CodiceFiscale::parse(raw)?),
            IdentifierKind::ProvisionalNumeric => Self::ProvisionalNumeric(ProvisionalNumeric::parse(raw)?),
            IdentifierKind::Stp => Self::Stp(HealthCode::parse(STP, raw)?),
            IdentifierKind::Eni => Self::Eni(HealthCode::parse(ENI, raw)?),
            IdentifierKind::Passport => Self::Passport(Passport::parse(raw)?),
            IdentifierKind::None_ if raw.trim().is_empty() => Self::None_,
            IdentifierKind::None_ => return Err(IdentifierError::UnexpectedText),
        })
    }

    pub const fn kind(&self) -> IdentifierKind {
        match self {
            Self::CodiceFiscale(_) => IdentifierKind::CodiceFiscale,
            Self::ProvisionalNumeric(_) => IdentifierKind::ProvisionalNumeric,
            Self::Stp(_) => IdentifierKind::Stp,
            Self::Eni(_) => IdentifierKind::Eni,
            Self::Passport(_) => IdentifierKind::Passport,
            Self::None_ => IdentifierKind::None_,
        }
    }

    /// The text as stored; empty when there is none.
    pub fn as_str(&self) -> &str {
        match self {
            Self::CodiceFiscale(code) => code.as_str(),
            Self::ProvisionalNumeric(code) => code.as_str(),
            Self::Stp(code) | Self::Eni(code) => code.as_str(),
            Self::Passport(number) => number.as_str(),
            Self::None_ => "",
        }
    }
}

/// Numbers of documents stay out of logs.
impl std::fmt::Debug for Identifier {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Identifier({}, ..)", self.kind())
    }
}

const STP: &str = "STP";
const ENI: &str = "ENI";

/// An STP or ENI code of 16 characters: prefix, region (3 digits), local health authority (3), number (7).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HealthCode(String);

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum HealthCodeError {
    #[error("{found} characters instead of 16")]
    Length { found: usize },
    #[error("does not begin with {expected}")]
    Prefix { expected: &'static str },
    /// `position` counts from 1.
    #[error("character {position} is not a digit")]
    Character { position: usize },
}

impl HealthCode {
    fn parse(expected: &'static str, raw: &str) -> Result<Self, HealthCodeError> {
        let code = without_gaps(raw);
        let found = code.chars().count();
        let Some(digits) = code.strip_prefix(expected) else { return Err(HealthCodeError::Prefix { expected }) };
        if found != 16 {
            return Err(HealthCodeError::Length { found });
        }
        match digits.chars().position(|c| !c.is_ascii_digit()) {
            Some(index) => Err(HealthCodeError::Character { position: expected.len() + index + 1 }),
            None => Ok(Self(code)),
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Three digits of the region that issued the code (090 is Tuscany).
    pub fn region(&self) -> &str {
        &self.0[3..6]
    }

    /// Three digits of the local health authority.
    pub fn authority(&self) -> &str {
        &self.0[6..9]
    }
}

/// A passport number: capitals and digits. Each country has its own form, so only the length is checked.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Passport(String);

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PassportError {
    #[error("{found} characters, not 5 to 20")]
    Length { found: usize },
    /// `position` counts from 1, gaps left out.
    #[error("character {position} is neither a letter nor a digit")]
    Character { position: usize },
}

impl Passport {
    fn parse(raw: &str) -> Result<Self, PassportError> {
        let number = without_gaps(raw);
        if let Some(index) = number.chars().position(|c| !c.is_ascii_alphanumeric()) {
            return Err(PassportError::Character { position: index + 1 });
        }
        match number.len() {
            5..=20 => Ok(Self(number)),
            found => Err(PassportError::Length { found }),
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Capitals, without the spaces and hyphens that people put in for reading.
fn without_gaps(raw: &str) -> String {
    raw.chars().filter(|c| !c.is_whitespace() && *c != '-').collect::<String>().to_uppercase()
}

#[cfg(test)]
mod tests;
