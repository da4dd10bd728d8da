//! Pages of documents.

pub mod calendar;
pub mod check;
pub mod issue_all;
pub mod letters;
pub mod paper;
pub mod print;
pub mod protocol;
pub mod referral;
pub(crate) mod rows;
pub mod session;
