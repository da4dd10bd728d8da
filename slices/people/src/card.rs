//! Who a person is, in the few facts that tell people apart.

use db::{DbResult, Reads, Row, args, statements};
use i18n::ToArg;
use kernel::ids::PersonId;
use kernel::{Date, coded};
use packs::PackSet;
use policy::ShowsPerson;
use web::{IdentityBar, Ui};

/// The facts a page needs to say whom it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonCard {
    pub id: PersonId,
    pub family: String,
    pub given: String,
    /// In the original script, empty when the name is Latin.
    pub family_original: String,
    pub given_original: String,
    /// Language tag of the original script.
    pub original_lang: String,
    /// The name the person wants to be called by, empty when it is the given name.
    pub chosen_name: String,
    pub birth_date: Option<Date>,
    /// Also when only the year is known.
    pub birth_year: Option<i64>,
    /// Belfiore code of residence, empty when unknown.
    pub municipality: String,
    pub phone: String,
    pub email: String,
    /// Tag of the language the person prefers, empty when nobody asked.
    pub lang: String,
    /// `None`: nobody has asked.
    pub interpreter: Option<bool>,
    /// Processing is restricted, or the data were erased.
    pub closed: Option<Closed>,
}

coded! {
    /// Why nothing about a person is changed any more.
    pub enum Closed("people-closed") {
        Restricted = "restricted",
        Erased = "erased",
    }
}

/// The column [`PersonCard::read`] wants beside those of the person `$id`.
#[macro_export]
macro_rules! closed {
    ($id:literal) => {
        concat!("(SELECT q.kind FROM restrictions q WHERE q.person_id = ", $id, " AND q.lifted_at IS NULL) AS closed")
    };
}

statements! {
    CARD: ShowsPerson = concat!("SELECT p.id, p.family, p.given, p.family_original, p.given_original, p.original_lang,
            p.chosen_name, p.birth_date, p.birth_year, p.municipality, p.phone, p.email, p.lang, p.interpreter, ",
        closed!("p.id"), " FROM people p WHERE p.id = $1");
    CARDS: ShowsPerson = concat!("SELECT p.id, p.family, p.given, p.family_original, p.given_original, p.original_lang,
            p.chosen_name, p.birth_date, p.birth_year, p.municipality, p.phone, p.email, p.lang, p.interpreter, ",
        closed!("p.id"), " FROM people p WHERE p.id IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
            $21, $22, $23, $24, $25)");
}

/// How many ids one [`CARDS`] statement takes.
const AT_ONCE: usize = 25;

/// One person's card. The caller's permit (of the person or of a referral) is the proof.
pub async fn card(tx: &mut impl Reads, proof: impl Into<ShowsPerson>, id: PersonId) -> DbResult<Option<PersonCard>> {
    let row = tx.first(&CARD, &proof.into(), args![id]).await?;
    row.map(|row| PersonCard::read(&row)).transpose()
}

/// The cards of several people, in the order of `ids`; who is not there is left out.
pub async fn cards(tx: &mut impl Reads, proof: impl Into<ShowsPerson>, ids: &[PersonId]) -> DbResult<Vec<PersonCard>> {
    let proof = proof.into();
    let mut found = Vec::with_capacity(ids.len());
    for part in ids.chunks(AT_ONCE) {
        let mut row = args![];
        row.extend((0..AT_ONCE).map(|at| db::Value::from(part.get(at).map(ToString::to_string).unwrap_or_default())));
        let rows = tx.all(&CARDS, &proof, row).await?;
        let mut read = rows.iter().map(PersonCard::read).collect::<DbResult<Vec<_>>>()?;
        read.sort_by_key(|card| part.iter().position(|id| *id == card.id));
        found.extend(read);
    }
    Ok(found)
}

impl PersonCard {
    pub(crate) fn read(row: &Row) -> DbResult<Self> {
        Ok(Self {
            id: row.id("id")?,
            family: row.text("family")?,
            given: row.text("given")?,
            family_original: row.text("family_original")?,
            given_original: row.text("given_original")?,
            original_lang: row.text("original_lang")?,
            chosen_name: row.text("chosen_name")?,
            birth_date: row.opt_date("birth_date")?,
            birth_year: row.opt_int("birth_year")?,
            municipality: row.text("municipality")?,
            phone: row.text("phone")?,
            email: row.text("email")?,
            lang: row.text("lang")?,
            interpreter: row.opt_flag("interpreter")?,
            closed: row.opt_code("closed")?,
        })
    }

    /// What a search says of somebody to whom there is no relation yet: name and birth year.
    #[must_use]
    pub fn as_found(self) -> Self {
        Self {
            birth_year: self.birth_year.or_else(|| self.birth_date.map(|date| i64::from(date.year()))),
            birth_date: None,
            family_original: String::new(),
            given_original: String::new(),
            original_lang: String::new(),
            municipality: String::new(),
            phone: String::new(),
            email: String::new(),
            lang: String::new(),
            interpreter: None,
            ..self
        }
    }

    /// Family name, given name, and the chosen name beside them: `Rossi Mario (Maria)`.
    pub fn label(&self) -> String {
        let name = format!("{} {}", self.family, self.given);
        let name = name.trim();
        if self.chosen_name.is_empty() { name.to_owned() } else { format!("{name} ({})", self.chosen_name) }
    }

    /// The name in the original script, empty when there is none.
    pub fn original(&self) -> String {
        format!("{} {}", self.family_original, self.given_original).trim().to_owned()
    }

    /// `2 dicembre 1980`, or `1980` when only the year is known, or nothing.
    pub fn born(&self, ui: &Ui) -> String {
        match (self.birth_date, self.birth_year) {
            (Some(date), _) => ui.date(date),
            (None, Some(year)) => year.to_string(),
            (None, None) => String::new(),
        }
    }
}

/// The bar on top of every page of a case. The caller adds number, phase, tone and where "why" leads;
/// `contact` is what [`crate::safe_contact`] gave.
pub fn identity_bar(ui: &Ui, packs: &PackSet, card: &PersonCard, contact: &str) -> IdentityBar {
    IdentityBar {
        name: card.label(),
        original_name: card.original(),
        original_lang: card.original_lang.clone(),
        born: card.born(ui),
        interpreter: interpreter_words(ui, packs, card),
        contact: contact.to_owned(),
        mark: card.closed.map(|closed| ui.code(closed)).unwrap_or_default(),
        ..IdentityBar::default()
    }
}

fn interpreter_words(ui: &Ui, packs: &PackSet, card: &PersonCard) -> String {
    if card.interpreter != Some(true) {
        return String::new();
    }
    match language_name(ui, packs, &card.lang) {
        Some(name) => ui.say1("people-interpreter-in", "language", name.to_arg()),
        None => ui.say("people-interpreter-needed").into_owned(),
    }
}

/// The name of a language in the reader's language.
pub fn language_name(ui: &Ui, packs: &PackSet, tag: &str) -> Option<String> {
    packs.territory().language(tag).map(|language| language.label.in_lang(ui.lang()).to_owned())
}

/// `Pistoia (PT)`, or the code when the packs do not know it any more, or nothing.
pub fn municipality_name(packs: &PackSet, code: &str) -> String {
    match packs.territory().municipality(code) {
        Some(place) => format!("{} ({})", place.name, place.province),
        None => code.to_owned(),
    }
}
