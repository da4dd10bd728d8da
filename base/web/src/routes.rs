//! The route table of a slice. A route cannot be added without an [`Access`].

use std::collections::BTreeMap;
use std::pin::Pin;

use axum::handler::Handler;
use axum::routing::{MethodFilter, MethodRouter, on};

use crate::access::Access;
use crate::app::App;
use crate::ctx::Ctx;
use crate::guard;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Method {
    Get,
    Post,
}

/// One row of the route table, as the sweep walks it.
#[derive(Debug, Clone, Copy)]
pub struct RouteFacts {
    pub slice: &'static str,
    pub method: Method,
    pub path: &'static str,
    pub access: Access,
}

/// Told after somebody signed in was shown a page, with its path.
pub type Witness = fn(Ctx, String) -> Pin<Box<dyn Future<Output = ()> + Send>>;

pub struct Routes {
    slice: &'static str,
    facts: Vec<RouteFacts>,
    pub(crate) witness: Option<Witness>,
    handlers: BTreeMap<&'static str, MethodRouter<App>>,
}

impl Routes {
    pub fn of(slice: &'static str) -> Self {
        Self { slice, facts: Vec::new(), witness: None, handlers: BTreeMap::new() }
    }

    pub fn get<H, T>(self, path: &'static str, access: Access, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.add(Method::Get, path, access, on(MethodFilter::GET, handler))
    }

    pub fn post<H, T>(self, path: &'static str, access: Access, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.add(Method::Post, path, access, on(MethodFilter::POST, handler))
    }

    fn add(mut self, method: Method, path: &'static str, access: Access, handler: MethodRouter<App>) -> Self {
        self.facts.push(RouteFacts { slice: self.slice, method, path, access });
        let handler =
            handler.layer(axum::middleware::from_fn(move |request, next| guard::admit(access, request, next)));
        let merged = match self.handlers.remove(path) {
            Some(other) => other.merge(handler),
            None => handler,
        };
        self.handlers.insert(path, merged);
        self
    }

    /// Puts the slices together; the app's contents page.
    pub fn merge(mut self, other: Self) -> Self {
        self.facts.extend(other.facts);
        for (path, handler) in other.handlers {
            let merged = match self.handlers.remove(path) {
                Some(present) => present.merge(handler),
                None => handler,
            };
            self.handlers.insert(path, merged);
        }
        self
    }

    /// Who is told of every page that was shown: one part of the program may follow the pages of the others.
    pub fn witnessed_by(mut self, witness: Witness) -> Self {
        self.witness = Some(witness);
        self
    }

    /// The route table as data.
    pub fn facts(&self) -> &[RouteFacts] {
        &self.facts
    }

    #[expect(clippy::disallowed_methods, reason = "the one place where a route reaches the router, with its access")]
    pub(crate) fn into_router(self) -> axum::Router<App> {
        self.handlers.into_iter().fold(axum::Router::new(), |router, (path, handler)| router.route(path, handler))
    }
}
