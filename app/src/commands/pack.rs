//! `netmet pack check DIR`: every fault with file, line and reason, all at once.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Subcommand;
use packs::PackSet;

use super::Outcome;

#[derive(Debug, Subcommand)]
pub enum Pack {
    /// Checks a folder of packs; exit 1 when something is wrong
    Check {
        /// Folder that holds `it-tuscany` and `models/accompaniment`
        dir: PathBuf,
        /// Answer as JSON
        #[arg(long)]
        json: bool,
    },
}

impl Pack {
    pub fn run(self) -> Outcome {
        let Self::Check { dir, json } = self;
        let loaded = PackSet::load(&dir);
        let faults = loaded.as_ref().err().cloned().unwrap_or_default();
        if json {
            let rows: Vec<_> = faults
                .iter()
                .map(|f| serde_json::json!({ "file": f.file, "line": f.line, "reason": f.reason }))
                .collect();
            println!("{}", serde_json::json!({ "valid": faults.is_empty(), "faults": rows }));
        } else {
            faults.iter().for_each(|fault| println!("{fault}"));
            if let Ok(packs) = &loaded {
                println!("The packs are valid: {}", packs.version().pack_ref());
            }
        }
        Ok(if faults.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }
}
