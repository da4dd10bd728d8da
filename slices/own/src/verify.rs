//! For `netmet verify`: every question of a person and its answer open.

use db::{DbResult, ReadTx, Reads, args, statements};
use kernel::ids::OwnQuestionId;
use kernel::words::Compartment;
use policy::Steward;
use vault::Vault;

use crate::questions::{place, place_of_answer};

statements! {
    QUESTIONS: Steward = "SELECT q.id, q.sealed, q.answer, c.person_id, k.key_id, k.wrapped FROM own_questions q
            JOIN cases c ON c.id = q.case_id LEFT JOIN data_keys k ON k.person_id = c.person_id AND k.compartment = 'identity'
        WHERE q.id > $1 ORDER BY q.id LIMIT 500";
}

/// How many texts were tried, and those that do not open.
pub async fn verify_sealed(tx: &mut ReadTx, vault: &Vault, steward: &Steward) -> DbResult<(i64, Vec<String>)> {
    let (mut tried, mut faults, mut after) = (0, Vec::new(), String::new());
    loop {
        let rows = tx.all(&QUESTIONS, steward, args![&after]).await?;
        for row in &rows {
            let id: OwnQuestionId = row.id("id")?;
            after = id.to_string();
            let key = people::key_of(row, vault, row.id("person_id")?, Compartment::Identity)?;
            let texts =
                [Some((place(id), row.bytes("sealed")?)), row.opt_bytes("answer")?.map(|it| (place_of_answer(id), it))];
            for (place, sealed) in texts.into_iter().flatten() {
                tried += 1;
                if key.as_ref().map_or(true, |key| vault.open(key, &place, &sealed).is_err()) {
                    faults.push(format!("question {id}: {place} does not open"));
                }
            }
        }
        if rows.is_empty() {
            return Ok((tried, faults));
        }
    }
}
