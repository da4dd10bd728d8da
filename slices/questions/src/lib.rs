//! Questions to health and social referents (figure di riferimento), and what matters at work.
//!
//! Whoever works on a case asks a figure of the team, or somebody outside, with a term and a purpose. The answer is a functional
//! profile in words of work: what somebody can do, can do with support, should avoid, what helps, until when. It is read where the
//! question is (mostly `work`); the clinical or confidential words behind it are sealed in the reserved compartment and absent for
//! everybody without it. [`store`] reads, [`write`] moves, [`rules`] reckons what counts today, [`lists`] is what waits for a user.
//! Rights: `policy::questions`; kinds, roles, terms, rows: `questions.toml`. Decision: 0025.

pub mod events;
pub mod jobs;
pub mod lists;
mod news;
mod pages;
pub mod rules;
pub mod store;
mod verify;
pub mod write;

use kernel::words::Duty;
use web::{Access, Routes};

pub use verify::verify_sealed;

/// Who works with people: the body in charge and the teams.
const TEAM: Access = Access::Duties(&[Duty::Accompany, Duty::TakePart]);

pub fn routes() -> Routes {
    Routes::of("questions")
        .get("/cases/{case}/questions", TEAM, pages::overview::show)
        .get("/cases/{case}/questions/new", TEAM, pages::ask::blank)
        .post("/cases/{case}/questions/new", TEAM, pages::ask::send)
        .get("/cases/{case}/questions/{question}", TEAM, pages::question::show)
        .get("/cases/{case}/questions/{question}/answer", TEAM, pages::answer::ask)
        .post("/cases/{case}/questions/{question}/answer", TEAM, pages::answer::take)
        .get("/cases/{case}/questions/{question}/decline", TEAM, pages::step::decline)
        .post("/cases/{case}/questions/{question}/decline", TEAM, pages::step::take_decline)
        .get("/cases/{case}/questions/{question}/term", TEAM, pages::step::prolong)
        .post("/cases/{case}/questions/{question}/term", TEAM, pages::step::take_prolong)
        .post("/cases/{case}/questions/{question}/withdraw", TEAM, pages::step::take_withdraw)
}
