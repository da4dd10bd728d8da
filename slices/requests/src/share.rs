//! What a request shares: the words of the asker, and a copy of the compartments that were ticked, nothing else.

use std::collections::{BTreeMap, BTreeSet};

use db::{DbError, DbResult, Reads, WriteTx, args, statements};
use kernel::ids::{PersonId, RequestId};
use kernel::words::Compartment;
use kernel::{Coded, Date};
use packs::Answers;
use people::reading::Reading;
use people::{KeyError, PersonCard};
use policy::referral::{Read, ReferralFacts, View};
use policy::requests::{self, Recipient, Send};
use policy::{Actor, Permit, SealedAccess};
use serde::{Deserialize, Serialize};
use vault::{SealError, Vault};

/// The words of the asker.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    pub purpose: String,
    pub question: String,
}

/// Who the person is, as far as the recipient is told. No address and no telephone: the body calls whoever asked.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Who {
    pub name: String,
    pub born: Option<Date>,
    pub born_year: Option<i64>,
    pub lang: String,
    pub interpreter: bool,
}

impl Who {
    pub fn of(card: &PersonCard) -> Self {
        Self {
            name: card.label(),
            born: card.birth_date,
            born_year: card.birth_year,
            lang: card.lang.clone(),
            interpreter: card.interpreter == Some(true),
        }
    }
}

/// One shared compartment.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Share {
    pub answers: Answers,
    /// With the compartment of identity only.
    pub who: Option<Who>,
}

statements! {
    KEEP: Permit<Send> = "INSERT INTO request_shares (request_id, compartment, sealed) VALUES ($1, $2, $3)";
    NAMES: Permit<requests::Follow> = "SELECT compartment FROM request_shares WHERE request_id = $1 ORDER BY compartment";
    SHARED: Recipient = "SELECT compartment, sealed FROM request_shares WHERE request_id = $1 ORDER BY compartment";
    ASKED: Permit<requests::Read> = "SELECT sealed FROM requests WHERE id = $1";
    ASKED_TOLD: Recipient = "SELECT sealed FROM requests WHERE id = $1";
}

/// What the actor could share: filled compartments that the actor may read and hand on. Notes of the author's body never leave it.
pub async fn choices(
    tx: &mut impl Reads,
    actor: &Actor,
    view: &Permit<View>,
    referral: &ReferralFacts,
) -> DbResult<Vec<Compartment>> {
    let mut filled = referrals::answers::filled(tx, view, referral.id).await?;
    filled.insert(Compartment::Identity);
    filled.remove(&Compartment::PrivateNotes);
    Ok(filled.into_iter().filter(|one| actor.may(requests::Share(*one), referral)).collect())
}

/// One compartment as it would be handed on, by the right to share it and to read it; and that it was read.
pub async fn of(
    tx: &mut impl Reads,
    vault: &Vault,
    actor: &Actor,
    referral: &ReferralFacts,
    compartment: Compartment,
) -> Result<(Share, Reading), web::PageError> {
    actor.permit_to(requests::Share(compartment), referral)?;
    let read = actor.permit_to(Read(compartment), referral)?;
    // Of identity only who it is: what the form asks beside that (contacts, guardians) stays here.
    let share = if compartment == Compartment::Identity {
        let card = people::card(tx, &read, referral.person).await?;
        Share { answers: Answers::new(), who: card.as_ref().map(Who::of) }
    } else {
        Share { answers: referrals::answers::of_compartment(tx, vault, &read, referral).await?, who: None }
    };
    Ok((share, Reading::of(&read)))
}

/// Copies the ticked compartments, each by the right to read it.
pub async fn keep(
    tx: &mut WriteTx,
    vault: &Vault,
    actor: &Actor,
    permit: &Permit<Send>,
    referral: &ReferralFacts,
    id: RequestId,
    ticked: &BTreeSet<Compartment>,
) -> Result<(), web::PageError> {
    for compartment in ticked {
        let (share, _) = of(tx, vault, actor, referral, *compartment).await?;
        let plain = serde_json::to_vec(&share).map_err(|fault| web::PageError::fault(fault.to_string()))?;
        let key = people::data_key(tx, vault, &permit.sealed(*compartment), referral.person).await?;
        let sealed = vault.seal(&key, &place(id, compartment.code()), &plain);
        tx.run(&KEEP, permit, args![id, compartment.code(), sealed]).await?;
    }
    Ok(())
}

/// Seals the asker's words, for the row of the request.
pub async fn seal_asked(
    tx: &mut WriteTx,
    vault: &Vault,
    permit: &Permit<Send>,
    person: PersonId,
    id: RequestId,
    asked: &Asked,
) -> Result<Vec<u8>, KeyError> {
    let key = people::data_key(tx, vault, &permit.sealed(Compartment::Identity), person).await?;
    Ok(vault.seal(&key, &place(id, "asked"), &serde_json::to_vec(asked).unwrap_or_default()))
}

/// Which compartments were shared.
pub async fn names(
    tx: &mut impl Reads,
    permit: &Permit<requests::Follow>,
    id: RequestId,
) -> DbResult<Vec<Compartment>> {
    tx.all(&NAMES, permit, args![id]).await?.iter().map(|row| row.code("compartment")).collect()
}

/// The words, for somebody with an account.
pub async fn asked(
    tx: &mut impl Reads,
    vault: &Vault,
    permit: &Permit<requests::Read>,
    person: PersonId,
    id: RequestId,
) -> Result<Asked, KeyError> {
    let row = tx.first(&ASKED, permit, args![id]).await?;
    open_asked(tx, vault, &permit.words(), person, id, row.map(|row| row.bytes("sealed")).transpose()?).await
}

/// What the recipient reads.
pub struct Shown {
    pub asked: Asked,
    pub who: Option<Who>,
    pub answers: Answers,
    pub compartments: Vec<Compartment>,
}

/// Opens what was shared, for the visit of its recipient.
pub async fn shown(
    tx: &mut impl Reads,
    vault: &Vault,
    recipient: &Recipient,
    person: PersonId,
) -> Result<Shown, KeyError> {
    let id = recipient.request();
    let row = tx.first(&ASKED_TOLD, recipient, args![id]).await?;
    let sealed = row.map(|row| row.bytes("sealed")).transpose()?;
    let asked = open_asked(tx, vault, &recipient.words(), person, id, sealed).await?;
    let mut shown = Shown { asked, who: None, answers: BTreeMap::new(), compartments: Vec::new() };
    for row in tx.all(&SHARED, recipient, args![id]).await? {
        let compartment: Compartment = row.code("compartment")?;
        let Some(access) = recipient.sealed(compartment) else { continue };
        let sealed = row.bytes("sealed")?;
        let key = people::data_key_of(tx, vault, &access, person).await?.ok_or(SealError::DoesNotOpen)?;
        let plain = vault.open(&key, &place(id, compartment.code()), &sealed)?;
        let share: Share = serde_json::from_slice(&plain)
            .map_err(|fault| DbError::Decode { column: "sealed".to_owned(), reason: fault.to_string() })?;
        shown.answers.extend(share.answers);
        shown.who = shown.who.or(share.who);
        shown.compartments.push(compartment);
    }
    Ok(shown)
}

async fn open_asked(
    tx: &mut impl Reads,
    vault: &Vault,
    access: &SealedAccess,
    person: PersonId,
    id: RequestId,
    sealed: Option<Vec<u8>>,
) -> Result<Asked, KeyError> {
    // Empty: destroyed with the person's data.
    let Some(sealed) = sealed.filter(|sealed| !sealed.is_empty()) else { return Ok(Asked::default()) };
    let key = people::data_key_of(tx, vault, access, person).await?.ok_or(SealError::DoesNotOpen)?;
    let plain = vault.open(&key, &place(id, "asked"), &sealed)?;
    Ok(serde_json::from_slice(&plain).map_err(|_| SealError::DoesNotOpen)?)
}

/// Bound to its row: copied elsewhere it does not open.
pub(crate) fn place(id: RequestId, what: &str) -> String {
    format!("request_shares/{id}/{what}")
}
