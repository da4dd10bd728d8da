//! Referrals from a spreadsheet: the template an office fills in, the check that changes nothing, the import.
//!
//! [`plan`](plan::plan) reads every row and names everything that is wrong at once: pure, without a database. [`check`]
//! asks the register who and what is known already. [`write`] carries out the valid rows in batches, each with its
//! events; a fingerprint of every row's meaning makes the same file harmless the second time. The pages and the command
//! `netmet import` use the same three steps.

pub mod check;
pub mod columns;
pub mod events;
pub mod finding;
pub mod kept;
pub mod pages;
pub mod person;
pub mod plan;
pub mod read;
pub mod register;
mod registering;
pub mod repeats;
pub mod report;
pub mod runs;
mod show;
pub mod template;
pub mod words;
pub mod write;

use documents::sheet::Limits;
use kernel::words::Duty;
use web::{Access, Routes};

pub use runs::tidy;

#[cfg(test)]
mod tests;

/// What a spreadsheet may hold; a little below the largest request.
pub const LIMITS: Limits = Limits { bytes: 20 << 20, rows: 10_000, columns: 300, unpacked: 200 << 20 };

const MAY: Access = Access::Duties(&[Duty::Refer]);

/// The pages of import and template; merged by the slice.
pub fn routes() -> Routes {
    Routes::of("referrals")
        .get("/referrals/template", MAY, pages::template)
        .get("/referrals/import", MAY, pages::start)
        .post("/referrals/import", MAY, pages::upload)
        .get("/referrals/import/{run}", MAY, pages::show)
        .post("/referrals/import/{run}", MAY, pages::carry_out)
        .post("/referrals/import/{run}/decide", MAY, pages::decide)
        .get("/referrals/import/{run}/report", MAY, pages::report)
}
