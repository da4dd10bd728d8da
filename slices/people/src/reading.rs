//! That a compartment was read: what for and on what. Every page that shows one keeps it with its event.

use kernel::words::{Compartment, Purpose};
use packs::PackSet;
use policy::{Action, Ground, Permit};
use serde::{Deserialize, Serialize};
use web::Ui;

/// One compartment that was shown, with the relation and the row of the legal-basis matrix that allowed it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Reading {
    pub compartment: Compartment,
    pub purpose: Option<Purpose>,
    pub ground: Ground,
    /// Code of the row, empty where none is needed.
    pub basis: String,
}

impl Reading {
    /// What `permit` let somebody read.
    pub fn of<A: Action>(permit: &Permit<A>) -> Self {
        let ground = permit.ground();
        Self {
            compartment: permit.action().touches().0,
            purpose: ground.purpose(),
            ground,
            basis: permit.basis().unwrap_or_default().to_owned(),
        }
    }
}

/// Each compartment once, in the order of the list.
pub fn once(mut readings: Vec<Reading>) -> Vec<Reading> {
    readings.sort();
    readings.dedup_by_key(|reading| reading.compartment);
    readings
}

/// A row of the legal-basis matrix, for a page that answers "why can I see this?".
#[derive(Debug, Clone)]
pub struct BasisView {
    pub words: String,
    pub provision: String,
    pub gdpr: String,
    pub checked: bool,
}

impl BasisView {
    pub fn of(ui: &Ui, packs: &PackSet, code: &str) -> Option<Self> {
        let row = packs.legal_bases().row(code)?;
        Some(Self {
            words: row.words.in_lang(ui.lang()).to_owned(),
            provision: row.provision.clone(),
            gdpr: row.gdpr.clone(),
            checked: row.checked,
        })
    }
}
