//! Which fields are asked, given what was answered so far.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use cel::Value;
use kernel::Date;

use super::{Answer, Answers, AttachmentRule, Field, FieldKind, Form, Required, Section};
use crate::condition::{Condition, Facts};

type Seen<'f> = BTreeMap<&'f str, (Value, bool)>;

/// The shown fields, and the facts in which the answers of hidden fields do not count.
pub(super) struct Visible<'f> {
    fields: BTreeSet<&'f str>,
    pub facts: Facts,
}

impl Visible<'_> {
    pub fn shows(&self, field: &Field) -> bool {
        self.fields.contains(field.code.as_str())
    }

    pub fn is_required(&self, required: &Required) -> bool {
        match required {
            Required::Never => false,
            Required::Always => true,
            Required::When(condition) => condition.holds(&self.facts).unwrap_or(false),
        }
    }
}

impl Form {
    /// The fields that are asked, in the order of the form.
    pub fn shown_fields(&self, answers: &Answers, today: Date) -> Vec<&Field> {
        let visible = self.visible(answers, today);
        self.fields().filter(|field| visible.shows(field)).collect()
    }

    /// The sections with at least one field that is asked.
    pub fn shown_sections(&self, answers: &Answers, today: Date) -> Vec<&Section> {
        let visible = self.visible(answers, today);
        self.sections.iter().filter(|section| section.fields.iter().any(|field| visible.shows(field))).collect()
    }

    /// Whether `field` must be answered; a hidden field never must.
    pub fn is_required(&self, field: &Field, answers: &Answers, today: Date) -> bool {
        let visible = self.visible(answers, today);
        visible.shows(field) && visible.is_required(&field.required)
    }

    /// The documents that must be attached.
    pub fn required_attachments(&self, answers: &Answers, today: Date) -> Vec<&AttachmentRule> {
        let visible = self.visible(answers, today);
        self.attachments.iter().filter(|rule| visible.is_required(&rule.required)).collect()
    }

    /// `answers` without those to fields that are hidden now or unknown: what is sent.
    pub fn without_hidden(&self, answers: &Answers, today: Date) -> Answers {
        let shown = self.shown_fields(answers, today);
        let codes: BTreeSet<_> = shown.iter().map(|field| field.code.as_str()).collect();
        answers.iter().filter(|(code, _)| codes.contains(code.as_str())).map(|(c, a)| (c.clone(), a.clone())).collect()
    }

    pub(super) fn visible(&self, answers: &Answers, today: Date) -> Visible<'_> {
        let today = today.to_string();
        let mut seen: Seen<'_> =
            self.fields().map(|field| (field.code.as_str(), seen_answer(field, answers.get(&field.code)))).collect();
        let mut facts = Facts::new(&seen, &today);
        let mut fields = BTreeSet::new();
        for section in &self.sections {
            let shows_section = holds(section.shown.as_ref(), &facts);
            for field in &section.fields {
                if shows_section && holds(field.shown.as_ref(), &facts) {
                    fields.insert(field.code.as_str());
                } else if answers.contains_key(&field.code) {
                    // A hidden field's old answer must not go on steering other fields.
                    seen.insert(&field.code, seen_answer(field, None));
                    facts = Facts::new(&seen, &today);
                }
            }
        }
        Visible { fields, facts }
    }

    pub(super) fn facts_of_nothing(&self) -> Facts {
        let seen = self.fields().map(|field| (field.code.as_str(), seen_answer(field, None))).collect();
        Facts::new(&seen, "2026-01-01")
    }

    /// Every field answered, to try conditions on the right kinds.
    pub(super) fn facts_of_everything(&self) -> Facts {
        let sample = |field: &Field| match field.kind {
            FieldKind::YesNo => Answer::text("yes"),
            FieldKind::Year | FieldKind::Number => Answer::text("2020"),
            FieldKind::Date => Answer::text("2026-01-01"),
            _ if field.takes_many() => Answer::many(["sample"]),
            _ => Answer::text("sample"),
        };
        let seen = self.fields().map(|field| (field.code.as_str(), seen_answer(field, Some(&sample(field))))).collect();
        Facts::new(&seen, "2026-01-01")
    }
}

/// Conditions were tried when the pack was loaded; should one fail all the same, a field too many is the lesser evil.
fn holds(condition: Option<&Condition>, facts: &Facts) -> bool {
    condition.is_none_or(|condition| condition.holds(facts).unwrap_or(true))
}

fn seen_answer(field: &Field, answer: Option<&Answer>) -> (Value, bool) {
    let answer = answer.filter(|answer| !answer.is_empty());
    let text = || answer.and_then(|answer| answer.parts().next()).unwrap_or_default();
    let value = match field.kind {
        FieldKind::YesNo => Value::Bool(text() == "yes"),
        FieldKind::Number => Value::Float(text().parse().unwrap_or_default()),
        FieldKind::Year => Value::Int(text().parse().unwrap_or_default()),
        FieldKind::Choices | FieldKind::Category => {
            let codes = answer.into_iter().flat_map(Answer::parts).map(Value::from).collect();
            Value::List(Arc::new(codes))
        }
        _ => Value::from(text()),
    };
    (value, answer.is_some())
}
