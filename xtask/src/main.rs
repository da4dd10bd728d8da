//! The developer's commands: `cargo xtask test`, `check`, `e2e`, `derive`, `bench`, `release`, `screenshots`.
//!
//! `cargo xtask test` is what continuous integration runs. It brings what is missing on a plain Debian
//! machine with the Rust toolchain, and its last line is `N passed, N failed`.

mod apt;
mod bench;
mod browser;
mod check;
mod derive;
mod gates;
mod port;
mod postgres;
mod release;
mod rust_tests;
mod sbom;
mod screenshots;
mod server;
mod shell;
mod stopwatch;
mod tally;
mod test;
mod tree;

use std::process::ExitCode;

const HELP: &str = "\
Usage: cargo xtask <command>

  test                   everything: gates, tests on both databases, browser tests
  check                  the gates only: format, lints, licences, sizes, words
  e2e [--filter TEXT]    the browser tests only
  derive                 writes docs/access-matrix.md and docs/states/ again from the code
  bench [ARGS]           the benchmark in release mode, on SQLite and on a temporary PostgreSQL
  bench documents        time and memory of each template
  bench session          a session of twelve files in the browser, from convening to all letters
  release                release binary, checksum and bill of materials in target/dist
  screenshots            pictures of the main pages at 320, 768 and 1280 px in screenshots/";

/// What a command answers: it went well, or it did not and the reason is already or still to be printed.
pub type Answer = Result<bool, String>;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match command(&words) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(reason) => {
            eprintln!("xtask: {reason}");
            ExitCode::FAILURE
        }
    }
}

fn command(words: &[String]) -> Answer {
    let (name, rest) = words.split_first().map_or(("help", &[][..]), |(name, rest)| (name.as_str(), rest));
    match name {
        "test" => none(rest).and_then(|()| test::run()),
        "check" => none(rest).and_then(|()| check::run()),
        "e2e" => browser::run(rest),
        "derive" => none(rest).and_then(|()| derive::run()),
        "bench" => bench::run(rest),
        "release" => none(rest).and_then(|()| release::run()),
        "screenshots" => none(rest).and_then(|()| screenshots::run()),
        "help" | "--help" | "-h" => {
            println!("{HELP}");
            Ok(true)
        }
        other => Err(format!("there is no command {other:?}\n\n{HELP}")),
    }
}

fn none(rest: &[String]) -> Result<(), String> {
    match rest.first() {
        None => Ok(()),
        Some(word) => Err(format!("this command takes no argument, but there is {word:?}")),
    }
}
