//! What is wrong with a typed person, in words that say how to mend it.

use i18n::{Lang, say, say_with};
use kernel::codice_fiscale::{CodiceFiscaleError, ProvisionalNumericError};
use kernel::identifier::{HealthCodeError, IdentifierError, PassportError};

/// One fault at one field. The same words stand on the form and in the report of a spreadsheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Name of the field on the form, for example `family` or `id_value_0`.
    pub field: String,
    pub what: What,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    NoName,
    TooLong {
        max: usize,
    },
    NoOriginalLanguage,
    NotADate,
    BornInFuture,
    BornTooLongAgo,
    NotAPhone,
    NotAnEmail,
    /// No place, state or language has this name.
    UnknownPlace,
    SeveralPlaces,
    UnknownCountry,
    UnknownLanguage,
    NoIdentifierKind,
    NoIdentifier,
    Identifier(IdentifierError),
}

impl Fault {
    pub(crate) fn at(field: impl Into<String>, what: What) -> Self {
        Self { field: field.into(), what }
    }

    pub fn words(&self, lang: Lang) -> String {
        match self.what {
            What::NoName => say(lang, "people-fault-no-name"),
            What::TooLong { max } => say_with(lang, "people-fault-too-long", &[("max", max.into())]),
            What::NoOriginalLanguage => say(lang, "people-fault-no-original-language"),
            What::NotADate => say(lang, "people-fault-not-a-date"),
            What::BornInFuture => say(lang, "people-fault-born-in-future"),
            What::BornTooLongAgo => say(lang, "people-fault-born-too-long-ago"),
            What::NotAPhone => say(lang, "people-fault-not-a-phone"),
            What::NotAnEmail => say(lang, "people-fault-not-an-email"),
            What::UnknownPlace => say(lang, "people-fault-unknown-place"),
            What::SeveralPlaces => say(lang, "people-fault-several-places"),
            What::UnknownCountry => say(lang, "people-fault-unknown-country"),
            What::UnknownLanguage => say(lang, "people-fault-unknown-language"),
            What::NoIdentifierKind => say(lang, "people-fault-no-identifier-kind"),
            What::NoIdentifier => say(lang, "people-fault-no-identifier"),
            What::Identifier(error) => identifier_words(lang, error),
        }
    }
}

fn identifier_words(lang: Lang, error: IdentifierError) -> String {
    let length = |found: usize, wanted: &'static str| {
        say_with(lang, "people-fault-length", &[("found", found.into()), ("wanted", wanted.into())])
    };
    let place = |id: &str, position: usize| say_with(lang, id, &[("position", position.into())]);
    match error {
        IdentifierError::CodiceFiscale(error) => match error {
            CodiceFiscaleError::Length { found } => length(found, "16"),
            CodiceFiscaleError::Character { position } => place("people-fault-character", position),
            CodiceFiscaleError::CheckCharacter => say(lang, "people-fault-check-character"),
        },
        IdentifierError::ProvisionalNumeric(error) => match error {
            ProvisionalNumericError::Length { found } => length(found, "11"),
            ProvisionalNumericError::Character { position } => place("people-fault-not-a-digit", position),
            ProvisionalNumericError::CheckDigit => say(lang, "people-fault-check-digit"),
            ProvisionalNumericError::OnlyZeros => say(lang, "people-fault-only-zeros"),
        },
        IdentifierError::HealthCode(error) => match error {
            HealthCodeError::Length { found } => length(found, "16"),
            HealthCodeError::Prefix { expected } => {
                say_with(lang, "people-fault-prefix", &[("expected", expected.into())])
            }
            HealthCodeError::Character { position } => place("people-fault-not-a-digit", position),
        },
        IdentifierError::Passport(error) => match error {
            PassportError::Length { found } => length(found, "5-20"),
            PassportError::Character { position } => place("people-fault-passport-character", position),
        },
        IdentifierError::UnexpectedText => say(lang, "people-fault-unexpected-text"),
    }
}
