//! For `netmet verify`: what people asked and why it was answered so opens with the key of the person.

use db::{DbResult, ReadTx, Reads, args, statements};
use kernel::ids::{PersonId, PrivacyRequestId};
use kernel::words::Compartment;
use policy::Steward;
use vault::Vault;

use crate::words;

statements! {
    REQUESTS: Steward = "SELECT q.id, q.person_id, q.words, k.key_id, k.wrapped FROM privacy_requests q
        LEFT JOIN data_keys k ON k.person_id = q.person_id AND k.compartment = 'identity'
        WHERE q.words IS NOT NULL AND q.id > $1 ORDER BY q.id LIMIT 200";
    STEPS: Steward = "SELECT s.request_id, s.seq, q.person_id, s.words, k.key_id, k.wrapped FROM privacy_request_steps s
        JOIN privacy_requests q ON q.id = s.request_id
        LEFT JOIN data_keys k ON k.person_id = q.person_id AND k.compartment = 'identity'
        WHERE s.words IS NOT NULL AND q.id = $1";
}

/// How many texts were tried, and those that do not open.
pub async fn verify_words(tx: &mut ReadTx, vault: &Vault, steward: &Steward) -> DbResult<(i64, Vec<String>)> {
    let (mut tried, mut faults, mut last) = (0, Vec::new(), String::new());
    loop {
        let rows = tx.all(&REQUESTS, steward, args![&last]).await?;
        for row in &rows {
            let id: PrivacyRequestId = row.id("id")?;
            last = id.to_string();
            tried += 1;
            if !opens(row, vault, &words::of_request(id))? {
                faults.push(format!("request {id}: the words do not open"));
            }
            for step in tx.all(&STEPS, steward, args![id]).await? {
                tried += 1;
                if !opens(&step, vault, &words::of_step(id, step.int("seq")?))? {
                    faults.push(format!("request {id}: the words of a step do not open"));
                }
            }
        }
        if rows.is_empty() {
            return Ok((tried, faults));
        }
    }
}

fn opens(row: &db::Row, vault: &Vault, place: &str) -> DbResult<bool> {
    let person: PersonId = row.id("person_id")?;
    let key = people::key_of(row, vault, person, Compartment::Identity)?;
    let sealed = row.bytes("words")?;
    Ok(key.and_then(|key| vault.open(&key, place, &sealed)).is_ok())
}
