//! The network: nuclei, bodies (organisations) and their units, and the directory in which everybody looks them up.
//!
//! A body is found by everybody signed in: what it is, where, when it opens, which languages it speaks and whether
//! people can be sent to it. Its members are shown only to those who administer it. The body's own administrator
//! mends its contacts and units; kind, nucleus and dates of validity decide rights, so only the network's
//! administrator changes those. Other slices ask here for bodies and nuclei ([`body()`], [`bodies_of`], [`nuclei`]).

pub mod body;
mod directory;
pub mod events;
pub mod found;
mod members;
mod mend;
mod pages;
pub mod record;
mod units;

use kernel::words::Duty;
use web::{Access, Routes};

pub use body::{
    Body, Nucleus, Unit, bodies_of, bodies_with, body, body_of_name, choices_of_bodies, choices_of_nuclei, desk_of,
    nuclei, nucleus, nucleus_of_code, unit, units_of,
};

/// Who may found bodies.
const FOUNDERS: Access = Access::Duties(&[Duty::AdministerNetwork]);
/// Who may mend a body; the rule of the body decides which one.
const MENDERS: Access = Access::Duties(&[Duty::AdministerBody, Duty::AdministerNetwork]);

pub fn routes() -> Routes {
    Routes::of("network")
        .get("/network", Access::SignedIn, pages::list::list)
        .get("/network/new", FOUNDERS, pages::edit::blank)
        .post("/network/new", FOUNDERS, pages::edit::add)
        .get("/network/{id}", Access::SignedIn, pages::show::show)
        .get("/network/{id}/edit", MENDERS, pages::edit::edit)
        .post("/network/{id}/edit", MENDERS, pages::edit::save)
        .get("/network/{id}/units", MENDERS, pages::units::list)
        .post("/network/{id}/units", MENDERS, pages::units::add)
        .get("/network/{id}/units/{unit}", MENDERS, pages::units::edit)
        .post("/network/{id}/units/{unit}", MENDERS, pages::units::save)
        .post("/network/{id}/units/{unit}/end", MENDERS, pages::units::end)
}
