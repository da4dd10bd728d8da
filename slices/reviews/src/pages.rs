//! The pages of reviews.

pub mod approve;
pub mod hold;
pub mod list;
pub mod paper;
pub mod plan;
mod shared;
pub mod show;
pub mod task;
pub mod write;
