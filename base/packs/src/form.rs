//! A form as data: sections, typed fields, the compartment of each answer, conditions, attachments.

mod check;
mod normalise;
mod read;
mod render;
mod visible;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use kernel::words::Compartment;
use kernel::{Date, coded};
use serde::{Deserialize, Serialize};

pub use check::{FaultKind, FieldFault, SectionState};
pub(crate) use normalise::fold;
pub use normalise::parse_date;
pub use render::{ReadField, ReadSection};

pub(crate) use read::read;

use crate::condition::Condition;
use crate::words::Words;

/// One answer as it is stored: a text, or the codes of a many-choice field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Answer {
    Text(String),
    Many(Vec<String>),
}

/// Field code to answer. A field without an answer is not there.
pub type Answers = BTreeMap<String, Answer>;

impl Answer {
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    pub fn many<S: Into<String>>(codes: impl IntoIterator<Item = S>) -> Self {
        Self::Many(codes.into_iter().map(Into::into).collect())
    }

    pub fn is_empty(&self) -> bool {
        match self {
            Self::Text(text) => text.trim().is_empty(),
            Self::Many(codes) => codes.iter().all(|code| code.trim().is_empty()),
        }
    }

    /// The text, or each code.
    pub fn parts(&self) -> impl Iterator<Item = &str> {
        match self {
            Self::Text(text) => std::slice::from_ref(text),
            Self::Many(codes) => codes.as_slice(),
        }
        .iter()
        .map(String::as_str)
    }
}

coded! {
    /// What a field takes.
    pub enum FieldKind("field-kind") {
        Text = "text",
        LongText = "long_text",
        /// Stored as ISO text.
        Date = "date",
        Year = "year",
        /// Stored with a point, without separators of thousands.
        Number = "number",
        /// Stored as `yes` or `no`.
        YesNo = "yes_no",
        /// One code of `list`.
        Choice = "choice",
        /// Any number of codes of `list`.
        Choices = "choices",
        Phone = "phone",
        Email = "email",
        /// A language tag of the territory's list.
        PersonLanguage = "person_language",
        /// The ISTAT code of a municipality.
        Municipality = "municipality",
        /// The Belfiore code (`Z...`) of a state.
        Country = "country",
        /// Target categories of the field's own compartment.
        Category = "category",
    }
}

#[derive(Debug, Clone)]
pub enum Required {
    Never,
    Always,
    When(Condition),
}

#[derive(Debug, Clone)]
pub struct Field {
    pub code: String,
    pub label: Words,
    pub help: Option<Words>,
    pub kind: FieldKind,
    pub compartment: Compartment,
    pub required: Required,
    /// Shown only when this holds.
    pub shown: Option<Condition>,
    pub max_chars: usize,
    /// The code list of a choice.
    pub list: Option<String>,
    /// Headers under which offices keep this in their spreadsheets.
    pub column: Vec<String>,
    /// Covered for whoever asked for access to acts: it tells of others, or where somebody can be found.
    pub withheld: bool,
}

impl Field {
    pub fn takes_many(&self) -> bool {
        matches!(self.kind, FieldKind::Choices | FieldKind::Category)
    }

    /// The code list the answer comes from (categories have their own list).
    pub fn list_code(&self) -> Option<&str> {
        match self.kind {
            FieldKind::PersonLanguage => Some("languages"),
            FieldKind::Country => Some("countries"),
            _ => self.list.as_deref(),
        }
    }
}

#[derive(Debug, Clone)]
pub struct Section {
    pub code: String,
    pub title: Words,
    pub help: Option<Words>,
    /// The whole section is shown only when this holds.
    pub shown: Option<Condition>,
    pub fields: Vec<Field>,
}

/// A document to be attached, by rule.
#[derive(Debug, Clone)]
pub struct AttachmentRule {
    pub code: String,
    pub label: Words,
    pub help: Option<Words>,
    pub compartment: Compartment,
    pub required: Required,
}

#[derive(Debug, Clone)]
pub struct Form {
    pub version: String,
    pub valid_from: Date,
    pub title: Words,
    pub intro: Words,
    pub sections: Vec<Section>,
    pub attachments: Vec<AttachmentRule>,
}

impl Form {
    pub fn fields(&self) -> impl Iterator<Item = &Field> {
        self.sections.iter().flat_map(|section| &section.fields)
    }

    pub fn field(&self, code: &str) -> Option<&Field> {
        self.fields().find(|field| field.code == code)
    }

    pub fn section(&self, code: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.code == code)
    }

    /// The same form with the questions and documents of some compartments only. A section that loses all of its
    /// questions stays, so that its page can say why.
    pub fn asking(&self, is_asked: impl Fn(Compartment) -> bool) -> Self {
        let mut form = self.clone();
        for section in &mut form.sections {
            section.fields.retain(|field| is_asked(field.compartment));
        }
        form.attachments.retain(|rule| is_asked(rule.compartment));
        form
    }

    /// Answers by the compartment of their field, so that each is stored and shown by its own rules. Answers to
    /// fields this form does not have are left out.
    pub fn split_by_compartment(&self, answers: &Answers) -> BTreeMap<Compartment, Answers> {
        let mut split: BTreeMap<Compartment, Answers> = BTreeMap::new();
        for field in self.fields() {
            if let Some(answer) = answers.get(&field.code) {
                split.entry(field.compartment).or_default().insert(field.code.clone(), answer.clone());
            }
        }
        split
    }
}
