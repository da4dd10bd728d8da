//! `netmet verify`: every letter is still the one whose imprint stands in the protocol register, and no number is missing.

use db::{DbResult, ReadTx, Reads, args, statements};
use kernel::ids::PaperId;
use policy::Steward;
use vault::Vault;

use crate::store::{imprint, place};

/// What is wrong with a letter or with the register.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PaperFault {
    #[error("letter {0}: the file does not open")]
    DoesNotOpen(PaperId),
    #[error("letter {0}: the file is not the one that was issued")]
    Changed(PaperId),
    #[error("letter {0}: the protocol register has another imprint")]
    OtherImprint(PaperId),
    #[error("protocol {nucleus} {year}: {missing} numbers are missing")]
    Gap { nucleus: String, year: i64, missing: i64 },
}

statements! {
    AFTER: Steward = "SELECT p.id, p.file, p.sha256, COALESCE(e.sha256, '') AS entered FROM papers p
        LEFT JOIN protocol_entries e ON e.paper_id = p.id WHERE p.id > $1 AND p.sha256 <> ''
            AND p.destroyed_at IS NULL ORDER BY p.id LIMIT 100";
    GAPS: Steward = "SELECT n.name, c.year, c.last - (SELECT count(*) FROM protocol_entries e
            WHERE e.nucleus_id = c.nucleus_id AND e.year = c.year) AS missing
        FROM protocol_numbers c JOIN nuclei n ON n.id = c.nucleus_id ORDER BY n.name, c.year";
}

/// How many letters were looked at, and all that is wrong.
pub async fn verify_papers(tx: &mut ReadTx, vault: &Vault, steward: &Steward) -> DbResult<(i64, Vec<PaperFault>)> {
    let (mut looked_at, mut faults, mut last) = (0, Vec::new(), String::new());
    loop {
        let rows = tx.all(&AFTER, steward, args![&last]).await?;
        for row in &rows {
            looked_at += 1;
            last = row.text("id")?;
            let (id, sha256): (PaperId, _) = (row.id("id")?, row.text("sha256")?);
            match vault.open_house(&place(id, "file"), &row.opt_bytes("file")?.unwrap_or_default()) {
                Err(_) => faults.push(PaperFault::DoesNotOpen(id)),
                Ok(pdf) if imprint(&pdf) != sha256 => faults.push(PaperFault::Changed(id)),
                Ok(_) if row.text("entered")? != sha256 => faults.push(PaperFault::OtherImprint(id)),
                Ok(_) => {}
            }
        }
        if rows.is_empty() {
            break;
        }
    }
    for row in tx.all(&GAPS, steward, args![]).await? {
        let missing = row.int("missing")?;
        if missing != 0 {
            faults.push(PaperFault::Gap { nucleus: row.text("name")?, year: row.int("year")?, missing });
        }
    }
    Ok((looked_at, faults))
}
