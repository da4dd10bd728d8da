//! What is wrong or missing in the answers, all at once.

use kernel::{Date, coded};
use serde::Serialize;

use super::visible::Visible;
use super::{Answer, Answers, Field, FieldKind, Form, Section};
use crate::PackSet;

coded! {
    /// What is wrong with one answer; the words are messages.
    pub enum FaultKind("field-fault") {
        Required = "required",
        UnknownChoice = "unknown_choice",
        NotADate = "not_a_date",
        NotANumber = "not_a_number",
        TooLong = "too_long",
        NotYesNo = "not_yes_no",
        NotAPhone = "not_a_phone",
        NotAnEmail = "not_an_email",
        NotAYear = "not_a_year",
        NotAMunicipality = "not_a_municipality",
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FieldFault {
    pub section: String,
    pub field: String,
    pub kind: FaultKind,
}

coded! {
    /// How far a section of the task list is.
    pub enum SectionState("section-state") {
        /// Nothing answered; [`Self::Optional`] where nothing is required either.
        Untouched = "untouched", Optional = "optional", Started = "started", Complete = "complete" }
}

impl Form {
    /// Checks normalised answers ([`Form::normalise`]). Hidden fields are neither required nor checked.
    pub fn check(&self, answers: &Answers, today: Date, packs: &PackSet) -> Vec<FieldFault> {
        let visible = self.visible(answers, today);
        self.sections.iter().flat_map(|section| section.faults(answers, &visible, today, packs)).collect()
    }

    /// How far the section `code` is; an unknown section counts as untouched.
    pub fn section_state(&self, code: &str, answers: &Answers, today: Date, packs: &PackSet) -> SectionState {
        let visible = self.visible(answers, today);
        self.section(code).map_or(SectionState::Untouched, |section| section.state(answers, &visible, today, packs))
    }

    /// The state of every shown section, with one evaluation of the conditions.
    pub fn section_states(&self, answers: &Answers, today: Date, packs: &PackSet) -> Vec<(&Section, SectionState)> {
        let visible = self.visible(answers, today);
        self.sections
            .iter()
            .filter(|section| section.fields.iter().any(|field| visible.shows(field)))
            .map(|section| (section, section.state(answers, &visible, today, packs)))
            .collect()
    }
}

impl Section {
    fn faults(&self, answers: &Answers, visible: &Visible<'_>, today: Date, packs: &PackSet) -> Vec<FieldFault> {
        let fault = |field: &Field, kind| FieldFault { section: self.code.clone(), field: field.code.clone(), kind };
        self.fields
            .iter()
            .filter(|field| visible.shows(field))
            .filter_map(|field| match answers.get(&field.code).filter(|answer| !answer.is_empty()) {
                Some(answer) => field.fault_in(answer, today, packs).map(|kind| fault(field, kind)),
                None => visible.is_required(&field.required).then(|| fault(field, FaultKind::Required)),
            })
            .collect()
    }

    fn state(&self, answers: &Answers, visible: &Visible<'_>, today: Date, packs: &PackSet) -> SectionState {
        let is_answered = |field: &&Field| answers.get(&field.code).is_some_and(|answer| !answer.is_empty());
        if !self.fields.iter().filter(|field| visible.shows(field)).any(|field| is_answered(&field)) {
            let asks = self.fields.iter().any(|field| visible.shows(field) && visible.is_required(&field.required));
            if asks { SectionState::Untouched } else { SectionState::Optional }
        } else if self.faults(answers, visible, today, packs).is_empty() {
            SectionState::Complete
        } else {
            SectionState::Started
        }
    }
}

impl Field {
    /// What is wrong with a given answer, if anything.
    pub fn fault_in(&self, answer: &Answer, today: Date, packs: &PackSet) -> Option<FaultKind> {
        if answer.parts().any(|part| part.chars().count() > self.max_chars) {
            return Some(FaultKind::TooLong);
        }
        let text = match answer {
            Answer::Text(text) => text.as_str(),
            Answer::Many(_) if self.takes_many() => "",
            Answer::Many(codes) => match codes.as_slice() {
                [only] => only,
                _ => return Some(FaultKind::UnknownChoice),
            },
        };
        let (is_fine, fault) = match self.kind {
            FieldKind::Text | FieldKind::LongText => (true, FaultKind::TooLong),
            FieldKind::Date => (text.len() == 10 && text.parse::<Date>().is_ok(), FaultKind::NotADate),
            FieldKind::Year => (is_year(text), FaultKind::NotAYear),
            FieldKind::Number => (is_number(text), FaultKind::NotANumber),
            FieldKind::YesNo => (matches!(text, "yes" | "no"), FaultKind::NotYesNo),
            FieldKind::Phone => (is_phone(text), FaultKind::NotAPhone),
            FieldKind::Email => (is_email(text), FaultKind::NotAnEmail),
            FieldKind::Municipality => (packs.territory().municipality(text).is_some(), FaultKind::NotAMunicipality),
            FieldKind::Choice
            | FieldKind::Choices
            | FieldKind::PersonLanguage
            | FieldKind::Country
            | FieldKind::Category => {
                (answer.parts().all(|code| packs.offers(self, code, today)), FaultKind::UnknownChoice)
            }
        };
        (!is_fine).then_some(fault)
    }
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && text.parse().is_ok_and(|year: u16| (1900..=2100).contains(&year))
}

fn is_number(text: &str) -> bool {
    let plain = text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '-'));
    plain && text.parse::<f64>().is_ok_and(f64::is_finite)
}

/// Five to fifteen digits (E.164 has at most fifteen), written as people write them.
fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let rest = text.strip_prefix('+').unwrap_or(text);
    (5..=15).contains(&digits) && rest.chars().all(|c| c.is_ascii_digit() || " ./-()".contains(c))
}

/// Deliberately loose: whether mail arrives is the only real test.
fn is_email(text: &str) -> bool {
    let Some((name, domain)) = text.split_once('@') else { return false };
    let has_gap = text.chars().any(|c| c.is_whitespace() || c == ',' || c == ';');
    let labels_are_fine = domain.contains('.') && domain.split('.').all(|label| !label.is_empty());
    !has_gap && !name.is_empty() && !domain.contains('@') && labels_are_fine
}
