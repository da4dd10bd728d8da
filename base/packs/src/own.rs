//! The person's own view: terms of keys and visits, why an appointment may have to be on another day.

use kernel::Date;

use crate::lists::ListItem;
use crate::reader::{Entry, no_doubles};

/// The rules of the person's own view.
#[derive(Debug, Clone)]
pub struct OwnRules {
    pub version: String,
    pub valid_from: Date,
    /// A key is good for so many days.
    pub key_days: u32,
    /// Wrong codes in a row after which a key is over.
    pub code_tries: u32,
    pub visit_minutes: u32,
    reasons: Vec<ListItem>,
}

impl OwnRules {
    /// Why an appointment may have to be on another day, of every day.
    pub fn reason(&self, code: &str) -> Option<&ListItem> {
        self.reasons.iter().find(|item| item.code == code)
    }

    pub fn reasons_on(&self, day: Date) -> impl Iterator<Item = &ListItem> {
        self.reasons.iter().filter(move |item| item.validity.holds_on(day))
    }
}

/// Six figures stand against so many tries.
const MOST_TRIES: u32 = 10;
/// The phone may be somebody else's.
const MOST_MINUTES: u32 = 60;

pub(crate) fn read(root: Entry<'_>) -> OwnRules {
    let root = root.only(&["version", "valid_from", "key_days", "code_tries", "visit_minutes", "reason"]);
    let reasons = root.tables_required("reason");
    let rules = OwnRules {
        version: root.code("version"),
        valid_from: root.date("valid_from"),
        key_days: root.whole("key_days"),
        code_tries: root.whole("code_tries"),
        visit_minutes: root.whole("visit_minutes"),
        reasons: reasons.iter().map(|entry| read_reason(*entry)).collect(),
    };
    no_doubles("the reason", rules.reasons.iter().map(|item| item.code.as_str()).zip(reasons.iter().copied()));
    for key in ["key_days", "code_tries", "visit_minutes"] {
        if root.whole_opt(key) == Some(0) {
            root.fault(key, format!("`{key}` must be at least 1"));
        }
    }
    if rules.code_tries > MOST_TRIES {
        root.fault("code_tries", format!("a code of six figures stands against {MOST_TRIES} tries at most"));
    }
    if rules.visit_minutes > MOST_MINUTES {
        root.fault("visit_minutes", format!("a visit lasts {MOST_MINUTES} minutes at most: phones change hands"));
    }
    rules
}

fn read_reason(entry: Entry<'_>) -> ListItem {
    let entry = entry.only(&["code", "label", "valid_from", "valid_to"]);
    ListItem { code: entry.code("code"), label: entry.words("label"), help: None, validity: entry.validity() }
}
