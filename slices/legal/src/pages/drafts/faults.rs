//! What is wrong with a draft, in the reader's words, each with its row.

use kernel::Date;
use packs::{Cell, Clash, Looked, RowFault, Wrong};
use web::Ui;

use super::row_href;

/// A fault as a line of a list.
pub struct FaultLine {
    /// Words of the row, or its code; empty for what is wrong with the file.
    pub row: String,
    pub href: String,
    pub words: String,
    /// English and exact, for whoever edits the text; empty where the words say everything.
    pub detail: String,
    pub line: usize,
}

pub fn lines(ui: &Ui, looked: &Looked) -> Vec<FaultLine> {
    looked.faults.iter().map(|found| line(ui, looked, found)).collect()
}

fn line(ui: &Ui, looked: &Looked, found: &RowFault) -> FaultLine {
    let detail = if found.fault.wrong == Wrong::Other { found.fault.reason.clone() } else { String::new() };
    FaultLine {
        row: found.row.as_deref().map(|code| title(ui, looked, code)).unwrap_or_default(),
        href: found.row.as_deref().map(row_href).unwrap_or_default(),
        words: words(ui, looked, &found.fault.wrong),
        detail,
        line: found.fault.line,
    }
}

/// The words of a row, or its code where it has none.
fn title(ui: &Ui, looked: &Looked, code: &str) -> String {
    let words = looked.row(code).map(|row| row.words.in_lang(ui.lang()).to_owned());
    words.filter(|words| !words.is_empty()).unwrap_or_else(|| code.to_owned())
}

fn words(ui: &Ui, looked: &Looked, wrong: &Wrong) -> String {
    match wrong {
        Wrong::Other => ui.say("legal-draft-fault-other").into_owned(),
        Wrong::Missing { key } => ui.say1("legal-draft-fault-missing", "field", field(ui, key)),
        Wrong::Unknown { code } => ui.say1("legal-draft-fault-unknown", "code", code.as_str()),
        Wrong::NoWords { lang } => ui.say1("legal-draft-fault-no-words", "language", language(lang)),
        Wrong::EndsBeforeItBegins => ui.say("legal-fault-ends-before").into_owned(),
        Wrong::Twice { code } => ui.say1("legal-draft-fault-twice", "code", code.as_str()),
        Wrong::NeedsAgreement => ui.say("legal-draft-fault-agreement").into_owned(),
        Wrong::Overlap(clash) => clash_words(ui, looked, "legal-draft-fault-overlap", clash),
        Wrong::Gap(clash) => clash_words(ui, looked, "legal-draft-fault-gap", clash),
    }
}

fn clash_words(ui: &Ui, looked: &Looked, id: &str, clash: &Clash) -> String {
    use i18n::ToArg;
    let day = |day: Option<Date>| day.map_or_else(|| "…".to_owned(), |day| ui.date_short(day));
    let (other, from, to) = (title(ui, looked, &clash.other), day(clash.from), day(clash.to));
    let cell = cell(ui, clash.cell);
    let args = [("other", other.to_arg()), ("from", from.to_arg()), ("to", to.to_arg()), ("cell", cell.to_arg())];
    ui.say_with(id, &args)
}

fn cell(ui: &Ui, (purpose, body, compartment, operation): Cell) -> String {
    [ui.code(purpose), ui.code(body), ui.code(compartment), ui.code(operation)].join(", ")
}

/// What a key of the file is called on the form.
pub fn field(ui: &Ui, key: &str) -> String {
    let id = match key {
        "purpose" => "legal-column-purpose",
        "bodies" => "legal-column-bodies",
        "compartments" => "legal-column-compartments",
        "operations" => "legal-column-operations",
        "basis" => "legal-draft-basis",
        "agreement" => "legal-draft-agreements",
        "provision" => "legal-column-provision",
        "gdpr" => "legal-draft-gdpr",
        "valid_from" => "legal-column-from",
        "valid_to" => "legal-column-to",
        "checked" => "legal-draft-checked",
        key => return key.to_owned(),
    };
    ui.say(id).into_owned()
}

/// The name of one of the four languages in itself.
pub fn language(tag: &str) -> String {
    i18n::Lang::parse(tag).map_or_else(|| tag.to_owned(), |lang| lang.name().to_owned())
}
