//! `netmet init`: key file, configuration, database, nuclei of the territory pack, one body, the first invitation.

use std::process::ExitCode;

use accounts::found::NewInvitation;
use audit::{About, Author, Event};
use clap::Args;
use kernel::ids::{BodyId, NucleusId};
use kernel::words::{BodyKind, Duty};
use kernel::{Clock, Random};
use network::found::Standing;
use network::record::BodyRecord;
use policy::Steward;
use serde::Serialize;
use web::App;

use super::Outcome;
use crate::config::Config;
use crate::setup::{self, SetupError};

#[derive(Debug, Args)]
pub struct Init {
    /// Data folder; made when missing, must not hold an installation yet
    #[arg(long, value_name = "DIR")]
    pub data: std::path::PathBuf,
    /// sqlite:FILE or postgres://... (default: a file in the data folder)
    #[arg(long, value_name = "URL")]
    pub database: Option<String>,
    /// Name of the network, shown on every page
    #[arg(long, default_value = "Net-Met")]
    pub network_name: String,
    /// Address people will type, for links and secure cookies
    #[arg(long, value_name = "URL", default_value = "http://127.0.0.1:8080")]
    pub public_url: String,
    /// Name of the first body: the one that coordinates the network
    #[arg(long, default_value = "Ufficio di coordinamento")]
    pub body: String,
    /// Name of the first administrator
    #[arg(long)]
    pub admin_name: String,
    /// E-mail of the first administrator
    #[arg(long)]
    pub admin_email: String,
}

#[derive(Serialize)]
struct NetworkFounded {
    body: BodyId,
}

impl Event for NetworkFounded {
    const KIND: &'static str = "network_founded";

    fn about(&self) -> About {
        About::of("body", self.body)
    }
}

impl Init {
    pub async fn run(self) -> Outcome {
        let fail = |error: std::io::Error| SetupError::File { file: self.data.clone(), reason: error.to_string() };
        std::fs::create_dir_all(&self.data).map_err(fail)?;
        let file = Config::file(&self.data);
        if file.exists() || setup::key_file(&self.data).exists() {
            let reason = "holds an installation already: use `netmet serve`, or another folder".to_owned();
            return Err(SetupError::File { file: self.data, reason });
        }
        let mut config = Config {
            network_name: self.network_name.clone(),
            public_url: self.public_url.clone(),
            ..Config::default()
        };
        if let Some(database) = &self.database {
            config.database.clone_from(database);
        }
        let location = setup::location(&self.data, &config)?;
        let packs = setup::packs(&config)?;
        let key = setup::create_key(&self.data, &Random::system())?;
        std::fs::write(&file, config.to_text()?).map_err(fail)?;
        let app =
            setup::open(&location, key, packs, setup::settings(&config), Clock::system(), Random::system()).await?;
        let token = self.found(&app).await?;
        println!("The network is prepared in {}.", self.data.display());
        println!(
            "Keep a copy of {} in a safe place: without it nobody reads the sealed data.",
            setup::key_file(&self.data).display()
        );
        println!("Start it: netmet serve --data {}", self.data.display());
        println!("First invitation, good for seven days: {}/invitation/{token}", config.public_url);
        Ok(ExitCode::SUCCESS)
    }

    async fn found(&self, app: &App) -> Result<String, SetupError> {
        let steward = Steward::for_task("init");
        let mut tx = app.db.write().await?;
        let mut first: Option<NucleusId> = None;
        for nucleus in app.packs().territory().nuclei() {
            let id = NucleusId::new(app.now(), &app.random);
            let standing = if nucleus.is_abroad() { Standing::Partner } else { Standing::Local };
            network::found::add_nucleus(&mut tx, &steward, id, &nucleus.code, nucleus.name.in_lang("it"), standing)
                .await?;
            first = first.or(Some(id));
        }
        let body = BodyId::new(app.now(), &app.random);
        let record = BodyRecord::new(BodyKind::CoordinationOffice, &self.body, first, app.today());
        network::found::add_body(&mut tx, &steward, body, &record).await?;
        let new = NewInvitation {
            name: self.admin_name.clone(),
            email: self.admin_email.clone(),
            body,
            duties: [Duty::AdministerNetwork, Duty::AdministerBody].into_iter().collect(),
            invited_by: None,
        };
        let (_, token) = accounts::found::invite(&mut tx, &steward, &app.random, app.now(), &new).await?;
        tx.commit(&Author::machine(app.now()), &NetworkFounded { body }).await?;
        Ok(token)
    }
}
