//! What the person answered, for who reads the appointment.

use db::{Reads, args, statements};
use kernel::Instant;
use kernel::ids::AppointmentId;
use people::KeyError;
use policy::Permit;
use policy::agenda::Read;
use policy::cases::CaseFacts;
use vault::Vault;

use crate::own::{Reply, place_of_reply};

statements! {
    REPLIES: Permit<Read> = "SELECT seq, answer, reason_code, starts_at, holder, sealed, at FROM appointment_replies WHERE appointment_id = $1
        ORDER BY seq DESC LIMIT 50";
}

/// One answer, for the hour the appointment had then.
#[derive(Debug, Clone)]
pub struct Replied {
    pub reply: Reply,
    /// Code in `own.toml`, empty for who comes.
    pub reason_code: String,
    pub starts_at: Instant,
    pub words: String,
    /// Who stands beside the person in law answered, not the person.
    pub by_guardian: bool,
    pub at: Instant,
}

/// Newest first.
pub async fn of(
    tx: &mut impl Reads,
    vault: &Vault,
    permit: &Permit<Read>,
    (case, id): (&CaseFacts, AppointmentId),
) -> Result<Vec<Replied>, KeyError> {
    let rows = tx.all(&REPLIES, permit, args![id]).await?;
    let key =
        if rows.is_empty() { None } else { people::data_key_of(tx, vault, &permit.sealed(), case.person).await? };
    let mut found = Vec::with_capacity(rows.len());
    for row in &rows {
        let words = match (key.as_ref(), row.opt_bytes("sealed")?) {
            (Some(key), Some(sealed)) => {
                let plain = vault.open(key, &place_of_reply(id, row.int("seq")?), &sealed)?;
                String::from_utf8_lossy(&plain).into_owned()
            }
            _ => String::new(),
        };
        found.push(Replied {
            reply: row.code("answer")?,
            reason_code: row.text("reason_code")?,
            starts_at: row.instant("starts_at")?,
            words,
            by_guardian: !row.text("holder")?.is_empty(),
            at: row.instant("at")?,
        });
    }
    Ok(found)
}
