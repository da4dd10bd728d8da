//! What the template macros take.

#[derive(Debug, Clone, Default)]
pub struct FieldView {
    pub name: String,
    pub value: String,
    pub values: Vec<String>,
    /// The fault in the reader's words.
    pub error: Option<String>,
    pub optional: bool,
    /// Marked where most of a form may stay empty: there the few that may not are told.
    pub needed: bool,
    /// Language of the value, when it is not the page's.
    pub lang: Option<String>,
}

impl FieldView {
    pub fn new(name: impl Into<String>, value: impl Into<String>) -> Self {
        Self { name: name.into(), value: value.into(), ..Self::default() }
    }

    pub fn of_values(name: impl Into<String>, values: Vec<String>) -> Self {
        Self { name: name.into(), values, ..Self::default() }
    }

    pub fn optional(mut self) -> Self {
        self.optional = true;
        self
    }

    pub fn needed(mut self) -> Self {
        self.needed = true;
        self
    }

    pub fn in_lang(mut self, lang: impl Into<String>) -> Self {
        self.lang = Some(lang.into());
        self
    }

    /// Takes the fault of this field out of all faults of the form.
    pub fn with_errors(mut self, errors: &[(String, String)]) -> Self {
        self.error = errors.iter().find(|(field, _)| *field == self.name).map(|(_, message)| message.clone());
        self
    }

    pub fn has(&self, value: &str) -> bool {
        self.value == value || self.values.iter().any(|chosen| chosen == value)
    }
}

#[derive(Debug, Clone)]
pub struct Choice {
    pub value: String,
    pub label: String,
    pub hint: String,
}

impl Choice {
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), hint: String::new() }
    }
}

#[derive(Debug, Clone)]
pub struct Pager {
    pub from: usize,
    pub to: usize,
    pub total: usize,
    pub previous: Option<String>,
    pub next: Option<String>,
}

impl Pager {
    /// `page` counts from 0; `href` gives the address of a page.
    pub fn of(page: usize, size: usize, total: usize, href: impl Fn(usize) -> String) -> Self {
        let from = (page * size + 1).min(total);
        let to = ((page + 1) * size).min(total);
        let previous = (page > 0).then(|| href(page.saturating_sub(1)));
        let next = (to < total).then(|| href(page + 1));
        Self { from, to, total, previous, next }
    }
}

#[derive(Debug, Clone)]
pub struct Sort {
    pub label: String,
    pub href: String,
    /// `""`, `"ascending"` or `"descending"`.
    pub direction: &'static str,
}

#[derive(Debug, Clone)]
pub struct TimelineEntry {
    pub when: String,
    pub iso: String,
    pub who: String,
    pub what: String,
    pub text: String,
    pub readers: String,
    pub kind: String,
}

#[derive(Debug, Clone, Default)]
pub struct IdentityBar {
    pub name: String,
    pub original_name: String,
    pub original_lang: String,
    pub number: String,
    pub born: String,
    pub phase: String,
    pub tone: &'static str,
    pub interpreter: String,
    pub contact: String,
    pub why_href: String,
    /// "Processing restricted": nothing may be changed.
    pub mark: String,
}
