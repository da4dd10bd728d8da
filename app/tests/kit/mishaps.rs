//! What goes wrong under a server: the power goes in the middle of a request, the disk fills up.

use std::future::Future;
use std::task::Poll;

use db::{Reads, Statement, args};
use policy::Steward;
use sqlx::{AssertSqlSafe, Connection};

use super::app::TestApp;
use super::place::Engine;

/// Runs `work` for so many turns and no further, as a server does that is killed: nothing after that turn happens.
pub async fn killed_after<F: Future>(turns: usize, work: F) -> Option<F::Output> {
    let mut work = Box::pin(work);
    let mut left = turns;
    std::future::poll_fn(move |context| {
        if left == 0 {
            return Poll::Ready(None);
        }
        left -= 1;
        work.as_mut().poll(context).map(Some)
    })
    .await
}

static NO_MORE_PAGES: Statement<Steward> = Statement::declare("NO_MORE_PAGES", "PRAGMA max_page_count = 1");
static MANY_PAGES: Statement<Steward> = Statement::declare("MANY_PAGES", "PRAGMA max_page_count = 1073741823");

impl TestApp {
    /// From now on the database cannot grow: SQLite gets no more pages, a PostgreSQL without space is read only.
    pub async fn fills_the_disk(&self) {
        match self.engine {
            Engine::Sqlite => self.on_the_writer(&NO_MORE_PAGES).await,
            Engine::Postgres => self.reads_only("on").await,
        }
    }

    /// Somebody made space.
    pub async fn makes_space(&self) {
        match self.engine {
            Engine::Sqlite => self.on_the_writer(&MANY_PAGES).await,
            Engine::Postgres => self.reads_only("off").await,
        }
    }

    /// The limit belongs to the connection, and there is one writer.
    async fn on_the_writer(&self, statement: &'static Statement<Steward>) {
        let mut tx = self.db.write().await.expect("the writer's turn");
        tx.all(statement, &Steward::for_task("test"), args![]).await.expect("the limit is set");
    }

    async fn reads_only(&self, switch: &str) {
        let db::Location::Postgres(url) = self.location() else { return };
        let (server, name) = url.rsplit_once('/').expect("an address that ends in a database");
        let mut connection = sqlx::PgConnection::connect(&format!("{server}/postgres")).await.expect("an answer");
        let set = format!("ALTER DATABASE {name} SET default_transaction_read_only = {switch}");
        sqlx::query(AssertSqlSafe(set)).execute(&mut connection).await.expect("the switch is set");
        let end = format!("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'");
        sqlx::query(AssertSqlSafe(end)).execute(&mut connection).await.expect("the connections begin anew");
    }
}
