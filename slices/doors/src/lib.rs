//! Doors (accessi con collegamento e codice): a way in without an account, for one purpose and one subject.
//!
//! A link of 256 random bits opens a page that asks for six figures and tells nothing. The figures go another way than the
//! link. The right ones begin a *visit* of some minutes under a cookie of its own. [`door`] keeps all of it; [`secret`] and
//! [`Cookie`] are also used where a link has rows of its own (`requests`). What a visit may do is not said here: each purpose
//! has a proof of its own, which only `policy` makes from the facts of a visit.
//!
//! A new purpose: a member of [`kernel::words::DoorPurpose`], `From` of the permits that give such a door in `policy::doors`,
//! a proof made from `policy::doors::VisitFacts`, a [`Cookie`], pages.

mod cookie;
pub mod door;
pub mod events;
pub mod secret;

pub use cookie::Cookie;
pub use door::{Door, Found, NewDoor, Secrets, Terms, Tried, Visited};

use web::limits::{self, Limit};
use web::{PageError, Visit};

/// Tries of one address: a link is opened a few times, not guessed.
const TRIES: Limit = Limit { burst: 30, every_seconds: 20 };

/// Counts that somebody stands before a door of this kind.
pub async fn counted(visit: &Visit, kind: &str) -> Result<(), PageError> {
    let taken = limits::take(&visit.app, kind, &visit.address, TRIES).await?;
    taken.map_err(|wait| PageError::TooMany { wait })
}
