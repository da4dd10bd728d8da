//! Answers, compartments and files in words.

use i18n::ToArg;
use kernel::words::Compartment;
use packs::{Answer, Answers, Field, FieldKind, Form, PackSet};
use web::Ui;

use crate::files::Attachment;

/// An answer as the page tells it: one text, or one for each choice.
pub(crate) fn answer(ui: &Ui, packs: &PackSet, field: &Field, answer: &Answer) -> Vec<String> {
    let words = packs.words_of(field, answer, ui.lang());
    match field.kind {
        FieldKind::Date => {
            words.into_iter().map(|word| word.parse().map_or(word, |day: kernel::Date| ui.date(day))).collect()
        }
        FieldKind::YesNo => words.into_iter().map(|word| yes_no(ui, word)).collect(),
        _ => words,
    }
}

fn yes_no(ui: &Ui, code: String) -> String {
    match code.as_str() {
        "yes" => ui.say("yes").into_owned(),
        "no" => ui.say("no").into_owned(),
        _ => code,
    }
}

/// Who may read a compartment, in words.
pub(crate) fn readers(ui: &Ui, compartment: Compartment) -> String {
    let id = match compartment {
        Compartment::Identity => "referrals-readers-identity",
        Compartment::Work => "referrals-readers-work",
        Compartment::Social => "referrals-readers-social",
        Compartment::Health => "referrals-readers-health",
        Compartment::Judicial => "referrals-readers-judicial",
        Compartment::Protection => "referrals-readers-protection",
        Compartment::Housing => "referrals-readers-housing",
        Compartment::PrivateNotes => "referrals-readers-private-notes",
    };
    ui.say(id).into_owned()
}

/// `310 kB`, `2 MB`.
pub(crate) fn size(ui: &Ui, bytes: i64) -> String {
    if bytes < 1 << 20 {
        return ui.say1("file-size-kb", "size", (bytes / 1024).max(1));
    }
    let tenths = bytes * 10 / (1 << 20);
    let number = if tenths % 10 == 0 { ui.number(tenths / 10) } else { decimal(ui, tenths) };
    ui.say1("file-size-mb", "size", number.to_arg())
}

fn decimal(ui: &Ui, tenths: i64) -> String {
    let mark = if ui.lang() == "en" { '.' } else { ',' };
    format!("{}{mark}{}", tenths / 10, tenths % 10)
}

/// The words for the kind of document of an attachment.
pub(crate) fn label(ui: &Ui, form: &Form, code: &str) -> String {
    let rule = form.attachments.iter().find(|rule| rule.code == code);
    rule.map_or_else(
        || ui.say("referrals-attachment-other").into_owned(),
        |rule| rule.label.in_lang(ui.lang()).to_owned(),
    )
}

/// One attachment as a row of a list.
#[derive(Debug, Clone)]
pub(crate) struct FileRow {
    pub id: String,
    pub name: String,
    pub label: String,
    pub compartment: String,
    pub size: String,
    pub added: String,
    pub added_by: String,
}

pub(crate) fn file_row(ui: &Ui, form: &Form, file: &Attachment) -> FileRow {
    FileRow {
        id: file.id.to_string(),
        name: file.name.clone(),
        label: label(ui, form, &file.label),
        compartment: ui.code(file.compartment),
        size: size(ui, file.size),
        added: ui.day(file.added_at),
        added_by: file.added_by.clone(),
    }
}

/// A section read out: title and lines.
#[derive(Debug, Clone)]
pub(crate) struct ReadOut {
    pub title: String,
    pub lines: Vec<ReadLine>,
}

#[derive(Debug, Clone)]
pub(crate) struct ReadLine {
    pub label: String,
    pub words: Vec<String>,
    /// The compartment's name when it is a sealed one.
    pub sealed: String,
}

/// What was answered, section by section, of the answers handed in.
pub(crate) fn read_out(ui: &Ui, packs: &PackSet, form: &Form, answers: &Answers) -> Vec<ReadOut> {
    let line = |field: &Field, given: &Answer| ReadLine {
        label: field.label.in_lang(ui.lang()).to_owned(),
        words: answer(ui, packs, field, given),
        sealed: if field.compartment.is_sealed() { ui.code(field.compartment) } else { String::new() },
    };
    form.read_out(answers, ui.lang(), packs)
        .into_iter()
        .map(|section| ReadOut {
            title: section.section.title.in_lang(ui.lang()).to_owned(),
            lines: section.fields.iter().map(|read| line(read.field, read.answer)).collect(),
        })
        .collect()
}
