//! The work profile: skills, experience, titles, languages, licences, availability, transport, places. One line each.

pub mod change;
pub mod content;
mod fields;
pub mod form;
pub mod overview;
pub mod store;
mod when;
