//! Reads the official release of ESCO (skills and occupations) and tells everything that is wrong with it at once.
//!
//! Files: `skills_<lang>.csv`, `occupations_<lang>.csv`. Source of the form: the ESCO portal of the European Commission.

mod fault;
mod guess;
mod read;
mod sample;
mod version;

use std::collections::{BTreeMap, BTreeSet};

pub use fault::Fault;
pub use sample::{SAMPLE_VERSION, sample};
pub use version::Version;

/// The two halves of the classification that are used here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Pillar {
    Skills,
    Occupations,
}

impl Pillar {
    pub const ALL: [Self; 2] = [Self::Skills, Self::Occupations];

    /// First part of the file's name.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Skills => "skills",
            Self::Occupations => "occupations",
        }
    }

    /// What the column `conceptType` says of every row.
    const fn concept_type(self) -> &'static str {
        match self {
            Self::Skills => "KnowledgeSkillCompetence",
            Self::Occupations => "Occupation",
        }
    }

    /// Columns without which nothing can be read. All others are left aside.
    pub const fn columns(self) -> &'static [&'static str] {
        match self {
            Self::Skills => &["conceptType", "conceptUri", "skillType", "preferredLabel", "altLabels"],
            Self::Occupations => &["conceptType", "conceptUri", "iscoGroup", "preferredLabel", "altLabels", "code"],
        }
    }
}

/// Languages that are read; the release has more.
pub const LANGUAGES: [&str; 6] = ["it", "en", "fr", "de", "ar", "uk"];

/// A file as the caller found it.
#[derive(Debug, Clone, Copy)]
pub struct File<'a> {
    /// Its name, with the folders above it where they are known: they may name a version.
    pub name: &'a str,
    pub bytes: &'a [u8],
}

/// A skill or an occupation in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Concept {
    pub uri: String,
    pub label: String,
    /// Other labels and hidden ones, without the preferred, each once, in their order.
    pub others: Vec<String>,
    /// Line of the file, for faults.
    line: u64,
}

/// One pillar in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shelf {
    pub file: String,
    pub pillar: Pillar,
    pub lang: &'static str,
    pub concepts: Vec<Concept>,
}

/// A release that can be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Release {
    pub version: Version,
    pub shelves: Vec<Shelf>,
    /// Files of a release that are not needed here.
    pub left_aside: Vec<String>,
}

/// Where concepts come from: the beginning of every address.
pub const ESCO: &str = "http://data.europa.eu/esco/";
/// Invented rows for demonstrations and tests.
pub const SAMPLE: &str = "urn:net-met:sample:";

/// Reads what belongs to a release. Every fault of every file at once, in the order of files and lines.
pub fn read(version: &str, files: &[File<'_>]) -> Result<Release, Vec<Fault>> {
    let mut faults = Vec::new();
    let version = Version::parse(version).map_err(|fault| faults.push(fault)).ok();
    let prefix = if version.is_some_and(Version::is_sample) { SAMPLE } else { ESCO };
    let (mut shelves, mut left_aside) = (Vec::new(), Vec::new());
    for file in files {
        if let Some(version) = version {
            faults.extend(version.contradicted_by(file.name));
        }
        match read::name(file.name) {
            read::Name::Shelf(pillar, lang) => match read::shelf(file, pillar, lang, prefix) {
                Ok(shelf) => shelves.push(shelf),
                Err(found) => faults.extend(found),
            },
            read::Name::NotNeeded => left_aside.push(file.name.to_owned()),
            read::Name::Unknown(reason) => faults.push(Fault::of_file(file.name, reason)),
        }
    }
    faults.extend(doubled(&shelves));
    faults.extend(shelves.iter().filter_map(|shelf| guess::other_language(shelf, &shelves)));
    faults.extend(unlike(&shelves));
    if shelves.is_empty() && faults.is_empty() {
        faults.push(Fault::of_file("-", "no file `skills_<lang>.csv` or `occupations_<lang>.csv` was found"));
    }
    match version {
        Some(version) if faults.is_empty() => Ok(Release { version, shelves, left_aside }),
        _ => Err(faults),
    }
}

fn doubled(shelves: &[Shelf]) -> Vec<Fault> {
    let mut seen = BTreeMap::new();
    let mut faults = Vec::new();
    for shelf in shelves {
        if let Some(first) = seen.insert((shelf.pillar, shelf.lang), &shelf.file) {
            faults.push(Fault::of_file(&shelf.file, format!("the same language as {first}")));
        }
    }
    faults
}

/// The languages of one release hold the same concepts. Those that do not are of another version, or were cut.
fn unlike(shelves: &[Shelf]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for pillar in Pillar::ALL {
        let mut same = shelves.iter().filter(|shelf| shelf.pillar == pillar);
        let Some(first) = same.next() else { continue };
        let known: BTreeSet<&str> = first.concepts.iter().map(|one| one.uri.as_str()).collect();
        for shelf in same {
            let own: BTreeSet<&str> = shelf.concepts.iter().map(|one| one.uri.as_str()).collect();
            let (more, fewer) = (own.difference(&known).count(), known.difference(&own).count());
            if more + fewer > 0 {
                let reason = format!(
                    "not the same concepts as {}: {more} more, {fewer} fewer. Is it of another version, or cut off?",
                    first.file
                );
                faults.push(Fault::of_file(&shelf.file, reason));
            }
        }
    }
    faults
}

#[cfg(test)]
mod tests;
