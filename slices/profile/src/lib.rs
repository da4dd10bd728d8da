//! Knowing the person (conoscere la persona): what somebody can do and wants, told by herself and by those who work with her.
//!
//! [`rows`] are the work profile, with [`skills`] from the European list or in own words; [`voice`] is one page in the
//! person's words; [`assessment`] looks at the whole situation, domain by domain; [`stages`] are those of supported
//! employment, with their days; [`dossier`] is the skills assessment that belongs to the person. Rights: `policy::profile`.

mod assessment;
mod dossier;
pub mod events;
mod rows;
mod shared;
pub mod skills;
mod stages;
mod verify;
mod voice;

use kernel::words::Duty;
use web::{Access, Routes};

pub use verify::verify_sealed;

/// For the sample network and the person's file: what is written, and where it is sealed.
pub mod kept {
    pub use crate::assessment::store as assessments;
    pub use crate::dossier::store as dossiers;
    pub use crate::rows::content;
    pub use crate::rows::store as rows;
    pub use crate::stages::store as stages;
    pub use crate::voice::store as voices;
}

/// Who follows the stages, who reads and writes.
const READERS: Access = Access::Duties(&[Duty::Accompany, Duty::TakePart, Duty::Coordinate]);
const WRITERS: Access = Access::Duties(&[Duty::Accompany, Duty::TakePart]);

pub fn routes() -> Routes {
    Routes::of("profile")
        .get("/cases/{case}/profile", READERS, rows::overview::show)
        .get("/cases/{case}/profile/new/{row_kind}", WRITERS, rows::form::blank)
        .post("/cases/{case}/profile/new/{row_kind}", WRITERS, rows::form::add)
        .get("/cases/{case}/profile/rows/{row}", WRITERS, rows::form::show)
        .post("/cases/{case}/profile/rows/{row}", WRITERS, rows::change::save)
        .post("/cases/{case}/profile/rows/{row}/undo", WRITERS, rows::change::undo)
        .get("/skills/suggest", WRITERS, skills::suggest::show)
        .get("/cases/{case}/profile/words", WRITERS, voice::pages::show)
        .get("/cases/{case}/profile/words/new", WRITERS, voice::pages::blank)
        .post("/cases/{case}/profile/words/new", WRITERS, voice::pages::save)
        .get("/cases/{case}/profile/words/{number}", WRITERS, voice::pages::old)
        .get("/cases/{case}/profile/assessments", WRITERS, assessment::compare::show)
        .get("/cases/{case}/profile/assessments/new", WRITERS, assessment::form::blank)
        .post("/cases/{case}/profile/assessments/new", WRITERS, assessment::form::save)
        .get("/cases/{case}/profile/stages", READERS, stages::pages::show)
        .post("/cases/{case}/profile/stages", WRITERS, stages::pages::enter)
        .post("/cases/{case}/profile/stages/undo", WRITERS, stages::pages::undo)
        .get("/cases/{case}/profile/dossiers", WRITERS, dossier::list::show)
        .post("/cases/{case}/profile/dossiers", WRITERS, dossier::list::begin)
        .get("/cases/{case}/profile/dossiers/{dossier}", WRITERS, dossier::page::show)
        .post("/cases/{case}/profile/dossiers/{dossier}", WRITERS, dossier::act::take)
}
