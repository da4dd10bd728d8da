//! Who does what by when: tasks that a decision gives to a body.

use db::{WriteTx, args, statements};
use kernel::Date;
use kernel::ids::{BodyId, ItemId, MandateId};
use kernel::states::session::SessionState;
use policy::commission::{Discuss, Fulfil, MandateFacts, ReadAgenda, SessionFacts};
use policy::{Actor, Permit};
use web::PageError;

use super::{Act, ActResult, Moment, not_now};
use crate::events::{MandateDone, MandateGiven};
use crate::queries::{items, users};

/// A task to give.
#[derive(Debug, Clone)]
pub struct Task {
    pub what: String,
    pub body: BodyId,
    pub due_on: Date,
}

statements! {
    GIVE: Permit<Discuss> = "INSERT INTO mandates (id, referral_id, item_id, what, body_id, due_on, version)
        VALUES ($1, $2, $3, $4, $5, $6, 1)";
    DONE: Permit<Fulfil> = "UPDATE mandates SET done_at = $3, done_by = $4, version = version + 1
        WHERE id = $1 AND version = $2 AND done_at IS NULL";
}

/// While minutes can still be written, tasks can still be given.
pub fn can_give(state: SessionState) -> bool {
    use SessionState::*;
    matches!(state, Open | Suspended | Closed | MinutesDraft)
}

pub async fn give(
    tx: &mut WriteTx,
    actor: &Actor,
    session: &SessionFacts,
    item: ItemId,
    task: &Task,
    at: &Moment<'_>,
) -> Result<Act<MandateGiven, MandateId>, PageError> {
    let read = actor.permit::<ReadAgenda>(&session.commission)?;
    let item = items::one(tx, &read, actor, &session.commission, session.id, item).await?.ok_or(PageError::Hidden)?;
    let permit = actor.permit::<Discuss>(&item.facts(session))?;
    let Some(file) = item.file.filter(|_| can_give(session.state)) else { return not_now() };
    // The words tell about somebody: they go to bodies of the nucleus only, as the page offers them.
    if !items::bodies(tx, &read, &session.commission).await?.iter().any(|(body, _)| *body == task.body) {
        return not_now();
    }
    let id = MandateId::new(at.now, at.random);
    tx.run(&GIVE, &permit, args![id, file.facts.id, item.id, &task.what, task.body, task.due_on]).await?;
    let to = users::workers(tx, &actor.scope(), task.body, at.today).await?;
    tx.tell(at.now, audit::News { kind: "mandate-given", about: audit::About::of("mandate", id), to });
    let event = MandateGiven { mandate: id, referral: file.facts.id, body: task.body };
    Ok(Act { author: permit.author(at.now), event, gives: id })
}

pub async fn fulfil(
    tx: &mut WriteTx,
    actor: &Actor,
    mandate: &MandateFacts,
    version: i64,
    at: &Moment<'_>,
) -> ActResult<MandateDone> {
    let permit = actor.permit::<Fulfil>(mandate)?;
    if tx.run(&DONE, &permit, args![mandate.id, version, at.now, actor.user]).await? == 0 {
        return Ok(None);
    }
    Ok(Some(Act::of(permit.author(at.now), MandateDone { mandate: mandate.id })))
}
