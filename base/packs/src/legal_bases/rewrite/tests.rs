use kernel::Date;
use kernel::words::AgreementKind;

use crate::{LegalBases, PackSet};

fn pack() -> String {
    PackSet::embedded().unwrap().legal_bases_text().to_owned()
}

/// Lines only in one of the two texts, with `-` and `+`.
fn difference(old: &str, new: &str) -> String {
    let gone = old.lines().filter(|line| !new.lines().any(|other| other == *line)).map(|line| format!("-{line}"));
    let come = new.lines().filter(|line| !old.lines().any(|other| other == *line)).map(|line| format!("+{line}"));
    gone.chain(come).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_row_that_ends_adds_one_line_and_no_remark_is_lost() {
    let text = pack();
    let mut row = LegalBases::look(&text).row("accompaniment-partner").unwrap().clone();
    row.validity.to = Some(Date::constant(2026, 12, 31));
    let written = LegalBases::with_row(&text, &row).unwrap();
    assert_eq!(difference(&text, &written), "+valid_to = 2026-12-31");
    row.validity.to = None;
    assert_eq!(LegalBases::with_row(&written, &row).unwrap(), text, "and back again");
}

#[test]
fn words_with_quotes_and_a_key_that_goes_away_are_written_right() {
    let text = pack();
    let mut row = LegalBases::look(&text).row("accompaniment-partner").unwrap().clone();
    row.provision = "L. 1/2027, \"art. 3\" \\ 'bis'".to_owned();
    row.words.de = "Ä \"ö\"".to_owned();
    row.agreements.clear();
    let written = LegalBases::with_row(&text, &row).unwrap();
    assert_eq!(LegalBases::look(&written).row("accompaniment-partner"), Some(&row));
    row.agreements = vec![AgreementKind::Joint];
    let written = LegalBases::with_row(&written, &row).unwrap();
    assert_eq!(LegalBases::look(&written).row("accompaniment-partner"), Some(&row));
}

#[test]
fn a_new_row_stands_behind_those_of_its_purpose() {
    let text = pack();
    let mut row = LegalBases::look(&text).row("coordination").unwrap().clone();
    row.code = "coordination-2".to_owned();
    row.bodies = vec![kernel::words::BodyKind::School];
    let written = LegalBases::with_row(&text, &row).unwrap();
    let looked = LegalBases::look(&written);
    assert_eq!(looked.faults, []);
    let codes: Vec<_> = looked.rows().iter().map(|row| row.code.as_str()).collect();
    assert!(codes.windows(2).any(|pair| pair == ["coordination", "coordination-2"]), "{codes:?}");
    assert!(written.starts_with(&text[..200]) && written.contains("# --- Emergency"));
}

#[test]
fn a_row_laid_out_in_another_way_is_left_to_a_person() {
    let text = pack();
    let mut row = LegalBases::look(&text).row("coordination").unwrap().clone();
    let at = text.find("code = \"coordination\"").unwrap();
    let words = at + text[at..].find("words = {").unwrap();
    let end = words + text[words..].find('\n').unwrap();
    let nested = "[basis.words]\nit = \"a\"\nen = \"a\"\nfr = \"a\"\nde = \"a\"";
    let rest = &text[end..];
    // The dates stand in front of the table, as TOML wants it.
    let (dates, rest) = rest.split_at(rest.find("\n\n").unwrap());
    let odd = format!("{}{}\n{nested}{rest}", &text[..words], dates.trim_start());
    assert_eq!(LegalBases::look(&odd).faults, []);
    row.words.it = "b".to_owned();
    let written = LegalBases::with_row(&odd, &row);
    let right = |text: &String| LegalBases::look(text).row("coordination") == Some(&row);
    assert!(written.as_ref().is_none_or(right), "{written:?}");
}

#[test]
fn the_row_of_each_fault_is_named() {
    let text = pack().replacen("\"housing\"]", "\"wallet\"]", 1);
    let looked = LegalBases::look(&text);
    let found: Vec<_> = looked.faults.iter().map(|found| (found.row.as_deref(), &found.fault.wrong)).collect();
    assert!(
        matches!(found[..], [(Some("referral-public"), crate::Wrong::Unknown { code })] if code == "wallet"),
        "{found:?}"
    );
    assert!(!looked.is_readable());
    let text = pack().replace("hours = 4", "hours = 400");
    let looked = LegalBases::look(&text);
    assert_eq!(looked.faults.iter().map(|found| found.row.clone()).collect::<Vec<_>>(), [None]);
}

#[test]
fn a_row_that_cannot_be_read_is_told_once_and_blamed_for_no_overlap() {
    let text = pack().replace("purpose = \"coordination\"", "purpose = \"coordinating\"");
    let looked = LegalBases::look(&text);
    assert_eq!(looked.kinds(), ["unknown"]);
}
