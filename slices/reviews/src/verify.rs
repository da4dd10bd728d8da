//! For `netmet verify`: every text and task of a review opens and fits its hash, and approved minutes fit theirs.

use db::{DbResult, ReadTx, Reads, Row, args, statements};
use kernel::Coded;
use kernel::words::Compartment;
use policy::Steward;
use vault::Vault;

use crate::minutes::{self, Held};
use crate::tasks;

/// Of somebody who was erased nothing is left to open.
macro_rules! kept {
    () => {
        " NOT EXISTS (SELECT 1 FROM restrictions q WHERE q.person_id = c.person_id AND q.kind = 'erased') AND"
    };
}

statements! {
    TEXTS: Steward = concat!("SELECT t.review_id || t.compartment AS at, t.review_id AS own, t.compartment, t.sealed, t.hash, c.person_id,
            k.key_id, k.wrapped FROM review_texts t JOIN reviews r ON r.id = t.review_id JOIN projects p ON p.id = r.project_id
            JOIN cases c ON c.id = p.case_id LEFT JOIN data_keys k ON k.person_id = c.person_id AND k.compartment = t.compartment
        WHERE", kept!(), " t.review_id || t.compartment > $1 ORDER BY t.review_id || t.compartment LIMIT 500");
    TASKS: Steward = concat!("SELECT t.id AS at, t.id AS own, t.compartment, t.sealed, t.hash, c.person_id, k.key_id, k.wrapped
        FROM review_tasks t JOIN reviews r ON r.id = t.review_id JOIN projects p ON p.id = r.project_id
            JOIN cases c ON c.id = p.case_id LEFT JOIN data_keys k ON k.person_id = c.person_id AND k.compartment = t.compartment
        WHERE", kept!(), " t.id > $1 ORDER BY t.id LIMIT 500");
    APPROVED: Steward = concat!("SELECT r.id AS at, r.kind, r.held_on, r.presence, r.hash FROM reviews r
            JOIN projects p ON p.id = r.project_id JOIN cases c ON c.id = p.case_id
        WHERE", kept!(), " r.state = 'approved' AND r.id > $1 ORDER BY r.id LIMIT 100");
    TEXT_HASHES: Steward = "SELECT compartment, hash FROM review_texts WHERE review_id = $1 ORDER BY compartment";
    TASK_HASHES: Steward = "SELECT id, hash, due_on FROM review_tasks WHERE review_id = $1 ORDER BY id";
    PEOPLE: Steward = "SELECT member, presence FROM review_people WHERE review_id = $1 ORDER BY member";
}

#[derive(Clone, Copy)]
enum Kind {
    Text,
    Task,
}

/// How many texts and reviews were tried, and those that do not open or do not fit their hash.
pub async fn verify_sealed(tx: &mut ReadTx, vault: &Vault, steward: &Steward) -> DbResult<(i64, Vec<String>)> {
    let (mut tried, mut faults) = (0, Vec::new());
    for (kind, statement) in [(Kind::Text, &TEXTS), (Kind::Task, &TASKS)] {
        let mut after = String::new();
        loop {
            let rows = tx.all(statement, steward, args![&after]).await?;
            for row in &rows {
                tried += 1;
                after = row.text("at")?;
                if let Some(fault) = fault_of(row, vault, kind)? {
                    faults.push(format!("review: {after} {fault}"));
                }
            }
            if rows.is_empty() {
                break;
            }
        }
    }
    let (more, wrong) = approved(tx, steward).await?;
    faults.extend(wrong);
    Ok((tried + more, faults))
}

fn fault_of(row: &Row, vault: &Vault, kind: Kind) -> DbResult<Option<&'static str>> {
    let sealed = row.bytes("sealed")?;
    // Destroyed: that there was something is known, and that it is gone.
    if sealed.is_empty() {
        return Ok(None);
    }
    let compartment: Compartment = row.code("compartment")?;
    let place = match kind {
        Kind::Text => minutes::place(row.id("own")?, compartment),
        Kind::Task => tasks::place(row.id("own")?),
    };
    let key = people::key_of(row, vault, row.id("person_id")?, compartment)?;
    Ok(match key.and_then(|key| vault.open(&key, &place, &sealed)) {
        Err(_) => Some("does not open"),
        Ok(plain) if minutes::digest(&plain) != row.text("hash")? => Some("does not fit its hash"),
        Ok(_) => None,
    })
}

async fn approved(tx: &mut ReadTx, steward: &Steward) -> DbResult<(i64, Vec<String>)> {
    let (mut tried, mut faults, mut after) = (0, Vec::new(), String::new());
    loop {
        let rows = tx.all(&APPROVED, steward, args![&after]).await?;
        for row in &rows {
            tried += 1;
            after = row.text("at")?;
            if hash_of(tx, steward, row, &after).await? != row.text("hash")? {
                faults.push(format!("review: the minutes of {after} do not fit their hash"));
            }
        }
        if rows.is_empty() {
            return Ok((tried, faults));
        }
    }
}

async fn hash_of(tx: &mut ReadTx, steward: &Steward, row: &Row, id: &str) -> DbResult<String> {
    let held = Held {
        kind: row.text("kind")?,
        on: row.opt_text("held_on")?.unwrap_or_default(),
        presence: row.opt_text("presence")?.unwrap_or_default(),
    };
    let mut lines = held.lines();
    for row in tx.all(&TEXT_HASHES, steward, args![id]).await? {
        lines.push(minutes::text_line(row.code::<Compartment>("compartment")?.code(), &row.text("hash")?));
    }
    for row in tx.all(&TASK_HASHES, steward, args![id]).await? {
        lines.push(minutes::task_line(&row.text("id")?, &row.text("due_on")?, &row.text("hash")?));
    }
    for row in tx.all(&PEOPLE, steward, args![id]).await? {
        lines.push(minutes::person_line(&row.text("member")?, &row.text("presence")?));
    }
    Ok(minutes::of_lines(&lines))
}
