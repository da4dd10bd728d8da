//! Languages and the words of the person's pages.

use std::collections::BTreeMap;
use std::path::Path;

use super::*;

fn file(tag: &str) -> BTreeMap<String, String> {
    let path = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../locales")).join(tag).join("own.ftl");
    let text = std::fs::read_to_string(path).expect("the words of a language");
    let pairs = text.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(" = "));
    pairs.map(|(id, words)| (id.to_owned(), words.to_owned())).collect()
}

/// What the person reads; the rest is for operators.
fn is_easy(id: &str) -> bool {
    let operators = ["own-desk-", "own-reply-", "own-replied-", "own-by-link", "own-demo-"];
    id.starts_with("own-") && !operators.iter().any(|start| id.starts_with(start))
}

fn places(words: &str) -> Vec<&str> {
    let mut found: Vec<_> = words.split('$').skip(1).filter_map(|rest| rest.split([' ', '}']).next()).collect();
    found.sort_unstable();
    found
}

#[test]
fn arabic_says_all_that_the_person_reads_with_the_same_places() {
    let (italian, arabic) = (file("it"), file("ar"));
    for (id, words) in italian.iter().filter(|(id, _)| is_easy(id)) {
        let own = arabic.get(id).unwrap_or_else(|| panic!("{id} is missing in Arabic"));
        assert_eq!(places(own), places(words), "{id}");
    }
}

#[test]
fn an_unknown_language_is_easy_italian_and_a_region_does_not_matter() {
    assert_eq!(Speech::of("ar-EG").dir(), "rtl");
    assert_eq!(Speech::of("ar").name(), "العربية");
    assert_eq!(Speech::of("de-AT").tag(), "de");
    assert_eq!(Speech::of("xx").tag(), "it");
    assert_eq!(Speech::of("").tag(), "it");
}

#[test]
fn what_a_language_does_not_say_is_said_in_italian() {
    let arabic = Speech::of("ar");
    assert_eq!(arabic.say("own-desk-person"), "La persona");
    assert_ne!(arabic.say("own-yes"), Speech::of("it").say("own-yes"));
}

#[test]
fn days_are_said_in_full_words_in_every_language() {
    let day = Date::constant(2026, 12, 2);
    assert_eq!(Speech::of("it").day(day), "mercoledì 2 dicembre 2026");
    assert!(Speech::of("en").day(day).contains("December"));
    let arabic = Speech::of("ar").day(day);
    assert!(arabic.contains("الأربعاء") && arabic.contains("ديسمبر"), "{arabic}");
    for speech in Speech::all() {
        assert!(speech.day(day).chars().filter(|one| one.is_alphabetic()).count() > 6, "{}", speech.tag());
    }
}

/// Gulpease: 89 + (300 sentences - 10 letters) / words. 80 is easy for who left school early, 60 for who went on.
fn gulpease(text: &str) -> f64 {
    let count = |number: usize| f64::from(u32::try_from(number).unwrap_or(u32::MAX));
    let sentences = text.split(['.', '?', '!', ':']).filter(|part| part.chars().any(char::is_alphabetic)).count();
    let words = text.split(|one: char| !one.is_alphanumeric()).filter(|word| !word.is_empty()).count();
    let letters = text.chars().filter(|one| one.is_alphanumeric()).count();
    89.0 + (300.0 * count(sentences.max(1)) - 10.0 * count(letters)) / count(words.max(1))
}

/// Places are filled with a name, a day, an hour: a short word stands for them.
fn plain(words: &str) -> String {
    let mut out = String::new();
    for (at, part) in words.split(['{', '}']).enumerate() {
        out.push_str(if at % 2 == 1 { "oggi" } else { part });
    }
    out
}

/// The messages that are too hard, with their index. Few words make no text.
fn too_hard<'a>(messages: impl Iterator<Item = (&'a String, &'a String)>, least: f64) -> Vec<(String, i64)> {
    let hard = messages.filter(|(_, words)| plain(words).split_whitespace().count() > 5).filter_map(|(id, words)| {
        let index = gulpease(&plain(words));
        #[expect(clippy::cast_possible_truncation, reason = "an index is a small number")]
        (index < least).then(|| (id.clone(), index as i64))
    });
    hard.collect()
}

#[test]
fn what_the_person_reads_is_easy_italian() {
    let words = file("it");
    let easy = || words.iter().filter(|(id, _)| is_easy(id));
    assert_eq!(too_hard(easy(), 80.0), [], "Gulpease of at least 80");
    let whole: String = easy().map(|(_, words)| format!("{}. ", plain(words))).collect();
    assert!(gulpease(&whole) >= 80.0, "{}", gulpease(&whole));
}

#[test]
fn the_gate_catches_a_hard_text() {
    let hard =
        "La documentazione amministrativa precedentemente trasmessa è stata acquisita agli atti del procedimento.";
    let planted = BTreeMap::from([("own-planted".to_owned(), hard.to_owned())]);
    assert_eq!(too_hard(planted.iter(), 80.0).len(), 1);
    assert!(gulpease(hard) < 60.0);
    assert!(gulpease("Vieni? Dillo qui.") > 80.0);
}

#[test]
fn what_operators_read_here_is_clear_italian_on_the_whole() {
    let words = file("it");
    let whole: String =
        words.iter().filter(|(id, _)| !is_easy(id)).map(|(_, words)| format!("{}. ", plain(words))).collect();
    assert!(gulpease(&whole) >= 60.0, "{}", gulpease(&whole));
}

#[test]
fn a_day_in_arabic_is_one_run_of_words_from_right_to_left() {
    let speech = Speech::of("ar");
    assert_eq!(speech.day(Date::constant(2026, 11, 27)), "الجمعة 27 نوفمبر 2026");
}
