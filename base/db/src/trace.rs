//! Which statements a task ran: for the benchmark's bare times and for tests that pin a page's statements.

use std::cell::RefCell;
use std::future::Future;

use crate::engine::Db;
use crate::error::DbResult;
use crate::statement::Statement;
use crate::tx::fetch;
use crate::value::Value;

/// One statement as it was run.
#[derive(Debug, Clone)]
pub struct Traced {
    pub name: &'static str,
    pub sql: &'static str,
    pub args: Vec<Value>,
}

tokio::task_local! {
    static SEEN: RefCell<Vec<Traced>>;
    static TURNS: ();
}

/// Runs `work` so that it gives its turn back before every statement and every commit, however fast the database
/// answers: a test that stops it there stops it between any two of them.
pub async fn by_turns<F: Future>(work: F) -> F::Output {
    TURNS.scope((), work).await
}

pub(crate) async fn turn() {
    if TURNS.try_with(|()| ()).is_ok() {
        tokio::task::yield_now().await;
    }
}

/// Runs `work` and tells which statements it ran, in order.
pub async fn traced<F: Future>(work: F) -> (F::Output, Vec<Traced>) {
    SEEN.scope(RefCell::new(Vec::new()), async {
        let answer = work.await;
        let seen = SEEN.with(|seen| seen.take());
        (answer, seen)
    })
    .await
}

/// Costs next to nothing while nobody traces.
pub(crate) fn note(name: &'static str, sql: &'static str, args: &[Value]) {
    // Outside a trace there is no list, which is the normal case.
    let _untraced = SEEN.try_with(|seen| seen.borrow_mut().push(Traced { name, sql, args: args.to_vec() }));
}

impl Traced {
    pub fn is_read(&self) -> bool {
        let first = self.sql.split_whitespace().next().unwrap_or_default();
        ["SELECT", "WITH"].iter().any(|word| first.eq_ignore_ascii_case(word))
    }
}

impl Db {
    /// Runs the reading statements again, bare, in one transaction; returns how many rows came.
    pub async fn replay(&self, statements: &[Traced]) -> DbResult<usize> {
        let mut tx = self.read().await?;
        let mut rows = 0;
        for statement in statements.iter().filter(|statement| statement.is_read()) {
            rows += fetch(&mut tx.0, statement.name, statement.sql, statement.args.clone()).await?.len();
        }
        Ok(rows)
    }
}

/// A statement is known by name in traces.
impl<P> std::fmt::Debug for Statement<P> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name)
    }
}
