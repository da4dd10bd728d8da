//! The page for everything that did not work: what happened, how to mend it, and what was typed.

use askama::Template;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::ctx::Visit;
use crate::error::PageError;
use crate::ui::Ui;
use policy::Why;

#[derive(Template)]
#[template(path = "problem.html")]
struct ProblemPage {
    ui: Ui,
    status: u16,
    title: String,
    text: String,
    mend: String,
    /// Whom to ask has a telephone there.
    directory: bool,
    fault: String,
    typed: Vec<(String, String)>,
}

pub(crate) fn page(visit: &Visit, error: &PageError) -> Response {
    let (status, family) = kind(error);
    let ui = visit.ui();
    let say = |part: &str| i18n::say(visit.lang, &format!("problem-{family}-{part}"));
    let text = match error {
        PageError::Refused(why) => ui.code(*why),
        PageError::TooMany { wait } => ui.say1("problem-too-many-text", "seconds", *wait),
        PageError::Unprinted { why, .. } => ui.code(*why),
        _ => say("text"),
    };
    let mut fault = String::new();
    if let PageError::Fault { text } = error {
        fault = visit.app.random.token().chars().take(8).collect();
        tracing::error!(fault, text, "fault");
    }
    if let PageError::Unprinted { detail, .. } = error {
        tracing::error!(detail, "a document was not typeset");
    }
    let typed = match error {
        PageError::Stale { typed } => typed.clone(),
        _ => Vec::new(),
    };
    // Each refusal names whom to ask; another body would help only where a duty or the body is what is missing.
    let mend = match error {
        PageError::Refused(Why::MissingDuty | Why::NotYourBody | Why::NotYourCompartment) => say("mend"),
        PageError::Refused(_) => String::new(),
        _ => say("mend"),
    };
    let directory = matches!(error, PageError::Refused(_)) && ui.signed_in();
    let page = ProblemPage { status: status.as_u16(), title: say("title"), text, mend, directory, fault, typed, ui };
    let html = page.render().unwrap_or_else(|_| page.title.clone());
    let kind = HeaderValue::from_static("text/html; charset=utf-8");
    let mut response = (status, [(header::CONTENT_TYPE, kind)], html).into_response();
    let wait = match error {
        PageError::TooMany { wait } => Some(*wait),
        PageError::Away => Some(5),
        _ => None,
    };
    if let Some(wait) = wait {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(wait));
    }
    response
}

/// The status and the family of messages (`problem-<family>-title`, `-text`, `-mend`) of an error.
fn kind(error: &PageError) -> (StatusCode, &'static str) {
    match error {
        PageError::Refused(_) => (StatusCode::FORBIDDEN, "refused"),
        PageError::Hidden => (StatusCode::NOT_FOUND, "hidden"),
        PageError::Stale { .. } => (StatusCode::CONFLICT, "stale"),
        PageError::OtherBody => (StatusCode::CONFLICT, "other-body"),
        PageError::Forged => (StatusCode::FORBIDDEN, "forged"),
        PageError::TooLarge => (StatusCode::PAYLOAD_TOO_LARGE, "too-large"),
        PageError::Unreadable => (StatusCode::UNPROCESSABLE_ENTITY, "unreadable"),
        PageError::Unprinted { .. } => (StatusCode::UNPROCESSABLE_ENTITY, "unprinted"),
        PageError::TooMany { .. } => (StatusCode::TOO_MANY_REQUESTS, "too-many"),
        PageError::Away => (StatusCode::SERVICE_UNAVAILABLE, "away"),
        PageError::Fault { .. } | PageError::SignIn { .. } | PageError::Prove { .. } | PageError::Redirect(_) => {
            (StatusCode::INTERNAL_SERVER_ERROR, "fault")
        }
    }
}
