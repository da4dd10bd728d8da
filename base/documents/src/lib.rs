//! What offices send and what they get back: spreadsheets, dates as people write them, attachments, printed documents.
//!
//! Pure functions over bytes, but for `typeset`, which asks other processes. Everything here comes from outside and may
//! be wrong, old, huge or hostile, so every reader has a limit for what it takes into memory and answers with a typed
//! fault that has words in four languages (`locales/*/documents.ftl`).

pub mod calendar;
pub mod dates;
pub mod files;
pub mod qr;
pub mod sheet;
pub mod typeset;

mod container;

#[cfg(test)]
mod messages_tests;
