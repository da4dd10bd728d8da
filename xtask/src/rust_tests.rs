//! `cargo test` for the whole workspace, with a PostgreSQL beside SQLite: every story runs on both.

use crate::postgres::{Cluster, Durability};
use crate::shell::Program;
use crate::tally::{self, Tally};

/// The tests read this variable and fail without it, unless `NETMET_TEST_ENGINES=sqlite` says that one is enough.
const POSTGRES: &str = "NETMET_TEST_POSTGRES";

pub fn run() -> Result<Tally, String> {
    let cluster = Cluster::start(Durability::None)?;
    let ended =
        Program::cargo().args(["test", "--workspace", "--no-fail-fast"]).env(POSTGRES, &cluster.url()).shown()?;
    Ok(tally::of_cargo(&ended.output).or_one_failed(&ended))
}
