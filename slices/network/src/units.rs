//! Units of a body: added, mended, ended. Ended ones stay, because old records name them.

use db::{DbResult, WriteTx, args, statements};
use kernel::Date;
use kernel::ids::{BodyId, UnitId};
use policy::Permit;
use policy::network::Mend;

use crate::record::UnitRecord;

statements! {
    ADD: Permit<Mend> = "INSERT INTO units (id, body_id, name, email, phone, valid_to, version)
        VALUES ($1, $2, $3, $4, $5, $6, 1)";
    SAVE: Permit<Mend> = "UPDATE units SET name = $4, email = $5, phone = $6, valid_to = $7, version = version + 1
        WHERE id = $1 AND body_id = $2 AND version = $3";
    END: Permit<Mend> = "UPDATE units SET valid_to = $4, version = version + 1
        WHERE id = $1 AND body_id = $2 AND version = $3";
}

pub async fn add(
    tx: &mut WriteTx,
    permit: &Permit<Mend>,
    id: UnitId,
    body: BodyId,
    record: &UnitRecord,
) -> DbResult<()> {
    let values = args![id, body, &record.name, &record.email, &record.phone, record.valid_to];
    tx.run(&ADD, permit, values).await.map(|_| ())
}

/// `None`: the version moved on meanwhile.
pub async fn save(
    tx: &mut WriteTx,
    permit: &Permit<Mend>,
    at: (BodyId, UnitId),
    version: i64,
    record: &UnitRecord,
) -> DbResult<Option<()>> {
    let (body, id) = at;
    let values = args![id, body, version, &record.name, &record.email, &record.phone, record.valid_to];
    Ok((tx.run(&SAVE, permit, values).await? == 1).then_some(()))
}

/// Ends a unit after `last`. `None`: the version moved on meanwhile.
pub async fn end(
    tx: &mut WriteTx,
    permit: &Permit<Mend>,
    at: (BodyId, UnitId),
    version: i64,
    last: Date,
) -> DbResult<Option<()>> {
    let (body, id) = at;
    Ok((tx.run(&END, permit, args![id, body, version, last]).await? == 1).then_some(()))
}
