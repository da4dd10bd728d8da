//! Assessment of the whole situation, domain by domain, on one day; successive ones side by side. A domain belongs to one
//! compartment, and does not exist for who may not read that: not in tables, not in counts.

pub mod compare;
pub mod form;
mod rules;
pub mod store;
