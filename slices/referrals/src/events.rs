//! What the register keeps of referrals: ids and codes only.

use audit::{About, Event};
use kernel::ids::{AttachmentId, BodyId, PersonId, ReferralId};
use kernel::states::referral::{State, Step};
use kernel::words::Compartment;
use people::reading::Reading;
use serde::Serialize;

macro_rules! events {
    ($($(#[$meta:meta])* $name:ident($kind:literal) { $($field:ident : $type:ty),+ $(,)? })+) => { $(
        $(#[$meta])*
        #[derive(Debug, Clone, Serialize)]
        pub struct $name { $(pub $field: $type),+ }

        impl Event for $name {
            const KIND: &'static str = $kind;

            fn about(&self) -> About {
                About::of("referral", self.referral)
            }
        }
    )+ };
}

events! {
    /// A draft was begun.
    ReferralBegun("referral_begun") { referral: ReferralId, person: PersonId }
    /// Answers were saved; only which compartments, never what.
    ReferralAnswered("referral_answered") { referral: ReferralId, section: String, compartments: Vec<Compartment> }
    /// One step of the state machine.
    ReferralStepTaken("referral_step_taken") { referral: ReferralId, step: Step, from: State, to: State, reason_code: String }
    /// The secretary confirmed that nothing is missing.
    ReferralFoundComplete("referral_found_complete") { referral: ReferralId }
    /// Sent on to another body as a new referral, part of this one.
    ReferralRedirected("referral_redirected") { referral: ReferralId, goes_on_as: ReferralId, to_body: BodyId }
    /// Opened: which compartments were shown, what for and on what ground.
    ReferralOpened("referral_opened") { referral: ReferralId, person: PersonId, read: Vec<Reading> }
    AttachmentAdded("attachment_added") { referral: ReferralId, attachment: AttachmentId, compartment: Compartment }
    AttachmentRemoved("attachment_removed") { referral: ReferralId, attachment: AttachmentId, compartment: Compartment }
    AttachmentTaken("attachment_taken") { referral: ReferralId, attachment: AttachmentId, read: Vec<Reading> }
}
