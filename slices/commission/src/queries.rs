//! What the pages and acts read. Facts first (for the rules), then rows in domain words.

pub mod composition;
pub mod facts;
pub mod items;
pub mod mandates;
pub mod opinions;
pub mod sessions;
pub mod users;
pub mod waiting;
