//! What the register of events keeps of documents: ids, kinds and numbers, never what they say.

use audit::{About, Event};
use kernel::ids::{NucleusId, PaperId, ReferralId, SessionId};
use kernel::words::PaperKind;
use serde::Serialize;

fn about(referral: Option<ReferralId>, session: Option<SessionId>) -> About {
    match (referral, session) {
        (Some(referral), _) => About::of("referral", referral),
        (None, Some(session)) => About::of("session", session),
        (None, None) => About::network(),
    }
}

/// A letter got its protocol number.
#[derive(Debug, Clone, Serialize)]
pub struct PaperIssued {
    pub paper: PaperId,
    pub kind: PaperKind,
    pub referral: Option<ReferralId>,
    pub session: Option<SessionId>,
    pub year: i64,
    pub number: i64,
}

impl Event for PaperIssued {
    const KIND: &'static str = "paper_issued";

    fn about(&self) -> About {
        about(self.referral, self.session)
    }
}

/// The letter is a PDF now; its imprint stands in the register for good.
#[derive(Debug, Clone, Serialize)]
pub struct PaperTypeset {
    pub paper: PaperId,
    pub referral: Option<ReferralId>,
    pub session: Option<SessionId>,
    pub sha256: String,
}

impl Event for PaperTypeset {
    const KIND: &'static str = "paper_typeset";

    fn about(&self) -> About {
        about(self.referral, self.session)
    }
}

/// A letter was opened.
#[derive(Debug, Clone, Serialize)]
pub struct PaperTaken {
    pub paper: PaperId,
    pub kind: PaperKind,
    pub referral: Option<ReferralId>,
    pub session: Option<SessionId>,
}

impl Event for PaperTaken {
    const KIND: &'static str = "paper_taken";

    fn about(&self) -> About {
        about(self.referral, self.session)
    }
}

/// A document was printed on request; `read` says which compartments stand on it, what for and on what ground.
#[derive(Debug, Clone, Serialize)]
pub struct PaperPrinted {
    pub kind: PaperKind,
    pub referral: Option<ReferralId>,
    pub session: Option<SessionId>,
    pub for_access: bool,
    pub read: Vec<people::reading::Reading>,
}

impl Event for PaperPrinted {
    const KIND: &'static str = "paper_printed";

    fn about(&self) -> About {
        about(self.referral, self.session)
    }
}

/// The protocol register was taken out as a file.
#[derive(Debug, Clone, Serialize)]
pub struct ProtocolExported {
    pub nucleus: NucleusId,
    pub year: i64,
    pub entries: usize,
}

impl Event for ProtocolExported {
    const KIND: &'static str = "protocol_exported";

    fn about(&self) -> About {
        About::network()
    }
}
