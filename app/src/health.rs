//! `/healthz` (the process answers) and `/readyz` (the database answers and is moved up): for machines, no words.

use axum::http::StatusCode;
use web::{Access, Routes, Visit};

pub fn routes() -> Routes {
    Routes::of("health").get("/healthz", Access::Public, alive).get("/readyz", Access::Public, ready)
}

async fn alive() -> &'static str {
    "ok\n"
}

async fn ready(visit: Visit) -> (StatusCode, &'static str) {
    let reached = visit.app.db.read().await.is_ok();
    let moved = visit.app.db.pending().await.is_ok_and(|pending| pending.is_empty());
    if reached && moved { (StatusCode::OK, "ready\n") } else { (StatusCode::SERVICE_UNAVAILABLE, "not ready\n") }
}
