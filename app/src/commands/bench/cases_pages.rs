//! The pages of who leads sixty cases among a hundred thousand, timed as a client waits for them.

use super::Bench;
use super::cases::LEADER;
use super::client::Client;
use super::load::Place;
use super::measure::{Page, Running, page, sign_in, timed};
use super::skills::TYPED;
use crate::setup::SetupError;

/// What was measured, and the memory of the server before and after it.
pub struct CaseFigures {
    pub cases: i64,
    pub pages: Vec<Page>,
    pub idle_mb: f64,
    pub load_mb: f64,
}

pub async fn all(bench: &Bench, place: &Place, led: &[String]) -> Result<CaseFigures, SetupError> {
    let server = Running::start(bench).await?;
    let idle_mb = server.resident_mb();
    let pages = pages(bench, place, &server.host, led).await;
    let load_mb = server.resident_mb();
    server.end().await?;
    Ok(CaseFigures { cases: super::cases::count(&place.app).await?, pages: pages?, idle_mb, load_mb })
}

async fn pages(bench: &Bench, place: &Place, host: &str, led: &[String]) -> Result<Vec<Page>, SetupError> {
    let mut client = sign_in(host, LEADER).await?;
    let mut found = Vec::new();
    let own: [(&'static str, &str); 3] = [
        ("today of who leads 60 cases", "/today"),
        ("list of the own cases", "/cases"),
        ("own calendar, this month", "/calendar?reach=month"),
    ];
    for (name, path) in own {
        found.push(of(bench, place, &mut client, name, &[path.to_owned()]).await?);
    }
    let of_case: [(&'static str, &str); 3] =
        [("a case with its timeline", ""), ("team of a case", "/team"), ("appointments of a case", "/agenda")];
    for (name, tail) in of_case {
        let paths: Vec<String> = led.iter().map(|case| format!("/cases/{case}{tail}")).collect();
        found.push(of(bench, place, &mut client, name, &paths).await?);
    }
    let typed: Vec<String> = TYPED.iter().map(|words| format!("/skills/suggest?of=skills&q={words}")).collect();
    found.push(of(bench, place, &mut client, "skills while typing", &typed).await?);
    Ok(found)
}

/// The paths in turn, as one row; the statements are those of the first.
async fn of(
    bench: &Bench,
    place: &Place,
    client: &mut Client,
    name: &'static str,
    paths: &[String],
) -> Result<Page, SetupError> {
    let mut times = Vec::new();
    for path in paths.iter().cycle().take(bench.requests) {
        times.push(timed(client, path, 200).await?);
    }
    let first = paths.first().ok_or_else(|| SetupError::Other(format!("nothing to ask for: {name}")))?;
    Ok(page(name, times, Some(super::raw::page(place, &client.cookie, first).await?)))
}
