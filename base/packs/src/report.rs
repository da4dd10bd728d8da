//! The answer to `netmet pack check DIR`.

use std::path::Path;

use serde::Serialize;

use crate::{PackFault, PackSet};

/// Either what the folder holds, or all its faults.
#[derive(Debug, Clone, Serialize)]
pub struct CheckReport {
    pub faults: Vec<PackFault>,
    pub contents: Option<Contents>,
}

/// Counts of a good folder, so that whoever wrote it sees that everything was found.
#[derive(Debug, Clone, Serialize)]
pub struct Contents {
    pub pack_ref: String,
    pub forms: Vec<String>,
    /// Fields of the newest form.
    pub fields: usize,
    pub lists: usize,
    pub categories: usize,
    pub criteria: Vec<String>,
    pub commission_rules: Vec<String>,
    pub nuclei: usize,
    pub zones: usize,
    pub birthplaces: usize,
}

impl CheckReport {
    pub fn is_good(&self) -> bool {
        self.faults.is_empty()
    }
}

/// Reads and checks a folder of packs without taking it into use.
pub fn check(dir: &Path) -> CheckReport {
    match PackSet::load(dir) {
        Ok(packs) => CheckReport { faults: Vec::new(), contents: Some(Contents::of(&packs)) },
        Err(faults) => CheckReport { faults, contents: None },
    }
}

impl Contents {
    fn of(packs: &PackSet) -> Self {
        Self {
            pack_ref: packs.version.pack_ref(),
            forms: packs.forms.iter().map(|form| form.version.clone()).collect(),
            fields: packs.forms.last().map_or(0, |form| form.fields().count()),
            lists: packs.lists.len(),
            categories: packs.categories.len(),
            criteria: packs.criteria.iter().map(|criteria| criteria.version.clone()).collect(),
            commission_rules: packs.commission.iter().map(|rules| rules.version.clone()).collect(),
            nuclei: packs.territory.nuclei().len(),
            zones: packs.territory.zones().len(),
            birthplaces: packs.territory.birthplaces().len(),
        }
    }
}
