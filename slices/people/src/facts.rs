//! What the rules must know of a person, seen by one actor.

use db::{DbResult, Reads, args, statements};
use kernel::ids::PersonId;
use kernel::states::referral::State;
use policy::people::{People, PersonFacts};
use policy::{Actor, Ground, Scope};

use crate::is_restricted;
use crate::relation::referral_facts_of_person;

statements! {
    PERSON_FACTS: Scope<People> = concat!("SELECT p.id, p.registered_by, p.nucleus_id, p.version, ", is_restricted!("p.id"),
        " AS restricted FROM people p WHERE p.id = $1");
}

/// The facts of one person, with the grounds of all their referrals that the actor finds. `None` when there is none;
/// whether the actor may find the person is for the rule.
pub async fn facts(tx: &mut impl Reads, actor: &Actor, id: PersonId) -> DbResult<Option<PersonFacts>> {
    let Some(row) = tx.first(&PERSON_FACTS, &actor.scope::<People>(), args![id]).await? else { return Ok(None) };
    let (mut through, mut sent): (Vec<Ground>, Vec<Ground>) = (Vec::new(), Vec::new());
    for referral in referral_facts_of_person(tx, actor, id).await? {
        for ground in policy::referral::grounds(actor, &referral) {
            if !through.contains(&ground) {
                through.push(ground);
            }
            if was_sent(referral.state) && !sent.contains(&ground) {
                sent.push(ground);
            }
        }
    }
    Ok(Some(PersonFacts {
        id: row.id("id")?,
        registered_by: row.id("registered_by")?,
        nucleus: row.opt_id("nucleus_id")?,
        version: row.int("version")?,
        through,
        sent,
        restricted: row.flag("restricted")?,
    }))
}

/// Neither a draft nor one that was thrown away: somebody else has seen it.
fn was_sent(state: State) -> bool {
    !matches!(state, State::Draft | State::Cancelled)
}
