//! Documents: time and memory of each template on its sample, printed by the same processes as on a server.
//!
//! Every document of a run has other data, as a run of letters has: what the typesetter remembers of the one before helps
//! only as far as it does in life.

use std::time::Duration;

use documents::typeset::{Job, Limits, Typesetter};
use kernel::Coded;
use kernel::words::PaperKind;
use packs::PackSet;
use serde_json::{Value, json};
use tokio::time::Instant;

use crate::setup::SetupError;

/// Times in milliseconds of one template.
struct Figures {
    name: String,
    pages: usize,
    /// With the start of its process.
    first: f64,
    median: f64,
    p95: f64,
    peak_mb: f64,
}

pub async fn run(documents: usize) -> Result<(), SetupError> {
    let packs = PackSet::embedded().map_err(|_| SetupError::Other("the packs inside are not sound".to_owned()))?;
    println!("### {documents} documents of each template, one process\n");
    println!(
        "| Template | pages | first ms | median ms | p95 ms | median ms per page | documents per second | peak MB |"
    );
    println!("|---|---|---|---|---|---|---|---|");
    for kind in PaperKind::ALL {
        for (name, text) in packs.documents().samples(*kind) {
            let data: Value = serde_json::from_str(text).map_err(|error| SetupError::Other(error.to_string()))?;
            // Without its fonts a sample in Chinese is no document.
            if let Some(figures) = one(&packs, *kind, name, &data, documents).await? {
                tell(&figures);
            }
        }
    }
    let text = packs.documents().samples(PaperKind::Minutes).next().map_or("{}", |(_, text)| text);
    let minutes: Value = serde_json::from_str(text).map_err(|error| SetupError::Other(error.to_string()))?;
    let whole = one(&packs, PaperKind::Minutes, "minutes of 12 items", &of_items(minutes, 12), documents).await?;
    whole.iter().for_each(tell);
    Ok(())
}

async fn one(
    packs: &PackSet,
    kind: PaperKind,
    name: &str,
    data: &Value,
    documents: usize,
) -> Result<Option<Figures>, SetupError> {
    let program = std::env::current_exe().map_err(|error| SetupError::Other(error.to_string()))?;
    let limits = Limits { processes: 1, time: Duration::from_secs(30), ..Limits::default() };
    let typesetter = Typesetter::new(program, Vec::new(), limits);
    let job = |nth: usize| Job {
        files: packs.documents().files(),
        main: format!("{}.typ", kind.code()),
        data: varied(data.clone(), nth),
    };
    let begun = Instant::now();
    let Ok(printed) = typesetter.pdf(&job(0)).await else { return Ok(None) };
    let first = milliseconds(begun);
    let mut times = Vec::with_capacity(documents);
    for nth in 1..=documents {
        let job = job(nth);
        let begun = Instant::now();
        typesetter.pdf(&job).await.map_err(|fault| SetupError::Other(fault.to_string()))?;
        times.push(milliseconds(begun));
    }
    times.sort_by(f64::total_cmp);
    let at = |percent: usize| times.get((times.len() * percent / 100).min(times.len() - 1)).copied().unwrap_or(0.0);
    let (median, p95) = (at(50), at(95));
    Ok(Some(Figures { name: name.to_owned(), pages: printed.pages, first, median, p95, peak_mb: peak_mb() }))
}

fn milliseconds(since: Instant) -> f64 {
    since.elapsed().as_secs_f64() * 1000.0
}

/// Another person, another number: words with a capital and a space are no codes and no dates.
fn varied(mut data: Value, nth: usize) -> Value {
    fn walk(value: &mut Value, nth: usize) {
        match value {
            Value::String(text) if text.contains(' ') && text.starts_with(char::is_uppercase) => {
                text.push_str(&format!(" {nth}"));
            }
            Value::Array(all) => all.iter_mut().for_each(|one| walk(one, nth)),
            Value::Object(all) => all.values_mut().for_each(|one| walk(one, nth)),
            _ => {}
        }
    }
    walk(&mut data["body"], nth);
    walk(&mut data["to"], nth);
    if !data["protocol"].is_null() {
        data["protocol"]["number"] = json!(nth);
    }
    data["ours"] = json!(format!("{nth}/2026"));
    data
}

/// The sample with so many items, each like one of its own.
fn of_items(mut data: Value, items: usize) -> Value {
    let sections = data["body"]["sections"].as_array().cloned().unwrap_or_default();
    let (about, frame): (Vec<Value>, Vec<Value>) =
        sections.into_iter().partition(|one| one["title"].as_str().is_some_and(|title| title.starts_with("Punto")));
    let mut all = frame;
    for (nth, section) in about.iter().cycle().take(items).enumerate() {
        let mut section = section.clone();
        section["title"] = json!(format!("Punto {}: segnalazione {}/2026", nth + 1, 40 + nth));
        all.push(section);
    }
    data["body"]["sections"] = json!(all);
    data
}

/// The most that a process started by this one has held, in MB: the only one that lives is the one just measured.
fn peak_mb() -> f64 {
    let own = std::process::id().to_string();
    let field = |text: &str, name: &str| {
        let line = text.lines().find_map(|line| line.strip_prefix(name).map(str::to_owned));
        line.unwrap_or_default().split_whitespace().next().unwrap_or_default().to_owned()
    };
    let processes = std::fs::read_dir("/proc").into_iter().flatten().flatten();
    let status = processes.filter_map(|entry| std::fs::read_to_string(entry.path().join("status")).ok());
    let children = status.filter(|text| field(text, "PPid:") == own);
    let kilobytes = children.filter_map(|text| field(&text, "VmHWM:").parse::<f64>().ok());
    kilobytes.fold(0.0, f64::max) * 1024.0 / 1e6
}

fn tell(figures: &Figures) {
    let Figures { name, pages, first, median, p95, peak_mb } = figures;
    #[expect(clippy::cast_precision_loss, reason = "a figure for people")]
    let each = median / (*pages).max(1) as f64;
    let rate = 1000.0 / median;
    println!("| {name} | {pages} | {first:.0} | {median:.1} | {p95:.1} | {each:.1} | {rate:.0} | {peak_mb:.0} |");
}
