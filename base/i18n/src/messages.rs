//! All messages of all languages, and the functions that say them.

use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::{Mutex, OnceLock, PoisonError};

use include_dir::{Dir, include_dir};
use kernel::Coded;

use crate::catalogue::Catalogue;
use crate::{Arg, Lang};

static FILES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/../../locales");

/// What is wrong with a file of messages. The embedded files are checked by the gate.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    #[error("{file}: not valid Fluent: {errors}")]
    Syntax { file: String, errors: String },
    #[error("{file}: a message is there twice: {errors}")]
    Twice { file: String, errors: String },
}

/// The words of every language; each language is built when first spoken.
pub struct Messages {
    files: Vec<(String, String, String)>,
    built: [OnceLock<Catalogue>; Lang::ALL.len()],
}

/// The messages inside the binary.
pub fn messages() -> &'static Messages {
    static ALL: OnceLock<Messages> = OnceLock::new();
    ALL.get_or_init(|| Messages { files: embedded(), built: Default::default() })
}

/// Says a message without places in `lang`.
pub fn say(lang: Lang, id: &str) -> String {
    text(lang, id).into_owned()
}

/// Like [`say`], without copying.
pub fn text(lang: Lang, id: &str) -> Cow<'static, str> {
    messages().text(lang, id)
}

/// Says a message with its places filled: `say_with(lang, "people-found", &[("count", 3.into())])`.
pub fn say_with(lang: Lang, id: &str, args: &[(&str, Arg<'_>)]) -> String {
    messages().say_with(lang, id, args)
}

/// The words for a member of a closed list.
pub fn code<T: Coded>(lang: Lang, member: T) -> String {
    say(lang, &member.message_id())
}

impl Messages {
    /// Reads messages from files: `(language tag, file name, content)`. Every language given must be valid.
    pub fn load(files: impl IntoIterator<Item = (String, String, String)>) -> Result<Self, LoadError> {
        let all = Self { files: files.into_iter().collect(), built: Default::default() };
        for &lang in Lang::ALL {
            if let Some(fault) = Catalogue::build(lang, &all.of(lang)).1.into_iter().next() {
                return Err(fault);
            }
        }
        Ok(all)
    }

    pub fn say(&self, lang: Lang, id: &str) -> String {
        self.text(lang, id).into_owned()
    }

    pub fn text(&self, lang: Lang, id: &str) -> Cow<'_, str> {
        match self.catalogue(lang).plain(id) {
            Some(text) => Cow::Borrowed(text),
            None => Cow::Owned(self.say_with(lang, id, &[])),
        }
    }

    pub fn say_with(&self, lang: Lang, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.catalogue(lang).filled(id, args).unwrap_or_else(|| missing(lang, id))
    }

    fn catalogue(&self, lang: Lang) -> &Catalogue {
        self.built[lang.place()].get_or_init(|| {
            let (catalogue, faults) = Catalogue::build(lang, &self.of(lang));
            faults.iter().for_each(|fault| tracing::error!(%fault, lang = lang.tag(), "messages not sound"));
            catalogue
        })
    }

    fn of(&self, lang: Lang) -> Vec<(String, String)> {
        let mine = self.files.iter().filter(|(tag, ..)| tag == lang.folder());
        mine.map(|(_, file, content)| (file.clone(), content.clone())).collect()
    }
}

/// A page with a hole is better than no page: the id stands in brackets, and the log tells once.
fn missing(lang: Lang, id: &str) -> String {
    static TOLD: OnceLock<Mutex<HashSet<(Lang, String)>>> = OnceLock::new();
    let told = TOLD.get_or_init(Mutex::default);
    if told.lock().unwrap_or_else(PoisonError::into_inner).insert((lang, id.to_owned())) {
        tracing::error!(lang = lang.tag(), id, "message missing");
    }
    format!("[{id}]")
}

fn embedded() -> Vec<(String, String, String)> {
    let mut files = Vec::new();
    for dir in FILES.dirs() {
        for file in dir.files().filter(|file| file.path().extension().is_some_and(|ext| ext == "ftl")) {
            let (tag, name) = (dir.path().to_string_lossy(), file.path().to_string_lossy());
            files.push((tag.into_owned(), name.into_owned(), file.contents_utf8().unwrap_or_default().to_owned()));
        }
    }
    files
}

/// The embedded files of languages that are no [`Lang`]: `(tag, content of all its files)`.
pub(crate) fn embedded_packs() -> Vec<(String, String)> {
    let mut found = std::collections::BTreeMap::<String, String>::new();
    let known = |tag: &str| Lang::ALL.iter().any(|lang| lang.folder() == tag);
    for (tag, _, content) in embedded().into_iter().filter(|(tag, ..)| !known(tag)) {
        let text = found.entry(tag).or_default();
        text.push_str(&content);
        text.push('\n');
    }
    found.into_iter().collect()
}
