//! The pages of referrals, one file each.

mod asked;
pub mod attachments;
pub mod check;
pub mod download;
pub mod draft;
pub mod form;
pub mod list;
pub mod new;
pub mod overview;
mod question;
pub mod review;
pub mod section;
pub mod step;
pub mod why;
mod words;
