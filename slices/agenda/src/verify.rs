//! For `netmet verify`: every sealed text of appointments and absences opens, or was destroyed with its person.

use db::{DbResult, ReadTx, Reads, Row, Statement, args, statements};
use policy::Steward;
use vault::Vault;

use crate::{absences, store};

/// Of somebody who was erased nothing is left to open.
macro_rules! kept {
    () => {
        " NOT EXISTS (SELECT 1 FROM restrictions q WHERE q.person_id = c.person_id AND q.kind = 'erased') AND"
    };
}

statements! {
    APPOINTMENTS: Steward = concat!("SELECT a.id, a.compartment, a.sealed, c.person_id, k.key_id, k.wrapped FROM appointments a
            JOIN cases c ON c.id = a.case_id LEFT JOIN data_keys k ON k.person_id = c.person_id AND k.compartment = a.compartment
        WHERE", kept!(), " a.id > $1 ORDER BY a.id LIMIT 500");
    ABSENCES: Steward = concat!("SELECT a.id, a.compartment, a.sealed, c.person_id, k.key_id, k.wrapped FROM person_absences a
            JOIN cases c ON c.id = a.case_id LEFT JOIN data_keys k ON k.person_id = c.person_id AND k.compartment = a.compartment
        WHERE", kept!(), " a.sealed IS NOT NULL AND a.id > $1 ORDER BY a.id LIMIT 500");
}

#[derive(Clone, Copy)]
enum Kind {
    Appointment,
    Absence,
}

/// How many texts were tried, and those that do not open.
pub async fn verify_sealed(tx: &mut ReadTx, vault: &Vault, steward: &Steward) -> DbResult<(i64, Vec<String>)> {
    let all: [(Kind, &'static Statement<Steward>); 2] =
        [(Kind::Appointment, &APPOINTMENTS), (Kind::Absence, &ABSENCES)];
    let (mut tried, mut faults) = (0, Vec::new());
    for (kind, statement) in all {
        let mut after = String::new();
        loop {
            let rows = tx.all(statement, steward, args![&after]).await?;
            for row in &rows {
                tried += 1;
                after = row.text("id")?;
                if !opens(row, vault, kind)? {
                    faults.push(format!("calendar: {} {after} does not open", what(kind)));
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
    let place = match kind {
        Kind::Appointment => store::place(row.id("id")?),
        Kind::Absence => absences::place(row.id("id")?),
    };
    let key = people::key_of(row, vault, row.id("person_id")?, row.code("compartment")?)?;
    let sealed = row.bytes("sealed")?;
    Ok(key.and_then(|key| vault.open(&key, &place, &sealed)).is_ok())
}

const fn what(kind: Kind) -> &'static str {
    match kind {
        Kind::Appointment => "the appointment",
        Kind::Absence => "the absence",
    }
}
