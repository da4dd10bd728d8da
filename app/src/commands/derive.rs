//! `netmet derive --out docs`: writes the generated documents again from the code.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::Outcome;
use crate::setup::SetupError;

#[derive(Debug, Args)]
pub struct Derive {
    #[arg(long, value_name = "DIR", default_value = "docs")]
    pub out: PathBuf,
}

impl Derive {
    pub fn run(self) -> Outcome {
        for (name, text) in crate::derive::files() {
            let file = self.out.join(name);
            let fail = |error: std::io::Error| SetupError::File { file: file.clone(), reason: error.to_string() };
            if let Some(folder) = file.parent() {
                std::fs::create_dir_all(folder).map_err(fail)?;
            }
            std::fs::write(&file, text).map_err(fail)?;
            println!("{}", file.display());
        }
        Ok(ExitCode::SUCCESS)
    }
}
