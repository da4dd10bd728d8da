//! Likely the same person: looked for before somebody is registered, and on the record afterwards.

use std::collections::BTreeSet;

use db::{DbResult, Reads, WriteTx, args, statements};
use kernel::Instant;
use kernel::ids::PersonId;
use policy::people::Search;
use policy::{Actor, Permit, ShowsPerson, WritesPerson};

use super::find::{Hit, search};
use crate::rules::words::SearchWords;

statements! {
    SAY_NOT_SAME: WritesPerson = "INSERT INTO not_same_person (one_id, other_id, said_by, at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (one_id, other_id) DO NOTHING";
    NOT_SAME: ShowsPerson = "SELECT one_id, other_id FROM not_same_person WHERE one_id = $1 OR other_id = $1";
}

/// How many are worth looking at before registering.
const SHOWN: usize = 8;

/// People who are likely the one typed, best first, without those the user said are others.
pub async fn alike(
    tx: &mut impl Reads,
    permit: &Permit<Search>,
    actor: &Actor,
    words: &[SearchWords],
    others: &[PersonId],
) -> DbResult<Vec<Hit>> {
    let mut found: Vec<Hit> = Vec::new();
    let mut seen: BTreeSet<PersonId> = others.iter().copied().collect();
    for words in words {
        for hit in search(tx, permit, actor, &words.read(actor.today)).await? {
            if hit.score.is_likely_same() && seen.insert(hit.found.id()) {
                found.push(hit);
            }
        }
    }
    found.truncate(SHOWN);
    Ok(found)
}

/// Everybody about whom it was said that they are not this person.
pub async fn others_of(tx: &mut impl Reads, proof: impl Into<ShowsPerson>, id: PersonId) -> DbResult<Vec<PersonId>> {
    let rows = tx.all(&NOT_SAME, &proof.into(), args![id]).await?;
    let mut others = vec![id];
    for row in rows {
        others.push(row.id("one_id")?);
        others.push(row.id("other_id")?);
    }
    Ok(others)
}

/// Remembers that two records are two people.
pub async fn say_not_same(
    tx: &mut WriteTx,
    proof: impl Into<WritesPerson>,
    one: PersonId,
    other: PersonId,
    by: kernel::ids::UserId,
    now: Instant,
) -> DbResult<()> {
    // The smaller text first, as the table keeps it: ids compare like their texts.
    let (one, other) = if one < other { (one, other) } else { (other, one) };
    if one != other {
        tx.run(&SAY_NOT_SAME, &proof.into(), args![one, other, by, now]).await?;
    }
    Ok(())
}
