//! Places by name: municipalities and states as people write them.

use kernel::fold::fold;
use packs::{Birthplace, ListItem, PackSet};

use super::words::Birth;

/// What a typed place means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// Belfiore code.
    Code(String),
    /// Several places have this name: code and name with province of each.
    Several(Vec<(String, String)>),
    Unknown,
}

/// A municipality of today, by code or by name (`Pistoia`, `Pistoia (PT)`).
pub fn municipality(packs: &PackSet, typed: &str) -> Place {
    let typed = typed.trim();
    if let Some(found) = packs.territory().municipality(&typed.to_uppercase()) {
        return Place::Code(found.belfiore.clone());
    }
    let (name, province) = parts(typed);
    let fits = packs.territory().municipalities().filter(|place| fold(&place.name) == name);
    let fits = fits.filter(|place| province.is_empty() || place.province.eq_ignore_ascii_case(province));
    one_of(fits.map(|place| (place.belfiore.clone(), with_province(&place.name, &place.province))).collect())
}

/// Where somebody was born: a municipality or a state, by code or by name in any of our languages. Of several rows the
/// ones valid at the birth count; when none was, any: a place that is slightly wrong must not stop a registration.
pub fn birthplace(packs: &PackSet, typed: &str, birth: Option<Birth>) -> Place {
    let typed = typed.trim();
    let upper = typed.to_uppercase();
    if packs.territory().birthplaces().iter().any(|place| place.belfiore == upper) {
        return Place::Code(upper);
    }
    let (name, province) = parts(typed);
    let named = |place: &&Birthplace| {
        (province.is_empty() || place.province.eq_ignore_ascii_case(province)) && fold(&place.name) == name
    };
    let fits: Vec<&Birthplace> = packs.territory().birthplaces().iter().filter(named).collect();
    let held: Vec<&Birthplace> = fits.iter().copied().filter(|place| held_at(place, birth)).collect();
    let rows = if held.is_empty() { fits } else { held };
    let mut places: Vec<_> =
        rows.into_iter().map(|place| (place.belfiore.clone(), with_province(&place.name, &place.province))).collect();
    if places.is_empty() {
        places.extend(country_item(packs, typed).map(|country| (country.code.clone(), country.label.it.clone())));
    }
    one_of(places)
}

fn held_at(place: &Birthplace, birth: Option<Birth>) -> bool {
    match birth {
        Some(Birth::Day(day)) => place.validity.holds_on(day),
        Some(Birth::Year(year)) => {
            let began = place.validity.from.is_none_or(|from| i64::from(from.year()) <= year);
            began && place.validity.to.is_none_or(|to| i64::from(to.year()) >= year)
        }
        None => place.validity.to.is_none(),
    }
}

/// The Belfiore code of a state, by code or by name in any of our languages.
pub fn country(packs: &PackSet, typed: &str) -> Option<String> {
    let typed = typed.trim();
    if typed.eq_ignore_ascii_case(ITALY) {
        return Some(ITALY.to_owned());
    }
    country_item(packs, typed).map(|country| country.code.clone())
}

fn country_item<'p>(packs: &'p PackSet, typed: &str) -> Option<&'p ListItem> {
    let (wanted, code) = (fold(typed), typed.to_uppercase());
    let countries = &packs.list("countries")?.items;
    countries.iter().find(|item| item.code == code || item.label.all().iter().any(|name| fold(name) == wanted))
}

/// The code that stands for Italy among the citizenships.
pub const ITALY: &str = "Z000";

/// The tag of a language, by tag or by name in any of our languages or its own.
pub fn language(packs: &PackSet, typed: &str) -> Option<String> {
    let typed = typed.trim();
    let wanted = fold(typed);
    let languages = packs.territory().languages().iter();
    let fits = |language: &&packs::Language| {
        language.code.eq_ignore_ascii_case(typed)
            || language.native == typed
            || language.label.all().iter().any(|name| fold(name) == wanted)
    };
    languages
        .clone()
        .find(|language| language.code == typed)
        .or_else(|| languages.clone().find(fits))
        .map(|l| l.code.clone())
}

/// `Pistoia (PT)` for a code, the name at the birth for a birthplace of old; the code itself when nobody knows it.
pub fn birthplace_name(packs: &PackSet, code: &str, birth: Option<Birth>, lang: &str) -> String {
    if let Some(country) = packs.list("countries").and_then(|list| list.items.iter().find(|item| item.code == code)) {
        return country.label.in_lang(lang).to_owned();
    }
    let rows = || packs.territory().birthplaces().iter().filter(|place| place.belfiore == code);
    let row = rows().find(|place| held_at(place, birth)).or_else(|| rows().next_back());
    row.map_or_else(|| code.to_owned(), |place| with_province(&place.name, &place.province))
}

fn with_province(name: &str, province: &str) -> String {
    if province.is_empty() { name.to_owned() } else { format!("{name} ({province})") }
}

/// Folded name and province of `Pistoia (PT)`.
fn parts(typed: &str) -> (String, &str) {
    let (name, province) = typed.split_once('(').unwrap_or((typed, ""));
    (fold(name), province.trim_end_matches([')', ' ']).trim())
}

fn one_of(mut places: Vec<(String, String)>) -> Place {
    places.sort();
    places.dedup_by(|one, other| one.0 == other.0);
    match places.len() {
        0 => Place::Unknown,
        1 => Place::Code(places.swap_remove(0).0),
        _ => Place::Several(places),
    }
}
