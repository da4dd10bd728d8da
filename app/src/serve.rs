//! Listens, answers, and stops in order: what was begun is finished.

use std::net::SocketAddr;

use axum::Router;
use axum::middleware::from_fn;
use tokio::net::TcpListener;
use web::App;

use crate::setup::SetupError;
use crate::{jobs, metrics, setup};

/// Serves until the process is asked to stop. `ready` is called once the listener stands.
pub async fn run(
    app: App,
    listen: &str,
    metrics_listen: &str,
    jobs: jobs::Plan,
    ready: impl FnOnce(SocketAddr),
) -> Result<(), SetupError> {
    let listener = bind(listen).await?;
    let address = listener.local_addr().map_err(|error| SetupError::Other(error.to_string()))?;
    if !metrics_listen.is_empty() {
        let listener = bind(metrics_listen).await?;
        tokio::spawn(async move { axum::serve(listener, metrics_router()).await });
    }
    let running = jobs::start(app.clone(), jobs);
    let router = setup::router(&app).layer(from_fn(metrics::count));
    ready(address);
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    let served = axum::serve(listener, service).with_graceful_shutdown(asked_to_stop()).await;
    running.abort();
    app.db.close().await;
    served.map_err(|error| SetupError::Other(error.to_string()))
}

async fn bind(listen: &str) -> Result<TcpListener, SetupError> {
    TcpListener::bind(listen).await.map_err(|error| {
        SetupError::Other(format!("cannot listen on {listen}: {error}. Choose another address with --listen"))
    })
}

#[expect(clippy::disallowed_methods, reason = "machine figures on their own listener, no page and no person")]
fn metrics_router() -> Router {
    Router::new().route("/metrics", axum::routing::get(|| async { metrics::text() }))
}

async fn asked_to_stop() {
    use tokio::signal::unix::{SignalKind, signal};
    let terminated = async {
        match signal(SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        () = terminated => {}
    }
}
