//! Mails that came in: that they came, what became of them, and which of them somebody must look at.

use db::{DbResult, ReadTx, Reads, Row, WriteTx, args, statements};
use kernel::ids::{NucleusId, ReplyId, RequestId};
use kernel::{Coded, Instant};
use policy::requests::Oversee;
use policy::{Permit, Steward};
use serde::{Deserialize, Serialize};
use vault::Vault;

use super::Aside;

/// What helps to find the mail again in its mailbox.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outside {
    pub from: String,
    pub subject: String,
}

/// A mail that was set aside.
#[derive(Debug, Clone)]
pub struct Reply {
    pub id: ReplyId,
    pub why: Aside,
    /// Where the request is known.
    pub request: Option<RequestId>,
    pub code: String,
    pub to_name: String,
    pub at: Instant,
    pub outside: Outside,
}

const TAKEN: &str = "taken";
pub const PAGE: usize = 50;

statements! {
    /// `ON CONFLICT`: the same mail twice is one mail.
    KEEP: Steward = "INSERT INTO request_replies (id, mail_hash, request_id, outcome, sealed, at, handled_at, handled_by)
        VALUES ($1, $2, $3, $4, $5, $6, $7, NULL) ON CONFLICT (mail_hash) DO NOTHING";
    OPEN: Permit<Oversee> = "SELECT m.id, m.outcome, m.request_id, m.sealed, m.at, q.code, b.name, count(*) OVER () AS total
        FROM request_replies m LEFT JOIN requests q ON q.id = m.request_id LEFT JOIN bodies b ON b.id = q.to_body
        WHERE m.handled_at IS NULL AND m.outcome <> 'taken' AND (q.nucleus_id = $1 OR m.request_id IS NULL)
            AND NOT EXISTS (SELECT 1 FROM conflicts x WHERE x.referral_id = q.referral_id AND x.user_id = $4)
        ORDER BY m.at DESC, m.id DESC LIMIT $2 OFFSET $3";
    HANDLE: Permit<Oversee> = "UPDATE request_replies SET handled_at = $3, handled_by = $4
        WHERE id = $1 AND handled_at IS NULL AND outcome <> 'taken' AND (request_id IS NULL
            OR request_id IN (SELECT q.id FROM requests q WHERE q.nucleus_id = $2))";
}

/// A mail to be noted.
pub struct NewReply<'a> {
    pub id: ReplyId,
    /// Its Message-ID, or the imprint of a mail without one.
    pub key: &'a str,
    pub request: Option<RequestId>,
    /// `None`: it counted.
    pub aside: Option<Aside>,
    pub outside: Outside,
    pub at: Instant,
}

/// Notes a mail. `false`: it came before.
pub async fn keep(tx: &mut WriteTx, vault: &Vault, steward: &Steward, new: &NewReply<'_>) -> DbResult<bool> {
    let hash = vault.fingerprint("request-mails", new.key);
    let sealed = vault.seal_house(&place(new.id), &serde_json::to_vec(&new.outside).unwrap_or_default());
    let handled = new.aside.is_none().then_some(new.at);
    let row = args![new.id, hash, new.request, new.aside.map_or(TAKEN, Coded::code), sealed, new.at, handled];
    Ok(tx.run(&KEEP, steward, row).await? == 1)
}

/// One page of what waits, newest first, and how many there are.
pub async fn open(
    tx: &mut ReadTx,
    vault: &Vault,
    permit: &Permit<Oversee>,
    nucleus: NucleusId,
    page: usize,
) -> DbResult<(Vec<Reply>, usize)> {
    let rows = tx.all(&OPEN, permit, args![nucleus, PAGE, page * PAGE, permit.user()]).await?;
    let total = rows.first().map(|row| row.int("total")).transpose()?.unwrap_or(0);
    let found = rows.iter().map(|row| read(row, vault)).collect::<DbResult<_>>()?;
    Ok((found, usize::try_from(total).unwrap_or(0)))
}

/// `None` when it is not there, or somebody looked after it already.
pub async fn handle(
    tx: &mut WriteTx,
    permit: &Permit<Oversee>,
    nucleus: NucleusId,
    id: ReplyId,
    at: Instant,
) -> DbResult<Option<()>> {
    Ok((tx.run(&HANDLE, permit, args![id, nucleus, at, permit.user()]).await? == 1).then_some(()))
}

fn read(row: &Row, vault: &Vault) -> DbResult<Reply> {
    let id = row.id("id")?;
    let plain = vault.open_house(&place(id), &row.bytes("sealed")?).unwrap_or_default();
    Ok(Reply {
        id,
        why: row.code("outcome")?,
        request: row.opt_id("request_id")?,
        code: row.opt_text("code")?.unwrap_or_default(),
        to_name: row.opt_text("name")?.unwrap_or_default(),
        at: row.instant("at")?,
        outside: serde_json::from_slice(&plain).unwrap_or_default(),
    })
}

fn place(id: ReplyId) -> String {
    format!("request_replies/{id}")
}
