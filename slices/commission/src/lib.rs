//! The evaluation commission: who sits in it, when it meets, what it decides, and how that is written down for good.
//!
//! A session is planned and convened ([`acts::plan`], [`acts::conduct`]), its agenda built from complete referrals
//! ([`acts::agenda`]). Members give opinions nobody sees before it opens, or declare a conflict of interest, after which
//! the file does not exist for them. In the session each item is discussed, voted and decided ([`acts::decide`]);
//! closing it announces the decisions to the senders and carries the rest over. The minutes are signed by two people
//! ([`acts::sign`]) and never change again; `netmet verify` proves it ([`verify_minutes`]).
//! Referrals move only through `referrals::journey`, by the rights of whoever acts.

pub mod acts;
pub mod events;
pub mod found;
pub mod minutes;
mod pages;
pub mod queries;
pub mod rules;
mod verify;
pub mod wording;

use kernel::words::Duty;
use policy::commission::MANDATE_DUTIES;
use web::{Access, Routes};

pub use verify::{MinutesFault, verify_minutes};
pub use wording::minutes_for;

/// Whoever has to do with a commission; the rule of the commission decides further.
const AROUND: Access =
    Access::Duties(&[Duty::Secretary, Duty::Commissioner, Duty::President, Duty::Coordinate, Duty::AdministerNetwork]);
/// Those inside it.
const INSIDE: Access = Access::Duties(&[Duty::Secretary, Duty::Commissioner, Duty::President]);
const KEEPERS: Access = Access::Duties(&[Duty::Secretary, Duty::President]);
const SECRETARY: Access = Access::Duties(&[Duty::Secretary]);
const COMPOSERS: Access = Access::Duties(&[Duty::Secretary, Duty::AdministerNetwork]);
const NETWORK: Access = Access::Duties(&[Duty::AdministerNetwork]);
const MEMBERS: Access = Access::Duties(&[Duty::Commissioner, Duty::President]);
const PRESIDENT: Access = Access::Duties(&[Duty::President]);
const TASKED: Access = Access::Duties(MANDATE_DUTIES);

pub fn routes() -> Routes {
    let routes = Routes::of("commission")
        .get("/commission", AROUND, pages::composition::show)
        .get("/commission/new", NETWORK, pages::found::show)
        .post("/commission/new", NETWORK, pages::found::create)
        .get("/commission/edit", COMPOSERS, pages::edit::show)
        .post("/commission/edit", COMPOSERS, pages::edit::save)
        .get("/sessions", AROUND, pages::sessions::list)
        .get("/sessions/new", SECRETARY, pages::plan::new)
        .post("/sessions/new", SECRETARY, pages::plan::create)
        .get("/sessions/{id}", AROUND, pages::session::show)
        .get("/sessions/{id}/edit", SECRETARY, pages::plan::edit)
        .post("/sessions/{id}/edit", SECRETARY, pages::plan::save)
        .get("/sessions/{id}/agenda", KEEPERS, pages::agenda::show)
        .post("/sessions/{id}/agenda", KEEPERS, pages::agenda::change)
        .get("/sessions/{id}/attendance", KEEPERS, pages::attendance::show)
        .post("/sessions/{id}/attendance", KEEPERS, pages::attendance::save)
        .get("/sessions/{id}/step/{step}", KEEPERS, pages::step::show)
        .post("/sessions/{id}/step/{step}", KEEPERS, pages::step::take);
    in_the_session(routes)
        .get("/referrals/{referral}/agenda", KEEPERS, pages::put_on::show)
        .post("/referrals/{referral}/agenda", KEEPERS, pages::put_on::put)
        .get("/opinions/{referral}", MEMBERS, pages::opinion::show)
        .post("/opinions/{referral}", MEMBERS, pages::opinion::save)
        .get("/conflicts/{referral}", MEMBERS, pages::conflict::show)
        .post("/conflicts/{referral}", MEMBERS, pages::conflict::declare)
        .get("/urgent", PRESIDENT, pages::urgent::list)
        .get("/urgent/{referral}", PRESIDENT, pages::urgent::show)
        .post("/urgent/{referral}", PRESIDENT, pages::urgent::decide)
        .get("/waiting-list", INSIDE, pages::waiting_list::list)
        .get("/waiting-list/{referral}", INSIDE, pages::score::show)
        .post("/waiting-list/{referral}", KEEPERS, pages::score::save)
        .get("/mandates", TASKED, pages::mandates::list)
        .post("/mandates/{id}/done", TASKED, pages::mandates::done)
}

fn in_the_session(routes: Routes) -> Routes {
    routes
        .get("/sessions/{id}/items/{item}", INSIDE, pages::item::show)
        .post("/sessions/{id}/items/{item}", KEEPERS, pages::item::save)
        .post("/sessions/{id}/items/{item}/draft", KEEPERS, pages::item::draft)
        .get("/sessions/{id}/items/{item}/decision", KEEPERS, pages::decision::show)
        .post("/sessions/{id}/items/{item}/decision", KEEPERS, pages::decision::record)
        .post("/sessions/{id}/items/{item}/mandates", KEEPERS, pages::item::give_mandate)
        .get("/sessions/{id}/minutes", INSIDE, pages::minutes::show)
        .post("/sessions/{id}/minutes", KEEPERS, pages::minutes::save)
        .get("/sessions/{id}/sign", KEEPERS, pages::sign::show)
        .post("/sessions/{id}/sign", KEEPERS, pages::sign::save)
}
