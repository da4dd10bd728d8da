//! The words of the network as types: ids, names, dates, states, identifiers. Pure: no I/O, no web, no SQL.
//!
//! Everything here can be read and tested without a database. Time and randomness are arguments
//! ([`Clock`], [`Random`]), so that every rule can be tried on any day.

pub mod codes;
pub mod codice_fiscale;
pub mod fold;
pub mod identifier;
pub mod ids;
pub mod names;
pub mod privacy;
pub mod profile;
pub mod quorum;
pub mod states;
pub mod terms;
pub mod time;
pub mod words;

pub use codes::{Coded, Named};
pub use ids::{Id, Random};
pub use time::{Clock, Date, Instant};
