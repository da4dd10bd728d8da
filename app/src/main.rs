//! `netmet`: see `netmet --help`.

use std::process::ExitCode;

use clap::Parser;
use netmet::cli::{Cli, Command};

fn main() -> ExitCode {
    let cli = Cli::parse();
    match cli.command {
        // Before anything of the server: it has no part in what this process may do.
        Command::Typeset(command) => command.run(),
        _ => serve(cli),
    }
}

#[tokio::main]
async fn serve(cli: Cli) -> ExitCode {
    netmet::cli::run(cli).await
}
