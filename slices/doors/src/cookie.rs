//! The cookie of a visit: for our pages alone, gone with the browser.

use axum::http::{HeaderMap, HeaderValue, header};
use web::{PageError, Settings};

/// Which visits a cookie stands for. Each kind has its own, so that one visit does not end another.
#[derive(Debug, Clone, Copy)]
pub struct Cookie(pub &'static str);

impl Cookie {
    /// The `Set-Cookie` value that begins a visit.
    pub fn begins(self, settings: &Settings, token: &str) -> Result<HeaderValue, PageError> {
        let (name, secure) = (self.name(settings), secure(settings));
        let text = format!("{name}={token}; Path=/; HttpOnly; SameSite=Strict{secure}");
        HeaderValue::from_str(&text).map_err(|fault| PageError::fault(fault.to_string()))
    }

    /// The `Set-Cookie` value that ends it.
    pub fn ends(self, settings: &Settings) -> HeaderValue {
        let (name, secure) = (self.name(settings), secure(settings));
        let text = format!("{name}=; Path=/; HttpOnly; SameSite=Strict{secure}; Max-Age=0");
        HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static(""))
    }

    /// The token in the cookies of a visitor.
    pub fn token(self, settings: &Settings, headers: &HeaderMap) -> Option<String> {
        let wanted = self.name(settings);
        let cookies = headers.get(header::COOKIE)?.to_str().ok()?;
        let mut pairs = cookies.split(';').filter_map(|cookie| cookie.trim().split_once('='));
        pairs.find(|(name, _)| *name == wanted).map(|(_, value)| value.to_owned())
    }

    /// `__Host-` where the browser demands TLS for it.
    fn name(self, settings: &Settings) -> String {
        let prefix = if is_secure(settings) { "__Host-" } else { "" };
        format!("{prefix}netmet-{}", self.0)
    }
}

fn is_secure(settings: &Settings) -> bool {
    settings.public_url.starts_with("https://")
}

fn secure(settings: &Settings) -> &'static str {
    if is_secure(settings) { "; Secure" } else { "" }
}
