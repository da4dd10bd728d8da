//! `netmet serve`.

use std::process::ExitCode;

use clap::Args;
use kernel::{Clock, Random};

use super::Outcome;
use crate::cli::Place;
use crate::jobs::Plan;
use crate::{providers, serve, setup};

#[derive(Debug, Args)]
pub struct Serve {
    #[command(flatten)]
    pub place: Place,
    /// Address to listen on (instead of the one in netmet.toml)
    #[arg(long, value_name = "ADDR")]
    pub listen: Option<String>,
}

impl Serve {
    pub async fn run(self) -> Outcome {
        let config = self.place.config()?;
        let key = setup::read_key(&self.place.data)?;
        let location = setup::location(&self.place.data, &config)?;
        let packs = setup::packs(&config)?;
        let settings = providers::settings(&self.place.data, &config)?;
        let app = setup::open(&location, key, packs, settings, Clock::system(), Random::system()).await?;
        let plan = Plan::of(&self.place.data, &config)?;
        let listen = self.listen.unwrap_or_else(|| config.listen.clone());
        serve::run(app, &listen, &config.metrics_listen, plan, |at| println!("Net-Met answers at http://{at}")).await?;
        Ok(ExitCode::SUCCESS)
    }
}
