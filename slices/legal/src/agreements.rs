//! What bodies agreed on about data (GDPR artt. 26 and 28): parties, roles, days.

use db::{DbResult, Reads, Row, WriteTx, args, statements};
use kernel::ids::{AgreementId, BodyId};
use kernel::words::{AgreementKind, PartyRole};
use kernel::{Coded, Date, Instant};
use policy::legal::{KeepAgreements, ReadAgreements};
use policy::{Permit, Steward};

const INSERT: &str =
    "INSERT INTO agreements (id, kind, title, act, essence, valid_from, valid_to, ended_at, end_reason, recorded_by,
        recorded_at, version) VALUES ($1, $2, $3, $4, $5, $6, $7, NULL, '', $8, $9, 1)";
const INSERT_PARTY: &str = "INSERT INTO agreement_parties (agreement_id, body_id, role) VALUES ($1, $2, $3)";

statements! {
    ALL: Permit<ReadAgreements> = "SELECT a.id, a.kind, a.title, a.act, a.essence, a.valid_from, a.valid_to, a.ended_at,
            a.end_reason, a.version, p.body_id, p.role, b.name AS body_name
        FROM agreements a JOIN agreement_parties p ON p.agreement_id = a.id JOIN bodies b ON b.id = p.body_id
        ORDER BY a.valid_from DESC, a.id, b.sort_key, b.id";
    ONE: Permit<ReadAgreements> = "SELECT a.id, a.kind, a.title, a.act, a.essence, a.valid_from, a.valid_to, a.ended_at,
            a.end_reason, a.version, p.body_id, p.role, b.name AS body_name
        FROM agreements a JOIN agreement_parties p ON p.agreement_id = a.id JOIN bodies b ON b.id = p.body_id
        WHERE a.id = $1 ORDER BY b.sort_key, b.id";
    ADD: Permit<KeepAgreements> = INSERT;
    ADD_PARTY: Permit<KeepAgreements> = INSERT_PARTY;
    SEED: Steward = INSERT;
    SEED_PARTY: Steward = INSERT_PARTY;
    END: Permit<KeepAgreements> = "UPDATE agreements SET ended_at = $3, end_reason = $4, version = version + 1
        WHERE id = $1 AND version = $2 AND ended_at IS NULL";
}

#[derive(Debug, Clone)]
pub struct Party {
    pub body: BodyId,
    pub name: String,
    pub role: PartyRole,
}

#[derive(Debug, Clone)]
pub struct Agreement {
    pub id: AgreementId,
    pub kind: AgreementKind,
    pub title: String,
    /// Number and date of the act.
    pub act: String,
    /// What people are told of it (art. 26(2) GDPR).
    pub essence: String,
    pub valid_from: Date,
    pub valid_to: Option<Date>,
    pub ended_at: Option<Instant>,
    pub end_reason: String,
    pub version: i64,
    pub parties: Vec<Party>,
}

impl Agreement {
    pub fn holds_on(&self, day: Date) -> bool {
        self.ended_at.is_none() && self.valid_from <= day && self.valid_to.is_none_or(|last| day <= last)
    }
}

/// What is written to record one.
#[derive(Debug, Clone)]
pub struct NewAgreement {
    pub id: AgreementId,
    pub kind: AgreementKind,
    pub title: String,
    pub act: String,
    pub essence: String,
    pub valid_from: Date,
    pub valid_to: Option<Date>,
    pub parties: Vec<(BodyId, PartyRole)>,
}

pub async fn all(tx: &mut impl Reads, permit: &Permit<ReadAgreements>) -> DbResult<Vec<Agreement>> {
    read(&tx.all(&ALL, permit, args![]).await?)
}

pub async fn one(tx: &mut impl Reads, permit: &Permit<ReadAgreements>, id: AgreementId) -> DbResult<Option<Agreement>> {
    Ok(read(&tx.all(&ONE, permit, args![id]).await?)?.pop())
}

fn read(rows: &[Row]) -> DbResult<Vec<Agreement>> {
    let mut found: Vec<Agreement> = Vec::new();
    for row in rows {
        let id = row.id("id")?;
        if found.last().is_none_or(|last| last.id != id) {
            found.push(Agreement {
                id,
                kind: row.code("kind")?,
                title: row.text("title")?,
                act: row.text("act")?,
                essence: row.text("essence")?,
                valid_from: row.date("valid_from")?,
                valid_to: row.opt_date("valid_to")?,
                ended_at: row.opt_instant("ended_at")?,
                end_reason: row.text("end_reason")?,
                version: row.int("version")?,
                parties: Vec::new(),
            });
        }
        let party = Party { body: row.id("body_id")?, name: row.text("body_name")?, role: row.code("role")? };
        found.last_mut().into_iter().for_each(|last| last.parties.push(party.clone()));
    }
    Ok(found)
}

pub async fn add(tx: &mut WriteTx, permit: &Permit<KeepAgreements>, new: &NewAgreement, now: Instant) -> DbResult<()> {
    tx.run(&ADD, permit, values(new, Some(permit.user()), now)).await?;
    for (body, role) in &new.parties {
        tx.run(&ADD_PARTY, permit, args![new.id, *body, role.code()]).await?;
    }
    Ok(())
}

/// For the machine's administrator: the sample network, stories. The caller commits with its own event.
pub async fn seed(tx: &mut WriteTx, steward: &Steward, new: &NewAgreement, now: Instant) -> DbResult<()> {
    tx.run(&SEED, steward, values(new, None, now)).await?;
    for (body, role) in &new.parties {
        tx.run(&SEED_PARTY, steward, args![new.id, *body, role.code()]).await?;
    }
    Ok(())
}

fn values(new: &NewAgreement, by: Option<kernel::ids::UserId>, now: Instant) -> Vec<db::Value> {
    args![new.id, new.kind.code(), &new.title, &new.act, &new.essence, new.valid_from, new.valid_to, by, now]
}

/// Ends one now. `None`: somebody changed it before.
pub async fn end(
    tx: &mut WriteTx,
    permit: &Permit<KeepAgreements>,
    (id, version): (AgreementId, i64),
    reason: &str,
    now: Instant,
) -> DbResult<Option<()>> {
    let ended = tx.run(&END, permit, args![id, version, now, reason]).await?;
    Ok((ended == 1).then_some(()))
}
