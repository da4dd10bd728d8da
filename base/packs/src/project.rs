//! The personalised project: when it is reviewed and followed up, which tools and funding sources there are, why it stops.

use std::collections::BTreeMap;

use kernel::Date;
use kernel::words::Compartment;

use crate::lists::ListItem;
use crate::reader::{Entry, Validity, no_doubles};

/// The code of the reason that tells nothing.
pub const RESERVED_REASON: &str = "reserved";

/// The rules of personalised projects.
#[derive(Debug, Clone)]
pub struct ProjectRules {
    pub version: String,
    pub valid_from: Date,
    /// Days from the start to the first review.
    pub first_review_days: u32,
    /// Days from one review to the next.
    pub review_days: u32,
    /// Reviews are shown so many days ahead while no last day is known.
    pub horizon_days: u32,
    /// Months from the end to each follow-up.
    pub follow_up_months: Vec<u32>,
    /// Roles of the team that sign beside the person.
    pub signing_roles: Vec<String>,
    tools: Vec<ListItem>,
    funding: Vec<ListItem>,
    suspensions: Vec<ListItem>,
    interruptions: Vec<ListItem>,
    betraying: BTreeMap<String, Compartment>,
}

impl ProjectRules {
    /// The compartment that a reason tells of: whoever may not read it does not learn the reason.
    pub fn betrays(&self, reason: &str) -> Option<Compartment> {
        self.betraying.get(reason).copied()
    }

    /// What a body can do for the person, in the order of the pack.
    pub fn tools(&self) -> &[ListItem] {
        &self.tools
    }

    /// Who pays.
    pub fn funding(&self) -> &[ListItem] {
        &self.funding
    }

    /// Why a project rests for a while.
    pub fn suspensions(&self) -> &[ListItem] {
        &self.suspensions
    }

    /// Why a project ends before its goals, or goes on elsewhere.
    pub fn interruptions(&self) -> &[ListItem] {
        &self.interruptions
    }
}

const LISTS: [&str; 4] = ["tool", "funding", "suspension", "interruption"];
const NUMBERS: [&str; 3] = ["first_review_days", "review_days", "horizon_days"];

pub(crate) fn read(root: Entry<'_>) -> ProjectRules {
    let root =
        root.only(&[&["version", "valid_from", "follow_up", "signing_roles"][..], &LISTS[..], &NUMBERS[..]].concat());
    let [tools, funding, suspensions, interruptions] = LISTS.map(|key| list(root, key));
    let reasons = ["suspension", "interruption"].into_iter().flat_map(|key| root.tables(key));
    let betraying = reasons.filter_map(|entry| Some((entry.code("code"), entry.coded_opt("betrays")?))).collect();
    for (key, items) in [("suspension", &suspensions), ("interruption", &interruptions)] {
        check_reserved(root, key, items);
    }
    for key in NUMBERS {
        if root.whole_opt(key) == Some(0) {
            root.fault(key, format!("`{key}` must be at least 1"));
        }
    }
    ProjectRules {
        version: root.code("version"),
        valid_from: root.date("valid_from"),
        first_review_days: root.whole("first_review_days"),
        review_days: root.whole("review_days"),
        horizon_days: root.whole("horizon_days"),
        follow_up_months: root
            .tables("follow_up")
            .iter()
            .map(|entry| entry.only(&["months"]).whole("months"))
            .collect(),
        signing_roles: root.texts("signing_roles").into_iter().map(|role| role.value).collect(),
        tools,
        funding,
        suspensions,
        interruptions,
        betraying,
    }
}

fn list(root: Entry<'_>, key: &str) -> Vec<ListItem> {
    let entries = root.tables_required(key);
    let items: Vec<_> = entries.iter().map(|entry| read_item(*entry)).collect();
    no_doubles("the code", items.iter().map(|item| item.code.as_str()).zip(entries.iter().copied()));
    items
}

/// Where a reason tells of health or justice, there is one that everybody else reads instead.
fn check_reserved(root: Entry<'_>, key: &str, items: &[ListItem]) {
    let betraying: Vec<_> = root.tables(key).into_iter().filter(|entry| entry.has("betrays")).collect();
    if let Some(first) = betraying.first()
        && items.iter().all(|item| item.code != RESERVED_REASON)
    {
        first.fault("betrays", format!("`[[{key}]]` needs a reason `{RESERVED_REASON}` that is told instead"));
    }
    for entry in betraying.iter().filter(|entry| entry.code("code") == RESERVED_REASON) {
        entry.fault("betrays", "the reason that is told instead tells of nothing");
    }
}

fn read_item(entry: Entry<'_>) -> ListItem {
    let entry = entry.only(&["code", "label", "betrays"]);
    ListItem { code: entry.code("code"), label: entry.words("label"), help: None, validity: Validity::default() }
}
