//! For `netmet verify`: every sealed text of the person records opens.

use db::{DbResult, ReadTx, Reads, Row, args, statements};
use kernel::ids::PersonId;
use kernel::words::Compartment;
use policy::Steward;
use vault::{DataKey, SealError, Vault};

statements! {
    SEALED: Steward = "SELECT s.person_id, s.compartment, s.sealed, k.key_id, k.wrapped
        FROM person_sealed s LEFT JOIN data_keys k ON k.person_id = s.person_id AND k.compartment = s.compartment
        WHERE s.person_id > $1 ORDER BY s.person_id, s.compartment LIMIT 500";
}

/// How many texts were tried, and those that do not open.
pub async fn verify_sealed(tx: &mut ReadTx, vault: &Vault, steward: &Steward) -> DbResult<(i64, Vec<String>)> {
    let (mut tried, mut faults, mut after) = (0, Vec::new(), String::new());
    loop {
        let rows = tx.all(&SEALED, steward, args![&after]).await?;
        for row in &rows {
            let (person, compartment): (PersonId, Compartment) = (row.id("person_id")?, row.code("compartment")?);
            tried += 1;
            let opened = key_of(row, vault, person, compartment)?.and_then(|key| {
                vault.open(&key, &crate::sealed::place(person, compartment), &row.bytes("sealed").unwrap_or_default())
            });
            if let Err(error) = opened {
                faults.push(format!("person {person}, {compartment}: {error}"));
            }
            after = person.to_string();
        }
        // A person has few compartments: a page that is not full is the last.
        if rows.len() < 500 {
            return Ok((tried, faults));
        }
    }
}

/// The data key that came with a row in `key_id` and `wrapped`; a missing one does not open.
pub fn key_of(
    row: &Row,
    vault: &Vault,
    person: PersonId,
    compartment: Compartment,
) -> DbResult<Result<DataKey, SealError>> {
    let (Some(key_id), Some(wrapped)) = (row.opt_text("key_id")?, row.opt_bytes("wrapped")?) else {
        return Ok(Err(SealError::DoesNotOpen));
    };
    Ok(vault.open_data_key(person, compartment, &key_id, &wrapped))
}
