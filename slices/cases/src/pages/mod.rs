//! Pages of cases.

pub mod absences;
pub mod diary;
pub mod figure;
pub mod hand_over;
pub mod list;
pub mod manager;
pub mod mandate;
pub mod step;
pub mod take;
pub mod team;
pub mod why;
mod words;
