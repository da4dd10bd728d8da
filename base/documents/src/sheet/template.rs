//! The empty (or filled) workbook an office receives to write referrals into.

use rust_xlsxwriter::{
    Color, DataValidation, DocProperties, ExcelDateTime, Format, FormatAlign, Formula, Note, Workbook, Worksheet,
    XlsxError,
};

use super::column_letters;

/// Excel's limit for choices written inside a cell's rule; longer lists go to a hidden sheet.
const INLINE_CHOICES: usize = 255;
const LISTS_SHEET: &str = "_lists";
/// Rows with text format and drop-downs: the most an import takes, plus the header.
const PREPARED_ROWS: u32 = 10_000;

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Template {
    /// At most 31 characters, without `[ ] : * ? / \`; the same for `guide_name`.
    pub sheet_name: String,
    pub columns: Vec<TemplateColumn>,
    pub rows: Vec<Vec<String>>,
    pub guide_name: String,
    /// Rows of the second sheet; the first one is its heading. No sheet when empty.
    pub guide: Vec<Vec<String>>,
}

#[derive(Debug, Clone, Default, PartialEq)]
pub struct TemplateColumn {
    pub header: String,
    /// Shown when the mouse rests on the header; may be empty.
    pub note: String,
    /// Marked with ` *` after the header.
    pub required: bool,
    /// Offered as a drop-down; may be empty.
    pub choices: Vec<String>,
    /// In characters.
    pub width: f64,
}

#[derive(Debug, thiserror::Error)]
#[error("workbook not written")]
pub struct TemplateError(#[from] XlsxError);

/// Writes an xlsx workbook; the same template gives the same bytes.
pub fn write_xlsx(template: &Template) -> Result<Vec<u8>, TemplateError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&ExcelDateTime::from_ymd(2026, 1, 1)?));
    let long_lists: Vec<&TemplateColumn> = template.columns.iter().filter(|column| is_long(column)).collect();

    let sheet = workbook.add_worksheet().set_name(&template.sheet_name)?;
    write_form(sheet, template)?;
    for (index, column) in template.columns.iter().enumerate() {
        if column.choices.is_empty() {
            continue;
        }
        let list = long_lists.iter().position(|long| std::ptr::eq(*long, column));
        let at = u16::try_from(index).unwrap_or(u16::MAX);
        sheet.add_data_validation(1, at, PREPARED_ROWS, at, &drop_down(column, list)?)?;
    }
    if !template.guide.is_empty() {
        write_guide(workbook.add_worksheet().set_name(&template.guide_name)?, &template.guide)?;
    }
    if !long_lists.is_empty() {
        let lists = workbook.add_worksheet().set_name(LISTS_SHEET)?.set_hidden(true);
        for (at, column) in (0u16..).zip(long_lists) {
            for (row, choice) in (0u32..).zip(&column.choices) {
                lists.write_string(row, at, choice)?;
            }
        }
    }
    Ok(workbook.save_to_buffer()?)
}

fn is_long(column: &TemplateColumn) -> bool {
    // A comma inside a choice would split it in two; Excel counts UTF-16 units.
    let length: usize = column.choices.iter().map(|choice| choice.encode_utf16().count() + 3).sum();
    length > INLINE_CHOICES || column.choices.iter().any(|choice| choice.contains([',', '"']))
}

fn drop_down(column: &TemplateColumn, long_list: Option<usize>) -> Result<DataValidation, XlsxError> {
    match long_list {
        None => DataValidation::new().allow_list_strings(&column.choices),
        Some(at) => {
            let letter = column_letters(at);
            let range = format!("='{LISTS_SHEET}'!${letter}$1:${letter}${}", column.choices.len());
            Ok(DataValidation::new().allow_list_formula(Formula::new(range)))
        }
    }
}

fn write_form(sheet: &mut Worksheet, template: &Template) -> Result<(), XlsxError> {
    // Text format keeps `0039`, codes and dates as they were typed.
    let plain = Format::new().set_num_format("@");
    let heading = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top);
    let heading = heading.set_background_color(Color::RGB(0x00E6_EEF7));
    sheet.set_freeze_panes(1, 0)?;
    for (at, column) in (0u16..).zip(&template.columns) {
        sheet.set_column_width(at, column.width.clamp(4.0, 100.0))?;
        sheet.set_column_format(at, &plain)?;
        let mark = if column.required { " *" } else { "" };
        sheet.write_string_with_format(0, at, format!("{}{mark}", column.header), &heading)?;
        if !column.note.is_empty() {
            sheet.insert_note(0, at, &Note::new(&column.note).add_author_prefix(false).set_width(300))?;
        }
    }
    for (row, cells) in (1u32..).zip(&template.rows) {
        for (at, cell) in (0u16..).zip(cells) {
            if !cell.is_empty() {
                sheet.write_string_with_format(row, at, cell, &plain)?;
            }
        }
    }
    Ok(())
}

fn write_guide(sheet: &mut Worksheet, guide: &[Vec<String>]) -> Result<(), XlsxError> {
    let heading = Format::new().set_bold().set_align(FormatAlign::Top);
    let plain = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    for (row, cells) in (0u32..).zip(guide) {
        for (at, cell) in (0u16..).zip(cells) {
            sheet.write_string_with_format(row, at, cell, if row == 0 { &heading } else { &plain })?;
            sheet.set_column_width(at, if at == 0 { 28.0 } else { 50.0 })?;
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}
