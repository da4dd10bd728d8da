//! Two pages of words: the keyboard shortcuts, and how accessible Net-Met is.

use askama::Template;
use web::{PageResult, Ui, Visit};

#[derive(Template)]
#[template(path = "shortcuts.html")]
struct ShortcutsPage {
    ui: Ui,
    keys: Vec<(Vec<&'static str>, String)>,
}

#[derive(Template)]
#[template(path = "accessibility.html")]
struct AccessibilityPage {
    ui: Ui,
}

pub async fn shortcuts(visit: Visit) -> PageResult {
    let ui = visit.ui();
    let keys = [
        (vec!["/"], ui.say("today-key-search")),
        (vec!["g", "o"], ui.say("today-key-today")),
        (vec!["n"], ui.say("today-key-new")),
        (vec!["s"], ui.say("today-key-save")),
        (vec!["?"], ui.say("today-key-list")),
    ];
    let keys = keys.map(|(keys, words)| (keys, words.into_owned())).to_vec();
    visit.page(&ShortcutsPage { ui, keys })
}

pub async fn accessibility(visit: Visit) -> PageResult {
    visit.page(&AccessibilityPage { ui: visit.ui() })
}
