//! A file as an answer.

use axum::http::{HeaderValue, header};
use axum::response::IntoResponse;
use documents::files::content_disposition;

use crate::ctx::PageResult;
use crate::error::PageError;

/// A file to keep, never shown inside our pages.
pub fn download(bytes: Vec<u8>, media_type: &'static str, name: &str) -> PageResult {
    let name = HeaderValue::from_str(&content_disposition(name));
    let name = name.map_err(|fault| PageError::fault(fault.to_string()))?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(media_type)),
        (header::CONTENT_DISPOSITION, name),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; sandbox")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    Ok((headers, bytes).into_response())
}
