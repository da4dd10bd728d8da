//! Cases: somebody admitted is taken in charge (presa in carico) by one body, and a team stands around one shared project.
//!
//! [`pages::take`] opens the case with the step that takes the referral in charge. [`figures`] are the team: each has a
//! mandate with days and a slice of compartments, accepted by the figure itself. [`diary`] is what happened, in words. The
//! rules are in `policy::cases`; the roles, terms and kinds of entries are data (`team.toml`).

pub mod case;
pub mod diary;
pub mod events;
pub mod facts;
pub mod figures;
pub mod store;

pub use case::Case;
