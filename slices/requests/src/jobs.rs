//! What happens by itself: a reminder before the term, the end of the term, answers from the mailbox, visits that are over.

use audit::Author;
use db::{DbResult, Reads, Unrecorded, args, statements};
use kernel::ids::RequestId;
use kernel::states::request::{RequestChannel, RequestStep};
use policy::Steward;
use policy::requests::MovesRequest;
use web::{App, PageError};

use crate::act::{self, Act, Hand};
use crate::events::RequestReminded;
use crate::log::{self, Entry, NewEntry, RequestNote, Said};
use crate::store;
use crate::{mail, rules};

statements! {
    /// The last day is still in term.
    PASSED: Steward = "SELECT code FROM requests WHERE state IN ('sent', 'opened') AND due_on < $1 ORDER BY due_on, id LIMIT 200";
    /// Nobody is asked for an answer that would not be taken while processing is restricted.
    RUNNING: Steward = concat!("SELECT q.code, q.kind, q.due_on FROM requests q JOIN referrals r ON r.id = q.referral_id
        WHERE q.state IN ('sent', 'opened') AND q.reminded_at IS NULL AND q.email <> '' AND q.due_on >= $1
            AND NOT (", people::is_restricted!("r.person_id"), ")
        ORDER BY q.due_on, q.id LIMIT 500");
    REMINDED: Steward = "UPDATE requests SET reminded_at = $2 WHERE id = $1 AND reminded_at IS NULL";
    VISITS: Steward = "DELETE FROM request_visits WHERE until < $1";
}

/// What one turn did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Terms {
    pub reminded: usize,
    pub expired: usize,
}

/// Reminds and lets terms pass. Run twice on one day it does nothing the second time.
pub async fn terms(app: &App) -> Result<Terms, PageError> {
    let steward = Steward::for_task("terms of requests");
    let today = app.today();
    let mut reading = app.db.read().await?;
    let running = reading.all(&RUNNING, &steward, args![today]).await?;
    let passed = reading.all(&PASSED, &steward, args![today]).await?;
    drop(reading);
    let mut done = Terms::default();
    let packs = app.packs();
    for row in &running {
        let kind = packs.requests().kind(&row.text("kind")?);
        let due = row.date("due_on")?;
        if kind.is_some_and(|kind| rules::remind_on(due, kind) <= today) {
            done.reminded += usize::from(remind(app, &steward, &row.text("code")?).await?);
        }
    }
    for row in &passed {
        done.expired += usize::from(expire(app, &steward, &row.text("code")?).await?);
    }
    tidy(app, &steward).await?;
    Ok(done)
}

async fn remind(app: &App, steward: &Steward, code: &str) -> Result<bool, PageError> {
    let mut tx = app.db.write().await?;
    let Some(request) = store::by_code(&mut tx, steward, code).await? else { return Ok(false) };
    if !request.state.is_owed() || tx.run(&REMINDED, steward, args![request.id, app.now()]).await? != 1 {
        return Ok(false);
    }
    mail::remind(&mut tx, app, &request).await?;
    let id: RequestId = request.id;
    let proof = MovesRequest::from(steward);
    let entry = NewEntry {
        seq: store::next_seq(&mut tx, &proof, id).await?,
        entry: Entry::Note(RequestNote::Reminded),
        to: request.state,
        channel: RequestChannel::Machine,
        at: app.now(),
        by: None,
        reason: "",
        sealed: None,
    };
    log::write(&mut tx, &proof, id, &entry).await?;
    let event = RequestReminded { request: id, referral: request.referral };
    tx.commit(&Author::machine(app.now()), &event).await?;
    Ok(true)
}

async fn expire(app: &App, steward: &Steward, code: &str) -> Result<bool, PageError> {
    let mut tx = app.db.write().await?;
    let Some(request) = store::by_code(&mut tx, steward, code).await? else { return Ok(false) };
    let hand = Hand::Machine(steward);
    let act = Act {
        step: RequestStep::Expire,
        channel: RequestChannel::Machine,
        reason: "",
        said: Said::default(),
        scan: None,
    };
    // Answered a moment ago, or given more days: not ours any more.
    if request.due_on >= app.today() {
        return Ok(false);
    }
    let Some(event) = act::take(&mut tx, app, &hand, &request, &act).await? else { return Ok(false) };
    let to = act::office(&mut tx, steward, Some(request.nucleus), app.today()).await?;
    let about = audit::About::of("referral", request.referral);
    tx.tell(app.now(), audit::News { kind: "request-expired", about, to });
    tx.commit(&hand.author(app.now()), &event).await?;
    Ok(true)
}

async fn tidy(app: &App, steward: &Steward) -> DbResult<()> {
    let mut tx = app.db.write().await?;
    tx.run(&VISITS, steward, args![app.now()]).await?;
    tx.keep_unrecorded(Unrecorded::SessionSeen).await
}
