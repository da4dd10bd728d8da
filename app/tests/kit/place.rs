//! Where a test keeps its data: a folder for SQLite, a database of its own on the PostgreSQL of the run.

use db::Location;
use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection};
use tempfile::TempDir;

/// The maintenance connection; each test makes its own database from it.
const POSTGRES: &str = "NETMET_TEST_POSTGRES";
/// `sqlite` says that one database is enough for now.
const ENGINES: &str = "NETMET_TEST_ENGINES";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// Goes away with the test, also when the test fails.
pub enum Place {
    Sqlite(TempDir),
    Postgres { maintenance: String, name: String },
}

impl Place {
    /// A fresh, empty place; `None` only where the run asked for SQLite alone.
    pub async fn on(engine: Engine) -> Option<Self> {
        if engine == Engine::Sqlite {
            return Some(Self::Sqlite(TempDir::new().expect("a folder for the test")));
        }
        let Ok(maintenance) = std::env::var(POSTGRES) else {
            let sqlite_only = std::env::var(ENGINES).is_ok_and(|engines| engines == "sqlite");
            assert!(
                sqlite_only,
                "{POSTGRES} is not set: run `cargo xtask test`, which starts a PostgreSQL, or set {ENGINES}=sqlite"
            );
            return None;
        };
        let random: String = kernel::Random::system().token().chars().take(16).collect();
        let name = format!("netmet_test_{random}");
        command(&maintenance, &format!("CREATE DATABASE {name}")).await;
        Some(Self::Postgres { maintenance, name })
    }

    pub fn location(&self) -> Location {
        match self {
            Self::Sqlite(folder) => Location::Sqlite(folder.path().join("netmet.db")),
            Self::Postgres { maintenance, name } => {
                let (server, _) = maintenance.rsplit_once('/').expect("an address that ends in a database");
                Location::Postgres(format!("{server}/{name}"))
            }
        }
    }
}

async fn command(maintenance: &str, sql: &str) {
    let mut connection = PgConnection::connect(maintenance).await.expect("the PostgreSQL of the run answers");
    connection.execute(AssertSqlSafe(sql.to_owned())).await.expect("the maintenance connection may do this");
    connection.close().await.expect("the connection closes");
}

impl Drop for Place {
    fn drop(&mut self) {
        let Self::Postgres { maintenance, name } = self else { return };
        let (maintenance, sql) = (maintenance.clone(), format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"));
        // A thread of its own, because the test's runtime may be unwinding.
        let dropped = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
            runtime.block_on(command(&maintenance, &sql));
        });
        if dropped.join().is_err() {
            eprintln!("the database {name} stays behind");
        }
    }
}
