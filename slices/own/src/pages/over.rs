//! The one page for every link that leads nowhere and every visit that is over. They look the same.

use askama::Template;
use axum::http::{StatusCode, header};
use doors::events::DoorRefused;
use kernel::ids::DoorId;
use web::{PageError, PageResult, Visit};

use super::frame::Frame;
use crate::speech::Speech;
use crate::visit::{COOKIE, PURPOSE};

#[derive(Template)]
#[template(path = "over.html")]
struct OverPage {
    frame: Frame,
}

pub async fn counted(visit: &Visit) -> Result<(), PageError> {
    doors::counted(visit, "own-link").await
}

/// No visit, or not any more.
pub async fn ended(visit: &Visit) -> PageResult {
    counted(visit).await?;
    refuse(visit, "no_visit", None).await
}

/// Notes that a dead link was tried, and shows the page. Nothing changes.
pub async fn refuse(visit: &Visit, why: &'static str, door: Option<DoorId>) -> PageResult {
    visit.record(&audit::Author::machine(visit.now()), &DoorRefused { purpose: PURPOSE, why, door }).await?;
    let mut response = visit.page(&OverPage { frame: Frame::outside(visit, Speech::of(visit.lang.tag())) })?;
    *response.status_mut() = StatusCode::NOT_FOUND;
    response.headers_mut().append(header::SET_COOKIE, COOKIE.ends(&visit.app.settings));
    Ok(response)
}
