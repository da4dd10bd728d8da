//! An event, what it is about, who did it, and whom it concerns.

use kernel::ids::{BodyId, UserId};
use kernel::{Id, Instant};
use serde::Serialize;

/// Something that happened, small and typed. `KIND` is stable: the register is read for years.
pub trait Event: Serialize {
    const KIND: &'static str;

    fn about(&self) -> About;
}

/// The object of an event: a kind of thing and its id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    pub kind: &'static str,
    pub id: String,
}

impl About {
    pub fn of<T>(kind: &'static str, id: Id<T>) -> Self {
        Self { kind, id: id.to_string() }
    }

    /// An event of the house itself (start, packs replaced), about no single object.
    pub fn network() -> Self {
        Self { kind: "network", id: String::new() }
    }
}

/// Who acted, for which body, when, and on which ground the rule allowed it.
#[derive(Debug, Clone)]
pub struct Author {
    /// `None` for jobs and commands of the machine's administrator.
    pub user: Option<UserId>,
    pub body: Option<BodyId>,
    pub at: Instant,
    /// Code of the ground (`policy::Ground`), empty where no rule on an object was asked.
    pub ground: String,
}

impl Author {
    pub fn machine(at: Instant) -> Self {
        Self { user: None, body: None, at, ground: "machine".to_owned() }
    }
}

/// News for people, written to the outbox with the change and delivered afterwards, at least once.
#[derive(Debug, Clone)]
pub struct News {
    /// Message id family of the notice, for example `referral-decided`.
    pub kind: &'static str,
    pub about: About,
    pub to: Vec<UserId>,
}

/// Events of a slice, in lines: name, kind in the register, what it is about and the field that says which, the fields.
///
/// `CaseStepped("case_stepped", "case", case) { case: CaseId, step: CaseStep }`
#[macro_export]
macro_rules! events {
    ($($(#[$meta:meta])* $name:ident($kind:literal, $about:literal, $of:ident) { $($field:ident: $type:ty),+ $(,)? })+) => { $(
        $(#[$meta])*
        #[derive(Debug, Clone, serde::Serialize)]
        pub struct $name { $(pub $field: $type),+ }

        impl $crate::Event for $name {
            const KIND: &'static str = $kind;

            fn about(&self) -> $crate::About {
                $crate::About::of($about, self.$of)
            }
        }
    )+ };
}
