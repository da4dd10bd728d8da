//! Erasure (art. 17 GDPR): what forbids it, the proposal of one officer, the confirmation of another.

use db::{DbResult, Reads, WriteTx, args, statements};
use kernel::ids::{Id, PersonId, UserId};
use kernel::privacy::RetentionThing;
use kernel::states::privacy_request::{RequestState, RequestStep};
use kernel::states::referral::State;
use kernel::{Date, Instant, coded};
use packs::PackSet;
use policy::privacy::{Answer, ConfirmErasure, ErasureFacts, ProposeErasure, Requests};
use policy::{Actor, Destroys, Permit, Scope};

use crate::destroy::{self, Tally};
use crate::events::{ErasureDropped, ErasureProposed, PersonErased};
use crate::requests::{Desk, Request};

coded! {
    /// What forbids to erase (art. 17(3) GDPR).
    pub enum Obstacle("privacy-obstacle") {
        /// A procedure about the person is running.
        Procedure = "procedure",
        /// A law obliges to keep the file of the accompaniment.
        Obligation = "obligation",
        /// A lawsuit or an inspection.
        Hold = "hold",
        /// Another request of the person is not answered yet.
        OtherRequest = "other_request",
        /// The minutes that name the person are not signed yet.
        Minutes = "minutes",
    }
}

/// An obstacle, and until when where that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bound {
    pub by: Obstacle,
    pub until: Option<Date>,
}

statements! {
    STATES: Scope<Requests> = "SELECT state, state_since, in_charge FROM referrals WHERE person_id = $1 ORDER BY state_since";
    HELD: Scope<Requests> = "SELECT 1 AS one FROM holds WHERE person_id = $1 AND lifted_at IS NULL";
    ACCOMPANIED: Scope<Requests> = "SELECT 1 AS one FROM cases WHERE person_id = $1 AND state <> 'closed'";
    OTHERS: Scope<Requests> = "SELECT 1 AS one FROM privacy_requests WHERE person_id = $1 AND id <> $2
        AND state NOT IN ('granted', 'partly_granted', 'refused', 'withdrawn') LIMIT 1";
    UNSIGNED: Scope<Requests> = "SELECT 1 AS one FROM items i JOIN referrals r ON r.id = i.referral_id
        JOIN sessions s ON s.id = i.session_id
        WHERE r.person_id = $1 AND s.state NOT IN ('minutes_signed', 'cancelled', 'deserted') LIMIT 1";
    ERASED: Scope<Requests> = "SELECT 1 AS one FROM restrictions WHERE person_id = $1 AND kind = 'erased'";
    PROPOSAL: Scope<Requests> = "SELECT e.id, e.proposed_by, e.proposed_at, e.done_at, e.tally, u.name
        FROM erasures e JOIN users u ON u.id = e.proposed_by WHERE e.request_id = $1";
    PROPOSE: Permit<ProposeErasure> = "INSERT INTO erasures (id, request_id, person_id, proposed_by, proposed_at, confirmed_by,
        done_at, tally) VALUES ($1, $2, $3, $4, $5, NULL, NULL, '{}') ON CONFLICT (request_id) DO NOTHING";
    DROP: Permit<Answer> = "DELETE FROM erasures WHERE request_id = $1 AND done_at IS NULL";
    CONFIRM: Permit<ConfirmErasure> = "UPDATE erasures SET confirmed_by = $2, done_at = $3, tally = $4
        WHERE request_id = $1 AND done_at IS NULL";
    ANSWERED: Permit<ConfirmErasure> = "UPDATE privacy_requests SET state = $3, answered_on = $4, last_seq = last_seq + 1,
        version = version + 1 WHERE id = $1 AND version = $2 RETURNING last_seq";
    STEP: Permit<ConfirmErasure> = "INSERT INTO privacy_request_steps (request_id, seq, step, to_state, at, user_id, body_id, words)
        VALUES ($1, $2, $3, $4, $5, $6, $7, NULL)";
}

/// Proposed by whom, and what became of it.
#[derive(Debug, Clone)]
pub struct Proposal {
    pub by: UserId,
    pub by_name: String,
    pub at: Instant,
    pub done: Option<(Instant, Tally)>,
}

/// Everything that forbids to erase now; empty when nothing does.
pub async fn bounds(
    tx: &mut impl Reads,
    actor: &Actor,
    packs: &PackSet,
    person: PersonId,
    besides: &str,
) -> DbResult<Vec<Bound>> {
    let scope = actor.scope::<Requests>();
    let mut found = Vec::new();
    let plain = |by| Bound { by, until: None };
    let rule = packs.privacy().rule_for(RetentionThing::ProjectFile, actor.today).filter(|rule| rule.obliges);
    for row in tx.all(&STATES, &scope, args![person]).await? {
        let state: State = row.code("state")?;
        if !state.is_final() && state != State::Draft {
            found.push(plain(Obstacle::Procedure));
        }
        let in_charge = row.opt_text("in_charge")?.is_some();
        if let (State::Closed, true, Some(months)) = (state, in_charge, rule.and_then(|rule| rule.months)) {
            let closed = row.instant("state_since")?.local_date(packs.territory().time_zone());
            let until = closed.saturating_add(jiff::Span::new().months(i64::from(months)));
            if until > actor.today {
                found.push(Bound { by: Obstacle::Obligation, until: Some(until) });
            }
        }
    }
    let others = [(&HELD, Obstacle::Hold), (&UNSIGNED, Obstacle::Minutes), (&ACCOMPANIED, Obstacle::Procedure)];
    for (statement, obstacle) in others {
        if tx.first(statement, &scope, args![person]).await?.is_some() {
            found.push(plain(obstacle));
        }
    }
    if tx.first(&OTHERS, &scope, args![person, besides]).await?.is_some() {
        found.push(plain(Obstacle::OtherRequest));
    }
    found.sort_by_key(|bound| (bound.by, std::cmp::Reverse(bound.until)));
    found.dedup_by_key(|bound| bound.by);
    Ok(found)
}

pub async fn proposal(tx: &mut impl Reads, actor: &Actor, request: &Request) -> DbResult<Option<Proposal>> {
    let row = tx.first(&PROPOSAL, &actor.scope::<Requests>(), args![request.id]).await?;
    let Some(row) = row else { return Ok(None) };
    let done = row.opt_instant("done_at")?;
    let tally = serde_json::from_str(&row.text("tally")?).unwrap_or_default();
    Ok(Some(Proposal {
        by: row.id("proposed_by")?,
        by_name: row.text("name")?,
        at: row.instant("proposed_at")?,
        done: done.map(|at| (at, tally)),
    }))
}

/// What the rules of erasing must know.
pub async fn facts(
    tx: &mut impl Reads,
    actor: &Actor,
    packs: &PackSet,
    request: &Request,
) -> DbResult<(ErasureFacts, Vec<Bound>, Option<Proposal>)> {
    let bounds = bounds(tx, actor, packs, request.person, &request.id.to_string()).await?;
    let proposal = proposal(tx, actor, request).await?;
    let erased = tx.first(&ERASED, &actor.scope::<Requests>(), args![request.person]).await?.is_some();
    let facts = ErasureFacts {
        person: request.person,
        state: request.state,
        proposed_by: proposal.as_ref().map(|one| one.by),
        is_bound: !bounds.is_empty(),
        is_done: erased,
    };
    Ok((facts, bounds, proposal))
}

pub async fn propose(
    tx: &mut WriteTx,
    desk: Desk<'_>,
    permit: &Permit<ProposeErasure>,
    request: &Request,
) -> DbResult<Option<ErasureProposed>> {
    let id = Id::<()>::new(desk.now, desk.random);
    let row = args![id, request.id, request.person, permit.user(), desk.now];
    let added = tx.run(&PROPOSE, permit, row).await? == 1;
    Ok(added.then_some(ErasureProposed { person: request.person, request: request.id }))
}

/// Takes the proposal back, before it is confirmed.
pub async fn drop_proposal(
    tx: &mut WriteTx,
    permit: &Permit<Answer>,
    request: &Request,
) -> DbResult<Option<ErasureDropped>> {
    let gone = tx.run(&DROP, permit, args![request.id]).await? == 1;
    Ok(gone.then_some(ErasureDropped { person: request.person, request: request.id }))
}

/// Destroys, answers the request and keeps who confirmed. `None` when somebody was faster.
pub async fn confirm(
    tx: &mut WriteTx,
    desk: Desk<'_>,
    permit: &Permit<ConfirmErasure>,
    request: &Request,
) -> DbResult<Option<PersonErased>> {
    let state = RequestState::Granted;
    let row = args![request.id, request.version, state.to_string(), desk.today];
    let Some(row) = tx.first(&ANSWERED, permit, row).await? else { return Ok(None) };
    let seq = row.int("last_seq")?;
    let tally =
        destroy::person(tx, &Destroys::from(permit), request.person, Id::new(desk.now, desk.random), desk.now).await?;
    let step = RequestStep::Grant;
    let row = args![request.id, seq, step.to_string(), state.to_string(), desk.now, permit.user(), permit.body()];
    tx.run(&STEP, permit, row).await?;
    let told = serde_json::to_string(&tally).unwrap_or_default();
    tx.run(&CONFIRM, permit, args![request.id, permit.user(), desk.now, told]).await?;
    Ok(Some(PersonErased { person: request.person, request: Some(request.id), tally }))
}
