//! Requests to bodies without an account: kinds with their terms, the link, the reasons for declining.

use kernel::Date;
use kernel::states::request::RequestAim;

use crate::lists::ListItem;
use crate::reader::{Entry, Validity, no_doubles};
use crate::words::Words;

/// A kind of request.
#[derive(Debug, Clone)]
pub struct RequestKind {
    pub code: String,
    pub label: Words,
    pub help: Words,
    pub aim: RequestAim,
    /// Calendar days from the sending to the term.
    pub days: u32,
    pub remind_days_before: u32,
}

/// The rules of requests.
#[derive(Debug, Clone)]
pub struct RequestRules {
    pub version: String,
    pub valid_from: Date,
    pub link_days_after_term: u32,
    /// Wrong codes after which a link is over.
    pub code_tries: u32,
    pub visit_minutes: u32,
    pub kinds: Vec<RequestKind>,
    declines: Vec<ListItem>,
}

/// The reason that needs words; a refusal by e-mail has it.
pub const OTHER_REASON: &str = "other";

impl RequestRules {
    /// A kind, also one of an older pack that was kept.
    pub fn kind(&self, code: &str) -> Option<&RequestKind> {
        self.kinds.iter().find(|kind| kind.code == code)
    }

    /// Why a body may decline, in the order of the pack.
    pub fn declines(&self) -> &[ListItem] {
        &self.declines
    }

    pub fn decline(&self, code: &str) -> Option<&ListItem> {
        self.declines.iter().find(|item| item.code == code)
    }
}

pub(crate) fn read(root: Entry<'_>) -> RequestRules {
    let known = ["version", "valid_from", "link_days_after_term", "code_tries", "visit_minutes", "kind", "decline"];
    let root = root.only(&known);
    let kinds = root.tables_required("kind");
    let declines = root.tables_required("decline");
    let rules = RequestRules {
        version: root.code("version"),
        valid_from: root.date("valid_from"),
        link_days_after_term: root.whole("link_days_after_term"),
        code_tries: root.whole("code_tries"),
        visit_minutes: root.whole("visit_minutes"),
        kinds: kinds.iter().map(|entry| read_kind(*entry)).collect(),
        declines: declines.iter().map(|entry| read_decline(*entry)).collect(),
    };
    no_doubles("the kind", rules.kinds.iter().map(|kind| kind.code.as_str()).zip(kinds.iter().copied()));
    no_doubles("the reason", rules.declines.iter().map(|item| item.code.as_str()).zip(declines.iter().copied()));
    for key in ["code_tries", "visit_minutes"] {
        if root.whole_opt(key) == Some(0) {
            root.fault(key, format!("`{key}` must be at least 1"));
        }
    }
    if rules.decline(OTHER_REASON).is_none() {
        root.fault("decline", format!("the reason `{OTHER_REASON}` is missing: refusals by e-mail need it"));
    }
    rules
}

fn read_kind(entry: Entry<'_>) -> RequestKind {
    let entry = entry.only(&["code", "aim", "days", "remind_days_before", "label", "help"]);
    let kind = RequestKind {
        code: entry.code("code"),
        label: entry.words("label"),
        help: entry.words("help"),
        aim: entry.coded("aim").unwrap_or(RequestAim::Reply),
        days: entry.whole("days"),
        remind_days_before: entry.whole("remind_days_before"),
    };
    if kind.days == 0 {
        entry.fault("days", "a body needs at least one day");
    }
    if kind.remind_days_before >= kind.days {
        entry.fault("remind_days_before", "the reminder must come after the request");
    }
    kind
}

fn read_decline(entry: Entry<'_>) -> ListItem {
    let entry = entry.only(&["code", "label"]);
    ListItem { code: entry.code("code"), label: entry.words("label"), help: None, validity: Validity::default() }
}
