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

statements! {
    /// The key of a row is its appointment and number, both of a fixed width.
    REPLIES: Steward = concat!("SELECT y.appointment_id || '/' || CAST(1000000 + y.seq AS TEXT) AS id, y.appointment_id, y.seq, a.compartment,
            y.sealed, c.person_id, k.key_id, k.wrapped FROM appointment_replies y JOIN appointments a ON a.id = y.appointment_id
            JOIN cases c ON c.id = a.case_id LEFT JOIN data_keys k ON k.person_id = c.person_id AND k.compartment = a.compartment
        WHERE", kept!(), " y.sealed IS NOT NULL AND y.appointment_id || '/' || CAST(1000000 + y.seq AS TEXT) > $1
        ORDER BY y.appointment_id || '/' || CAST(1000000 + y.seq AS TEXT) LIMIT 500");
}

#[derive(Clone, Copy)]
enum Kind {
    Reply,
    Appointment,
    Absence,
}

/// How many texts were tried, and those that do not open.
pub async fn verify_sealed(tx: &mut ReadTx, vault: &Vault, steward: &Steward) -> DbResult<(i64, Vec<String>)> {
    let all: [(Kind, &'static Statement<Steward>); 3] =
        [(Kind::Appointment, &APPOINTMENTS), (Kind::Absence, &ABSENCES), (Kind::Reply, &REPLIES)];
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
        Kind::Reply => crate::own::place_of_reply(row.id("appointment_id")?, row.int("seq")?),
    };
    let key = people::key_of(row, vault, row.id("person_id")?, row.code("compartment")?)?;
    let sealed = row.bytes("sealed")?;
    Ok(key.and_then(|key| vault.open(&key, &place, &sealed)).is_ok())
}

const fn what(kind: Kind) -> &'static str {
    match kind {
        Kind::Appointment => "the appointment",
        Kind::Absence => "the absence",
        Kind::Reply => "the answer of the person",
    }
}
