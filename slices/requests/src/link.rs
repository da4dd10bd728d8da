//! The link of a request: good for one request and one body, until a day, until it is revoked, for a few wrong codes.
//!
//! The link alone opens a door that asks for a code and tells nothing. The right code begins a visit of some minutes
//! under a cookie of its own; only a visit makes a [`Recipient`], and only a recipient's statements read anything.

use std::collections::BTreeSet;

use db::{DbResult, Reads, WriteTx, args, statements};
use doors::secret;
use kernel::Instant;
use kernel::ids::{RequestId, RequestLinkId};
use kernel::states::request::RequestState;
use policy::requests::{Deliver, MovesRequest, Revoke, Send, VisitFacts};
use policy::{Open, Permit, Steward};
use web::{App, token_hash};

use crate::code;

macro_rules! make {
    () => {
        "INSERT INTO request_links (id, request_id, token_hash, code_hash, tries, made_at, until, revoked_at)
        VALUES ($1, $2, $3, $4, 0, $5, $6, NULL)"
    };
}

macro_rules! revoke {
    () => {
        "UPDATE request_links SET revoked_at = $2 WHERE request_id = $1 AND revoked_at IS NULL"
    };
}

statements! {
    MAKE: Permit<Send> = make!();
    MAKE_NEW: Permit<Deliver> = make!();
    REVOKE: Permit<Revoke> = revoke!();
    REPLACE: Permit<Deliver> = revoke!();
    LINK: Open = "SELECT l.id, l.request_id, l.tries, l.until, l.revoked_at, q.state FROM request_links l
        JOIN requests q ON q.id = l.request_id WHERE l.token_hash = $1";
    /// Counts the try before the code is looked at: whoever tries at the same moment waits for the row.
    TRY: Open = "UPDATE request_links SET tries = tries + 1 WHERE id = $1 AND tries < $2 AND revoked_at IS NULL
        RETURNING code_hash, tries";
    RIGHT: Open = "UPDATE request_links SET tries = 0 WHERE id = $1";
    VISIT: Open = "INSERT INTO request_visits (token_hash, link_id, csrf, until) VALUES ($1, $2, $3, $4)";
    VISITED: Open = concat!("SELECT l.id, l.request_id, l.until, l.revoked_at, q.state, q.to_body, v.csrf, v.until AS visit_until,
            ", people::is_restricted!("r.person_id"), " AS restricted
        FROM request_visits v JOIN request_links l ON l.id = v.link_id JOIN requests q ON q.id = l.request_id
            JOIN referrals r ON r.id = q.referral_id
        WHERE v.token_hash = $1");
    SHARED: Open = "SELECT compartment FROM request_shares WHERE request_id = $1";
    LEAVE: Open = "DELETE FROM request_visits WHERE token_hash = $1";
    ASKER: Open = "SELECT asked_by, referral_id, state FROM requests WHERE id = $1";
}

/// Who makes a link.
pub enum Maker<'a> {
    First(&'a Permit<Send>),
    Again(&'a Permit<Deliver>),
}

/// Both secrets, known to nobody but the mails they leave in, or the page that shows them once.
pub struct Secrets {
    pub id: RequestLinkId,
    pub token: String,
    pub code: String,
}

/// A new link; those before it are revoked.
pub async fn make(
    tx: &mut WriteTx,
    app: &App,
    maker: &Maker<'_>,
    request: RequestId,
    until: Instant,
) -> DbResult<Secrets> {
    let now = app.now();
    let id = RequestLinkId::new(now, &app.random);
    let secrets = Secrets { id, token: app.random.token(), code: secret::new_code(&app.random) };
    let hash = code::access_hash(&app.vault, id, &secrets.code);
    let row = args![id, request, token_hash(&secrets.token), hash, now, until];
    match maker {
        Maker::First(permit) => tx.run(&MAKE, *permit, row).await?,
        Maker::Again(permit) => {
            tx.run(&REPLACE, *permit, args![request, now]).await?;
            tx.run(&MAKE_NEW, *permit, row).await?
        }
    };
    Ok(secrets)
}

pub async fn revoke(tx: &mut WriteTx, permit: &Permit<Revoke>, request: RequestId, now: Instant) -> DbResult<()> {
    tx.run(&REVOKE, permit, args![request, now]).await.map(|_| ())
}

/// The address that goes by mail.
pub fn address(app: &App, token: &str) -> String {
    format!("{}/answer/{token}", app.settings.public_url)
}

/// Where a link leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Door {
    /// To the question for the code.
    Ajar { link: RequestLinkId, request: RequestId },
    /// Nowhere, and why; visitors see no difference.
    Over { why: &'static str, request: Option<RequestId> },
}

pub async fn door(tx: &mut impl Reads, app: &App, token: &str) -> DbResult<Door> {
    let row = tx.first(&LINK, &Open, args![token_hash(token)]).await?;
    let Some(row) = row else { return Ok(Door::Over { why: "unknown", request: None }) };
    let request = row.id("request_id")?;
    let state: RequestState = row.code("state")?;
    let why = if row.opt_instant("revoked_at")?.is_some() {
        "revoked"
    } else if row.instant("until")? <= app.now() {
        "expired"
    } else if state.is_final() {
        "settled"
    } else if row.int("tries")? >= tries(app) {
        "locked"
    } else {
        return Ok(Door::Ajar { link: row.id("id")?, request });
    };
    Ok(Door::Over { why, request: Some(request) })
}

fn tries(app: &App) -> i64 {
    i64::from(app.packs().requests().code_tries)
}

/// What a code did.
pub enum Tried {
    /// The cookie's token.
    Right {
        token: String,
    },
    Wrong {
        locked: bool,
    },
    /// Locked or revoked a moment ago.
    Over,
}

/// Tries a code; the right one begins a visit.
pub async fn prove(tx: &mut WriteTx, app: &App, link: RequestLinkId, typed: &str) -> DbResult<Tried> {
    let Some(row) = tx.first(&TRY, &Open, args![link, tries(app)]).await? else { return Ok(Tried::Over) };
    let told = code::access_hash(&app.vault, link, &secret::figures(typed));
    if !secret::same(&told, &row.text("code_hash")?) {
        return Ok(Tried::Wrong { locked: row.int("tries")? >= tries(app) });
    }
    tx.run(&RIGHT, &Open, args![link]).await?;
    let (token, csrf) = (app.random.token(), app.random.token());
    let until = app.now().plus_seconds(60 * i64::from(app.packs().requests().visit_minutes));
    tx.run(&VISIT, &Open, args![token_hash(&token), link, &csrf, until]).await?;
    Ok(Tried::Right { token })
}

/// A visit and the proof that its forms are ours.
pub struct Visited {
    pub facts: VisitFacts,
    pub csrf: String,
}

pub async fn visited(tx: &mut impl Reads, token: &str) -> DbResult<Option<Visited>> {
    let Some(row) = tx.first(&VISITED, &Open, args![token_hash(token)]).await? else { return Ok(None) };
    let request = row.id("request_id")?;
    let shared = tx.all(&SHARED, &Open, args![request]).await?;
    let shared = shared.iter().map(|row| row.code("compartment")).collect::<DbResult<BTreeSet<_>>>()?;
    let facts = VisitFacts {
        request,
        link: row.id("id")?,
        body: row.id("to_body")?,
        state: row.code("state")?,
        revoked: row.opt_instant("revoked_at")?.is_some(),
        link_until: row.instant("until")?,
        visit_until: row.instant("visit_until")?,
        shared,
        restricted: row.flag("restricted")?,
    };
    Ok(Some(Visited { facts, csrf: row.text("csrf")? }))
}

pub async fn leave(tx: &mut WriteTx, token: &str) -> DbResult<()> {
    tx.run(&LEAVE, &Open, args![token_hash(token)]).await.map(|_| ())
}

/// The proof for the entry of a locked link: the machine writes it, no page may make it.
pub fn locks() -> MovesRequest {
    MovesRequest::from(&Steward::for_task("link locked after wrong codes"))
}

/// Whom a locked link concerns: who asked, about which referral.
pub struct Concerned {
    pub asked_by: kernel::ids::UserId,
    pub referral: kernel::ids::ReferralId,
    pub state: RequestState,
}

pub async fn concerned(tx: &mut impl Reads, request: RequestId) -> DbResult<Option<Concerned>> {
    let row = tx.first(&ASKER, &Open, args![request]).await?;
    row.map(|row| {
        Ok(Concerned { asked_by: row.id("asked_by")?, referral: row.id("referral_id")?, state: row.code("state")? })
    })
    .transpose()
}
