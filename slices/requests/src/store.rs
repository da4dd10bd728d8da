//! Requests as rows: written once, moved by one statement, read with the proof of whoever reads.

use db::{DbResult, Reads, Row, WriteTx, args, statements};
use kernel::ids::{BodyId, NucleusId, PersonId, ReferralId, RequestId, UserId};
use kernel::states::request::{RequestAim, RequestState};
use kernel::words::Compartment;
use kernel::{Coded, Date, Instant};
use policy::referral::ReferralFacts;
use policy::requests::{Follow, MovesRequest, Recipient, RequestFacts, Requests, Send};
use policy::{Permit, Scope, Steward};

/// A request without its words.
#[derive(Debug, Clone)]
pub struct Request {
    pub id: RequestId,
    pub code: String,
    pub referral: ReferralId,
    pub person: PersonId,
    pub nucleus: NucleusId,
    /// Code in the pack.
    pub kind: String,
    pub aim: RequestAim,
    pub from_body: BodyId,
    pub from_name: String,
    pub asked_by: UserId,
    pub to_body: BodyId,
    pub to_name: String,
    /// Empty when the body has none.
    pub email: String,
    pub lang: String,
    pub form_version: String,
    pub state: RequestState,
    pub state_since: Instant,
    pub sent_at: Instant,
    pub due_on: Date,
    /// Number and year of the referral.
    pub number: Option<(i64, i64)>,
    /// The person's data are kept and nothing else (art. 18 GDPR).
    pub restricted: bool,
    pub version: i64,
}

macro_rules! columns {
    () => {
        concat!("SELECT q.id, q.code, q.referral_id, r.person_id, q.nucleus_id, q.kind, q.aim, q.from_body, fb.name AS from_name,
            q.asked_by, q.to_body, tb.name AS to_name, q.email, q.lang, q.form_version, q.state, q.state_since, q.sent_at,
            q.due_on, r.number, r.number_year, q.version, ", people::is_restricted!("r.person_id"), " AS restricted
        FROM requests q JOIN referrals r ON r.id = q.referral_id JOIN bodies fb ON fb.id = q.from_body
            JOIN bodies tb ON tb.id = q.to_body")
    };
}

statements! {
    ADD: Permit<Send> = "INSERT INTO requests (id, code, referral_id, nucleus_id, kind, aim, from_body, asked_by, to_body, email, lang,
            form_version, sealed, state, state_since, sent_at, due_on, settled_on, reminded_at, last_seq, pack_ref, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'sent', $14, $14, $15, NULL, NULL, 0, $16, 1)";
    OF_REFERRAL: Permit<Follow> = concat!(columns!(), " WHERE q.referral_id = $1 ORDER BY q.sent_at DESC, q.id DESC");
    /// Which request, so that the rule of its referral can be asked; the row is shown only after that.
    ONE: Scope<Requests> = concat!(columns!(), " WHERE q.id = $1");
    CODED: Scope<Requests> = "SELECT id FROM requests WHERE code = $1";
    VISITED: Recipient = concat!(columns!(), " WHERE q.id = $1");
    BY_CODE: Steward = concat!(columns!(), " WHERE q.code = $1");
    MOVE: MovesRequest = "UPDATE requests SET state = $3, state_since = $4, due_on = $5, settled_on = COALESCE(settled_on, $6),
            last_seq = last_seq + 1, version = version + 1
        WHERE id = $1 AND state = $2 RETURNING last_seq";
    NEXT: MovesRequest = "UPDATE requests SET last_seq = last_seq + 1 WHERE id = $1 RETURNING last_seq";
    FIRST: Permit<Send> = "UPDATE requests SET last_seq = last_seq + 1 WHERE id = $1 RETURNING last_seq";
}

/// What is written when a request is sent.
pub struct NewRequest<'a> {
    pub id: RequestId,
    pub code: &'a str,
    pub kind: &'a packs::RequestKind,
    pub to_body: BodyId,
    pub email: &'a str,
    pub lang: &'a str,
    pub form_version: &'a str,
    pub sealed: Vec<u8>,
    pub due_on: Date,
    pub pack_ref: &'a str,
    pub at: Instant,
}

pub async fn add(
    tx: &mut WriteTx,
    permit: &Permit<Send>,
    referral: &ReferralFacts,
    new: &NewRequest<'_>,
) -> DbResult<i64> {
    let row = args![
        new.id,
        new.code,
        referral.id,
        referral.nucleus,
        &new.kind.code,
        new.kind.aim.code(),
        permit.body(),
        permit.user(),
        new.to_body,
        new.email,
        new.lang,
        new.form_version,
        new.sealed.clone(),
        new.at,
        new.due_on,
        new.pack_ref
    ];
    tx.run(&ADD, permit, row).await?;
    sequence(tx.first(&FIRST, permit, args![new.id]).await?.as_ref())
}

pub async fn of_referral(tx: &mut impl Reads, permit: &Permit<Follow>, id: ReferralId) -> DbResult<Vec<Request>> {
    tx.all(&OF_REFERRAL, permit, args![id]).await?.iter().map(read).collect()
}

/// The request, whoever asks: what may be shown of it is for the rules over [`Request::facts`].
pub async fn one(tx: &mut impl Reads, scope: &Scope<Requests>, id: RequestId) -> DbResult<Option<Request>> {
    tx.first(&ONE, scope, args![id]).await?.map(|row| read(&row)).transpose()
}

pub async fn of_code(tx: &mut impl Reads, scope: &Scope<Requests>, code: &str) -> DbResult<Option<RequestId>> {
    tx.first(&CODED, scope, args![code]).await?.map(|row| row.id("id")).transpose()
}

/// As [`of_code`], for a mail.
pub async fn by_code(tx: &mut impl Reads, steward: &Steward, code: &str) -> DbResult<Option<Request>> {
    tx.first(&BY_CODE, steward, args![code]).await?.map(|row| read(&row)).transpose()
}

pub async fn visited(tx: &mut impl Reads, recipient: &Recipient) -> DbResult<Option<Request>> {
    tx.first(&VISITED, recipient, args![recipient.request()]).await?.map(|row| read(&row)).transpose()
}

/// Where a request goes.
pub struct Move {
    pub from: RequestState,
    pub to: RequestState,
    pub at: Instant,
    pub due_on: Date,
    /// The day of the answer, for the step that settles.
    pub settled_on: Option<Date>,
}

/// Moves the request; the number of the log's entry. `None`: somebody was faster.
pub async fn advance(tx: &mut WriteTx, proof: &MovesRequest, id: RequestId, to: &Move) -> DbResult<Option<i64>> {
    let row = args![id, to.from.code(), to.to.code(), to.at, to.due_on, to.settled_on];
    tx.first(&MOVE, proof, row).await?.map(|row| row.int("last_seq")).transpose()
}

/// The number of the next entry, for what changes no state.
pub async fn next_seq(tx: &mut WriteTx, proof: &MovesRequest, id: RequestId) -> DbResult<i64> {
    sequence(tx.first(&NEXT, proof, args![id]).await?.as_ref())
}

fn sequence(row: Option<&Row>) -> DbResult<i64> {
    row.ok_or_else(|| db::DbError::Rule("the request is gone".to_owned()))?.int("last_seq")
}

impl Request {
    /// What the rules know of it, with the referral as the actor meets it and what was shared.
    pub fn facts(&self, referral: ReferralFacts, shared: Vec<Compartment>) -> RequestFacts {
        RequestFacts {
            id: self.id,
            referral,
            from_body: self.from_body,
            to_body: self.to_body,
            aim: self.aim,
            state: self.state,
            shared: shared.into_iter().collect(),
            version: self.version,
        }
    }

    pub fn href(&self) -> String {
        format!("/requests/{}", self.id)
    }

    /// `45/2026`, empty before the referral has a number.
    pub fn number_words(&self) -> String {
        self.number.map(|(number, year)| format!("{number}/{year}")).unwrap_or_default()
    }
}

fn read(row: &Row) -> DbResult<Request> {
    Ok(Request {
        id: row.id("id")?,
        code: row.text("code")?,
        referral: row.id("referral_id")?,
        person: row.id("person_id")?,
        nucleus: row.id("nucleus_id")?,
        kind: row.text("kind")?,
        aim: row.code("aim")?,
        from_body: row.id("from_body")?,
        from_name: row.text("from_name")?,
        asked_by: row.id("asked_by")?,
        to_body: row.id("to_body")?,
        to_name: row.text("to_name")?,
        email: row.text("email")?,
        lang: row.text("lang")?,
        form_version: row.text("form_version")?,
        state: row.code("state")?,
        state_since: row.instant("state_since")?,
        sent_at: row.instant("sent_at")?,
        due_on: row.date("due_on")?,
        number: row.opt_int("number")?.zip(row.opt_int("number_year")?),
        restricted: row.flag("restricted")?,
        version: row.int("version")?,
    })
}
