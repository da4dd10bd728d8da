//! For `netmet verify`: every sealed text, copy and scan of a request opens.

use db::{DbResult, ReadTx, Reads, Row, Statement, args, statements};
use kernel::Coded;
use kernel::ids::RequestId;
use kernel::words::Compartment;
use policy::Steward;
use vault::Vault;

use crate::pages::scan;
use crate::{log, share};

statements! {
    SHARES: Steward = "SELECT s.request_id, s.compartment, s.sealed, r.person_id, k.key_id, k.wrapped, s.request_id || s.compartment AS at
        FROM request_shares s JOIN requests q ON q.id = s.request_id JOIN referrals r ON r.id = q.referral_id
            LEFT JOIN data_keys k ON k.person_id = r.person_id AND k.compartment = s.compartment
        WHERE s.request_id || s.compartment > $1 ORDER BY s.request_id || s.compartment LIMIT 500";
    ASKED: Steward = "SELECT q.id AS request_id, q.sealed, r.person_id, k.key_id, k.wrapped, q.id AS at
        FROM requests q JOIN referrals r ON r.id = q.referral_id
            LEFT JOIN data_keys k ON k.person_id = r.person_id AND k.compartment = 'identity'
        WHERE length(q.sealed) > 0 AND q.id > $1 ORDER BY q.id LIMIT 500";
    LOG: Steward = "SELECT l.request_id, l.seq, l.sealed, r.person_id, k.key_id, k.wrapped,
            l.request_id || CAST(1000000 + l.seq AS TEXT) AS at
        FROM request_log l JOIN requests q ON q.id = l.request_id JOIN referrals r ON r.id = q.referral_id
            LEFT JOIN data_keys k ON k.person_id = r.person_id AND k.compartment = 'identity'
        WHERE l.sealed IS NOT NULL AND l.request_id || CAST(1000000 + l.seq AS TEXT) > $1
        ORDER BY l.request_id || CAST(1000000 + l.seq AS TEXT) LIMIT 500";
    SCANS: Steward = "SELECT a.request_id, a.id AS scan_id, a.content AS sealed, r.person_id, k.key_id, k.wrapped, a.id AS at
        FROM request_scans a JOIN requests q ON q.id = a.request_id JOIN referrals r ON r.id = q.referral_id
            LEFT JOIN data_keys k ON k.person_id = r.person_id AND k.compartment = 'identity'
        WHERE a.id > $1 ORDER BY a.id LIMIT 20";
}

/// What is sealed, and where it is bound to.
#[derive(Clone, Copy)]
enum Kind {
    Share,
    Asked,
    Log,
    Scan,
}

/// How many texts and files were tried, and those that do not open.
pub async fn verify_sealed(tx: &mut ReadTx, vault: &Vault, steward: &Steward) -> DbResult<(i64, Vec<String>)> {
    let all: [(Kind, &'static Statement<Steward>); 4] =
        [(Kind::Share, &SHARES), (Kind::Asked, &ASKED), (Kind::Log, &LOG), (Kind::Scan, &SCANS)];
    let (mut tried, mut faults) = (0, Vec::new());
    for (kind, statement) in all {
        let mut after = String::new();
        loop {
            let rows = tx.all(statement, steward, args![&after]).await?;
            for row in &rows {
                tried += 1;
                if !opens(row, vault, kind)? {
                    faults.push(format!("request {}: {} does not open", row.text("request_id")?, what(kind)));
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
    let id: RequestId = row.id("request_id")?;
    let compartment = match kind {
        Kind::Share => row.code("compartment")?,
        _ => Compartment::Identity,
    };
    let place = match kind {
        Kind::Share => share::place(id, compartment.code()),
        Kind::Asked => share::place(id, "asked"),
        Kind::Log => log::place(id, row.int("seq")?),
        Kind::Scan => scan::place(row.id("scan_id")?),
    };
    let sealed = row.bytes("sealed")?;
    let key = people::key_of(row, vault, row.id("person_id")?, compartment)?;
    Ok(key.and_then(|key| vault.open(&key, &place, &sealed)).is_ok())
}

fn what(kind: Kind) -> &'static str {
    match kind {
        Kind::Share => "what was shared",
        Kind::Asked => "the question",
        Kind::Log => "the log",
        Kind::Scan => "a scan",
    }
}
