//! The language of the interface, and more time for an idle session.

use axum::http::{HeaderValue, StatusCode};
use axum::response::IntoResponse;
use db::Unrecorded;
use i18n::Lang;
use web::{Form, PageError, PageResult, Visit};

use crate::door;
use crate::events::ProfileChanged;
use crate::queries::sign_in;
use crate::rules::back;

const YEAR_SECONDS: i64 = 31_536_000;

/// Remembers the language in a cookie, and with the account of somebody signed in.
pub async fn choose(visit: Visit, form: Form) -> PageResult {
    let lang = Lang::parse(form.text("lang")).ok_or(PageError::Unreadable)?;
    let offered = lang != Lang::Pseudo || visit.app.settings.pseudo_language;
    if !offered {
        return Err(PageError::Unreadable);
    }
    if let Some(login) = visit.login.as_ref().filter(|_| lang != Lang::Pseudo) {
        let mut tx = visit.app.db.write().await?;
        sign_in::set_language(&mut tx, login.user, lang).await?;
        let body = login.actor.as_ref().map(|actor| actor.body);
        let author = audit::Author { user: Some(login.user), body, at: visit.now(), ground: String::new() };
        tx.commit(&author, &ProfileChanged { user: login.user }).await?;
    }
    let secure = if visit.app.settings.public_url.starts_with("https://") { "; Secure" } else { "" };
    let cookie = format!("lang={}; Path=/; Max-Age={YEAR_SECONDS}; HttpOnly; SameSite=Lax{secure}", lang.tag());
    door::with_cookie(visit.see(asked_page(form.text("back")))?, &cookie)
}

/// Back to the page one was reading, the sign-in page included.
fn asked_page(to: &str) -> &str {
    if to == "/sign-in" || to.starts_with("/sign-in?") { to } else { back::local(to) }
}

/// The session notice asks for more time: 204 with the seconds until the session ends.
pub async fn extend(visit: Visit, _form: Form) -> PageResult {
    let login = visit.login.as_ref().ok_or_else(|| PageError::SignIn { back: "/today".to_owned() })?;
    let mut tx = visit.app.db.write().await?;
    sign_in::extend(&mut tx, login.id, visit.now()).await?;
    tx.keep_unrecorded(Unrecorded::SessionSeen).await?;
    let ends = HeaderValue::from(visit.app.settings.idle_minutes * 60);
    Ok((StatusCode::NO_CONTENT, [("x-session-ends", ends)]).into_response())
}
