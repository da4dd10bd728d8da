//! Coming in: limits, the token, the cookie, the body to act for.

use axum::http::{HeaderValue, header};
use db::WriteTx;
use kernel::ids::{BodyId, LoginId, MembershipId, UserId};
use web::limits::{self, Limit};
use web::{App, PageError, PageResult, Visit};

use crate::events::{Door, SignedIn};
use crate::queries::sign_in::{self, NewLogin};

/// Passwords of one account: ten at once, then one a minute. Slows guessing, locks nobody out for long.
pub const PER_ACCOUNT: Limit = Limit { burst: 10, every_seconds: 60 };
/// Codes of one account: fewer are needed, and six digits are quickly tried.
pub const CODES: Limit = Limit { burst: 6, every_seconds: 60 };
/// A whole office may share one network address.
pub const PER_ADDRESS: Limit = Limit { burst: 100, every_seconds: 2 };

/// Takes one attempt, or says how long to wait.
pub async fn attempt(app: &App, purpose: &str, key: &str, limit: Limit) -> Result<(), PageError> {
    limits::take(app, purpose, key, limit).await?.map_err(|wait| PageError::TooMany { wait })
}

/// Somebody who has proved who they are.
pub struct Entry {
    pub user: UserId,
    /// `None`: the only body, or the choice of one.
    pub membership: Option<MembershipId>,
    pub second_factor: bool,
    pub door: Door,
    /// The identity provider whose word was taken, `""` for none: it may speak for some bodies only.
    pub provider: String,
    /// Something of the account's own was shown: what a session without a provider began with.
    pub own_factor: bool,
}

/// May a session that began at this provider (`""`: at none) act for this body?
pub fn acts_for(app: &App, provider: &str, body: BodyId) -> bool {
    provider.is_empty() || app.settings.provider(provider).is_some_and(|provider| provider.serves(body))
}

/// Begins a session with a new token and goes to `back`, a path of ours. A session that was open here ends.
pub async fn enter(visit: &Visit, mut tx: WriteTx, entry: Entry, back: &str) -> PageResult {
    let (app, now) = (&visit.app, visit.now());
    let mut memberships = sign_in::memberships(&mut tx, entry.user, app.today()).await?;
    memberships.retain(|one| acts_for(app, &entry.provider, one.body));
    let only = match memberships.as_slice() {
        [only] => Some(only.id),
        _ => None,
    };
    let membership = entry.membership.or(only);
    let body = memberships.iter().find(|one| Some(one.id) == membership).map(|one| one.body);
    if let Some(before) = &visit.login {
        sign_in::end_login(&mut tx, before.id, now).await?;
    }
    let (id, token, csrf) = (LoginId::new(now, &app.random), app.random.token(), app.random.token());
    let login = NewLogin {
        id,
        token: &token,
        csrf: &csrf,
        user: entry.user,
        membership,
        second_factor: entry.second_factor,
        agent: &visit.agent,
        provider: &entry.provider,
        own_factor: entry.own_factor,
    };
    sign_in::open_login(&mut tx, now, &login).await?;
    let author = audit::Author { user: Some(entry.user), body, at: now, ground: String::new() };
    tx.commit(&author, &SignedIn { user: entry.user, login: id, door: entry.door }).await?;
    let to = if membership.is_some() { back.to_owned() } else { format!("/acting?back={}", web::percent(back)) };
    with_cookie(visit.see(&to)?, &web::start_cookie(&app.settings, &token))
}

/// Adds a cookie to an answer.
pub fn with_cookie(mut response: axum::response::Response, cookie: &str) -> PageResult {
    let cookie = HeaderValue::from_str(cookie).map_err(|error| PageError::fault(error.to_string()))?;
    response.headers_mut().append(header::SET_COOKIE, cookie);
    Ok(response)
}
