//! Statements about people, in domain words.

pub mod alike;
pub mod find;
pub mod record;
pub mod searches;
pub mod write;
