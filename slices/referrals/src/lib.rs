//! Referrals (segnalazioni): the heart of the network, from a first draft to the answer the sender reads.
//!
//! [`journey`] moves a referral and is the only way to do so; `answers` and `files` keep what was said, sealed where the
//! law asks for it; `lists` finds referrals by the actor's perspective; `pages` show them. Other slices use [`journey`],
//! [`summary`] and [`answers`].

pub mod answers;
mod begin;
pub mod case;
pub mod events;
pub mod files;
pub mod import;
mod informed;
pub mod journey;
mod late;
mod lists;
mod pages;
mod sections;
mod sending;
mod show;
mod story;
mod summary;
mod verify;

use kernel::words::Duty;
use web::{Access, Routes, WORKERS};

pub use summary::{ReferralSummary, summaries, summary};
pub use verify::verify_sealed;

const SENDERS: Access = Access::Duties(&[Duty::Refer]);
const SECRETARY: Access = Access::Duties(&[Duty::Secretary]);

pub fn routes() -> Routes {
    Routes::of("referrals")
        .get("/referrals", WORKERS, pages::list::show)
        .get("/referrals/new", SENDERS, pages::new::show)
        .post("/referrals/new", SENDERS, pages::new::create)
        .get("/referrals/{referral}", WORKERS, pages::overview::show)
        .get("/referrals/{referral}/why", WORKERS, pages::why::show)
        .get("/referrals/{referral}/form", SENDERS, pages::form::show)
        .get("/referrals/{referral}/form/{section}", SENDERS, pages::section::show)
        .post("/referrals/{referral}/form/{section}", SENDERS, pages::section::save)
        .post("/referrals/{referral}/form/{section}/draft", SENDERS, pages::draft::save)
        .get("/referrals/{referral}/attachments", SENDERS, pages::attachments::show)
        .post("/referrals/{referral}/attachments", SENDERS, pages::attachments::add)
        .get("/referrals/{referral}/attachments/{attachment}", WORKERS, pages::download::take)
        .post("/referrals/{referral}/attachments/{attachment}/remove", SENDERS, pages::attachments::remove)
        .get("/referrals/{referral}/check", SENDERS, pages::check::show)
        .post("/referrals/{referral}/send", SENDERS, pages::check::send)
        .get("/referrals/{referral}/review", WORKERS, pages::review::show)
        .post("/referrals/{referral}/review", SECRETARY, pages::review::confirm)
        .get("/referrals/{referral}/step/{step}", WORKERS, pages::step::show)
        .post("/referrals/{referral}/step/{step}", WORKERS, pages::step::take)
        .merge(import::routes())
}
