//! The statements of a page, caught while it is made, then run again bare: what the database alone needs.

use axum::body::Body;
use axum::http::{Request, header};
use db::{Reads, args, statements, trace};
use policy::Steward;
use tokio::time::Instant;
use tower::ServiceExt;
use web::App;

use super::load::Place;
use crate::setup::{self, SetupError};

statements! {
    PEOPLE: Steward = "SELECT count(*) AS n FROM people";
}

pub async fn people(app: &App) -> Result<i64, SetupError> {
    let mut tx = app.db.read().await?;
    let row = tx.first(&PEOPLE, &Steward::for_task("bench"), args![]).await?;
    Ok(row.map_or(Ok(0), |row| row.int("n"))?)
}

/// Median time in milliseconds of the reading statements of a page; writes are not run again.
pub async fn page(place: &Place, cookie: &str, path: &str) -> Result<f64, SetupError> {
    let router = setup::router(&place.app);
    let request = Request::get(path).header(header::COOKIE, cookie).body(Body::empty());
    let request = request.map_err(|error| SetupError::Other(error.to_string()))?;
    let (answer, statements) = trace::traced(router.oneshot(request)).await;
    let status = answer.map_or(0, |answer| answer.status().as_u16());
    if status != 200 {
        return Err(SetupError::Other(format!("{path} answered {status} while its statements were caught")));
    }
    let mut times = Vec::new();
    for _ in 0..50 {
        let begun = Instant::now();
        place.app.db.replay(&statements).await?;
        times.push(begun.elapsed().as_secs_f64() * 1000.0);
    }
    times.sort_by(f64::total_cmp);
    Ok(times[times.len() / 2])
}
