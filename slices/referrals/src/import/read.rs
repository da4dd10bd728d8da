//! One cell: from what an office wrote to what we keep, or what is wrong with it.

use std::collections::HashMap;

use documents::dates::{LATEST_TWO_DIGIT_YEAR, from_excel_serial, parse_office_date_until};
use documents::sheet::{SheetFormat, fold_header};
use i18n::Lang;
use kernel::{Coded, Date};
use packs::{Answer, FaultKind, FieldKind, PackSet};

use super::columns::{Column, PersonPart};
use super::finding::What;

/// Reads cells, and remembers the choices it has understood: 10,000 rows say the same few words.
pub struct Reader<'p> {
    packs: &'p PackSet,
    today: Date,
    format: SheetFormat,
    known: HashMap<(usize, String), Result<Answer, What>>,
}

impl<'p> Reader<'p> {
    pub fn new(packs: &'p PackSet, today: Date, format: SheetFormat) -> Self {
        Self { packs, today, format, known: HashMap::new() }
    }

    /// The answer in a cell that is not empty. `index` is the place of the column, for remembering.
    pub fn read(&mut self, index: usize, column: Column<'_>, cell: &str) -> Result<Answer, What> {
        if !is_worth_remembering(column) {
            return self.read_anew(column, cell);
        }
        let key = (index, cell.to_owned());
        if let Some(known) = self.known.get(&key) {
            return known.clone();
        }
        let read = self.read_anew(column, cell);
        self.known.insert(key, read.clone());
        read
    }

    pub fn reads(&mut self, index: usize, column: Column<'_>, cell: &str) -> bool {
        self.read(index, column, cell).is_ok()
    }

    fn read_anew(&self, column: Column<'_>, cell: &str) -> Result<Answer, What> {
        match column.part {
            Some(PersonPart::Sex) => {
                return super::person::sex(cell).map(|sex| Answer::text(sex.code())).ok_or(What::UnknownChoice);
            }
            Some(PersonPart::IdentifierKind) => {
                let kind = super::person::identifier_kind(cell);
                return kind.map(|kind| Answer::text(kind.code())).ok_or(What::UnknownChoice);
            }
            Some(PersonPart::Birth) => return self.birth(cell),
            _ => {}
        }
        let field = column.field;
        let written = match field.kind {
            FieldKind::Date => self.date(cell, LATEST_TWO_DIGIT_YEAR).map_or(cell.to_owned(), |date| date.to_string()),
            _ => cell.to_owned(),
        };
        let answer = field.normalise(&Answer::text(written), self.packs);
        match field.fault_in(&answer, self.today, self.packs) {
            Some(fault) => Err(What::of(fault)),
            None => Ok(answer),
        }
    }

    /// A day, or only a year. The day must lie between 1900 and today.
    fn birth(&self, cell: &str) -> Result<Answer, What> {
        let is_year = cell.len() == 4 && cell.bytes().all(|byte| byte.is_ascii_digit());
        if is_year {
            let year: i16 = cell.parse().unwrap_or_default();
            let fits = (1900..=self.today.year()).contains(&year);
            return if fits { Ok(Answer::text(cell)) } else { Err(What::BirthNotPlausible) };
        }
        let date = self.date(cell, self.today.year()).ok_or(What::NotABirthDate)?;
        let fits = date.year() >= 1900 && date <= self.today;
        if fits { Ok(Answer::text(date.to_string())) } else { Err(What::BirthNotPlausible) }
    }

    /// A date as people write it; in a workbook also the bare number of a cell that lost its date format.
    fn date(&self, cell: &str, latest_year: i16) -> Option<Date> {
        let is_serial = self.format != SheetFormat::Csv && cell.len() == 5 && cell.bytes().all(|b| b.is_ascii_digit());
        if is_serial {
            return cell.parse().ok().and_then(from_excel_serial);
        }
        parse_office_date_until(cell, latest_year)
    }
}

fn is_worth_remembering(column: Column<'_>) -> bool {
    use FieldKind::{Category, Choice, Choices, Country, Municipality, PersonLanguage};
    matches!(column.field.kind, Category | Choice | Choices | Country | Municipality | PersonLanguage)
}

/// The cell without the apostrophe that guards it from being run as a formula (`'+39 333`), and without the dashes
/// and marks by which people say "nothing".
pub fn plain(cell: &str) -> &str {
    let cell = match cell.strip_prefix('\'') {
        Some(rest) if rest.trim_start().starts_with(['=', '+', '-', '@']) => rest,
        _ => cell,
    };
    if matches!(cell, "-" | "--" | "---" | "/" | "//" | "n.d." | "nd" | "N.D." | "ND" | "n/a" | "N/A" | "#N/A" | "#N/D")
    {
        return "";
    }
    cell
}

/// A member of a closed list by its code or its words in any of the four languages.
pub fn coded<T: Coded>(written: &str) -> Option<T> {
    let folded = fold_header(written);
    let fits = |member: &T| {
        fold_header(member.code()) == folded
            || Lang::OFFERED.iter().any(|lang| fold_header(&i18n::code(*lang, *member)) == folded)
    };
    T::ALL.iter().copied().find(fits)
}

impl What {
    fn of(fault: FaultKind) -> Self {
        match fault {
            FaultKind::Required => Self::MissingAnswer,
            FaultKind::UnknownChoice => Self::UnknownChoice,
            FaultKind::NotADate => Self::NotADate,
            FaultKind::NotANumber => Self::NotANumber,
            FaultKind::TooLong => Self::TooLong,
            FaultKind::NotYesNo => Self::NotYesNo,
            FaultKind::NotAPhone => Self::NotAPhone,
            FaultKind::NotAnEmail => Self::NotAnEmail,
            FaultKind::NotAYear => Self::NotAYear,
            FaultKind::NotAMunicipality => Self::NotAMunicipality,
        }
    }
}
