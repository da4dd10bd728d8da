//! What changes on a day when one matrix takes the place of another: cells that open and close, rows that say something
//! else. Pure; the comparison is made of [`LegalBases::cells`], which is also what rights are made of.

use std::collections::{BTreeMap, BTreeSet};

use kernel::Date;
use kernel::words::{AgreementKind, BodyKind, Compartment, Operation, Purpose};
use packs::{Cell, LegalBases, LegalBasis};

/// What opens and closes for one kind of body and one purpose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    pub body: BodyKind,
    pub purpose: Purpose,
    pub opened: Vec<(Operation, Vec<Compartment>)>,
    pub closed: Vec<(Operation, Vec<Compartment>)>,
}

/// A cell stays open and rests on other words, another provision, or another agreement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resting {
    pub before: LegalBasis,
    pub after: LegalBasis,
    /// The agreements that would do are others: bodies may gain or lose by it.
    pub other_agreements: bool,
}

/// Everything that changes on one day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Change {
    pub groups: Vec<Group>,
    pub resting: Vec<Resting>,
    /// Cells that open and that close.
    pub opened: usize,
    pub closed: usize,
    /// Hours of an emergency access before and after, where they change.
    pub hours: Option<((u32, u32), (u32, u32))>,
}

impl Change {
    pub fn is_nothing(&self) -> bool {
        self.groups.is_empty() && self.resting.is_empty() && self.hours.is_none()
    }
}

/// What changes on a day from one matrix to the other.
pub fn between(before: &LegalBases, after: &LegalBases, day: Date) -> Change {
    let (old, new) = (before.cells(day), after.cells(day));
    let opened: Vec<Cell> = new.keys().filter(|cell| !old.contains_key(cell)).copied().collect();
    let closed: Vec<Cell> = old.keys().filter(|cell| !new.contains_key(cell)).copied().collect();
    let terms = |bases: &LegalBases| (bases.emergency.hours, bases.emergency.review_hours);
    Change {
        groups: groups(&opened, &closed),
        resting: resting(&old, &new),
        opened: opened.len(),
        closed: closed.len(),
        hours: (before.emergency != after.emergency).then(|| (terms(before), terms(after))),
    }
}

/// More days than these help nobody.
const MOST_DAYS: usize = 8;

/// Days from `from` on when what differs between two matrices becomes another difference: rows that begin and end.
pub fn days(before: &LegalBases, after: &LegalBases, from: Date) -> Vec<Date> {
    let differs = |row: &&LegalBasis| before.row(&row.code) != Some(*row) || after.row(&row.code) != Some(*row);
    let rows = before.rows().iter().chain(after.rows()).filter(differs);
    let begin = |row: &LegalBasis| [row.validity.from, row.validity.to.and_then(|last| last.tomorrow().ok())];
    let found: BTreeSet<Date> = rows.flat_map(begin).flatten().filter(|day| *day > from).chain([from]).collect();
    let tells = |day: &Date| !between(before, after, *day).is_nothing();
    found.into_iter().filter(tells).take(MOST_DAYS).collect()
}

fn groups(opened: &[Cell], closed: &[Cell]) -> Vec<Group> {
    let of = |cells: &[Cell], body: BodyKind, purpose: Purpose| {
        let mut found: BTreeMap<Operation, Vec<Compartment>> = BTreeMap::new();
        for (_, _, compartment, operation) in cells.iter().filter(|cell| (cell.1, cell.0) == (body, purpose)) {
            found.entry(*operation).or_default().push(*compartment);
        }
        found.into_iter().collect::<Vec<_>>()
    };
    let all: BTreeSet<(BodyKind, Purpose)> = opened.iter().chain(closed).map(|cell| (cell.1, cell.0)).collect();
    let group =
        |(body, purpose)| Group { body, purpose, opened: of(opened, body, purpose), closed: of(closed, body, purpose) };
    all.into_iter().map(group).collect()
}

/// Pairs of rows for the same cell that say something else, each pair once.
fn resting(old: &BTreeMap<Cell, &LegalBasis>, new: &BTreeMap<Cell, &LegalBasis>) -> Vec<Resting> {
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for (cell, before) in old {
        let Some(after) = new.get(cell) else { continue };
        if says_the_same(before, after) || !seen.insert((before.code.as_str(), after.code.as_str())) {
            continue;
        }
        let kinds = |row: &LegalBasis| row.agreements.iter().copied().collect::<BTreeSet<AgreementKind>>();
        let other_agreements = kinds(before) != kinds(after);
        found.push(Resting { before: (*before).clone(), after: (*after).clone(), other_agreements });
    }
    found
}

/// Days are not compared: what they change is what opens and closes on the day that is asked.
fn says_the_same(one: &LegalBasis, other: &LegalBasis) -> bool {
    let said = |row: &LegalBasis| {
        (row.basis, row.provision.clone(), row.gdpr.clone(), row.words.clone(), row.agreements.clone(), row.checked)
    };
    said(one) == said(other)
}

#[cfg(test)]
mod tests;
