//! Starts the server as its user would, asks pages, and times the same statements bare.

use std::process::Stdio;
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};
use tokio::time::Instant;

use super::Bench;
use super::client::{Answer, Client};
use super::load::Place;
use crate::setup::SetupError;

/// Times of one page: median and 95th percentile in milliseconds, and of its statements alone.
pub struct Page {
    pub name: &'static str,
    pub median: f64,
    pub p95: f64,
    pub sql_median: Option<f64>,
}

pub struct Figures {
    pub pages: Vec<Page>,
    pub cold_start: f64,
    pub requests_per_second: f64,
    pub idle_mb: f64,
    pub load_mb: f64,
    pub binary_mb: f64,
    pub people: i64,
}

pub fn io(error: std::io::Error) -> SetupError {
    SetupError::Other(error.to_string())
}

pub async fn all(bench: &Bench, place: &Place) -> Result<Figures, SetupError> {
    let server = Running::start(bench).await?;
    let (idle_mb, cold_start) = (server.resident_mb(), server.cold_start);
    let figures = pages(bench, place, &server.host).await;
    let rps = parallel(&server.host, place).await;
    let load_mb = server.resident_mb();
    server.end().await?;
    let exe = std::env::current_exe().and_then(std::fs::metadata).map_err(io)?;
    #[expect(clippy::cast_precision_loss, reason = "a figure for people")]
    let binary_mb = exe.len() as f64 / 1e6;
    let people = super::raw::people(&place.app).await?;
    Ok(Figures { pages: figures?, cold_start, requests_per_second: rps?, idle_mb, load_mb, binary_mb, people })
}

/// A server that runs as its user would start it.
pub struct Running {
    process: Child,
    pub host: String,
    /// Seconds from the start to the first answer.
    pub cold_start: f64,
}

impl Running {
    pub async fn start(bench: &Bench) -> Result<Self, SetupError> {
        let exe = std::env::current_exe().map_err(io)?;
        let begun = Instant::now();
        let mut command = Command::new(exe);
        command.arg("demo").arg("--data").arg(&bench.data).args(["--listen", "127.0.0.1:0", "--quiet"]);
        if let Some(database) = &bench.database {
            command.args(["--database", database]);
        }
        let mut process = command.stdout(Stdio::piped()).kill_on_drop(true).spawn().map_err(io)?;
        let out = process.stdout.take().ok_or_else(|| SetupError::Other("the server says nothing".to_owned()))?;
        let mut lines = BufReader::new(out).lines();
        while let Some(line) = lines.next_line().await.map_err(io)? {
            if let Some((_, host)) = line.split_once("http://") {
                let host = host.trim().to_owned();
                Client::connect(&host).await.map_err(io)?.get("/readyz").await.map_err(io)?;
                return Ok(Self { process, host, cold_start: begun.elapsed().as_secs_f64() });
            }
        }
        Err(SetupError::Other("the server ended before it answered".to_owned()))
    }

    /// Resident memory, from the kernel's own account.
    pub fn resident_mb(&self) -> f64 {
        let path = self.process.id().map(|pid| format!("/proc/{pid}/status")).unwrap_or_default();
        let status = std::fs::read_to_string(path).unwrap_or_default();
        let line = status.lines().find(|line| line.starts_with("VmRSS")).unwrap_or_default();
        let kib: f64 = line.split_whitespace().nth(1).and_then(|number| number.parse().ok()).unwrap_or(0.0);
        kib / 1024.0
    }

    pub async fn end(mut self) -> Result<(), SetupError> {
        self.process.kill().await.map_err(io)
    }
}

/// Signs in as a member of the cast through the demonstration's buttons.
pub async fn sign_in(host: &str, name: &str) -> Result<Client, SetupError> {
    let mut client = Client::connect(host).await.map_err(io)?;
    let page = client.get("/sign-in").await.map_err(io)?;
    let before = page.body.find(name).ok_or_else(|| SetupError::Other(format!("{name} is not on the sign-in page")))?;
    let membership = field(&page.body[..before], "membership").or_else(|| field(&page.body[before..], "membership"));
    let body = format!("membership={}", membership.unwrap_or_default());
    let answer = client.post("/sign-in/demo", &body).await.map_err(io)?;
    if answer.cookie.is_empty() {
        return Err(SetupError::Other(format!("{name} could not sign in: {}", answer.status)));
    }
    client.cookie = answer.cookie;
    Ok(client)
}

/// The last value of an input or button of that name, as a browser would send it.
pub fn field(html: &str, name: &str) -> Option<String> {
    let (_, rest) = html.rsplit_once(&format!("name=\"{name}\""))?;
    let (_, value) = rest[..rest.find('>')?].split_once(" value=\"")?;
    value.split('"').next().map(str::to_owned)
}

async fn pages(bench: &Bench, place: &Place, host: &str) -> Result<Vec<Page>, SetupError> {
    let mut secretary = sign_in(host, "Chiara Drovandi").await?;
    let mut pages = Vec::new();
    let lists = [
        ("list of referrals, 50 rows by due date", "/referrals?as=work"),
        ("list filtered and sorted by arrival", "/referrals?as=work&state=under_review&sort=sent"),
        ("today", "/today"),
    ];
    for (name, path) in lists {
        let mut times = Vec::new();
        for _ in 0..bench.requests {
            times.push(timed(&mut secretary, path, 200).await?);
        }
        let sql = super::raw::page(place, &secretary.cookie, path).await?;
        pages.push(page(name, times, Some(sql)));
    }
    let mut times = Vec::new();
    for at in 0..bench.requests {
        let id = &place.referrals[at % place.referrals.len()];
        times.push(timed(&mut secretary, &format!("/referrals/{id}"), 200).await?);
    }
    let sql = super::raw::page(place, &secretary.cookie, &format!("/referrals/{}", place.referrals[0])).await?;
    pages.push(page("one referral with its history", times, Some(sql)));
    pages.extend(super::searching::measure(bench, place, host).await?);
    let times = steps(bench, place, &mut secretary).await?;
    pages.push(page("a step of a referral, synced to disk", times, None));
    pages.extend(super::decision::measure(place, bench.requests).await?);
    Ok(pages)
}

pub async fn timed(client: &mut Client, path: &str, status: u16) -> Result<f64, SetupError> {
    let begun = Instant::now();
    let answer = client.get(path).await.map_err(io)?;
    let time = begun.elapsed().as_secs_f64() * 1000.0;
    expect(&answer, status, path)?;
    Ok(time)
}

pub fn expect(answer: &Answer, status: u16, path: &str) -> Result<(), SetupError> {
    if answer.status == status {
        return Ok(());
    }
    Err(SetupError::Other(format!("{path} answered {} instead of {status} ({})", answer.status, answer.location)))
}

/// Asks for integration: one transaction with state, step, pause, event and news, on disk when it answers.
async fn steps(bench: &Bench, place: &Place, secretary: &mut Client) -> Result<Vec<f64>, SetupError> {
    let mut times = Vec::new();
    for id in place.referrals.iter().rev().take(bench.requests.min(60)) {
        let path = format!("/referrals/{id}/step/request_integration");
        let page = secretary.get(&path).await.map_err(io)?;
        if page.status != 200 {
            continue;
        }
        let mut body = "words=Manca+un+documento&".to_owned();
        for name in ["_csrf", "_once", "_acting", "version", "reason", "until"] {
            let value = field(&page.body, name).unwrap_or_default();
            body.push_str(&format!("{name}={}&", value.replace('/', "%2F")));
        }
        let begun = Instant::now();
        let answer = secretary.post(&path, &body).await.map_err(io)?;
        times.push(begun.elapsed().as_secs_f64() * 1000.0);
        expect(&answer, 303, &path)?;
    }
    Ok(times)
}

pub fn page(name: &'static str, mut times: Vec<f64>, sql_median: Option<f64>) -> Page {
    times.sort_by(f64::total_cmp);
    let at = |share: usize| {
        times.get((times.len() * share / 100).min(times.len().saturating_sub(1))).copied().unwrap_or(f64::NAN)
    };
    Page { name, median: at(50), p95: at(95), sql_median }
}

/// Requests per second of eight connections on the mixed reading of a normal day.
async fn parallel(host: &str, place: &Place) -> Result<f64, SetupError> {
    const SECONDS: u64 = 10;
    let mut all = Vec::new();
    for worker in 0..8_usize {
        let mut client = sign_in(host, "Chiara Drovandi").await?;
        let ids = place.referrals.clone();
        all.push(tokio::spawn(async move {
            let until = Instant::now() + Duration::from_secs(SECONDS);
            let mut count = 0_usize;
            while Instant::now() < until {
                let path = match (count + worker) % 4 {
                    0 => "/today".to_owned(),
                    1 => "/referrals?as=work".to_owned(),
                    _ => format!("/referrals/{}", ids[(count * 7 + worker) % ids.len()]),
                };
                client.get(&path).await.map_err(io)?;
                count += 1;
            }
            Ok::<_, SetupError>(count)
        }));
    }
    let mut total = 0;
    for worker in all {
        total += worker.await.map_err(|error| SetupError::Other(error.to_string()))??;
    }
    #[expect(clippy::cast_precision_loss, reason = "a figure for people")]
    Ok(total as f64 / SECONDS as f64)
}
