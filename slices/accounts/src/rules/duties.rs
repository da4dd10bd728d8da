//! Changing duties: what is given, what is taken, and that somebody is left who can give them back.

use std::collections::BTreeSet;

use kernel::Coded;
use kernel::words::Duty;

/// The difference between the duties held and the duties wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    pub added: Vec<Duty>,
    pub removed: Vec<Duty>,
}

pub fn change(held: &BTreeSet<Duty>, wanted: &BTreeSet<Duty>) -> Change {
    Change { added: wanted.difference(held).copied().collect(), removed: held.difference(wanted).copied().collect() }
}

/// Reads the codes of a form or an invitation; one that is no duty makes the whole unreadable.
pub fn parse<'a>(codes: impl IntoIterator<Item = &'a str>) -> Option<BTreeSet<Duty>> {
    codes.into_iter().filter(|code| !code.is_empty()).map(Duty::parse).collect()
}

pub fn to_text(duties: &BTreeSet<Duty>) -> String {
    duties.iter().map(|duty| duty.code()).collect::<Vec<_>>().join(",")
}

/// How many *others*, who can sign in today, hold the two administrative duties.
#[derive(Debug, Clone, Copy)]
pub struct Others {
    pub of_body: i64,
    pub of_network: i64,
}

/// Would nobody be left to administer the body or the network?
pub fn leaves_nobody(lost: &[Duty], others: Others) -> bool {
    (lost.contains(&Duty::AdministerBody) && others.of_body == 0)
        || (lost.contains(&Duty::AdministerNetwork) && others.of_network == 0)
}
