//! For `netmet verify`: every sealed entry, every word of a figure and of a step opens.

use db::{DbResult, ReadTx, Reads, Row, Statement, args, statements};
use kernel::words::Compartment;
use policy::Steward;
use vault::Vault;

use crate::{diary, figures, store};

statements! {
    ENTRIES: Steward = "SELECT e.id, e.compartment, e.sealed, c.id AS case_id, c.person_id, k.key_id, k.wrapped, e.id AS at
        FROM entries e JOIN cases c ON c.id = e.case_id
            LEFT JOIN data_keys k ON k.person_id = c.person_id AND k.compartment = e.compartment
        WHERE e.id > $1 ORDER BY e.id LIMIT 500";
    FIGURES: Steward = "SELECT g.id, g.sealed, c.id AS case_id, c.person_id, k.key_id, k.wrapped, g.id AS at
        FROM figures g JOIN cases c ON c.id = g.case_id
            LEFT JOIN data_keys k ON k.person_id = c.person_id AND k.compartment = 'identity'
        WHERE g.id > $1 ORDER BY g.id LIMIT 500";
    STEPS: Steward = "SELECT s.seq, s.sealed, c.id AS case_id, c.person_id, k.key_id, k.wrapped,
            s.case_id || CAST(1000000 + s.seq AS TEXT) AS at
        FROM case_steps s JOIN cases c ON c.id = s.case_id
            LEFT JOIN data_keys k ON k.person_id = c.person_id AND k.compartment = 'identity'
        WHERE s.sealed IS NOT NULL AND s.case_id || CAST(1000000 + s.seq AS TEXT) > $1
        ORDER BY s.case_id || CAST(1000000 + s.seq AS TEXT) LIMIT 500";
}

/// What is sealed, and where it is bound to.
#[derive(Clone, Copy)]
enum Kind {
    Entry,
    Figure,
    Step,
}

/// How many texts were tried, and those that do not open.
pub async fn verify_sealed(tx: &mut ReadTx, vault: &Vault, steward: &Steward) -> DbResult<(i64, Vec<String>)> {
    let all: [(Kind, &'static Statement<Steward>); 3] =
        [(Kind::Entry, &ENTRIES), (Kind::Figure, &FIGURES), (Kind::Step, &STEPS)];
    let (mut tried, mut faults) = (0, Vec::new());
    for (kind, statement) in all {
        let mut after = String::new();
        loop {
            let rows = tx.all(statement, steward, args![&after]).await?;
            for row in &rows {
                tried += 1;
                if !opens(row, vault, kind)? {
                    faults.push(format!("case {}: {} does not open", row.text("case_id")?, what(kind)));
                }
                after = row.text("at")?;
            }
            if rows.is_empty() {
                break;
            }
        }
    }
    Ok((tried, faults))
}

fn opens(row: &Row, vault: &Vault, kind: Kind) -> DbResult<bool> {
    let (compartment, place) = match kind {
        Kind::Entry => (row.code("compartment")?, diary::place(row.id("id")?)),
        Kind::Figure => (Compartment::Identity, figures::place(row.id("id")?)),
        Kind::Step => (Compartment::Identity, store::place(row.id("case_id")?, row.int("seq")?)),
    };
    let sealed = row.bytes("sealed")?;
    let key = people::key_of(row, vault, row.id("person_id")?, compartment)?;
    Ok(key.and_then(|key| vault.open(&key, &place, &sealed)).is_ok())
}

fn what(kind: Kind) -> &'static str {
    match kind {
        Kind::Entry => "an entry of the diary",
        Kind::Figure => "a figure",
        Kind::Step => "a step",
    }
}
