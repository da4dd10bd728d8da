//! The pages, one file each beside its template.

pub mod answer;
pub mod ask;
pub mod overview;
pub mod question;
mod shared;
pub mod step;
