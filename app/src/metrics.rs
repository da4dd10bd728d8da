//! Figures for the machine room (Prometheus text), on a listener of their own. No path with an id, no person.

use std::sync::OnceLock;

use axum::extract::{MatchedPath, Request};
use axum::middleware::Next;
use axum::response::Response;
use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::Registry;

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct Labels {
    route: String,
    method: String,
    status: u16,
}

struct Figures {
    registry: Registry,
    requests: Family<Labels, Counter>,
    seconds: Histogram,
}

fn figures() -> &'static Figures {
    static FIGURES: OnceLock<Figures> = OnceLock::new();
    FIGURES.get_or_init(|| {
        let mut registry = Registry::with_prefix("netmet");
        let requests = Family::default();
        let seconds = Histogram::new([0.001, 0.0025, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0]);
        registry.register("requests", "Requests by route, method and status", requests.clone());
        registry.register("request_seconds", "Time to answer a request", seconds.clone());
        Figures { registry, requests, seconds }
    })
}

/// Counts a request under its route's pattern, never under its address.
pub async fn count(request: Request, next: Next) -> Response {
    let begun = tokio::time::Instant::now();
    let route = request.extensions().get::<MatchedPath>().map_or("none", |path| path.as_str()).to_owned();
    let method = request.method().to_string();
    let response = next.run(request).await;
    let figures = figures();
    figures.requests.get_or_create(&Labels { route, method, status: response.status().as_u16() }).inc();
    figures.seconds.observe(begun.elapsed().as_secs_f64());
    response
}

/// The text a Prometheus server collects.
pub fn text() -> String {
    let mut out = String::new();
    match encode(&mut out, &figures().registry) {
        Ok(()) => out,
        Err(_) => String::new(),
    }
}
