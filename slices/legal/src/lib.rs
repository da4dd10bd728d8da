//! On what rights rest, as pages: the legal-basis matrix in words, agreements between bodies, accesses in an emergency
//! and their review, and who has seen a person's data.
//!
//! The rules are in `policy`; the rows are pack data, over which a draft may be published ([`drafts`]). When an agreement ends, or an emergency access, the next request
//! of everybody concerned is decided without it.

pub mod agreements;
pub mod drafts;
pub mod emergency;
pub mod events;
mod pages;
pub mod readers;
pub mod trial;

use kernel::words::Duty;
use web::{Access, Routes, WORKERS};

const KEEPERS: Access = Access::Duties(&[Duty::AdministerNetwork]);
const READERS: Access =
    Access::Duties(&[Duty::AdministerNetwork, Duty::Privacy, Duty::AdministerBody, Duty::Coordinate]);
/// Who answers for rights and data: they try the matrix, and write its drafts.
const TRIERS: Access = Access::Duties(&[Duty::AdministerNetwork, Duty::Privacy]);
/// Who publishes what another proposed.
const PUBLISHERS: Access = Access::Duties(&[Duty::Privacy]);

pub fn routes() -> Routes {
    Routes::of("legal")
        .get("/legal-bases", Access::SignedIn, pages::matrix::show)
        .get("/legal-bases/trial", TRIERS, pages::trial::show)
        .post("/legal-bases/trial", TRIERS, pages::trial::ask)
        .get("/legal-bases/draft", TRIERS, pages::drafts::overview::show)
        .get("/legal-bases/draft/rows/new", TRIERS, pages::drafts::row::blank)
        .post("/legal-bases/draft/rows/new", TRIERS, pages::drafts::row::add)
        .get("/legal-bases/draft/rows/{row}", TRIERS, pages::drafts::row::show)
        .post("/legal-bases/draft/rows/{row}", TRIERS, pages::drafts::row::save)
        .post("/legal-bases/draft/rows/{row}/end", TRIERS, pages::drafts::row::end)
        .get("/legal-bases/draft/text", TRIERS, pages::drafts::text::show)
        .post("/legal-bases/draft/text", TRIERS, pages::drafts::text::save)
        .post("/legal-bases/draft/take", TRIERS, pages::drafts::text::take)
        .get("/legal-bases/draft/changes", TRIERS, pages::drafts::changes::show)
        .post("/legal-bases/proposals", TRIERS, pages::drafts::changes::propose)
        .get("/legal-bases/proposals/{proposal}", TRIERS, pages::drafts::proposal::show)
        .post("/legal-bases/proposals/{proposal}/publish", PUBLISHERS, pages::drafts::publish::publish)
        .post("/legal-bases/proposals/{proposal}/drop", TRIERS, pages::drafts::publish::give_up)
        .get("/agreements", READERS, pages::agreements::list)
        .post("/agreements/export", READERS, pages::agreements::export)
        .get("/agreements/new", KEEPERS, pages::agreement::blank)
        .post("/agreements/new", KEEPERS, pages::agreement::add)
        .get("/agreements/{agreement}", READERS, pages::agreement::show)
        .post("/agreements/{agreement}/end", KEEPERS, pages::agreement::end)
        .get("/emergencies", Access::SignedIn, pages::emergencies::list)
        .get("/emergencies/new/{person}", WORKERS, pages::emergency::blank)
        .post("/emergencies/new/{person}", WORKERS, pages::emergency::open)
        .get("/emergencies/{emergency}", Access::SignedIn, pages::emergency::show)
        .post("/emergencies/{emergency}/end", Access::SignedIn, pages::emergency::end)
        .post("/emergencies/{emergency}/review", Access::Duties(&[Duty::Privacy]), pages::emergency::review)
        .get("/people/{person}/readers", WORKERS, pages::readers::show)
        .get("/people/{person}/readers/sheet", WORKERS, pages::readers::sheet)
}
