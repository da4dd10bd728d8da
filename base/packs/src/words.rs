//! Words of a pack in the four languages of the interface.

use serde::Serialize;

/// One text in every language; all four are always there.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Words {
    pub it: String,
    pub en: String,
    pub fr: String,
    pub de: String,
}

impl Words {
    pub(crate) const LANGUAGES: [&'static str; 4] = ["it", "en", "fr", "de"];

    /// The text in `lang` (`de`, `de-CH`); another language reads Italian, the language of the offices.
    pub fn in_lang(&self, lang: &str) -> &str {
        match lang.split(['-', '_']).next() {
            Some("en") => &self.en,
            Some("fr") => &self.fr,
            Some("de") => &self.de,
            _ => &self.it,
        }
    }

    /// Each of the four texts once, for finding what somebody wrote in any language.
    pub fn all(&self) -> [&str; 4] {
        [&self.it, &self.en, &self.fr, &self.de]
    }
}
