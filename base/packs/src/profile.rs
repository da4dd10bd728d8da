//! Knowing the person: stages of supported employment, phases of a skills assessment, choices of the work profile.

use kernel::Date;

use crate::lists::ListItem;
use crate::reader::{Entry, Validity, no_doubles};
use crate::words::Words;

/// A stage of supported employment (EUSE).
#[derive(Debug, Clone)]
pub struct Stage {
    pub code: String,
    pub label: Words,
    pub help: Words,
    /// Calendar days that are expected.
    pub days: u32,
}

#[derive(Debug, Clone)]
pub struct ProfileRules {
    pub version: String,
    pub valid_from: Date,
    /// Hours of talks of a skills assessment above which a page says so.
    pub dossier_hours: u32,
    stages: Vec<Stage>,
    phases: Vec<ListItem>,
    licences: Vec<ListItem>,
    transport: Vec<ListItem>,
}

impl ProfileRules {
    /// In their order.
    pub fn stages(&self) -> &[Stage] {
        &self.stages
    }

    pub fn stage(&self, code: &str) -> Option<&Stage> {
        self.stages.iter().find(|stage| stage.code == code)
    }

    /// Phases of a skills assessment (bilancio delle competenze).
    pub fn phases(&self) -> &[ListItem] {
        &self.phases
    }

    pub fn licences(&self) -> &[ListItem] {
        &self.licences
    }

    /// How somebody can get to work.
    pub fn transport(&self) -> &[ListItem] {
        &self.transport
    }
}

pub(crate) fn read(root: Entry<'_>) -> ProfileRules {
    let root = root.only(&["version", "valid_from", "dossier_hours", "stage", "phase", "licence", "transport"]);
    let entries = root.tables_required("stage");
    let stages: Vec<_> = entries.iter().map(|entry| read_stage(*entry)).collect();
    no_doubles("the stage", stages.iter().map(|stage| stage.code.as_str()).zip(entries.iter().copied()));
    ProfileRules {
        version: root.code("version"),
        valid_from: root.date("valid_from"),
        dossier_hours: root.whole("dossier_hours"),
        stages,
        phases: list(root, "phase"),
        licences: list(root, "licence"),
        transport: list(root, "transport"),
    }
}

fn read_stage(entry: Entry<'_>) -> Stage {
    let entry = entry.only(&["code", "label", "help", "days"]);
    let days = entry.whole("days");
    if entry.has("days") && days == 0 {
        entry.fault("days", "a stage lasts at least one day");
    }
    Stage { code: entry.code("code"), label: entry.words("label"), help: entry.words("help"), days }
}

fn list(root: Entry<'_>, key: &str) -> Vec<ListItem> {
    let entries = root.tables_required(key);
    let items: Vec<_> = entries
        .iter()
        .map(|entry| {
            let entry = entry.only(&["code", "label"]);
            let (code, label) = (entry.code("code"), entry.words("label"));
            ListItem { code, label, help: None, validity: Validity::default() }
        })
        .collect();
    no_doubles("the code", items.iter().map(|item| item.code.as_str()).zip(entries.iter().copied()));
    items
}
