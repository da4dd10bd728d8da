//! The list of skills and occupations (ESCO): stored from the official release, searched while typing, named with its version.
//!
//! Source: ESCO, European Commission; reuse by Decision 2011/833/EU.

pub mod search;
pub mod store;
pub mod suggest;

pub use search::{Found, Hit, find};
