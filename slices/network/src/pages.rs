//! Pages of the network.

pub mod edit;
pub mod list;
pub mod show;
pub mod units;

use kernel::Coded;
use kernel::words::BodyKind;
use packs::{PackSet, Territory};
use web::{Choice, Ui};

use crate::record::Wrong;

/// `Quarrata (PT)`, or nothing.
fn municipality_words(territory: &Territory, code: &str) -> String {
    let found = territory.municipality(code);
    found.map(|place| format!("{} ({})", place.name, place.province)).unwrap_or_default()
}

fn language_words(packs: &PackSet, ui: &Ui, tags: &[String]) -> Vec<String> {
    let name = |tag: &String| {
        let found = packs.territory().language(tag);
        found.map_or_else(|| tag.clone(), |language| language.label.in_lang(ui.lang()).to_owned())
    };
    tags.iter().map(name).collect()
}

fn kind_choices(ui: &Ui) -> Vec<Choice> {
    let mut choices: Vec<_> = BodyKind::ALL.iter().map(|kind| Choice::new(kind.code(), ui.code(*kind))).collect();
    choices.sort_by_key(|choice| kernel::fold::fold(&choice.label));
    choices
}

fn language_choices(packs: &PackSet, ui: &Ui) -> Vec<Choice> {
    let languages = packs.territory().languages().iter();
    languages.map(|language| Choice::new(&language.code, language.label.in_lang(ui.lang()))).collect()
}

/// The fields of the forms from top to bottom: the summary of faults follows them.
const FIELDS: [&str; 11] = [
    "name",
    "short_name",
    "kind",
    "nucleus",
    "municipality",
    "address",
    "phone",
    "email",
    "pec",
    "valid_from",
    "valid_to",
];

/// The faults in the reader's words, in the order of the fields.
fn in_words(ui: &Ui, wrong: &[Wrong]) -> web::FieldErrors {
    let mut wrong = wrong.to_vec();
    wrong.sort_by_key(|fault| FIELDS.iter().position(|field| *field == fault.field));
    wrong.iter().map(|fault| (fault.field.to_owned(), ui.say(fault.message).into_owned())).collect()
}
