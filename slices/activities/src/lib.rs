//! Activities (attività): what bodies offer, on which dates, who takes part, who was there, what became of it.
//!
//! An activity is a body's; nothing of it is about a person. An enrolment ties one case to it and belongs to one compartment of
//! the case: for the team it does not exist outside of that. The body that offers the activity sees the name and the language of
//! those in it, and keeps the register ([`attendance`]); hours are added up from the registers, never typed.
//! Rights: `policy::activities`; terms and lists: `activities.toml`, tools: `project.toml`.

pub mod attendance;
pub mod coming;
pub mod enrolments;
pub mod events;
pub mod meetings;
mod news;
mod pages;
pub mod rules;
pub mod store;
mod verify;

use kernel::words::Duty;
use web::{Access, Routes};

pub use verify::verify_sealed;

const TEAM: Access = Access::Duties(&[Duty::Accompany, Duty::TakePart]);

pub fn routes() -> Routes {
    Routes::of("activities")
        .get("/activities", TEAM, pages::list::show)
        .get("/activities/new", TEAM, pages::form::blank)
        .post("/activities/new", TEAM, pages::form::offer)
        .get("/activities/sheet", TEAM, pages::sheet::ask)
        .get("/activities/{activity}", TEAM, pages::show::show)
        .get("/activities/{activity}/change", TEAM, pages::form::show)
        .post("/activities/{activity}/change", TEAM, pages::form::change)
        .post("/activities/{activity}/step/{step}", TEAM, pages::show::step)
        .get("/activities/{activity}/dates", TEAM, pages::dates::blank)
        .post("/activities/{activity}/dates", TEAM, pages::dates::save)
        .get("/activities/{activity}/meetings/{meeting}", TEAM, pages::register::show)
        .post("/activities/{activity}/meetings/{meeting}", TEAM, pages::register::save)
        .get("/activities/{activity}/meetings/{meeting}/change", TEAM, pages::meeting::show)
        .post("/activities/{activity}/meetings/{meeting}/change", TEAM, pages::meeting::change)
        .post("/activities/{activity}/meetings/{meeting}/cancel", TEAM, pages::meeting::cancel)
        .get("/activities/{activity}/meetings/{meeting}/sheet", TEAM, pages::sheet::print)
        .get("/activities/{activity}/people/{enrolment}", TEAM, pages::enrolment::show)
        .post("/activities/{activity}/people/{enrolment}/{step}", TEAM, pages::enrolment::step)
        .get("/cases/{case}/activities", TEAM, pages::of_case::show)
        .get("/cases/{case}/activities/new", TEAM, pages::propose::blank)
        .post("/cases/{case}/activities/new", TEAM, pages::propose::propose)
        .post("/cases/{case}/activities/{enrolment}/withdraw", TEAM, pages::of_case::withdraw)
}
