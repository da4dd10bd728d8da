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
        " AS restricted, EXISTS (SELECT 1 FROM emergency_accesses e WHERE e.person_id = p.id AND e.user_id = $2
            AND e.verdict = 'not_justified') AS misused FROM people p WHERE p.id = $1");
}

/// The facts of one person, with the grounds of all their referrals that the actor finds. `None` when there is none;
/// whether the actor may find the person is for the rule.
pub async fn facts(tx: &mut impl Reads, actor: &Actor, id: PersonId) -> DbResult<Option<PersonFacts>> {
    let Some(row) = tx.first(&PERSON_FACTS, &actor.scope::<People>(), args![id, actor.user]).await? else {
        return Ok(None);
    };
    let (mut through, mut received): (Vec<Ground>, Vec<Ground>) = (Vec::new(), Vec::new());
    let mut conflicted = false;
    for referral in referral_facts_of_person(tx, actor, id).await? {
        conflicted |= referral.conflicted;
        for ground in policy::referral::grounds(actor, &referral) {
            if was_sent(referral.state) && !through.contains(&ground) {
                through.push(ground);
            }
            if was_received(referral.state) && !received.contains(&ground) {
                received.push(ground);
            }
        }
    }
    Ok(Some(PersonFacts {
        id: row.id("id")?,
        registered_by: row.id("registered_by")?,
        nucleus: row.opt_id("nucleus_id")?,
        version: row.int("version")?,
        through,
        received,
        conflicted,
        misused: row.flag("misused")?,
        restricted: row.flag("restricted")?,
    }))
}

/// Neither a draft nor one that was thrown away: the sender answers for it.
fn was_sent(state: State) -> bool {
    !matches!(state, State::Draft | State::Cancelled)
}

/// Somebody else has looked at it and written it down.
fn was_received(state: State) -> bool {
    was_sent(state) && !matches!(state, State::Sent | State::Withdrawn)
}
