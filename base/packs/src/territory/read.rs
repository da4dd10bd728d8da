//! Reads the files of a territory, and the code lists that come from them (permits, languages, countries).

use std::collections::BTreeSet;

use super::places::{Country, Places, belfiore, rows, validity};
use super::{Direction, Language, Nucleus, PermitType, Territory, WorkAllowed, Zone, ZoneMember, holidays};
use crate::fault::Faults;
use crate::lists::{self, CodeList, ListItem, Lists};
use crate::load::with_file;
use crate::reader::{Entry, Validity, no_doubles};
use crate::source::Files;
use crate::words::Words;

pub(super) const ZONES: &str = "it-tuscany/zones.toml";
const MUNICIPALITIES: &str = "it-tuscany/municipalities.csv";
const COUNTRIES: &str = "it-tuscany/countries.csv";

pub(crate) fn read(files: &Files, faults: &Faults, lists: &mut Lists) -> Option<Territory> {
    let pack = with_file(files, faults, "it-tuscany/pack.toml", |root| {
        root.only(&["id", "version", "title", "valid_from", "time_zone"]);
        root.date("valid_from");
        (root.code("id"), root.code("version"), root.words("title"), read_time_zone(root))
    });
    let nuclei = with_file(files, faults, "it-tuscany/nuclei.toml", read_nuclei);
    let known: BTreeSet<_> = nuclei.iter().flatten().map(|nucleus| nucleus.code.clone()).collect();
    let zones = with_file(files, faults, ZONES, |root| read_zones(root, &known));
    let permits = with_file(files, faults, "it-tuscany/permits.toml", |root| read_permits(root, lists));
    let languages = with_file(files, faults, "it-tuscany/languages.toml", |root| read_languages(root, lists));
    let holidays = with_file(files, faults, "it-tuscany/holidays.toml", holidays::read);
    let countries = read_countries(files, faults);
    lists.insert("countries".to_owned(), country_list(&countries));
    let municipalities = files.get(MUNICIPALITIES);
    if municipalities.is_none() {
        faults.add(MUNICIPALITIES, 1, "the file is missing");
    }
    let (id, version, title, time_zone) = pack?;
    Some(Territory {
        id,
        version,
        title,
        time_zone,
        nuclei: nuclei?,
        zones: zones?,
        permits: permits?,
        languages: languages?,
        holidays: holidays?,
        places: Places::new(MUNICIPALITIES, municipalities?.clone(), countries),
    })
}

fn read_time_zone(entry: Entry<'_>) -> String {
    let zone = entry.text("time_zone");
    if entry.has("time_zone") && jiff::tz::TimeZone::get(&zone).is_err() {
        entry.fault("time_zone", format!("there is no time zone `{zone}`"));
    }
    zone
}

fn read_nuclei(root: Entry<'_>) -> Vec<Nucleus> {
    root.only(&["nucleus"]);
    let entries = root.tables_required("nucleus");
    let read_one = |entry: &Entry<'_>| {
        entry.only(&["code", "name", "lead", "country", "time_zone", "latitude", "longitude"]);
        Nucleus {
            code: entry.code("code"),
            name: entry.words("name"),
            lead: entry.text("lead"),
            country: entry.code("country"),
            time_zone: read_time_zone(*entry),
            latitude: entry.number("latitude"),
            longitude: entry.number("longitude"),
        }
    };
    let nuclei: Vec<_> = entries.iter().map(read_one).collect();
    no_doubles("the nucleus", nuclei.iter().map(|nucleus| nucleus.code.as_str()).zip(entries));
    nuclei
}

fn read_zones(root: Entry<'_>, nuclei: &BTreeSet<String>) -> Vec<Zone> {
    root.only(&["zone"]);
    let entries = root.tables_required("zone");
    let zones: Vec<_> = entries.iter().map(|entry| read_zone(*entry, nuclei)).collect();
    no_doubles("the zone", zones.iter().map(|zone| zone.code.as_str()).zip(entries));
    zones
}

fn read_zone(entry: Entry<'_>, nuclei: &BTreeSet<String>) -> Zone {
    entry.only(&["code", "name", "nucleus", "valid_from", "valid_to", "members"]);
    let zone = Zone {
        code: entry.code("code"),
        name: entry.text("name"),
        nucleus: entry.code("nucleus"),
        validity: entry.validity(),
        members: entry.tables_required("members").into_iter().map(read_member).collect(),
    };
    if !nuclei.contains(&zone.nucleus) {
        entry.fault("nucleus", format!("there is no nucleus `{}`", zone.nucleus));
    }
    zone
}

fn read_member(entry: Entry<'_>) -> ZoneMember {
    entry.only(&["istat", "name", "from", "to"]);
    let istat = entry.text("istat");
    if istat.len() != 6 || !istat.bytes().all(|byte| byte.is_ascii_digit()) {
        entry.fault("istat", format!("`{istat}` is not an ISTAT code of six digits"));
    }
    ZoneMember { istat, validity: Validity { from: entry.date_opt("from"), to: entry.date_opt("to") } }
}

fn read_permits(root: Entry<'_>, lists: &mut Lists) -> Vec<PermitType> {
    root.only(&["permit"]);
    let entries = root.tables_required("permit");
    let read_one = |entry: &Entry<'_>| {
        entry.only(&["code", "label", "law", "work", "note", "valid_from", "valid_to"]);
        PermitType {
            code: entry.code("code"),
            label: entry.words("label"),
            law: entry.text_opt("law").map(|law| law.value),
            work: entry.coded("work").unwrap_or(WorkAllowed::No),
            note: entry.words_opt("note"),
            validity: entry.validity(),
        }
    };
    let permits: Vec<_> = entries.iter().map(read_one).collect();
    no_doubles("the permit", permits.iter().map(|permit| permit.code.as_str()).zip(entries));
    let item = |permit: &PermitType| list_item(&permit.code, &permit.label, permit.note.clone(), permit.validity);
    let list = CodeList { code: "permits".to_owned(), items: permits.iter().map(item).collect() };
    lists::add(lists, root, list);
    permits
}

fn read_languages(root: Entry<'_>, lists: &mut Lists) -> Vec<Language> {
    root.only(&["language"]);
    let entries = root.tables_required("language");
    let read_one = |entry: &Entry<'_>| {
        entry.only(&["code", "label", "native", "direction"]);
        Language {
            code: entry.text("code"),
            label: entry.words("label"),
            native: entry.text("native"),
            direction: entry.coded("direction").unwrap_or(Direction::Ltr),
        }
    };
    let languages: Vec<_> = entries.iter().map(read_one).collect();
    no_doubles("the language", languages.iter().map(|language| language.code.as_str()).zip(entries));
    let item = |language: &Language| list_item(&language.code, &language.label, None, Validity::default());
    let list = CodeList { code: "languages".to_owned(), items: languages.iter().map(item).collect() };
    lists::add(lists, root, list);
    languages
}

fn list_item(code: &str, label: &Words, help: Option<Words>, validity: Validity) -> ListItem {
    ListItem { code: code.to_owned(), label: label.clone(), help, validity }
}

/// `belfiore,iso,name_it,name_en,name_fr,name_de,valid_from,valid_to`
fn read_countries(files: &Files, faults: &Faults) -> Vec<Country> {
    let Some(text) = files.get(COUNTRIES) else {
        faults.add(COUNTRIES, 1, "the file is missing");
        return Vec::new();
    };
    let mut countries = Vec::new();
    for (line, row) in rows(text) {
        match row.map_err(|error| error.to_string()).and_then(|row| country(&row)) {
            Ok(country) => countries.push(country),
            Err(reason) => faults.add(COUNTRIES, line, reason),
        }
    }
    countries
}

fn country(row: &csv::StringRecord) -> Result<Country, String> {
    let cell = |at: usize| row.get(at).unwrap_or_default();
    let name = |at: usize| match cell(at) {
        "" => Err("a name is missing".to_owned()),
        name => Ok(name.to_owned()),
    };
    Ok(Country {
        belfiore: belfiore(cell(0))?,
        name: Words { it: name(2)?, en: name(3)?, fr: name(4)?, de: name(5)? },
        validity: validity(cell(6), cell(7))?,
    })
}

/// A state that had two rows with one code is offered once, with the last row.
fn country_list(countries: &[Country]) -> CodeList {
    let mut items: Vec<ListItem> = Vec::new();
    for country in countries {
        items.retain(|item| item.code != country.belfiore);
        items.push(list_item(&country.belfiore, &country.name, None, country.validity));
    }
    items.sort_by(|a, b| a.label.it.cmp(&b.label.it));
    CodeList { code: "countries".to_owned(), items }
}
