//! The person of a row: names, birth, identifiers, contacts; and what of it cannot be.

use documents::sheet::fold_header;
use kernel::codice_fiscale::{BirthFacts, CodiceFiscale, CodiceFiscaleError, Mismatch};
use kernel::fold::sort_key;
use kernel::identifier::{Identifier, IdentifierError, IdentifierKind};
use kernel::words::LegalSex;
use kernel::{Coded, Date};
use packs::{Answer, Answers, PackSet};
use people::{SearchWords, Typed};

use super::columns::PersonPart;
use super::finding::What;
use super::read::coded;

/// Who a row is about, as far as it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonRow {
    pub family: String,
    pub given: String,
    pub family_original: String,
    pub given_original: String,
    pub birth_date: Option<Date>,
    /// Also when only the year is known.
    pub birth_year: Option<i64>,
    /// Kind and number, with the disagreements of a codice fiscale.
    pub identifiers: Vec<(Identifier, Vec<Mismatch>)>,
    pub sex: LegalSex,
    /// Belfiore code of the state.
    pub citizenship: String,
    /// Belfiore code.
    pub municipality: String,
    pub phone: String,
    pub email: String,
    pub lang: String,
    pub interpreter: bool,
    pub safe_contact: String,
    /// Folded names, for telling people apart.
    pub sort_key: String,
}

impl PersonRow {
    /// Kind and number of each identifier, for comparing.
    pub fn numbers(&self) -> impl Iterator<Item = (IdentifierKind, &str)> {
        self.identifiers.iter().map(|(identifier, _)| (identifier.kind(), identifier.as_str()))
    }

    /// As somebody would type it to search; numbers are asked for one by one.
    pub fn typed(&self, today: Date) -> Typed {
        let day = self.birth_date.map(|date| date.to_string());
        let birth = day.or_else(|| self.birth_year.map(|year| year.to_string())).unwrap_or_default();
        let (family, given) = (self.family.clone(), self.given.clone());
        SearchWords { family, given, birth, ..SearchWords::default() }.read(today)
    }

    pub fn year(&self) -> Option<i64> {
        self.birth_date.map(|date| i64::from(date.year())).or(self.birth_year)
    }

    /// Given and family name exchanged.
    pub fn swapped_key(&self) -> String {
        sort_key(&self.given, &self.family)
    }
}

/// A remark about the person, at the column it belongs to.
pub type Remark = (PersonPart, What);

/// Puts the read cells of the person together. `None` when there is no name: then nothing else is told apart.
pub fn person(cells: &Answers, packs: &PackSet, remarks: &mut Vec<Remark>) -> Option<PersonRow> {
    let text = |part: PersonPart| {
        let answer = cells.get(part.code());
        answer.and_then(|answer: &Answer| answer.parts().next()).unwrap_or_default().to_owned()
    };
    let (family, given) = (text(PersonPart::Family), text(PersonPart::Given));
    let birth = text(PersonPart::Birth);
    let birth_date: Option<Date> = birth.parse().ok().filter(|_| birth.len() == 10);
    let municipality = text(PersonPart::Municipality);
    let mut person = PersonRow {
        sort_key: sort_key(&family, &given),
        family,
        given,
        family_original: text(PersonPart::FamilyOriginal),
        given_original: text(PersonPart::GivenOriginal),
        birth_date,
        birth_year: birth.get(..4).and_then(|year| year.parse().ok()),
        identifiers: Vec::new(),
        sex: LegalSex::parse(&text(PersonPart::Sex)).unwrap_or(LegalSex::Unknown),
        citizenship: text(PersonPart::Citizenship),
        municipality: packs
            .territory()
            .municipality(&municipality)
            .map(|found| found.belfiore.clone())
            .unwrap_or_default(),
        phone: text(PersonPart::Phone),
        email: text(PersonPart::Email),
        lang: text(PersonPart::Language),
        interpreter: text(PersonPart::Interpreter) == "yes",
        safe_contact: text(PersonPart::SafeContact),
    };
    read_identifiers(&mut person, &text, remarks);
    if person.family.is_empty() && person.given.is_empty() {
        remarks.push((PersonPart::Family, What::NameMissing));
        return None;
    }
    Some(person)
}

fn read_identifiers(person: &mut PersonRow, text: &impl Fn(PersonPart) -> String, remarks: &mut Vec<Remark>) {
    let code = text(PersonPart::CodiceFiscale).replace([' ', '.', '-'], "");
    if !code.is_empty() {
        // Offices write the provisional numeric code in the same column.
        let is_numeric = code.len() == 11 && code.bytes().all(|byte| byte.is_ascii_digit());
        let kind = if is_numeric { IdentifierKind::ProvisionalNumeric } else { IdentifierKind::CodiceFiscale };
        match Identifier::parse(kind, &code) {
            Ok(identifier) => add(person, identifier, remarks),
            Err(error) => remarks.push((PersonPart::CodiceFiscale, fault_of(&error))),
        }
    }
    let number = text(PersonPart::Identifier);
    let kind = IdentifierKind::parse(&text(PersonPart::IdentifierKind));
    match (kind.or_else(|| told_by(&number)), number.is_empty()) {
        (None | Some(IdentifierKind::None_), true) => {}
        (Some(_), true) => remarks.push((PersonPart::Identifier, What::IdentifierMissing)),
        (None, false) => remarks.push((PersonPart::IdentifierKind, What::IdentifierKindMissing)),
        (Some(kind), false) => match Identifier::parse(kind, &number) {
            Ok(identifier) => add(person, identifier, remarks),
            Err(_) => remarks.push((PersonPart::Identifier, What::IdentifierBroken)),
        },
    }
}

/// STP and ENI codes say themselves what they are.
fn told_by(number: &str) -> Option<IdentifierKind> {
    [IdentifierKind::Stp, IdentifierKind::Eni].into_iter().find(|kind| Identifier::parse(*kind, number).is_ok())
}

fn add(person: &mut PersonRow, identifier: Identifier, remarks: &mut Vec<Remark>) {
    let mut found = Vec::new();
    if let Identifier::CodiceFiscale(code) = &identifier {
        found = mismatches(code, person);
        remarks.extend(found.iter().map(|mismatch| (PersonPart::CodiceFiscale, warning_of(*mismatch))));
    }
    if !person.numbers().any(|known| known == (identifier.kind(), identifier.as_str())) {
        person.identifiers.push((identifier, found));
    }
}

fn mismatches(code: &CodiceFiscale, person: &PersonRow) -> Vec<Mismatch> {
    code.mismatches(&BirthFacts {
        surname: &person.family,
        given: &person.given,
        sex: Some(person.sex),
        birth: person.birth_date,
        place_code: None,
    })
}

fn fault_of(error: &IdentifierError) -> What {
    match error {
        IdentifierError::CodiceFiscale(CodiceFiscaleError::Length { .. }) => What::CodiceFiscaleLength,
        IdentifierError::CodiceFiscale(CodiceFiscaleError::Character { .. }) => What::CodiceFiscaleCharacter,
        _ => What::CodiceFiscaleCheck,
    }
}

fn warning_of(mismatch: Mismatch) -> What {
    match mismatch {
        Mismatch::Surname => What::CfSurname,
        Mismatch::GivenName => What::CfGivenName,
        Mismatch::NamesSwapped => What::CfNamesSwapped,
        Mismatch::LegalSex => What::CfLegalSex,
        Mismatch::BirthDate => What::CfBirthDate,
        Mismatch::BirthPlace => What::CfBirthPlace,
    }
}

/// Legal sex by code, words, or the letters that registers use.
pub fn sex(written: &str) -> Option<LegalSex> {
    match fold_header(written).as_str() {
        "f" | "w" | "donna" | "femminile" | "femme" | "feminin" | "woman" | "frau" | "weiblich" => {
            Some(LegalSex::Female)
        }
        "m" | "h" | "uomo" | "maschile" | "homme" | "masculin" | "man" | "mann" | "mannlich" => Some(LegalSex::Male),
        _ => coded(written),
    }
}

/// The kinds that the column for other documents takes: the codice fiscale has its own column.
pub fn other_kinds() -> impl Iterator<Item = IdentifierKind> {
    IdentifierKind::ALL.iter().copied().filter(|kind| *kind != IdentifierKind::CodiceFiscale)
}

pub fn identifier_kind(written: &str) -> Option<IdentifierKind> {
    match fold_header(written).as_str() {
        "stp" => Some(IdentifierKind::Stp),
        "eni" => Some(IdentifierKind::Eni),
        "passaporto" | "passport" | "passeport" | "reisepass" | "pass" => Some(IdentifierKind::Passport),
        "nessuno" | "no" | "aucun" | "kein" | "keine" => Some(IdentifierKind::None_),
        _ => coded(written),
    }
}
