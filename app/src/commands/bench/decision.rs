//! What one decision costs: the actor's rights of today, the facts of a referral, and every compartment decided.

use kernel::Coded;
use kernel::ids::ReferralId;
use kernel::words::Compartment;
use policy::Actor;
use policy::referral::Read;
use tokio::time::Instant;

use super::load::Place;
use super::measure::Page;
use crate::commands::acting;
use crate::setup::SetupError;

/// Who decides: the secretary of the commission whose referrals are asked about.
const SECRETARY: &str = "chiara.drovandi@example.org";

/// Milliseconds of one decision: facts read from the database and compartments decided, then the actor anew as well.
pub async fn measure(place: &Place, requests: usize) -> Result<Vec<Page>, SetupError> {
    let app = &place.app;
    let (mut known, mut anew) = (Vec::new(), Vec::new());
    let actor = actor(place).await?;
    for at in 0..requests {
        let id = ReferralId::parse(&place.referrals[at % place.referrals.len()]);
        let id = id.ok_or_else(|| SetupError::Other("a referral without an id".to_owned()))?;
        let begun = Instant::now();
        decide(app, &actor, id).await?;
        known.push(millis(begun));
        let begun = Instant::now();
        let mut tx = app.db.read().await?;
        let who = (actor.user, actor.body, actor.body_kind);
        let standing = web::standing(app, &mut tx, who, (app.today(), app.now())).await?;
        drop(tx);
        let again = Actor { lawful: standing.lawful, emergencies: standing.emergencies, ..actor.clone() };
        decide(app, &again, id).await?;
        anew.push(millis(begun));
    }
    Ok(vec![
        super::measure::page("one decision with its facts", known, None),
        super::measure::page("the same with the rights of the actor read anew", anew, None),
    ])
}

async fn actor(place: &Place) -> Result<Actor, SetupError> {
    let found = acting::users(&place.app, SECRETARY, None).await?;
    found.into_iter().next().ok_or_else(|| SetupError::Other(format!("{SECRETARY} acts for nobody")))
}

/// At least one compartment opens: a decision without facts would be quick and worth nothing.
async fn decide(app: &web::App, actor: &Actor, id: ReferralId) -> Result<(), SetupError> {
    let mut tx = app.db.read().await?;
    let facts = people::relation::referral_facts(&mut tx, actor, id).await?;
    let open = facts.map_or(0, |facts| Compartment::ALL.iter().filter(|one| actor.may(Read(**one), &facts)).count());
    if open == 0 { Err(SetupError::Other(format!("nothing of {id} opens for {}", actor.name))) } else { Ok(()) }
}

fn millis(begun: Instant) -> f64 {
    begun.elapsed().as_secs_f64() * 1000.0
}
