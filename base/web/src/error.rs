//! A refusal is a sentence for a person, a fault is a number for us.

use axum::response::{IntoResponse, Response};
use db::DbError;
use documents::typeset::{TypesetFault, TypesetFaultKind};
use policy::{Denied, Why};

/// What a proof of identity is made with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Means {
    /// Also the identity provider of a body.
    Any,
    /// What belongs to the account: its password, a code, a passkey.
    Own,
}

impl Means {
    /// The page that asks for it, and where it goes on to.
    pub(crate) fn ask(self, back: &str) -> String {
        let own = if self == Self::Own { "own=yes&" } else { "" };
        format!("/account/prove?{own}back={back}")
    }
}

#[derive(Debug, Clone)]
pub enum PageError {
    /// 403, a translated sentence: which right is missing and whom to ask.
    Refused(Why),
    /// 404, the same page as for what never existed.
    Hidden,
    /// 409: somebody was faster. What was typed is shown, nothing is lost.
    Stale { typed: Vec<(String, String)> },
    /// 409: the page was opened for another body than the one acted for now.
    OtherBody,
    /// 403: the form does not come from our page, or its proof is of another session.
    Forged,
    /// 413 and what is too large.
    TooLarge,
    /// 422: the request cannot be read at all (not a form fault: those show the form again).
    Unreadable,
    /// 422: a document could not be typeset; why, and where in the templates. Nothing of what it says.
    Unprinted { why: TypesetFaultKind, detail: String },
    /// 429 with the seconds to wait.
    TooMany { wait: i64 },
    /// 503: the disk is full or the database away; try again.
    Away,
    /// 500: the page shows only the fault number, the log the text.
    Fault { text: String },
    /// Not signed in: to the sign-in page and back.
    SignIn { back: String },
    /// The proof of identity is too old: to the page that asks for it, and back here. A sent form waits meanwhile.
    Prove { back: String, by: Means },
    /// The same form was sent before: the answer it got then.
    Redirect(String),
}

impl PageError {
    pub fn fault(text: impl Into<String>) -> Self {
        Self::Fault { text: text.into() }
    }
}

impl From<DbError> for PageError {
    fn from(error: DbError) -> Self {
        match error {
            DbError::Full(text) | DbError::Away(text) => {
                tracing::error!(text, "database away or full");
                Self::Away
            }
            other => Self::fault(other.to_string()),
        }
    }
}

impl From<Denied> for PageError {
    fn from(denied: Denied) -> Self {
        match denied {
            Denied::Refused(why) => Self::Refused(why),
            Denied::Hidden => Self::Hidden,
        }
    }
}

impl From<vault::SealError> for PageError {
    fn from(error: vault::SealError) -> Self {
        Self::fault(error.to_string())
    }
}

impl From<TypesetFault> for PageError {
    fn from(fault: TypesetFault) -> Self {
        Self::Unprinted { why: fault.kind(), detail: fault.places() }
    }
}

impl From<askama::Error> for PageError {
    fn from(error: askama::Error) -> Self {
        Self::fault(error.to_string())
    }
}

/// The handler's error travels in the response; a layer that knows the reader's language turns it into a page.
impl IntoResponse for PageError {
    fn into_response(self) -> Response {
        let mut response = Response::new(axum::body::Body::empty());
        *response.status_mut() = axum::http::StatusCode::INTERNAL_SERVER_ERROR;
        response.extensions_mut().insert(self);
        response
    }
}

pub trait OrHidden<T> {
    /// Nothing there, or nothing that may be seen: the same answer.
    fn or_hidden(self) -> Result<T, PageError>;
}

impl<T> OrHidden<T> for Option<T> {
    fn or_hidden(self) -> Result<T, PageError> {
        self.ok_or(PageError::Hidden)
    }
}

pub trait OrStale<T> {
    /// The version moved on meanwhile: say so, and give back what was typed.
    fn or_stale(self, form: &crate::Form) -> Result<T, PageError>;
}

impl<T> OrStale<T> for Option<T> {
    fn or_stale(self, form: &crate::Form) -> Result<T, PageError> {
        self.ok_or_else(|| PageError::Stale { typed: form.typed() })
    }
}
