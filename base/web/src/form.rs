//! A sent form: its proof of origin is checked before anybody reads it; every text stays as typed.

use axum::extract::{FromRequest, Multipart, Request};
use axum::http::header;
use kernel::ids::BodyId;
use serde::de::DeserializeOwned;
use subtle::ConstantTimeEq;

use crate::app::App;
use crate::error::PageError;
use crate::layers::Seen;
use crate::login;

/// A file that came with a form.
#[derive(Debug, Clone)]
pub struct Upload {
    pub field: String,
    pub file_name: String,
    pub bytes: Vec<u8>,
}

/// The fields of a form in the order sent. `_csrf`, `_once` and `_acting` are checked and kept apart.
#[derive(Debug, Clone, Default)]
pub struct Form {
    pub pairs: Vec<(String, String)>,
    pub uploads: Vec<Upload>,
    pub once: String,
}

/// Faults by field name, in the reader's words; all at once.
pub type FieldErrors = Vec<(String, String)>;

impl Form {
    /// The text of a field, trimmed; empty when it was not sent.
    pub fn text(&self, name: &str) -> &str {
        self.pairs.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.trim())
    }

    /// All values of a field (check boxes).
    pub fn all(&self, name: &str) -> Vec<String> {
        self.pairs
            .iter()
            .filter(|(key, value)| key == name && !value.is_empty())
            .map(|(_, value)| value.clone())
            .collect()
    }

    pub fn has(&self, name: &str) -> bool {
        self.pairs.iter().any(|(key, _)| key == name)
    }

    pub fn upload(&self, field: &str) -> Option<&Upload> {
        self.uploads.iter().find(|upload| upload.field == field && !upload.file_name.is_empty())
    }

    /// Reads the fields into a struct of strings; a single-valued field sent twice is refused.
    pub fn read<T: DeserializeOwned>(&self) -> Result<T, PageError> {
        let body = serde_html_form::to_string(&self.pairs).map_err(|_| PageError::Unreadable)?;
        serde_html_form::from_str(&body).map_err(|_| PageError::Unreadable)
    }

    /// What the person typed, for the page that gives it back.
    pub fn typed(&self) -> Vec<(String, String)> {
        self.pairs
            .iter()
            .filter(|(key, value)| !value.is_empty() && key != "version" && key != "password")
            .cloned()
            .collect()
    }
}

impl FromRequest<App> for Form {
    type Rejection = PageError;

    async fn from_request(request: Request, app: &App) -> Result<Self, PageError> {
        let seen =
            request.extensions().get::<Seen>().cloned().ok_or_else(|| PageError::fault("a form outside the layers"))?;
        same_origin(&request)?;
        let kind =
            request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let mut form = if kind.starts_with("multipart/form-data") {
            read_multipart(request, app).await?
        } else {
            read_urlencoded(request).await?
        };
        form.check_origin(&seen, app).await?;
        Ok(form)
    }
}

impl Form {
    fn take(&mut self, name: &str) -> String {
        let value = self.pairs.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone()).unwrap_or_default();
        self.pairs.retain(|(key, _)| key != name);
        value
    }

    async fn check_origin(&mut self, seen: &Seen, app: &App) -> Result<(), PageError> {
        let (csrf, acting) = (self.take("_csrf"), self.take("_acting"));
        self.once = self.take("_once");
        let Some(login) = &seen.login else { return Ok(()) };
        // A form that waited still has to come from one of our pages: the one of the session it was sent in.
        let expected = seen.replayed.as_ref().unwrap_or(&login.csrf);
        if !bool::from(csrf.as_bytes().ct_eq(expected.as_bytes())) {
            let actor = login.actor.as_ref().filter(|_| !csrf.is_empty()).ok_or(PageError::Forged)?;
            if !login::had_token(app, actor, &csrf).await? {
                return Err(PageError::Forged);
            }
        }
        // One body at a time, never a hidden "enter data as": a page of another body is not carried out.
        let acts_for = login.actor.as_ref().map(|actor| actor.body);
        match BodyId::parse(&acting) {
            Some(body) if Some(body) != acts_for => Err(PageError::OtherBody),
            _ => Ok(()),
        }
    }
}

/// Browsers say where a request comes from; what they say is believed, its absence is left to the token.
fn same_origin(request: &Request) -> Result<(), PageError> {
    let site = request.headers().get("sec-fetch-site").and_then(|value| value.to_str().ok());
    match site {
        None | Some("same-origin" | "none") => Ok(()),
        Some(_) => Err(PageError::Forged),
    }
}

async fn read_urlencoded(request: Request) -> Result<Form, PageError> {
    let bytes = axum::body::Bytes::from_request(request, &()).await.map_err(|_| PageError::TooLarge)?;
    let pairs: Vec<(String, String)> = serde_html_form::from_bytes(&bytes).map_err(|_| PageError::Unreadable)?;
    Ok(Form { pairs: pairs.into_iter().map(|(key, value)| (key, clean(&value))).collect(), ..Form::default() })
}

async fn read_multipart(request: Request, app: &App) -> Result<Form, PageError> {
    let mut parts = Multipart::from_request(request, app).await.map_err(|_| PageError::Unreadable)?;
    let mut form = Form::default();
    while let Some(part) = parts.next_field().await.map_err(|error| too_large_or_unreadable(&error))? {
        let field = part.name().unwrap_or_default().to_owned();
        let file_name = part.file_name().map(str::to_owned);
        let bytes = part.bytes().await.map_err(|error| too_large_or_unreadable(&error))?;
        match file_name {
            Some(file_name) => form.uploads.push(Upload { field, file_name, bytes: bytes.to_vec() }),
            None => form.pairs.push((field, clean(&String::from_utf8_lossy(&bytes)))),
        }
    }
    Ok(form)
}

fn too_large_or_unreadable(error: &axum::extract::multipart::MultipartError) -> PageError {
    if error.status() == axum::http::StatusCode::PAYLOAD_TOO_LARGE {
        PageError::TooLarge
    } else {
        PageError::Unreadable
    }
}

/// Line ends as one character, no NUL (PostgreSQL keeps none).
fn clean(value: &str) -> String {
    value.replace("\r\n", "\n").replace('\0', "")
}
