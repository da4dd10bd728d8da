//! Evaluation criteria and the score of the waiting list.
//!
//! Criteria are fixed and published before they are used (art. 12 L. 241/1990), so a score stores their version.

use std::collections::BTreeMap;

use kernel::{Date, coded};
use serde::Serialize;

use crate::reader::{Entry, no_doubles};
use crate::words::Words;

coded! {
    /// What decides between equal scores, in this order.
    pub enum TieBreak("tie-break") {
        Urgency = "urgency",
        ProtocolDate = "protocol_date",
        BirthDate = "birth_date",
        ProtocolNumber = "protocol_number",
    }
}

#[derive(Debug, Clone)]
pub struct Level {
    /// Thousandths, 0..=1000: whole numbers add up the same on every machine.
    pub thousandths: u32,
    pub label: Words,
}

impl Level {
    /// 0..=1
    pub fn value(&self) -> f64 {
        f64::from(self.thousandths) / 1000.0
    }
}

#[derive(Debug, Clone)]
pub struct Criterion {
    pub code: String,
    pub label: Words,
    pub help: Option<Words>,
    pub weight: u32,
    pub scale: Vec<Level>,
}

#[derive(Debug, Clone)]
pub struct Criteria {
    pub version: String,
    pub valid_from: Date,
    /// The act that published them.
    pub source: Option<String>,
    pub items: Vec<Criterion>,
    pub tie_breaks: Vec<TieBreak>,
}

/// Σ weight · value, with every step shown.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Score {
    pub criteria_version: String,
    /// 0..=sum of the weights, exact to a thousandth.
    pub value: f64,
    /// Criterion, value 0..=1, weight; in the order of the criteria.
    pub working: Vec<(String, f64, u32)>,
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ScoreFault {
    #[error("no value for the criterion `{0}`")]
    Missing(String),
    #[error("the criterion `{0}` does not have this value on its scale")]
    NotOnScale(String),
    #[error("there is no criterion `{0}`")]
    Unknown(String),
}

impl Criteria {
    /// The highest score possible.
    pub fn highest(&self) -> u32 {
        self.items.iter().map(|item| item.weight).sum()
    }

    /// Pure: the same inputs (criterion -> value 0..=1) give the same score on every machine and day.
    pub fn score(&self, inputs: &BTreeMap<String, f64>) -> Result<Score, Vec<ScoreFault>> {
        let known = |code: &str| self.items.iter().any(|item| item.code == code);
        let mut faults: Vec<_> =
            inputs.keys().filter(|code| !known(code)).map(|code| ScoreFault::Unknown(code.clone())).collect();
        let mut working = Vec::with_capacity(self.items.len());
        let mut sum = 0;
        for item in &self.items {
            match item.level(inputs) {
                Ok(level) => {
                    sum += u64::from(item.weight) * u64::from(level.thousandths);
                    working.push((item.code.clone(), level.value(), item.weight));
                }
                Err(fault) => faults.push(fault),
            }
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        let value = u32::try_from(sum).map_or(f64::MAX, f64::from) / 1000.0;
        Ok(Score { criteria_version: self.version.clone(), value, working })
    }
}

impl Criterion {
    fn level(&self, inputs: &BTreeMap<String, f64>) -> Result<&Level, ScoreFault> {
        let given = inputs.get(&self.code).ok_or_else(|| ScoreFault::Missing(self.code.clone()))?;
        self.scale
            .iter()
            .find(|level| (level.value() - given).abs() < 0.000_5)
            .ok_or_else(|| ScoreFault::NotOnScale(self.code.clone()))
    }
}

pub(crate) fn read(root: Entry<'_>) -> Criteria {
    root.only(&["version", "valid_from", "source", "tie_breaks", "criterion"]);
    let entries = root.tables_required("criterion");
    let items: Vec<_> = entries.iter().map(|entry| read_criterion(*entry)).collect();
    no_doubles("the criterion", items.iter().map(|item| item.code.as_str()).zip(entries));
    Criteria {
        version: root.code("version"),
        valid_from: root.date("valid_from"),
        source: root.text_opt("source").map(|found| found.value),
        items,
        tie_breaks: root.coded_list("tie_breaks"),
    }
}

fn read_criterion(entry: Entry<'_>) -> Criterion {
    entry.only(&["code", "label", "help", "weight", "scale"]);
    let weight = entry.whole("weight");
    if !(1..=1000).contains(&weight) {
        entry.fault("weight", "`weight` must be between 1 and 1000");
    }
    Criterion {
        code: entry.code("code"),
        label: entry.words("label"),
        help: entry.words_opt("help"),
        weight,
        scale: entry.tables_required("scale").into_iter().map(read_level).collect(),
    }
}

fn read_level(entry: Entry<'_>) -> Level {
    entry.only(&["value", "label"]);
    let thousandths = entry.number("value") * 1000.0;
    let is_fine = (0.0..=1000.0).contains(&thousandths) && (thousandths - thousandths.round()).abs() < 1e-6;
    if !is_fine {
        entry.fault("value", "`value` must be between 0 and 1, with three decimals at most");
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked to be within 0..=1000")]
    let thousandths = if is_fine { thousandths.round() as u32 } else { 0 };
    Level { thousandths, label: entry.words("label") }
}
