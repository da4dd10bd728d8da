//! Texts about one person, sealed with the person's own key: they end with it.

use db::{Reads, WriteTx};
use kernel::ids::PersonId;
use people::KeyError;
use policy::SealedAccess;
use vault::{SealError, Vault};

/// Seals a text for its place; `None` when there is none.
pub(crate) async fn seal(
    tx: &mut WriteTx,
    vault: &Vault,
    access: &SealedAccess,
    person: PersonId,
    place: &str,
    text: &str,
) -> Result<Option<Vec<u8>>, KeyError> {
    if text.is_empty() {
        return Ok(None);
    }
    let key = people::data_key(tx, vault, access, person).await?;
    Ok(Some(vault.seal(&key, place, text.as_bytes())))
}

/// The text; empty when there is none, or none any more.
pub(crate) async fn open(
    tx: &mut impl Reads,
    vault: &Vault,
    access: &SealedAccess,
    person: PersonId,
    place: &str,
    sealed: Option<Vec<u8>>,
) -> Result<String, KeyError> {
    let Some(sealed) = sealed else { return Ok(String::new()) };
    let Some(key) = people::data_key_of(tx, vault, access, person).await? else { return Ok(String::new()) };
    let plain = vault.open(&key, place, &sealed)?;
    Ok(String::from_utf8(plain).map_err(|_| SealError::DoesNotOpen)?)
}

pub(crate) fn of_request(id: kernel::ids::PrivacyRequestId) -> String {
    format!("privacy_requests/{id}")
}

pub(crate) fn of_step(id: kernel::ids::PrivacyRequestId, seq: i64) -> String {
    format!("privacy_request_steps/{id}/{seq}")
}

pub(crate) fn of_mark(id: &str) -> String {
    format!("restrictions/{id}")
}

pub(crate) fn of_lifting(id: &str) -> String {
    format!("restrictions/{id}/lifted")
}

pub(crate) fn of_hold(id: &str) -> String {
    format!("holds/{id}")
}
