//! The benchmark in release mode. It finds a durable, temporary PostgreSQL in `NETMET_BENCH_POSTGRES`;
//! all arguments go through to `netmet bench`.

use crate::Answer;
use crate::postgres::{Cluster, Durability};
use crate::shell::Program;
use crate::tree;

pub fn run(words: &[String]) -> Answer {
    let built = Program::cargo().args(["build", "--release", "--package", "netmet"]).shown()?;
    if !built.ok {
        return Ok(false);
    }
    let cluster = Cluster::start(Durability::Full)?;
    let ended = Program::new(&tree::target().join("release/netmet").to_string_lossy())
        .args(["bench"])
        .args(words)
        .env("NETMET_BENCH_POSTGRES", &cluster.url())
        .shown()?;
    Ok(ended.ok)
}
