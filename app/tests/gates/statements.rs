//! Every declared statement is understood by both engines, and the ones without an actor's proof are a list to read.

use std::collections::BTreeMap;
use std::fmt::Write;

use db::{Db, Declared, declared};

use super::root;
use crate::kit::Engine;
use crate::kit::place::Place;

/// Statements of the program; those of the tests themselves are none of its business.
fn of_the_program() -> impl Iterator<Item = &'static Declared> {
    declared().into_iter().filter(|statement| !statement.module.starts_with("main::"))
}

async fn faults(db: &Db, statements: impl Iterator<Item = (String, &'static str)>) -> Vec<String> {
    let mut faults = Vec::new();
    for (name, sql) in statements {
        if let Err(fault) = db.prepare(sql).await {
            faults.push(format!("{name}: {fault}"));
        }
    }
    faults
}

async fn migrated(engine: Engine) -> Option<(Db, Place)> {
    let place = Place::on(engine).await?;
    let db = Db::open(&place.location()).await.unwrap();
    db.migrate().await.unwrap();
    Some((db, place))
}

async fn each_is_understood_on(engine: Engine) {
    let Some((db, _place)) = migrated(engine).await else { return };
    let all = declared().into_iter().map(|one| (format!("{}::{}", one.module, one.name), one.sql));
    let faults = faults(&db, all).await;
    assert!(faults.is_empty(), "{engine:?}:\n{}", faults.join("\n"));

    let planted = [("planted".to_owned(), "SELECT nothing FROM referrals")].into_iter();
    assert_eq!(self::faults(&db, planted).await.len(), 1, "a column that does not exist passes");
    db.close().await;
}

#[tokio::test]
async fn every_statement_is_understood_by_sqlite() {
    each_is_understood_on(Engine::Sqlite).await;
}

#[tokio::test]
async fn every_statement_is_understood_by_postgres() {
    each_is_understood_on(Engine::Postgres).await;
}

#[test]
fn no_two_statements_share_module_and_name() {
    let mut seen = BTreeMap::new();
    for statement in of_the_program() {
        let before = seen.insert((statement.module, statement.name), statement.sql);
        assert!(before.is_none(), "{}::{} is there twice", statement.module, statement.name);
    }
}

/// One line per statement that needs no actor: proof, place, first words.
fn without_an_actor() -> String {
    let mut lines = String::new();
    for one in of_the_program().filter(|one| one.proof == "Open" || one.proof.ends_with("Steward")) {
        let sql = one.sql.split_whitespace().collect::<Vec<_>>().join(" ");
        let _ = writeln!(lines, "{} {}::{} = {sql}", one.proof, one.module, one.name);
    }
    lines
}

#[test]
fn statements_without_an_actor_are_the_ones_somebody_read() {
    let file = root().join("app/tests/golden/open-statements.txt");
    let now = without_an_actor();
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&file, &now).unwrap();
    }
    let golden = std::fs::read_to_string(&file).unwrap_or_default();
    let added: Vec<_> = now.lines().filter(|line| !golden.lines().any(|old| old == *line)).collect();
    let gone: Vec<_> = golden.lines().filter(|line| !now.lines().any(|new| new == *line)).collect();
    assert!(
        added.is_empty() && gone.is_empty(),
        "statements that need no actor changed. Read them; then UPDATE_GOLDEN=1.\nnew:\n{}\ngone:\n{}",
        added.join("\n"),
        gone.join("\n")
    );
}

#[test]
fn an_open_statement_never_reads_what_is_sealed_or_the_record_of_a_person() {
    const CLOSED: [&str; 6] = [
        "FROM people",
        "FROM person_sealed",
        "FROM referral_answers",
        "FROM attachments",
        "FROM data_keys",
        "JOIN people",
    ];
    let reads = |sql: &str| CLOSED.iter().any(|table| sql.contains(table));
    let open = of_the_program().filter(|one| one.proof == "Open" && reads(one.sql));
    let found: Vec<_> = open.map(|one| format!("{}::{}", one.module, one.name)).collect();
    assert!(found.is_empty(), "{found:?}");
    assert!(reads("SELECT family FROM people WHERE id = $1"));
}
