//! Opening the database and handing out transactions.

use std::path::PathBuf;
use std::time::Duration;

use sqlx::Connection;
use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous};

use crate::error::{DbError, DbResult};
use crate::tx::{ReadTx, WriteTx};

/// Where the data are: `sqlite:FILE` or `postgres://...`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Location {
    Sqlite(PathBuf),
    Postgres(String),
}

impl Location {
    /// Reads `sqlite:FILE`, `postgres://...` or `postgresql://...`.
    pub fn parse(text: &str) -> Result<Self, DbError> {
        if let Some(file) = text.strip_prefix("sqlite:").filter(|file| !file.is_empty()) {
            return Ok(Self::Sqlite(PathBuf::from(file.trim_start_matches("//"))));
        }
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return Ok(Self::Postgres(text.to_owned()));
        }
        Err(DbError::Open(format!("`{text}` is neither sqlite:FILE nor postgres://...")))
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EngineKind {
    Sqlite,
    Postgres,
}

/// A handle to the database; cloning shares the connections.
#[derive(Clone)]
pub struct Db(pub(crate) Engine);

#[derive(Clone)]
pub(crate) enum Engine {
    /// One writer, because SQLite has one; readers see the last commit and never wait for it.
    Sqlite {
        readers: SqlitePool,
        writer: SqlitePool,
    },
    Pg(PgPool),
}

const WAIT: Duration = Duration::from_secs(10);

impl Db {
    pub async fn open(location: &Location) -> DbResult<Self> {
        match location {
            Location::Sqlite(file) => open_sqlite(file).await,
            Location::Postgres(url) => open_postgres(url).await,
        }
        .map_err(|source| DbError::Open(source.to_string()))
    }

    pub fn kind(&self) -> EngineKind {
        match self.0 {
            Engine::Sqlite { .. } => EngineKind::Sqlite,
            Engine::Pg(_) => EngineKind::Postgres,
        }
    }

    /// A transaction that sees one moment of the data and can change nothing.
    pub async fn read(&self) -> DbResult<ReadTx> {
        ReadTx::begin(&self.0).await
    }

    /// A transaction that may change data. On SQLite it takes the writer's place at once, so that it never fails midway.
    pub async fn write(&self) -> DbResult<WriteTx> {
        WriteTx::begin(&self.0).await
    }

    pub async fn close(&self) {
        match &self.0 {
            Engine::Sqlite { readers, writer } => {
                readers.close().await;
                writer.close().await;
            }
            Engine::Pg(pool) => pool.close().await,
        }
    }
}

async fn open_sqlite(file: &std::path::Path) -> Result<Db, sqlx::Error> {
    // WAL with FULL: what was answered is on disk (docs/decisions/0001). The journal is the reader's view, too.
    let options = SqliteConnectOptions::new()
        .filename(file)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(WAIT)
        .statement_cache_capacity(512)
        .pragma("cache_size", "-8000")
        .pragma("temp_store", "memory")
        // What is erased is overwritten in the file, not left in free pages (docs/decisions/0014).
        .pragma("secure_delete", "on")
        .optimize_on_close(true, 400);
    let writer = sqlite_pool(1).connect_with(options.clone()).await?;
    let readers = sqlite_pool(4).connect_with(options.pragma("query_only", "on")).await?;
    Ok(Db(Engine::Sqlite { readers, writer }))
}

/// On a full disk SQLite undoes the transaction by itself and the driver goes on counting it as open: such a connection
/// could never begin another, so it is not used again.
fn sqlite_pool(connections: u32) -> SqlitePoolOptions {
    let pool = SqlitePoolOptions::new().max_connections(connections).acquire_timeout(WAIT);
    pool.after_release(|connection, _| {
        Box::pin(async move {
            // The undoing of a dropped transaction waits in the queue before this.
            connection.ping().await?;
            Ok(!connection.is_in_transaction())
        })
    })
}

async fn open_postgres(url: &str) -> Result<Db, sqlx::Error> {
    let options: PgConnectOptions = url.parse()?;
    let options = options.statement_cache_capacity(512).application_name("netmet");
    let pool = PgPoolOptions::new().max_connections(10).acquire_timeout(WAIT).connect_with(options).await?;
    Ok(Db(Engine::Pg(pool)))
}
