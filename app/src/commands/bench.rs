//! `netmet bench`: a register of a given size, the main pages, and beside each the raw time of its statements.
//!
//! Writes into an empty folder or database of its own; figures go to `docs/benchmarks.md` with this command.

mod cases;
mod cases_pages;
mod client;
mod decision;
mod documents;
mod load;
mod measure;
mod raw;
mod report;
mod searching;
mod skills;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueEnum};

use super::Outcome;
use crate::setup::SetupError;

/// What is measured alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum What {
    /// Each template of a document: no database
    Documents,
    /// Cases with their diaries and appointments, and the list of skills while somebody types
    Cases,
}

#[derive(Debug, Args)]
pub struct Bench {
    /// Only this; pages and statements when it is left out
    pub what: Option<What>,
    /// People and referrals in the register
    #[arg(long, default_value_t = 100_000)]
    pub people: usize,
    /// Requests per page, of which the median and the 95th percentile are told
    #[arg(long, default_value_t = 200)]
    pub requests: usize,
    /// Folder for the database and the key; made when missing, loaded once and used again
    #[arg(long, value_name = "DIR", default_value = "target/bench")]
    pub data: PathBuf,
    /// sqlite:FILE or postgres://... (SQLite in the folder by default)
    #[arg(long, value_name = "URL")]
    pub database: Option<String>,
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
}

impl Bench {
    /// SQLite first, then the PostgreSQL that `NETMET_BENCH_POSTGRES` names (`cargo xtask bench` starts one).
    pub async fn run(mut self) -> Outcome {
        if self.what == Some(What::Documents) {
            documents::run(self.requests).await?;
            return Ok(ExitCode::SUCCESS);
        }
        let postgres = std::env::var("NETMET_BENCH_POSTGRES").ok().filter(|url| !url.is_empty());
        self.one().await?;
        if let (None, Some(url)) = (&self.database, postgres) {
            self.database = Some(url);
            self.data = self.data.join("postgres");
            self.one().await?;
        }
        Ok(ExitCode::SUCCESS)
    }

    async fn one(&self) -> Result<(), SetupError> {
        let place = load::prepare(self).await?;
        if self.what == Some(What::Cases) {
            return self.cases(place).await;
        }
        let figures = measure::all(self, &place).await?;
        place.app.db.close().await;
        print!("{}", report::markdown(self, &figures));
        Ok(())
    }

    async fn cases(&self, place: load::Place) -> Result<(), SetupError> {
        skills::prepare(&place.app).await?;
        let led = cases::prepare(self, &place.app).await?;
        let figures = cases_pages::all(self, &place, &led).await?;
        place.app.db.close().await;
        print!("{}", report::of_cases(self, &figures));
        Ok(())
    }
}
