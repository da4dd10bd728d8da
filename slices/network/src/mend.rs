//! Changing a body: contacts by its administrator, what decides rights by the network's.

use db::{DbResult, WriteTx, args, statements};
use kernel::ids::BodyId;
use kernel::{Coded, fold};
use policy::Permit;
use policy::network::{Found, Mend};

use crate::record::BodyRecord;

statements! {
    MEND: Permit<Mend> = "UPDATE bodies SET name = $3, short_name = $4, sort_key = $5, municipality = $6, address = $7,
            email = $8, pec = $9, phone = $10, opening = $11, languages = $12, second_factor = $13,
            version = version + 1
        WHERE id = $1 AND version = $2";
    PLACE: Permit<Found> = "UPDATE bodies SET kind = $2, nucleus_id = $3, valid_from = $4, valid_to = $5 WHERE id = $1";
}

/// `None`: the version moved on meanwhile.
pub async fn mend(
    tx: &mut WriteTx,
    permit: &Permit<Mend>,
    id: BodyId,
    version: i64,
    record: &BodyRecord,
) -> DbResult<Option<()>> {
    let values = args![
        id,
        version,
        &record.name,
        &record.short_name,
        fold::fold(&record.name),
        &record.municipality,
        &record.address,
        &record.email,
        &record.pec,
        &record.phone,
        &record.opening,
        record.languages.join(","),
        record.second_factor
    ];
    Ok((tx.run(&MEND, permit, values).await? == 1).then_some(()))
}

/// Kind, nucleus and days of validity: after [`mend`] in the same transaction, which checked the version.
pub async fn place(tx: &mut WriteTx, permit: &Permit<Found>, id: BodyId, record: &BodyRecord) -> DbResult<()> {
    let values = args![id, record.kind.code(), record.nucleus, record.valid_from, record.valid_to];
    tx.run(&PLACE, permit, values).await.map(|_| ())
}
