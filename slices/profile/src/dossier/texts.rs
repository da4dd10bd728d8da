//! The words of a dossier: talks with their minutes, and the three parts they end in. Sealed with the person's key of `work`.

use db::{Reads, WriteTx, args, statements};
use kernel::ids::{DossierId, DossierMeetingId, DossierShareId};
use kernel::profile::DossierPart;
use kernel::{Coded, Date, Instant};
use people::KeyError;
use people::reading::Reading;
use policy::profile::{DossierFacts, KeepDossier, ReadDossier};
use policy::{Actor, Permit};
use vault::Vault;

statements! {
    PART: Permit<ReadDossier> = "SELECT sealed, version FROM dossier_parts WHERE dossier_id = $1 AND part = $2";
    ADD_PART: Permit<KeepDossier> = "INSERT INTO dossier_parts (dossier_id, part, sealed, changed_at, version) VALUES ($1, $2, $3, $4, 1)
        ON CONFLICT (dossier_id, part) DO NOTHING";
    CHANGE_PART: Permit<KeepDossier> = "UPDATE dossier_parts SET sealed = $3, changed_at = $4, version = version + 1
        WHERE dossier_id = $1 AND part = $2 AND version = $5";
    MEETINGS: Permit<KeepDossier> = "SELECT id, phase, held_on, minutes, sealed FROM dossier_meetings WHERE dossier_id = $1
        ORDER BY held_on, id LIMIT 200";
    ADD_MEETING: Permit<KeepDossier> = "INSERT INTO dossier_meetings (id, dossier_id, phase, held_on, minutes, sealed, at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
}

/// A part with its words and its version; 0 where nothing was written.
pub type PartText = (DossierPart, String, i64);

/// The parts the actor may read, with what was read.
pub async fn parts(
    tx: &mut impl Reads,
    vault: &Vault,
    actor: &Actor,
    facts: &DossierFacts,
) -> Result<(Vec<PartText>, Vec<Reading>), KeyError> {
    let (mut found, mut read) = (Vec::new(), Vec::new());
    for part in DossierPart::ALL {
        let Ok(permit) = actor.permit_to(ReadDossier(*part), facts) else { continue };
        let Some(row) = tx.first(&PART, &permit, args![facts.id, part.code()]).await? else {
            found.push((*part, String::new(), 0));
            continue;
        };
        let Some(key) = people::data_key_of(tx, vault, &permit.dossier(), facts.case.person).await? else { continue };
        let plain = vault.open(&key, &place(facts.id, *part), &row.bytes("sealed")?)?;
        found.push((*part, String::from_utf8(plain).unwrap_or_default(), row.int("version")?));
        read.push(Reading::of(&permit));
    }
    Ok((found, read))
}

/// `false`: it was written meanwhile, on another page.
pub async fn write_part(
    tx: &mut WriteTx,
    vault: &Vault,
    permit: &Permit<KeepDossier>,
    facts: &DossierFacts,
    (part, words, seen): (DossierPart, &str, i64),
    now: Instant,
) -> Result<bool, KeyError> {
    let key = people::data_key(tx, vault, &permit.dossier(), facts.case.person).await?;
    let sealed = vault.seal(&key, &place(facts.id, part), words.as_bytes());
    let saved = match seen {
        0 => tx.run(&ADD_PART, permit, args![facts.id, part.code(), sealed, now]).await?,
        _ => tx.run(&CHANGE_PART, permit, args![facts.id, part.code(), sealed, now, seen]).await?,
    };
    Ok(saved == 1)
}

/// One talk.
#[derive(Debug, Clone)]
pub struct Meeting {
    pub id: DossierMeetingId,
    /// Code in the pack.
    pub phase: String,
    pub held_on: Date,
    pub minutes: i64,
    pub words: String,
}

/// The talks, oldest first: they are the keeper's and the person's, and shared with nobody.
pub async fn meetings(
    tx: &mut impl Reads,
    vault: &Vault,
    permit: &Permit<KeepDossier>,
    facts: &DossierFacts,
) -> Result<Vec<Meeting>, KeyError> {
    let rows = tx.all(&MEETINGS, permit, args![facts.id]).await?;
    let key = people::data_key_of(tx, vault, &permit.dossier(), facts.case.person).await?;
    let mut found = Vec::with_capacity(rows.len());
    for row in &rows {
        let id = row.id("id")?;
        let plain = match &key {
            Some(key) => vault.open(key, &place_of_meeting(id), &row.bytes("sealed")?)?,
            None => Vec::new(),
        };
        let words = String::from_utf8(plain).unwrap_or_default();
        let (phase, held_on) = (row.text("phase")?, row.date("held_on")?);
        found.push(Meeting { id, phase, held_on, minutes: row.int("minutes")?, words });
    }
    Ok(found)
}

pub async fn add_meeting(
    tx: &mut WriteTx,
    vault: &Vault,
    permit: &Permit<KeepDossier>,
    facts: &DossierFacts,
    new: &Meeting,
    now: Instant,
) -> Result<(), KeyError> {
    let key = people::data_key(tx, vault, &permit.dossier(), facts.case.person).await?;
    let sealed = vault.seal(&key, &place_of_meeting(new.id), new.words.as_bytes());
    let row = args![new.id, facts.id, &new.phase, new.held_on, new.minutes, sealed, now];
    tx.run(&ADD_MEETING, permit, row).await?;
    Ok(())
}

/// The text is bound to its row: copied elsewhere it does not open.
pub fn place(id: DossierId, part: DossierPart) -> String {
    format!("dossier_parts/{id}/{}", part.code())
}

pub fn place_of_meeting(id: DossierMeetingId) -> String {
    format!("dossier_meetings/{id}")
}

pub fn place_of_share(id: DossierShareId) -> String {
    format!("dossier_shares/{id}")
}
