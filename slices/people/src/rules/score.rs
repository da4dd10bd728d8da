//! How well a person fits what was typed. The database only brings candidates; the order is made here, so that it is
//! the same on both engines.

use std::cell::OnceCell;

use kernel::Date;
use kernel::fold::{sound, tokens};

use super::words::{Birth, Typed};

/// What is compared of a candidate.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// Folded words of all names, and each name as one word.
    pub names: Vec<String>,
    pub birth_date: Option<Date>,
    pub birth_year: Option<i64>,
    pub phone: String,
    /// The database found the identifier exactly as typed.
    pub has_identifier: bool,
}

impl Known {
    /// Folds the names of a record: Latin, original and chosen ones.
    pub fn names_of<'a>(names: impl IntoIterator<Item = &'a str>) -> Vec<String> {
        let mut found = Vec::new();
        for name in names {
            let words = tokens(name);
            let whole = words.concat();
            for word in words.into_iter().chain([whole]) {
                if !word.is_empty() && !found.contains(&word) {
                    found.push(word);
                }
            }
        }
        found
    }
}

/// How the births agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Births {
    /// The same day, or the same year where one side knows no more.
    Same,
    /// The same year with day and month changed over.
    Swapped,
    SameYear,
    /// One side is unknown.
    Unknown,
    Different,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Score {
    pub points: i32,
    /// Typed name words, and how many of them the person has, exactly or nearly.
    pub typed: usize,
    pub fitting: usize,
    /// How many fit by more than a beginning.
    pub whole: usize,
    pub births: Births,
    pub identifier: bool,
    pub phone: bool,
}

impl Score {
    /// Good enough to be shown to somebody who may open the record anyway.
    pub fn is_found(&self) -> bool {
        let another = self.births == Births::Different && self.fitting < self.typed;
        self.identifier || self.phone || (self.fitting > 0 && self.fitting * 2 >= self.typed && !another)
    }

    /// Good enough to name somebody to who has no relation to them: what was typed already said who it is.
    pub fn is_named(&self) -> bool {
        let named = self.typed >= 2 && self.whole == self.typed && self.births == Births::Same;
        self.identifier || named
    }

    /// Likely the same person: to be looked at before a new one is registered.
    pub fn is_likely_same(&self) -> bool {
        let all_names = self.typed > 0 && self.whole == self.typed;
        let births = matches!(self.births, Births::Same | Births::Swapped | Births::Unknown);
        self.identifier || (self.phone && self.fitting > 0) || (all_names && births)
    }
}

pub fn score(typed: &Typed, known: &Known) -> Score {
    let joined = whole_boxes(typed, known);
    let heard = Heard::of(&known.names);
    let (mut points, mut fitting, mut whole) = (0, 0, 0);
    for word in &typed.names {
        let fit = if joined.contains(&word.as_str()) { EXACT } else { heard.best_fit(word) };
        points += if fit == 0 { MISSING } else { fit };
        fitting += usize::from(fit > 0);
        whole += usize::from(fit > 0 && fit != BEGINNING);
    }
    let births = births(typed.birth, known);
    points += match births {
        Births::Same if typed.birth.and_then(Birth::date).is_some() && known.birth_date.is_some() => 150,
        Births::Same => SAME_YEAR,
        Births::Swapped => 90,
        Births::SameYear => 60,
        Births::Unknown => 0,
        Births::Different => ANOTHER_BIRTH,
    };
    let identifier = known.has_identifier && !typed.identifier.is_empty();
    let phone = !typed.phone.is_empty() && typed.phone == known.phone;
    points += if identifier { 2000 } else { 0 } + if phone { 500 } else { 0 };
    Score { points, typed: typed.names.len(), fitting, whole, births, identifier, phone }
}

/// A name as it was typed.
pub const EXACT: i32 = 100;
/// The same year, where one side knows no day.
pub const SAME_YEAR: i32 = 100;
const SOUND: i32 = 80;
const BEGINNING: i32 = 70;
const SLIP: i32 = 60;
const MISSING: i32 = -40;
const ANOTHER_BIRTH: i32 = -60;

/// Words of boxes that, written as one word, are a name of the person.
fn whole_boxes<'t>(typed: &'t Typed, known: &Known) -> Vec<&'t str> {
    let fits = typed.joined.iter().filter(|(joined, _)| known.names.contains(joined));
    fits.flat_map(|(_, words)| words.iter().map(String::as_str)).collect()
}

/// The names of a candidate, each with its sound, which is made once and only when a typed word is none of the names.
struct Heard<'n> {
    names: &'n [String],
    sounds: OnceCell<Vec<String>>,
}

impl<'n> Heard<'n> {
    fn of(names: &'n [String]) -> Self {
        Self { names, sounds: OnceCell::new() }
    }

    fn best_fit(&self, word: &str) -> i32 {
        if self.names.iter().any(|name| name == word) {
            return EXACT;
        }
        let sounds = self.sounds.get_or_init(|| self.names.iter().map(|name| sound(name)).collect());
        let own = sound(word);
        let fits = self.names.iter().zip(sounds).map(|(name, sound)| fit((word, &own), (name, sound)));
        fits.max().unwrap_or(0)
    }
}

/// How well a typed word, with its sound, fits a name that is not the same word.
fn fit((word, own): (&str, &str), (name, sound): (&str, &str)) -> i32 {
    if word.len() > 2 && own == sound {
        SOUND
    } else if word.len() > 2 && name.starts_with(word) {
        BEGINNING
    } else if word.len() > 3 && name.len() > 3 && is_one_slip_away(word, name) {
        SLIP
    } else {
        0
    }
}

/// One letter more, less or other, or two neighbours changed over. Both are ASCII.
fn is_one_slip_away(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let (short, long) = (short.as_bytes(), long.as_bytes());
    let start = short.iter().zip(long).take_while(|(a, b)| a == b).count();
    let (a, b) = (&short[start..], &long[start..]);
    match long.len() - short.len() {
        0 => a.len() < 2 || a[1..] == b[1..] || (a[0] == b[1] && a[1] == b[0] && a[2..] == b[2..]),
        1 => *a == b[1..],
        _ => false,
    }
}

fn births(typed: Option<Birth>, known: &Known) -> Births {
    let known_year = known.birth_date.map(|date| i64::from(date.year())).or(known.birth_year);
    let (Some(typed), Some(known_year)) = (typed, known_year) else { return Births::Unknown };
    match (typed.date(), known.birth_date) {
        (Some(one), Some(other)) if one == other => Births::Same,
        (Some(one), Some(other)) if is_swapped(one, other) => Births::Swapped,
        (Some(one), Some(other)) if one.year() == other.year() => Births::SameYear,
        (Some(_), Some(_)) => Births::Different,
        _ if typed.year() == known_year => Births::Same,
        _ => Births::Different,
    }
}

fn is_swapped(one: Date, other: Date) -> bool {
    (one.year(), one.month(), one.day()) == (other.year(), other.day(), other.month())
}

#[cfg(test)]
mod tests;
