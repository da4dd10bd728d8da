//! `netmet`: see `netmet --help`.

use std::process::ExitCode;

use clap::Parser;

#[tokio::main]
async fn main() -> ExitCode {
    netmet::cli::run(netmet::cli::Cli::parse()).await
}
