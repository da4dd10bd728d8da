use super::*;

/// The line of a table that begins with this cell, in the part of the page after `heading`.
fn line<'a>(page: &'a str, heading: &str, first: &str) -> &'a str {
    let part = &page[page.find(heading).unwrap()..];
    part.lines().find(|line| line.starts_with(&format!("| {first} |"))).unwrap()
}

#[test]
fn the_page_says_what_the_rules_say() {
    let page = render();
    assert_eq!(
        line(&page, "### Which compartments", "judicial (sealed)"),
        "| judicial (sealed) | yes | — | yes | — | yes | — | — | — |"
    );
    assert_eq!(line(&page, "### Around the sessions", "plan a session"), "| plan a session | — | yes | — | — | — |");
    assert_eq!(line(&page, "### Steps", "send"), "| send | draft | — | — | — | — | — | — |");
}

#[test]
fn every_table_is_rectangular() {
    let widths = |line: &str| line.matches('|').count();
    let mut width = 0;
    for line in render().lines() {
        let is_row = line.starts_with('|');
        assert!(!is_row || width == 0 || widths(line) == width, "{line}");
        width = if is_row { widths(line) } else { 0 };
    }
}
