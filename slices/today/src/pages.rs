//! Pages of the first page's slice.

pub mod feedback;
pub mod notices;
pub mod today;
pub mod words;
