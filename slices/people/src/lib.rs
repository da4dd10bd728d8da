//! People who are helped: searched before they are registered, found by relation, shown with the reason why.
//!
//! Who searches finds the people of the own relation, and in the own nucleus those whom the typed words already name.
//! Only after a search somebody new is registered, and only after a look at who is likely the same. A codice fiscale
//! that does not fit is a warning, never a reason to refuse. What protects a person is sealed.
//!
//! Referrals are a level above; what decides who finds them ([`relation`]) is here, because a person is found through
//! them, and lists, single objects and the search must agree.

mod card;
pub mod events;
mod facts;
mod history;
mod pages;
mod queries;
pub mod reading;
pub mod relation;
mod rules;
mod sealed;
mod verify;

use kernel::ids::{PersonId, SearchId};
use kernel::words::Duty;
use policy::people::Search;
use web::{Access, Ctx, PageError, Routes, WORKERS};

pub use card::{Closed, PersonCard, card, cards, identity_bar, language_name, municipality_name};
pub use events::PersonRegistered;
pub use facts::facts;
pub use history::place_of_history;
pub use queries::alike::alike;
pub use queries::find::{Found, Hit, NamedPerson, search};
pub use queries::write::{Desk, register};
pub use rules::entry::{NewIdentifier, NewPerson, PersonForm};
pub use rules::fault::Fault;
pub use rules::keys::keys_of_name;
pub use rules::places::{ITALY, birthplace_name};
pub use rules::score::Score;
pub use rules::words::{Birth, SearchWords, Typed};
pub use sealed::{KeyError, data_key, data_key_of, keep_sealed, safe_contact, sealed_text};
pub use verify::{key_of, verify_sealed};

const REGISTRARS: Access = Access::Duties(&[Duty::Refer]);

pub fn routes() -> Routes {
    Routes::of("people")
        .get("/people", WORKERS, pages::start)
        .post("/people/search", WORKERS, pages::ask)
        .get("/people/found/{search}", WORKERS, pages::found)
        .get("/people/new", REGISTRARS, pages::new)
        .post("/people/new", REGISTRARS, pages::register)
        .post("/people/new/{search}/draft", REGISTRARS, pages::keep_new)
        .post("/people/new/{search}/discard", REGISTRARS, pages::discard_new)
        .post("/people/not-same", WORKERS, pages::not_same)
        .get("/people/{person}", WORKERS, pages::show)
        .get("/people/{person}/why", WORKERS, pages::why)
        .get("/people/{person}/edit", WORKERS, pages::edit)
        .post("/people/{person}/edit", WORKERS, pages::save_edit)
        .post("/people/{person}/edit/draft", WORKERS, pages::keep_edit)
        .post("/people/{person}/edit/discard", WORKERS, pages::discard_edit)
}

/// Whom the actor's own search finds under this id now: the proof, for who has no relation yet, that the person may be
/// referred. The search is made again, so a right that ended meanwhile is gone.
pub async fn found_by(
    tx: &mut impl db::Reads,
    ctx: &Ctx,
    search: SearchId,
    person: PersonId,
) -> Result<Option<Found>, PageError> {
    let permit = ctx.actor.permit::<Search>(&())?;
    let own = ctx.actor.own();
    let words = queries::searches::words(tx, &ctx.app.vault, &own, search, ctx.now()).await?;
    let Some(words) = words else { return Ok(None) };
    let hits = queries::find::search(tx, &permit, &ctx.actor, &words.read(ctx.actor.today)).await?;
    Ok(hits.into_iter().map(|hit| hit.found).find(|found| found.id() == person))
}

/// As [`found_by`], where only the answer matters.
pub async fn found_in_search(
    tx: &mut impl db::Reads,
    ctx: &Ctx,
    search: SearchId,
    person: PersonId,
) -> Result<bool, PageError> {
    Ok(found_by(tx, ctx, search, person).await?.is_some())
}
