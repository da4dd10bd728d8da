//! The legal-basis matrix as one body meets it today: purpose x compartment x operation, each with its row.
//!
//! A right is a duty *and* a relation *and* a row valid today. The rows are pack data (`legal_bases.toml`); whoever
//! loads an actor keeps those for the kind of its body and for the agreements it is a party of.

use std::collections::BTreeMap;
use std::sync::Arc;

use kernel::Coded;
use kernel::words::{Compartment, Operation, Purpose};

use crate::decision::Ground;

/// Why a purpose is closed to a body although a row speaks of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closed {
    /// No row gives this kind of body the purpose today.
    NoBasis,
    /// A row does, for parties of an agreement; the body is a party of none that is valid today.
    NoAgreement,
}

/// What the matrix gives one body today. Empty: nothing.
#[derive(Debug, Clone, Default)]
pub struct Lawful {
    rows: BTreeMap<(Purpose, Compartment, Operation), Arc<str>>,
    /// Purposes that an agreement would open.
    awaiting: Vec<Purpose>,
}

impl Lawful {
    /// From the cells with the codes of their rows, and the purposes for which only an agreement is missing.
    pub fn new(
        cells: impl IntoIterator<Item = ((Purpose, Compartment, Operation), Arc<str>)>,
        awaiting: Vec<Purpose>,
    ) -> Self {
        Self { rows: cells.into_iter().collect(), awaiting }
    }

    /// Every cell with the row `row`: for samples and for stories about something else.
    pub fn everything(row: &str) -> Self {
        let row: Arc<str> = Arc::from(row);
        let cells = Purpose::ALL.iter().flat_map(|purpose| {
            let row = row.clone();
            Compartment::ALL.iter().flat_map(move |compartment| {
                let row = row.clone();
                Operation::ALL.iter().map(move |operation| ((*purpose, *compartment, *operation), row.clone()))
            })
        });
        Self::new(cells, Vec::new())
    }

    /// The row that allows the operation.
    pub fn row(&self, purpose: Purpose, compartment: Compartment, operation: Operation) -> Option<&Arc<str>> {
        self.rows.get(&(purpose, compartment, operation))
    }

    /// May the body handle anything at all for this purpose? Who a person is comes before everything else.
    pub fn opens(&self, purpose: Purpose) -> Result<(), Closed> {
        if self.row(purpose, Compartment::Identity, Operation::Read).is_some() {
            return Ok(());
        }
        Err(if self.awaiting.contains(&purpose) { Closed::NoAgreement } else { Closed::NoBasis })
    }
}

impl Ground {
    /// What a relation handles data for. `None`: no data of a single person are concerned.
    pub const fn purpose(self) -> Option<Purpose> {
        match self {
            Self::Sender | Self::Registrar => Some(Purpose::Referral),
            Self::Secretary | Self::Member | Self::President => Some(Purpose::Evaluation),
            Self::Receiver | Self::InCharge | Self::Figure | Self::Provider => Some(Purpose::Accompaniment),
            Self::Office => Some(Purpose::Coordination),
            Self::Emergency => Some(Purpose::Emergency),
            Self::BodyAdministrator
            | Self::NetworkAdministrator
            | Self::PrivacyOfficer
            | Self::Oneself
            | Self::ByDuty => None,
        }
    }
}
