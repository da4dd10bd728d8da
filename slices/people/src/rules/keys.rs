//! Search keys: what of a person the database is asked for. Computed here, so that the search is the same on both engines.
//!
//! A name alone brings thousands, two names together or a name with its year bring a handful: the pairs are keys of their
//! own, so that what a search costs does not grow with how common each of its names is.

use std::collections::BTreeSet;

use kernel::fold::{fold, phone_key, sound, tokens};

use super::entry::NewPerson;
use super::words::{Birth, Typed};

/// Kind and key, as the table of keys holds them.
pub type Keys = BTreeSet<(&'static str, String)>;

/// So many words of a person's names make pairs, those that stand alone first: seven words and what they are together.
const PAIRED: usize = 10;
/// Keys of one question. Four typed names make six pairs.
pub const ASKED: usize = 8;

/// Folded keys of a person, by kind: every word of the names, each name as one word, how they sound, the sounds two by
/// two and with the birth year, the phone.
pub fn keys(person: &NewPerson) -> Keys {
    keys_of(
        &[&person.family, &person.given, &person.chosen_name],
        &[&person.family_original, &person.given_original],
        person.birth.map(Birth::year),
        &person.phone,
    )
}

/// The keys of a name as they are written with a person, for loaders that fill a register of any size.
pub fn keys_of_name(latin: [&str; 2], original: [&str; 2], birth_year: Option<i64>, phone: &str) -> Keys {
    keys_of(&latin, &original, birth_year, phone)
}

fn keys_of(latin: &[&str], original: &[&str], birth_year: Option<i64>, phone: &str) -> Keys {
    let mut keys = Keys::new();
    for word in latin.iter().flat_map(|name| words(name)) {
        keys.insert(("sound", sound(&word)));
        keys.insert(("name", word));
    }
    keys.extend(original.iter().flat_map(|name| words(name)).map(|word| ("original", word)));
    let sounds = paired(latin.iter().chain(original).copied());
    keys.extend(pairs(&sounds).map(|pair| ("pair", pair)));
    if let Some(year) = birth_year {
        keys.extend(sounds.iter().map(|sound| ("born", born(sound, year))));
    }
    let phone = phone_key(phone);
    if !phone.is_empty() {
        keys.insert(("phone", phone));
    }
    keys
}

/// The sounds that make pairs, in the order of the alphabet: single words before whole names written as one.
fn paired<'a>(names: impl Iterator<Item = &'a str> + Clone) -> Vec<String> {
    let whole = names.clone().map(fold).filter(|name| !name.is_empty());
    let mut sounds: Vec<String> = Vec::new();
    for word in names.flat_map(tokens).chain(whole).map(|word| sound(&word)) {
        if sounds.len() < PAIRED && !sounds.contains(&word) {
            sounds.push(word);
        }
    }
    sorted(sounds)
}

fn sorted(mut sounds: Vec<String>) -> Vec<String> {
    sounds.sort();
    sounds.dedup();
    sounds
}

fn words(name: &str) -> Vec<String> {
    let mut words = tokens(name);
    words.push(fold(name));
    words.retain(|word| !word.is_empty());
    words
}

/// How typed words sound.
fn sounds(words: &[String]) -> Vec<String> {
    words.iter().take(4).map(|word| sound(word)).collect()
}

/// Every two of the sounds, in the order of the alphabet.
fn pairs(sorted: &[String]) -> impl Iterator<Item = String> {
    let from = |at: usize| sorted.iter().skip(at + 1);
    sorted.iter().enumerate().flat_map(move |(at, one)| from(at).map(move |other| format!("{one} {other}")))
}

fn pair(one: &str, other: &str) -> String {
    if one <= other { format!("{one} {other}") } else { format!("{other} {one}") }
}

/// The year first: whose name only begins so stand together.
pub fn born(sound: &str, year: i64) -> String {
    format!("{year} {sound}")
}

impl Typed {
    /// The typed names two by two; a box of several words also as one. Empty for one name.
    pub fn pairs(&self) -> Vec<String> {
        let own = |(_, parts): &(String, Vec<String>)| pairs(&sorted(sounds(parts))).collect::<Vec<_>>();
        let own: Vec<String> = self.joined.iter().flat_map(own).collect();
        let mut pairs: Vec<String> = pairs(&sorted(sounds(&self.names))).collect();
        // The words of one box say together who is meant, with a word of the other box: `Lo Presti` alone is a family.
        if pairs.iter().any(|pair| !own.contains(pair)) {
            pairs.retain(|pair| !own.contains(pair));
        }
        for (joined, parts) in &self.joined {
            let others = self.names.iter().filter(|name| !parts.contains(name));
            pairs.extend(others.map(|name| pair(&sound(joined), &sound(name))));
        }
        pairs.truncate(ASKED);
        pairs
    }

    /// The typed names, each with the typed year. Empty without one.
    pub fn born(&self) -> Vec<String> {
        let Some(year) = self.birth.map(Birth::year) else { return Vec::new() };
        let names = self.names.iter().chain(self.joined.iter().map(|(joined, _)| joined));
        names.take(ASKED).map(|name| born(&sound(name), year)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(latin: [&str; 2], year: i64) -> Keys {
        keys_of_name(latin, ["", ""], Some(year), "")
    }

    fn typed(names: &[&str], joined: &[(&str, &[&str])], year: Option<i64>) -> Typed {
        let own = |list: &[&str]| list.iter().map(ToString::to_string).collect::<Vec<_>>();
        Typed {
            names: own(names),
            joined: joined.iter().map(|(one, parts)| ((*one).to_owned(), own(parts))).collect(),
            birth: year.map(Birth::Year),
            ..Typed::default()
        }
    }

    fn meets(typed: &Typed, known: &Keys) -> (bool, bool) {
        let has = |kind: &'static str, keys: Vec<String>| keys.into_iter().any(|key| known.contains(&(kind, key)));
        (has("pair", typed.pairs()), has("born", typed.born()))
    }

    #[test]
    fn two_names_meet_in_any_order_and_as_they_sound() {
        let known = known(["Hoxha", "Arben"], 1984);
        assert_eq!(meets(&typed(&["arben", "hoxha"], &[], None), &known), (true, false));
        assert_eq!(meets(&typed(&["oxha", "arban"], &[], Some(1984)), &known), (true, true));
        assert_eq!(meets(&typed(&["hoxha", "besnik"], &[], Some(1985)), &known), (false, false));
    }

    #[test]
    fn a_misspelt_name_meets_by_the_other_one_and_the_year() {
        assert_eq!(
            meets(&typed(&["rosmi", "maria"], &[], Some(1990)), &known(["Rossi", "Maria"], 1990)),
            (false, true)
        );
    }

    #[test]
    fn a_name_of_two_words_meets_itself_written_as_one() {
        let typed = typed(&["de", "rossi", "maria"], &[("derossi", &["de", "rossi"])], None);
        assert_eq!(meets(&typed, &known(["Derossi", "Maria"], 1990)), (true, false));
        assert_eq!(meets(&typed, &known(["De Rossi", "Maria"], 1990)), (true, false));
    }

    #[test]
    fn the_words_of_one_box_make_no_pair_beside_a_word_of_the_other() {
        let both = typed(&["lo", "presti", "maria"], &[("lopresti", &["lo", "presti"])], None);
        assert!(!both.pairs().contains(&"lo prasti".to_owned()), "{:?}", both.pairs());
        assert!(meets(&both, &known(["Lo Presti", "Maria"], 1990)).0);
        let family = typed(&["lo", "presti"], &[("lopresti", &["lo", "presti"])], None);
        assert_eq!(family.pairs(), ["lo prasti"]);
    }

    #[test]
    fn of_a_very_long_name_every_word_still_meets_every_other() {
        let known = known(["El Mansouri Idrissi Zerouali", "Fatima Zahra Yasmine"], 1990);
        for (one, other) in [("zerouali", "yasmine"), ("el", "zahra"), ("mansouri", "fatima")] {
            assert_eq!(meets(&typed(&[one, other], &[], None), &known), (true, false), "{one} {other}");
        }
    }

    #[test]
    fn one_name_alone_makes_no_pair_and_no_year_no_key() {
        let typed = typed(&["rossi"], &[], None);
        assert!(typed.pairs().is_empty() && typed.born().is_empty());
    }
}
