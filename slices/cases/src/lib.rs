//! Cases: somebody admitted is taken in charge (presa in carico) by one body, and a team stands around one shared project.
//!
//! [`pages::take`] opens the case with the step that takes the referral in charge. [`figures`] are the team: each has a
//! mandate with days and a slice of compartments, accepted by the figure itself. [`diary`] is what happened, in words. The
//! rules are in `policy::cases`; the roles, terms and kinds of entries are data (`team.toml`).

pub mod absences;
pub mod case;
pub mod diary;
pub mod events;
pub mod facts;
pub mod figures;
pub mod lists;
mod news;
mod pages;
pub mod store;
mod verify;

use kernel::words::Duty;
use web::{Access, Routes};

pub use case::Case;
pub use verify::verify_sealed;

const LEADERS: Access = Access::Duties(&[Duty::Accompany]);
const TAKERS: Access = Access::Duties(&[Duty::Accompany, Duty::Receive]);
const TEAM: Access = Access::Duties(&[Duty::Accompany, Duty::TakePart, Duty::Coordinate]);
/// Whoever may find a case, also by an access in an emergency.
const FINDERS: Access = Access::SignedIn;
const FIGURES: Access = Access::Duties(&[Duty::TakePart]);

pub fn routes() -> Routes {
    Routes::of("cases")
        .get("/cases", TEAM, pages::list::show)
        .get("/cases/take/{referral}", TAKERS, pages::take::show)
        .post("/cases/take/{referral}", TAKERS, pages::take::take)
        .get("/cases/of/{referral}", FINDERS, pages::take::of)
        .get("/cases/hand-over", LEADERS, pages::hand_over::show)
        .post("/cases/hand-over", LEADERS, pages::hand_over::hand)
        .get("/cases/absences", LEADERS, pages::absences::show)
        .post("/cases/absences", LEADERS, pages::absences::note)
        .post("/cases/absences/end", LEADERS, pages::absences::end)
        .get("/cases/{case}", FINDERS, pages::diary::show)
        .get("/cases/{case}/why", FINDERS, pages::why::show)
        .post("/cases/{case}/entries", TEAM, pages::diary::write)
        .post("/cases/{case}/entries/draft", TEAM, pages::diary::keep)
        .post("/cases/{case}/entries/{entry}/undo", TEAM, pages::diary::undo)
        .get("/cases/{case}/team", FINDERS, pages::team::show)
        .get("/cases/{case}/team/new", LEADERS, pages::team::blank)
        .post("/cases/{case}/team/new", LEADERS, pages::team::propose)
        .get("/cases/{case}/manager", LEADERS, pages::manager::show)
        .post("/cases/{case}/manager", LEADERS, pages::manager::name)
        .get("/cases/{case}/step/{step}", LEADERS, pages::step::show)
        .post("/cases/{case}/step/{step}", LEADERS, pages::step::take)
        .get("/figures/{figure}", LEADERS, pages::figure::show)
        .post("/figures/{figure}", LEADERS, pages::figure::act)
        .get("/team/{figure}", FIGURES, pages::mandate::show)
        .post("/team/{figure}", FIGURES, pages::mandate::answer)
}
