//! The browser tests of `e2e/`: Playwright with the Chromium of the system.

use std::fs;
use std::path::PathBuf;

use crate::server::Server;
use crate::shell::Program;
use crate::tally::{self, Tally};
use crate::{Answer, apt, tree};

const REPORT: &str = "results/report.json";

pub fn run(words: &[String]) -> Answer {
    let filter = match words {
        [] => None,
        [flag, text] if flag == "--filter" => Some(text.as_str()),
        _ => return Err("use: cargo xtask e2e [--filter TEXT]".to_owned()),
    };
    let tally = tests(filter)?;
    println!("{} passed, {} failed", tally.passed, tally.failed);
    Ok(tally.failed == 0 && !tally.is_empty())
}

/// Runs all browser tests, or those whose title contains the filter, against a fresh demonstration.
pub fn tests(filter: Option<&str>) -> Result<Tally, String> {
    prepare()?;
    let server = Server::start()?;
    let report = folder().join(REPORT);
    // An old report must not stand in for a run that crashed.
    let _ = fs::remove_file(&report);
    let mut words = vec!["node_modules/@playwright/test/cli.js", "test"];
    words.extend(filter.iter().flat_map(|text| ["--grep", text]));
    let ended = node(&words, &server).shown()?;
    if !ended.ok {
        println!("-- the server wrote:\n{}", server.log());
    }
    let text = fs::read_to_string(&report).map_err(|e| format!("no browser report: {e}"))?;
    Ok(tally::of_playwright(&text)?.or_one_failed(&ended))
}

/// Brings browser, Node and the exact packages of the lock file; no browser of Playwright's own.
pub fn prepare() -> Result<(), String> {
    apt::bring(&[apt::CHROMIUM, apt::NODE, apt::NPM, apt::FONTS])?;
    let lock = read(&folder().join("package-lock.json"));
    let installed = folder().join("node_modules/.netmet-lock");
    if !lock.is_empty() && read(&installed) == lock {
        return Ok(());
    }
    Program::new("npm")
        .args(["ci", "--no-audit", "--no-fund"])
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
        .within(folder())
        .must()?;
    fs::write(&installed, lock).map_err(|e| format!("{}: {e}", installed.display()))
}

/// Node in `e2e/`, told where the server is.
pub fn node(words: &[&str], server: &Server) -> Program {
    let program = tree::target().join("debug/netmet");
    Program::new("node")
        .args(words)
        .env("NETMET_URL", &server.url())
        // Some stories start a network of their own.
        .env("NETMET_PROGRAM", &program.to_string_lossy())
        .within(folder())
}

fn folder() -> PathBuf {
    tree::root().join("e2e")
}

fn read(file: &std::path::Path) -> String {
    fs::read_to_string(file).unwrap_or_default()
}
