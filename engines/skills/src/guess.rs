//! Is a file in the language that its name says? By its small words, and by labels that are those of another language.

use std::collections::BTreeMap;

use crate::{Fault, Shelf};

/// Small words that one of these languages has and the others have not.
const SMALL: [(&str, &[&str]); 4] = [
    ("it", &["di", "della", "delle", "dei", "degli", "nel", "gli", "il", "alla"]),
    ("en", &["of", "the", "and", "for", "with", "to"]),
    ("fr", &["des", "les", "du", "et", "dans", "aux", "avec"]),
    ("de", &["von", "und", "der", "für", "mit", "bei", "zur"]),
];

/// Fewer small words than this prove nothing.
const ENOUGH: usize = 12;
/// The same label as in the other language, in so many of a hundred concepts.
const COPIED: usize = 60;
/// Fewer concepts than this prove nothing.
const MANY: usize = 5;

pub fn other_language(shelf: &Shelf, all: &[Shelf]) -> Option<Fault> {
    by_small_words(shelf).or_else(|| by_copies(shelf, all))
}

fn by_small_words(shelf: &Shelf) -> Option<Fault> {
    let counts: Vec<(&str, usize)> = SMALL.iter().map(|(lang, words)| (*lang, count(shelf, words))).collect();
    let own = counts.iter().find(|(lang, _)| *lang == shelf.lang).map(|(_, count)| *count)?;
    let (lang, most) = counts.into_iter().max_by_key(|(_, count)| *count)?;
    (lang != shelf.lang && most >= ENOUGH && most >= own * 3).then(|| {
        Fault::of_file(&shelf.file, format!("the labels look like `{lang}`, and the name says `{}`", shelf.lang))
    })
}

fn count(shelf: &Shelf, words: &[&str]) -> usize {
    let labels = shelf.concepts.iter().map(|one| one.label.as_str());
    labels.flat_map(str::split_whitespace).filter(|word| words.contains(&word.to_lowercase().as_str())).count()
}

/// The first of two is believed, so that one mistake is told once.
fn by_copies(shelf: &Shelf, all: &[Shelf]) -> Option<Fault> {
    let earlier = all.iter().take_while(|other| *other != shelf);
    let mut same = earlier.filter(|other| other.pillar == shelf.pillar && other.lang != shelf.lang);
    let copied = same.find(|other| {
        let labels: BTreeMap<&str, &str> =
            other.concepts.iter().map(|one| (one.uri.as_str(), one.label.as_str())).collect();
        let equal =
            shelf.concepts.iter().filter(|one| labels.get(one.uri.as_str()) == Some(&one.label.as_str())).count();
        shelf.concepts.len() >= MANY && equal * 100 >= shelf.concepts.len() * COPIED
    })?;
    let reason = format!("the labels are those of {}, and the name says `{}`", copied.file, shelf.lang);
    Some(Fault::of_file(&shelf.file, reason))
}
