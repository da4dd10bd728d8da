//! The words of a person's file: as on the page of the record and in the answers of a referral.

use packs::{Answer, Field, FieldKind};
use people::Birth;

use super::Gathering;

impl Gathering<'_> {
    /// A column of the record; a code that nobody knows any more is shown as it is.
    pub(super) fn of_record(&self, column: &str, value: &str, birth: Option<Birth>) -> String {
        match column {
            "birth_date" => value.parse().map_or_else(|_| value.to_owned(), |day| self.date(day)),
            "birth_place" | "citizenship" if value == people::ITALY => self.say("people-italy"),
            "birth_place" | "citizenship" => people::birthplace_name(self.packs, value, birth, self.lang.tag()),
            "municipality" => people::municipality_name(self.packs, value),
            "lang" => {
                let known = self.packs.territory().language(value);
                known.map_or_else(|| value.to_owned(), |known| known.label.in_lang(self.lang.tag()).to_owned())
            }
            _ => value.to_owned(),
        }
    }

    /// An answer of a referral.
    pub(super) fn answer(&self, field: &Field, answer: &Answer) -> String {
        let in_words = |word: String| match field.kind {
            FieldKind::Date => word.parse().map_or(word, |day| self.date(day)),
            FieldKind::YesNo if word == "yes" || word == "no" => self.say(&word),
            _ => word,
        };
        let words = self.packs.words_of(field, answer, self.lang.tag());
        words.into_iter().map(in_words).collect::<Vec<_>>().join("; ")
    }
}
