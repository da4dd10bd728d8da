//! /answer/{token}: the link asks for the code that came another way. Until it is right nothing is told.

use askama::Template;
use audit::{About, Author, News};
use axum::extract::Path;
use axum::http::header;
use doors::Cookie;
use kernel::ids::{RequestId, RequestLinkId};
use kernel::states::request::{RequestChannel, RequestStep};
use policy::requests::Recipient;
use web::{Desk, FieldErrors, FieldView, Form, PageError, PageResult, Ui, Visit};

use super::over;
use crate::act::{self, Act, Hand};
use crate::events::{RequestCodeWrong, RequestVisited};
use crate::link::{self, Door, Tried};
use crate::log::{self, Entry, NewEntry, RequestNote, Said};
use crate::store;

/// Of a visit that reads and answers one request.
pub const COOKIE: Cookie = Cookie("answer");

#[derive(Template)]
#[template(path = "door.html")]
struct DoorPage {
    ui: Ui,
    errors: FieldErrors,
    code: FieldView,
    token: String,
    /// Who runs the network: whoever opens a link from a mail wants to know.
    desks: Vec<Desk>,
}

pub async fn ask(visit: Visit, Path(token): Path<String>) -> PageResult {
    over::counted(&visit).await?;
    let mut tx = visit.app.db.read().await?;
    let door = link::door(&mut tx, &visit.app, &token).await?;
    drop(tx);
    match door {
        Door::Over { why, request } => over::refuse(&visit, why, request).await,
        Door::Ajar { .. } => {
            let (code, desks) = (FieldView::new("code", ""), web::desks(&visit.app).await?);
            let page = DoorPage { ui: visit.ui(), errors: Vec::new(), code, token, desks };
            visit.page(&page)
        }
    }
}

pub async fn prove(visit: Visit, Path(token): Path<String>, form: Form) -> PageResult {
    over::counted(&visit).await?;
    let mut tx = visit.app.db.write().await?;
    let (id, request) = match link::door(&mut tx, &visit.app, &token).await? {
        Door::Ajar { link, request } => (link, request),
        Door::Over { why, request } => {
            drop(tx);
            return over::refuse(&visit, why, request).await;
        }
    };
    match link::prove(&mut tx, &visit.app, id, form.text("code")).await? {
        Tried::Right { token } => come_in(&visit, tx, request, id, &token).await,
        Tried::Wrong { locked: false } => {
            let event = RequestCodeWrong { request, link: id, locked: false };
            tx.commit(&Author::machine(visit.now()), &event).await?;
            let errors = vec![("code".to_owned(), visit.ui().say("requests-door-wrong").into_owned())];
            let code = FieldView::new("code", "").with_errors(&errors);
            let desks = web::desks(&visit.app).await?;
            visit.again(&DoorPage { ui: visit.ui().with_faults(), errors, code, token, desks })
        }
        Tried::Wrong { locked: true } => {
            lock(&visit, tx, request, id).await?;
            over::refuse(&visit, "locked", Some(request)).await
        }
        Tried::Over => {
            drop(tx);
            over::refuse(&visit, "locked", Some(request)).await
        }
    }
}

/// The visit begins; the first one opens the request.
async fn come_in(visit: &Visit, mut tx: db::WriteTx, id: RequestId, link: RequestLinkId, token: &str) -> PageResult {
    let (app, now) = (&visit.app, visit.now());
    let visited = link::visited(&mut tx, token).await?.ok_or_else(|| PageError::fault("a visit just begun"))?;
    let author = if let Some(recipient) = Recipient::of(&visited.facts, now) {
        let request = store::visited(&mut tx, &recipient).await?;
        let open = Act {
            step: RequestStep::Open,
            channel: RequestChannel::Link,
            reason: "",
            said: Said::default(),
            scan: None,
        };
        let hand = Hand::Recipient(&recipient);
        if let Some(request) = request
            && let Some(event) = act::take(&mut tx, app, &hand, &request, &open).await?
        {
            tx.note(&recipient.author(now), &event);
        }
        recipient.author(now)
    } else {
        Author::machine(now)
    };
    tx.commit(&author, &RequestVisited { request: id, link }).await?;
    let mut response = visit.see("/answer")?;
    response.headers_mut().append(header::SET_COOKIE, COOKIE.begins(&app.settings, token)?);
    Ok(response)
}

/// The last wrong code: the link is over, and whoever asked hears of it.
async fn lock(visit: &Visit, mut tx: db::WriteTx, id: RequestId, link: RequestLinkId) -> Result<(), PageError> {
    let now = visit.now();
    let concerned = link::concerned(&mut tx, id).await?.ok_or_else(|| PageError::fault("a link of no request"))?;
    let proof = link::locks();
    let entry = NewEntry {
        seq: store::next_seq(&mut tx, &proof, id).await?,
        entry: Entry::Note(RequestNote::LinkLocked),
        to: concerned.state,
        channel: RequestChannel::Link,
        at: now,
        by: None,
        reason: "",
        sealed: None,
    };
    log::write(&mut tx, &proof, id, &entry).await?;
    let about = About::of("referral", concerned.referral);
    tx.tell(now, News { kind: "request-link-locked", about, to: vec![concerned.asked_by] });
    let event = RequestCodeWrong { request: id, link, locked: true };
    Ok(tx.commit(&Author::machine(now), &event).await?)
}
