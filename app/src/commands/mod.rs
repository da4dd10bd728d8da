//! One file per command.

mod acting;
pub mod bench;
pub mod demo;
pub mod derive;
pub mod document;
pub mod import;
pub mod init;
pub mod migrate;
pub mod pack;
pub mod serve;
pub mod template;
pub mod typeset;
pub mod verify;

use std::process::ExitCode;

use crate::setup::SetupError;

/// What a command answers: an exit code, or what went wrong in one text.
pub type Outcome = Result<ExitCode, SetupError>;

/// One line of progress on long work, only where somebody watches (a terminal).
pub fn progress(done: usize, total: usize, what: &str) {
    use std::io::{IsTerminal, Write};
    if std::io::stderr().is_terminal() {
        eprint!("\r{what} {done}/{total}");
        if done >= total {
            eprintln!();
        }
        drop(std::io::stderr().flush());
    }
}
