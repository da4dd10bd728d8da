//! Questions about the database itself, for `netmet verify` and the tests.

use sqlx::Row as _;

use crate::engine::{Db, Engine};
use crate::error::{DbError, DbResult};

impl Db {
    /// Rows that point at nothing. PostgreSQL refuses them always; SQLite only while the check is switched on.
    pub async fn foreign_key_faults(&self) -> DbResult<Vec<String>> {
        let Engine::Sqlite { readers, .. } = &self.0 else { return Ok(Vec::new()) };
        let rows = sqlx::query("PRAGMA foreign_key_check").fetch_all(readers).await;
        let rows = rows.map_err(|source| DbError::of("foreign_key_check", source))?;
        Ok(rows
            .iter()
            .map(|row| {
                let text = |at: usize| row.try_get_unchecked::<String, _>(at).unwrap_or_default();
                format!(
                    "{} row {} points at nothing in {}",
                    text(0),
                    row.try_get_unchecked::<i64, _>(1).unwrap_or(0),
                    text(2)
                )
            })
            .collect())
    }

    /// SQLite's own check of its file; PostgreSQL has checksums instead (`docs/operate.md`).
    pub async fn integrity_faults(&self) -> DbResult<Vec<String>> {
        let Engine::Sqlite { readers, .. } = &self.0 else { return Ok(Vec::new()) };
        let rows = sqlx::query_scalar::<_, String>("PRAGMA quick_check").fetch_all(readers).await;
        let rows = rows.map_err(|source| DbError::of("quick_check", source))?;
        Ok(rows.into_iter().filter(|line| line != "ok").collect())
    }
}
