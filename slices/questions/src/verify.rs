//! For `netmet verify`: every sealed text of questions and answers opens, or was destroyed with its person.

use db::{DbResult, ReadTx, Reads, Row, Statement, args, statements};
use policy::Steward;
use vault::Vault;

use crate::store;

/// Of somebody who was erased nothing is left to open. `$1` is the text of the last row that was looked at.
macro_rules! texts {
    ($columns:literal, $from:literal, $compartment:literal, $after:literal) => {
        concat!(
            "SELECT ", $columns, ", ", $compartment, " AS compartment, c.person_id, k.key_id, k.wrapped, ", $after, " AS after
            FROM ", $from, " JOIN cases c ON c.id = q.case_id
                LEFT JOIN data_keys k ON k.person_id = c.person_id AND k.compartment = ", $compartment,
            " WHERE NOT EXISTS (SELECT 1 FROM restrictions x WHERE x.person_id = c.person_id AND x.kind = 'erased') AND ",
            $after, " > $1 ORDER BY ", $after, " LIMIT 500"
        )
    };
}

statements! {
    QUESTIONS: Steward = texts!("q.id, CAST(0 AS BIGINT) AS seq, q.sealed", "questions q", "q.compartment", "q.id");
    ANSWERS: Steward = texts!("q.id, n.seq, n.sealed", "question_answers n JOIN questions q ON q.id = n.question_id", "q.compartment",
        "q.id || ' ' || CAST(n.seq AS TEXT)");
    RESERVED: Steward = texts!("q.id, n.seq, n.reserved AS sealed",
        "(SELECT * FROM question_answers WHERE reserved IS NOT NULL) n JOIN questions q ON q.id = n.question_id", "q.reserved",
        "q.id || ' ' || CAST(n.seq AS TEXT)");
}

#[derive(Clone, Copy)]
enum Kind {
    Question,
    Answer,
    Reserved,
}

/// How many texts were tried, and those that do not open.
pub async fn verify_sealed(tx: &mut ReadTx, vault: &Vault, steward: &Steward) -> DbResult<(i64, Vec<String>)> {
    let all: [(Kind, &'static Statement<Steward>); 3] =
        [(Kind::Question, &QUESTIONS), (Kind::Answer, &ANSWERS), (Kind::Reserved, &RESERVED)];
    let (mut tried, mut faults) = (0, Vec::new());
    for (kind, statement) in all {
        let mut after = String::new();
        loop {
            let rows = tx.all(statement, steward, args![&after]).await?;
            for row in &rows {
                tried += 1;
                after = row.text("after")?;
                if !opens(row, vault, kind)? {
                    faults.push(format!("questions: {} {after} does not open", what(kind)));
                }
            }
            if rows.is_empty() {
                break;
            }
        }
    }
    Ok((tried, faults))
}

fn opens(row: &Row, vault: &Vault, kind: Kind) -> DbResult<bool> {
    let (id, seq) = (row.id("id")?, row.int("seq")?);
    let place = match kind {
        Kind::Question => store::place(id),
        Kind::Answer => store::place_of_answer(id, seq),
        Kind::Reserved => store::place_of_reserved(id, seq),
    };
    let key = people::key_of(row, vault, row.id("person_id")?, row.code("compartment")?)?;
    let sealed = row.bytes("sealed")?;
    Ok(key.and_then(|key| vault.open(&key, &place, &sealed)).is_ok())
}

const fn what(kind: Kind) -> &'static str {
    match kind {
        Kind::Question => "the question",
        Kind::Answer => "the answer",
        Kind::Reserved => "the reserved words of the answer",
    }
}
