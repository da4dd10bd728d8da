//! What the register keeps of agreements and emergencies: ids and codes, never the words.

use audit::{About, Event};
use kernel::Date;
use kernel::ids::{AgreementId, BodyId, EmergencyId, PersonId, ReferralId, UserId};
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
    /// Somebody asked what another would see.
    RightsTried("rights_tried", "referral", referral) { referral: ReferralId, of: UserId, on: Date }
    ReadersShown("readers_shown", "person", person) { person: PersonId, read: Vec<Reading> }
    ReadersPrinted("readers_printed", "person", person) { person: PersonId, read: Vec<Reading> }
}
