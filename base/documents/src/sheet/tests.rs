use std::io::Write;

use kernel::Coded;
use proptest::prelude::*;
use zip::write::{SimpleFileOptions, ZipWriter};

use super::*;

fn csv(bytes: &[u8]) -> Sheet {
    read("elenco.csv", bytes, &Limits::default()).unwrap()
}

fn fault(bytes: &[u8], limits: &Limits) -> SheetFault {
    read("elenco.xlsx", bytes, limits).unwrap_err().fault
}

fn cells(sheet: &Sheet) -> Vec<(u32, Vec<&str>)> {
    sheet.rows.iter().map(|row| (row.number, row.cells.iter().map(String::as_str).collect())).collect()
}

fn texts(sheet: &Sheet) -> Vec<&str> {
    sheet.headers.iter().map(|header| header.text.as_str()).collect()
}

fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn ods(table: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content xmlns:office='o' xmlns:table='t' xmlns:text='x'><office:body><office:spreadsheet>\
         {table}</office:spreadsheet></office:body></office:document-content>"
    );
    zipped(&[("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", &content)])
}

fn workbook(columns: &[&str], rows: &[&[&str]]) -> Vec<u8> {
    let column = |header: &&str| TemplateColumn { header: (*header).into(), width: 20.0, ..Default::default() };
    write_xlsx(&Template {
        sheet_name: "Segnalazioni".into(),
        columns: columns.iter().map(column).collect(),
        rows: rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect(),
        ..Default::default()
    })
    .unwrap()
}

#[test]
fn a_csv_of_an_italian_office_is_read_with_its_row_numbers() {
    let sheet = csv(b"Elenco 2026\r\n\r\nCognome;Nome;Citt\xe0\r\nRossi;Anna;Prato\r\n\r\nBianchi; Bruno ;\r\n");
    assert_eq!(sheet.encoding, Some(SheetEncoding::Windows1252));
    assert_eq!(sheet.delimiter, Some(Delimiter::Semicolon));
    assert_eq!(sheet.skipped_leading_rows, 2);
    assert_eq!(texts(&sheet), ["Cognome", "Nome", "Città"]);
    assert_eq!(cells(&sheet), [(4, vec!["Rossi", "Anna", "Prato"]), (6, vec!["Bianchi", "Bruno"])]);
}

#[test]
fn every_encoding_gives_the_same_letters() {
    let text = "Città;Nome\nForlì;Zoë\n";
    let utf_16_le: Vec<u8> = "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let utf_16_be: Vec<u8> = "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_be_bytes).collect();
    let with_mark = [b"\xEF\xBB\xBF", text.as_bytes()].concat();
    let windows = encoding_rs::WINDOWS_1252.encode(text).0.into_owned();
    for (bytes, encoding) in [
        (text.as_bytes().to_vec(), SheetEncoding::Utf8),
        (with_mark, SheetEncoding::Utf8),
        (utf_16_le, SheetEncoding::Utf16Le),
        (utf_16_be, SheetEncoding::Utf16Be),
        (windows, SheetEncoding::Windows1252),
    ] {
        let sheet = csv(&bytes);
        assert_eq!(sheet.encoding, Some(encoding));
        assert_eq!(texts(&sheet), ["Città", "Nome"]);
        assert_eq!(cells(&sheet), [(2, vec!["Forlì", "Zoë"])]);
    }
}

#[test]
fn the_separator_is_found_outside_quotes() {
    let sheet = csv(b"nome,nota\n\"Rossi; Anna; Lia\",\"a;b\"\nBianchi,c;d\n");
    assert_eq!(sheet.delimiter, Some(Delimiter::Comma));
    assert_eq!(sheet.rows[0].cells, ["Rossi; Anna; Lia", "a;b"]);
    assert_eq!(csv(b"a\tb\n1,5\t2,5\n").delimiter, Some(Delimiter::Tab));
    assert_eq!(csv(b"a;b\n1,5;2,5\n").delimiter, Some(Delimiter::Semicolon));
    let declared = csv(b"sep=,\r\na,b;c\r\n1,2\r\n");
    assert_eq!((declared.delimiter, declared.rows[0].number), (Some(Delimiter::Comma), 3));
}

#[test]
fn a_line_break_inside_quotes_is_one_row_for_the_office() {
    let sheet = csv(b"a;b\r\n\"due\r\nrighe\";\"detto \"\"il lungo\"\"\"\r\n\"Il Ponte\" onlus;x;in piu\r\n");
    assert_eq!(
        cells(&sheet),
        [(2, vec!["due\r\nrighe", "detto \"il lungo\""]), (3, vec!["Il Ponte onlus", "x", "in piu"]),]
    );
    let error = read("a.csv", b"a;b\n1;2\n3;\"mai chiuso\n4;5\n", &Limits::default()).unwrap_err();
    assert_eq!((error.fault, error.row), (SheetFault::UnclosedQuote, Some(3)));
}

#[test]
fn what_we_write_as_xlsx_is_read_back_even_under_another_name() {
    let bytes = workbook(&["Cognome", "Telefono"], &[&["Rossi", "0039 055"], &[], &["=Neri", "+39"]]);
    let sheet = read("elenco.csv", &bytes, &Limits::default()).unwrap();
    assert_eq!(sheet.format, SheetFormat::Xlsx);
    assert_eq!(sheet.name.as_deref(), Some("Segnalazioni"));
    assert_eq!(cells(&sheet), [(2, vec!["Rossi", "0039 055"]), (4, vec!["=Neri", "+39"])]);
}

#[test]
fn dates_and_numbers_of_excel_become_plain_text() {
    let mut book = rust_xlsxwriter::Workbook::new();
    book.add_worksheet().set_name("vuoto").unwrap();
    let sheet = book.add_worksheet();
    let day = rust_xlsxwriter::Format::new().set_num_format("dd/mm/yyyy");
    sheet.write_row(2, 1, ["Data", "Numero", "Decimale"]).unwrap();
    let at = rust_xlsxwriter::ExcelDateTime::from_ymd(2026, 12, 2).unwrap();
    sheet.write_datetime_with_format(3, 1, &at, &day).unwrap();
    sheet.write_number(3, 2, 393_331_234_567.0).unwrap();
    sheet.write_number(3, 3, 0.1 + 0.2).unwrap();
    let sheet = read("x.xlsx", &book.save_to_buffer().unwrap(), &Limits::default()).unwrap();
    assert_eq!(cells(&sheet), [(4, vec!["", "2026-12-02", "393331234567", "0.3"])]);
    assert_eq!((sheet.headers[1].column.as_str(), sheet.skipped_leading_rows), ("B", 2));
}

#[test]
fn an_ods_is_read_with_repeats_notes_and_dates() {
    let bytes = ods("<table:table table:name='Vuoto'><table:table-row table:number-rows-repeated='1048576'>\
         <table:table-cell table:number-columns-repeated='16384'/></table:table-row></table:table>\
         <table:table table:name='Elenco'><table:table-row><table:table-cell><text:p>Nome</text:p></table:table-cell>\
         <table:table-cell><text:p>Data</text:p></table:table-cell></table:table-row>\
         <table:table-row table:number-rows-repeated='3'><table:table-cell/></table:table-row>\
         <table:table-row table:number-rows-repeated='2'>\
         <table:table-cell office:value-type='string'><office:annotation><text:p>nota</text:p></office:annotation>\
         <text:p>D&apos;Amico &amp; <text:span>figli</text:span></text:p></table:table-cell>\
         <table:table-cell office:value-type='date' office:date-value='2026-12-02'><text:p>2 dic</text:p></table:table-cell>\
         <table:table-cell office:value-type='float' office:value='12'><text:p>12,00</text:p></table:table-cell>\
         <table:table-cell table:number-columns-repeated='16000'/></table:table-row></table:table>");
    let sheet = read("elenco.ods", &bytes, &Limits::default()).unwrap();
    let row = vec!["D'Amico & figli", "2026-12-02", "12"];
    assert_eq!((sheet.format, sheet.name.as_deref()), (SheetFormat::Ods, Some("Elenco")));
    assert_eq!(cells(&sheet), [(5, row.clone()), (6, row)]);
}

#[test]
fn files_that_are_no_spreadsheet_say_what_they_are() {
    let all = Limits::default();
    let compound = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    let package: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(fault(b"", &all), SheetFault::Empty);
    assert_eq!(fault(b" \r\n", &all), SheetFault::Empty);
    assert_eq!(fault(b"%PDF-1.7\nabc", &all), SheetFault::NotASheet);
    assert_eq!(fault(b"\x89PNG\r\n\x1a\n\0\0", &all), SheetFault::NotASheet);
    assert_eq!(fault(&compound, &all), SheetFault::OldExcel);
    assert_eq!(fault(&[compound, package].concat(), &all), SheetFault::Encrypted);
    assert_eq!(fault(b"<html><table><tr><td>a</td></tr></table></html>", &all), SheetFault::WebPage);
    assert_eq!(fault(&zipped(&[("word/document.xml", "")]), &all), SheetFault::NotASheet);
    assert_eq!(fault(&zipped(&[("xl/workbook.xml", "<workbook")]), &all), SheetFault::Broken);
    assert_eq!(fault(b"una colonna\nsola\n", &all), SheetFault::NoHeader);
}

#[test]
fn limits_hold_for_every_format() {
    let small = Limits { rows: 2, columns: 3, ..Limits::default() };
    let error = read("a.csv", b"a;b\n1;2\n3;4\n5;6\n", &small).unwrap_err();
    assert_eq!((error.fault, error.limit), (SheetFault::TooManyRows, Some(2)));
    assert_eq!(fault(b"a;b\n1;2;3;4\n", &small), SheetFault::TooManyColumns);
    assert_eq!(fault(&workbook(&["a", "b"], &[&["1"], &["2"], &["3"]]), &small), SheetFault::TooManyRows);
    assert_eq!(fault(&workbook(&["a", "b", "c", "d"], &[]), &small), SheetFault::TooManyColumns);
    assert_eq!(fault(b"a;b\n1;2\n", &Limits { bytes: 4, ..small }), SheetFault::TooLarge);
    let bomb = ods("<table:table><table:table-row table:number-rows-repeated='1000000'>\
         <table:table-cell table:number-columns-repeated='200'><text:p>x</text:p></table:table-cell>\
         </table:table-row></table:table>");
    assert_eq!(fault(&bomb, &Limits::default()), SheetFault::TooManyRows);
}

#[test]
fn a_zip_bomb_is_refused_before_it_fills_the_memory() {
    let bomb = zipped(&[("xl/workbook.xml", &"0".repeat(3 << 20))]);
    assert!(bomb.len() < 10_000);
    assert_eq!(fault(&bomb, &Limits { unpacked: 1 << 20, ..Limits::default() }), SheetFault::UnpackedTooLarge);
}

#[test]
fn ten_thousand_rows_are_taken() {
    let mut text = String::from("a;b\n");
    (0..10_000).for_each(|n| text.push_str(&format!("{n};x\n")));
    assert_eq!(csv(text.as_bytes()).rows.len(), 10_000);
}

#[test]
fn columns_are_found_in_any_order_and_spelling() {
    let sheet = csv("NOTE;Data di nascita (gg/mm/aaaa) *;cognome;Città;Surname\n1;2;3;4;5\n".as_bytes());
    let expected =
        [("surname", "Cognome"), ("birth_date", "DATA  DI NASCITA"), ("city", "citta"), ("phone", "Telefono")]
            .map(|(code, name)| Expected { code: code.into(), names: vec![name.into()], required: true });
    let found = match_columns(&sheet.headers, &expected);
    assert_eq!(
        found.by_code.into_iter().collect::<Vec<_>>(),
        [("birth_date".to_owned(), 1), ("city".to_owned(), 3), ("surname".to_owned(), 2),]
    );
    assert_eq!(found.spare, [Header { column: "A".into(), text: "NOTE".into() }]);
    assert_eq!(found.missing, ["phone"]);
    assert_eq!(found.twice, [Twice { code: "surname".into(), columns: vec!["C".into(), "E".into()] }]);
    assert_eq!([0, 25, 26, 701, 702].map(column_letters), ["A", "Z", "AA", "ZZ", "AAA"]);
}

#[test]
fn a_template_is_the_same_bytes_every_time_and_holds_long_lists() {
    let choices: Vec<String> = (0..200).map(|n| format!("Comune numero {n}")).collect();
    let column = |choices: &[String]| TemplateColumn {
        header: "Comune".into(),
        note: "Dove abita la persona".into(),
        required: true,
        choices: choices.to_vec(),
        width: 24.0,
    };
    let template = Template {
        sheet_name: "Segnalazioni".into(),
        columns: vec![column(&choices), column(&["Sì".into(), "No".into()]), column(&["uno, due".into()])],
        rows: vec![vec!["Prato".into(), "Sì".into()]],
        guide_name: "Guida".into(),
        guide: vec![vec!["Colonna".into(), "Spiegazione".into()], vec!["Comune".into(), "Il nome intero".into()]],
    };
    let bytes = write_xlsx(&template).unwrap();
    assert_eq!(bytes, write_xlsx(&template).unwrap());
    let sheet = read("m.xlsx", &bytes, &Limits::default()).unwrap();
    assert_eq!(texts(&sheet), ["Comune *", "Comune *", "Comune *"]);
    assert_eq!(cells(&sheet), [(2, vec!["Prato", "Sì"])]);
    assert!(write_xlsx(&Template { sheet_name: "a/b".into(), ..template }).is_err());
}

#[test]
fn a_csv_opens_in_excel_and_runs_nothing() {
    let bytes = write_csv([vec!["Nome", "Nota"], vec!["=1+1", "a;\"b\""], vec!["+39", "-"], vec!["@x", "\tx"]]);
    let text = "\u{feff}Nome;Nota\r\n'=1+1;\"a;\"\"b\"\"\"\r\n'+39;'-\r\n'@x;\"'\tx\"\r\n";
    assert_eq!(String::from_utf8(bytes).unwrap(), text);
}

#[test]
fn every_fault_has_a_code_that_is_read_back() {
    for fault in SheetFault::ALL {
        assert_eq!(SheetFault::parse(fault.code()), Some(*fault));
    }
}

proptest! {
    #[test]
    fn no_bytes_make_the_reader_stumble(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        let _ = read("x", &bytes, &Limits::default());
        let _ = read("x", &[b"PK\x03\x04".as_slice(), &bytes].concat(), &Limits::default());
    }

    #[test]
    fn no_text_makes_the_reader_stumble(text in "[a-c;,\t\"\r\n ='\u{e8}]{0,200}") {
        let _ = read("x.tsv", text.as_bytes(), &Limits::default());
    }

    #[test]
    fn a_damaged_workbook_is_an_answer(at in 0usize..8000, byte in any::<u8>(), cut in 0usize..8000) {
        let mut bytes = workbook(&["a", "b"], &[&["1", "2"]]);
        let length = bytes.len();
        bytes[at % length] ^= byte;
        let _ = read("x", &bytes, &Limits::default());
        bytes.truncate(cut % length);
        let _ = read("x", &bytes, &Limits::default());
    }

    #[test]
    fn damaged_xml_inside_is_an_answer(xml in "(<(/?(table:table(-row|-cell)?|text:p|c|row|v|sheetData))( r='[A-Z9]{0,9}'| t='s')?/?>|[0-9&;]){0,20}") {
        let _ = read("x", &ods(&xml), &Limits::default());
        let rels = "<Relationships><Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet' Target='worksheets/sheet1.xml'/></Relationships>";
        let book = "<workbook><sheets><sheet name='a' sheetId='1' r:id='r1'/></sheets></workbook>";
        let sheet = format!("<worksheet><sheetData>{xml}</sheetData></worksheet>");
        let parts = [("xl/workbook.xml", book), ("xl/_rels/workbook.xml.rels", rels), ("xl/worksheets/sheet1.xml", &sheet)];
        let _ = read("x", &zipped(&parts), &Limits::default());
    }

    #[test]
    fn no_written_cell_starts_a_formula_and_all_come_back(
        rows in proptest::collection::vec(proptest::collection::vec("[=+\\-@\t\r\n;\"', a-z\u{e8}]{0,8}", 2..4), 1..5)
    ) {
        let bytes = write_csv(&rows);
        let header = rows[0].iter().filter(|cell| !guarded(cell).trim().is_empty()).count() >= 2;
        prop_assume!(header);
        let sheet = read("x.csv", &[b"\xEF\xBB\xBFsep=;\r\n", &bytes[3..]].concat(), &Limits::default()).unwrap();
        let all = sheet.headers.iter().map(|h| &h.text).chain(sheet.rows.iter().flat_map(|row| &row.cells));
        for cell in all {
            prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{:?}", cell);
        }
        let expected: Vec<&str> = rows[0].iter().map(String::as_str).collect();
        for (header, cell) in sheet.headers.iter().zip(expected) {
            let written = guarded(cell);
            prop_assert_eq!(header.text.as_str(), written.trim());
        }
    }
}
