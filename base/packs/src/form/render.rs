//! Reads answers out in words. An old form with old answers reads as it did then: labels come from the form version
//! of the record, choices from the list whatever their validity.

use super::{Answer, Answers, Field, FieldKind, Form, Section};
use crate::PackSet;

/// A section with at least one answer.
#[derive(Debug)]
pub struct ReadSection<'f> {
    pub section: &'f Section,
    pub fields: Vec<ReadField<'f>>,
}

#[derive(Debug)]
pub struct ReadField<'f> {
    pub field: &'f Field,
    pub answer: &'f Answer,
    /// The answer in words: one text, or one for each choice. Dates stay ISO and yes/no stays a code: the page has
    /// its own words for them.
    pub words: Vec<String>,
}

impl Form {
    /// What was answered, section by section. Only the answers handed in are read: hand in what the reader may see.
    pub fn read_out<'f>(&'f self, answers: &'f Answers, lang: &str, packs: &PackSet) -> Vec<ReadSection<'f>> {
        let read = |field: &'f Field| {
            let answer = answers.get(&field.code).filter(|answer| !answer.is_empty())?;
            Some(ReadField { field, answer, words: packs.words_of(field, answer, lang) })
        };
        self.sections
            .iter()
            .map(|section| ReadSection { section, fields: section.fields.iter().filter_map(read).collect() })
            .filter(|section| !section.fields.is_empty())
            .collect()
    }
}

impl PackSet {
    /// An answer in words of `lang`; a code nobody knows any more is shown as it is.
    pub fn words_of(&self, field: &Field, answer: &Answer, lang: &str) -> Vec<String> {
        let words = |code: &str| match field.kind {
            FieldKind::Municipality => self.territory().municipality(code).map(|found| found.name.clone()),
            _ => self.choice(field, code).map(|choice| choice.label.in_lang(lang).to_owned()),
        };
        answer.parts().map(|code| words(code).unwrap_or_else(|| code.to_owned())).collect()
    }
}
