//! Assessment of the whole situation of a person: domains, each in one compartment, with what each score means.

use kernel::Date;
use kernel::words::Compartment;

use crate::reader::{Entry, Validity, no_doubles};
use crate::words::Words;

/// Scores go from 1 (hardest) to the number of anchors.
pub const SCORES: usize = 4;

#[derive(Debug, Clone)]
pub struct Domain {
    pub code: String,
    pub label: Words,
    pub compartment: Compartment,
    /// What each score means, from 1.
    pub anchors: Vec<Words>,
    pub validity: Validity,
}

impl Domain {
    /// What a score means; `None` for one that is not on the scale.
    pub fn anchor(&self, score: usize) -> Option<&Words> {
        self.anchors.get(score.checked_sub(1)?)
    }
}

#[derive(Debug, Clone)]
pub struct AssessmentRules {
    pub version: String,
    pub valid_from: Date,
    /// A new one is advised after so many days.
    pub again_days: u32,
    domains: Vec<Domain>,
}

impl AssessmentRules {
    /// All domains in the order of the pack, also those that old assessments alone have.
    pub fn domains(&self) -> &[Domain] {
        &self.domains
    }

    pub fn domain(&self, code: &str) -> Option<&Domain> {
        self.domains.iter().find(|domain| domain.code == code)
    }
}

pub(crate) fn read(root: Entry<'_>) -> AssessmentRules {
    let root = root.only(&["version", "valid_from", "again_days", "domain"]);
    let entries = root.tables_required("domain");
    let domains: Vec<_> = entries.iter().map(|entry| read_domain(*entry)).collect();
    no_doubles("the domain", domains.iter().map(|domain| domain.code.as_str()).zip(entries.iter().copied()));
    if root.whole_opt("again_days") == Some(0) {
        root.fault("again_days", "`again_days` must be at least 1");
    }
    AssessmentRules {
        version: root.code("version"),
        valid_from: root.date("valid_from"),
        again_days: root.whole("again_days"),
        domains,
    }
}

fn read_domain(entry: Entry<'_>) -> Domain {
    let entry = entry.only(&["code", "label", "compartment", "anchors", "valid_from", "valid_to"]);
    let anchors: Vec<Words> = entry.tables("anchors").iter().map(|anchor| anchor.as_words()).collect();
    if anchors.len() != SCORES {
        entry.fault("anchors", format!("a domain has {SCORES} anchors, worst first; here are {}", anchors.len()));
    }
    let compartment = entry.coded("compartment").unwrap_or(Compartment::Work);
    if matches!(compartment, Compartment::Identity | Compartment::PrivateNotes) {
        entry.fault("compartment", "a domain of a shared assessment belongs to no such compartment");
    }
    Domain { code: entry.code("code"), label: entry.words("label"), compartment, anchors, validity: entry.validity() }
}
