//! Searches: the words wait sealed under a random id, so that no name stands in an address.

use db::{DbResult, Reads, WriteTx, args, statements};
use kernel::Instant;
use kernel::ids::SearchId;
use policy::Own;
use vault::Vault;

use crate::rules::words::SearchWords;
use crate::sealed::KeyError;

statements! {
    KEEP_SEARCH: Own = "INSERT INTO searches (id, user_id, sealed, at) VALUES ($1, $2, $3, $4)";
    SEARCH: Own = "SELECT sealed FROM searches WHERE id = $1 AND user_id = $2 AND at >= $3";
}

/// A search is good for a day: who comes back later searches anew.
const DAYS: i64 = 1;

pub async fn keep(
    tx: &mut WriteTx,
    vault: &Vault,
    own: &Own,
    id: SearchId,
    words: &SearchWords,
    now: Instant,
) -> DbResult<()> {
    let plain = serde_json::to_vec(words).unwrap_or_default();
    let sealed = vault.seal_house(&place(id), &plain);
    tx.run(&KEEP_SEARCH, own, args![id, own.user(), sealed, now]).await?;
    Ok(())
}

/// The words of one's own search, `None` when there is none any more.
pub async fn words(
    tx: &mut impl Reads,
    vault: &Vault,
    own: &Own,
    id: SearchId,
    now: Instant,
) -> Result<Option<SearchWords>, KeyError> {
    let Some(row) = tx.first(&SEARCH, own, args![id, own.user(), now.plus_days(-DAYS)]).await? else { return Ok(None) };
    let plain = vault.open_house(&place(id), &row.bytes("sealed")?)?;
    Ok(serde_json::from_slice(&plain).ok())
}

fn place(id: SearchId) -> String {
    format!("searches/{id}")
}
