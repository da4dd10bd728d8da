//! What there is to say about a cell or a row: codes and places, never what was written.

use kernel::coded;
use serde::{Deserialize, Serialize};

coded! {
    /// One remark. [`What::weight`] says whether it keeps the row out.
    pub enum What("import-fault") {
        NameMissing = "name_missing",
        UnknownChoice = "unknown_choice",
        NotADate = "not_a_date",
        NotABirthDate = "not_a_birth_date",
        BirthNotPlausible = "birth_not_plausible",
        NotANumber = "not_a_number",
        TooLong = "too_long",
        NotYesNo = "not_yes_no",
        NotAPhone = "not_a_phone",
        NotAnEmail = "not_an_email",
        NotAYear = "not_a_year",
        NotAMunicipality = "not_a_municipality",
        CodiceFiscaleLength = "codice_fiscale_length",
        CodiceFiscaleCharacter = "codice_fiscale_character",
        CodiceFiscaleCheck = "codice_fiscale_check",
        IdentifierBroken = "identifier_broken",
        IdentifierKindMissing = "identifier_kind_missing",
        IdentifierMissing = "identifier_missing",
        /// The same identifier in another row, with another name and birth.
        IdentifierOfAnotherRow = "identifier_of_another_row",
        /// The same, with somebody in the register.
        IdentifierOfAnotherPerson = "identifier_of_another_person",
        PerhapsSameAsRow = "perhaps_same_as_row",
        PerhapsRegistered = "perhaps_registered",
        /// Nobody begins anything about them now (art. 18 GDPR).
        PersonRestricted = "person_restricted",
        /// A name and nothing else: taken for somebody new, whoever else has it.
        NameAlone = "name_alone",
        /// A required answer: the row is imported, the draft waits for it.
        MissingAnswer = "missing_answer",
        CfSurname = "cf_surname",
        CfGivenName = "cf_given_name",
        CfNamesSwapped = "cf_names_swapped",
        CfLegalSex = "cf_legal_sex",
        CfBirthDate = "cf_birth_date",
        CfBirthPlace = "cf_birth_place",
        OpenReferral = "open_referral",
        RepeatedRow = "repeated_row",
        AlreadyImported = "already_imported",
    }
}

coded! {
    /// How much a remark weighs.
    pub enum Weight("import-weight") {
        /// The row is not imported until it is put right.
        Fault = "fault",
        /// The row waits until somebody decides who the person is.
        Decide = "decide",
        /// The row is imported; the draft must be completed before it is sent.
        Complete = "complete",
        /// The row is imported; somebody should look.
        Warning = "warning",
        /// Nothing to do.
        Told = "told",
    }
}

impl What {
    pub fn weight(self) -> Weight {
        match self {
            Self::PerhapsSameAsRow | Self::PerhapsRegistered | Self::IdentifierOfAnotherPerson => Weight::Decide,
            Self::MissingAnswer => Weight::Complete,
            Self::CfSurname
            | Self::CfGivenName
            | Self::CfNamesSwapped
            | Self::CfLegalSex
            | Self::CfBirthDate
            | Self::CfBirthPlace
            | Self::NameAlone
            | Self::OpenReferral => Weight::Warning,
            Self::RepeatedRow | Self::AlreadyImported => Weight::Told,
            _ => Weight::Fault,
        }
    }

    /// Keeps the row out.
    pub fn blocks(self) -> bool {
        matches!(self.weight(), Weight::Fault | Weight::Decide)
    }
}

/// One remark at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Finding {
    /// 1-based, as the office sees it.
    #[serde(rename = "r")]
    pub row: u32,
    /// Place of the header; `None` when the whole row is meant, or a column that the file does not have.
    #[serde(rename = "h")]
    pub header: Option<usize>,
    /// Place in the list of columns.
    #[serde(rename = "c")]
    pub column: Option<usize>,
    #[serde(rename = "w")]
    pub what: What,
    /// The other row that is meant.
    #[serde(rename = "o")]
    pub other: Option<u32>,
}

impl Finding {
    pub fn on_row(row: u32, what: What) -> Self {
        Self { row, header: None, column: None, what, other: None }
    }
}
