//! Keeping a person: the record, its identifiers, its search keys, its sealed text, in one transaction.

use db::{DbResult, WriteTx, args, statements};
use kernel::fold::sort_key;
use kernel::ids::{NucleusId, PersonId};
use kernel::words::Compartment;
use kernel::{Coded, Instant, Random};
use policy::people::{Mend, Register};
use policy::{Permit, WritesPerson};
use vault::Vault;

use crate::events::{PersonMended, PersonRegistered};
use crate::rules::entry::NewPerson;
use crate::rules::keys::keys;
use crate::rules::words::Birth;
use crate::sealed::{KeyError, keep_sealed};

/// What writing needs from the running house.
#[derive(Clone, Copy)]
pub struct Desk<'a> {
    pub vault: &'a Vault,
    pub random: &'a Random,
    pub now: Instant,
}

impl<'a> Desk<'a> {
    pub fn of(app: &'a web::App) -> Self {
        Self { vault: &app.vault, random: &app.random, now: app.now() }
    }
}

statements! {
    ADD_PERSON: Permit<Register> = "INSERT INTO people (id, family, given, family_original, given_original, original_lang,
            chosen_name, sort_key, birth_date, birth_year, birth_place, legal_sex, chosen_gender, citizenship, municipality,
            address, phone, email, lang, interpreter, registered_by, nucleus_id, created_by, created_at, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23,
            $24, 1)";
    MEND_PERSON: Permit<Mend> = "UPDATE people SET family = $3, given = $4, family_original = $5, given_original = $6,
            original_lang = $7, chosen_name = $8, sort_key = $9, birth_date = $10, birth_year = $11, birth_place = $12,
            legal_sex = $13, chosen_gender = $14, citizenship = $15, municipality = $16, address = $17, phone = $18,
            email = $19, lang = $20, interpreter = $21, version = version + 1
        WHERE id = $1 AND version = $2";
    DROP_IDENTIFIERS: WritesPerson = "DELETE FROM person_identifiers WHERE person_id = $1";
    ADD_IDENTIFIER: WritesPerson = "INSERT INTO person_identifiers (person_id, kind, value, warnings)
        VALUES ($1, $2, $3, $4)";
    DROP_KEYS: WritesPerson = "DELETE FROM person_keys WHERE person_id = $1";
    ADD_KEY: WritesPerson = "INSERT INTO person_keys (key, kind, person_id) VALUES ($1, $2, $3)";
}

/// Registers a person. The caller has searched before, and commits with the event that comes back.
pub async fn register(
    tx: &mut WriteTx,
    desk: Desk<'_>,
    permit: &Permit<Register>,
    person: &NewPerson,
    nucleus: Option<NucleusId>,
) -> Result<PersonRegistered, KeyError> {
    let id = PersonId::new(desk.now, desk.random);
    let mut row = args![id];
    row.extend(columns(person));
    row.extend(args![permit.body(), nucleus, permit.user(), desk.now]);
    tx.run(&ADD_PERSON, permit, row).await?;
    write_parts(tx, &permit.into(), id, person).await?;
    if !person.safe_contact.is_empty() {
        keep_sealed(tx, desk.vault, &permit.sealed(Compartment::Protection), id, &person.safe_contact).await?;
    }
    let identifiers = person.identifiers.iter().map(|identifier| identifier.kind.to_string()).collect();
    Ok(PersonRegistered { person: id, identifiers, warnings: warnings(person) })
}

/// Mends the record, identifiers and keys; the sealed text has its own permit. `None` when `version` moved on.
pub async fn mend(
    tx: &mut WriteTx,
    permit: &Permit<Mend>,
    id: PersonId,
    version: i64,
    person: &NewPerson,
) -> DbResult<Option<PersonMended>> {
    let mut row = args![id, version];
    row.extend(columns(person));
    if tx.run(&MEND_PERSON, permit, row).await? == 0 {
        return Ok(None);
    }
    write_parts(tx, &permit.into(), id, person).await?;
    Ok(Some(PersonMended { person: id, warnings: warnings(person) }))
}

/// Nineteen columns from `family` to `interpreter`, in the order both statements name them.
fn columns(person: &NewPerson) -> Vec<db::Value> {
    args![
        &person.family,
        &person.given,
        &person.family_original,
        &person.given_original,
        &person.original_lang,
        &person.chosen_name,
        sort_key(&person.family, &person.given),
        person.birth.and_then(Birth::date),
        person.birth.map(Birth::year),
        &person.birth_place,
        person.legal_sex.code(),
        &person.chosen_gender,
        &person.citizenship,
        &person.municipality,
        &person.address,
        &person.phone,
        &person.email,
        &person.lang,
        person.interpreter,
    ]
}

async fn write_parts(tx: &mut WriteTx, proof: &WritesPerson, id: PersonId, person: &NewPerson) -> DbResult<()> {
    tx.run(&DROP_IDENTIFIERS, proof, args![id]).await?;
    for identifier in &person.identifiers {
        let codes: Vec<_> = identifier.warnings.iter().map(|warning| warning.code()).collect();
        let row = args![id, identifier.kind.code(), &identifier.value, codes.join(",")];
        tx.run(&ADD_IDENTIFIER, proof, row).await?;
    }
    tx.run(&DROP_KEYS, proof, args![id]).await?;
    for (kind, key) in keys(person) {
        tx.run(&ADD_KEY, proof, args![key, kind, id]).await?;
    }
    Ok(())
}

fn warnings(person: &NewPerson) -> Vec<String> {
    person.identifiers.iter().flat_map(|identifier| &identifier.warnings).map(ToString::to_string).collect()
}
