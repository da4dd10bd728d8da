//! The person's own view (le mie pagine): without an account, by a link and a code, in easy words and the own language.
//!
//! Who leads the case gives a key ([`keys`]); the code begins a visit of some minutes ([`visit`]); each page shows one thing
//! ([`pages`]). What is shown is asked of the slices that keep it, with the proof of the visit (`policy::own::OwnView`); what is
//! changed with the right to act (`policy::own::OwnAct`). [`questions`] go to who leads the case. [`speech`] says it in the person's
//! language. Decision: 0022; terms: `own.toml`.

pub mod events;
pub mod keys;
mod pages;
pub mod questions;
mod readers;
pub mod speech;
mod team;
mod verify;
pub mod visit;

use kernel::words::Duty;
use web::{Access, Routes};

pub use verify::verify_sealed;

/// Who accompanies, and the office that may end a key.
const KEEPERS: Access = Access::Duties(&[Duty::Accompany, Duty::Coordinate]);
const GIVERS: Access = Access::Duties(&[Duty::Accompany]);

pub fn routes() -> Routes {
    Routes::of("own")
        .get("/cases/{case}/own", KEEPERS, pages::desk::show)
        .post("/cases/{case}/own/keys", GIVERS, pages::desk::give)
        .post("/cases/{case}/own/keys/{door}/revoke", KEEPERS, pages::desk::revoke)
        .post("/cases/{case}/own/questions/{question}", GIVERS, pages::desk::answer)
        .get("/me/open/{token}", Access::Public, pages::door::ask)
        .post("/me/open/{token}", Access::Public, pages::door::prove)
        .get("/me", Access::Public, pages::start::show)
        .get("/me/more", Access::Public, pages::start::more)
        .get("/me/appointments", Access::Public, pages::appointments::list)
        .post("/me/appointments/{appointment}/yes", Access::Public, pages::appointments::comes)
        .get("/me/appointments/{appointment}/move", Access::Public, pages::appointments::ask)
        .post("/me/appointments/{appointment}/move", Access::Public, pages::appointments::other_day)
        .get("/me/project", Access::Public, pages::project::show)
        .get("/me/project/sign", Access::Public, pages::project::ask)
        .post("/me/project/sign", Access::Public, pages::project::answer)
        .get("/me/papers", Access::Public, pages::papers::list)
        .get("/me/papers/{paper}", Access::Public, pages::papers::take)
        .get("/me/team", Access::Public, pages::people::team)
        .get("/me/readers", Access::Public, pages::people::readers)
        .get("/me/ask", Access::Public, pages::ask::show)
        .post("/me/ask", Access::Public, pages::ask::send)
        .get("/me/rights", Access::Public, pages::rights::show)
        .post("/me/rights", Access::Public, pages::rights::send)
        .post("/me/language", Access::Public, pages::start::speak)
        .post("/me/leave", Access::Public, pages::start::leave)
        .post("/me/demo", Access::Public, pages::demo::enter)
        .get("/me/out", Access::Public, pages::start::out)
}
