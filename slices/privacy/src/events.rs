//! What the register keeps of data protection: ids, codes and counts, never a word of a person.

use audit::{About, Event};
use kernel::ids::{DisposalId, PersonId, PrivacyRequestId};
use kernel::privacy::{Channel, InformedHow, RequestKind, RestrictionGround};
use kernel::states::privacy_request::{RequestState, RequestStep};
use serde::Serialize;

macro_rules! about_person {
    ($($(#[$meta:meta])* $name:ident($kind:literal) { $($field:ident: $type:ty),* $(,)? })+) => { $(
        $(#[$meta])*
        #[derive(Debug, Serialize)]
        pub struct $name {
            pub person: PersonId,
            $(pub $field: $type),*
        }

        impl Event for $name {
            const KIND: &'static str = $kind;

            fn about(&self) -> About {
                About::of("person", self.person)
            }
        }
    )+ };
}

about_person! {
    RequestRecorded("privacy_request_recorded") { request: PrivacyRequestId, kind: RequestKind, channel: Channel }
    RequestStepTaken("privacy_request_step_taken") {
        request: PrivacyRequestId, step: RequestStep, from: RequestState, to: RequestState,
    }
    RequestOpened("privacy_request_opened") { request: PrivacyRequestId }
    PersonFileTaken("person_file_taken") { request: PrivacyRequestId, format: String, left_out: Vec<String> }
    ProcessingRestricted("processing_restricted") { ground: RestrictionGround }
    RestrictionLifted("restriction_lifted") {}
    DestructionHeld("destruction_held") {}
    HoldReleased("hold_released") {}
    InformationGiven("information_given") { version: String, lang: String, how: InformedHow }
    ConsentGiven("consent_given") { purpose: String }
    ConsentWithdrawn("consent_withdrawn") { purpose: String }
    ErasureProposed("erasure_proposed") { request: PrivacyRequestId }
    ErasureDropped("erasure_dropped") { request: PrivacyRequestId }
    /// Everything about the person was destroyed but the skeleton.
    PersonErased("person_erased") { request: Option<PrivacyRequestId>, tally: crate::destroy::Tally }
    PrivacyPageOpened("privacy_page_opened") {}
}

/// The officer looked for somebody among everybody; the words are not kept.
#[derive(Debug, Serialize)]
pub struct AnybodySearched {
    pub found: usize,
}

impl Event for AnybodySearched {
    const KIND: &'static str = "anybody_searched";

    fn about(&self) -> About {
        About::network()
    }
}

#[derive(Debug, Serialize)]
pub struct ProcessingExported {
    pub version: String,
}

impl Event for ProcessingExported {
    const KIND: &'static str = "processing_exported";

    fn about(&self) -> About {
        About::network()
    }
}

macro_rules! about_disposal {
    ($($name:ident($kind:literal) { $($field:ident: $type:ty),* $(,)? })+) => { $(
        #[derive(Debug, Serialize)]
        pub struct $name {
            pub disposal: DisposalId,
            $(pub $field: $type),*
        }

        impl Event for $name {
            const KIND: &'static str = $kind;

            fn about(&self) -> About {
                About::of("disposal", self.disposal)
            }
        }
    )+ };
}

about_disposal! {
    DisposalProposed("disposal_proposed") { rule: String, before: kernel::Date, lines: usize }
    DisposalLineExcluded("disposal_line_excluded") { thing: String }
    DisposalApproved("disposal_approved") { lines: i64 }
    DisposalConfirmed("disposal_confirmed") { lines: i64 }
    DisposalDropped("disposal_dropped") {}
    DisposalCarriedOut("disposal_carried_out") { things: Vec<String>, tally: crate::destroy::Tally }
    DisposalDone("disposal_done") { lines: i64, list_hash: String }
    DisposalActTaken("disposal_act_taken") {}
}
