//! Personalised projects (progetto personalizzato): what a person wants, what each party does for it, how far it came.
//!
//! [`parts`] are what a project says; each belongs to one compartment and does not exist for who may not read it.
//! [`versions`] freeze what was agreed, [`parties`] sign it, [`evaluations`] measure the goals ([`gas`]). [`rules`] say when
//! it is looked at again. Rights: `policy::projects`; tools, terms and reasons: `project.toml`.

pub mod behind;
pub mod content;
pub mod evaluations;
pub mod events;
mod gas;
mod news;
pub mod own;
mod pages;
pub mod parties;
pub mod parts;
mod rules;
/// The days of a project that matter for its reviews.
pub mod days {
    pub use crate::rules::Days;
}
pub mod store;
pub mod translations;
mod verify;
pub mod versions;

use kernel::words::Duty;
use web::{Access, Routes};

pub use pages::reserved;
pub use verify::verify_sealed;

/// Who follows, who writes and signs.
const READERS: Access = Access::Duties(&[Duty::Accompany, Duty::TakePart, Duty::Coordinate]);
const WRITERS: Access = Access::Duties(&[Duty::Accompany, Duty::TakePart]);
const LEADERS: Access = Access::Duties(&[Duty::Accompany]);

pub fn routes() -> Routes {
    Routes::of("projects")
        .get("/cases/{case}/project", READERS, pages::overview::show)
        .post("/cases/{case}/project", LEADERS, pages::overview::begin)
        .get("/cases/{case}/project/new/{kind}", WRITERS, pages::part::blank)
        .post("/cases/{case}/project/new/{kind}", WRITERS, pages::part::add)
        .get("/cases/{case}/project/parts/{part}", WRITERS, pages::part::show)
        .post("/cases/{case}/project/parts/{part}", WRITERS, pages::part::save)
        .get("/cases/{case}/project/line", WRITERS, pages::line::show)
        .get("/cases/{case}/project/measures", WRITERS, pages::measures::show)
        .get("/cases/{case}/project/measures/new", WRITERS, pages::measures::blank)
        .post("/cases/{case}/project/measures/new", WRITERS, pages::measures::save)
        .get("/cases/{case}/project/versions", READERS, pages::versions::list)
        .get("/cases/{case}/project/texts/{number}", READERS, pages::text::show)
        .get("/cases/{case}/project/texts/{number}/changes", WRITERS, pages::changes::show)
        .get("/cases/{case}/project/texts/{number}/paper", WRITERS, pages::paper::print)
        .get("/cases/{case}/project/texts/{number}/words", WRITERS, pages::translate::show)
        .post("/cases/{case}/project/texts/{number}/words", WRITERS, pages::translate::save)
        .get("/cases/{case}/project/texts/{number}/sign/{party}", WRITERS, pages::sign::ask)
        .post("/cases/{case}/project/texts/{number}/sign/{party}", WRITERS, pages::sign::answer)
        .get("/cases/{case}/project/scans/{scan}", WRITERS, pages::sign::scan)
        .get("/cases/{case}/project/step/{step}", LEADERS, pages::step::ask)
        .post("/cases/{case}/project/step/{step}", LEADERS, pages::step::take)
}
