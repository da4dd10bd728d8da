//! One access in an emergency in the sample network, which waits for its review.

use audit::{About, News};
use db::WriteTx;
use kernel::ids::{EmergencyId, PersonId};
use legal::emergency;
use legal::events::EmergencyOpened;
use policy::legal::OpenEmergency;
use web::App;

use super::cast::Cast;
use crate::setup::SetupError;

const REASON: &str = "Non risponde da due giorni e serve subito il recapito di un familiare.";

fn failed(error: impl std::fmt::Debug) -> SetupError {
    SetupError::Other(format!("the sample network, emergency: {error:?}"))
}

/// The first sender whom the rules let open the record of this person in an emergency; `false`: there is none.
pub async fn open(app: &App, tx: &mut WriteTx, cast: &Cast, person: PersonId) -> Result<bool, SetupError> {
    for actor in cast.senders().into_iter().map(|role| role.actor(app)) {
        let facts = people::facts(tx, &actor, person).await?.ok_or_else(|| failed("nobody"))?;
        if facts.registered_by == actor.body {
            continue;
        }
        let Ok(permit) = actor.permit::<OpenEmergency>(&facts) else { continue };
        let (id, now, terms) =
            (EmergencyId::new(app.now(), &app.random), app.now(), app.packs().legal_bases().emergency);
        let ids = (id, person);
        let to = emergency::open(tx, &app.vault, &permit, ids, REASON, (terms, now, actor.today)).await?;
        tx.tell(now, News { kind: "emergency-opened", about: About::of("emergency", id), to });
        tx.note(&permit.author(now), &EmergencyOpened { person, emergency: id, hours: terms.hours });
        return Ok(true);
    }
    Ok(false)
}
