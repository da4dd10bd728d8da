//! Asking an engine whether it understands a statement, without carrying it out.

use sqlx::{AssertSqlSafe, Executor as _, SqlSafeStr as _};

use crate::engine::{Db, Engine};

impl Db {
    /// Has the engine read and plan `sql` against the schema; the fault in the engine's own words.
    pub async fn prepare(&self, sql: &str) -> Result<(), String> {
        let sql = AssertSqlSafe(sql.to_owned()).into_sql_str();
        match &self.0 {
            Engine::Sqlite { readers, .. } => readers.prepare(sql).await.map(|_| ()),
            Engine::Pg(pool) => pool.prepare(sql).await.map(|_| ()),
        }
        .map_err(|error| error.to_string())
    }
}
