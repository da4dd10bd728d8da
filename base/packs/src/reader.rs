//! Reads TOML by hand instead of through serde, because serde stops at the first fault and we want them all.
//!
//! Every getter records a fault with its line and gives a stand-in value, so that reading goes on. The stand-ins
//! never leave the loader: a folder with one fault gives no `PackSet`.

use kernel::{Coded, Date};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::fault::{Faults, Wrong};
use crate::words::Words;

/// One file being read.
pub(crate) struct Doc<'a> {
    pub file: &'a str,
    line_starts: Vec<usize>,
    faults: &'a Faults,
}

impl<'a> Doc<'a> {
    pub fn new(file: &'a str, text: &str, faults: &'a Faults) -> Self {
        let after_breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        Self { file, line_starts: std::iter::once(0).chain(after_breaks).collect(), faults }
    }

    /// The line (1-based) of a byte offset.
    pub fn line(&self, offset: usize) -> usize {
        self.line_starts.partition_point(|start| *start <= offset).max(1)
    }

    pub fn fault(&self, offset: usize, reason: impl Into<String>) {
        self.faults.add(self.file, self.line(offset), reason);
    }

    pub fn fault_as(&self, offset: usize, wrong: Wrong, reason: impl Into<String>) {
        self.faults.add_as(self.file, self.line(offset), wrong, reason);
    }

    pub fn parse<'t>(&self, text: &'t str) -> Spanned<DeTable<'t>> {
        let (table, errors) = DeTable::parse_recoverable(text);
        for error in errors {
            let at = error.span().map_or(0, |span| span.start);
            self.fault(at, format!("not readable as TOML: {}", error.message()));
        }
        table
    }
}

/// A value together with where it stands, for faults found later (unknown references).
#[derive(Debug, Clone)]
pub(crate) struct At<T> {
    pub value: T,
    pub offset: usize,
}

/// One table of a file.
#[derive(Clone, Copy)]
pub(crate) struct Entry<'a> {
    pub doc: &'a Doc<'a>,
    table: &'a DeTable<'a>,
    pub offset: usize,
}

impl<'a> Entry<'a> {
    pub fn root(doc: &'a Doc<'a>, table: &'a Spanned<DeTable<'a>>) -> Self {
        Self { doc, table: table.get_ref(), offset: 0 }
    }

    pub fn fault(&self, key: &str, reason: impl Into<String>) {
        self.fault_as(key, Wrong::Other, reason);
    }

    pub fn fault_as(&self, key: &str, wrong: Wrong, reason: impl Into<String>) {
        let found = self.table.iter().find(|(name, _)| name.get_ref() == key);
        self.doc.fault_as(found.map_or(self.offset, |(name, _)| name.span().start), wrong, reason);
    }

    fn missing(&self, key: &str) {
        self.fault_as(key, Wrong::Missing { key: key.to_owned() }, format!("`{key}` is missing"));
    }

    /// Records every key that is not known: a misspelt key must not be silently without effect.
    pub fn only(self, known: &[&str]) -> Self {
        for key in self.table.keys().filter(|key| !known.contains(&key.get_ref().as_ref())) {
            self.doc.fault(key.span().start, format!("unknown key `{}`", key.get_ref()));
        }
        self
    }

    pub fn has(&self, key: &str) -> bool {
        self.find(key).is_some()
    }

    fn find(&self, key: &str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.table.iter().find(|(name, _)| name.get_ref() == key).map(|(_, value)| value)
    }

    /// The value of `key` read by `read`; faults when it is missing or of another kind.
    fn required<T>(&self, key: &str, kind: &str, read: impl FnOnce(&'a DeValue<'a>) -> Option<T>) -> Option<T> {
        if !self.has(key) {
            self.missing(key);
        }
        self.optional(key, kind, read)
    }

    fn optional<T>(&self, key: &str, kind: &str, read: impl FnOnce(&'a DeValue<'a>) -> Option<T>) -> Option<T> {
        let value = self.find(key)?;
        let read = read(value.get_ref());
        if read.is_none() {
            self.fault(key, format!("`{key}` must be {kind}"));
        }
        read
    }

    pub fn text(&self, key: &str) -> String {
        let text = self.required(key, "a text", |value| value.as_str().map(str::to_owned)).unwrap_or_default();
        if text.trim().is_empty() && self.has(key) {
            self.fault_as(key, Wrong::Missing { key: key.to_owned() }, format!("`{key}` is empty"));
        }
        text
    }

    pub fn text_opt(&self, key: &str) -> Option<At<String>> {
        let offset = self.find(key)?.span().start;
        let value = self.optional(key, "a text", |value| value.as_str().map(str::to_owned))?;
        Some(At { value, offset })
    }

    /// A code: small letters, digits, `_`, `-` and `.`; these go into the database and into messages.
    pub fn code(&self, key: &str) -> String {
        let code = self.text(key);
        let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '_' | '-' | '.');
        if !code.chars().all(fits) {
            self.fault(key, format!("`{code}` is not a code: use small letters, digits, `_`, `-` and `.`"));
        }
        code
    }

    pub fn flag(&self, key: &str) -> bool {
        self.required(key, "true or false", DeValue::as_bool).unwrap_or_default()
    }

    pub fn whole(&self, key: &str) -> u32 {
        self.required(key, "a whole number", whole).unwrap_or_default()
    }

    pub fn whole_opt(&self, key: &str) -> Option<u32> {
        self.optional(key, "a whole number", whole)
    }

    pub fn number(&self, key: &str) -> f64 {
        self.required(key, "a number", number).unwrap_or_default()
    }

    pub fn date(&self, key: &str) -> Date {
        self.required(key, "a date that exists, such as 2026-01-31", date).unwrap_or(Date::ZERO)
    }

    pub fn date_opt(&self, key: &str) -> Option<Date> {
        self.optional(key, "a date that exists, such as 2026-01-31", date)
    }

    /// A member of a closed list of the program.
    pub fn coded<T: Coded>(&self, key: &str) -> Option<T> {
        let code = self.required(key, "a text", |value| value.as_str())?;
        let found = T::parse(code);
        if found.is_none() {
            self.fault_as(key, Wrong::Unknown { code: code.to_owned() }, not_one_of::<T>(code));
        }
        found
    }

    pub fn coded_opt<T: Coded>(&self, key: &str) -> Option<T> {
        self.has(key).then(|| self.coded(key)).flatten()
    }

    pub fn coded_list<T: Coded>(&self, key: &str) -> Vec<T> {
        let mut found = Vec::new();
        for At { value, offset } in self.texts(key) {
            match T::parse(&value) {
                Some(member) => found.push(member),
                None => self.doc.fault_as(offset, Wrong::Unknown { code: value.clone() }, not_one_of::<T>(&value)),
            }
        }
        found
    }

    /// The texts of an optional array.
    pub fn texts(&self, key: &str) -> Vec<At<String>> {
        let array = self.optional(key, "a list of texts", DeValue::as_array);
        let mut texts = Vec::new();
        for value in array.into_iter().flat_map(|array| array.iter()) {
            match value.get_ref().as_str() {
                Some(text) => texts.push(At { value: text.to_owned(), offset: value.span().start }),
                None => self.doc.fault(value.span().start, format!("`{key}` must be a list of texts")),
            }
        }
        texts
    }

    pub fn words(&self, key: &str) -> Words {
        self.required(key, "a table of words in it, en, fr, de", DeValue::as_table);
        self.words_opt(key).unwrap_or_default()
    }

    pub fn words_opt(&self, key: &str) -> Option<Words> {
        let table = self.table(key)?.only(&Words::LANGUAGES);
        let missing = |lang| self.fault_as(key, Wrong::NoWords { lang }, format!("`{key}` has no words in `{lang}`"));
        Some(table.four(missing))
    }

    /// The table itself as words, for lists of them.
    pub fn as_words(self) -> Words {
        let doc = self.doc;
        let missing = |lang| doc.fault_as(self.offset, Wrong::NoWords { lang }, format!("no words in `{lang}`"));
        self.only(&Words::LANGUAGES).four(missing)
    }

    fn four(&self, missing: impl Fn(&'static str)) -> Words {
        let word = |lang: &'static str| {
            let text = self.find(lang).and_then(|value| value.get_ref().as_str()).unwrap_or_default().trim();
            if text.is_empty() {
                missing(lang);
            }
            text.to_owned()
        };
        Words { it: word("it"), en: word("en"), fr: word("fr"), de: word("de") }
    }

    pub fn table(&self, key: &str) -> Option<Entry<'a>> {
        let offset = self.find(key)?.span().start;
        let table = self.optional(key, "a table", DeValue::as_table)?;
        Some(Entry { doc: self.doc, table, offset })
    }

    pub fn table_required(&self, key: &str) -> Option<Entry<'a>> {
        if !self.has(key) {
            self.missing(key);
        }
        self.table(key)
    }

    /// The tables of an array `[[key]]`, none when the key is missing.
    pub fn tables(&self, key: &str) -> Vec<Entry<'a>> {
        let array = self.optional(key, "a list of tables", DeValue::as_array);
        let mut entries = Vec::new();
        for value in array.into_iter().flat_map(|array| array.iter()) {
            match value.get_ref().as_table() {
                Some(table) => entries.push(Entry { doc: self.doc, table, offset: value.span().start }),
                None => self.doc.fault(value.span().start, format!("`{key}` must be a list of tables")),
            }
        }
        entries
    }

    pub fn tables_required(&self, key: &str) -> Vec<Entry<'a>> {
        let tables = self.tables(key);
        if tables.is_empty() {
            self.fault(key, format!("at least one `[[{key}]]` is needed"));
        }
        tables
    }

    /// Validity `valid_from` .. `valid_to` (both days included); a fault when it ends before it starts.
    pub fn validity(&self) -> Validity {
        let validity = Validity { from: self.date_opt("valid_from"), to: self.date_opt("valid_to") };
        if let (Some(from), Some(to)) = (validity.from, validity.to)
            && to < from
        {
            let reason = format!("`valid_to` {to} is before `valid_from` {from}");
            self.fault_as("valid_to", Wrong::EndsBeforeItBegins, reason);
        }
        validity
    }
}

/// First and last day on which something holds; an open end is `None`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Validity {
    pub from: Option<Date>,
    pub to: Option<Date>,
}

impl Validity {
    pub fn holds_on(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

/// Records a fault for each item whose code was there before.
pub(crate) fn no_doubles<'a>(what: &str, codes: impl Iterator<Item = (&'a str, Entry<'a>)>) {
    let mut seen = std::collections::BTreeMap::new();
    for (code, entry) in codes {
        if let Some(first) = seen.insert(code, entry.doc.line(entry.offset)) {
            let wrong = Wrong::Twice { code: code.to_owned() };
            entry.fault_as("code", wrong, format!("{what} `{code}` is there twice (first on line {first})"));
        }
    }
}

fn not_one_of<T: Coded>(code: &str) -> String {
    let known: Vec<_> = T::ALL.iter().map(|member| member.code()).collect();
    format!("unknown {} `{code}`: use one of {}", T::FAMILY, known.join(", "))
}

fn whole(value: &DeValue<'_>) -> Option<u32> {
    value.as_integer().filter(|n| n.radix() == 10).and_then(|n| n.as_str().parse().ok())
}

fn number(value: &DeValue<'_>) -> Option<f64> {
    let text = match value {
        DeValue::Float(number) => number.as_str(),
        DeValue::Integer(number) if number.radix() == 10 => number.as_str(),
        _ => return None,
    };
    text.parse().ok().filter(|number: &f64| number.is_finite())
}

fn date(value: &DeValue<'_>) -> Option<Date> {
    let stamp = value.as_datetime().filter(|stamp| stamp.time.is_none())?.date?;
    let (year, month, day) = (i16::try_from(stamp.year), i8::try_from(stamp.month), i8::try_from(stamp.day));
    Date::new(year.ok()?, month.ok()?, day.ok()?).ok()
}
