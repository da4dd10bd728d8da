//! `netmet import esco DIR --version 1.2.1`: the list of skills and occupations, from the official release of the European
//! Commission (Decision 2011/833/EU: free to use, the source is named).

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use audit::Author;
use clap::Args;
use db::Db;
use kernel::Clock;
use policy::Steward;
use profile::events::ListStored;
use profile::skills::store::{self, Stored};
use skills::{Fault, File, Release};

use crate::cli::Place;
use crate::commands::Outcome;
use crate::setup::{self, SetupError};

#[derive(Debug, Args)]
pub struct Esco {
    /// The folder of the release, or its files: skills_it.csv, occupations_it.csv ...
    #[arg(required = true, value_name = "DIR|FILES")]
    pub from: Vec<PathBuf>,
    /// Version of the release; the files themselves do not say it
    #[arg(long, value_name = "VERSION")]
    pub version: String,
    #[command(flatten)]
    pub place: Place,
    /// Only check; change nothing
    #[arg(long)]
    pub dry_run: bool,
}

impl Esco {
    pub async fn run(self) -> Outcome {
        let found = self.files()?;
        let files: Vec<_> = found.iter().map(|(name, bytes)| File { name, bytes }).collect();
        let release = match skills::read(&self.version, &files) {
            Ok(release) => release,
            Err(faults) => return Ok(told(&faults)),
        };
        let config = self.place.config()?;
        let db = Db::open(&setup::location(&self.place.data, &config)?).await?;
        db.migrate().await?;
        let steward = Steward::for_task("import esco");
        let clashes = store::clashes(&mut db.read().await?, &steward, &release).await?;
        if !clashes.is_empty() {
            return Ok(told(&clashes));
        }
        for shelf in &release.shelves {
            println!("{}: {} concepts", shelf.file, shelf.concepts.len());
        }
        release.left_aside.iter().for_each(|name| println!("{name}: not needed here"));
        if self.dry_run {
            println!("Version {} is good. Nothing was stored.", release.version);
            return Ok(ExitCode::SUCCESS);
        }
        let stored = keep(&db, &release, &Clock::system()).await?;
        tell(&release, &stored);
        Ok(ExitCode::SUCCESS)
    }

    /// Every file named, and every CSV file of the folders named.
    fn files(&self) -> Result<Vec<(String, Vec<u8>)>, SetupError> {
        let mut paths = Vec::new();
        for from in &self.from {
            if !from.is_dir() {
                paths.push(from.clone());
                continue;
            }
            let entries = std::fs::read_dir(from).map_err(|error| failed(from, &error))?;
            let csv = |path: &PathBuf| path.extension().is_some_and(|end| end.eq_ignore_ascii_case("csv"));
            paths.extend(entries.flatten().map(|entry| entry.path()).filter(csv));
        }
        paths.sort();
        let read = |path: PathBuf| {
            let bytes = std::fs::read(&path).map_err(|error| failed(&path, &error))?;
            Ok((path.to_string_lossy().into_owned(), bytes))
        };
        paths.into_iter().map(read).collect()
    }
}

fn failed(path: &Path, error: &std::io::Error) -> SetupError {
    SetupError::File { file: path.to_owned(), reason: error.to_string() }
}

/// In one transaction, with its event. The same release again changes nothing.
pub async fn keep(db: &Db, release: &Release, clock: &Clock) -> Result<Stored, SetupError> {
    let (steward, now) = (Steward::for_task("import esco"), clock.now());
    let mut tx = db.write().await?;
    let stored = store::store(&mut tx, &steward, release, now).await?;
    let shelves: Vec<String> = stored.added.iter().chain(&stored.renewed).cloned().collect();
    if !shelves.is_empty() {
        let shelves = shelves.iter().map(|path| path.rsplit('/').next().unwrap_or(path).to_owned()).collect();
        tx.commit(&Author::machine(now), &ListStored { version: release.version.to_string(), shelves }).await?;
    }
    Ok(stored)
}

fn tell(release: &Release, stored: &Stored) {
    for (files, what) in
        [(&stored.added, "stored"), (&stored.renewed, "stored anew"), (&stored.unchanged, "was there already")]
    {
        files.iter().for_each(|file| println!("{file}: {what}"));
    }
    println!("Version {} is in use for what is written from now on; older references keep theirs.", release.version);
}

/// More than these say nothing new.
const PRINTED: usize = 200;

fn told(faults: &[Fault]) -> ExitCode {
    faults.iter().take(PRINTED).for_each(|fault| eprintln!("{fault}"));
    if faults.len() > PRINTED {
        eprintln!("... and {} more", faults.len() - PRINTED);
    }
    eprintln!("netmet: {} faults; nothing was stored.", faults.len());
    ExitCode::FAILURE
}
