//! Drafts of the legal-basis matrix: written row by row, looked at before they hold, published by four eyes.
//!
//! A draft is the latest edition of the matrix in the store of editions ([`store`]); whoever saves adds one. What it would
//! change is computed from the same functions that decide ([`change`] for cells, [`whom`] for accounts). It is proposed by
//! one and published by another ([`proposals`]); from then on it lies over the pack (`web::matrix`).

pub mod change;
pub mod proposals;
pub mod store;
pub mod whom;
