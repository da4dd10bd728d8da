//! What a change means, in words: cells by kind of body and purpose, rows, accounts, duties.

use std::collections::{BTreeMap, BTreeSet};

use db::Reads;
use kernel::ids::UserId;
use kernel::words::{BodyKind, Compartment, Duty, Operation};
use kernel::{Coded, Date, Named};
use packs::{LegalBases, LegalBasis};
use web::{PageError, Ui};

use super::super::matrix::days;
use super::Desk;
use crate::drafts::change::{self, Change, Resting};
use crate::drafts::whom::{self, Concerned};

/// One kind of body with what opens and closes for it: purpose and operations, and the compartments.
pub struct BodyView {
    pub kind: String,
    pub opened: Vec<(String, String)>,
    pub closed: Vec<(String, String)>,
    pub gain: usize,
    pub lose: usize,
    /// Duties with the number of accounts that cannot work with them any more, or can again.
    pub closing: Vec<(String, usize)>,
    pub opening: Vec<(String, usize)>,
}

/// A row whose words or provision change on cells that stay open.
pub struct RestingView {
    pub title: String,
    pub before: String,
    pub after: String,
    pub other_agreements: bool,
}

/// A row that is new, gone, or has other days.
pub struct RowView {
    pub title: String,
    pub code: String,
    /// Empty for a row that was not there.
    pub before: String,
    pub after: String,
}

pub struct ChangeView {
    pub day: String,
    pub nothing: bool,
    /// Accounts of all kinds of body, each counted once.
    pub lose: usize,
    pub gain: usize,
    pub bodies: Vec<BodyView>,
    pub resting: Vec<RestingView>,
    pub rows: Vec<RowView>,
    pub hours: String,
    /// Other days on which something changes, as they are written into an address.
    pub days: Vec<(String, String)>,
}

/// Everything that changes on `day` from one matrix to the other.
pub async fn of(
    ui: &Ui,
    tx: &mut impl Reads,
    desk: &Desk,
    (before, after): (&LegalBases, &LegalBases),
    (day, today): (Date, Date),
) -> Result<ChangeView, PageError> {
    let change = change::between(before, after, day);
    let concerned = whom::concerned(tx, &desk.permit, (before, after), day).await?;
    let others = change::days(before, after, today).into_iter().filter(|one| *one != day);
    let hours = change.hours.map(|(before, after)| {
        use i18n::ToArg;
        let args = [
            ("before", before.0.to_arg()),
            ("after", after.0.to_arg()),
            ("review", before.1.to_arg()),
            ("reviewed", after.1.to_arg()),
        ];
        ui.say_with("legal-change-hours", &args)
    });
    Ok(ChangeView {
        day: ui.date(day),
        nothing: change.is_nothing() && concerned.is_empty(),
        lose: all(&concerned, |one| &one.lose),
        gain: all(&concerned, |one| &one.gain),
        bodies: bodies(ui, &change, &concerned),
        resting: change.resting.iter().map(|one| resting(ui, one)).collect(),
        rows: rows(ui, before, after),
        hours: hours.unwrap_or_default(),
        days: others.map(|one| (one.to_string(), ui.date(one))).collect(),
    })
}

fn all(concerned: &BTreeMap<BodyKind, Concerned>, of: fn(&Concerned) -> &BTreeSet<UserId>) -> usize {
    concerned.values().flat_map(of).collect::<BTreeSet<_>>().len()
}

fn bodies(ui: &Ui, change: &Change, concerned: &BTreeMap<BodyKind, Concerned>) -> Vec<BodyView> {
    let kinds: BTreeSet<BodyKind> =
        change.groups.iter().map(|group| group.body).chain(concerned.keys().copied()).collect();
    let view = |kind: BodyKind| {
        let groups = || change.groups.iter().filter(move |group| group.body == kind);
        let lines = |cells: &[(Operation, Vec<Compartment>)], purpose| {
            let mut merged: Vec<(&Vec<Compartment>, Vec<Operation>)> = Vec::new();
            for (operation, compartments) in cells {
                match merged.iter_mut().find(|(same, _)| *same == compartments) {
                    Some((_, operations)) => operations.push(*operation),
                    None => merged.push((compartments, vec![*operation])),
                }
            }
            let line = |(compartments, operations): (&Vec<Compartment>, Vec<Operation>)| {
                (format!("{}: {}", ui.code(purpose), listed(ui, &operations)), listed(ui, compartments))
            };
            merged.into_iter().map(line).collect::<Vec<_>>()
        };
        let none = Concerned::default();
        let accounts = concerned.get(&kind).unwrap_or(&none);
        BodyView {
            kind: ui.code(kind),
            opened: groups().flat_map(|group| lines(&group.opened, group.purpose)).collect(),
            closed: groups().flat_map(|group| lines(&group.closed, group.purpose)).collect(),
            gain: accounts.gain.len(),
            lose: accounts.lose.len(),
            closing: duties(ui, &accounts.closing),
            opening: duties(ui, &accounts.opening),
        }
    };
    let mut views: Vec<BodyView> = kinds.into_iter().map(view).collect();
    // Whom it concerns today stands first.
    views.sort_by_key(|one| std::cmp::Reverse((one.lose, one.gain)));
    views
}

fn listed<T: Coded + Named>(ui: &Ui, list: &[T]) -> String {
    list.iter().map(|one| ui.code(*one)).collect::<Vec<_>>().join(", ")
}

fn duties(ui: &Ui, found: &BTreeMap<Duty, BTreeSet<UserId>>) -> Vec<(String, usize)> {
    found.iter().map(|(duty, users)| (ui.code(*duty), users.len())).collect()
}

fn resting(ui: &Ui, one: &Resting) -> RestingView {
    let said = |row: &LegalBasis| {
        let agreements = match row.agreements.as_slice() {
            [] => String::new(),
            kinds => format!(". {} {}", ui.say("legal-with-agreement"), listed(ui, kinds)),
        };
        let checked = if row.checked { String::new() } else { format!(". {}", ui.say("people-basis-to-verify")) };
        let words = row.words.in_lang(ui.lang());
        format!("{words}. {}: {} ({}){agreements}{checked}", ui.code(row.basis), row.provision, row.gdpr)
    };
    RestingView {
        title: one.after.words.in_lang(ui.lang()).to_owned(),
        before: said(&one.before),
        after: said(&one.after),
        other_agreements: one.other_agreements,
    }
}

/// Rows that are new, gone, or hold on other days, whatever day is asked.
fn rows(ui: &Ui, before: &LegalBases, after: &LegalBases) -> Vec<RowView> {
    let mut found = Vec::new();
    for old in before.rows() {
        let new = after.row(&old.code);
        if new.is_none_or(|new| new.validity != old.validity) {
            found.push(row(ui, Some(old), new));
        }
    }
    found.extend(after.rows().iter().filter(|new| before.row(&new.code).is_none()).map(|new| row(ui, None, Some(new))));
    found
}

fn row(ui: &Ui, before: Option<&LegalBasis>, after: Option<&LegalBasis>) -> RowView {
    let either = after.or(before);
    RowView {
        title: either.map(|row| row.words.in_lang(ui.lang()).to_owned()).unwrap_or_default(),
        code: either.map(|row| row.code.clone()).unwrap_or_default(),
        before: before.map(|row| days(ui, row)).unwrap_or_default(),
        after: after.map(|row| days(ui, row)).unwrap_or_default(),
    }
}
