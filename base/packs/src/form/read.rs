//! Reads a form and checks that everything it refers to exists.

use std::collections::BTreeMap;

use kernel::words::Compartment;

use super::{AttachmentRule, Field, FieldKind, Form, Required, Section};
use crate::condition::Condition;
use crate::lists::Lists;
use crate::reader::{At, Entry, no_doubles};

const MAX_CHARS_TEXT: usize = 200;
const MAX_CHARS_LONG_TEXT: usize = 4000;

pub(crate) fn read(root: Entry<'_>, lists: &Lists) -> Form {
    root.only(&["version", "valid_from", "title", "intro", "section", "attachment"]);
    let sections = root.tables_required("section");
    let attachments = root.tables("attachment");
    let form = Form {
        version: root.code("version"),
        valid_from: root.date("valid_from"),
        title: root.words("title"),
        intro: root.words("intro"),
        sections: sections.iter().map(|entry| read_section(*entry, lists)).collect(),
        attachments: attachments.iter().map(|entry| read_attachment(*entry)).collect(),
    };
    no_doubles("the section", form.sections.iter().map(|section| section.code.as_str()).zip(sections.iter().copied()));
    no_doubles("the attachment", form.attachments.iter().map(|found| found.code.as_str()).zip(attachments.clone()));
    let fields: Vec<_> = sections.iter().flat_map(|section| section.tables("field")).collect();
    no_doubles("the field", form.fields().map(|field| field.code.as_str()).zip(fields.iter().copied()));
    check_columns(&form, &fields);
    check_references(&form, &sections, &attachments);
    form
}

fn read_section(entry: Entry<'_>, lists: &Lists) -> Section {
    entry.only(&["code", "title", "help", "compartment", "shown", "field"]);
    let compartment = entry.coded_opt("compartment");
    Section {
        code: entry.code("code"),
        title: entry.words("title"),
        help: entry.words_opt("help"),
        shown: condition(entry, "shown"),
        fields: entry.tables_required("field").into_iter().map(|field| read_field(field, compartment, lists)).collect(),
    }
}

fn read_field(entry: Entry<'_>, of_section: Option<Compartment>, lists: &Lists) -> Field {
    entry.only(&[
        "code",
        "label",
        "help",
        "kind",
        "compartment",
        "required",
        "required_when",
        "shown",
        "max_chars",
        "list",
        "column",
        "withheld",
    ]);
    let kind = entry.coded("kind").unwrap_or(FieldKind::Text);
    let field = Field {
        code: field_code(entry),
        label: entry.words("label"),
        help: entry.words_opt("help"),
        kind,
        compartment: compartment(entry, of_section),
        required: required(entry),
        shown: condition(entry, "shown"),
        max_chars: max_chars(entry, kind),
        list: entry.text_opt("list").map(|list| list.value),
        column: entry.texts("column").into_iter().map(|column| column.value).collect(),
        withheld: entry.has("withheld") && entry.flag("withheld"),
    };
    check_list(entry, &field, lists);
    field
}

/// Stricter than other codes: a field is named in conditions.
fn field_code(entry: Entry<'_>) -> String {
    let code = entry.code("code");
    if code.contains(['-', '.']) || code.starts_with(|c: char| c.is_ascii_digit()) {
        entry.fault("code", format!("`{code}` cannot be named in a condition: use letters, digits and `_`"));
    }
    code
}

fn compartment(entry: Entry<'_>, of_section: Option<Compartment>) -> Compartment {
    match of_section {
        Some(of_section) if !entry.has("compartment") => of_section,
        // Without a compartment nobody knows who may read the answer: never guessed.
        _ => entry.coded("compartment").unwrap_or(Compartment::PrivateNotes),
    }
}

fn max_chars(entry: Entry<'_>, kind: FieldKind) -> usize {
    let default = if kind == FieldKind::LongText { MAX_CHARS_LONG_TEXT } else { MAX_CHARS_TEXT };
    match entry.whole_opt("max_chars") {
        Some(0) => {
            entry.fault("max_chars", "`max_chars` must be at least 1");
            default
        }
        Some(max) => max as usize,
        None => default,
    }
}

fn check_list(entry: Entry<'_>, field: &Field, lists: &Lists) {
    let needs_list = matches!(field.kind, FieldKind::Choice | FieldKind::Choices);
    match &field.list {
        Some(list) if needs_list && !lists.contains_key(list) => {
            entry.fault("list", format!("there is no list `{list}`"))
        }
        Some(_) if !needs_list => entry.fault("list", format!("a field of kind `{}` has no list", field.kind)),
        None if needs_list => entry.fault("list", "a choice needs a `list`"),
        _ => {}
    }
}

fn required(entry: Entry<'_>) -> Required {
    if let Some(condition) = condition(entry, "required_when") {
        if entry.has("required") {
            entry.fault("required", "`required` and `required_when` exclude each other");
        }
        return Required::When(condition);
    }
    match entry.text_opt("required").map(|found| found.value).as_deref() {
        Some("always") => Required::Always,
        None | Some("never") => Required::Never,
        Some(_) => {
            entry.fault("required", "`required` is `always` or `never`; for a condition write `required_when`");
            Required::Never
        }
    }
}

fn condition(entry: Entry<'_>, key: &str) -> Option<Condition> {
    let At { value, offset } = entry.text_opt(key)?;
    Condition::compile(&value).map_err(|reason| entry.doc.fault(offset, format!("`{key}`: {reason}"))).ok()
}

fn read_attachment(entry: Entry<'_>) -> AttachmentRule {
    entry.only(&["code", "label", "help", "compartment", "required", "required_when"]);
    AttachmentRule {
        code: entry.code("code"),
        label: entry.words("label"),
        help: entry.words_opt("help"),
        compartment: compartment(entry, None),
        required: required(entry),
    }
}

/// A header must lead to one field only.
fn check_columns(form: &Form, fields: &[Entry<'_>]) {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for (field, entry) in form.fields().zip(fields) {
        for column in &field.column {
            if let Some(other) = seen.insert(super::normalise::fold(column), &field.code) {
                entry.fault("column", format!("the header `{column}` already belongs to the field `{other}`"));
            }
        }
    }
}

/// Who reads a condition, for the rules on what it may refer to.
struct Reader<'a> {
    /// Fields before this position may be read.
    before: usize,
    /// `None` for a section: everybody sees whether it is there.
    compartment: Option<Compartment>,
    entry: &'a Entry<'a>,
    key: &'a str,
}

fn check_references(form: &Form, sections: &[Entry<'_>], attachments: &[Entry<'_>]) {
    let order: BTreeMap<&str, usize> = form.fields().enumerate().map(|(at, field)| (field.code.as_str(), at)).collect();
    let (empty, full) = (form.facts_of_nothing(), form.facts_of_everything());
    let check = |condition: Option<&Condition>, reader: &Reader<'_>| {
        let Some(condition) = condition else { return };
        let known = condition.reads.iter().all(|field| is_readable(form, &order, field, reader));
        // Only a condition whose fields all exist can be tried.
        let tried = [&empty, &full].map(|facts| condition.holds(facts));
        if let (true, Some(reason)) = (known, tried.into_iter().find_map(Result::err)) {
            reader.entry.fault(reader.key, format!("`{}`: {reason}", reader.key));
        }
    };
    let mut at = 0;
    for (section, entry) in form.sections.iter().zip(sections) {
        check(section.shown.as_ref(), &Reader { before: at, compartment: None, entry, key: "shown" });
        for (field, entry) in section.fields.iter().zip(entry.tables("field")) {
            let own = Some(field.compartment);
            check(field.shown.as_ref(), &Reader { before: at, compartment: own, entry: &entry, key: "shown" });
            let reader = Reader { before: usize::MAX, compartment: own, entry: &entry, key: "required_when" };
            check(when(&field.required), &reader);
            at += 1;
        }
    }
    for (rule, entry) in form.attachments.iter().zip(attachments) {
        let own = Some(rule.compartment);
        let reader = Reader { before: usize::MAX, compartment: own, entry, key: "required_when" };
        check(when(&rule.required), &reader);
    }
}

fn when(required: &Required) -> Option<&Condition> {
    match required {
        Required::When(condition) => Some(condition),
        Required::Never | Required::Always => None,
    }
}

fn is_readable(form: &Form, order: &BTreeMap<&str, usize>, field: &str, reader: &Reader<'_>) -> bool {
    let (entry, key) = (reader.entry, reader.key);
    let (Some(read), Some(at)) = (form.field(field), order.get(field)) else {
        entry.fault(key, format!("`{key}` refers to the field `{field}`, which this form does not have"));
        return false;
    };
    if *at >= reader.before {
        entry.fault(key, format!("`{key}` refers to `{field}`, which does not come before it"));
    }
    // What is asked must not tell what a sealed answer was to people who may not read it.
    if read.compartment.is_sealed() && reader.compartment != Some(read.compartment) {
        let reason = format!("`{key}` would reveal `{field}`, which is sealed in `{}`", read.compartment);
        entry.fault(key, reason);
    }
    true
}
