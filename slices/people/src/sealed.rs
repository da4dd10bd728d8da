//! Keys of a person's sealed compartments, and the sealed texts of the person's own record.

use crate::reading::Reading;
use db::{DbError, Reads, WriteTx, args, statements};
use kernel::Coded;
use kernel::ids::PersonId;
use kernel::words::Compartment;
use policy::people::PersonFacts;
use policy::{Actor, SealedAccess, Why};
use vault::{DataKey, SealError, Vault};

#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    #[error(transparent)]
    Db(#[from] DbError),
    #[error(transparent)]
    Seal(#[from] SealError),
    /// Nothing is written any more about somebody whose data were erased.
    #[error("the person was erased")]
    Erased,
}

impl From<KeyError> for web::PageError {
    fn from(error: KeyError) -> Self {
        match error {
            KeyError::Db(error) => error.into(),
            KeyError::Seal(error) => error.into(),
            KeyError::Erased => Self::Refused(Why::Restricted),
        }
    }
}

statements! {
    DATA_KEY: SealedAccess = "SELECT key_id, wrapped FROM data_keys WHERE person_id = $1 AND compartment = $2";
    ADD_DATA_KEY: SealedAccess = "INSERT INTO data_keys (person_id, compartment, key_id, wrapped) VALUES ($1, $2, $3, $4)
        ON CONFLICT (person_id, compartment) DO NOTHING";
    ERASED: SealedAccess = "SELECT 1 AS one FROM restrictions WHERE person_id = $1 AND kind = 'erased' LIMIT 1";
    SEALED_TEXT: SealedAccess = "SELECT sealed FROM person_sealed WHERE person_id = $1 AND compartment = $2";
    KEEP_SEALED: SealedAccess = "INSERT INTO person_sealed (person_id, compartment, sealed) VALUES ($1, $2, $3)
        ON CONFLICT (person_id, compartment) DO UPDATE SET sealed = $3";
    DROP_SEALED: SealedAccess = "DELETE FROM person_sealed WHERE person_id = $1 AND compartment = $2";
}

/// The key of a person's compartment, made when it is missing. An erased person gets none: what was destroyed with the old
/// keys would begin anew.
pub async fn data_key(
    tx: &mut WriteTx,
    vault: &Vault,
    access: &SealedAccess,
    person: PersonId,
) -> Result<DataKey, KeyError> {
    if let Some(key) = data_key_of(tx, vault, access, person).await? {
        return Ok(key);
    }
    if tx.first(&ERASED, access, args![person]).await?.is_some() {
        return Err(KeyError::Erased);
    }
    let compartment = access.compartment();
    let (key, wrapped) = vault.new_data_key(person, compartment);
    let row = args![person, compartment.code(), vault.key_id(), wrapped];
    if tx.run(&ADD_DATA_KEY, access, row).await? == 1 {
        return Ok(key);
    }
    // Somebody else made one a moment ago: theirs counts.
    data_key_of(tx, vault, access, person).await?.ok_or(KeyError::Seal(SealError::DoesNotOpen))
}

/// The key of a person's compartment, `None` when nothing was ever sealed there.
pub async fn data_key_of(
    tx: &mut impl Reads,
    vault: &Vault,
    access: &SealedAccess,
    person: PersonId,
) -> Result<Option<DataKey>, KeyError> {
    let compartment = access.compartment();
    let Some(row) = tx.first(&DATA_KEY, access, args![person, compartment.code()]).await? else { return Ok(None) };
    Ok(Some(vault.open_data_key(person, compartment, &row.text("key_id")?, &row.bytes("wrapped")?)?))
}

/// The sealed text of the record itself; empty when there is none. Whoever shows it records that it was opened.
pub async fn sealed_text(
    tx: &mut impl Reads,
    vault: &Vault,
    access: &SealedAccess,
    person: PersonId,
) -> Result<String, KeyError> {
    let compartment = access.compartment();
    let row = tx.first(&SEALED_TEXT, access, args![person, compartment.code()]).await?;
    let (Some(row), Some(key)) = (row, data_key_of(tx, vault, access, person).await?) else { return Ok(String::new()) };
    let plain = vault.open(&key, &place(person, compartment), &row.bytes("sealed")?)?;
    Ok(String::from_utf8(plain).map_err(|_| SealError::DoesNotOpen)?)
}

/// Keeps the sealed text of the record; an empty text removes it.
pub async fn keep_sealed(
    tx: &mut WriteTx,
    vault: &Vault,
    access: &SealedAccess,
    person: PersonId,
    text: &str,
) -> Result<(), KeyError> {
    let compartment = access.compartment();
    if text.is_empty() {
        tx.run(&DROP_SEALED, access, args![person, compartment.code()]).await?;
        return Ok(());
    }
    let key = data_key(tx, vault, access, person).await?;
    let sealed = vault.seal(&key, &place(person, compartment), text.as_bytes());
    tx.run(&KEEP_SEALED, access, args![person, compartment.code(), sealed]).await?;
    Ok(())
}

/// How to reach the person safely, for the identity bar, with the reading to be noted. `None` for who may not read
/// `protection`, and when no safe contact is given.
pub async fn safe_contact(
    tx: &mut impl Reads,
    vault: &Vault,
    actor: &Actor,
    person: &PersonFacts,
) -> Result<Option<(String, Reading)>, KeyError> {
    let Ok(permit) = actor.permit_to(policy::people::Read(Compartment::Protection), person) else { return Ok(None) };
    let text = sealed_text(tx, vault, &permit.sealed(), person.id).await?;
    Ok((!text.is_empty()).then(|| (text, Reading::of(&permit))))
}

/// The text is bound to its row: copied elsewhere it does not open.
pub(crate) fn place(person: PersonId, compartment: Compartment) -> String {
    format!("person_sealed/{person}/{}", compartment.code())
}
