//! The gate over words: nothing missing, nothing unused, nothing wrongly filled, in any language.
//!
//! It reads the message files and the sources as texts, so it sees templates and code alike:
//! `say("id")`, `say1("id", "name", value)`, `say2`, `say3`, `say_with(lang, "id", &[("name", ..)])`, `t!("id")`.
//! Any other string literal equal to an id counts as a use of it (ids carried in values), and a pattern such as
//! `"month-{}"` as a use of all that fit. The members of a closed list
//! (`coded!`) are said through `message_id()`, so each must have its message.

mod ftl;
mod source;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;

use ftl::Words;
pub(crate) use ftl::{leans_on_others, variables};
use source::Source;

use crate::Lang;

/// Folders under the root whose code and templates are read.
const CODE: [&str; 3] = ["base", "slices", "app"];

/// One thing wrong with the words.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// File relative to the root, with the line where known (`base/web/components/layout.html:12`).
    pub place: String,
    pub id: String,
    pub what: What,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    Unreadable(String),
    Twice,
    /// There in Italian or another language, not in this one.
    MissingIn(&'static str),
    /// The places differ from those of the Italian text.
    OtherPlaces {
        lang: &'static str,
        has: Vec<String>,
        wants: Vec<String>,
    },
    BadSelect(String),
    Unknown,
    WrongArguments {
        given: Vec<String>,
        wants: Vec<String>,
    },
    Unused,
    /// A member of a closed list has no words.
    NoWordsForCode,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}: ", self.place, self.id)?;
        match &self.what {
            What::Unreadable(why) => write!(f, "cannot be read: {why}"),
            What::Twice => f.write_str("is there twice"),
            What::MissingIn(lang) => write!(f, "missing in {lang}"),
            What::OtherPlaces { lang, has, wants } => write!(f, "{lang} has the places {has:?}, Italian {wants:?}"),
            What::BadSelect(why) => write!(f, "choice not valid: {why}"),
            What::Unknown => f.write_str("no such message"),
            What::WrongArguments { given, wants } => write!(f, "given {given:?}, the message wants {wants:?}"),
            What::Unused => f.write_str("used nowhere"),
            What::NoWordsForCode => f.write_str("a member of a closed list has no words"),
        }
    }
}

/// Checks the messages and sources of the project at `root`; the faults come sorted by place.
pub fn check(root: &Path) -> Vec<Fault> {
    let mut faults = Vec::new();
    let words: Vec<(Lang, Words)> =
        Lang::OFFERED.iter().map(|&lang| (lang, Words::read(root, lang, &mut faults))).collect();
    let source = Source::read(root, &CODE, &mut faults);
    compare_languages(&words, &mut faults);
    if let Some((_, italian)) = words.first() {
        check_calls(italian, &source, &mut faults);
        check_families(italian, &source, &mut faults);
        check_unused(italian, &source, &mut faults);
    }
    faults.sort();
    faults.dedup();
    faults
}

fn compare_languages(words: &[(Lang, Words)], faults: &mut Vec<Fault>) {
    let mut everywhere = BTreeMap::new();
    for (id, message) in words.iter().flat_map(|(_, words)| &words.messages) {
        everywhere.entry(id.as_str()).or_insert(message);
    }
    for (id, first) in everywhere {
        for (lang, words) in words {
            let fault = |place: &str, what| Fault { place: place.to_owned(), id: id.to_owned(), what };
            match words.messages.get(id) {
                None => faults.push(fault(&first.place, What::MissingIn(lang.tag()))),
                Some(own) if own.places != first.places => {
                    let (has, wants) = (own.places.clone(), first.places.clone());
                    faults.push(fault(&own.place, What::OtherPlaces { lang: lang.tag(), has, wants }));
                }
                Some(_) => {}
            }
        }
    }
}

fn check_calls(words: &Words, source: &Source, faults: &mut Vec<Fault>) {
    for call in &source.calls {
        let fault = |what| Fault { place: call.place.clone(), id: call.id.clone(), what };
        match (words.messages.get(&call.id), &call.given) {
            (None, _) => faults.push(fault(What::Unknown)),
            (Some(message), Some(given)) if *given != message.places => {
                let (given, wants) = (given.clone(), message.places.clone());
                faults.push(fault(What::WrongArguments { given, wants }));
            }
            _ => {}
        }
    }
}

fn check_families(words: &Words, source: &Source, faults: &mut Vec<Fault>) {
    for (id, place) in &source.codes {
        if !words.messages.contains_key(id) {
            faults.push(Fault { place: place.clone(), id: id.clone(), what: What::NoWordsForCode });
        }
    }
}

fn check_unused(words: &Words, source: &Source, faults: &mut Vec<Fault>) {
    for (id, message) in &words.messages {
        if !source.codes.contains_key(id) && !source.mentions(id) {
            faults.push(Fault { place: message.place.clone(), id: id.clone(), what: What::Unused });
        }
    }
}
