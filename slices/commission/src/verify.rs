//! Whether signed minutes are still what was signed: the text fits its hash, and the register knows that hash.

use db::{DbResult, Reads, args, statements};
use kernel::ids::SessionId;
use policy::Steward;

use crate::minutes;

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MinutesFault {
    #[error("minutes of session {0}: signed, but the text or a signature is missing")]
    Incomplete(SessionId),
    #[error("minutes of session {0}: the text was changed after it was signed")]
    Changed(SessionId),
    #[error("minutes of session {0}: the register knows no signature of this text")]
    NotInRegister(SessionId),
}

statements! {
    SIGNED: Steward = "SELECT id, sealed_text, sealed_hash, president_signed_by, secretary_signed_by FROM sessions
        WHERE state = 'minutes_signed' AND id > $1 ORDER BY id LIMIT 200";
    SIGNATURES: Steward = "SELECT payload FROM audit_events WHERE about_kind = 'session' AND about_id = $1
        AND kind = 'minutes_signed'";
}

/// Checks all signed minutes; empty when each is as it was signed.
pub async fn verify_minutes(tx: &mut impl Reads, steward: &Steward) -> DbResult<Vec<MinutesFault>> {
    let mut faults = Vec::new();
    let mut last = String::new();
    loop {
        let rows = tx.all(&SIGNED, steward, args![&last]).await?;
        for row in &rows {
            let id: SessionId = row.id("id")?;
            last = id.to_string();
            let signed =
                row.opt_text("president_signed_by")?.is_some() && row.opt_text("secretary_signed_by")?.is_some();
            let (Some(text), Some(hash), true) = (row.opt_text("sealed_text")?, row.opt_text("sealed_hash")?, signed)
            else {
                faults.push(MinutesFault::Incomplete(id));
                continue;
            };
            if minutes::hash(&text) != hash {
                faults.push(MinutesFault::Changed(id));
                continue;
            }
            if signatures_of(tx, steward, id, &hash).await? < 2 {
                faults.push(MinutesFault::NotInRegister(id));
            }
        }
        if rows.is_empty() {
            return Ok(faults);
        }
    }
}

/// How many events of signing name this hash.
async fn signatures_of(tx: &mut impl Reads, steward: &Steward, id: SessionId, hash: &str) -> DbResult<usize> {
    let rows = tx.all(&SIGNATURES, steward, args![id]).await?;
    let mut known = 0;
    for row in &rows {
        let payload: serde_json::Value = serde_json::from_str(&row.text("payload")?).unwrap_or_default();
        known += usize::from(payload.get("hash").and_then(serde_json::Value::as_str) == Some(hash));
    }
    Ok(known)
}
