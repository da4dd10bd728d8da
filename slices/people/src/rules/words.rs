//! The words of a search, as typed and as compared.

use documents::dates::parse_office_date_until;
use kernel::Date;
use kernel::fold::{fold, phone_key, tokens};
use serde::{Deserialize, Serialize};

/// What somebody typed to find a person. Names may stand in either box, in any order, in any script.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchWords {
    #[serde(default)]
    pub family: String,
    #[serde(default)]
    pub given: String,
    /// A day or a year.
    #[serde(default)]
    pub birth: String,
    #[serde(default)]
    pub identifier: String,
    #[serde(default)]
    pub phone: String,
}

/// A typed birth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Birth {
    Day(Date),
    Year(i64),
}

impl Birth {
    pub fn year(self) -> i64 {
        match self {
            Self::Day(date) => i64::from(date.year()),
            Self::Year(year) => year,
        }
    }

    pub fn date(self) -> Option<Date> {
        match self {
            Self::Day(date) => Some(date),
            Self::Year(_) => None,
        }
    }

    /// A day as offices write it, or four digits for a year. `None` when the text is neither.
    pub fn parse(text: &str, today: Date) -> Option<Self> {
        let text = text.trim();
        if text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit()) {
            return text.parse().ok().map(Self::Year);
        }
        parse_office_date_until(text, today.year()).map(Self::Day)
    }
}

/// The same words, ready to be compared.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Typed {
    /// Folded words of both boxes, each once.
    pub names: Vec<String>,
    /// A box of several words as one: `De Rossi` also finds `Derossi`. With the words it is made of.
    pub joined: Vec<(String, Vec<String>)>,
    pub birth: Option<Birth>,
    /// Capitals without gaps, as identifiers are stored; empty when nothing was typed.
    pub identifier: String,
    pub phone: String,
}

impl SearchWords {
    pub fn read(&self, today: Date) -> Typed {
        let mut typed = Typed {
            birth: Birth::parse(&self.birth, today),
            identifier: self.identifier.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_uppercase(),
            phone: phone_key(&self.phone),
            ..Typed::default()
        };
        for text in [&self.family, &self.given] {
            let words = tokens(text);
            if words.len() > 1 {
                typed.joined.push((fold(text), words.clone()));
            }
            for word in words {
                if !typed.names.contains(&word) {
                    typed.names.push(word);
                }
            }
        }
        typed
    }

    /// The birth was typed and means nothing.
    pub fn has_unreadable_birth(&self, today: Date) -> bool {
        !self.birth.trim().is_empty() && Birth::parse(&self.birth, today).is_none()
    }

    /// Which kinds of words were typed, for the register of events.
    pub fn kinds(&self) -> Vec<&'static str> {
        let kinds = [
            ("name", !(self.family.is_empty() && self.given.is_empty())),
            ("birth", !self.birth.is_empty()),
            ("identifier", !self.identifier.is_empty()),
            ("phone", !self.phone.is_empty()),
        ];
        kinds.into_iter().filter_map(|(kind, typed)| typed.then_some(kind)).collect()
    }
}

impl Typed {
    /// A birth alone would list everybody born that day.
    pub fn is_enough(&self) -> bool {
        !self.names.is_empty() || !self.identifier.is_empty() || self.phone.len() >= SHORTEST_PHONE
    }

    /// May the search look at the whole nucleus for people the actor has no relation to? Only for who is known well
    /// enough to be named: two names and the birth, or a document's number. A telephone is asked for by whoever lies.
    pub fn may_look_wider(&self) -> bool {
        let named = self.names.len() >= 2 && self.birth.is_some();
        named || self.identifier.len() >= SHORTEST_IDENTIFIER
    }
}

const SHORTEST_PHONE: usize = 6;
const SHORTEST_IDENTIFIER: usize = 5;
