//! OpenDocument spreadsheets.
//!
//! Read here and not by `calamine`, which unrolls repeated rows and columns up to a hundred million cells before it
//! lets us count them; a file of a few kilobytes would take gigabytes.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::rows::Rows;
use super::xlsx::{iso_text, number_text};
use super::{Limits, Sheet, SheetError, SheetFault, SheetFormat};
use crate::container::Container;

pub(super) fn read(container: &mut Container<'_>, limits: &Limits) -> Result<Sheet, SheetError> {
    let manifest = container.text("META-INF/manifest.xml").unwrap_or_default();
    if manifest.contains("encryption-data") {
        return Err(SheetFault::Encrypted.into());
    }
    let content = container.text("content.xml").ok_or(SheetFault::Broken)?;
    let mut xml = Reader::from_str(&content);
    let mut hidden_styles = Vec::new();
    let mut style = String::new();
    loop {
        match next(&mut xml)? {
            Event::Start(tag) | Event::Empty(tag) if tag.name().as_ref() == "style:style" => {
                style = attribute(&tag, "style:name").unwrap_or_default();
            }
            Event::Empty(tag) | Event::Start(tag)
                if tag.name().as_ref() == "style:table-properties"
                    && attribute(&tag, "table:display").as_deref() == Some("false") =>
            {
                hidden_styles.push(style.clone());
            }
            Event::Start(tag) if tag.name().as_ref() == "table:table" => {
                let name = attribute(&tag, "table:name");
                let is_hidden = attribute(&tag, "table:style-name").is_some_and(|style| hidden_styles.contains(&style));
                let rows = read_table(&mut xml, limits)?;
                if !is_hidden && !rows.is_empty() {
                    return Ok(Sheet { name, ..rows.into_sheet(SheetFormat::Ods)? });
                }
            }
            Event::Eof => return Err(SheetFault::Empty.into()),
            _ => {}
        }
    }
}

fn next<'x>(xml: &mut Reader<&'x [u8]>) -> Result<Event<'x>, SheetError> {
    xml.read_event().map_err(|_| SheetFault::Broken.into())
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = tag.attributes().flatten().find(|attribute| attribute.key.as_ref() == name)?;
    found.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok().map(|value| value.into_owned())
}

fn repeated(tag: &BytesStart<'_>, name: &str) -> u32 {
    attribute(tag, name).and_then(|count| count.parse().ok()).unwrap_or(1).max(1)
}

fn read_table<'a>(xml: &mut Reader<&[u8]>, limits: &'a Limits) -> Result<Rows<'a>, SheetError> {
    let mut rows = Rows::new(limits);
    let mut number: u32 = 1;
    loop {
        match next(xml)? {
            Event::Empty(tag) if tag.name().as_ref() == "table:table-row" => {
                number = number.saturating_add(repeated(&tag, "table:number-rows-repeated"));
            }
            Event::Start(tag) if tag.name().as_ref() == "table:table-row" => {
                let times = repeated(&tag, "table:number-rows-repeated");
                let cells = read_row(xml, number, &rows)?;
                if cells.iter().all(String::is_empty) {
                    number = number.saturating_add(times);
                    continue;
                }
                for _ in 0..times {
                    rows.push(number, cells.clone())?;
                    number = number.saturating_add(1);
                }
            }
            Event::End(tag) if tag.name().as_ref() == "table:table" => return Ok(rows),
            Event::Eof => return Err(SheetFault::Broken.into()),
            _ => {}
        }
    }
}

fn read_row(xml: &mut Reader<&[u8]>, number: u32, rows: &Rows<'_>) -> Result<Vec<String>, SheetError> {
    let mut cells: Vec<String> = Vec::new();
    // Empty cells are only counted: the last one of a row often stands for sixteen thousand.
    let mut column: usize = 0;
    loop {
        let (tag, is_empty_element) = match next(xml)? {
            Event::Start(tag) => (tag, false),
            Event::Empty(tag) => (tag, true),
            Event::End(tag) if tag.name().as_ref() == "table:table-row" => return Ok(cells),
            Event::Eof => return Err(SheetFault::Broken.into()),
            _ => continue,
        };
        let kind = tag.name();
        if !matches!(kind.as_ref(), "table:table-cell" | "table:covered-table-cell") {
            continue;
        }
        let times = repeated(&tag, "table:number-columns-repeated") as usize;
        let shown = if is_empty_element { String::new() } else { read_text(xml, kind.as_ref())? };
        let text = typed_value(&tag).unwrap_or(shown);
        let next_column = column.saturating_add(times);
        if !text.trim().is_empty() {
            if next_column > rows.max_columns() {
                return Err(rows.too_many_columns(number));
            }
            cells.resize(column, String::new());
            cells.resize(next_column, text);
        }
        column = next_column;
    }
}

/// What the cell means rather than how it is shown; `None` when it is text.
fn typed_value(tag: &BytesStart<'_>) -> Option<String> {
    let kind = attribute(tag, "office:value-type")?;
    match kind.as_str() {
        "float" | "percentage" | "currency" => {
            let value = attribute(tag, "office:value")?;
            Some(value.parse().map_or(value, number_text))
        }
        "date" => attribute(tag, "office:date-value").map(|value| iso_text(&value)),
        "boolean" => attribute(tag, "office:boolean-value"),
        _ => None,
    }
}

/// The paragraphs of a cell, one per line, without the notes attached to it.
fn read_text(xml: &mut Reader<&[u8]>, cell: &str) -> Result<String, SheetError> {
    let mut text = String::new();
    let mut paragraphs = 0;
    let mut inside_paragraph = false;
    let mut inside_note: u32 = 0;
    loop {
        match next(xml)? {
            Event::Start(tag) if tag.name().as_ref() == "office:annotation" => inside_note += 1,
            Event::End(tag) if tag.name().as_ref() == "office:annotation" => {
                inside_note = inside_note.saturating_sub(1);
            }
            Event::End(tag) if tag.name().as_ref() == cell => return Ok(text),
            Event::Eof => return Err(SheetFault::Broken.into()),
            _ if inside_note > 0 => {}
            Event::Start(tag) if tag.name().as_ref() == "text:p" => {
                if paragraphs > 0 {
                    text.push('\n');
                }
                paragraphs += 1;
                inside_paragraph = true;
            }
            Event::End(tag) if tag.name().as_ref() == "text:p" => inside_paragraph = false,
            Event::Empty(tag) => match tag.name().as_ref() {
                "text:s" | "text:tab" => text.push(' '),
                "text:line-break" => text.push('\n'),
                _ => {}
            },
            Event::Text(part) if inside_paragraph => text.push_str(&part),
            Event::CData(part) if inside_paragraph => text.push_str(&part),
            Event::GeneralRef(name) if inside_paragraph => {
                let reference = format!("&{};", &*name);
                text.push_str(&quick_xml::escape::unescape(&reference).unwrap_or_default());
            }
            _ => {}
        }
    }
}
