//! What every request passes: who, in which language, with which headers; and the page for everything that failed.

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use i18n::Lang;

use crate::app::App;
use crate::ctx::{Ctx, Visit};
use crate::error::PageError;
use crate::login::{self, Login};
use crate::routes::Witness;
use crate::{assets, parked};

/// What the layers found out about a request.
#[derive(Clone)]
pub(crate) struct Seen {
    pub login: Option<Login>,
    pub lang: Lang,
    /// Path and query.
    pub path: String,
    pub address: String,
    pub agent: String,
    /// A parked form sent again by its author: the token of the session whose page it came from.
    pub replayed: Option<String>,
}

/// Marks a request that the server itself sends again for its author, with the token that its page had.
#[derive(Clone)]
pub(crate) struct Replay(pub String);

pub(crate) async fn who(State(app): State<App>, mut request: Request, next: Next) -> Response {
    if request.uri().path().starts_with("/assets/") {
        return next.run(request).await;
    }
    let found = find_login(&app, request.headers()).await;
    let (found, failed) = match found {
        Ok(found) => (found, None),
        Err(error) => (None, Some(PageError::from(error))),
    };
    let expired = found.as_ref().is_some_and(|login| login.expired);
    let mut seen = Seen {
        lang: language(&app, found.as_ref(), request.headers()),
        login: found.clone().filter(|login| !login.expired),
        path: request.uri().path_and_query().map_or("/", |path| path.as_str()).to_owned(),
        address: address(&app, &request),
        agent: text(request.headers(), header::USER_AGENT).chars().take(200).collect(),
        replayed: request.extensions().get::<Replay>().map(|replay| replay.0.clone()),
    };
    let visit = Visit::new(app.clone(), &seen);
    if let Some(error) = failed {
        return error_page(&visit, error);
    }
    let parks = expired && request.method() == Method::POST && !parked::is_a_door(&seen.path);
    if let (true, Some(login)) = (parks, &found) {
        // Rule 2 of the pages: what was typed when the session ended waits behind the sign-in page.
        let answer = parked::park(&app, login, request).await;
        return answer.unwrap_or_else(|error| error_page(&visit, error));
    }
    if let Some(login) = &mut seen.login
        && let Err(error) = login::touch(&app.db, login, app.now()).await
    {
        tracing::warn!(%error, "session not touched");
    }
    let stale = seen.login.clone().filter(|login| !login.is_fresh(app.now()));
    request.extensions_mut().insert(seen);
    let mut sent = None;
    if let Some(login) = stale.filter(|_| parked::keeps(&request)) {
        // The handler may ask for a fresh proof of identity: then this form waits behind it.
        match parked::copy(request).await {
            Ok((again, copy)) => (request, sent) = (again, Some((login, copy))),
            Err(error) => return error_page(&visit, error),
        }
    }
    let response = next.run(request).await;
    match (response.extensions().get::<PageError>(), sent) {
        (Some(PageError::Prove { by, .. }), Some((login, sent))) => {
            let answer = parked::park_for_proof(&app, &login, *by, sent).await;
            answer.unwrap_or_else(|error| error_page(&visit, error))
        }
        (error, _) => shown(&visit, error.cloned(), response),
    }
}

/// Tells the witness of a page that somebody signed in was shown; a failure there is none of the page's.
pub(crate) async fn witness(
    State((app, witness)): State<(App, Option<Witness>)>,
    request: Request,
    next: Next,
) -> Response {
    let seen = request.extensions().get::<Seen>().cloned();
    let is_get = request.method() == Method::GET;
    let path = request.uri().path().to_owned();
    let response = next.run(request).await;
    if let (true, StatusCode::OK, Some(witness), Some(seen)) = (is_get, response.status(), witness, seen)
        && let Some(actor) = seen.login.as_ref().and_then(|login| login.actor.clone())
    {
        witness(Ctx { visit: Visit::new(app, &seen), actor }, path).await;
    }
    response
}

fn shown(visit: &Visit, error: Option<PageError>, response: Response) -> Response {
    match error {
        Some(error) => error_page(visit, error),
        None if response.status() == StatusCode::NOT_FOUND && is_bare(&response) => {
            error_page(visit, PageError::Hidden)
        }
        None => response,
    }
}

fn is_bare(response: &Response) -> bool {
    !response.headers().contains_key(header::CONTENT_TYPE)
}

async fn find_login(app: &App, headers: &HeaderMap) -> db::DbResult<Option<Login>> {
    match login::token_of(&app.settings, text(headers, header::COOKIE)) {
        Some(token) => login::load(app, token, app.now()).await,
        None => Ok(None),
    }
}

fn language(app: &App, login: Option<&Login>, headers: &HeaderMap) -> Lang {
    let chosen = text(headers, header::COOKIE)
        .split(';')
        .filter_map(|cookie| cookie.trim().split_once('='))
        .find(|(name, _)| *name == "lang")
        .and_then(|(_, tag)| Lang::parse(tag));
    let lang = login
        .map(|login| login.lang)
        .or(chosen)
        .unwrap_or_else(|| Lang::from_accept_language(text(headers, header::ACCEPT_LANGUAGE)));
    let pseudo = chosen == Some(Lang::Pseudo) && app.settings.pseudo_language;
    if pseudo {
        Lang::Pseudo
    } else if lang == Lang::Pseudo {
        Lang::English
    } else {
        lang
    }
}

/// The proxy's own word is the last of the last line; whatever stands before it, the visitor may have written.
pub(crate) fn forwarded(headers: &HeaderMap) -> String {
    let lines = headers.get_all("x-forwarded-for");
    let last = lines.iter().next_back().and_then(|value| value.to_str().ok()).unwrap_or_default();
    last.rsplit(',').next().unwrap_or_default().trim().to_owned()
}

fn address(app: &App, request: &Request) -> String {
    if app.settings.behind_proxy {
        return forwarded(request.headers());
    }
    let peer = request.extensions().get::<axum::extract::ConnectInfo<std::net::SocketAddr>>();
    peer.map(|peer| peer.0.ip().to_string()).unwrap_or_default()
}

fn text(headers: &HeaderMap, name: header::HeaderName) -> &str {
    headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

/// `default-src 'none'` plus self: no inline, no third party, no framing.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; \
    connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

pub(crate) async fn headers(State(app): State<App>, request: Request, next: Next) -> Response {
    let asset = request.uri().path().starts_with("/assets/");
    let secure = app.settings.public_url.starts_with("https://");
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let fixed = [
        ("content-security-policy", POLICY),
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "no-referrer"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("permissions-policy", "camera=(), geolocation=(), microphone=()"),
    ];
    for (name, value) in fixed {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    if !asset {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    if secure {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000"));
    }
    response
}

/// The page of an error, in the reader's language; faults get a number and a line in the log.
pub(crate) fn error_page(visit: &Visit, error: PageError) -> Response {
    match error {
        PageError::Redirect(to) => see_other(&to),
        PageError::SignIn { back } => see_other(&format!("/sign-in?back={}", assets::percent(&back))),
        PageError::Prove { back, by } => see_other(&by.ask(&assets::percent(&back))),
        other => visit.problem(&other),
    }
}

pub(crate) fn see_other(to: &str) -> Response {
    let location = HeaderValue::from_str(to).unwrap_or(HeaderValue::from_static("/"));
    (StatusCode::SEE_OTHER, [(header::LOCATION, location)], Body::empty()).into_response()
}
