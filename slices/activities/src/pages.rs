//! The pages, one file each beside its template.

pub mod dates;
pub mod enrolment;
pub mod form;
pub mod list;
pub mod meeting;
pub mod of_case;
pub mod propose;
pub mod register;
mod register_form;
mod shared;
pub mod sheet;
pub mod show;
mod words;
