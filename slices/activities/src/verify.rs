//! For `netmet verify`: every sealed word of an enrolment opens, or was destroyed with its person.

use db::{DbResult, ReadTx, Reads, args, statements};
use policy::Steward;
use vault::Vault;

use crate::enrolments;

statements! {
    /// Of somebody who was erased nothing is left to open.
    ENROLMENTS: Steward = "SELECT e.id, e.compartment, e.sealed, c.person_id, k.key_id, k.wrapped FROM enrolments e
            JOIN cases c ON c.id = e.case_id LEFT JOIN data_keys k ON k.person_id = c.person_id AND k.compartment = e.compartment
        WHERE NOT EXISTS (SELECT 1 FROM restrictions q WHERE q.person_id = c.person_id AND q.kind = 'erased')
            AND e.sealed IS NOT NULL AND e.id > $1 ORDER BY e.id LIMIT 500";
}

/// How many texts were tried, and those that do not open.
pub async fn verify_sealed(tx: &mut ReadTx, vault: &Vault, steward: &Steward) -> DbResult<(i64, Vec<String>)> {
    let (mut tried, mut faults, mut after) = (0, Vec::new(), String::new());
    loop {
        let rows = tx.all(&ENROLMENTS, steward, args![&after]).await?;
        for row in &rows {
            tried += 1;
            after = row.text("id")?;
            let key = people::key_of(row, vault, row.id("person_id")?, row.code("compartment")?)?;
            let (place, sealed) = (enrolments::place(row.id("id")?), row.bytes("sealed")?);
            if key.and_then(|key| vault.open(&key, &place, &sealed)).is_err() {
                faults.push(format!("activities: the outcome of the enrolment {after} does not open"));
            }
        }
        if rows.is_empty() {
            return Ok((tried, faults));
        }
    }
}
