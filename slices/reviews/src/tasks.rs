//! What was agreed at a review: who does what by when. It waits on the first page of who promised it until it is settled.

use db::{DbResult, Reads, Row, WriteTx, args, statements};
use kernel::ids::{BodyId, ReviewTaskId, UserId};
use kernel::states::review::TaskState;
use kernel::words::Compartment;
use kernel::{Coded, Date, Instant, Random};
use people::KeyError;
use people::reading::Reading;
use policy::reviews::{Read, ReviewFacts, Settle, TaskFacts, Write};
use policy::{Actor, Permit};
use serde::{Deserialize, Serialize};
use vault::Vault;

use crate::minutes::{self, digest};

statements! {
    OF_COMPARTMENT: Permit<Read> = "SELECT k.id, k.sealed, k.user_id, k.due_on, k.state, k.settled_on, u.name AS user_name,
            b.short_name AS body_name
        FROM review_tasks k LEFT JOIN users u ON u.id = k.user_id LEFT JOIN bodies b ON b.id = k.body_id
        WHERE k.review_id = $1 AND k.compartment = $2 ORDER BY k.due_on, k.id";
    AGREE: Permit<Write> = "INSERT INTO review_tasks (id, review_id, compartment, sealed, hash, user_id, body_id, due_on, state,
            settled_on, settled_by, author_id, at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'open', NULL, NULL, $9, $10)";
    REMOVE: Permit<Write> = "DELETE FROM review_tasks WHERE id = $1 AND review_id = $2 AND compartment = $3";
    SETTLE: Permit<Settle> = "UPDATE review_tasks SET state = $2, settled_on = $3, settled_by = $4 WHERE id = $1 AND state = 'open'";
}

/// What of a task is sealed: with the person's key of its compartment.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Words {
    pub salt: String,
    pub what: String,
    /// Who does it, when they have no account: the person, somebody of the family, a guest.
    pub who: String,
}

#[derive(Debug, Clone)]
pub struct Task {
    pub id: ReviewTaskId,
    pub compartment: Compartment,
    pub words: Words,
    pub user: Option<UserId>,
    pub user_name: String,
    pub body_name: String,
    pub due_on: Date,
    pub state: TaskState,
    pub settled_on: Option<Date>,
}

/// Everything that was agreed and the actor may read, soonest first in each compartment.
pub async fn readable(
    tx: &mut impl Reads,
    vault: &Vault,
    actor: &Actor,
    review: &ReviewFacts,
) -> Result<(Vec<Task>, Vec<Reading>), KeyError> {
    let (mut found, mut read) = (Vec::new(), Vec::new());
    for compartment in Compartment::ALL {
        let Ok(permit) = actor.permit_to(Read(*compartment), review) else { continue };
        let rows = tx.all(&OF_COMPARTMENT, &permit, args![review.id, compartment.code()]).await?;
        if rows.is_empty() {
            continue;
        }
        let key = people::data_key_of(tx, vault, &permit.sealed(), review.project.case.person).await?;
        let Some(key) = key else { continue };
        read.push(Reading::of(&permit));
        for row in &rows {
            let sealed = row.bytes("sealed")?;
            // Destroyed alone, by its compartment.
            if sealed.is_empty() {
                continue;
            }
            let plain = vault.open(&key, &place(row.id("id")?), &sealed)?;
            found.push(task(row, *compartment, serde_json::from_slice(&plain).unwrap_or_default())?);
        }
    }
    Ok((found, read))
}

fn task(row: &Row, compartment: Compartment, words: Words) -> DbResult<Task> {
    Ok(Task {
        id: row.id("id")?,
        compartment,
        words,
        user: row.opt_id("user_id")?,
        user_name: row.opt_text("user_name")?.unwrap_or_default(),
        body_name: row.opt_text("body_name")?.unwrap_or_default(),
        due_on: row.date("due_on")?,
        state: row.code("state")?,
        settled_on: row.opt_date("settled_on")?,
    })
}

/// What is agreed anew.
pub struct NewTask<'a> {
    pub id: ReviewTaskId,
    pub what: &'a str,
    pub who: &'a str,
    pub owner: Option<(UserId, BodyId)>,
    pub due_on: Date,
}

pub async fn agree(
    tx: &mut WriteTx,
    (vault, random): (&Vault, &Random),
    permit: &Permit<Write>,
    review: &ReviewFacts,
    new: &NewTask<'_>,
    now: Instant,
) -> Result<bool, KeyError> {
    if !minutes::is_open(tx, permit, review.id).await? {
        return Ok(false);
    }
    let key = people::data_key(tx, vault, &permit.sealed(), review.project.case.person).await?;
    let words = Words { salt: random.token(), what: new.what.to_owned(), who: new.who.to_owned() };
    let plain = serde_json::to_vec(&words).unwrap_or_default();
    let row = args![
        new.id,
        review.id,
        permit.action().0.code(),
        vault.seal(&key, &place(new.id), &plain),
        digest(&plain),
        new.owner.map(|(user, _)| user),
        new.owner.map(|(_, body)| body),
        new.due_on,
        permit.user(),
        now
    ];
    Ok(tx.run(&AGREE, permit, row).await? == 1)
}

/// Taken out of minutes that are still open. `false`: it was gone.
pub async fn remove(
    tx: &mut WriteTx,
    permit: &Permit<Write>,
    review: &ReviewFacts,
    id: ReviewTaskId,
) -> DbResult<bool> {
    Ok(minutes::is_open(tx, permit, review.id).await?
        && tx.run(&REMOVE, permit, args![id, review.id, permit.action().0.code()]).await? == 1)
}

/// `false`: somebody was faster.
pub async fn settle(
    tx: &mut WriteTx,
    permit: &Permit<Settle>,
    id: ReviewTaskId,
    (state, today): (TaskState, Date),
) -> DbResult<bool> {
    Ok(tx.run(&SETTLE, permit, args![id, state.code(), today, permit.user()]).await? == 1)
}

impl Task {
    pub fn facts(&self, review: &ReviewFacts) -> TaskFacts {
        TaskFacts { review: review.clone(), compartment: self.compartment, user: self.user, state: self.state }
    }
}

/// The text is bound to its row: copied elsewhere it does not open.
pub fn place(id: ReviewTaskId) -> String {
    format!("review_tasks/{id}")
}
