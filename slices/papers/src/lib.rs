//! Documents that write themselves: letters with a protocol number, prints for the session, dossiers, the register.
//!
//! [`compose`] gathers the data of a document from what the asking user may read, as JSON; the templates of the pack turn
//! it into a PDF ([`press`]). A letter is issued once ([`issue`]): numbered, typeset, sealed, never changed; whoever holds
//! it on paper proves it by its short code ([`pages`], `/verify`). Everything else is printed when it is asked for.
//! The protocol register ([`protocol`]) tells what came in and went out.

pub mod compose;
pub mod due;
pub mod events;
pub mod issue;
pub mod own;
mod pages;
pub mod press;
pub mod printing;
pub mod protocol;
pub mod store;
mod verify;

use kernel::words::Duty;
use web::{Access, Routes, WORKERS};

pub use compose::Purpose;
pub use compose::internal;
pub use pages::rows::counted;
pub use verify::{PaperFault, verify_papers};

const ISSUERS: Access = Access::Duties(&[Duty::Secretary, Duty::Receive]);
const INSIDE: Access = Access::Duties(&[Duty::Secretary, Duty::Commissioner, Duty::President]);
const KEEPERS: Access = Access::Duties(&[Duty::Secretary, Duty::President]);
const REGISTRARS: Access = Access::Duties(&[Duty::Secretary, Duty::Coordinate]);

pub fn routes() -> Routes {
    Routes::of("papers")
        .get("/referrals/{referral}/papers", WORKERS, pages::referral::show)
        .post("/referrals/{referral}/papers", ISSUERS, pages::referral::issue)
        .get("/referrals/{referral}/papers/{kind}/preview", ISSUERS, pages::referral::preview)
        .get("/referrals/{referral}/dossier", WORKERS, pages::print::dossier)
        .get("/sessions/{id}/papers", INSIDE, pages::session::show)
        .post("/sessions/{id}/papers", KEEPERS, pages::session::issue)
        .get("/sessions/{id}/papers/check", KEEPERS, pages::session::check)
        .get("/sessions/{id}/print/{kind}", INSIDE, pages::print::of_session)
        .get("/sessions/{id}/calendar", INSIDE, pages::calendar::take)
        .get("/letters", ISSUERS, pages::letters::show)
        .get("/letters/check", ISSUERS, pages::letters::check)
        .post("/letters", ISSUERS, pages::letters::issue)
        .get("/papers/{paper}", WORKERS, pages::paper::take)
        .post("/papers/{paper}/typeset", ISSUERS, pages::paper::typeset)
        .get("/protocol", REGISTRARS, pages::protocol::list)
        .post("/protocol/export", REGISTRARS, pages::protocol::export)
        .get("/verify", Access::Public, pages::check::ask)
        .post("/verify", Access::Public, pages::check::asked)
        .get("/verify/{code}", Access::Public, pages::check::show)
}
