//! What the register keeps of agreements and emergencies: ids and codes, never the words.

use audit::{About, Event};
use kernel::Date;
use kernel::ids::{AgreementId, BodyId, EmergencyId, MatrixProposalId, PersonId, ReferralId, UserId};
use kernel::words::{AgreementKind, PartyRole};
use people::reading::Reading;
use serde::Serialize;

macro_rules! events {
    ($($(#[$meta:meta])* $name:ident($kind:literal, $about:literal, $of:ident) { $($field:ident : $type:ty),+ $(,)? })+) => { $(
        $(#[$meta])*
        #[derive(Debug, Clone, Serialize)]
        pub struct $name { $(pub $field: $type),+ }

        impl Event for $name {
            const KIND: &'static str = $kind;

            fn about(&self) -> About {
                About::of($about, self.$of)
            }
        }
    )+ };
}

events! {
    AgreementRecorded("agreement_recorded", "agreement", agreement) {
        agreement: AgreementId, kind: AgreementKind, parties: Vec<(BodyId, PartyRole)>, valid_from: Date, valid_to: Option<Date>,
    }
    /// From this moment the parties have no right that rested on it.
    AgreementEnded("agreement_ended", "agreement", agreement) { agreement: AgreementId }
    AgreementsExported("agreements_exported", "user", user) { user: UserId, agreements: usize }
    /// About the person: whoever reads who has seen the data finds it there.
    EmergencyOpened("emergency_opened", "person", person) { person: PersonId, emergency: EmergencyId, hours: u32 }
    EmergencyEnded("emergency_ended", "emergency", emergency) { emergency: EmergencyId }
    EmergencyReviewed("emergency_reviewed", "emergency", emergency) { emergency: EmergencyId, verdict: String }
    /// The reason, which is sealed, was read.
    EmergencyRead("emergency_read", "emergency", emergency) { emergency: EmergencyId }
    /// Somebody asked what another would see; `draft` is the edition of the matrix it was asked with, 0 the one in use.
    RightsTried("rights_tried", "referral", referral) { referral: ReferralId, of: UserId, on: Date, draft: i64 }
    /// Edition `number` is to take the place of `instead_of`; 0 is the pack's own.
    MatrixProposed("matrix_proposed", "matrix_proposal", proposal) {
        proposal: MatrixProposalId, number: i64, sha256: String, instead_of: i64,
    }
    MatrixProposalDropped("matrix_proposal_dropped", "matrix_proposal", proposal) { proposal: MatrixProposalId, number: i64 }
    /// From this moment every request is decided by edition `number`; `opened` and `closed` count cells of that day.
    MatrixPublished("matrix_published", "matrix_proposal", proposal) {
        proposal: MatrixProposalId, number: i64, sha256: String, instead_of: i64, opened: usize, closed: usize,
    }
    ReadersShown("readers_shown", "person", person) { person: PersonId, read: Vec<Reading> }
    ReadersPrinted("readers_printed", "person", person) { person: PersonId, read: Vec<Reading> }
}

/// A draft was saved; nobody's rights change by it. `row` is the row that was written; none where the whole text was.
#[derive(Debug, Clone, Serialize)]
pub struct MatrixDraftSaved {
    pub number: i64,
    pub sha256: String,
    pub row: Option<String>,
}

impl Event for MatrixDraftSaved {
    const KIND: &'static str = "matrix_draft_saved";

    fn about(&self) -> About {
        About::network()
    }
}

/// A text was not saved, not proposed or not published; `faults` are the kinds of what stands in its way.
#[derive(Debug, Clone, Serialize)]
pub struct MatrixRefused {
    /// 0 for a text that is not saved, and for the pack's own.
    pub number: i64,
    pub proposal: Option<MatrixProposalId>,
    pub faults: Vec<String>,
}

impl Event for MatrixRefused {
    const KIND: &'static str = "matrix_refused";

    fn about(&self) -> About {
        self.proposal.map_or_else(About::network, |proposal| About::of("matrix_proposal", proposal))
    }
}
