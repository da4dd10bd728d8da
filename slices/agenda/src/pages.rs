//! The pages, one file each beside its template.

pub mod appointment;
pub mod away;
pub mod calendar;
pub mod form;
pub mod overview;
pub mod phone;
mod shared;
pub mod step;
mod typed;
mod words;
