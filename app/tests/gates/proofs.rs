//! The machine's own proof is made by commands, jobs and founding, never where a person's request is answered.

use std::path::Path;

use super::{files, root};

/// Places in a source where a `Steward` is made.
fn makes_a_steward(source: &str) -> Vec<usize> {
    let lines = source.lines().enumerate();
    lines.filter(|(_, line)| line.contains("Steward::for_task")).map(|(at, _)| at + 1).collect()
}

fn answers_requests(file: &Path) -> bool {
    let text = file.to_string_lossy();
    text.contains("/pages/") || text.ends_with("/pages.rs") || text.contains("base/web/src")
}

#[test]
fn no_page_makes_the_machine_s_proof() {
    let mut found = Vec::new();
    for folder in ["slices", "base/web/src"] {
        for file in files(&root().join(folder), ".rs").iter().filter(|file| answers_requests(file)) {
            let source = std::fs::read_to_string(file).unwrap();
            found.extend(makes_a_steward(&source).into_iter().map(|line| format!("{}:{line}", file.display())));
        }
    }
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn a_page_that_makes_one_is_found() {
    let planted =
        "pub async fn show(ctx: Ctx) -> PageResult {\n    let all = Steward::for_task(\"just this once\");\n}";
    assert_eq!(makes_a_steward(planted), [2]);
    assert!(answers_requests(Path::new("slices/people/src/pages/show.rs")));
    assert!(!answers_requests(Path::new("slices/people/src/found.rs")));
}
