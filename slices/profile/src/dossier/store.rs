//! Dossiers as rows: begun, moved, found by who may know of them; their shares.

use std::collections::BTreeSet;

use db::{DbResult, Reads, Row, WriteTx, args, statements};
use kernel::ids::{DossierId, DossierShareId, UserId};
use kernel::profile::DossierPart;
use kernel::states::dossier::{DossierState, DossierStep};
use kernel::{Coded, Date, Instant};
use people::KeyError;
use policy::cases::{CaseFacts, Cases};
use policy::profile::{BeginDossier, DossierFacts, FindDossier, KeepDossier};
use policy::{Actor, Permit, Scope};
use vault::Vault;

pub use super::texts::{
    Meeting, PartText, add_meeting, meetings, parts, place, place_of_meeting, place_of_share, write_part,
};

statements! {
    OF_CASE: Scope<Cases> = "SELECT id, keeper_id, body_id, state, opened_on, concluded_on, version FROM dossiers WHERE case_id = $1
        ORDER BY opened_on DESC, id DESC LIMIT 50";
    /// What is shared with the actor today, for the body acted for.
    SHARED: Scope<Cases> = "SELECT part FROM dossier_shares WHERE dossier_id = $1 AND user_id = $2 AND body_id = $3 AND valid_to >= $4
        AND revoked_at IS NULL";
    NAMES: Permit<FindDossier> = "SELECT u.name, b.short_name AS body_name FROM dossiers d JOIN users u ON u.id = d.keeper_id
        JOIN bodies b ON b.id = d.body_id WHERE d.id = $1";
    BEGIN: Permit<BeginDossier> = "INSERT INTO dossiers (id, case_id, keeper_id, body_id, state, opened_on, concluded_on, destroyed_at,
        pack_ref, version) VALUES ($1, $2, $3, $4, 'open', $5, NULL, NULL, $6, 1)";
    CONCLUDE: Permit<KeepDossier> = "UPDATE dossiers SET state = 'concluded', concluded_on = $3, version = version + 1
        WHERE id = $1 AND version = $2";
    DESTROY: Permit<KeepDossier> = "UPDATE dossiers SET state = 'destroyed', destroyed_at = $3, version = version + 1
        WHERE id = $1 AND version = $2";
    DESTROY_PARTS: Permit<KeepDossier> = "DELETE FROM dossier_parts WHERE dossier_id = $1";
    DESTROY_MEETINGS: Permit<KeepDossier> = "DELETE FROM dossier_meetings WHERE dossier_id = $1";
    DESTROY_SHARES: Permit<KeepDossier> = "DELETE FROM dossier_shares WHERE dossier_id = $1";
    /// The body for which somebody has a place in the case today.
    PLACE_OF: Permit<KeepDossier> = "SELECT x.body_id FROM (
            SELECT g.body_id FROM figures g WHERE g.case_id = $1 AND g.user_id = $2 AND g.state = 'active' AND g.valid_to >= $3
            UNION SELECT c.body_id FROM cases c JOIN memberships m ON m.body_id = c.body_id WHERE c.id = $1 AND m.user_id = $2
                AND m.valid_from <= $3 AND (m.valid_to IS NULL OR m.valid_to >= $3)) x ORDER BY x.body_id LIMIT 1";
    SHARE: Permit<KeepDossier> = "INSERT INTO dossier_shares (id, dossier_id, part, user_id, body_id, valid_to, sealed, at, revoked_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, NULL)";
    /// Who accompanies in the body in charge.
    LEADERS: Permit<KeepDossier> = "SELECT u.id, u.name FROM memberships m JOIN membership_duties d ON d.membership_id = m.id
        JOIN users u ON u.id = m.user_id WHERE m.body_id = $1 AND d.duty = 'accompany' AND m.valid_from <= $2
            AND (m.valid_to IS NULL OR m.valid_to >= $2) AND u.disabled_at IS NULL ORDER BY u.name, u.id";
    REVOKE: Permit<KeepDossier> = "UPDATE dossier_shares SET revoked_at = $3 WHERE id = $1 AND dossier_id = $2 AND revoked_at IS NULL";
    SHARES: Permit<KeepDossier> = "SELECT s.id, s.part, s.valid_to, s.sealed, s.at, s.revoked_at, u.name, b.short_name AS body_name
        FROM dossier_shares s JOIN users u ON u.id = s.user_id JOIN bodies b ON b.id = s.body_id
        WHERE s.dossier_id = $1 ORDER BY s.at DESC, s.id DESC LIMIT 200";
}

/// A dossier as its pages need it.
#[derive(Debug, Clone)]
pub struct Dossier {
    pub facts: DossierFacts,
    pub opened_on: Date,
    pub concluded_on: Option<Date>,
}

/// Every dossier of the case as the actor meets it. Whether the actor may know of it is for the rule.
pub async fn of_case(tx: &mut impl Reads, actor: &Actor, case: &CaseFacts) -> DbResult<Vec<Dossier>> {
    let scope = actor.scope::<Cases>();
    let mut found = Vec::new();
    for row in tx.all(&OF_CASE, &scope, args![case.id]).await? {
        let id: DossierId = row.id("id")?;
        let mut shared = BTreeSet::new();
        for row in tx.all(&SHARED, &scope, args![id, actor.user, actor.body, actor.today]).await? {
            shared.insert(row.code("part")?);
        }
        found.push(read(&row, case, shared)?);
    }
    Ok(found)
}

fn read(row: &Row, case: &CaseFacts, shared: BTreeSet<DossierPart>) -> DbResult<Dossier> {
    Ok(Dossier {
        facts: DossierFacts {
            id: row.id("id")?,
            case: case.clone(),
            keeper: row.id("keeper_id")?,
            body: row.id("body_id")?,
            state: row.code::<DossierState>("state")?,
            version: row.int("version")?,
            shared,
        },
        opened_on: row.date("opened_on")?,
        concluded_on: row.opt_date("concluded_on")?,
    })
}

/// Name and body of who keeps it.
pub async fn keeper(tx: &mut impl Reads, permit: &Permit<FindDossier>, id: DossierId) -> DbResult<(String, String)> {
    let row = tx.first(&NAMES, permit, args![id]).await?;
    row.map_or_else(|| Ok(Default::default()), |row| Ok((row.text("name")?, row.text("body_name")?)))
}

pub async fn begin(
    tx: &mut WriteTx,
    permit: &Permit<BeginDossier>,
    case: &CaseFacts,
    id: DossierId,
    (on, pack_ref): (Date, &str),
) -> DbResult<()> {
    tx.run(&BEGIN, permit, args![id, case.id, permit.user(), permit.body(), on, pack_ref]).await?;
    Ok(())
}

/// `false`: somebody was faster, also the keeper on another page.
pub async fn step(
    tx: &mut WriteTx,
    permit: &Permit<KeepDossier>,
    facts: &DossierFacts,
    (step, seen): (DossierStep, i64),
    (today, now): (Date, Instant),
) -> DbResult<bool> {
    if step == DossierStep::Conclude {
        return Ok(tx.run(&CONCLUDE, permit, args![facts.id, seen, today]).await? == 1);
    }
    if tx.run(&DESTROY, permit, args![facts.id, seen, now]).await? == 0 {
        return Ok(false);
    }
    for statement in [&DESTROY_PARTS, &DESTROY_MEETINGS, &DESTROY_SHARES] {
        tx.run(statement, permit, args![facts.id]).await?;
    }
    Ok(true)
}

/// What the person shares, with whom, until when, how she said so.
pub struct NewShare<'a> {
    pub id: DossierShareId,
    pub part: DossierPart,
    pub with: UserId,
    pub until: Date,
    pub said: &'a str,
}

/// `false`: whom it is for is not in the team today.
pub async fn share(
    tx: &mut WriteTx,
    vault: &Vault,
    permit: &Permit<KeepDossier>,
    facts: &DossierFacts,
    new: &NewShare<'_>,
    (today, now): (Date, Instant),
) -> Result<bool, KeyError> {
    let Some(body) = tx.first(&PLACE_OF, permit, args![facts.case.id, new.with, today]).await? else {
        return Ok(false);
    };
    let key = people::data_key(tx, vault, &permit.dossier(), facts.case.person).await?;
    let sealed = vault.seal(&key, &place_of_share(new.id), new.said.as_bytes());
    let row = args![new.id, facts.id, new.part.code(), new.with, body.text("body_id")?, new.until, sealed, now];
    Ok(tx.run(&SHARE, permit, row).await? == 1)
}

/// Who accompanies in the body in charge, by id and name.
pub async fn leaders(
    tx: &mut impl Reads,
    permit: &Permit<KeepDossier>,
    facts: &DossierFacts,
    today: Date,
) -> DbResult<Vec<(UserId, String)>> {
    let rows = tx.all(&LEADERS, permit, args![facts.case.body, today]).await?;
    rows.iter().map(|row| Ok((row.id("id")?, row.text("name")?))).collect()
}

pub async fn revoke(
    tx: &mut WriteTx,
    permit: &Permit<KeepDossier>,
    facts: &DossierFacts,
    id: DossierShareId,
    now: Instant,
) -> DbResult<bool> {
    Ok(tx.run(&REVOKE, permit, args![id, facts.id, now]).await? == 1)
}

/// One share as the keeper sees it.
#[derive(Debug, Clone)]
pub struct Share {
    pub id: DossierShareId,
    pub part: DossierPart,
    pub until: Date,
    pub said: String,
    pub at: Instant,
    pub revoked_at: Option<Instant>,
    pub name: String,
    pub body: String,
}

pub async fn shares(
    tx: &mut impl Reads,
    vault: &Vault,
    permit: &Permit<KeepDossier>,
    facts: &DossierFacts,
) -> Result<Vec<Share>, KeyError> {
    let rows = tx.all(&SHARES, permit, args![facts.id]).await?;
    let key = people::data_key_of(tx, vault, &permit.dossier(), facts.case.person).await?;
    let mut found = Vec::with_capacity(rows.len());
    for row in &rows {
        let id = row.id("id")?;
        let said = match &key {
            Some(key) => vault.open(key, &place_of_share(id), &row.bytes("sealed")?)?,
            None => Vec::new(),
        };
        found.push(Share {
            id,
            part: row.code("part")?,
            until: row.date("valid_to")?,
            said: String::from_utf8(said).unwrap_or_default(),
            at: row.instant("at")?,
            revoked_at: row.opt_instant("revoked_at")?,
            name: row.text("name")?,
            body: row.text("body_name")?,
        });
    }
    Ok(found)
}
