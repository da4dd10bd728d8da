//! The one page for every link that leads nowhere: unknown, used, expired, revoked, locked. They look the same.

use askama::Template;
use axum::http::StatusCode;
use kernel::ids::RequestId;
use kernel::words::BodyKind;
use web::limits::{self, Limit};
use web::{PageError, PageResult, Ui, Visit};

use crate::events::RequestLinkRefused;

pub struct Office {
    pub name: String,
    pub phone: String,
    pub email: String,
}

#[derive(Template)]
#[template(path = "over.html")]
struct OverPage {
    ui: Ui,
    offices: Vec<Office>,
}

/// Tries of one address: a link is opened a few times, not guessed.
const TRIES: Limit = Limit { burst: 30, every_seconds: 20 };

pub async fn counted(visit: &Visit) -> Result<(), PageError> {
    let taken = limits::take(&visit.app, "request-link", &visit.address, TRIES).await?;
    taken.map_err(|wait| PageError::TooMany { wait })
}

/// Notes that a dead link was tried, and shows the page. Nothing changes.
pub async fn refuse(visit: &Visit, why: &'static str, request: Option<RequestId>) -> PageResult {
    visit.record(&audit::Author::machine(visit.now()), &RequestLinkRefused { why, request }).await?;
    let mut response = visit.page(&OverPage { ui: visit.ui(), offices: offices(visit).await? })?;
    *response.status_mut() = StatusCode::NOT_FOUND;
    Ok(response)
}

/// Whom to ask.
pub async fn offices(visit: &Visit) -> Result<Vec<Office>, PageError> {
    let mut tx = visit.app.db.read().await?;
    let found = network::bodies_of(&mut tx, None, &[BodyKind::CoordinationOffice], visit.app.today()).await?;
    let reachable = found.into_iter().filter(|body| !body.email.is_empty() || !body.phone.is_empty());
    Ok(reachable.map(|body| Office { name: body.name, phone: body.phone, email: body.email }).collect())
}
