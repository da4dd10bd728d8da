//! Keys: who leads the case gives the person, or who stands beside the person in law, a link and a code.

use cases::figures::Figure;
use db::{DbResult, Reads, WriteTx, args, statements};
use doors::{NewDoor, Secrets, door};
use kernel::Date;
use kernel::ids::{CaseId, DoorId};
use packs::PackSet;
use policy::cases::{CaseFacts, Cases};
use policy::doors::{EndsDoor, MakesDoor, SeesDoors};
use policy::own::{self as rule, GiveKey, KeyFacts, RevokeKey, SeeKeys};
use policy::{Actor, Permit, Scope};
use web::App;

use crate::speech::Speech;

statements! {
    FOLLOW_UP: Scope<Cases> = "SELECT 1 AS one FROM projects WHERE case_id = $1 AND state = 'follow_up' LIMIT 1";
}

/// What the rules know of the keys of a case.
pub async fn facts(tx: &mut impl Reads, actor: &Actor, case: &CaseFacts) -> DbResult<KeyFacts> {
    let follow_up = tx.first(&FOLLOW_UP, &actor.scope::<Cases>(), args![case.id]).await?.is_some();
    Ok(KeyFacts { case: case.clone(), follow_up })
}

/// For whom a key can be made: the person, and active figures whose role stands beside the person in law.
pub fn guardians<'a>(team: &'a [Figure], packs: &'a PackSet, today: Date) -> impl Iterator<Item = &'a Figure> {
    let signs = |figure: &&Figure| packs.project().signing_roles.contains(&figure.role);
    team.iter().filter(move |figure| figure.is_active_on(today)).filter(signs)
}

/// A new key in place of the one before. `holder` is empty for the person, else the id of a figure.
pub async fn give(
    tx: &mut WriteTx,
    app: &App,
    permit: &Permit<GiveKey>,
    (actor, case, holder): (&Actor, &CaseFacts, &str),
    speech: Speech,
) -> DbResult<Secrets> {
    let days = i64::from(app.packs().own().key_days);
    let new = NewDoor {
        subject: case.id.to_string(),
        person: case.person,
        holder,
        lang: speech.tag(),
        opens: rule::opens(actor, case),
        until: app.now().plus_days(days),
    };
    door::make(tx, app, &MakesDoor::from(permit), &new).await
}

pub async fn list(tx: &mut impl Reads, permit: &Permit<SeeKeys>, case: CaseId) -> DbResult<Vec<doors::Door>> {
    door::of_subject(tx, &SeesDoors::from(permit), &case.to_string()).await
}

/// `false`: there is none, or it had ended.
pub async fn revoke(
    tx: &mut WriteTx,
    app: &App,
    permit: &Permit<RevokeKey>,
    (case, id): (CaseId, DoorId),
) -> DbResult<bool> {
    door::revoke(tx, &EndsDoor::from(permit), &case.to_string(), id, app.now()).await
}

/// The address that is given or printed.
pub fn address(app: &App, token: &str) -> String {
    format!("{}/me/open/{token}", app.settings.public_url)
}
