//! The empty spreadsheet that an office fills in, made from the form in force.

use documents::sheet::{Template, TemplateColumn, TemplateError, write_csv, write_xlsx};
use i18n::{Lang, say};
use kernel::{Coded, Date};
use packs::{FieldKind, Form, PackSet, Required};

use super::columns::{Column, PersonFields, PersonPart};

/// More choices than this are offered in the cell and not written out in the guide.
const WRITTEN_OUT: usize = 60;

/// The template as an Excel workbook: drop-downs, notes at the headers, a sheet that explains each column. `form` has the
/// questions that are asked of whoever fills it in.
pub fn xlsx(form: &Form, packs: &PackSet, today: Date, lang: Lang) -> Result<Vec<u8>, TemplateError> {
    let person = PersonFields::new();
    let columns = person.columns(form);
    write_xlsx(&Template {
        sheet_name: say(lang, "import-sheet-name"),
        columns: columns.iter().map(|column| template_column(column, packs, today, lang)).collect(),
        rows: Vec::new(),
        guide_name: say(lang, "import-guide-name"),
        guide: guide(&columns, form, packs, today, lang),
    })
}

/// The header row alone, for programs that do not read workbooks.
pub fn csv(form: &Form, lang: Lang) -> Vec<u8> {
    let person = PersonFields::new();
    let columns = person.columns(form);
    write_csv([columns.iter().map(|column| column.header(lang).to_owned()).collect::<Vec<_>>()])
}

/// A column with what Excel can check. Drop-downs take one choice only, so columns for several have none.
pub(super) fn template_column(column: &Column<'_>, packs: &PackSet, today: Date, lang: Lang) -> TemplateColumn {
    let choices = if column.field.takes_many() { Vec::new() } else { column.choices(packs, today, lang) };
    TemplateColumn {
        header: column.header(lang).to_owned(),
        note: note(column, lang),
        required: is_always_required(column),
        choices,
        width: if column.field.kind == FieldKind::LongText { 40.0 } else { 22.0 },
    }
}

fn is_always_required(column: &Column<'_>) -> bool {
    match column.part {
        Some(part) => part == PersonPart::Family,
        None => matches!(column.field.required, Required::Always),
    }
}

/// What to write, in a few short sentences.
fn note(column: &Column<'_>, lang: Lang) -> String {
    let mut lines = Vec::new();
    match column.part {
        Some(part) => lines.push(say(lang, &format!("import-note-{}", part.code().replace('_', "-")))),
        None => lines.extend(column.field.help.as_ref().map(|help| help.in_lang(lang.tag()).to_owned())),
    }
    let format = match column.field.kind {
        _ if column.part.is_some() => None,
        FieldKind::Date => Some("import-write-date"),
        FieldKind::YesNo => Some("import-write-yes-no"),
        FieldKind::Choices | FieldKind::Category => Some("import-write-choices"),
        FieldKind::Municipality => Some("import-write-municipality"),
        FieldKind::Number | FieldKind::Year => Some("import-write-number"),
        _ => None,
    };
    lines.extend(format.map(|id| say(lang, id)));
    if matches!(column.field.required, Required::When(_)) {
        lines.push(say(lang, "import-write-sometimes"));
    }
    if column.field.compartment.is_sealed() {
        lines.push(say(lang, "import-write-sealed"));
    }
    lines.join("\n")
}

fn guide(columns: &[Column<'_>], form: &Form, packs: &PackSet, today: Date, lang: Lang) -> Vec<Vec<String>> {
    let heads = ["import-guide-column", "import-guide-required", "import-guide-write", "import-guide-choices"];
    let mut rows = vec![heads.map(|id| say(lang, id)).to_vec()];
    let how =
        ["import-guide-how-rows", "import-guide-how-columns", "import-guide-how-choices", "import-guide-how-check"];
    rows.extend(how.map(|id| vec![say(lang, "import-guide-how"), String::new(), say(lang, id), String::new()]));
    rows.push(vec![form.title.in_lang(lang.tag()).to_owned(), form.version.clone(), String::new(), String::new()]);
    rows.extend(columns.iter().map(|column| guide_row(column, packs, today, lang)));
    rows
}

fn guide_row(column: &Column<'_>, packs: &PackSet, today: Date, lang: Lang) -> Vec<String> {
    let required = match &column.field.required {
        _ if is_always_required(column) => "import-required-always",
        Required::When(_) => "import-required-sometimes",
        _ => "import-required-never",
    };
    let choices = column.choices(packs, today, lang);
    let choices = if choices.len() > WRITTEN_OUT { say(lang, "import-choices-in-cell") } else { choices.join("; ") };
    vec![column.header(lang).to_owned(), say(lang, required), note(column, lang), choices]
}
