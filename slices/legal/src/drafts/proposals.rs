//! What was proposed to be published, by whom, and what came of it.

use std::collections::BTreeSet;

use db::{DbResult, Reads, Row, WriteTx, args, statements};
use kernel::ids::{MatrixProposalId, UserId};
use kernel::{Date, Instant, coded};
use packs::MatrixInUse;
use policy::Permit;
use policy::legal::{DropProposal, EditMatrix, ProposalFacts, PublishMatrix};

coded! {
    /// Where a proposal stands.
    pub enum ProposalState("proposal-state") {
        Open = "open",
        Published = "published",
        Dropped = "dropped",
    }
}

macro_rules! proposal {
    () => {
        "SELECT p.id, p.number, p.sha256, p.instead_of, p.seen_version, p.note, p.proposed_by, p.proposed_at, p.state,
            p.settled_at, p.version, u.name AS proposer, s.name AS settler FROM matrix_proposals p
            JOIN users u ON u.id = p.proposed_by LEFT JOIN users s ON s.id = p.settled_by"
    };
}

statements! {
    ALL: Permit<EditMatrix> = concat!(proposal!(), " ORDER BY p.proposed_at DESC, p.id DESC LIMIT $1");
    ONE: Permit<EditMatrix> = concat!(proposal!(), " WHERE p.id = $1");
    ADD: Permit<EditMatrix> = "INSERT INTO matrix_proposals (id, number, sha256, instead_of, seen_version, note, proposed_by,
        proposed_at, state, settled_by, settled_at, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'open', NULL, NULL, 1)";
    /// Who saved what stands between the edition that was published before this one and this one.
    WRITERS: Permit<EditMatrix> = "SELECT DISTINCT e.saved_by FROM editions e WHERE e.path = 'legal_bases.toml' AND e.number <= $1
            AND e.number > COALESCE((SELECT max(p.number) FROM matrix_proposals p WHERE p.state = 'published' AND p.number < $1), 0)
        ORDER BY e.saved_by";
    /// The other privacy officers: one of them publishes it.
    OFFICERS: Permit<EditMatrix> = "SELECT DISTINCT m.user_id FROM memberships m JOIN membership_duties d ON d.membership_id = m.id
            JOIN users u ON u.id = m.user_id
        WHERE d.duty = 'privacy' AND u.disabled_at IS NULL AND m.user_id <> $2
            AND m.valid_from <= $1 AND (m.valid_to IS NULL OR m.valid_to >= $1)
        ORDER BY m.user_id";
    PUBLISHED: Permit<PublishMatrix> = "UPDATE matrix_proposals SET state = 'published', settled_by = $3, settled_at = $4,
        version = version + 1 WHERE id = $1 AND version = $2 AND state = 'open'";
    DROPPED: Permit<DropProposal> = "UPDATE matrix_proposals SET state = 'dropped', settled_by = $3, settled_at = $4,
        version = version + 1 WHERE id = $1 AND version = $2 AND state = 'open'";
}

#[derive(Debug, Clone)]
pub struct Proposal {
    pub id: MatrixProposalId,
    /// The edition; 0 is the pack's own text.
    pub number: i64,
    pub sha256: String,
    /// What was in use when it was proposed.
    pub instead_of: MatrixInUse,
    pub note: String,
    pub proposed_by: UserId,
    pub proposer: String,
    pub proposed_at: Instant,
    pub state: ProposalState,
    pub settler: Option<String>,
    pub settled_at: Option<Instant>,
    pub version: i64,
}

impl Proposal {
    pub fn facts(&self, written_by: BTreeSet<UserId>) -> ProposalFacts {
        ProposalFacts { proposed_by: self.proposed_by, written_by, is_open: self.state == ProposalState::Open }
    }
}

/// So many a page lists.
const LISTED: i64 = 20;

/// The latest proposals, the newest first.
pub async fn all(tx: &mut impl Reads, permit: &Permit<EditMatrix>) -> DbResult<Vec<Proposal>> {
    tx.all(&ALL, permit, args![LISTED]).await?.iter().map(read).collect()
}

pub async fn one(tx: &mut impl Reads, permit: &Permit<EditMatrix>, id: MatrixProposalId) -> DbResult<Option<Proposal>> {
    tx.first(&ONE, permit, args![id]).await?.map(|row| read(&row)).transpose()
}

/// Everybody whose writing the edition holds that nobody else has read and published yet.
pub async fn writers(tx: &mut impl Reads, permit: &Permit<EditMatrix>, number: i64) -> DbResult<BTreeSet<UserId>> {
    tx.all(&WRITERS, permit, args![number]).await?.iter().map(|row| row.id("saved_by")).collect()
}

/// Whom a proposal is told: every privacy officer but the one who proposes.
pub async fn others(tx: &mut impl Reads, permit: &Permit<EditMatrix>, today: Date) -> DbResult<Vec<UserId>> {
    tx.all(&OFFICERS, permit, args![today, permit.user()]).await?.iter().map(|row| row.id("user_id")).collect()
}

/// What is proposed.
#[derive(Debug)]
pub struct NewProposal<'a> {
    pub id: MatrixProposalId,
    pub number: i64,
    pub sha256: &'a str,
    pub instead_of: MatrixInUse,
    pub note: &'a str,
}

pub async fn add(tx: &mut WriteTx, permit: &Permit<EditMatrix>, new: &NewProposal<'_>, at: Instant) -> DbResult<()> {
    let seen = new.instead_of;
    let row = args![new.id, new.number, new.sha256, seen.number, seen.version, new.note, permit.user(), at];
    tx.run(&ADD, permit, row).await?;
    Ok(())
}

/// Marks it published; `None` when somebody settled it meanwhile.
pub async fn published(
    tx: &mut WriteTx,
    permit: &Permit<PublishMatrix>,
    proposal: &Proposal,
    at: Instant,
) -> DbResult<Option<()>> {
    let row = args![proposal.id, proposal.version, permit.user(), at];
    Ok((tx.run(&PUBLISHED, permit, row).await? == 1).then_some(()))
}

/// Marks it dropped; `None` when somebody settled it meanwhile.
pub async fn dropped(
    tx: &mut WriteTx,
    permit: &Permit<DropProposal>,
    (id, version): (MatrixProposalId, i64),
    at: Instant,
) -> DbResult<Option<()>> {
    Ok((tx.run(&DROPPED, permit, args![id, version, permit.user(), at]).await? == 1).then_some(()))
}

fn read(row: &Row) -> DbResult<Proposal> {
    Ok(Proposal {
        id: row.id("id")?,
        number: row.int("number")?,
        sha256: row.text("sha256")?,
        instead_of: MatrixInUse { number: row.int("instead_of")?, version: row.int("seen_version")? },
        note: row.text("note")?,
        proposed_by: row.id("proposed_by")?,
        proposer: row.text("proposer")?,
        proposed_at: row.instant("proposed_at")?,
        state: row.code("state")?,
        settler: row.opt_text("settler")?,
        settled_at: row.opt_instant("settled_at")?,
        version: row.int("version")?,
    })
}
