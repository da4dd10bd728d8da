//! Calculations about people: what was typed, what fits, who is likely the same. No database here.

pub mod entry;
pub mod fault;
pub mod keys;
pub mod places;
pub mod score;
pub mod tax_code;
pub mod words;
