//! Accompaniment: the figures a team can have, what a diary notes, how long mandates last, when reviews are due.

use std::collections::BTreeSet;

use kernel::Date;
use kernel::words::{BodyKind, Compartment};

use crate::lists::ListItem;
use crate::reader::{Entry, Validity, no_doubles};
use crate::words::Words;

/// A role in the team (figura di riferimento).
#[derive(Debug, Clone)]
pub struct FigureRole {
    pub code: String,
    pub label: Words,
    /// Has no account and opens nothing: a relative, a guardian, a volunteer, a tutor of a company.
    pub outside: bool,
    /// Kinds of body whose people can have the role; empty: any.
    pub bodies: BTreeSet<BodyKind>,
    /// The most a mandate in this role can open.
    pub compartments: BTreeSet<Compartment>,
    /// What the mere role beside a person tells of: it is named only to who may read that.
    pub betrays: Option<Compartment>,
    /// Calendar days of a mandate unless another day is chosen.
    pub days: u32,
}

/// The rules of accompaniment.
#[derive(Debug, Clone)]
pub struct TeamRules {
    pub version: String,
    pub valid_from: Date,
    /// The longest mandate, in calendar days.
    pub most_days: u32,
    /// A mandate that ends within so many days is on the first page.
    pub ending_days: u32,
    /// Somebody without a case manager for so many days is late.
    pub manager_days: u32,
    /// A case of which nobody wrote anything for so many days is shown as quiet.
    pub quiet_days: u32,
    /// Seconds in which an entry can be taken back.
    pub undo_seconds: u32,
    pub roles: Vec<FigureRole>,
    entry_kinds: Vec<ListItem>,
}

impl TeamRules {
    /// A role, also one of an older pack that was kept.
    pub fn role(&self, code: &str) -> Option<&FigureRole> {
        self.roles.iter().find(|role| role.code == code)
    }

    /// What a diary can note, in the order of the pack.
    pub fn entry_kinds(&self) -> &[ListItem] {
        &self.entry_kinds
    }

    pub fn entry_kind(&self, code: &str) -> Option<&ListItem> {
        self.entry_kinds.iter().find(|kind| kind.code == code)
    }
}

pub(crate) fn read(root: Entry<'_>) -> TeamRules {
    let numbers = ["most_days", "ending_days", "manager_days", "quiet_days", "undo_seconds"];
    let root = root.only(&[&["version", "valid_from", "role", "entry_kind"][..], &numbers[..]].concat());
    let roles = root.tables_required("role");
    let kinds = root.tables_required("entry_kind");
    let rules = TeamRules {
        version: root.code("version"),
        valid_from: root.date("valid_from"),
        most_days: root.whole("most_days"),
        ending_days: root.whole("ending_days"),
        manager_days: root.whole("manager_days"),
        quiet_days: root.whole("quiet_days"),
        undo_seconds: root.whole("undo_seconds"),
        roles: roles.iter().map(|entry| read_role(*entry)).collect(),
        entry_kinds: kinds.iter().map(|entry| read_kind(*entry)).collect(),
    };
    no_doubles("the role", rules.roles.iter().map(|role| role.code.as_str()).zip(roles.iter().copied()));
    no_doubles("the kind", rules.entry_kinds.iter().map(|kind| kind.code.as_str()).zip(kinds.iter().copied()));
    for key in numbers {
        if root.whole_opt(key) == Some(0) {
            root.fault(key, format!("`{key}` must be at least 1"));
        }
    }
    for (role, entry) in rules.roles.iter().zip(&roles) {
        if role.days > rules.most_days {
            entry.fault("days", format!("a mandate lasts {} days at most (`most_days`)", rules.most_days));
        }
    }
    rules
}

fn read_role(entry: Entry<'_>) -> FigureRole {
    let entry = entry.only(&["code", "label", "outside", "bodies", "compartments", "betrays", "days"]);
    let role = FigureRole {
        code: entry.code("code"),
        label: entry.words("label"),
        outside: entry.has("outside") && entry.flag("outside"),
        bodies: if entry.has("bodies") { entry.coded_list("bodies").into_iter().collect() } else { BTreeSet::new() },
        compartments: entry.coded_list("compartments").into_iter().collect(),
        betrays: entry.coded_opt("betrays"),
        days: entry.whole("days"),
    };
    if role.days == 0 {
        entry.fault("days", "a mandate lasts at least one day");
    }
    if role.outside && !role.compartments.is_empty() {
        entry.fault("compartments", "who has no account opens nothing: leave the list empty");
    }
    if role.compartments.contains(&Compartment::PrivateNotes) {
        entry.fault("compartments", "private notes belong to the service that wrote them: no mandate opens them");
    }
    role
}

fn read_kind(entry: Entry<'_>) -> ListItem {
    let entry = entry.only(&["code", "label"]);
    ListItem { code: entry.code("code"), label: entry.words("label"), help: None, validity: Validity::default() }
}
