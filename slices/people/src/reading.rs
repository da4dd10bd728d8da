//! That a compartment was read: what for and on what. Every page that shows one keeps it with its event.

use std::collections::BTreeSet;

use kernel::ids::RequestId;
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

/// The events that tell of a reading of person `$1`, as `FROM (...) e`: of the record, of the referrals and their letters, of
/// what was handed to a body without an account, of items and papers of sessions.
#[macro_export]
macro_rules! readings {
    () => {
        "FROM (
            SELECT a.* FROM audit_events a WHERE a.about_kind = 'person' AND a.about_id = $1
                AND a.kind IN ('person_opened', 'emergency_opened', 'readers_shown', 'readers_printed',
                    'privacy_page_opened', 'privacy_request_opened', 'person_file_taken', 'door_made')
            UNION ALL
            SELECT a.* FROM audit_events a JOIN referrals r ON a.about_kind = 'referral' AND a.about_id = r.id
                WHERE r.person_id = $1
                AND a.kind IN ('referral_opened', 'attachment_taken', 'paper_taken', 'paper_printed', 'request_sent', 'request_shown')
            UNION ALL
            SELECT a.* FROM audit_events a JOIN cases c ON a.about_kind = 'case' AND a.about_id = c.id
                WHERE c.person_id = $1 AND a.kind IN ('case_opened', 'mandate_read', 'project_opened', 'project_scan_taken', 'agenda_opened',
                    'case_activities_opened', 'enrolment_opened', 'review_opened', 'questions_opened', 'profile_opened',
                    'own_desk_opened', 'dossier_opened')
            UNION ALL
            SELECT a.* FROM audit_events a JOIN items i ON a.about_kind = 'item' AND a.about_id = i.id
                JOIN referrals r ON r.id = i.referral_id WHERE r.person_id = $1 AND a.kind = 'item_opened'
            UNION ALL
            SELECT a.* FROM audit_events a WHERE a.about_kind = 'activity' AND a.kind IN ('register_opened', 'register_printed')
                AND EXISTS (SELECT 1 FROM enrolments e JOIN cases c ON c.id = e.case_id
                    WHERE e.activity_id = a.about_id AND c.person_id = $1 AND e.asked_at <= a.at)
            UNION ALL
            SELECT a.* FROM audit_events a WHERE a.about_kind = 'session' AND a.kind IN ('paper_taken', 'paper_printed')
                AND a.about_id IN (SELECT i.session_id FROM items i JOIN referrals r ON r.id = i.referral_id WHERE r.person_id = $1)
        ) e LEFT JOIN bodies b ON b.id = e.body_id"
    };
}

/// What such an event says was read.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Told {
    read: Vec<Reading>,
    /// Of what was handed to a body without an account.
    shared: Vec<Compartment>,
    pub request: Option<RequestId>,
}

impl Told {
    /// From the words of an event; empty where it is about a whole document.
    pub fn of(payload: &str) -> Self {
        serde_json::from_str(payload).unwrap_or_default()
    }

    /// As they were read.
    pub fn compartments(&self) -> impl Iterator<Item = Compartment> {
        self.read.iter().map(|reading| reading.compartment).chain(self.shared.iter().copied())
    }

    /// Each once.
    pub fn purposes(&self) -> BTreeSet<Purpose> {
        self.read.iter().filter_map(|reading| reading.purpose).collect()
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
