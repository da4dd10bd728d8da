//! Migrations: one portable text each, applied in the order of their names, each in its own transaction.

use include_dir::{Dir, include_dir};
use sqlx::{AssertSqlSafe, Executor as _};

use crate::engine::{Db, Engine};

/// Two nodes that start at once move the schema one after the other.
const ONE_NODE_AT_A_TIME: &str = "SELECT pg_advisory_xact_lock(62019)";

static TEXTS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/migrations");

#[derive(Debug, thiserror::Error)]
pub enum MigrateError {
    #[error("migration {name}: {source}")]
    Sql { name: String, source: sqlx::Error },
    /// The database was moved by a newer program: going back would lose what it wrote.
    #[error("the database knows migration `{0}`, this program does not: use the newer program")]
    Newer(String),
}

impl Db {
    /// Brings the schema up to this program; returns the names of the migrations applied now.
    pub async fn migrate(&self) -> Result<Vec<String>, MigrateError> {
        let all = texts();
        let done = self.applied().await?;
        if let Some(unknown) = done.iter().find(|name| !all.iter().any(|(known, _)| known == *name)) {
            return Err(MigrateError::Newer(unknown.clone()));
        }
        let mut applied = Vec::new();
        for (name, text) in all.into_iter().filter(|(name, _)| !done.contains(name)) {
            self.apply(&name, &text).await.map_err(|source| MigrateError::Sql { name: name.clone(), source })?;
            applied.push(name);
        }
        Ok(applied)
    }

    /// Names of the migrations this program has and the database has not.
    pub async fn pending(&self) -> Result<Vec<String>, MigrateError> {
        let done = self.applied().await?;
        Ok(texts().into_iter().map(|(name, _)| name).filter(|name| !done.contains(name)).collect())
    }

    async fn applied(&self) -> Result<Vec<String>, MigrateError> {
        const TABLE: &str = "CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY NOT NULL)";
        const NAMES: &str = "SELECT name FROM migrations ORDER BY name";
        let read = async {
            match &self.0 {
                Engine::Sqlite { writer, .. } => {
                    writer.execute(TABLE).await?;
                    sqlx::query_scalar(NAMES).fetch_all(writer).await
                }
                Engine::Pg(pool) => {
                    let mut tx = pool.begin().await?;
                    tx.execute(ONE_NODE_AT_A_TIME).await?;
                    tx.execute(TABLE).await?;
                    tx.commit().await?;
                    sqlx::query_scalar(NAMES).fetch_all(pool).await
                }
            }
        };
        read.await.map_err(|source| MigrateError::Sql { name: "migrations".to_owned(), source })
    }

    async fn apply(&self, name: &str, text: &str) -> Result<(), sqlx::Error> {
        const DONE: &str = "INSERT INTO migrations (name) VALUES ($1)";
        match &self.0 {
            Engine::Sqlite { writer, .. } => {
                let mut tx = writer.begin_with("BEGIN IMMEDIATE").await?;
                sqlx::raw_sql(AssertSqlSafe(text.to_owned())).execute(&mut *tx).await?;
                sqlx::query(DONE).bind(name.to_owned()).execute(&mut *tx).await?;
                tx.commit().await
            }
            Engine::Pg(pool) => {
                let mut tx = pool.begin().await?;
                tx.execute(ONE_NODE_AT_A_TIME).await?;
                let known: Option<String> = sqlx::query_scalar("SELECT name FROM migrations WHERE name = $1")
                    .bind(name.to_owned())
                    .fetch_optional(&mut *tx)
                    .await?;
                if known.is_some() {
                    return Ok(());
                }
                sqlx::raw_sql(AssertSqlSafe(text.to_owned())).execute(&mut *tx).await?;
                sqlx::query(DONE).bind(name.to_owned()).execute(&mut *tx).await?;
                tx.commit().await
            }
        }
    }
}

fn texts() -> Vec<(String, String)> {
    let mut all: Vec<_> = TEXTS
        .files()
        .filter_map(|file| {
            let name = file.path().file_stem()?.to_str()?.to_owned();
            Some((name, file.contents_utf8()?.to_owned()))
        })
        .collect();
    all.sort();
    all
}
