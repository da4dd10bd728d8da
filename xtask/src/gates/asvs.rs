//! The table of `docs/security/asvs.md`: every requirement once, none missing, and everything it names exists.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::{Sources, Verdict, verdict};

const TABLE: &str = "docs/security/asvs.md";
const STATUS: [&str; 4] = ["met", "partly", "not yet", "does not apply"];

/// Every requirement of levels 1 and 2 that applies, and those of level 3 that we chose; `a-b` is a range of last numbers.
const WANTED: &str = "1.1.1-2 1.2.1-5 1.2.9-10 1.3.1-7 1.3.10-11 1.5.1-2
    2.1.1-3 2.2.1-3 2.3.1-5 2.4.1
    3.2.1-2 3.3.1-4 3.4.1-6 3.4.8 3.5.1-4 3.5.8 3.7.1-2
    4.1.1-4 4.2.1
    5.1.1 5.2.1-4 5.3.1-2 5.4.1-3
    6.1.1-3 6.2.1-12 6.3.1-5 6.3.7-8 6.4.1-4 6.5.1-5 6.6.1-3 6.8.1-4
    7.1.1-3 7.2.1-4 7.3.1-2 7.4.1-5 7.5.1-3 7.6.1-2
    8.1.1-2 8.2.1-3 8.3.1-2 8.4.1
    9.1.1-3 9.2.1-4
    10.1.1-2 10.2.1-2 10.5.1-5
    11.1.1-2 11.2.1-3 11.3.1-3 11.4.1-4 11.5.1 11.6.1
    12.1.1-2 12.2.1-2 12.3.1-4
    13.1.1 13.2.1-5 13.3.1-2 13.4.1-6
    14.1.1-2 14.2.1-4 14.2.6-8 14.3.1-3
    15.1.1-3 15.2.1-3 15.3.1-7
    16.1.1 16.2.1-5 16.3.1-4 16.4.1-3 16.5.1-3";

pub fn check(sources: &Sources) -> Verdict {
    let table = sources.text(Path::new(TABLE)).ok_or_else(|| vec![format!("{TABLE} is missing")])?;
    let texts = |file: &str| sources.text(Path::new(file));
    let exists = |file: &str| sources.root.join(file).exists();
    verdict(faults(&table, &wanted(), &texts, &exists))
}

fn wanted() -> BTreeSet<String> {
    WANTED.split_whitespace().flat_map(range).collect()
}

fn range(text: &str) -> Vec<String> {
    let (first, last) = text.split_once('-').unwrap_or((text, ""));
    let (chapter, from) = first.rsplit_once('.').unwrap_or((first, "0"));
    let from: u32 = from.parse().unwrap_or(0);
    (from..=last.parse().unwrap_or(from)).map(|number| format!("{chapter}.{number}")).collect()
}

struct Row<'a> {
    id: &'a str,
    status: &'a str,
    places: Vec<&'a str>,
    remark: &'a str,
}

fn rows(table: &str) -> Vec<Row<'_>> {
    let cells = table.lines().map(|line| line.split('|').map(str::trim).collect::<Vec<_>>());
    cells
        .filter_map(|cells| match cells.as_slice() {
            ["", id, _level, _what, status, places, remark, ""] if id.starts_with(|c: char| c.is_ascii_digit()) => {
                let places = places.split('`').skip(1).step_by(2).collect();
                Some(Row { id, status, places, remark })
            }
            _ => None,
        })
        .collect()
}

fn faults(
    table: &str,
    wanted: &BTreeSet<String>,
    text: &dyn Fn(&str) -> Option<String>,
    exists: &dyn Fn(&str) -> bool,
) -> Vec<String> {
    let rows = rows(table);
    let mut faults = Vec::new();
    let mut seen: BTreeMap<&str, u32> = BTreeMap::new();
    rows.iter().for_each(|row| *seen.entry(row.id).or_default() += 1);
    faults.extend(seen.iter().filter(|(_, times)| **times > 1).map(|(id, _)| format!("{id} is there twice")));
    faults.extend(wanted.iter().filter(|id| !seen.contains_key(id.as_str())).map(|id| format!("{id} is missing")));
    for row in &rows {
        if !wanted.contains(row.id) {
            faults.push(format!("{} is none of the requirements we answer", row.id));
        }
        if !STATUS.contains(&row.status) {
            faults.push(format!("{}: `{}` is no status", row.id, row.status));
        }
        if row.places.is_empty() {
            faults.push(format!("{} names nothing that shows it", row.id));
        }
        if row.status != "met" && row.remark.is_empty() {
            faults.push(format!("{} does not say what is missing, or why", row.id));
        }
        faults.extend(
            row.places.iter().filter_map(|place| wrong(place, text, exists)).map(|why| format!("{}: {why}", row.id)),
        );
    }
    faults
}

/// What is wrong with `file` or `file::test`.
fn wrong(place: &str, text: &dyn Fn(&str) -> Option<String>, exists: &dyn Fn(&str) -> bool) -> Option<String> {
    let Some((file, test)) = place.split_once("::") else {
        return (!exists(place)).then(|| format!("there is no {place}"));
    };
    let Some(text) = text(file) else { return Some(format!("there is no {file}")) };
    let begun =
        [format!("fn {test}("), format!("story!({test},"), format!("story!(\n    {test},"), format!("test('{test}'")];
    (!begun.iter().any(|begin| text.contains(begin))).then(|| format!("no test {test} in {file}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults_of(table: &str) -> Vec<String> {
        let text = |file: &str| (file == "a.rs").then(|| "fn good() {}\nstory!(told, |app| {});\n".to_owned());
        faults(table, &["1.1.1", "1.1.2"].map(str::to_owned).into(), &text, &|file| file == "docs/a.md")
    }

    const SOUND: &str = "| Id | Level | What | Status | Where | Remark |\n|---|---|---|---|---|---|\n\
        | 1.1.1 | 1 | x | met | `a.rs::good`<br>`a.rs::told` |  |\n| 1.1.2 | 2 | y | partly | `docs/a.md` | z |\n";

    #[test]
    fn a_sound_table_has_no_fault() {
        assert_eq!(faults_of(SOUND), Vec::<String>::new());
    }

    #[test]
    fn a_test_or_a_document_that_does_not_exist_is_caught() {
        assert_eq!(faults_of(&SOUND.replace("good", "gone")), ["1.1.1: no test gone in a.rs"]);
        assert_eq!(faults_of(&SOUND.replace("a.rs::told", "b.rs::told")), ["1.1.1: there is no b.rs"]);
        assert_eq!(faults_of(&SOUND.replace("docs/a.md", "docs/b.md")), ["1.1.2: there is no docs/b.md"]);
    }

    #[test]
    fn a_row_that_is_missing_doubled_strange_or_empty_is_caught() {
        assert_eq!(faults_of(&SOUND.replace("1.1.2", "1.1.1")), ["1.1.1 is there twice", "1.1.2 is missing"]);
        assert!(faults_of(&SOUND.replace("| 1.1.2", "| 9.9.9"))[1].contains("none of the requirements"));
        assert_eq!(faults_of(&SOUND.replace("| met |", "| good |"))[0], "1.1.1: `good` is no status");
        assert_eq!(faults_of(&SOUND.replace("`docs/a.md`", "")), ["1.1.2 names nothing that shows it"]);
        assert_eq!(faults_of(&SOUND.replace("| z |", "|  |")), ["1.1.2 does not say what is missing, or why"]);
    }

    #[test]
    fn ranges_count_their_last_number() {
        assert_eq!(range("6.2.10-12"), ["6.2.10", "6.2.11", "6.2.12"]);
        assert_eq!(range("3.4.8"), ["3.4.8"]);
        assert!(wanted().len() > 200);
    }
}
