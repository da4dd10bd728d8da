//! Data protection: what people ask about their own data, what they were told, what is kept and for how long.
//!
//! Requests of artt. 15-21 GDPR are records with a term ([`requests`]). A restriction closes a person to every writing
//! ([`marks`]); an erasure destroys keys and texts and leaves the skeleton the archive law asks for ([`erase`],
//! [`destroy`]); the retention plan of the pack is carried out after four eyes ([`disposal`]). The record of processing
//! is read from the pack, the form and the bodies of the network ([`processing`]): nothing of it is typed twice.

pub mod destroy;
mod destroy_activities;
mod destroy_agenda;
mod destroy_profile;
mod destroy_projects;
mod destroy_questions;
mod destroy_reviews;
pub mod disposal;
mod due;
pub mod erase;
pub mod events;
mod file;
pub mod informed;
pub mod marks;
pub mod own;
mod pages;
mod processing;
pub mod requests;
mod verify;
mod words;

use kernel::words::Duty;
use web::{Access, Routes};

pub use verify::verify_words;

/// Who works with people, and the officer; the rule of the object decides further.
const WORKERS: Access =
    Access::Duties(&[Duty::Refer, Duty::Receive, Duty::Secretary, Duty::Accompany, Duty::Coordinate, Duty::Privacy]);
const OFFICER: Access = Access::Duties(&[Duty::Privacy]);
const READERS: Access = Access::Duties(&[Duty::Privacy, Duty::AdministerNetwork]);

pub fn routes() -> Routes {
    Routes::of("privacy")
        .get("/privacy", WORKERS, pages::list::show)
        .get("/privacy/find", OFFICER, pages::find::ask)
        .post("/privacy/find", OFFICER, pages::find::found)
        .get("/people/{person}/privacy", WORKERS, pages::person::show)
        .post("/people/{person}/privacy/informed", WORKERS, pages::person::informed)
        .post("/people/{person}/privacy/consent", WORKERS, pages::person::consent)
        .post("/people/{person}/privacy/withdraw", WORKERS, pages::person::withdraw)
        .post("/people/{person}/privacy/restrict", OFFICER, pages::person::restrict)
        .post("/people/{person}/privacy/lift", OFFICER, pages::person::lift)
        .post("/people/{person}/privacy/hold", OFFICER, pages::person::hold)
        .post("/people/{person}/privacy/release", OFFICER, pages::person::release)
        .get("/people/{person}/privacy/request", WORKERS, pages::record::ask)
        .post("/people/{person}/privacy/request", WORKERS, pages::record::keep)
        .get("/privacy/requests/{request}", WORKERS, pages::request::show)
        .get("/privacy/requests/{request}/step/{step}", WORKERS, pages::step::ask)
        .post("/privacy/requests/{request}/step/{step}", WORKERS, pages::step::take)
        .post("/privacy/requests/{request}/file", OFFICER, pages::request::file)
        .post("/privacy/requests/{request}/erasure", OFFICER, pages::request::propose)
        .post("/privacy/requests/{request}/erasure/confirm", OFFICER, pages::request::confirm)
        .post("/privacy/requests/{request}/erasure/drop", OFFICER, pages::request::drop_proposal)
        .get("/privacy/processing", READERS, pages::processing::show)
        .post("/privacy/processing/export", READERS, pages::processing::export)
        .get("/privacy/retention", READERS, pages::retention::show)
        .post("/privacy/retention/propose", OFFICER, pages::retention::propose)
        .get("/privacy/disposals/{disposal}", OFFICER, pages::disposal::show)
        .post("/privacy/disposals/{disposal}/exclude", OFFICER, pages::disposal::exclude)
        .post("/privacy/disposals/{disposal}/approve", OFFICER, pages::disposal::approve)
        .post("/privacy/disposals/{disposal}/confirm", OFFICER, pages::disposal::confirm)
        .post("/privacy/disposals/{disposal}/drop", OFFICER, pages::disposal::drop_it)
        .post("/privacy/disposals/{disposal}/act", OFFICER, pages::disposal::act)
}
