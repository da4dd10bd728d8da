//! Activities and their registers: how long a session is, until when a register is mended, why somebody was not there.

use kernel::Date;

use crate::lists::ListItem;
use crate::reader::{Entry, Validity, no_doubles};
use crate::words::Words;

/// Why somebody was not there.
#[derive(Debug, Clone)]
pub struct AbsenceReason {
    pub code: String,
    pub label: Words,
    pub justified: bool,
    pub validity: Validity,
}

/// The rules of activities.
#[derive(Debug, Clone)]
pub struct ActivityRules {
    pub version: String,
    pub valid_from: Date,
    /// The longest session.
    pub most_minutes: u32,
    /// How many sessions are set at once.
    pub most_sessions: u32,
    /// The most places.
    pub most_places: u32,
    /// Days after a session in which its register is mended without being opened again.
    pub mend_days: u32,
    /// So many absences in a row are told to whoever leads the case.
    pub absences_in_a_row: u32,
    absences: Vec<AbsenceReason>,
    corrections: Vec<ListItem>,
    outcomes: Vec<ListItem>,
}

impl ActivityRules {
    /// Of every day: old registers keep their words.
    pub fn absence(&self, code: &str) -> Option<&AbsenceReason> {
        self.absences.iter().find(|reason| reason.code == code)
    }

    /// Of every day, in the order of the pack.
    pub fn all_absences(&self) -> impl Iterator<Item = &AbsenceReason> {
        self.absences.iter()
    }

    pub fn absences_on(&self, day: Date) -> impl Iterator<Item = &AbsenceReason> {
        self.absences.iter().filter(move |reason| reason.validity.holds_on(day))
    }

    /// Why a register was changed.
    pub fn correction(&self, code: &str) -> Option<&ListItem> {
        self.corrections.iter().find(|item| item.code == code)
    }

    pub fn corrections_on(&self, day: Date) -> impl Iterator<Item = &ListItem> {
        self.corrections.iter().filter(move |item| item.validity.holds_on(day))
    }

    /// What became of somebody's activity.
    pub fn outcome(&self, code: &str) -> Option<&ListItem> {
        self.outcomes.iter().find(|item| item.code == code)
    }

    pub fn outcomes_on(&self, day: Date) -> impl Iterator<Item = &ListItem> {
        self.outcomes.iter().filter(move |item| item.validity.holds_on(day))
    }
}

const NUMBERS: [&str; 5] = ["most_minutes", "most_sessions", "most_places", "mend_days", "absences_in_a_row"];
const LISTS: [&str; 2] = ["correction", "outcome"];
/// Minutes of a day.
const DAY: u32 = 24 * 60;

pub(crate) fn read(root: Entry<'_>) -> ActivityRules {
    let root = root.only(&[&["version", "valid_from", "absence"][..], &LISTS[..], &NUMBERS[..]].concat());
    let absences = root.tables_required("absence");
    let [corrections, outcomes] = LISTS.map(|key| list(root, key));
    let rules = ActivityRules {
        version: root.code("version"),
        valid_from: root.date("valid_from"),
        most_minutes: root.whole("most_minutes"),
        most_sessions: root.whole("most_sessions"),
        most_places: root.whole("most_places"),
        mend_days: root.whole("mend_days"),
        absences_in_a_row: root.whole("absences_in_a_row"),
        absences: absences.iter().map(|entry| read_absence(*entry)).collect(),
        corrections,
        outcomes,
    };
    no_doubles("the code", rules.absences.iter().map(|one| one.code.as_str()).zip(absences.iter().copied()));
    for key in NUMBERS {
        if root.whole_opt(key) == Some(0) {
            root.fault(key, format!("`{key}` must be at least 1"));
        }
    }
    if rules.most_minutes > DAY {
        root.fault("most_minutes", format!("a day has {DAY} minutes"));
    }
    rules
}

fn read_absence(entry: Entry<'_>) -> AbsenceReason {
    let entry = entry.only(&["code", "label", "justified", "valid_from", "valid_to"]);
    AbsenceReason {
        code: entry.code("code"),
        label: entry.words("label"),
        justified: entry.flag("justified"),
        validity: entry.validity(),
    }
}

fn list(root: Entry<'_>, key: &str) -> Vec<ListItem> {
    let entries = root.tables_required(key);
    let items: Vec<_> = entries.iter().map(|entry| read_item(*entry)).collect();
    no_doubles("the code", items.iter().map(|item| item.code.as_str()).zip(entries.iter().copied()));
    items
}

fn read_item(entry: Entry<'_>) -> ListItem {
    let entry = entry.only(&["code", "label", "valid_from", "valid_to"]);
    ListItem { code: entry.code("code"), label: entry.words("label"), help: None, validity: entry.validity() }
}
