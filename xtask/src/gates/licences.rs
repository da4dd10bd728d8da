//! `cargo deny`: licences, banned crates and sources, as `deny.toml` says. Known vulnerabilities need a network
//! and a moment in time, so they are not part of a test that must give the same answer twice.

use super::{Sources, Verdict, succeeds};
use crate::shell::Program;
use crate::{apt, tree};

const VERSION: &str = "0.20.2";

pub fn check(_: &Sources) -> Verdict {
    let program = program().map_err(|reason| vec![reason])?;
    succeeds(Program::new(&program).args(["--all-features", "check", "bans", "licenses", "sources"]))
}

/// The one on the path, or our own copy under `target/tools`, built when it is missing.
fn program() -> Result<String, String> {
    if apt::on_path("cargo-deny") {
        return Ok("cargo-deny".to_owned());
    }
    let tools = tree::target().join("tools");
    let ours = tools.join("bin/cargo-deny");
    if !ours.is_file() {
        println!("building cargo-deny {VERSION}");
        // Unoptimised: building it takes longer than all its work.
        Program::cargo()
            .args(["install", "cargo-deny", "--locked", "--debug", "--version", VERSION, "--root"])
            .args([&tools])
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            .must()?;
    }
    Ok(ours.to_string_lossy().into_owned())
}
