//! What an agreed version says in the person's language: it helps to read the version, and is not what is signed.

use std::collections::BTreeMap;

use db::{DbResult, Reads, WriteTx, args, statements};
use kernel::ids::{ProjectId, ProjectPartId};
use kernel::words::Compartment;
use kernel::{Coded, Instant};
use people::KeyError;
use policy::projects::{ProjectFacts, Read, Translate, View};
use policy::{Actor, Permit};
use vault::Vault;

statements! {
    OF: Permit<Read> = "SELECT sealed, version FROM project_translations WHERE project_id = $1 AND number = $2 AND compartment = $3
        AND lang = $4";
    /// Nobody withdrew it, not everybody signed it, and the person has not.
    OPEN: Permit<View> = "SELECT v.number FROM project_versions v WHERE v.project_id = $1 AND v.number = $2 AND v.signed_at IS NULL
        AND v.withdrawn_at IS NULL AND NOT EXISTS (SELECT 1 FROM project_parties a WHERE a.project_id = v.project_id
            AND a.number = v.number AND a.kind = 'person' AND a.answer = 'signed')";
    FIRST: Permit<Translate> = "INSERT INTO project_translations (project_id, number, compartment, lang, sealed, user_id, body_id, at,
            version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1) ON CONFLICT DO NOTHING";
    AGAIN: Permit<Translate> = "UPDATE project_translations SET sealed = $5, user_id = $6, body_id = $7, at = $8, version = version + 1
        WHERE project_id = $1 AND number = $2 AND compartment = $3 AND lang = $4 AND version = $9";
}

/// Part and field with their words.
pub type Words = BTreeMap<String, String>;

/// How a field of a part is called in [`Words`] and in forms.
pub fn name(part: ProjectPartId, field: &str) -> String {
    format!("{part}-{field}")
}

/// A version in one language.
#[derive(Debug, Default)]
pub struct Translation {
    pub words: Words,
    /// How often the words of each compartment were written, 0 before the first time.
    pub seen: BTreeMap<Compartment, i64>,
}

/// What the actor may read of it.
pub async fn readable(
    tx: &mut impl Reads,
    vault: &Vault,
    actor: &Actor,
    facts: &ProjectFacts,
    (number, lang): (i64, &str),
) -> Result<Translation, KeyError> {
    let mut found = Translation::default();
    for compartment in Compartment::ALL {
        let Ok(permit) = actor.permit_to(Read(*compartment), facts) else { continue };
        let row = tx.first(&OF, &permit, args![facts.id, number, compartment.code(), lang]).await?;
        let Some(row) = row else { continue };
        let Some(key) = people::data_key_of(tx, vault, &permit.sealed(), facts.case.person).await? else { continue };
        let plain = vault.open(&key, &place(facts.id, number, compartment.code(), lang), &row.bytes("sealed")?)?;
        found.words.extend(serde_json::from_slice::<Words>(&plain).unwrap_or_default());
        found.seen.insert(*compartment, row.int("version")?);
    }
    Ok(found)
}

/// The version can still be written in another language: what the person understood when signing does not change any more.
pub async fn is_open(tx: &mut impl Reads, permit: &Permit<View>, facts: &ProjectFacts, number: i64) -> DbResult<bool> {
    Ok(tx.first(&OPEN, permit, args![facts.id, number]).await?.is_some())
}

/// Keeps the words of one compartment. `false`: somebody wrote meanwhile, and nothing was changed.
pub async fn write(
    tx: &mut WriteTx,
    vault: &Vault,
    permit: &Permit<Translate>,
    facts: &ProjectFacts,
    (number, lang): (i64, &str),
    (words, seen, at): (&Words, i64, Instant),
) -> Result<bool, KeyError> {
    let compartment = permit.action().0.code();
    let key = people::data_key(tx, vault, &permit.sealed(), facts.case.person).await?;
    let bytes = serde_json::to_vec(words).unwrap_or_default();
    let sealed = vault.seal(&key, &place(facts.id, number, compartment, lang), &bytes);
    let mut row = args![facts.id, number, compartment, lang, sealed, permit.user(), permit.body(), at];
    let changed: DbResult<u64> = if seen == 0 {
        tx.run(&FIRST, permit, row).await
    } else {
        row.extend(args![seen]);
        tx.run(&AGAIN, permit, row).await
    };
    Ok(changed? == 1)
}

/// The text is bound to its row: copied elsewhere it does not open.
pub(crate) fn place(project: ProjectId, number: i64, compartment: &str, lang: &str) -> String {
    format!("project_translations/{project}/{number}/{compartment}/{lang}")
}
