//! Founding by the machine's administrator: the first network (`netmet init`) and the sample network.
//!
//! The caller commits with its own event; pages use the same texts with the permit of the network's administrator.

use db::{DbResult, WriteTx, args, statements};
use kernel::fold;
use kernel::ids::{BodyId, NucleusId, UnitId};
use policy::Steward;
use policy::network::Found;

use crate::record::{BodyRecord, UnitRecord};

/// Adds a body with version 1. `$6` and `$16` may be NULL.
const INSERT_BODY: &str = "INSERT INTO bodies (id, kind, name, short_name, sort_key, nucleus_id, municipality, address,
        email, pec, phone, opening, languages, second_factor, valid_from, valid_to, version)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 1)";

statements! {
    ADD_NUCLEUS: Steward = "INSERT INTO nuclei (id, code, name, partner) VALUES ($1, $2, $3, $4)";
    SEED_BODY: Steward = INSERT_BODY;
    ADD_BODY: policy::Permit<Found> = INSERT_BODY;
    SEED_UNIT: Steward = "INSERT INTO units (id, body_id, name, email, phone, valid_to, version)
        VALUES ($1, $2, $3, $4, $5, $6, 1)";
}

/// `code` is the nucleus' code in the territory pack.
pub async fn add_nucleus(
    tx: &mut WriteTx,
    steward: &Steward,
    id: NucleusId,
    code: &str,
    name: &str,
    standing: Standing,
) -> DbResult<()> {
    let partner = standing == Standing::Partner;
    tx.run(&ADD_NUCLEUS, steward, args![id, code, name, partner]).await.map(|_| ())
}

/// Under whose law a nucleus works.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    Local,
    /// Abroad, under other law.
    Partner,
}

pub async fn add_body(tx: &mut WriteTx, steward: &Steward, id: BodyId, record: &BodyRecord) -> DbResult<()> {
    tx.run(&SEED_BODY, steward, values(id, record)).await.map(|_| ())
}

pub async fn add_unit(
    tx: &mut WriteTx,
    steward: &Steward,
    id: UnitId,
    body: BodyId,
    record: &UnitRecord,
) -> DbResult<()> {
    let values = args![id, body, &record.name, &record.email, &record.phone, record.valid_to];
    tx.run(&SEED_UNIT, steward, values).await.map(|_| ())
}

pub(crate) async fn add(
    tx: &mut WriteTx,
    permit: &policy::Permit<Found>,
    id: BodyId,
    record: &BodyRecord,
) -> DbResult<()> {
    tx.run(&ADD_BODY, permit, values(id, record)).await.map(|_| ())
}

fn values(id: BodyId, record: &BodyRecord) -> Vec<db::Value> {
    use kernel::Coded;
    args![
        id,
        record.kind.code(),
        &record.name,
        &record.short_name,
        fold::fold(&record.name),
        record.nucleus,
        &record.municipality,
        &record.address,
        &record.email,
        &record.pec,
        &record.phone,
        &record.opening,
        record.languages.join(","),
        record.second_factor,
        record.valid_from,
        record.valid_to
    ]
}
