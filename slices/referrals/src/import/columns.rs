//! The columns of the spreadsheet: who the person is, then every field of the form in force.
//!
//! Both kinds are read by the same rules ([`packs::Field`]), so that a date or a choice is a date or a choice everywhere.

use documents::sheet::{Sheet, fold_header};
use i18n::Lang;
use kernel::words::Compartment;
use kernel::{Coded, coded};
use packs::{Field, FieldKind, Form, PackSet, Required, Words};

use super::read::Reader;

coded! {
    /// What a spreadsheet says of the person; the words are the headers of the template.
    pub enum PersonPart("import-column") {
        Family = "person_family",
        Given = "person_given",
        FamilyOriginal = "person_family_original",
        GivenOriginal = "person_given_original",
        /// A day, or only the year.
        Birth = "person_birth",
        CodiceFiscale = "person_codice_fiscale",
        IdentifierKind = "person_identifier_kind",
        Identifier = "person_identifier",
        Sex = "person_sex",
        Citizenship = "person_citizenship",
        Municipality = "person_municipality",
        Phone = "person_phone",
        Email = "person_email",
        Language = "person_language",
        Interpreter = "person_interpreter",
        SafeContact = "person_safe_contact",
    }
}

impl PersonPart {
    fn kind(self) -> FieldKind {
        match self {
            Self::Birth => FieldKind::Date,
            Self::Citizenship => FieldKind::Country,
            Self::Municipality => FieldKind::Municipality,
            Self::Phone => FieldKind::Phone,
            Self::Email => FieldKind::Email,
            Self::Language => FieldKind::PersonLanguage,
            Self::Interpreter => FieldKind::YesNo,
            Self::SafeContact => FieldKind::LongText,
            _ => FieldKind::Text,
        }
    }

    fn max_chars(self) -> usize {
        match self {
            Self::SafeContact => 1_000,
            Self::Email => 200,
            _ => kernel::names::PersonName::MAX_CHARS,
        }
    }

    /// Headers under which offices keep this, beside our own in four languages.
    fn synonyms(self) -> &'static [&'static str] {
        match self {
            Self::Family => &["cognome", "cognomi", "surname", "last name", "nom", "nachname", "name"],
            Self::Given => &["nome", "nomi", "first name", "prenom", "vorname", "nome di battesimo"],
            Self::FamilyOriginal => &["cognome originale", "original surname"],
            Self::GivenOriginal => &["nome originale", "original first name"],
            Self::Birth => {
                &["nato il", "nata il", "nato/a il", "nascita", "anno di nascita", "date of birth", "geboren am"]
            }
            Self::CodiceFiscale => &["cf", "c.f.", "cod. fisc.", "cod fiscale", "tax code", "steuernummer"],
            Self::IdentifierKind => &["tipo documento", "tipo di documento", "documento", "document type"],
            Self::Identifier => &["numero documento", "n. documento", "stp", "eni", "passaporto", "document number"],
            Self::Sex => &["sesso", "genere", "m/f", "sex", "gender", "sexe", "geschlecht"],
            Self::Citizenship => &["cittadinanza", "nazionalità", "nazione", "paese", "nationality", "citizenship"],
            Self::Municipality => &["residenza", "comune", "città", "comune residenza", "residence"],
            Self::Phone => &["telefono", "tel", "tel.", "cellulare", "cell.", "recapito", "phone", "mobile"],
            Self::Email => &["email", "mail", "posta elettronica", "courriel"],
            Self::Language => &["lingua", "lingua parlata", "madrelingua", "language", "langue", "sprache"],
            Self::Interpreter => {
                &["interprete", "mediatore", "mediazione", "serve interprete", "interpreter", "interprète"]
            }
            Self::SafeContact => &["come contattare", "note contatto"],
        }
    }

    fn field(self) -> Field {
        let said = |lang| i18n::say(lang, &self.message_id());
        Field {
            code: self.code().to_owned(),
            label: Words {
                it: said(Lang::Italian),
                en: said(Lang::English),
                fr: said(Lang::French),
                de: said(Lang::German),
            },
            help: None,
            kind: self.kind(),
            compartment: if self == Self::SafeContact { Compartment::Protection } else { Compartment::Identity },
            required: Required::Never,
            shown: None,
            max_chars: self.max_chars(),
            list: None,
            column: self.synonyms().iter().map(|name| (*name).to_owned()).collect(),
            withheld: false,
        }
    }
}

/// The person's columns as fields; kept beside the form for the time of one reading.
pub struct PersonFields(Vec<(PersonPart, Field)>);

impl PersonFields {
    pub fn new() -> Self {
        Self(PersonPart::ALL.iter().map(|part| (*part, part.field())).collect())
    }

    /// Every column of the spreadsheet, in the order of the template.
    pub fn columns<'p>(&'p self, form: &'p Form) -> Vec<Column<'p>> {
        let person = self.0.iter().map(|(part, field)| Column { part: Some(*part), field });
        person.chain(form.fields().map(|field| Column { part: None, field })).collect()
    }
}

impl Default for PersonFields {
    fn default() -> Self {
        Self::new()
    }
}

/// One column we know.
#[derive(Debug, Clone, Copy)]
pub struct Column<'p> {
    /// `None`: an answer to the form.
    pub part: Option<PersonPart>,
    pub field: &'p Field,
}

impl Column<'_> {
    /// The header of the template.
    pub fn header(&self, lang: Lang) -> &str {
        self.field.label.in_lang(lang.tag())
    }

    /// The choices in words; empty when anything may be written.
    pub fn choices(&self, packs: &PackSet, today: kernel::Date, lang: Lang) -> Vec<String> {
        match (self.part, self.field.kind) {
            (Some(PersonPart::Sex), _) => words_of::<kernel::words::LegalSex>(lang),
            (Some(PersonPart::IdentifierKind), _) => {
                super::person::other_kinds().map(|kind| i18n::code(lang, kind)).collect()
            }
            (_, FieldKind::YesNo) => vec![i18n::say(lang, "yes"), i18n::say(lang, "no")],
            _ => {
                let offered = packs.options(self.field, today);
                offered.iter().map(|choice| choice.label.in_lang(lang.tag()).to_owned()).collect()
            }
        }
    }

    /// How well a header names this column: 0 not at all, 1 a name offices use, 2 our own.
    fn called(&self, folded: &[String; 2]) -> u8 {
        let is = |name: &str| {
            let name = fold_header(name);
            !name.is_empty() && folded.contains(&name)
        };
        if self.field.label.all().into_iter().chain([self.field.code.as_str()]).any(is) {
            2
        } else {
            u8::from(self.field.column.iter().any(|name| is(name)))
        }
    }
}

fn words_of<T: Coded>(lang: Lang) -> Vec<String> {
    T::ALL.iter().map(|member| i18n::code(lang, *member)).collect()
}

/// Which header is which column. All numbers are positions: of headers in the sheet, of columns in the list of columns.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Matched {
    /// (header, column), in the order of the headers.
    pub pairs: Vec<(usize, usize)>,
    /// Headers nobody asked for; their cells are not read.
    pub spare: Vec<usize>,
    /// (header not read, column that another header fills already).
    pub twice: Vec<(usize, usize)>,
}

impl Matched {
    pub fn header_of(&self, column: usize) -> Option<usize> {
        self.pairs.iter().find(|(_, found)| *found == column).map(|(header, _)| *header)
    }
}

/// How many filled cells decide which column a header means when its name fits several.
const LOOKED_AT: usize = 100;

/// Finds the columns in any order and language. A name that fits several columns (`Cittadinanza`: the country, or the
/// legal status) is decided by what stands in the cells.
pub fn match_columns(sheet: &Sheet, columns: &[Column<'_>], reader: &mut Reader<'_>) -> Matched {
    let mut matched = Matched::default();
    for (at, header) in sheet.headers.iter().enumerate() {
        if header.text.is_empty() {
            continue;
        }
        let short = header.text.split(['(', '[']).next().unwrap_or(&header.text);
        let folded = [fold_header(&header.text), fold_header(short)];
        let mut fitting: Vec<(usize, u8)> = Vec::new();
        for (index, column) in columns.iter().enumerate() {
            let called = column.called(&folded);
            if called > 0 {
                fitting.push((index, called));
            }
        }
        match best_of(at, &fitting, sheet, columns, reader) {
            None => matched.spare.push(at),
            Some(column) if matched.header_of(column).is_some() => matched.twice.push((at, column)),
            Some(column) => matched.pairs.push((at, column)),
        }
    }
    matched
}

fn best_of(
    header: usize,
    fitting: &[(usize, u8)],
    sheet: &Sheet,
    columns: &[Column<'_>],
    reader: &mut Reader<'_>,
) -> Option<usize> {
    if let [(only, _)] = fitting {
        return Some(*only);
    }
    let cells: Vec<&str> =
        sheet.rows.iter().map(|row| row.cell(header)).filter(|cell| !cell.is_empty()).take(LOOKED_AT).collect();
    let scored = fitting.iter().map(|(index, called)| {
        let read = cells.iter().filter(|cell| reader.reads(*index, columns[*index], cell)).count();
        ((read, *called, std::cmp::Reverse(*index)), *index)
    });
    scored.max().map(|(_, index)| index)
}
