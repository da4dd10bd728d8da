//! The commands of `netmet`.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};

use crate::commands;
use crate::config::Config;
use crate::setup::SetupError;

/// Net-Met: from a referral to a decision, and the sender knows.
#[derive(Debug, Parser)]
#[command(name = "netmet", version, about, arg_required_else_help = true)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,
}

/// Where the installation lives.
#[derive(Debug, Clone, Args)]
pub struct Place {
    /// Data folder: key file, configuration, database, mail
    #[arg(long, value_name = "DIR", default_value = "data")]
    pub data: PathBuf,
    /// sqlite:FILE or postgres://... (instead of the one in netmet.toml)
    #[arg(long, value_name = "URL")]
    pub database: Option<String>,
}

impl Place {
    /// The configuration of the folder with the options of the command line over it.
    pub fn config(&self) -> Result<Config, SetupError> {
        let mut config = Config::load(&self.data)?;
        if let Some(database) = &self.database {
            config.database.clone_from(database);
        }
        Ok(config)
    }
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Starts a demonstration with a sample network; nothing else is needed
    Demo(commands::demo::Demo),
    /// Prepares a new installation: key file, configuration, database, first invitation
    Init(commands::init::Init),
    /// Serves the pages
    Serve(commands::serve::Serve),
    /// Moves the database up to this program
    Migrate(commands::migrate::Migrate),
    /// Checks the register of events, foreign keys, sealed data, minutes and packs; exit 1 when something is wrong
    Verify(commands::verify::Verify),
    /// Works with packs
    Pack {
        #[command(subcommand)]
        command: commands::pack::Pack,
    },
    /// Writes an empty form to fill in
    Template {
        #[command(subcommand)]
        command: commands::template::Template,
    },
    /// Prints a document: a letter as it was issued, a dossier, papers of a session
    Document(commands::document::Document),
    /// Reads a filled spreadsheet
    Import {
        #[command(subcommand)]
        command: commands::import::Import,
    },
    /// Writes the generated documents (for developers)
    #[command(hide = true)]
    Derive(commands::derive::Derive),
    /// Measures (for developers)
    #[command(hide = true)]
    Bench(commands::bench::Bench),
    /// Prints the documents that the server asks for through a pipe
    #[command(hide = true)]
    Typeset(commands::typeset::Typeset),
}

/// Runs a command; what goes wrong is one clear text on the error output.
pub async fn run(cli: Cli) -> ExitCode {
    let filter = tracing_subscriber::EnvFilter::try_from_default_env().unwrap_or_else(|_| "warn".into());
    tracing_subscriber::fmt().json().with_env_filter(filter).with_writer(std::io::stderr).init();
    let outcome = match cli.command {
        Command::Demo(command) => command.run().await,
        Command::Init(command) => command.run().await,
        Command::Serve(command) => command.run().await,
        Command::Migrate(command) => command.run().await,
        Command::Verify(command) => command.run().await,
        Command::Pack { command } => command.run(),
        Command::Template { command } => command.run(),
        Command::Import { command } => command.run().await,
        Command::Document(command) => command.run().await,
        Command::Derive(command) => command.run(),
        Command::Bench(command) => command.run().await,
        Command::Typeset(command) => return command.run(),
    };
    match outcome {
        Ok(code) => code,
        Err(error) => {
            eprintln!("netmet: {error}");
            ExitCode::FAILURE
        }
    }
}
