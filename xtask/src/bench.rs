//! The benchmarks in release mode: pages and statements on both databases, documents, a whole session in a browser.
//! The first finds a durable, temporary PostgreSQL in `NETMET_BENCH_POSTGRES`; other arguments go through to
//! `netmet bench`.

use crate::postgres::{Cluster, Durability};
use crate::server::{Build, Server};
use crate::shell::Program;
use crate::{Answer, browser, tree};

pub fn run(words: &[String]) -> Answer {
    if words.first().is_some_and(|word| word == "session") {
        return session();
    }
    let built = Program::cargo().args(["build", "--release", "--package", "netmet"]).shown()?;
    if !built.ok {
        return Ok(false);
    }
    let netmet = tree::target().join("release/netmet");
    if words.first().is_some_and(|word| word == "documents") {
        return Ok(Program::new(&netmet.to_string_lossy()).args(["bench"]).args(words).shown()?.ok);
    }
    let cluster = Cluster::start(Durability::Full)?;
    let ended = Program::new(&netmet.to_string_lossy())
        .args(["bench"])
        .args(words)
        .env("NETMET_BENCH_POSTGRES", &cluster.url())
        .shown()?;
    Ok(ended.ok)
}

/// Twelve files from convening to all letters, by hand as it were: time and clicks.
fn session() -> Answer {
    browser::prepare()?;
    let server = Server::start_as(Build::Release)?;
    Ok(browser::node(&["bench-session.mjs"], &server).shown()?.ok)
}
