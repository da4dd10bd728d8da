//! Requests to bodies without an account (richieste a un ente): a parish desk, a small company, an office abroad.
//!
//! [`send`] asks such a body to consider a person or to answer a question, and shares what was ticked and nothing else
//! ([`share`]). The answer comes by link and code ([`pages::answer`]), by e-mail ([`replies`]), by telephone or on paper
//! ([`pages::record`]); every way ends in [`act`], one state machine and one log. [`jobs`] let terms pass and read the
//! mailbox; [`tally`] counts the answers in term of each body.

pub mod act;
mod code;
pub mod events;
pub mod facts;
pub mod jobs;
pub mod link;
pub mod log;
mod mail;
mod pages;
pub mod protocol;
pub mod replies;
mod rules;
pub mod send;
mod share;
pub mod store;
mod tally;
mod verify;

use kernel::words::Duty;
use web::{Access, Routes, WORKERS};

pub use verify::verify_sealed;

const ASKERS: Access = Access::Duties(&[Duty::Secretary, Duty::Receive, Duty::Accompany]);
const RECORDERS: Access = Access::Duties(&[Duty::Secretary, Duty::Receive, Duty::Accompany, Duty::Coordinate]);
const OVERSEERS: Access = Access::Duties(&[Duty::Secretary, Duty::Coordinate]);

pub fn routes() -> Routes {
    Routes::of("requests")
        .get("/referrals/{referral}/requests", WORKERS, pages::case::list)
        .get("/referrals/{referral}/requests/new", ASKERS, pages::new::blank)
        .post("/referrals/{referral}/requests/new", ASKERS, pages::new::prepare)
        .post("/referrals/{referral}/requests/new/draft", ASKERS, pages::new::draft)
        .get("/referrals/{referral}/requests/check", ASKERS, pages::check::show)
        .post("/referrals/{referral}/requests/check", ASKERS, pages::check::send)
        .get("/requests", OVERSEERS, pages::office::list)
        .post("/requests/find", RECORDERS, pages::office::find)
        .get("/requests/answered", OVERSEERS, pages::answered::show)
        .get("/requests/replies", OVERSEERS, pages::replies::list)
        .post("/requests/replies/{reply}", OVERSEERS, pages::replies::handle)
        .get("/requests/{request}", WORKERS, pages::show::show)
        .post("/requests/{request}", RECORDERS, pages::show::act)
        .get("/requests/{request}/record", RECORDERS, pages::record::blank)
        .post("/requests/{request}/record", RECORDERS, pages::record::save)
        .get("/requests/{request}/sheet", RECORDERS, pages::sheet::print)
        .get("/requests/{request}/scans/{scan}", WORKERS, pages::scan::take)
        .get("/answer", Access::Public, pages::answer::show)
        .post("/answer", Access::Public, pages::answer::give)
        .post("/answer/leave", Access::Public, pages::answer::leave)
        .get("/answer/{token}", Access::Public, pages::door::ask)
        .post("/answer/{token}", Access::Public, pages::door::prove)
}
