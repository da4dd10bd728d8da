//! The database as somebody with a copy of it sees it: every column of every table, raw.

use sqlx::{AssertSqlSafe, Connection, Row};

use super::app::TestApp;

/// One value with the place it was found in.
pub struct Cell {
    /// `table.column`
    pub place: String,
    pub bytes: Vec<u8>,
}

impl TestApp {
    /// Every text and every blob that is stored.
    pub async fn cells(&self) -> Vec<Cell> {
        match self.location() {
            db::Location::Sqlite(file) => sqlite(&file).await,
            db::Location::Postgres(url) => postgres(&url).await,
        }
        .expect("the database can be read")
    }

    /// Changes stored rows behind the back of the program, as somebody with the password of the database could.
    pub async fn tampers(&self, sql: &str) {
        let sql = AssertSqlSafe(sql.to_owned());
        match self.location() {
            db::Location::Sqlite(file) => {
                let mut connection = open(&file).await.expect("the file opens");
                sqlx::query(sql).execute(&mut connection).await.expect("the row changes");
            }
            db::Location::Postgres(url) => {
                let mut connection = sqlx::PgConnection::connect(&url).await.expect("the server answers");
                sqlx::query(sql).execute(&mut connection).await.expect("the row changes");
            }
        }
    }

    /// How many rows a table has.
    pub async fn rows(&self, table: &str) -> i64 {
        let sql = AssertSqlSafe(format!("SELECT count(*) FROM {table}"));
        match self.location() {
            db::Location::Sqlite(file) => {
                let mut connection = open(&file).await.expect("the file opens");
                sqlx::query_scalar(sql).fetch_one(&mut connection).await.expect("the rows are counted")
            }
            db::Location::Postgres(url) => {
                let mut connection = sqlx::PgConnection::connect(&url).await.expect("the server answers");
                sqlx::query_scalar(sql).fetch_one(&mut connection).await.expect("the rows are counted")
            }
        }
    }
}

async fn open(file: &std::path::Path) -> sqlx::Result<sqlx::SqliteConnection> {
    sqlx::SqliteConnection::connect(&format!("sqlite:{}", file.display())).await
}

async fn sqlite(file: &std::path::Path) -> sqlx::Result<Vec<Cell>> {
    let mut connection = open(file).await?;
    let columns = "SELECT m.name, c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table'";
    let columns: Vec<(String, String)> = sqlx::query_as(columns).fetch_all(&mut connection).await?;
    let mut cells = Vec::new();
    for (table, column) in columns {
        let sql = format!("SELECT CAST({column} AS BLOB) FROM {table} WHERE {column} IS NOT NULL");
        for row in sqlx::query(AssertSqlSafe(sql)).fetch_all(&mut connection).await? {
            cells.push(Cell { place: format!("{table}.{column}"), bytes: row.try_get_unchecked(0)? });
        }
    }
    Ok(cells)
}

async fn postgres(url: &str) -> sqlx::Result<Vec<Cell>> {
    let mut connection = sqlx::PgConnection::connect(url).await?;
    let columns = "SELECT table_name::text, column_name::text, data_type::text FROM information_schema.columns
        WHERE table_schema = 'public'";
    let columns: Vec<(String, String, String)> = sqlx::query_as(columns).fetch_all(&mut connection).await?;
    let mut cells = Vec::new();
    for (table, column, kind) in columns {
        let bytes = if kind == "bytea" { column.clone() } else { format!("convert_to({column}::text, 'UTF8')") };
        let sql = format!("SELECT {bytes} FROM {table} WHERE {column} IS NOT NULL");
        for row in sqlx::query(AssertSqlSafe(sql)).fetch_all(&mut connection).await? {
            cells.push(Cell { place: format!("{table}.{column}"), bytes: row.try_get(0)? });
        }
    }
    Ok(cells)
}
