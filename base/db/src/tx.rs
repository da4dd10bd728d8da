//! Two kinds of transaction, each statement with its proof.

use policy::Proof;
use sqlx::Transaction;
use sqlx::postgres::{PgArguments, PgRow, Postgres};
use sqlx::query::Query;
use sqlx::sqlite::{Sqlite, SqliteArguments, SqliteRow};

use crate::engine::Engine;
use crate::error::{DbError, DbResult};
use crate::row::{Inner, Row};
use crate::statement::Statement;
use crate::value::Value;

pub(crate) enum Open {
    Sqlite(Transaction<'static, Sqlite>),
    Pg(Transaction<'static, Postgres>),
}

/// Reads one moment of the data.
pub struct ReadTx(pub(crate) Open);

/// Reads and changes; everything is undone unless [`WriteTx::commit`] is reached.
pub struct WriteTx {
    pub(crate) open: Open,
    pub(crate) events: Vec<crate::commit::Pending>,
}

/// What both kinds of transaction can do. Sealed: implemented here only.
#[expect(private_bounds, reason = "sealed on purpose")]
pub trait Reads: HasOpen {
    /// All rows of a statement.
    fn all<P: Proof>(
        &mut self,
        statement: &'static Statement<P>,
        _proof: &P,
        args: Vec<Value>,
    ) -> impl Future<Output = DbResult<Vec<Row>>> + Send {
        let (name, sql) = (statement.name, statement.sql);
        async move { fetch(self.open(), name, sql, args).await }
    }

    /// The only row, or none.
    fn first<P: Proof>(
        &mut self,
        statement: &'static Statement<P>,
        proof: &P,
        args: Vec<Value>,
    ) -> impl Future<Output = DbResult<Option<Row>>> + Send {
        let rows = self.all(statement, proof, args);
        async move { Ok(rows.await?.into_iter().next()) }
    }
}

pub(crate) trait HasOpen: Send {
    fn open(&mut self) -> &mut Open;
}
impl HasOpen for ReadTx {
    fn open(&mut self) -> &mut Open {
        &mut self.0
    }
}
impl HasOpen for WriteTx {
    fn open(&mut self) -> &mut Open {
        &mut self.open
    }
}
impl Reads for ReadTx {}
impl Reads for WriteTx {}

impl ReadTx {
    pub(crate) async fn begin(engine: &Engine) -> DbResult<Self> {
        begin(engine, "BEGIN", "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await.map(Self)
    }
}

impl WriteTx {
    pub(crate) async fn begin(engine: &Engine) -> DbResult<Self> {
        Ok(Self { open: begin(engine, "BEGIN IMMEDIATE", "BEGIN").await?, events: Vec::new() })
    }

    /// Carries out a change; returns how many rows it touched.
    pub async fn run<P: Proof>(
        &mut self,
        statement: &'static Statement<P>,
        _proof: &P,
        args: Vec<Value>,
    ) -> DbResult<u64> {
        execute(&mut self.open, statement.name, statement.sql, args).await
    }
}

/// Begins in a task of its own, which goes on when the caller goes away: sqlx 0.9 leaves a PostgreSQL connection inside
/// its transaction when it is stopped between asking for one and hearing the answer (transact-rs/sqlx#4393), and whoever
/// gets that connection next reads old rows.
async fn begin(engine: &Engine, sqlite: &'static str, postgres: &'static str) -> DbResult<Open> {
    let begun = match engine {
        Engine::Sqlite { readers, writer } => {
            let pool = if sqlite == "BEGIN" { readers } else { writer }.clone();
            tokio::spawn(async move { pool.begin_with(sqlite).await.map(Open::Sqlite) })
        }
        Engine::Pg(pool) => {
            let pool = pool.clone();
            tokio::spawn(async move { pool.begin_with(postgres).await.map(Open::Pg) })
        }
    };
    // The task ends early only together with the program.
    begun.await.unwrap_or(Err(sqlx::Error::PoolClosed)).map_err(|source| DbError::of("BEGIN", source))
}

pub(crate) async fn fetch(
    open: &mut Open,
    name: &'static str,
    sql: &'static str,
    args: Vec<Value>,
) -> DbResult<Vec<Row>> {
    crate::trace::note(name, sql, &args);
    crate::trace::turn().await;
    match open {
        Open::Sqlite(tx) => {
            let rows: Vec<SqliteRow> =
                bind_sqlite(sql, args).fetch_all(&mut **tx).await.map_err(|source| DbError::of(name, source))?;
            Ok(rows.into_iter().map(|row| Row(Inner::Sqlite(row))).collect())
        }
        Open::Pg(tx) => {
            let rows: Vec<PgRow> =
                bind_pg(sql, args).fetch_all(&mut **tx).await.map_err(|source| DbError::of(name, source))?;
            Ok(rows.into_iter().map(|row| Row(Inner::Pg(row))).collect())
        }
    }
}

pub(crate) async fn execute(open: &mut Open, name: &'static str, sql: &'static str, args: Vec<Value>) -> DbResult<u64> {
    crate::trace::note(name, sql, &args);
    crate::trace::turn().await;
    match open {
        Open::Sqlite(tx) => bind_sqlite(sql, args).execute(&mut **tx).await.map(|done| done.rows_affected()),
        Open::Pg(tx) => bind_pg(sql, args).execute(&mut **tx).await.map(|done| done.rows_affected()),
    }
    .map_err(|source| DbError::of(name, source))
}

fn bind_sqlite(sql: &'static str, args: Vec<Value>) -> Query<'static, Sqlite, SqliteArguments> {
    args.into_iter().fold(sqlx::query(sql), |query, value| match value {
        Value::Text(text) => query.bind(text),
        Value::Int(number) => query.bind(number),
        Value::Bool(flag) => query.bind(flag),
        Value::Bytes(bytes) => query.bind(bytes),
    })
}

fn bind_pg(sql: &'static str, args: Vec<Value>) -> Query<'static, Postgres, PgArguments> {
    args.into_iter().fold(sqlx::query(sql), |query, value| match value {
        Value::Text(text) => query.bind(text),
        Value::Int(number) => query.bind(number),
        Value::Bool(flag) => query.bind(flag),
        Value::Bytes(bytes) => query.bind(bytes),
    })
}

impl Open {
    pub(crate) async fn commit(self) -> DbResult<()> {
        crate::trace::turn().await;
        match self {
            Self::Sqlite(tx) => tx.commit().await,
            Self::Pg(tx) => tx.commit().await,
        }
        .map_err(|source| DbError::of("COMMIT", source))
    }
}
