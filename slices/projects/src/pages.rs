//! The pages of a project.

pub mod changes;
pub mod line;
pub mod measures;
pub mod overview;
pub mod paper;
pub mod part;
pub mod reserved;
mod shared;
pub mod sign;
pub mod step;
pub mod text;
pub mod translate;
pub mod versions;
