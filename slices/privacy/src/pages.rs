//! Pages of data protection.

pub mod disposal;
pub mod find;
pub mod list;
pub mod person;
pub mod processing;
pub mod record;
pub mod request;
pub mod retention;
mod shared;
pub mod step;
