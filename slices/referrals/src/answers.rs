//! Answers to the form, kept per compartment: readable JSON, or sealed with the person's key of that compartment.

use std::collections::{BTreeMap, BTreeSet};

use db::{DbError, DbResult, Reads, WriteTx, args, statements};
use kernel::ids::ReferralId;
use kernel::words::Compartment;
use kernel::{Coded, Instant};
use packs::{Answer, Answers, Field, Form};
use people::KeyError;
use people::reading::Reading;
use policy::referral::{Advance, Read, ReferralFacts, View, Write};
use policy::{Actor, Permit, SealedAccess};
use vault::{SealError, Vault};

statements! {
    FILLED: Permit<View> = "SELECT compartment FROM referral_answers WHERE referral_id = $1 ORDER BY compartment";
    OF_COMPARTMENT: Permit<Read> = "SELECT answers, sealed FROM referral_answers WHERE referral_id = $1 AND compartment = $2";
    HELD: Permit<Write> = "SELECT compartment, answers, sealed FROM referral_answers WHERE referral_id = $1";
    TOUCH: Permit<Write> = "UPDATE referrals SET updated_at = $2 WHERE id = $1 AND state = $3";
    URGENT: Permit<Write> = "UPDATE referrals SET urgent = $2 WHERE id = $1";
    KEEP: Permit<Write> = "INSERT INTO referral_answers (referral_id, compartment, answers, sealed, version) VALUES ($1, $2, $3, $4, 1)
        ON CONFLICT (referral_id, compartment) DO UPDATE SET answers = $3, sealed = $4, version = referral_answers.version + 1";
    DROP: Permit<Write> = "DELETE FROM referral_answers WHERE referral_id = $1 AND compartment = $2";
    COPY: Permit<Advance> = "INSERT INTO referral_answers (referral_id, compartment, answers, sealed, version)
        SELECT $2, a.compartment, a.answers, NULL, 1 FROM referral_answers a
        WHERE a.referral_id = $1 AND a.answers IS NOT NULL AND a.compartment IN ('identity', 'work', 'social', 'housing')";
}

/// The question whose answer `urgent` puts the referral in front of lists; a pack may leave it out.
const URGENCY: &str = "urgency";

/// The compartments in which something was answered, whatever the reader may open.
pub async fn filled(tx: &mut impl Reads, permit: &Permit<View>, id: ReferralId) -> DbResult<BTreeSet<Compartment>> {
    tx.all(&FILLED, permit, args![id]).await?.iter().map(|row| row.code("compartment")).collect()
}

/// The answers of the one compartment that `permit` opens; empty when nothing was answered there.
/// Whoever shows a sealed one records that it was opened.
pub async fn of_compartment(
    tx: &mut impl Reads,
    vault: &Vault,
    permit: &Permit<Read>,
    facts: &ReferralFacts,
) -> Result<Answers, KeyError> {
    let Some(row) = tx.first(&OF_COMPARTMENT, permit, args![facts.id, permit.action().0.code()]).await? else {
        return Ok(Answers::new());
    };
    let (answers, sealed) = (row.opt_text("answers")?, row.opt_bytes("sealed")?);
    open(tx, vault, &permit.sealed(), facts, answers, sealed).await
}

/// What one actor may read of a referral.
#[derive(Debug, Default)]
pub struct Readable {
    pub answers: Answers,
    /// The compartments that were read: they belong into the event.
    pub read: Vec<Reading>,
    /// Filled compartments that stay closed for this actor.
    pub closed: Vec<Compartment>,
}

/// Everything the actor may read, compartment by compartment.
pub async fn readable(
    tx: &mut impl Reads,
    vault: &Vault,
    actor: &Actor,
    view: &Permit<View>,
    facts: &ReferralFacts,
) -> Result<Readable, KeyError> {
    let mut all = Readable::default();
    for compartment in filled(tx, view, facts.id).await? {
        let Ok(permit) = actor.permit_to(Read(compartment), facts) else {
            all.closed.push(compartment);
            continue;
        };
        all.answers.extend(of_compartment(tx, vault, &permit, facts).await?);
        all.read.push(Reading::of(&permit));
    }
    Ok(all)
}

/// Everything, for the sender who writes.
pub async fn held(
    tx: &mut impl Reads,
    vault: &Vault,
    permit: &Permit<Write>,
    facts: &ReferralFacts,
) -> Result<Answers, KeyError> {
    let mut all = Answers::new();
    for row in tx.all(&HELD, permit, args![facts.id]).await? {
        let access = permit.sealed(row.code("compartment")?);
        let (answers, sealed) = (row.opt_text("answers")?, row.opt_bytes("sealed")?);
        all.extend(open(tx, vault, &access, facts, answers, sealed).await?);
    }
    Ok(all)
}

async fn open(
    tx: &mut impl Reads,
    vault: &Vault,
    access: &SealedAccess,
    facts: &ReferralFacts,
    answers: Option<String>,
    sealed: Option<Vec<u8>>,
) -> Result<Answers, KeyError> {
    let json = match (answers, sealed) {
        (Some(answers), _) => answers.into_bytes(),
        (None, Some(sealed)) => {
            let key = people::data_key_of(tx, vault, access, facts.person).await?.ok_or(SealError::DoesNotOpen)?;
            vault.open(&key, &place(facts.id, access.compartment()), &sealed)?
        }
        (None, None) => return Ok(Answers::new()),
    };
    let fault = |error: serde_json::Error| DbError::Decode { column: "answers".to_owned(), reason: error.to_string() };
    Ok(serde_json::from_slice(&json).map_err(fault)?)
}

/// Holds the referral for this transaction, so that two people who save different sections both count.
/// `false`: it left the state in which it may be written.
pub async fn hold(tx: &mut WriteTx, permit: &Permit<Write>, facts: &ReferralFacts, now: Instant) -> DbResult<bool> {
    Ok(tx.run(&TOUCH, permit, args![facts.id, now, facts.state.code()]).await? == 1)
}

/// Writes all answers of the compartments named; `answers` are the answers of the whole form. Call [`hold`] first.
pub async fn keep(
    tx: &mut WriteTx,
    vault: &Vault,
    permit: &Permit<Write>,
    facts: &ReferralFacts,
    form: &Form,
    answers: &Answers,
    compartments: &BTreeSet<Compartment>,
) -> Result<(), KeyError> {
    let mut split = form.split_by_compartment(answers);
    for compartment in compartments {
        match split.remove(compartment).filter(|answers| !answers.is_empty()) {
            Some(answers) => keep_one(tx, vault, permit, facts, *compartment, &answers).await?,
            None => {
                tx.run(&DROP, permit, args![facts.id, compartment.code()]).await?;
            }
        }
    }
    tx.run(&URGENT, permit, args![facts.id, is_urgent(answers)]).await?;
    Ok(())
}

async fn keep_one(
    tx: &mut WriteTx,
    vault: &Vault,
    permit: &Permit<Write>,
    facts: &ReferralFacts,
    compartment: Compartment,
    answers: &Answers,
) -> Result<(), KeyError> {
    let json = serde_json::to_string(answers).map_err(|error| DbError::Rule(error.to_string()))?;
    let (plain, sealed) = if compartment.is_sealed() {
        let key = people::data_key(tx, vault, &permit.sealed(compartment), facts.person).await?;
        (None, Some(vault.seal(&key, &place(facts.id, compartment), json.as_bytes())))
    } else {
        (Some(json), None)
    };
    tx.run(&KEEP, permit, args![facts.id, compartment.code(), plain, sealed]).await?;
    Ok(())
}

/// Takes the readable answers over to the referral that goes on elsewhere. Sealed ones stay where they are: the new
/// body asks for what it needs.
pub async fn copy_readable(
    tx: &mut WriteTx,
    permit: &Permit<Advance>,
    from: ReferralId,
    to: ReferralId,
) -> DbResult<()> {
    tx.run(&COPY, permit, args![from, to]).await?;
    Ok(())
}

pub(crate) fn is_urgent(answers: &Answers) -> bool {
    answers.get(URGENCY).is_some_and(|answer| answer.parts().any(|code| code == "urgent"))
}

/// `stored` with the answers to `fields` as they were `given` now; answers to other fields stay.
pub(crate) fn merged<'f>(stored: &Answers, fields: impl Iterator<Item = &'f Field>, given: &Answers) -> Answers {
    let mut all = stored.clone();
    for field in fields {
        match given.get(&field.code) {
            Some(answer) => all.insert(field.code.clone(), answer.clone()),
            None => all.remove(&field.code),
        };
    }
    all
}

/// What a sent form says about `fields`, as typed.
pub(crate) fn typed<'f>(fields: impl Iterator<Item = &'f Field>, form: &web::Form) -> Answers {
    let mut answers = BTreeMap::new();
    for field in fields {
        let answer = if field.takes_many() {
            Answer::Many(form.all(&field.code))
        } else {
            Answer::Text(form.text(&field.code).to_owned())
        };
        if !answer.is_empty() {
            answers.insert(field.code.clone(), answer);
        }
    }
    answers
}

/// A sealed text is bound to its place: copied to another row it does not open.
pub fn place(id: ReferralId, compartment: Compartment) -> String {
    format!("referral_answers/{id}/{}", compartment.code())
}

#[cfg(test)]
mod tests;
