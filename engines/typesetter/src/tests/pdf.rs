use super::*;

fn has(pdf: &[u8], words: &str) -> bool {
    pdf.windows(words.len()).any(|window| window == words.as_bytes())
}

#[test]
fn one_file_is_both_pdf_ua_1_and_pdf_a_2a() {
    let printed = typesetter().pdf(&job("= Decision\nAdmitted.")).unwrap();
    assert!(printed.pdf.starts_with(b"%PDF-1.7"));
    for marker in [
        "<pdfuaid:part>1</pdfuaid:part>",
        "<pdfaid:part>2</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
        "/MarkInfo",
        "/StructTreeRoot",
    ] {
        assert!(has(&printed.pdf, marker), "{marker}");
    }
}

#[test]
fn pages_are_counted() {
    assert_eq!(typesetter().pdf(&job("One\n#pagebreak()\nTwo")).unwrap().pages, 2);
    assert_eq!(typesetter().svg(&job("One\n#pagebreak()\nTwo")).unwrap().len(), 2);
}

#[test]
fn the_same_job_gives_the_same_bytes_whatever_was_printed_before() {
    let letter = job("= Decision\n#table(columns: 2, table.header[a][b], [1], [2])\nسلام বাংলা");
    let mut first = typesetter();
    let once = first.pdf(&letter).unwrap();
    assert_eq!(first.pdf(&letter).unwrap(), once);

    let mut second = typesetter();
    let mut other = job("#import \"lib/z.typ\": *\n= Other\n#word");
    other.files.insert("lib/z.typ".to_owned(), "#let word = [before]".to_owned());
    second.pdf(&other).unwrap();
    assert_eq!(second.pdf(&letter).unwrap(), once);
}

#[test]
fn today_is_the_date_of_the_data() {
    let letter = |date: &str| with_data("#datetime.today().display()", json!({ "date": date }));
    let pdf = typesetter().pdf(&letter("2026-11-23")).unwrap().pdf;
    assert!(has(&pdf, "<xmp:CreateDate>2026-11-23T00:00:00"));
    assert_ne!(typesetter().pdf(&letter("2026-11-24")).unwrap().pdf, pdf);
}

#[test]
fn data_without_a_date_are_a_fault() {
    for data in [json!({}), json!({ "date": "yesterday" }), json!({ "date": "2026-02-30" }), json!([1])] {
        let (_, words) = refused(&with_data("text", data));
        assert!(words.contains("data.json:0:0: `date` is"), "{words}");
    }
}

#[test]
fn a_page_as_a_picture_is_svg_without_scripts() {
    let pages = typesetter().svg(&job("Hello #link(\"https://example.org/\")[there]")).unwrap();
    assert!(pages[0].starts_with("<svg"), "{}", &pages[0][..40]);
    assert!(!pages[0].contains("<script"));
}
