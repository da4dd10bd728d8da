//! On what rights rest, as pages: the legal-basis matrix in words, agreements between bodies, accesses in an emergency
//! and their review, and who has seen a person's data.
//!
//! The rules are in `policy`; the rows are pack data. When an agreement ends, or an emergency access, the next request
//! of everybody concerned is decided without it.

pub mod agreements;
pub mod emergency;
pub mod events;
mod pages;
pub mod readers;
pub mod trial;

use kernel::words::Duty;
use web::{Access, Routes, WORKERS};

const KEEPERS: Access = Access::Duties(&[Duty::AdministerNetwork]);
const READERS: Access =
    Access::Duties(&[Duty::AdministerNetwork, Duty::Privacy, Duty::AdministerBody, Duty::Coordinate]);
const TRIERS: Access = Access::Duties(&[Duty::AdministerNetwork, Duty::Privacy]);

pub fn routes() -> Routes {
    Routes::of("legal")
        .get("/legal-bases", Access::SignedIn, pages::matrix::show)
        .get("/legal-bases/trial", TRIERS, pages::trial::show)
        .post("/legal-bases/trial", TRIERS, pages::trial::ask)
        .get("/agreements", READERS, pages::agreements::list)
        .post("/agreements/export", READERS, pages::agreements::export)
        .get("/agreements/new", KEEPERS, pages::agreement::blank)
        .post("/agreements/new", KEEPERS, pages::agreement::add)
        .get("/agreements/{agreement}", READERS, pages::agreement::show)
        .post("/agreements/{agreement}/end", KEEPERS, pages::agreement::end)
        .get("/emergencies", Access::SignedIn, pages::emergencies::list)
        .get("/emergencies/new/{person}", WORKERS, pages::emergency::blank)
        .post("/emergencies/new/{person}", WORKERS, pages::emergency::open)
        .get("/emergencies/{emergency}", Access::SignedIn, pages::emergency::show)
        .post("/emergencies/{emergency}/end", Access::SignedIn, pages::emergency::end)
        .post("/emergencies/{emergency}/review", Access::Duties(&[Duty::Privacy]), pages::emergency::review)
        .get("/people/{person}/readers", WORKERS, pages::readers::show)
        .get("/people/{person}/readers/sheet", WORKERS, pages::readers::sheet)
}
