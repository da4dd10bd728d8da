//! The one page for every link that leads nowhere: unknown, used, expired, revoked, locked. They look the same.

use askama::Template;
use axum::http::StatusCode;
use kernel::ids::RequestId;
use web::{Desk, PageError, PageResult, Ui, Visit};

use crate::events::RequestLinkRefused;

#[derive(Template)]
#[template(path = "over.html")]
struct OverPage {
    ui: Ui,
    desks: Vec<Desk>,
}

pub async fn counted(visit: &Visit) -> Result<(), PageError> {
    doors::counted(visit, "request-link").await
}

/// Notes that a dead link was tried, and shows the page. Nothing changes.
pub async fn refuse(visit: &Visit, why: &'static str, request: Option<RequestId>) -> PageResult {
    visit.record(&audit::Author::machine(visit.now()), &RequestLinkRefused { why, request }).await?;
    let mut response = visit.page(&OverPage { ui: visit.ui(), desks: web::desks(&visit.app).await? })?;
    *response.status_mut() = StatusCode::NOT_FOUND;
    Ok(response)
}
