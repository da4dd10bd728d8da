//! `netmet typeset`: prints documents for the server that started it (`documents::typeset`).
//!
//! It knows no data folder, no database and no configuration; what it may use comes on the command line.

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use clap::Args;

#[derive(Debug, Clone, Args)]
pub struct Typeset {
    /// Bytes of memory it may write to
    #[arg(long, value_name = "BYTES")]
    memory: u64,
    /// After so long with one document it ends itself
    #[arg(long, value_name = "SECONDS")]
    seconds: u64,
    /// A folder of fonts, after those inside the program
    #[arg(long = "fonts", value_name = "DIR")]
    fonts: Vec<PathBuf>,
}

impl Typeset {
    pub fn run(self) -> ExitCode {
        let time = Duration::from_secs(self.seconds);
        let settings = typesetter::Settings { font_folders: self.fonts, memory: self.memory, time };
        typesetter::worker(&settings).unwrap_or_else(|error| {
            eprintln!("netmet typeset: {error}");
            ExitCode::FAILURE
        })
    }
}
