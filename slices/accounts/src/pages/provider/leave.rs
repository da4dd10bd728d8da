//! The way to the provider.

use askama::Template;
use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, header};
use web::{Form, IdentityProvider, OrHidden, PageError, PageResult, Ui, Visit};

use super::{Begun, Purpose, Trouble, address_back, cookie_name, is_secure, trouble};
use crate::door;
use crate::oidc::{self, Freshness};
use crate::queries::ceremonies::{self, Kind, SECONDS};
use crate::rules::back;

#[derive(Template)]
#[template(path = "provider_leave.html")]
struct LeavePage {
    ui: Ui,
    provider: String,
    url: String,
}

/// From the sign-in page.
pub async fn sign_in(visit: Visit, Path(provider): Path<String>, headers: HeaderMap, form: Form) -> PageResult {
    let back = back::local(form.text("back")).to_owned();
    leave(&visit, &headers, &provider, Purpose::SignIn, &back).await
}

/// From an invitation: the provider's word in place of a password.
pub async fn invited(visit: Visit, Path(token): Path<String>, headers: HeaderMap, form: Form) -> PageResult {
    let (name, title) = (form.text("name").to_owned(), form.text("title").to_owned());
    let provider = form.text("provider").to_owned();
    leave(&visit, &headers, &provider, Purpose::Invitation { token, name, title }, "/today").await
}

/// Begins a proof at the provider and sends the browser there. A page of ours in between, because the content policy
/// lets no form of ours lead to another site.
pub async fn leave(visit: &Visit, headers: &HeaderMap, provider: &str, purpose: Purpose, back: &str) -> PageResult {
    door::attempt(&visit.app, "provider", &visit.address, door::PER_ADDRESS).await?;
    let provider = visit.app.settings.provider(provider).or_hidden()?;
    let freshness = if matches!(purpose, Purpose::Prove(_)) { Freshness::Now } else { Freshness::Any };
    let state = visit.app.random.token();
    let address = address_back(visit, provider);
    let asked = oidc::begin(provider, &address, &state, freshness, &visit.app.random, visit.now()).await;
    let browser = browser(visit, headers).unwrap_or_else(|| visit.app.random.token());
    let (url, asked) = match asked {
        Ok(begun) => begun,
        Err(fault) => {
            tracing::warn!(provider = provider.code, %fault, "identity provider");
            return trouble(visit, provider, Trouble::from(&fault), purpose.instead(back));
        }
    };
    let code = provider.code.clone();
    let begun = Begun { provider: code, purpose, back: back.to_owned(), browser: web::token_hash(&browser), asked };
    ceremonies::begin(&visit.app, Kind::Provider, &state, &begun).await?;
    send(visit, provider, url, &browser)
}

fn send(visit: &Visit, provider: &IdentityProvider, url: String, browser: &str) -> PageResult {
    let refresh = HeaderValue::from_str(&format!("0; url={url}"));
    let page = LeavePage { ui: visit.ui(), provider: provider.label(visit.lang).to_owned(), url };
    let mut response = visit.page(&page)?;
    response.headers_mut().insert(header::REFRESH, refresh.map_err(|error| PageError::fault(error.to_string()))?);
    let secure = if is_secure(visit) { "; Secure" } else { "" };
    // Lax: the cookie has to come back with the browser from the provider.
    let name = cookie_name(visit);
    let cookie = format!("{name}={browser}; Path=/; HttpOnly; SameSite=Lax; Max-Age={SECONDS}{secure}");
    door::with_cookie(response, &cookie)
}

/// The token of a way begun before in this browser: two tabs may be on their way at once.
pub(super) fn browser(visit: &Visit, headers: &HeaderMap) -> Option<String> {
    let cookies = headers.get(header::COOKIE)?.to_str().ok()?;
    let mut pairs = cookies.split(';').filter_map(|cookie| cookie.trim().split_once('='));
    let (_, token) = pairs.find(|(name, _)| *name == cookie_name(visit))?;
    (token.len() == 64).then(|| token.to_owned())
}
