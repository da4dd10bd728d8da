//! The stages of supported employment (EUSE): when each was entered, how long it lasts, how long it was expected to.

pub mod pages;
mod rules;
pub mod store;
