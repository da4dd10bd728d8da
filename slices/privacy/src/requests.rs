//! Requests as they are stored: number, term, steps, words under the person's key.

use db::{DbResult, Reads, Row, WriteTx, args, statements};
use kernel::ids::{BodyId, PersonId, PrivacyRequestId};
use kernel::privacy::{Channel, IdentityCheck, RequestKind};
use kernel::states::privacy_request::{RequestState, RequestStep};
use kernel::words::Duty;
use kernel::{Coded, Date, Instant, Random};
use packs::PackSet;
use people::KeyError;
use policy::privacy::{Answer, Inform, Record, RequestFacts, Requests, View};
use policy::{Actor, Permit, Scope};
use vault::Vault;

use crate::events::{RequestRecorded, RequestStepTaken};
use crate::{due, words};

macro_rules! columns {
    () => {
        "SELECT q.id, q.year, q.number, q.person_id, q.kind, q.channel, q.identity_check, q.received_on, q.due_on, q.extended,
            q.state, q.answered_on, q.recorded_for, q.created_at, q.last_seq, q.version, u.name AS recorded_by, b.name AS body
        FROM privacy_requests q JOIN users u ON u.id = q.recorded_by JOIN bodies b ON b.id = q.recorded_for"
    };
}

statements! {
    NUMBER: Permit<Record> = "INSERT INTO privacy_numbers (series, year, last) VALUES ('request', $1, 1)
        ON CONFLICT (series, year) DO UPDATE SET last = privacy_numbers.last + 1 RETURNING last";
    ADD: Permit<Record> = "INSERT INTO privacy_requests (id, year, number, person_id, kind, channel, identity_check, words,
            received_on, due_on, extended, state, answered_on, recorded_by, recorded_for, created_at, last_seq, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, FALSE, 'received', NULL, $11, $12, $13, 0, 1)";
    ONE: Scope<Requests> = concat!(columns!(), " WHERE q.id = $1");
    WORDS: Permit<View> = "SELECT words FROM privacy_requests WHERE id = $1";
    STEPS: Permit<View> = "SELECT s.seq, s.step, s.to_state, s.at, s.words, u.name AS user_name, b.short_name AS body_name
        FROM privacy_request_steps s JOIN users u ON u.id = s.user_id JOIN bodies b ON b.id = s.body_id
        WHERE s.request_id = $1 ORDER BY s.seq DESC";
    /// $1 not empty for the officer, $2 the body; $3 not empty for those still open.
    LIST: Scope<Requests> = "SELECT q.id, q.year, q.number, q.person_id, q.kind, q.channel, q.identity_check, q.received_on,
            q.due_on, q.extended, q.state, q.answered_on, q.recorded_for, q.created_at, q.last_seq, q.version,
            u.name AS recorded_by, b.name AS body, count(*) OVER () AS total
        FROM privacy_requests q JOIN users u ON u.id = q.recorded_by JOIN bodies b ON b.id = q.recorded_for
        WHERE (CAST($1 AS TEXT) <> '' OR q.recorded_for = $2)
            AND (CAST($3 AS TEXT) = '') = (q.state IN ('granted', 'partly_granted', 'refused', 'withdrawn'))
        ORDER BY q.due_on, q.id LIMIT $4 OFFSET $5";
    OF_PERSON: Permit<Inform> = concat!(columns!(), " WHERE q.person_id = $1 ORDER BY q.received_on DESC, q.id DESC");
    MOVE: Permit<Answer> = "UPDATE privacy_requests SET state = $3, extended = $4, due_on = $5, answered_on = $6,
            last_seq = last_seq + 1, version = version + 1 WHERE id = $1 AND version = $2 RETURNING last_seq";
    ADD_STEP: Permit<Answer> = "INSERT INTO privacy_request_steps (request_id, seq, step, to_state, at, user_id, body_id, words)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
}

/// Duties whose holders see what their body wrote down.
const WRITERS: [Duty; 5] = [Duty::Refer, Duty::Receive, Duty::Secretary, Duty::Coordinate, Duty::Accompany];

pub const PAGE: usize = 50;

#[derive(Debug, Clone)]
pub struct Request {
    pub id: PrivacyRequestId,
    pub year: i64,
    pub number: i64,
    pub person: PersonId,
    pub kind: RequestKind,
    pub channel: Channel,
    pub identity: IdentityCheck,
    pub received_on: Date,
    pub due_on: Date,
    pub extended: bool,
    pub state: RequestState,
    pub answered_on: Option<Date>,
    pub recorded_for: BodyId,
    pub created_at: Instant,
    pub recorded_by: String,
    pub body: String,
    pub version: i64,
}

impl Request {
    pub fn label(&self) -> String {
        format!("{}/{}", self.number, self.year)
    }

    pub fn is_late(&self, today: Date) -> bool {
        !self.state.is_final() && self.due_on < today
    }

    /// The person is told of an extension within the first month (art. 12(3) GDPR): afterwards there is none.
    pub fn is_too_late_for(&self, step: RequestStep, today: Date) -> bool {
        step == RequestStep::Extend && today > self.due_on
    }

    pub fn facts(&self, mends: Mends) -> RequestFacts {
        RequestFacts {
            id: self.id,
            person: self.person,
            kind: self.kind,
            state: self.state,
            recorded_for: self.recorded_for,
            version: self.version,
            mends: mends == Mends::Yes,
        }
    }
}

/// Whether the actor may mend the record of the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mends {
    Yes,
    No,
}

/// What is written down at the desk.
pub struct NewRequest<'a> {
    pub person: PersonId,
    pub kind: RequestKind,
    pub channel: Channel,
    pub identity: IdentityCheck,
    pub words: &'a str,
    pub received_on: Date,
}

/// What writing needs from the running house.
#[derive(Clone, Copy)]
pub struct Desk<'a> {
    pub vault: &'a Vault,
    pub random: &'a Random,
    pub packs: &'a PackSet,
    pub now: Instant,
    pub today: Date,
}

/// Writes a request down; the caller commits with the event that comes back.
pub async fn record(
    tx: &mut WriteTx,
    desk: Desk<'_>,
    permit: &Permit<Record>,
    new: &NewRequest<'_>,
) -> Result<RequestRecorded, KeyError> {
    let id = PrivacyRequestId::new(desk.now, desk.random);
    let year = i64::from(desk.today.year());
    let number = tx.first(&NUMBER, permit, args![year]).await?;
    let number = number.ok_or_else(|| db::DbError::Rule("no number was given".to_owned()))?.int("last")?;
    let months = desk.packs.privacy().term(new.received_on).map_or(1, |term| term.months);
    let due_on = due::due(desk.packs.territory(), new.received_on, months);
    let place = words::of_request(id);
    let sealed = words::seal(tx, desk.vault, &permit.own_words(), new.person, &place, new.words).await?;
    let row = args![
        id,
        year,
        number,
        new.person,
        new.kind.code(),
        new.channel.code(),
        new.identity.code(),
        sealed,
        new.received_on,
        due_on,
        permit.user(),
        permit.body(),
        desk.now
    ];
    tx.run(&ADD, permit, row).await?;
    Ok(RequestRecorded { person: new.person, request: id, kind: new.kind, channel: new.channel })
}

/// One request; whether the actor may open it is for the rule.
pub async fn find(tx: &mut impl Reads, actor: &Actor, id: PrivacyRequestId) -> DbResult<Option<Request>> {
    tx.first(&ONE, &actor.scope::<Requests>(), args![id]).await?.map(|row| read(&row)).transpose()
}

/// Still open, by the day they are due; or the answered ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    Open,
    Answered,
}

/// One page of what the actor may see, and how many there are.
pub async fn list(tx: &mut impl Reads, actor: &Actor, which: Which, page: usize) -> DbResult<(Vec<Request>, usize)> {
    let scope = actor.scope::<Requests>();
    let body = WRITERS.iter().map(|duty| scope.body_if(*duty)).find(|body| !body.is_empty()).unwrap_or_default();
    let open = if which == Which::Open { "open" } else { "" };
    let values = args![scope.user_if(Duty::Privacy), body, open, PAGE, page * PAGE];
    let rows = tx.all(&LIST, &scope, values).await?;
    let total = rows.first().map(|row| row.int("total")).transpose()?.unwrap_or(0);
    Ok((rows.iter().map(read).collect::<DbResult<_>>()?, usize::try_from(total).unwrap_or(0)))
}

/// All requests of a person, newest first.
pub async fn of_person(tx: &mut impl Reads, permit: &Permit<Inform>, person: PersonId) -> DbResult<Vec<Request>> {
    tx.all(&OF_PERSON, permit, args![person]).await?.iter().map(read).collect()
}

/// What the person asked, in words; empty once erased.
pub async fn words_of(
    tx: &mut impl Reads,
    vault: &Vault,
    permit: &Permit<View>,
    request: &Request,
) -> Result<String, KeyError> {
    let row = tx.first(&WORDS, permit, args![request.id]).await?;
    let sealed = row.map(|row| row.opt_bytes("words")).transpose()?.flatten();
    words::open(tx, vault, &permit.own_words(), request.person, &words::of_request(request.id), sealed).await
}

pub struct Step {
    pub step: RequestStep,
    pub to: RequestState,
    pub at: Instant,
    pub user: String,
    pub body: String,
    pub words: String,
}

pub async fn steps(
    tx: &mut impl Reads,
    vault: &Vault,
    permit: &Permit<View>,
    request: &Request,
) -> Result<Vec<Step>, KeyError> {
    let mut steps = Vec::new();
    for row in tx.all(&STEPS, permit, args![request.id]).await? {
        let place = words::of_step(request.id, row.int("seq")?);
        let sealed = row.opt_bytes("words")?;
        steps.push(Step {
            step: row.code("step")?,
            to: row.code("to_state")?,
            at: row.instant("at")?,
            user: row.text("user_name")?,
            body: row.text("body_name")?,
            words: words::open(tx, vault, &permit.own_words(), request.person, &place, sealed).await?,
        });
    }
    Ok(steps)
}

/// Takes a step; `None` when somebody was faster.
pub async fn advance(
    tx: &mut WriteTx,
    desk: Desk<'_>,
    permit: &Permit<Answer>,
    request: &Request,
    reason: &str,
) -> Result<Option<RequestStepTaken>, KeyError> {
    let step = permit.action().0;
    let Ok(to) = request.state.apply(step) else { return Ok(None) };
    let extended = request.extended || step == RequestStep::Extend;
    let term = desk.packs.privacy().term(request.received_on).filter(|_| step == RequestStep::Extend);
    let due_on = term.map_or(request.due_on, |term| due::extended(desk.packs.territory(), request.received_on, term));
    let answered = to.is_final().then_some(desk.today);
    let row = args![request.id, request.version, to.code(), extended, due_on, answered];
    let Some(row) = tx.first(&MOVE, permit, row).await? else { return Ok(None) };
    let seq = row.int("last_seq")?;
    let place = words::of_step(request.id, seq);
    let sealed = words::seal(tx, desk.vault, &permit.own_words(), request.person, &place, reason).await?;
    let row = args![request.id, seq, step.code(), to.code(), desk.now, permit.user(), permit.body(), sealed];
    tx.run(&ADD_STEP, permit, row).await?;
    Ok(Some(RequestStepTaken { person: request.person, request: request.id, step, from: request.state, to }))
}

fn read(row: &Row) -> DbResult<Request> {
    Ok(Request {
        id: row.id("id")?,
        year: row.int("year")?,
        number: row.int("number")?,
        person: row.id("person_id")?,
        kind: row.code("kind")?,
        channel: row.code("channel")?,
        identity: row.code("identity_check")?,
        received_on: row.date("received_on")?,
        due_on: row.date("due_on")?,
        extended: row.flag("extended")?,
        state: row.code("state")?,
        answered_on: row.opt_date("answered_on")?,
        recorded_for: row.id("recorded_for")?,
        created_at: row.instant("created_at")?,
        recorded_by: row.text("recorded_by")?,
        body: row.text("body")?,
        version: row.int("version")?,
    })
}
