//! Generated documents are what the code says now, and the packs inside the program can be used.

use super::root;

fn differing(files: &[(String, String)]) -> Vec<String> {
    let old = |name: &str| std::fs::read_to_string(root().join("docs").join(name)).unwrap_or_default();
    files.iter().filter(|(name, text)| old(name) != *text).map(|(name, _)| name.clone()).collect()
}

#[test]
fn the_access_matrix_and_the_state_diagrams_are_up_to_date() {
    let files = netmet::derive::files();
    assert!(files.len() > 3);
    let stale = differing(&files);
    assert!(stale.is_empty(), "run `cargo xtask derive` and read the difference: {stale:?}");
}

#[test]
fn a_changed_right_shows() {
    let mut files = netmet::derive::files();
    let (_, matrix) = &mut files[0];
    *matrix = matrix.replacen("| yes |", "| — |", 1);
    assert!(differing(&files).contains(&"access-matrix.md".to_owned()));
}

#[test]
fn the_packs_inside_the_program_load() {
    let packs = packs::PackSet::embedded();
    let packs =
        packs.unwrap_or_else(|faults| panic!("{}", faults.iter().map(|f| format!("{f}\n")).collect::<String>()));
    assert!(packs.territory().nucleus("pistoia").is_some());
    assert!(!packs.forms().is_empty());
}
