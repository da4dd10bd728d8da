//! Languages as data: a folder of `locales/` that is none of the interface's own languages speaks where little text is
//! enough, such as on the person's own pages. No code names it. What it does not say is said in Italian.

use std::sync::OnceLock;

use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};

use crate::messages::embedded_packs;
use crate::{Arg, LoadError};

/// What a language says of itself, and its messages.
pub struct Pack {
    tag: String,
    name: String,
    dir: &'static str,
    bundle: FluentBundle<FluentResource>,
}

/// The languages that came as data, by tag.
pub fn packs() -> &'static [Pack] {
    static ALL: OnceLock<Vec<Pack>> = OnceLock::new();
    ALL.get_or_init(|| {
        let read = |(tag, text): (String, String)| match Pack::read(&tag, text) {
            Ok(pack) => Some(pack),
            Err(fault) => {
                tracing::error!(%fault, tag, "language not sound");
                None
            }
        };
        embedded_packs().into_iter().filter_map(read).collect()
    })
}

impl Pack {
    /// Reads a language: `pack-name` is what it calls itself, `pack-dir` is `ltr` or `rtl`.
    pub fn read(tag: &str, text: String) -> Result<Self, LoadError> {
        let fault = |errors: String| LoadError::Syntax { file: format!("{tag}.ftl"), errors };
        let locale = tag.parse().map_err(|error| fault(format!("{error}")))?;
        let resource = FluentResource::try_new(text).map_err(|(_, errors)| fault(format!("{errors:?}")))?;
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        let twice = |errors| LoadError::Twice { file: format!("{tag}.ftl"), errors: format!("{errors:?}") };
        bundle.add_resource(resource).map_err(twice)?;
        let mut pack = Self { tag: tag.to_owned(), name: String::new(), dir: "ltr", bundle };
        pack.name = pack.find("pack-name", None).ok_or_else(|| fault("`pack-name` is missing".to_owned()))?;
        pack.dir = match pack.find("pack-dir", None).as_deref() {
            Some("ltr") => "ltr",
            Some("rtl") => "rtl",
            other => return Err(fault(format!("`pack-dir` is ltr or rtl, not {other:?}"))),
        };
        // Names and hours in other letters stay in their own order.
        pack.bundle.set_use_isolating(pack.dir == "rtl");
        Ok(pack)
    }

    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// What the language calls itself.
    pub fn name(&self) -> &str {
        &self.name
    }

    pub fn dir(&self) -> &'static str {
        self.dir
    }

    /// `None`: the language does not say it.
    pub fn say(&self, id: &str) -> Option<String> {
        self.say_with(id, &[])
    }

    pub fn say_with(&self, id: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
        let mut fluent = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            fluent.set(*name, arg);
        }
        self.find(id, Some(&fluent))
    }

    fn find(&self, id: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        Some(self.bundle.format_pattern(pattern, args, &mut Vec::new()).into_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_alone_makes_a_language() {
        let text = "pack-name = Español\npack-dir = ltr\nhello = Hola, { $name }\n";
        let pack = Pack::read("es", text.to_owned()).unwrap();
        assert_eq!((pack.tag(), pack.name(), pack.dir()), ("es", "Español", "ltr"));
        assert_eq!(pack.say_with("hello", &[("name", "Ana".into())]).as_deref(), Some("Hola, Ana"));
        assert_eq!(pack.say("goodbye"), None);
    }

    #[test]
    fn a_language_says_its_name_and_its_direction() {
        assert!(Pack::read("es", "pack-dir = ltr\n".to_owned()).is_err());
        assert!(Pack::read("es", "pack-name = Español\npack-dir = up\n".to_owned()).is_err());
        assert!(Pack::read("es", "not fluent at all".to_owned()).is_err());
    }
}
