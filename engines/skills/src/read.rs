//! One file: its name, its header, its rows.

use std::collections::{BTreeMap, BTreeSet};

use csv::StringRecord;

use crate::{Concept, Fault, File, LANGUAGES, Pillar, Shelf};

/// What the name of a file says.
pub enum Name {
    Shelf(Pillar, &'static str),
    /// Of the release, and not used here: groups, hierarchies, relations, collections.
    NotNeeded,
    Unknown(String),
}

/// Beginnings of the other files of a release.
const OTHERS: [&str; 14] = [
    "ISCOGroups",
    "skillGroups",
    "skillsHierarchy",
    "broaderRelations",
    "occupationSkillRelations",
    "skillSkillRelations",
    "conceptSchemes",
    "digCompSkillsCollection",
    "digitalSkillsCollection",
    "greenShareOcc",
    "greenSkillsCollection",
    "languageSkillsCollection",
    "researchSkillsCollection",
    "transversalSkillsCollection",
];

pub fn name(path: &str) -> Name {
    let file = path.rsplit(['/', '\\']).next().unwrap_or(path);
    let stem = file.strip_suffix(".csv").or_else(|| file.strip_suffix(".CSV"));
    let Some(stem) = stem else { return Name::Unknown("not a CSV file".to_owned()) };
    for pillar in Pillar::ALL {
        let Some(lang) = stem.strip_prefix(pillar.code()).and_then(|rest| rest.strip_prefix('_')) else { continue };
        return match LANGUAGES.iter().find(|known| **known == lang) {
            Some(known) => Name::Shelf(pillar, known),
            None => Name::Unknown(format!("the language `{lang}` is not read: {}", LANGUAGES.join(", "))),
        };
    }
    let known = OTHERS.iter().any(|other| stem.starts_with(other)) || stem.starts_with("dictionary");
    if known {
        return Name::NotNeeded;
    }
    Name::Unknown("the name says neither `skills_<lang>.csv` nor `occupations_<lang>.csv`".to_owned())
}

/// The concepts of a file, or all that is wrong with it.
pub fn shelf(file: &File<'_>, pillar: Pillar, lang: &'static str, prefix: &str) -> Result<Shelf, Vec<Fault>> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(without_mark(file.bytes));
    let columns = match reader.byte_headers().cloned() {
        Ok(header) => columns(file, pillar, &header)?,
        Err(error) => return Err(vec![Fault::on_line(file.name, 1, format!("the header cannot be read: {error}"))]),
    };
    let (mut concepts, mut faults) = (Vec::<Concept>::new(), Vec::new());
    let mut seen = BTreeMap::new();
    for record in reader.records() {
        match record {
            Ok(record) => match concept(file, pillar, prefix, &columns, &record) {
                Ok(found) => {
                    if let Some(first) = seen.insert(found.uri.clone(), found.line) {
                        let reason = format!("`{}` stands on line {first} already", found.uri);
                        faults.push(Fault::on_line(file.name, found.line, reason));
                    }
                    concepts.push(found);
                }
                Err(found) => faults.extend(found),
            },
            Err(error) => faults.push(unreadable(file, &error)),
        }
    }
    if concepts.is_empty() && faults.is_empty() {
        faults.push(Fault::of_file(file.name, "no row after the header"));
    }
    if faults.is_empty() { Ok(Shelf { file: file.name.to_owned(), pillar, lang, concepts }) } else { Err(faults) }
}

/// Spreadsheets write a mark of their own at the beginning of UTF-8.
fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)
}

fn unreadable(file: &File<'_>, error: &csv::Error) -> Fault {
    let line = error.position().map_or(0, csv::Position::line);
    let reason = match error.kind() {
        csv::ErrorKind::Utf8 { .. } => "not UTF-8: save the file as UTF-8, as it was published".to_owned(),
        _ => format!("not readable as CSV: {error}"),
    };
    Fault::on_line(file.name, line, reason)
}

/// Where each column stands, and how many there are.
struct Columns {
    at: BTreeMap<&'static str, usize>,
    hidden: Option<usize>,
    count: usize,
}

fn columns(file: &File<'_>, pillar: Pillar, header: &csv::ByteRecord) -> Result<Columns, Vec<Fault>> {
    let names: Vec<_> = header.iter().map(|name| String::from_utf8_lossy(name).trim().to_owned()).collect();
    let find = |wanted: &str| names.iter().position(|name| name == wanted);
    let missing: Vec<_> = pillar.columns().iter().filter(|wanted| find(wanted).is_none()).collect();
    if !missing.is_empty() {
        let fault = |wanted: &&&str| Fault::on_line(file.name, 1, format!("the column `{wanted}` is missing"));
        return Err(missing.iter().map(fault).collect());
    }
    let at = pillar.columns().iter().filter_map(|wanted| Some((*wanted, find(wanted)?))).collect();
    Ok(Columns { at, hidden: find("hiddenLabels"), count: names.len() })
}

fn concept(
    file: &File<'_>,
    pillar: Pillar,
    prefix: &str,
    columns: &Columns,
    record: &StringRecord,
) -> Result<Concept, Vec<Fault>> {
    let line = record.position().map_or(0, csv::Position::line);
    let mut faults = Vec::new();
    let mut say = |reason: String| faults.push(Fault::on_line(file.name, line, reason));
    if record.len() != columns.count {
        say(format!("{} fields instead of {}", record.len(), columns.count));
        return Err(faults);
    }
    let get = |name: &str| columns.at.get(name).and_then(|at| record.get(*at)).unwrap_or_default().trim();
    if get("conceptType") != pillar.concept_type() {
        say(format!("`{}` in `conceptType` instead of `{}`", get("conceptType"), pillar.concept_type()));
    }
    let (uri, label) = (get("conceptUri"), get("preferredLabel"));
    if !uri.starts_with(prefix) || uri.len() <= prefix.len() {
        say(format!("`{uri}` in `conceptUri` is no address below {prefix}"));
    }
    if label.is_empty() {
        say("`preferredLabel` is empty".to_owned());
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let hidden = columns.hidden.and_then(|at| record.get(at)).unwrap_or_default();
    Ok(Concept { uri: uri.to_owned(), label: label.to_owned(), others: others(label, get("altLabels"), hidden), line })
}

/// Other labels stand in one field, one on each line.
fn others(preferred: &str, alternative: &str, hidden: &str) -> Vec<String> {
    let mut seen = BTreeSet::from([preferred.to_lowercase()]);
    let labels = alternative.lines().chain(hidden.lines()).map(str::trim).filter(|label| !label.is_empty());
    labels.filter(|label| seen.insert(label.to_lowercase())).map(str::to_owned).collect()
}
