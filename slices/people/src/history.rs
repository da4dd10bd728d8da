//! The record as it was before each mending (art. 16 GDPR), sealed with the person's key of `identity`; and whether the
//! person was informed (artt. 13-14).

use db::{DbResult, Reads, WriteTx, args, statements};
use kernel::ids::PersonId;
use kernel::{Date, Instant};
use policy::Permit;
use policy::people::{Mend, View};
use vault::Vault;

use crate::queries::record::Record;
use crate::sealed::{KeyError, data_key};

statements! {
    KEEP: Permit<Mend> = "INSERT INTO person_history (person_id, version, at, by_user, for_body, sealed)
        VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (person_id, version) DO NOTHING";
    INFORMED_ON: Permit<View> = "SELECT max(given_on) AS day FROM information_given WHERE person_id = $1";
}

/// Bound to its row: copied elsewhere it does not open.
pub fn place_of_history(person: PersonId, version: i64) -> String {
    format!("person_history/{person}/{version}")
}

/// Keeps the record of this version, before it is replaced.
pub(crate) async fn keep(
    tx: &mut WriteTx,
    vault: &Vault,
    permit: &Permit<Mend>,
    version: i64,
    record: &Record,
    at: Instant,
) -> Result<(), KeyError> {
    let person = record.card.id;
    let key = data_key(tx, vault, &permit.own_words(), person).await?;
    let sealed = vault.seal(&key, &place_of_history(person, version), as_json(record).to_string().as_bytes());
    tx.run(&KEEP, permit, args![person, version, at, permit.user(), permit.body(), sealed]).await?;
    Ok(())
}

fn as_json(record: &Record) -> serde_json::Value {
    let card = &record.card;
    let numbers = record.identifiers.iter().map(|one| format!("{} {}", one.kind, one.value)).collect::<Vec<_>>();
    serde_json::json!({
        "family": card.family,
        "given": card.given,
        "family_original": card.family_original,
        "given_original": card.given_original,
        "chosen_name": card.chosen_name,
        "birth_date": card.birth_date.map(|day| day.to_string()),
        "birth_year": card.birth_year,
        "birth_place": record.birth_place,
        "legal_sex": record.legal_sex,
        "chosen_gender": record.chosen_gender,
        "citizenship": record.citizenship,
        "municipality": card.municipality,
        "address": record.address,
        "phone": card.phone,
        "email": card.email,
        "lang": card.lang,
        "interpreter": card.interpreter,
        "identifiers": numbers,
    })
}

/// When the person was last informed; `None` when nobody wrote it down.
pub(crate) async fn informed_on(
    tx: &mut impl Reads,
    permit: &Permit<View>,
    person: PersonId,
) -> DbResult<Option<Date>> {
    tx.first(&INFORMED_ON, permit, args![person]).await?.map_or(Ok(None), |row| row.opt_date("day"))
}
