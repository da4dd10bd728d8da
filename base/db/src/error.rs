//! What can go wrong below a query, in the words the pages need.

#[derive(Debug, thiserror::Error)]
pub enum DbError {
    /// A unique rule refused the row: somebody was faster, or the same form came twice.
    #[error("a row like this exists already ({0})")]
    Exists(String),
    /// A foreign key or a CHECK refused the row: a fault of ours, never shown as the user's.
    #[error("the database refused the row ({0})")]
    Rule(String),
    /// No space left, or the file cannot be written.
    #[error("the database cannot be written: {0}")]
    Full(String),
    /// The writer's turn did not come, or the connection was lost: try again.
    #[error("the database is busy or away: {0}")]
    Away(String),
    #[error("statement {statement}: {source}")]
    Sql { statement: &'static str, source: sqlx::Error },
    /// A stored value is not what its column promises.
    #[error("column {column}: {reason}")]
    Decode { column: String, reason: String },
    #[error("cannot open the database: {0}")]
    Open(String),
}

pub type DbResult<T> = Result<T, DbError>;

impl DbError {
    pub(crate) fn of(statement: &'static str, source: sqlx::Error) -> Self {
        if matches!(source, sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed | sqlx::Error::Io(_)) {
            return Self::Away(source.to_string());
        }
        let Some(database) = source.as_database_error() else {
            return Self::Sql { statement, source };
        };
        let code = database.code().unwrap_or_default().into_owned();
        let text = format!("{statement}: {}", database.message());
        if database.is_unique_violation() {
            return Self::Exists(text);
        }
        if database.is_foreign_key_violation() || database.is_check_violation() {
            return Self::Rule(text);
        }
        match code.as_str() {
            // SQLite: READONLY 8, IOERR 10, FULL 13 (extended codes keep the low byte). PostgreSQL: class 53 and 25006.
            "8" | "10" | "13" | "53100" | "25006" | "778" | "1032" => Self::Full(text),
            // Also a server that stops or starts (57P01-57P03) and a connection that broke (class 08).
            "5" | "6" | "517" | "57P01" | "57P02" | "57P03" | "53300" | "40001" | "40P01" => Self::Away(text),
            broken if broken.len() == 5 && broken.starts_with("08") => Self::Away(text),
            _ => Self::Sql { statement, source },
        }
    }
}
