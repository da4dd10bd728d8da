//! Pages about people.

mod alike;
mod draft;
mod edit;
mod fields;
mod register;
mod results;
mod search;
mod show;

pub use alike::not_same;
pub use draft::{discard_edit, discard_new, keep_edit, keep_new};
pub use edit::{edit, save_edit};
pub use register::{new, register};
pub use search::{ask, found, start};
pub use show::{show, why};
