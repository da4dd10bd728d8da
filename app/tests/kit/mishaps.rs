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

const UNDER_WAY: &str = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() \
                         AND pid <> pg_backend_pid() AND backend_type = 'client backend' AND state <> 'idle'";

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

    /// Waits until nothing is under way in the database any more. What was in its hands when its client was killed may
    /// still be kept, however long that takes on a busy machine.
    pub async fn comes_to_rest(&self) {
        match self.location() {
            // One writer: whoever gets its turn comes after everything that was begun.
            db::Location::Sqlite(_) => drop(self.db.write().await.expect("the writer's turn")),
            db::Location::Postgres(url) => {
                let mut connection = sqlx::PgConnection::connect(&url).await.expect("the server answers");
                for _ in 0..6000 {
                    let open: i64 = sqlx::query_scalar(UNDER_WAY).fetch_one(&mut connection).await.expect("a number");
                    if open == 0 {
                        return;
                    }
                    tokio::time::sleep(std::time::Duration::from_millis(5)).await;
                }
                panic!("a transaction stays open that nobody will end");
            }
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
