//! Reviews (verifiche): the person, the body in charge and the team look together at how a project goes.
//!
//! A review is planned, held and minuted. [`minutes`] have one text for each compartment, written by whoever writes there, a draft on
//! the server until the body in charge approves them; from then on they stand under one hash. [`tasks`] are what was agreed: who
//! does what by when. Goals are measured as `projects::evaluations`. Rights: `policy::reviews`; terms: `project.toml`.

pub mod events;
pub mod minutes;
mod news;
mod pages;
pub mod rules;
pub mod store;
pub mod tasks;
mod verify;
pub mod write;

use kernel::words::Duty;
use web::{Access, Routes};

pub use verify::verify_sealed;

/// Who meets: the body in charge and the team.
const TEAM: Access = Access::Duties(&[Duty::Accompany, Duty::TakePart]);
const LEADERS: Access = Access::Duties(&[Duty::Accompany]);

pub fn routes() -> Routes {
    Routes::of("reviews")
        .get("/cases/{case}/reviews", TEAM, pages::list::show)
        .get("/cases/{case}/reviews/new", LEADERS, pages::plan::blank)
        .post("/cases/{case}/reviews/new", LEADERS, pages::plan::plan)
        .get("/cases/{case}/reviews/{review}", TEAM, pages::show::show)
        .get("/cases/{case}/reviews/{review}/paper", TEAM, pages::paper::print)
        .get("/cases/{case}/reviews/{review}/hold", LEADERS, pages::hold::ask)
        .post("/cases/{case}/reviews/{review}/hold", LEADERS, pages::hold::hold)
        .post("/cases/{case}/reviews/{review}/cancel", LEADERS, pages::plan::cancel)
        .get("/cases/{case}/reviews/{review}/minutes/{compartment}", TEAM, pages::write::show)
        .post("/cases/{case}/reviews/{review}/minutes/{compartment}", TEAM, pages::write::save)
        .get("/cases/{case}/reviews/{review}/tasks", TEAM, pages::task::blank)
        .post("/cases/{case}/reviews/{review}/tasks", TEAM, pages::task::add)
        .post("/cases/{case}/reviews/{review}/tasks/{task}", TEAM, pages::task::settle)
        .get("/cases/{case}/reviews/{review}/approve", LEADERS, pages::approve::ask)
        .post("/cases/{case}/reviews/{review}/approve", LEADERS, pages::approve::approve)
}
