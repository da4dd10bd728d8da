//! The reason behind a neutral one: why a project rests or ends, where the mere reason tells of health or of justice. The step says
//! that the referents know; the code and the words are sealed in the compartment they tell of.

use db::{Reads, WriteTx, args, statements};
use kernel::Coded;
use kernel::ids::ProjectId;
use kernel::words::Compartment;
use packs::{ProjectRules, RESERVED_REASON};
use people::KeyError;
use people::reading::Reading;
use policy::projects::{Advance, ProjectFacts, Read};
use policy::{Actor, Permit};
use serde::{Deserialize, Serialize};
use vault::Vault;

statements! {
    KEEP: Permit<Advance> = "INSERT INTO project_step_reasons (project_id, seq, compartment, sealed) VALUES ($1, $2, $3, $4)";
    OF_COMPARTMENT: Permit<Read> = "SELECT seq, sealed FROM project_step_reasons WHERE project_id = $1 AND compartment = $2 ORDER BY seq";
}

/// Code in the pack, empty where only words were written, and the words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Behind {
    pub code: String,
    pub words: String,
}

/// What the step says to everybody, and what is sealed. Words for few alone belong to health.
pub fn said(rules: &ProjectRules, reason: &str, words: &str) -> (String, Option<(Compartment, Behind)>) {
    match rules.betrays(reason) {
        Some(compartment) => {
            let behind = Behind { code: reason.to_owned(), words: words.to_owned() };
            (RESERVED_REASON.to_owned(), Some((compartment, behind)))
        }
        None if words.is_empty() => (reason.to_owned(), None),
        None => {
            let behind = Behind { code: String::new(), words: words.to_owned() };
            (reason.to_owned(), Some((Compartment::Health, behind)))
        }
    }
}

pub(crate) async fn keep(
    tx: &mut WriteTx,
    vault: &Vault,
    permit: &Permit<Advance>,
    (facts, seq): (&ProjectFacts, i64),
    (compartment, behind): &(Compartment, Behind),
) -> Result<(), KeyError> {
    let key = people::data_key(tx, vault, &permit.sealed(*compartment), facts.case.person).await?;
    let plain = serde_json::to_vec(behind).unwrap_or_default();
    let sealed = vault.seal(&key, &place(facts.id, seq), &plain);
    tx.run(&KEEP, permit, args![facts.id, seq, compartment.code(), sealed]).await?;
    Ok(())
}

/// By number of the step, as far as the actor may read what the reasons tell of, with what was read.
pub async fn readable(
    tx: &mut impl Reads,
    vault: &Vault,
    actor: &Actor,
    facts: &ProjectFacts,
) -> Result<(Vec<(i64, Behind)>, Vec<Reading>), KeyError> {
    let (mut found, mut read) = (Vec::new(), Vec::new());
    for compartment in Compartment::ALL {
        let Ok(permit) = actor.permit_to(Read(*compartment), facts) else { continue };
        let rows = tx.all(&OF_COMPARTMENT, &permit, args![facts.id, compartment.code()]).await?;
        let key = match rows.is_empty() {
            true => None,
            false => people::data_key_of(tx, vault, &permit.sealed(), facts.case.person).await?,
        };
        let Some(key) = key else { continue };
        read.push(Reading::of(&permit));
        for row in &rows {
            let seq = row.int("seq")?;
            let plain = vault.open(&key, &place(facts.id, seq), &row.bytes("sealed")?)?;
            found.push((seq, serde_json::from_slice(&plain).unwrap_or_default()));
        }
    }
    Ok((found, read))
}

/// The text is bound to its row: copied elsewhere it does not open.
pub fn place(id: ProjectId, seq: i64) -> String {
    format!("project_step_reasons/{id}/{seq}")
}
