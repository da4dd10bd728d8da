//! A person with a browser: keeps cookies, follows redirects, sends what a form holds.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Method, Request, header};
use tower::ServiceExt;

use super::page::Page;

/// Cloning opens another tab of the same browser.
#[derive(Clone)]
pub struct Person {
    pub name: String,
    csrf: String,
    router: Router,
    cookies: Arc<Mutex<BTreeMap<String, String>>>,
}

/// A browser gives up after twenty as well.
const REDIRECTS: usize = 20;

impl Person {
    pub fn new(name: &str, router: Router) -> Self {
        Self { name: name.to_owned(), csrf: String::new(), router, cookies: Arc::default() }
    }

    /// The same cookies in another place: a stolen token, a copied profile.
    pub fn clone_apart(&self) -> Self {
        let cookies = self.cookies.lock().expect("cookies").clone();
        Self { cookies: Arc::new(Mutex::new(cookies)), ..self.clone() }
    }

    pub fn signed_in(self, csrf: String) -> Self {
        Self { csrf, ..self }
    }

    /// Opens an address and follows where it leads.
    pub async fn opens(&self, path: &str) -> Page {
        let page = self.asks(path).await;
        let page = self.follow(page).await;
        assert!(page.status() < 500, "{} opens {path}: {}\n{}", self.name, page.status(), page.text());
        page
    }

    /// Asks for an address and stays where the first answer is.
    pub async fn asks(&self, path: &str) -> Page {
        self.sends_body(Method::GET, path, "", Vec::new()).await
    }

    /// Tries a method that no browser would use here.
    pub async fn tries(&self, method: &str, path: &str) -> Page {
        self.sends_body(Method::from_bytes(method.as_bytes()).expect("a method"), path, "", Vec::new()).await
    }

    /// Sends exactly these fields, as no page of ours would.
    pub async fn sends(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let body = serde_html_form::to_string(fields).expect("fields make a form");
        self.sends_body(Method::POST, path, "application/x-www-form-urlencoded", body.into_bytes()).await
    }

    /// Sends these fields with the proof that the form is ours.
    pub async fn signed(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let mut all = vec![("_csrf", self.csrf.as_str())];
        all.extend(fields);
        self.sends(path, &all).await
    }

    pub(super) async fn follow(&self, mut page: Page) -> Page {
        for _ in 0..REDIRECTS {
            let Some(location) = page.location().filter(|_| page.status() == 303) else { return page };
            page = self.asks(&location).await;
        }
        panic!("{} is sent in a circle at {}", self.name, page.path());
    }

    pub(super) async fn sends_body(&self, method: Method, path: &str, kind: &str, body: Vec<u8>) -> Page {
        let (path, _anchor) = path.split_once('#').unwrap_or((path, ""));
        let mut request = Request::builder().method(method).uri(path).header("sec-fetch-site", "same-origin");
        let cookies = self.cookies.lock().expect("cookies").iter().map(|(k, v)| format!("{k}={v}")).collect::<Vec<_>>();
        if !cookies.is_empty() {
            request = request.header(header::COOKIE, cookies.join("; "));
        }
        if !kind.is_empty() {
            request = request.header(header::CONTENT_TYPE, kind);
        }
        let request = request.body(Body::from(body)).expect("a request");
        let response = self.router.clone().oneshot(request).await.expect("the router answers");
        let (parts, body) = response.into_parts();
        for cookie in parts.headers.get_all(header::SET_COOKIE) {
            self.take_cookie(cookie.to_str().expect("a cookie"));
        }
        let bytes = to_bytes(body, usize::MAX).await.expect("the whole answer");
        Page::new(self.clone(), path.to_owned(), parts, bytes.to_vec())
    }

    /// Keeps what a `Set-Cookie` says, or forgets it.
    pub fn take_cookie(&self, cookie: &str) {
        let (pair, rest) = cookie.split_once(';').unwrap_or((cookie, ""));
        let Some((name, value)) = pair.split_once('=') else { return };
        let mut cookies = self.cookies.lock().expect("cookies");
        if value.is_empty() || rest.contains("Max-Age=0") {
            cookies.remove(name);
        } else {
            cookies.insert(name.to_owned(), value.to_owned());
        }
    }
}
