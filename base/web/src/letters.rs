//! Mail that cannot be written later, because its link is known to one request only: queued sealed with the change.
//!
//! The job that sends mail opens a letter, sends it and deletes it; the database never holds a link in clear.

use db::{DbResult, WriteTx, args, statements};
use kernel::ids::LetterId;
use policy::Open;
use serde::{Deserialize, Serialize};
use vault::{SealError, Vault};

use crate::app::App;

statements! {
    QUEUE: Open = "INSERT INTO letters (id, sealed, at, tries) VALUES ($1, $2, $3, 0)";
}

/// A letter in plain text, as it waits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiting {
    pub to: String,
    pub subject: String,
    pub text: String,
    /// Where an answer goes, when not to the sender.
    #[serde(default)]
    pub reply_to: Option<String>,
}

/// Queues a letter; it leaves only when `tx` is kept.
pub async fn queue(tx: &mut WriteTx, app: &App, letter: &Waiting) -> DbResult<LetterId> {
    let id = LetterId::new(app.now(), &app.random);
    tx.run(&QUEUE, &Open, args![id, seal(&app.vault, id, letter), app.now()]).await?;
    Ok(id)
}

fn seal(vault: &Vault, id: LetterId, letter: &Waiting) -> Vec<u8> {
    let plain = serde_json::to_vec(letter).unwrap_or_default();
    vault.seal_house(&place(id), &plain)
}

/// Opens a queued letter; [`SealError::DoesNotOpen`] also when what was sealed is no letter.
pub fn open(vault: &Vault, id: LetterId, sealed: &[u8]) -> Result<Waiting, SealError> {
    let plain = vault.open_house(&place(id), sealed)?;
    serde_json::from_slice(&plain).map_err(|_| SealError::DoesNotOpen)
}

fn place(id: LetterId) -> String {
    format!("letters/{id}")
}

#[cfg(test)]
mod tests {
    use kernel::{Instant, Random};
    use vault::MasterKey;

    use super::*;

    #[test]
    fn a_letter_waits_sealed_and_opens_under_its_own_id_only() {
        let random = Random::seeded(7);
        let vault = Vault::new(MasterKey::generate(&random), random.clone());
        let now = Instant::parse("2026-11-23T08:00:00.000Z").expect("an instant");
        let (id, other) = (LetterId::new(now, &random), LetterId::new(now, &random));
        let letter = Waiting {
            to: "anna@example.org".to_owned(),
            subject: "Net-Met".to_owned(),
            text: "https://netmet.example.org/reset/abc".to_owned(),
            reply_to: None,
        };
        let sealed = seal(&vault, id, &letter);
        assert!(!String::from_utf8_lossy(&sealed).contains("/reset/"));
        assert_eq!(open(&vault, id, &sealed), Ok(letter));
        assert_eq!(open(&vault, other, &sealed), Err(SealError::DoesNotOpen));
    }
}
