//! `netmet migrate`: moves the database up, and says what it did.

use std::process::ExitCode;

use clap::Args;
use db::Db;

use super::Outcome;
use crate::cli::Place;
use crate::setup;

#[derive(Debug, Args)]
pub struct Migrate {
    #[command(flatten)]
    pub place: Place,
    /// Only say what would be done; exit 1 when something would
    #[arg(long)]
    pub dry_run: bool,
    /// Answer as JSON
    #[arg(long)]
    pub json: bool,
}

impl Migrate {
    pub async fn run(self) -> Outcome {
        let config = self.place.config()?;
        let db = Db::open(&setup::location(&self.place.data, &config)?).await?;
        let names = if self.dry_run { db.pending().await? } else { db.migrate().await? };
        if self.json {
            println!("{}", serde_json::json!({ "dry_run": self.dry_run, "migrations": names }));
        } else if names.is_empty() {
            println!("The database is up to date.");
        } else {
            let verb = if self.dry_run { "to apply" } else { "applied" };
            names.iter().for_each(|name| println!("{verb}: {name}"));
        }
        Ok(if self.dry_run && !names.is_empty() { ExitCode::FAILURE } else { ExitCode::SUCCESS })
    }
}
