//! What the rules must know of a person, seen by one actor.

use db::{DbResult, Reads, args, statements};
use std::collections::BTreeSet;

use kernel::Coded;
use kernel::ids::PersonId;
use kernel::states::referral::State;
use kernel::words::{Compartment, Duty};
use policy::people::{People, PersonFacts};
use policy::{Actor, Ground, Scope};

use crate::relation::referral_facts_of_person;
use crate::{is_charged, is_restricted};

statements! {
    PERSON_FACTS: Scope<People> = concat!("SELECT p.id, p.registered_by, p.nucleus_id, p.version, ", is_restricted!("p.id"),
        " AS restricted, EXISTS (SELECT 1 FROM emergency_accesses e WHERE e.person_id = p.id AND e.user_id = $2
            AND e.verdict = 'not_justified') AS misused FROM people p WHERE p.id = $1");
    /// The mandates of `$2` for the body `$3` in the person's teams that are active on `$4`.
    SLICES: Scope<People> = concat!("SELECT g.slice FROM cases c JOIN figures g ON g.case_id = c.id WHERE c.person_id = $1
        AND g.user_id = $2 AND g.body_id = $3 AND g.state = 'active' AND g.valid_from <= $4 AND g.valid_to >= $4
        AND c.state <> 'closed' AND ", is_charged!());
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
    let slice = if conflicted { None } else { slice(tx, actor, id).await? };
    if slice.is_some() {
        through.push(Ground::Figure);
        received.push(Ground::Figure);
    }
    Ok(Some(PersonFacts {
        id: row.id("id")?,
        registered_by: row.id("registered_by")?,
        nucleus: row.opt_id("nucleus_id")?,
        version: row.int("version")?,
        through,
        received,
        slice: slice.unwrap_or_default(),
        conflicted,
        misused: row.flag("misused")?,
        restricted: row.flag("restricted")?,
    }))
}

/// What the actor's mandates in the person's team open today; `None` without one.
pub async fn slice(tx: &mut impl Reads, actor: &Actor, person: PersonId) -> DbResult<Option<BTreeSet<Compartment>>> {
    if !actor.has(Duty::TakePart) {
        return Ok(None);
    }
    let row = args![person, actor.user, actor.body, actor.today];
    let rows = tx.all(&SLICES, &actor.scope::<People>(), row).await?;
    let mut opened = BTreeSet::new();
    for row in &rows {
        opened.extend(row.text("slice")?.split(',').filter_map(Compartment::parse));
    }
    Ok((!rows.is_empty()).then_some(opened))
}

/// Neither a draft nor one that was thrown away: the sender answers for it.
fn was_sent(state: State) -> bool {
    !matches!(state, State::Draft | State::Cancelled)
}

/// Somebody else has looked at it and written it down.
fn was_received(state: State) -> bool {
    was_sent(state) && !matches!(state, State::Sent | State::Withdrawn)
}
