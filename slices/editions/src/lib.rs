//! Files of the packs, rewritten in the browser: a territory changes a letter without touching a server.
//!
//! The pack's own text is never changed. Beside it stand editions ([`store`]): numbered, each with who, when and why, at
//! most one of them published. What is published lies over the pack's files ([`documents::files`]) at the next document,
//! on every server alike, because it is read from the database and kept nowhere else. Nothing is published before
//! [`check`] found no fault in it; what a check is depends on the file, and that one function knows it.

pub mod check;
mod diff;
pub mod documents;
pub mod events;
mod pages;
pub mod store;

use kernel::words::Duty;
use web::{Access, Routes};

const ADMINISTRATORS: Access = Access::Duties(&[Duty::AdministerNetwork]);

pub fn routes() -> Routes {
    Routes::of("editions")
        .get("/templates", ADMINISTRATORS, pages::list::show)
        .get("/templates/{file}", ADMINISTRATORS, pages::edit::show)
        .post("/templates/{file}", ADMINISTRATORS, pages::edit::save)
        .post("/templates/{file}/draft", ADMINISTRATORS, pages::draft::keep)
        .post("/templates/{file}/discard", ADMINISTRATORS, pages::draft::discard)
        .post("/templates/{file}/take", ADMINISTRATORS, pages::draft::take)
        .get("/templates/{file}/preview", ADMINISTRATORS, pages::preview::part)
        .get("/templates/{file}/pages/{page}", ADMINISTRATORS, pages::preview::page)
        .get("/templates/{file}/versions/{number}", ADMINISTRATORS, pages::version::show)
        .post("/templates/{file}/publish", ADMINISTRATORS, pages::publish::publish)
}
