//! `netmet demo`: the sample network, ready in a browser.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::Outcome;
use crate::config::Config;
use crate::jobs::Plan;
use crate::{demo, serve};

#[derive(Debug, Args)]
pub struct Demo {
    /// Data folder; started again on the same folder it goes on with the same data
    #[arg(long, value_name = "DIR", default_value = "data/demo")]
    pub data: PathBuf,
    /// Address to listen on
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8080")]
    pub listen: String,
    /// The same seed makes the same network
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    /// sqlite:FILE or postgres://... (a file in the data folder by default)
    #[arg(long, value_name = "URL")]
    pub database: Option<String>,
    /// Print the address only
    #[arg(long)]
    pub quiet: bool,
}

impl Demo {
    pub async fn run(self) -> Outcome {
        let fresh = !self.data.join("netmet.key").exists();
        if fresh && !self.quiet {
            println!("Preparing the sample network in {} ...", self.data.display());
        }
        let app = demo::open(&self.data, self.database.as_deref(), self.seed, &self.listen).await?;
        let plan = Plan::of(&self.data, &Config::load(&self.data)?)?;
        let accounts = if self.quiet { Vec::new() } else { demo::accounts(&app).await? };
        serve::run(app, &self.listen, "", plan, move |at| {
            for line in &accounts {
                println!("{line}");
            }
            if !accounts.is_empty() {
                println!("Sign in with one click; where a password is asked: {}", demo::PASSWORD);
            }
            println!("The demonstration answers at http://{at}");
        })
        .await?;
        Ok(ExitCode::SUCCESS)
    }
}
