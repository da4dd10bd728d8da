//! What counts at work today, reckoned from every answer, as plain functions.

use std::collections::BTreeMap;

use jiff::Span;
use kernel::Date;
use kernel::ids::QuestionId;
use kernel::states::question::Grade;
use serde::{Deserialize, Serialize};

/// What follows for work in one respect.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Code of the aspect in the pack.
    pub aspect: String,
    pub grade: Grade,
    /// How much, or what helps.
    #[serde(default)]
    pub help: String,
    /// The last day on which it holds; without one until another answer.
    #[serde(default)]
    pub until: Option<Date>,
}

impl Row {
    pub fn is_over(&self, today: Date) -> bool {
        self.until.is_some_and(|until| until < today)
    }

    /// It still holds, and not for long.
    pub fn ends_within(&self, days: u32, today: Date) -> bool {
        let last = today.saturating_add(Span::new().days(i64::from(days)));
        self.until.is_some_and(|until| today <= until && until <= last)
    }
}

/// The rows that an answer gave.
#[derive(Debug, Clone)]
pub struct Given<'a> {
    pub question: QuestionId,
    pub rows: &'a [Row],
}

/// What counts: by aspect the row, and the place of its answer in the list it was reckoned from.
pub type Current = BTreeMap<String, (Row, usize)>;

/// What counts after all of `answers`, oldest first. An answer takes the place of the answers to the same question before it,
/// also where it says nothing any more; of two questions the newer word about an aspect counts.
pub fn current(answers: &[Given<'_>]) -> Current {
    let mut found = Current::new();
    for (place, answer) in answers.iter().enumerate() {
        found = next(found, answers, place, answer);
    }
    found
}

fn next(before: Current, answers: &[Given<'_>], place: usize, answer: &Given<'_>) -> Current {
    let is_replaced = |of: usize| answers.get(of).is_some_and(|other| other.question == answer.question);
    let mut found: Current = before.into_iter().filter(|(_, (_, of))| !is_replaced(*of)).collect();
    for row in answer.rows {
        found.insert(row.aspect.clone(), (row.clone(), place));
    }
    found
}

/// How one aspect reads differently after an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    pub aspect: String,
    pub before: Option<Row>,
    pub after: Option<Row>,
}

/// What each answer changed, in the order of `answers`.
pub fn changes(answers: &[Given<'_>]) -> Vec<Vec<Change>> {
    let mut found = Current::new();
    let mut all = Vec::with_capacity(answers.len());
    for (place, answer) in answers.iter().enumerate() {
        let after = next(found.clone(), answers, place, answer);
        all.push(differing(&found, &after));
        found = after;
    }
    all
}

fn differing(before: &Current, after: &Current) -> Vec<Change> {
    let row = |of: &Current, aspect: &str| of.get(aspect).map(|(row, _)| row.clone());
    let mut aspects: Vec<&String> = before.keys().chain(after.keys()).collect();
    aspects.sort();
    aspects.dedup();
    let change =
        |aspect: &String| Change { before: row(before, aspect), after: row(after, aspect), aspect: aspect.clone() };
    aspects.into_iter().map(change).filter(|one| one.before != one.after).collect()
}

/// The last day of a term that begins today.
pub fn due_on(today: Date, days: u32) -> Date {
    today.saturating_add(Span::new().days(i64::from(days)))
}

#[cfg(test)]
mod tests;
