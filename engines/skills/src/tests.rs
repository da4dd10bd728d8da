use proptest::prelude::*;

use super::*;

const HEAD: &str = "conceptType,conceptUri,skillType,preferredLabel,altLabels,status\n";

fn row(uri: &str, label: &str, others: &str) -> String {
    format!("KnowledgeSkillCompetence,{ESCO}skill/{uri},skill/competence,\"{label}\",\"{others}\",released\n")
}

fn file<'a>(name: &'a str, text: &'a str) -> File<'a> {
    File { name, bytes: text.as_bytes() }
}

fn reasons(version: &str, files: &[File<'_>]) -> Vec<String> {
    read(version, files).unwrap_err().iter().map(ToString::to_string).collect()
}

#[test]
fn labels_stand_one_on_each_line_and_columns_are_found_by_name() {
    let text = format!(
        "altLabels,preferredLabel,skillType,conceptUri,conceptType\n\"saldatura\nsaldare, a filo\nSaldare\",saldare,knowledge,{ESCO}skill/1,KnowledgeSkillCompetence\n"
    );
    let release = read("1.2.1", &[file("skills_it.csv", &text)]).unwrap();
    let concept = &release.shelves[0].concepts[0];
    assert_eq!(
        (concept.label.as_str(), &concept.others[..]),
        ("saldare", &["saldatura".to_owned(), "saldare, a filo".to_owned()][..])
    );
    assert_eq!(release.version.rank(), 1_002_001);
}

#[test]
fn every_fault_of_every_file_is_told_at_once_with_its_line() {
    let bad =
        format!("{HEAD}{}Occupation,nowhere,x,,,\nonly,two\n{}", row("1", "saldare", ""), row("1", "saldare", ""));
    let headless = "conceptType,preferredLabel,altLabels\n";
    let told = reasons("1.2.1", &[file("skills_it.csv", &bad), file("occupations_en.csv", headless)]);
    let expected = [
        "skills_it.csv:3: `Occupation` in `conceptType`",
        "skills_it.csv:3: `nowhere` in `conceptUri`",
        "skills_it.csv:3: `preferredLabel` is empty",
        "skills_it.csv:4: 2 fields instead of 6",
        "skills_it.csv:5: `http://data.europa.eu/esco/skill/1` stands on line 2 already",
        "occupations_en.csv:1: the column `conceptUri` is missing",
        "occupations_en.csv:1: the column `iscoGroup` is missing",
        "occupations_en.csv:1: the column `code` is missing",
    ];
    assert_eq!(told.len(), expected.len(), "{told:#?}");
    for (told, expected) in told.iter().zip(expected) {
        assert!(told.starts_with(expected), "{told} is not {expected}");
    }
}

#[test]
fn another_version_is_seen_in_the_folder_and_in_the_concepts() {
    let (one, two) = (format!("{HEAD}{}", row("1", "saldare", "")), format!("{HEAD}{}", row("2", "weld", "")));
    let told =
        reasons("1.2.1", &[file("ESCO dataset - v1.2.0 - csv/skills_it.csv", &one), file("skills_en.csv", &two)]);
    assert!(told[0].contains("the folder says version 1.2.0"), "{told:?}");
    assert!(told[1].contains("not the same concepts") && told[1].contains("1 more, 1 fewer"), "{told:?}");
    assert!(reasons("newest", &[file("skills_it.csv", &one)])[0].contains("is not a version"));
}

#[test]
fn another_language_is_recognised() {
    let german: String =
        (0..20).map(|n| row(&n.to_string(), &format!("Reinigung von Zimmern und Fluren {n}"), "")).collect();
    let german = format!("{HEAD}{german}");
    let told = reasons("1.2.1", &[file("skills_it.csv", &german)]);
    assert!(told[0].contains("look like `de`"), "{told:?}");
    let short: String = (0..6).map(|n| row(&n.to_string(), &format!("cook {n}"), "")).collect();
    let short = format!("{HEAD}{short}");
    let told = reasons("1.2.1", &[file("skills_en.csv", &short), file("skills_fr.csv", &short)]);
    assert!(told.len() == 1 && told[0].contains("the labels are those of skills_en.csv"), "{told:?}");
}

#[test]
fn files_that_are_not_needed_are_left_aside_and_unknown_ones_are_told() {
    let one = format!("{HEAD}{}", row("1", "saldare", ""));
    let release = read("1.2", &[file("skills_it.csv", &one), file("ISCOGroups_it.csv", "")]).unwrap();
    assert_eq!(release.left_aside, ["ISCOGroups_it.csv"]);
    assert!(reasons("1.2", &[file("people.csv", &one)])[0].contains("the name says neither"));
    assert!(reasons("1.2", &[file("skills_xx.csv", &one)])[0].contains("`xx` is not read"));
    assert!(reasons("1.2", &[])[0].contains("no file"));
}

#[test]
fn what_is_not_utf_8_is_told_with_its_line() {
    let mut bytes = format!("{HEAD}{}", row("1", "saldare", "")).into_bytes();
    bytes.extend(b"KnowledgeSkillCompetence,u,x,caff\xe8,,released\n");
    let told = reasons("1.2.1", &[File { name: "skills_it.csv", bytes: &bytes }]);
    assert!(told[0].starts_with("skills_it.csv:3: not UTF-8"), "{told:?}");
}

#[test]
fn the_sample_is_good_and_says_what_it_is() {
    let files = sample();
    let release = read(SAMPLE_VERSION, &files).unwrap();
    assert!(release.version.is_sample());
    assert!(read("1.2.1", &files).is_err(), "the sample never passes for ESCO");
}

proptest! {
    #[test]
    fn nothing_that_is_read_brings_it_down(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = read("1.2.1", &[File { name: "skills_it.csv", bytes: &bytes }]);
    }

    #[test]
    fn whatever_a_label_holds_comes_back_as_it_was(label in "[a-zà-ù,;'\"\n ]{0,20}[a-zà-ù]") {
        let label = label.trim();
        let text = format!("{HEAD}{}", row("1", &label.replace('"', "\"\""), ""));
        let release = read("1.2.1", &[file("skills_it.csv", &text)]).unwrap();
        prop_assert_eq!(release.shelves[0].concepts[0].label.as_str(), label);
    }

    #[test]
    fn newer_versions_rank_higher(a in 0_u16..999, b in 0_u16..999, c in 0_u16..998) {
        let rank = |a: u16, b: u16, c: u16| Version::parse(&format!("{a}.{b}.{c}")).unwrap().rank();
        let (patch, minor) = (rank(a, b, c + 1) > rank(a, b, c), rank(a, b + 1, 0) > rank(a, b, 999));
        prop_assert!(patch && minor);
    }
}
