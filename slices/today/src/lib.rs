//! Today: the first page after signing in, and the news that reach people.
//!
//! [`work`] asks, for each duty the actor holds, what waits: one statement per kind of work, ten rows and a capped count
//! each, always through the same relations as the lists behind them. Nothing here changes a referral; every line opens
//! the page where the work is done. News travel from the outbox: [`jobs`] turn outbox rows into notices and notices
//! into mail without a personal word in it. Barriers that users report reach the network's administrators the same way.

mod due;
pub mod events;
mod feedback;
pub mod jobs;
mod notices;
mod pages;
mod work;

use kernel::words::Duty;
use web::{Access, Routes};

pub use notices::witness;

const ADMINISTRATORS: Access = Access::Duties(&[Duty::AdministerNetwork]);

pub fn routes() -> Routes {
    Routes::of("today")
        .get("/", Access::Public, pages::today::home)
        .get("/today", Access::SignedIn, pages::today::show)
        .get("/notices", Access::SignedIn, pages::notices::list)
        .post("/notices", Access::SignedIn, pages::notices::read_all)
        .post("/notices/{id}", Access::SignedIn, pages::notices::open)
        .get("/shortcuts", Access::Public, pages::words::shortcuts)
        .get("/accessibility", Access::Public, pages::words::accessibility)
        .get("/feedback", Access::Public, pages::feedback::form)
        .post("/feedback", Access::SignedIn, pages::feedback::give)
        .get("/feedback/received", ADMINISTRATORS, pages::feedback::received)
        .get("/feedback/{id}", ADMINISTRATORS, pages::feedback::show)
}
