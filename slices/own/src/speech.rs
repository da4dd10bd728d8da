//! The language of the person's pages: one of the interface's own, or one that came as data. What a language does not say is said
//! in easy Italian.

use i18n::{Arg, Lang, Pack, ToArg};
use kernel::{Date, Instant};
use packs::Words;

/// How the pages of one visit speak.
#[derive(Clone, Copy)]
pub enum Speech {
    House(Lang),
    Pack(&'static Pack),
}

impl Speech {
    /// By the tag of a language, `ar` or `ar-EG`. Easy Italian for one that nobody speaks here.
    pub fn of(tag: &str) -> Self {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        let pack = i18n::packs().iter().find(|pack| pack.tag().eq_ignore_ascii_case(primary));
        let house =
            || Self::House(Lang::OFFERED.iter().copied().find(|lang| lang.tag() == primary).unwrap_or_default());
        pack.map_or_else(house, Self::Pack)
    }

    pub fn all() -> impl Iterator<Item = Self> {
        let house = Lang::OFFERED.iter().copied().map(Self::House);
        house.chain(i18n::packs().iter().map(Self::Pack))
    }

    pub fn tag(&self) -> &'static str {
        match self {
            Self::House(lang) => lang.tag(),
            Self::Pack(pack) => pack.tag(),
        }
    }

    pub fn dir(&self) -> &'static str {
        match self {
            Self::House(lang) => lang.dir(),
            Self::Pack(pack) => pack.dir(),
        }
    }

    /// What the language calls itself.
    pub fn name(&self) -> &'static str {
        match self {
            Self::House(lang) => lang.name(),
            Self::Pack(pack) => pack.name(),
        }
    }

    pub fn say(&self, id: &str) -> String {
        self.say_with(id, &[])
    }

    pub fn say1(&self, id: &str, a: &str, x: impl ToArg) -> String {
        self.say_with(id, &[(a, x.to_arg())])
    }

    pub fn say2(&self, id: &str, a: &str, x: impl ToArg, b: &str, y: impl ToArg) -> String {
        self.say_with(id, &[(a, x.to_arg()), (b, y.to_arg())])
    }

    pub fn say_with(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        match self {
            Self::House(lang) => i18n::say_with(*lang, id, args),
            Self::Pack(pack) => pack.say_with(id, args).unwrap_or_else(|| i18n::say_with(Lang::Italian, id, args)),
        }
    }

    /// Words of a list: those of the pack of the territory, or those the language has for this very code (`id`). The tag says in
    /// which language they are.
    pub fn listed(&self, words: &Words, id: &str) -> Said {
        match self {
            Self::House(lang) => Said { text: words.in_lang(lang.tag()).to_owned(), lang: lang.tag() },
            Self::Pack(pack) => pack.say(id).map_or_else(
                || Said { text: words.it.clone(), lang: Lang::Italian.tag() },
                |text| Said { text, lang: pack.tag() },
            ),
        }
    }

    /// Words that only the languages of the interface have: a language that came as data shows the Italian ones.
    pub fn in_house(&self, italian: &str, words: impl Fn(Lang) -> String) -> Said {
        match self {
            Self::House(Lang::Italian) | Self::Pack(_) => Said { text: italian.to_owned(), lang: Lang::Italian.tag() },
            Self::House(lang) => Said { text: words(*lang), lang: lang.tag() },
        }
    }

    /// `mercoledì 2 dicembre 2026`: days in full, always.
    pub fn day(&self, day: Date) -> String {
        let month = self.say(&format!("month-{}", day.month()));
        let weekday = self.say(&format!("weekday-{}", day.weekday().to_monday_one_offset()));
        let parts = [("day", Arg::from(day.day())), ("month", month.into()), ("year", Arg::from(day.year()))];
        let date = whole(&self.say_with("date-long", &parts));
        whole(&self.say2("date-weekday", "weekday", weekday.as_str(), "date", date.as_str()))
    }

    /// `10:30`.
    pub fn hour(&self, at: Instant, zone: &str) -> String {
        let at = at.local(zone);
        let padded = |part: i8| Arg::from(format!("{part:02}"));
        whole(&self.say_with("time-of-day", &[("hour", padded(at.hour())), ("minute", padded(at.minute()))]))
    }
}

/// Without the marks that keep each part apart: from right to left they would show the parts of a day in the wrong order.
fn whole(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

/// Words and the language they are in: a page says so, for whoever has it read aloud.
#[derive(Debug, Clone)]
pub struct Said {
    pub text: String,
    pub lang: &'static str,
}

#[cfg(test)]
mod tests;
