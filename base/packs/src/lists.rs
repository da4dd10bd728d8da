//! Code lists: what a choice offers, with validity so that old answers keep their words.

use std::collections::BTreeMap;

use kernel::Date;

use crate::reader::{Entry, Validity, no_doubles};
use crate::words::Words;

#[derive(Debug, Clone)]
pub struct ListItem {
    pub code: String,
    pub label: Words,
    pub help: Option<Words>,
    pub validity: Validity,
}

#[derive(Debug, Clone)]
pub struct CodeList {
    pub code: String,
    /// In the order of the pack.
    pub items: Vec<ListItem>,
}

impl CodeList {
    /// An item whatever its validity: old answers keep their words.
    pub fn item(&self, code: &str) -> Option<&ListItem> {
        self.items.iter().find(|item| item.code == code)
    }

    /// What may be chosen on `day`.
    pub fn on(&self, day: Date) -> impl Iterator<Item = &ListItem> {
        self.items.iter().filter(move |item| item.validity.holds_on(day))
    }
}

pub(crate) type Lists = BTreeMap<String, CodeList>;

/// Reads `[[list]]` with its `[[list.item]]` into `lists`.
pub(crate) fn read(root: Entry<'_>, lists: &mut Lists) {
    root.only(&["list"]);
    for entry in root.tables_required("list") {
        entry.only(&["code", "item", "source"]);
        add(lists, entry, read_items(entry.code("code"), &entry.tables_required("item")));
    }
}

fn read_items(code: String, entries: &[Entry<'_>]) -> CodeList {
    let items: Vec<_> = entries
        .iter()
        .map(|entry| {
            entry.only(&["code", "label", "help", "valid_from", "valid_to"]);
            ListItem {
                code: entry.code("code"),
                label: entry.words("label"),
                help: entry.words_opt("help"),
                validity: entry.validity(),
            }
        })
        .collect();
    no_doubles("the item", items.iter().map(|item| item.code.as_str()).zip(entries.iter().copied()));
    CodeList { code, items }
}

pub(crate) fn add(lists: &mut Lists, entry: Entry<'_>, list: CodeList) {
    if lists.contains_key(&list.code) {
        entry.fault("code", format!("the list `{}` is there twice", list.code));
    }
    lists.insert(list.code.clone(), list);
}
