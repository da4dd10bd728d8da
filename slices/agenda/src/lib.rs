//! Appointments (appuntamenti): who meets whom for a case, on which day, where, and what became of it.
//!
//! An appointment belongs to one compartment and does not exist for who may not read that. [`store`] reads it, [`write`] moves it,
//! [`clashes`] tells before saving who is not free, [`absences`] notes once for all bodies that the person is away.
//! [`calendar`] is what one user takes part in over all cases; [`feeds`] lets a phone read it, without personal data.
//! Rights: `policy::agenda`; kinds, reasons, terms: `agenda.toml`.

pub mod absences;
pub mod calendar;
mod clashes;
pub mod events;
mod feeds;
mod files;
pub mod jobs;
mod news;
pub mod own;
mod pages;
mod replies;
pub mod rules;
mod sessions;
pub mod store;
mod verify;
pub mod write;

use kernel::words::Duty;
use web::{Access, Routes};

pub use verify::verify_sealed;

/// Who meets people: the body in charge and the teams.
const TEAM: Access = Access::Duties(&[Duty::Accompany, Duty::TakePart]);

pub fn routes() -> Routes {
    Routes::of("agenda")
        .get("/calendar", TEAM, pages::calendar::mine)
        .get("/calendar/at/{appointment}", TEAM, pages::calendar::find)
        .get("/calendar/phone", TEAM, pages::phone::show)
        .post("/calendar/phone", TEAM, pages::phone::renew)
        .post("/calendar/phone/end", TEAM, pages::phone::end)
        .get("/calendar/feed/{token}", Access::Public, pages::phone::feed)
        .get("/cases/{case}/agenda", TEAM, pages::overview::show)
        .get("/cases/{case}/agenda/days", TEAM, pages::calendar::of_case)
        .get("/cases/{case}/appointments/new", TEAM, pages::form::blank)
        .post("/cases/{case}/appointments/new", TEAM, pages::form::propose)
        .get("/cases/{case}/appointments/{appointment}", TEAM, pages::appointment::show)
        .get("/cases/{case}/appointments/{appointment}/file", TEAM, pages::appointment::file)
        .post("/cases/{case}/appointments/{appointment}/told", TEAM, pages::appointment::tell)
        .get("/cases/{case}/appointments/{appointment}/change", TEAM, pages::form::show)
        .post("/cases/{case}/appointments/{appointment}/change", TEAM, pages::form::change)
        .get("/cases/{case}/appointments/{appointment}/step/{step}", TEAM, pages::step::ask)
        .post("/cases/{case}/appointments/{appointment}/step/{step}", TEAM, pages::step::take)
        .get("/cases/{case}/away", TEAM, pages::away::ask)
        .post("/cases/{case}/away", TEAM, pages::away::note)
        .post("/cases/{case}/away/{absence}/undo", TEAM, pages::away::undo)
}
