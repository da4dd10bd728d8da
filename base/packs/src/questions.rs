//! Questions to referents: who may be asked what, in which term, where the answer belongs, the rows of an answer in words of work.

use std::collections::BTreeSet;

use kernel::Date;
use kernel::words::Compartment;

use crate::lists::ListItem;
use crate::reader::{Entry, Validity, no_doubles};
use crate::team::TeamRules;
use crate::words::Words;

/// A kind of question.
#[derive(Debug, Clone)]
pub struct QuestionKind {
    pub code: String,
    pub label: Words,
    /// What it is asked for: shown to who asks and to who is asked.
    pub purpose: Words,
    /// Roles of figures that may be asked.
    pub roles: BTreeSet<String>,
    /// Calendar days of the term unless another day is chosen.
    pub days: u32,
    /// Of the question, and of what follows for work.
    pub compartment: Compartment,
    /// Of the clinical or confidential words of an answer.
    pub reserved: Compartment,
    pub validity: Validity,
}

/// A respect in which somebody can or cannot do something at work.
#[derive(Debug, Clone)]
pub struct WorkAspect {
    pub code: String,
    pub label: Words,
    pub help: Option<Words>,
}

/// A category of the ICF that an answer may name.
#[derive(Debug, Clone)]
pub struct IcfCategory {
    pub code: String,
    pub label: Words,
}

#[derive(Debug, Clone)]
pub struct QuestionRules {
    pub version: String,
    pub valid_from: Date,
    /// The longest term.
    pub most_days: u32,
    /// Who is asked is reminded so many days before the last day of the term.
    pub remind_days: u32,
    /// What holds for so many days more is told to be about to end.
    pub ending_days: u32,
    kinds: Vec<QuestionKind>,
    aspects: Vec<WorkAspect>,
    declines: Vec<ListItem>,
    icf: Vec<IcfCategory>,
    clinical: Vec<String>,
}

impl QuestionRules {
    /// Of every day: old questions keep their words.
    pub fn kind(&self, code: &str) -> Option<&QuestionKind> {
        self.kinds.iter().find(|kind| kind.code == code)
    }

    /// What may be asked on `day`, in the order of the pack.
    pub fn kinds_on(&self, day: Date) -> impl Iterator<Item = &QuestionKind> {
        self.kinds.iter().filter(move |kind| kind.validity.holds_on(day))
    }

    /// The rows of an answer, in the order of the pack.
    pub fn aspects(&self) -> &[WorkAspect] {
        &self.aspects
    }

    pub fn aspect(&self, code: &str) -> Option<&WorkAspect> {
        self.aspects.iter().find(|aspect| aspect.code == code)
    }

    /// Why somebody does not answer.
    pub fn declines(&self) -> &[ListItem] {
        &self.declines
    }

    pub fn decline(&self, code: &str) -> Option<&ListItem> {
        self.declines.iter().find(|item| item.code == code)
    }

    pub fn icf(&self) -> &[IcfCategory] {
        &self.icf
    }

    pub fn icf_category(&self, code: &str) -> Option<&IcfCategory> {
        self.icf.iter().find(|one| one.code == code)
    }

    /// The first word in `text` that names an illness, a medicine or a cure: a hint for who writes, never a refusal.
    pub fn clinical_word<'a>(&self, text: &'a str) -> Option<&'a str> {
        let is_clinical = |word: &&str| {
            let word = word.to_lowercase();
            self.clinical.iter().any(|start| word.starts_with(start.as_str()))
        };
        text.split(|one: char| !one.is_alphanumeric()).filter(|word| !word.is_empty()).find(is_clinical)
    }
}

/// Component letter and three to five digits; no qualifier: how much is said in words of work.
pub fn is_icf_code(code: &str) -> bool {
    let mut letters = code.chars();
    let component = letters.next().is_some_and(|first| matches!(first, 'b' | 's' | 'd' | 'e'));
    let digits = letters.as_str();
    component && (3..=5).contains(&digits.len()) && digits.bytes().all(|one| one.is_ascii_digit())
}

const NUMBERS: [&str; 3] = ["most_days", "remind_days", "ending_days"];
/// A shorter beginning of a word would be found in words of every day.
const SHORTEST_WORD: usize = 4;

pub(crate) fn read(root: Entry<'_>, team: Option<&TeamRules>) -> QuestionRules {
    let tables = ["version", "valid_from", "kind", "aspect", "decline", "icf", "clinical"];
    let root = root.only(&[&tables[..], &NUMBERS[..]].concat());
    let [kinds, aspects, declines, icf] = ["kind", "aspect", "decline", "icf"].map(|key| root.tables_required(key));
    let rules = QuestionRules {
        version: root.code("version"),
        valid_from: root.date("valid_from"),
        most_days: root.whole("most_days"),
        remind_days: root.whole("remind_days"),
        ending_days: root.whole("ending_days"),
        kinds: kinds.iter().map(|entry| read_kind(*entry, team)).collect(),
        aspects: aspects.iter().map(|entry| read_aspect(*entry)).collect(),
        declines: declines.iter().map(|entry| read_decline(*entry)).collect(),
        icf: icf.iter().map(|entry| read_category(*entry)).collect(),
        clinical: read_words(root),
    };
    no_doubles("the kind", rules.kinds.iter().map(|one| one.code.as_str()).zip(kinds.iter().copied()));
    no_doubles("the aspect", rules.aspects.iter().map(|one| one.code.as_str()).zip(aspects.iter().copied()));
    no_doubles("the code", rules.declines.iter().map(|one| one.code.as_str()).zip(declines.iter().copied()));
    no_doubles("the category", rules.icf.iter().map(|one| one.code.as_str()).zip(icf.iter().copied()));
    for key in NUMBERS {
        if root.whole_opt(key) == Some(0) {
            root.fault(key, format!("`{key}` must be at least 1"));
        }
    }
    for (kind, entry) in rules.kinds.iter().zip(&kinds) {
        if kind.days == 0 || kind.days > rules.most_days {
            entry.fault("days", format!("a term has 1 to {} days (`most_days`)", rules.most_days));
        }
        if kind.days <= rules.remind_days {
            entry.fault("days", "the reminder (`remind_days`) would come before the question");
        }
    }
    rules
}

fn read_kind(entry: Entry<'_>, team: Option<&TeamRules>) -> QuestionKind {
    let known = ["code", "label", "purpose", "roles", "days", "compartment", "reserved", "valid_from", "valid_to"];
    let entry = entry.only(&known);
    let compartment = entry.coded("compartment").unwrap_or(Compartment::Work);
    let reserved = entry.coded("reserved").unwrap_or(Compartment::Health);
    for (key, one) in [("compartment", compartment), ("reserved", reserved)] {
        if one == Compartment::PrivateNotes {
            entry.fault(key, "private notes belong to one service: a question is shared");
        }
    }
    let roles = entry.texts("roles");
    if roles.is_empty() {
        entry.fault("roles", "at least one role must be there to be asked");
    }
    for role in &roles {
        let found = team.map(|team| team.role(&role.value));
        match found {
            Some(None) => entry.doc.fault(role.offset, format!("`{}` is no role of `team.toml`", role.value)),
            Some(Some(known)) if !known.outside && !known.compartments.contains(&compartment) => {
                let reason =
                    format!("no mandate of `{}` can open `{compartment}`: it could not read the question", role.value);
                entry.doc.fault(role.offset, reason);
            }
            _ => {}
        }
    }
    QuestionKind {
        code: entry.code("code"),
        label: entry.words("label"),
        purpose: entry.words("purpose"),
        roles: roles.into_iter().map(|role| role.value).collect(),
        days: entry.whole("days"),
        compartment,
        reserved,
        validity: entry.validity(),
    }
}

fn read_aspect(entry: Entry<'_>) -> WorkAspect {
    let entry = entry.only(&["code", "label", "help"]);
    WorkAspect { code: entry.code("code"), label: entry.words("label"), help: entry.words_opt("help") }
}

fn read_decline(entry: Entry<'_>) -> ListItem {
    let entry = entry.only(&["code", "label"]);
    ListItem { code: entry.code("code"), label: entry.words("label"), help: None, validity: Validity::default() }
}

fn read_category(entry: Entry<'_>) -> IcfCategory {
    let entry = entry.only(&["code", "label"]);
    let code = entry.text("code");
    if !is_icf_code(&code) {
        entry.fault("code", "an ICF category is b, s, d or e and three to five digits, without a qualifier");
    }
    IcfCategory { code, label: entry.words("label") }
}

fn read_words(root: Entry<'_>) -> Vec<String> {
    let mut words = Vec::new();
    for word in root.texts("clinical") {
        let plain = word.value.chars().all(char::is_alphanumeric) && word.value == word.value.to_lowercase();
        if !plain || word.value.chars().count() < SHORTEST_WORD {
            let reason =
                format!("`{}` must be the beginning of one word: {SHORTEST_WORD} small letters or more", word.value);
            root.doc.fault(word.offset, reason);
        }
        words.push(word.value);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::is_icf_code;

    #[test]
    fn a_category_has_a_component_and_three_to_five_digits() {
        for good in ["b130", "d4101", "e590", "s75001"] {
            assert!(is_icf_code(good), "{good}");
        }
        for bad in ["", "d41", "d410.2", "x410", "D410", "d410123", "d41a", "é410"] {
            assert!(!is_icf_code(bad), "{bad}");
        }
    }
}
