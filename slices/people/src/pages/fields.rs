//! The fields of a person, the same for a new one and for mending.

use kernel::identifier::IdentifierKind;
use kernel::words::LegalSex;
use kernel::{Coded, Date};
use packs::PackSet;
use web::{Choice, FieldErrors, FieldView, Form, Ui};

use crate::card::municipality_name;
use crate::queries::record::Record;
use crate::rules::entry::{IDENTIFIER_ROWS, PersonForm};
use crate::rules::fault::Fault;
use crate::rules::places::{self, ITALY, Place};
use crate::rules::words::Birth;

/// What the template of the fields needs.
pub struct Fields {
    pub form: PersonForm,
    pub errors: FieldErrors,
    pub languages: Vec<Choice>,
    pub countries: Vec<Choice>,
    pub kinds: Vec<Choice>,
    pub sexes: Vec<Choice>,
    /// Municipalities of the own nucleus, offered while typing.
    pub towns: Vec<String>,
    pub birth_places: Vec<String>,
    /// Several places of one name, to choose from.
    pub birth_place_choices: Vec<Choice>,
    pub municipality_choices: Vec<Choice>,
    /// The safe contact may be read and written by this actor.
    pub safe_contact: bool,
}

impl Fields {
    pub fn new(
        ui: &Ui,
        packs: &PackSet,
        form: PersonForm,
        faults: &[Fault],
        nucleus: Option<&str>,
        today: Date,
    ) -> Self {
        let errors = faults.iter().map(|fault| (fault.field.clone(), fault.words(ui.language()))).collect();
        let towns = towns(packs, nucleus, today);
        let countries = countries(ui, packs, today);
        let birth_places = towns.iter().cloned().chain(countries.iter().map(|country| country.label.clone())).collect();
        let birth = Birth::parse(&form.birth, today);
        Self {
            languages: languages(ui, packs),
            kinds: IdentifierKind::ALL.iter().map(|kind| Choice::new(kind.code(), ui.code(*kind))).collect(),
            sexes: LegalSex::ALL.iter().map(|sex| Choice::new(sex.code(), ui.code(*sex))).collect(),
            birth_place_choices: several(places::birthplace(packs, &form.birth_place, birth)),
            municipality_choices: several(places::municipality(packs, &form.municipality)),
            safe_contact: true,
            towns,
            birth_places,
            countries,
            errors,
            form,
        }
    }

    /// A field by its name.
    pub fn f(&self, name: &str) -> FieldView {
        FieldView::new(name, self.value(name)).with_errors(&self.errors)
    }

    /// A field that may stay empty. Nearly all of them may: so the one that may not is marked instead.
    pub fn o(&self, name: &str) -> FieldView {
        self.f(name)
    }

    /// A field in the language of the original name.
    pub fn original(&self, name: &str) -> FieldView {
        let lang = if self.form.original_lang.is_empty() { "und" } else { &self.form.original_lang };
        self.o(name).in_lang(lang)
    }

    /// Number of rows for identifiers: all that are there, and at least [`IDENTIFIER_ROWS`].
    pub fn rows(&self) -> std::ops::Range<usize> {
        0..(self.form.identifiers.len() + 1).max(IDENTIFIER_ROWS)
    }

    /// The part with the original script is in use or has a fault.
    pub fn has_original(&self) -> bool {
        ["family_original", "given_original", "original_lang"]
            .iter()
            .any(|name| !self.value(name).is_empty() || self.errors.iter().any(|(field, _)| field == name))
    }

    /// More than one identifier is there, or one of the further rows has a fault.
    pub fn has_more_identifiers(&self) -> bool {
        let is_further = |field: &str| field.starts_with("id_") && !field.ends_with("_0");
        self.form.identifiers.len() > 1 || self.errors.iter().any(|(field, _)| is_further(field))
    }

    pub fn kind(&self, row: &usize) -> FieldView {
        let kind = self.form.identifiers.get(*row).map(|(kind, _)| kind.clone()).unwrap_or_default();
        FieldView::new(format!("id_kind_{row}"), kind).with_errors(&self.errors)
    }

    pub fn number(&self, row: &usize) -> FieldView {
        let value = self.form.identifiers.get(*row).map(|(_, value)| value.clone()).unwrap_or_default();
        FieldView::new(format!("id_value_{row}"), value).with_errors(&self.errors)
    }

    fn value(&self, name: &str) -> String {
        values(&self.form)
            .into_iter()
            .find(|(field, _)| *field == name)
            .map(|(_, value)| value.clone())
            .unwrap_or_default()
    }
}

/// Every single field with its value, by the names of the form.
pub fn values(form: &PersonForm) -> [(&'static str, &String); 20] {
    [
        ("family", &form.family),
        ("given", &form.given),
        ("chosen_name", &form.chosen_name),
        ("family_original", &form.family_original),
        ("given_original", &form.given_original),
        ("original_lang", &form.original_lang),
        ("birth", &form.birth),
        ("birth_place", &form.birth_place),
        ("birth_place_choice", &form.birth_place_choice),
        ("legal_sex", &form.legal_sex),
        ("chosen_gender", &form.chosen_gender),
        ("citizenship", &form.citizenship),
        ("municipality", &form.municipality),
        ("municipality_choice", &form.municipality_choice),
        ("address", &form.address),
        ("phone", &form.phone),
        ("email", &form.email),
        ("lang", &form.lang),
        ("interpreter", &form.interpreter),
        ("safe_contact", &form.safe_contact),
    ]
}

/// All pairs of the form, for a page that carries them on unseen.
pub fn pairs(form: &PersonForm) -> Vec<(String, String)> {
    let mut pairs: Vec<_> = values(form).into_iter().map(|(name, value)| (name.to_owned(), value.clone())).collect();
    for (row, (kind, value)) in form.identifiers.iter().enumerate() {
        pairs.push((format!("id_kind_{row}"), kind.clone()));
        pairs.push((format!("id_value_{row}"), value.clone()));
    }
    pairs.retain(|(_, value)| !value.is_empty());
    pairs
}

/// More rows than anybody has identifiers; what is beyond is not ours.
const MOST_ROWS: usize = 20;

/// The typed form as it came.
pub fn typed(form: &Form) -> PersonForm {
    let text = |name: &str| form.text(name).to_owned();
    let mut identifiers: Vec<(String, String)> =
        (0..MOST_ROWS).map(|row| (text(&format!("id_kind_{row}")), text(&format!("id_value_{row}")))).collect();
    while identifiers.last().is_some_and(|(kind, value)| kind.is_empty() && value.is_empty()) {
        identifiers.pop();
    }
    PersonForm {
        family: text("family"),
        given: text("given"),
        family_original: text("family_original"),
        given_original: text("given_original"),
        original_lang: text("original_lang"),
        chosen_name: text("chosen_name"),
        birth: text("birth"),
        birth_place: text("birth_place"),
        birth_place_choice: text("birth_place_choice"),
        legal_sex: text("legal_sex"),
        chosen_gender: text("chosen_gender"),
        citizenship: text("citizenship"),
        municipality: text("municipality"),
        municipality_choice: text("municipality_choice"),
        address: text("address"),
        phone: text("phone"),
        email: text("email"),
        lang: text("lang"),
        interpreter: text("interpreter"),
        safe_contact: text("safe_contact"),
        identifiers,
    }
}

/// The record as the form would show it.
pub fn of_record(ui: &Ui, packs: &PackSet, record: &Record, safe_contact: String) -> PersonForm {
    let card = &record.card;
    let birth = match record.birth() {
        Some(Birth::Day(date)) => ui.date_short(date),
        Some(Birth::Year(year)) => year.to_string(),
        None => String::new(),
    };
    let birth_place = match record.birth_place.as_str() {
        "" => String::new(),
        code => places::birthplace_name(packs, code, record.birth(), ui.lang()),
    };
    PersonForm {
        family: card.family.clone(),
        given: card.given.clone(),
        family_original: card.family_original.clone(),
        given_original: card.given_original.clone(),
        original_lang: card.original_lang.clone(),
        chosen_name: card.chosen_name.clone(),
        birth,
        birth_place,
        birth_place_choice: record.birth_place.clone(),
        legal_sex: record.legal_sex.code().to_owned(),
        chosen_gender: record.chosen_gender.clone(),
        citizenship: record.citizenship.clone(),
        municipality: municipality_name(packs, &card.municipality),
        municipality_choice: card.municipality.clone(),
        address: record.address.clone(),
        phone: card.phone.clone(),
        email: card.email.clone(),
        lang: card.lang.clone(),
        interpreter: card.interpreter.map_or("", |needs| if needs { "yes" } else { "no" }).to_owned(),
        safe_contact,
        identifiers: record.identifiers.iter().map(|one| (one.kind.code().to_owned(), one.value.clone())).collect(),
    }
}

fn languages(ui: &Ui, packs: &PackSet) -> Vec<Choice> {
    let languages = packs.territory().languages().iter();
    languages.map(|language| Choice::new(&language.code, language.label.in_lang(ui.lang()))).collect()
}

fn countries(ui: &Ui, packs: &PackSet, today: Date) -> Vec<Choice> {
    let items = packs.list("countries").into_iter().flat_map(|list| list.on(today));
    let mut countries: Vec<_> = items.map(|item| Choice::new(&item.code, item.label.in_lang(ui.lang()))).collect();
    countries.sort_by_key(|country| kernel::fold::fold(&country.label));
    countries.insert(0, Choice::new(ITALY, ui.say("people-italy")));
    countries
}

fn towns(packs: &PackSet, nucleus: Option<&str>, today: Date) -> Vec<String> {
    let territory = packs.territory();
    let zones = territory.zones().iter().filter(|zone| Some(zone.nucleus.as_str()) == nucleus);
    let members = zones.flat_map(|zone| zone.members.iter()).filter(|member| member.validity.holds_on(today));
    let mut towns: Vec<_> = members.map(|member| municipality_name(packs, &member.istat)).collect();
    towns.sort();
    towns
}

fn several(place: Place) -> Vec<Choice> {
    match place {
        Place::Several(places) => places.into_iter().map(|(code, name)| Choice::new(code, name)).collect(),
        _ => Vec::new(),
    }
}
