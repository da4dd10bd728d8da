//! For `netmet verify`: every sealed answer and every attachment opens.

use db::{DbError, DbResult, ReadTx, Reads, Row, args, statements};
use kernel::ids::{AttachmentId, ReferralId};
use kernel::words::Compartment;
use policy::Steward;
use vault::Vault;

statements! {
    ANSWERS: Steward = "SELECT a.referral_id, a.compartment, a.sealed, r.person_id, k.key_id, k.wrapped
        FROM referral_answers a JOIN referrals r ON r.id = a.referral_id
            LEFT JOIN data_keys k ON k.person_id = r.person_id AND k.compartment = a.compartment
        WHERE a.sealed IS NOT NULL AND a.referral_id >= $1 ORDER BY a.referral_id, a.compartment LIMIT $2";
    FILES: Steward = "SELECT a.id, a.compartment, a.content, a.sha256, r.person_id, k.key_id, k.wrapped
        FROM attachments a JOIN referrals r ON r.id = a.referral_id
            LEFT JOIN data_keys k ON k.person_id = r.person_id AND k.compartment = a.compartment
        WHERE a.id > $1 ORDER BY a.id LIMIT 20";
}

const PAGE: i64 = 500;

/// How many texts and files were tried, and those that do not open.
pub async fn verify_sealed(tx: &mut ReadTx, vault: &Vault, steward: &Steward) -> DbResult<(i64, Vec<String>)> {
    let mut faults = Vec::new();
    let answers = answers(tx, vault, steward, &mut faults).await?;
    let files = files(tx, vault, steward, &mut faults).await?;
    Ok((answers + files, faults))
}

async fn answers(tx: &mut ReadTx, vault: &Vault, steward: &Steward, faults: &mut Vec<String>) -> DbResult<i64> {
    let (mut tried, mut after) = (0, String::new());
    let mut last: Option<(ReferralId, Compartment)> = None;
    loop {
        let rows = tx.all(&ANSWERS, steward, args![&after, PAGE]).await?;
        for row in &rows {
            let at: (ReferralId, Compartment) = (row.id("referral_id")?, row.code("compartment")?);
            // The first rows of a page are the last ones of the page before.
            if last.is_some_and(|last| (at.0, at.1.to_string()) <= (last.0, last.1.to_string())) {
                continue;
            }
            last = Some(at);
            tried += 1;
            if !opens(row, vault, at.1, &crate::answers::place(at.0, at.1), "sealed")? {
                faults.push(format!("referral {}, {}: the sealed answers do not open", at.0, at.1));
            }
            after = at.0.to_string();
        }
        if i64::try_from(rows.len()).unwrap_or(0) < PAGE {
            return Ok(tried);
        }
    }
}

async fn files(tx: &mut ReadTx, vault: &Vault, steward: &Steward, faults: &mut Vec<String>) -> DbResult<i64> {
    let (mut tried, mut after) = (0, String::new());
    loop {
        let rows = tx.all(&FILES, steward, args![&after]).await?;
        if rows.is_empty() {
            return Ok(tried);
        }
        for row in &rows {
            let id: AttachmentId = row.id("id")?;
            let compartment: Compartment = row.code("compartment")?;
            let place = crate::files::place(id);
            let good = if compartment.is_sealed() {
                opens(row, vault, compartment, &place, "content")?
            } else {
                vault.open_house(&place, &row.bytes("content")?).is_ok()
            };
            if !good {
                faults.push(format!("attachment {id}: the file does not open"));
            }
            tried += 1;
            after = id.to_string();
        }
    }
}

fn opens(row: &Row, vault: &Vault, compartment: Compartment, place: &str, column: &str) -> Result<bool, DbError> {
    let key = people::key_of(row, vault, row.id("person_id")?, compartment)?;
    let sealed = row.bytes(column)?;
    Ok(key.and_then(|key| vault.open(&key, place, &sealed)).is_ok())
}
