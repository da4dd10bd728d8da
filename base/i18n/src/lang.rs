//! The languages of the interface.

use std::fmt;

/// A language the interface speaks. `Pseudo` is English with accents, written right to left, for the tests only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Lang {
    #[default]
    Italian,
    English,
    French,
    German,
    Pseudo,
}

impl Lang {
    /// The languages offered to people.
    pub const OFFERED: &'static [Self] = &[Self::Italian, Self::English, Self::French, Self::German];
    /// Every language that renders, the tests' one included.
    pub const ALL: &'static [Self] = &[Self::Italian, Self::English, Self::French, Self::German, Self::Pseudo];

    /// The tag for `<html lang>` and for storage.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Italian => "it",
            Self::English => "en",
            Self::French => "fr",
            Self::German => "de",
            Self::Pseudo => "ar-XB",
        }
    }

    /// Reads a stored or asked-for tag, in any case; a region is ignored (`de-AT` is German).
    pub fn parse(tag: &str) -> Option<Self> {
        let tag = tag.trim();
        if tag.eq_ignore_ascii_case(Self::Pseudo.tag()) {
            return Some(Self::Pseudo);
        }
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Self::OFFERED.iter().copied().find(|lang| lang.tag().eq_ignore_ascii_case(primary))
    }

    /// What the language calls itself.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Italian => "Italiano",
            Self::English => "English",
            Self::French => "Français",
            Self::German => "Deutsch",
            Self::Pseudo => "Ƥşḗŭḓǿ",
        }
    }

    /// Writing direction for `<html dir>`.
    pub const fn dir(self) -> &'static str {
        match self {
            Self::Pseudo => "rtl",
            _ => "ltr",
        }
    }

    /// Best offered language of an `Accept-Language` header (RFC 9110, 12.5.4); Italian when none fits.
    pub fn from_accept_language(header: &str) -> Self {
        let mut best: Option<(f32, Self)> = None;
        for range in header.split(',').take(20) {
            let mut parts = range.split(';');
            let Some(lang) = parts.next().and_then(Self::parse).filter(|lang| *lang != Self::Pseudo) else { continue };
            let quality = parts
                .find_map(|part| part.trim().strip_prefix("q=").map(str::trim))
                .map_or(1.0, |q| q.parse::<f32>().unwrap_or(0.0));
            if quality > 0.0 && best.is_none_or(|(top, _)| quality > top) {
                best = Some((quality, lang));
            }
        }
        best.map_or(Self::default(), |(_, lang)| lang)
    }

    pub(crate) const fn place(self) -> usize {
        self as usize
    }

    /// Whose messages are read: the pseudo-language is made from English.
    pub(crate) const fn folder(self) -> &'static str {
        match self {
            Self::Pseudo => Self::English.tag(),
            other => other.tag(),
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}
