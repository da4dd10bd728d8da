//! Barriers and messages: kept sealed, told to the network's administrators, read by them alone.

use db::{DbResult, ReadTx, Reads, Row, WriteTx, args, statements};
use kernel::ids::{FeedbackId, UserId};
use kernel::{Coded, Date, Instant, coded};
use policy::Permit;
use policy::network::{GiveFeedback, ReadFeedback};
use vault::Vault;

coded! {
    /// What somebody tells.
    pub enum FeedbackKind("feedback-kind") {
        /// A page that cannot be read or used.
        Barrier = "barrier",
        Fault = "fault",
        Idea = "idea",
    }
}

#[derive(Debug, Clone)]
pub struct Given {
    pub id: FeedbackId,
    pub kind: FeedbackKind,
    pub page: String,
    pub at: Instant,
    pub user: String,
    pub email: String,
    pub body: String,
    pub(crate) sealed: Vec<u8>,
}

statements! {
    GIVE: Permit<GiveFeedback> = "INSERT INTO feedback (id, user_id, body_id, kind, page, sealed, at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    ADMINISTRATORS: Permit<GiveFeedback> = "SELECT DISTINCT m.user_id FROM memberships m
        JOIN membership_duties d ON d.membership_id = m.id JOIN users u ON u.id = m.user_id
        WHERE d.duty = 'administer_network' AND m.valid_from <= $1 AND (m.valid_to IS NULL OR m.valid_to >= $1)
            AND u.disabled_at IS NULL ORDER BY m.user_id";
    LIST: Permit<ReadFeedback> = "SELECT f.id, f.kind, f.page, f.sealed, f.at, u.name, u.email, b.short_name AS body
        FROM feedback f JOIN users u ON u.id = f.user_id JOIN bodies b ON b.id = f.body_id
        ORDER BY f.at DESC, f.id DESC LIMIT $1 OFFSET $2";
    COUNT: Permit<ReadFeedback> = "SELECT count(*) AS total FROM feedback";
    ONE: Permit<ReadFeedback> = "SELECT f.id, f.kind, f.page, f.sealed, f.at, u.name, u.email, b.short_name AS body
        FROM feedback f JOIN users u ON u.id = f.user_id JOIN bodies b ON b.id = f.body_id WHERE f.id = $1";
}

pub const PAGE: usize = 50;

/// The words and the page they are about.
#[derive(Debug, Clone, Copy)]
pub struct Words<'a> {
    pub kind: FeedbackKind,
    pub page: &'a str,
    pub text: &'a str,
}

pub async fn give(
    tx: &mut WriteTx,
    permit: &Permit<GiveFeedback>,
    vault: &Vault,
    id: FeedbackId,
    words: Words<'_>,
    at: Instant,
) -> DbResult<()> {
    let sealed = vault.seal_house(&place(id), words.text.as_bytes());
    let values = args![id, permit.user(), permit.body(), words.kind.code(), words.page, sealed, at];
    tx.run(&GIVE, permit, values).await.map(|_| ())
}

/// Whom a message is told.
pub async fn administrators(tx: &mut WriteTx, permit: &Permit<GiveFeedback>, today: Date) -> DbResult<Vec<UserId>> {
    tx.all(&ADMINISTRATORS, permit, args![today]).await?.iter().map(|row| row.id("user_id")).collect()
}

/// One page of messages, newest first, and how many there are.
pub async fn list(tx: &mut ReadTx, permit: &Permit<ReadFeedback>, page: usize) -> DbResult<(Vec<Given>, usize)> {
    let rows = tx.all(&LIST, permit, args![PAGE, page * PAGE]).await?;
    let total = tx.first(&COUNT, permit, args![]).await?.map(|row| row.int("total")).transpose()?.unwrap_or(0);
    Ok((rows.iter().map(read).collect::<DbResult<_>>()?, usize::try_from(total).unwrap_or(0)))
}

pub async fn one(tx: &mut ReadTx, permit: &Permit<ReadFeedback>, id: FeedbackId) -> DbResult<Option<Given>> {
    tx.first(&ONE, permit, args![id]).await?.map(|row| read(&row)).transpose()
}

impl Given {
    pub fn text(&self, vault: &Vault) -> Result<String, vault::SealError> {
        let plain = vault.open_house(&place(self.id), &self.sealed)?;
        Ok(String::from_utf8_lossy(&plain).into_owned())
    }
}

fn place(id: FeedbackId) -> String {
    format!("feedback/{id}")
}

fn read(row: &Row) -> DbResult<Given> {
    Ok(Given {
        id: row.id("id")?,
        kind: row.code("kind")?,
        page: row.text("page")?,
        at: row.instant("at")?,
        user: row.text("name")?,
        email: row.text("email")?,
        body: row.text("body")?,
        sealed: row.bytes("sealed")?,
    })
}
