//! A form that was sent too late waits, sealed, until its author sends it again: after the session ended until the next
//! sign-in, for a sensitive act until the proof of identity.

use axum::body::{Body, Bytes};
use axum::extract::{FromRequest, Path, Request};
use axum::http::{HeaderValue, Method, header};
use axum::response::Response;
use db::{Reads, Unrecorded, args, statements};
use kernel::ids::ParkedId;
use policy::{Open, Own};
use serde::{Deserialize, Serialize};
use tower::ServiceExt;

use crate::app::App;
use crate::ctx::{Ctx, PageResult};
use crate::error::{Means, OrHidden, PageError};
use crate::form::Form;
use crate::layers::{Replay, see_other};
use crate::login::Login;

statements! {
    PARK: Open = "INSERT INTO parked (id, user_id, path, sealed, at) VALUES ($1, $2, $3, $4, $5)";
    PARKED: Own = "SELECT path, sealed FROM parked WHERE id = $1 AND user_id = $2";
    UNPARK: Own = "DELETE FROM parked WHERE id = $1 AND user_id = $2";
}

#[derive(Serialize, Deserialize)]
struct Sent {
    kind: String,
    body: Vec<u8>,
    /// The form token of the session in which it was sent.
    csrf: String,
}

/// Forms that need no session: the old cookie must not keep its owner from signing in again, and what somebody without an account
/// sends from the same browser (a link, its code, their words) is not for its owner.
pub(crate) fn is_a_door(path: &str) -> bool {
    ["/sign-", "/language", "/invitation/", "/reset/", "/answer", "/me/"].iter().any(|door| path.starts_with(door))
}

/// A form on its way to its handler, held in case it has to wait.
pub(crate) struct Copied {
    path: String,
    kind: String,
    body: Bytes,
}

/// Forms of plain fields only: no act that asks for a proof of identity comes with a file.
pub(crate) fn keeps(request: &Request) -> bool {
    request.method() == Method::POST && kind_of(request).starts_with("application/x-www-form-urlencoded")
}

fn kind_of(request: &Request) -> &str {
    request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

/// The request, whole again, and what to keep of it.
pub(crate) async fn copy(request: Request) -> Result<(Request, Copied), PageError> {
    let path = request.uri().path_and_query().map_or("/", |path| path.as_str()).to_owned();
    let kind = kind_of(&request).to_owned();
    let (parts, body) = request.into_parts();
    let mut whole = Request::new(body);
    whole.extensions_mut().clone_from(&parts.extensions);
    let body = Bytes::from_request(whole, &()).await.map_err(|_| PageError::TooLarge)?;
    let request = Request::from_parts(parts, Body::from(body.clone()));
    Ok((request, Copied { path, kind, body }))
}

/// Keeps a form of somebody whose session ended; to the sign-in page.
pub(crate) async fn park(app: &App, login: &Login, request: Request) -> Result<Response, PageError> {
    if request.uri().path().starts_with("/session/") {
        return Ok(see_other("/sign-in"));
    }
    let (_, sent) = copy(request).await?;
    let id = keep(app, login, sent).await?;
    Ok(see_other(&format!("/sign-in?back=/parked/{id}")))
}

/// Keeps a form that asks for a fresh proof of identity; to the page of the proof.
pub(crate) async fn park_for_proof(app: &App, login: &Login, by: Means, sent: Copied) -> Result<Response, PageError> {
    let id = keep(app, login, sent).await?;
    Ok(see_other(&by.ask(&format!("/parked/{id}"))))
}

async fn keep(app: &App, login: &Login, sent: Copied) -> Result<ParkedId, PageError> {
    let Copied { path, kind, body } = sent;
    let id = ParkedId::new(app.now(), &app.random);
    let sent = Sent { kind, body: body.to_vec(), csrf: login.csrf.clone() };
    let sent = serde_json::to_vec(&sent).map_err(|error| PageError::fault(error.to_string()))?;
    let sealed = app.vault.seal_house(&format!("parked/{id}"), &sent);
    let mut tx = app.db.write().await?;
    tx.run(&PARK, &Open, args![id, login.user, path, sealed, app.now()]).await?;
    tx.keep_unrecorded(Unrecorded::OwnText).await?;
    Ok(id)
}

#[derive(askama::Template)]
#[template(path = "parked.html")]
struct ParkedPage {
    ui: crate::Ui,
    id: ParkedId,
}

pub(crate) async fn show(ctx: Ctx, Path(id): Path<String>) -> PageResult {
    let id = ParkedId::parse(&id).or_hidden()?;
    let own = ctx.actor.own();
    let mut tx = ctx.app.db.read().await?;
    tx.first(&PARKED, &own, args![id, own.user()]).await?.or_hidden()?;
    ctx.page(&ParkedPage { ui: ctx.ui(), id })
}

/// Sends the waiting form as its author would: same address, same body, the session of now.
pub(crate) async fn send(ctx: Ctx, Path(id): Path<String>, headers: axum::http::HeaderMap, _form: Form) -> PageResult {
    let id = ParkedId::parse(&id).or_hidden()?;
    let own = ctx.actor.own();
    let mut tx = ctx.app.db.read().await?;
    let row = tx.first(&PARKED, &own, args![id, own.user()]).await?.or_hidden()?;
    drop(tx);
    let plain = ctx.app.vault.open_house(&format!("parked/{id}"), &row.bytes("sealed")?)?;
    let sent: Sent = serde_json::from_slice(&plain).map_err(|error| PageError::fault(error.to_string()))?;
    let mut request = Request::new(Body::from(sent.body));
    *request.method_mut() = Method::POST;
    *request.uri_mut() = row.text("path")?.parse().map_err(|_| PageError::Unreadable)?;
    if let Some(cookie) = headers.get(header::COOKIE) {
        request.headers_mut().insert(header::COOKIE, cookie.clone());
    }
    request
        .headers_mut()
        .insert(header::CONTENT_TYPE, HeaderValue::from_str(&sent.kind).map_err(|_| PageError::Unreadable)?);
    request.extensions_mut().insert(Replay(sent.csrf));
    let router = ctx.app.router.get().ok_or_else(|| PageError::fault("no router yet"))?.clone();
    let response = router.oneshot(request).await.map_err(|_| PageError::Away)?;
    if response.status().is_success() || response.status().is_redirection() {
        let mut tx = ctx.app.db.write().await?;
        tx.run(&UNPARK, &own, args![id, own.user()]).await?;
        tx.keep_unrecorded(Unrecorded::OwnText).await?;
    }
    Ok(response)
}
