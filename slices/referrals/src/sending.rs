//! Is it complete? The same rules for the sender before sending and for the secretary who may not read sealed answers.

use kernel::Date;
use packs::{Answers, FaultKind, Form, PackSet};

use crate::files::Attachment;

/// What is missing or wrong, before words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Lack {
    Answer { section: String, field: String, kind: FaultKind },
    Attachment { code: String },
}

/// Everything missing or wrong in what one may see. Rules about sealed answers look at sealed answers only (a pack
/// that mixes them is refused), so that leaving those out changes nothing else.
pub(crate) fn lacks(
    form: &Form,
    answers: &Answers,
    attached: &[Attachment],
    today: Date,
    packs: &PackSet,
    with_sealed: bool,
) -> Vec<Lack> {
    let is_mine = |field: &str| with_sealed || form.field(field).is_some_and(|field| !field.compartment.is_sealed());
    let faults = form.check(answers, today, packs).into_iter().filter(|fault| is_mine(&fault.field));
    let answers_missing =
        faults.map(|fault| Lack::Answer { section: fault.section, field: fault.field, kind: fault.kind });
    let rules = form.required_attachments(answers, today).into_iter();
    let rules = rules.filter(|rule| with_sealed || !rule.compartment.is_sealed());
    let files_missing = rules.filter(|rule| !attached.iter().any(|file| file.label == rule.code));
    answers_missing.chain(files_missing.map(|rule| Lack::Attachment { code: rule.code.clone() })).collect()
}
