//! The router: slices in, layers around.

use std::time::Duration;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::from_fn_with_state;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::TimeoutLayer;

use crate::access::Access;
use crate::app::App;
use crate::routes::Routes;
use crate::{assets, layers, parked};

/// The largest request: one attachment and its form.
pub const MAX_BODY: usize = 26 * 1024 * 1024;

/// Routes of the house itself.
pub fn house_routes() -> Routes {
    Routes::of("web")
        .get("/assets/{release}/{*name}", Access::Public, assets::serve)
        .get("/parked/{id}", Access::SignedIn, parked::show)
        .post("/parked/{id}", Access::SignedIn, parked::send)
}

/// Puts the layers around all routes. The order is the order a request passes, outermost last.
pub fn router(app: &App, routes: Routes) -> Router {
    let witness = routes.witness;
    let router = routes
        .into_router()
        .layer(from_fn_with_state((app.clone(), witness), layers::witness))
        .layer(from_fn_with_state(app.clone(), layers::who))
        .layer(DefaultBodyLimit::max(MAX_BODY))
        .layer(RequestBodyLimitLayer::new(MAX_BODY))
        .layer(CatchPanicLayer::new())
        .layer(TimeoutLayer::with_status_code(axum::http::StatusCode::SERVICE_UNAVAILABLE, Duration::from_secs(60)))
        .layer(from_fn_with_state(app.clone(), layers::headers))
        .layer(CompressionLayer::new())
        .with_state(app.clone());
    // A second router on the same App would be alike: the first one serves parked forms.
    app.router.get_or_init(|| router.clone());
    router
}
