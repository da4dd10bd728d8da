//! Prints one document from a folder of templates, and says how long it takes.
//!
//! `cargo run --release -p typesetter --example print -- TEMPLATES decision_person.typ DATA.json OUT.pdf [TIMES]`

use std::path::Path;
use std::time::{Duration, Instant};

use typesetter::Typesetter;
use typesetter_protocol::Job;

type Answer<T> = Result<T, Box<dyn std::error::Error>>;

fn main() -> Answer<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [folder, main, data, out, times @ ..] = arguments.as_slice() else {
        return Err("TEMPLATES MAIN DATA OUT [TIMES]".into());
    };
    let mut job = Job {
        files: Default::default(),
        main: main.clone(),
        data: serde_json::from_str(&std::fs::read_to_string(data)?)?,
    };
    add(Path::new(folder), "", &mut job)?;

    let fonts = [Path::new(env!("CARGO_MANIFEST_DIR")).join("../../packs/fonts-chinese")];
    let (mut typesetter, start) = timed(|| Typesetter::new(&fonts));
    let typesetter = typesetter.as_mut().map_err(|fault| fault.to_string())?;
    let (printed, first) = timed(|| typesetter.pdf(&job));
    let printed = printed?;
    std::fs::write(out, &printed.pdf)?;
    println!("{} pages, {} kB; start {start:?}, first {first:?}", printed.pages, printed.pdf.len() >> 10);
    if let Some(times) = times.first() {
        measure(typesetter, &mut job, times.parse()?)?;
    }
    Ok(())
}

/// Each time with another name in the data, as in a run of letters.
fn measure(typesetter: &mut Typesetter, job: &mut Job, times: usize) -> Answer<()> {
    let mut took = Vec::new();
    for number in 0..times {
        job.data["ours"] = format!("{number}/2026").into();
        let (printed, time) = timed(|| typesetter.pdf(job));
        printed?;
        took.push(time);
        if number % 100 == 99 {
            println!("after {} documents: {}", number + 1, memory());
        }
    }
    took.sort();
    println!("median {:?}, slowest of twenty {:?}", took[times / 2], took[times * 19 / 20]);
    Ok(())
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    #[expect(clippy::disallowed_methods, reason = "it measures")]
    let begin = Instant::now();
    let done = work();
    (done, begin.elapsed())
}

fn memory() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let of = |name: &str| status.lines().find(|line| line.starts_with(name)).unwrap_or_default().to_owned();
    format!("{}, {}", of("VmRSS"), of("VmData")).replace('\t', " ")
}

/// The texts below a folder, by their path from it.
fn add(folder: &Path, before: &str, job: &mut Job) -> Answer<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let name = format!("{before}{}", path.file_name().unwrap_or_default().to_string_lossy());
        if path.is_dir() {
            add(&path, &format!("{name}/"), job)?;
        } else if name.ends_with(".typ") || name.ends_with(".toml") {
            job.files.insert(name, std::fs::read_to_string(&path)?);
        }
    }
    Ok(())
}
