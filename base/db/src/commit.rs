//! The one way a change is kept: with its event in the chained register and its news in the outbox.

use audit::{About, Author, ChainFault, Event, GENESIS, Link, News, link_hash};
use kernel::Instant;
use policy::{Proof, Steward};

use crate::error::{DbError, DbResult};
use crate::row::Row;
use crate::tx::{ReadTx, Reads, WriteTx, execute, fetch};
use crate::{args, statements};

pub(crate) enum Pending {
    Event(Link),
    News(Instant, News),
}

/// Writes that leave no entry in the register, because nobody decided anything. A new member needs a reason in review.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unrecorded {
    /// A session was used.
    SessionSeen,
    /// A counter of attempts moved.
    Limit,
    /// A typed text was kept for its author (expired session, search words, half-written draft).
    OwnText,
    /// A notice was delivered or read.
    Delivery,
}

/// Proof for reading the register, made by `policy` for privacy officers and by the machine for `verify`.
pub trait AuditProof: Proof {}
impl AuditProof for Steward {}

statements! {
    /// Everybody who changes anything passes this row: the order of the register is the order of the commits.
    NEXT: Steward = "UPDATE audit_head SET seq = seq + 1 WHERE one = 1 RETURNING seq, hash";
    LINK: Steward = "INSERT INTO audit_events (seq, at, user_id, body_id, kind, about_kind, about_id, ground, payload, hash)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    HEAD: Steward = "UPDATE audit_head SET hash = $1 WHERE one = 1";
    TELL: Steward = "INSERT INTO outbox (event_seq, place, kind, about_kind, about_id, user_id, at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    CHAIN: Steward = "SELECT seq, at, user_id, body_id, kind, about_kind, about_id, ground, payload, hash
        FROM audit_events WHERE seq > $1 ORDER BY seq LIMIT 1000";
    CHAIN_HEAD: Steward = "SELECT seq, hash FROM audit_head";
}

impl WriteTx {
    /// Adds an event to this transaction; it stands or falls with it.
    pub fn note<E: Event>(&mut self, author: &Author, event: &E) -> &mut Self {
        let About { kind, id } = event.about();
        let text = |id: Option<String>| id.unwrap_or_default();
        self.events.push(Pending::Event(Link {
            seq: 0,
            at: author.at.to_string(),
            user: text(author.user.map(|id| id.to_string())),
            body: text(author.body.map(|id| id.to_string())),
            kind: E::KIND.to_owned(),
            about_kind: kind.to_owned(),
            about_id: id,
            ground: author.ground.clone(),
            payload: serde_json::to_string(event).unwrap_or_else(|fault| format!("\"unwritable: {fault}\"")),
            hash: String::new(),
        }));
        self
    }

    /// News for people, delivered after the commit, at least once.
    pub fn tell(&mut self, at: Instant, news: News) -> &mut Self {
        self.events.push(Pending::News(at, news));
        self
    }

    /// Keeps the change together with its event. There is no other way to keep one.
    pub async fn commit<E: Event>(mut self, author: &Author, event: &E) -> DbResult<()> {
        self.note(author, event);
        let mut news = Vec::new();
        let mut last = 0;
        for pending in std::mem::take(&mut self.events) {
            match pending {
                Pending::Event(link) => last = self.append(link).await?,
                Pending::News(at, told) => news.extend(told.to.iter().map(|user| (at, told.clone(), *user))),
            }
        }
        for (place, (at, told, user)) in news.into_iter().enumerate() {
            let row = args![last, place, told.kind, told.about.kind, told.about.id, user, at];
            execute(&mut self.open, TELL.name, TELL.sql, row).await?;
        }
        self.open.commit().await
    }

    /// Keeps what is no act of anybody: see [`Unrecorded`] for the whole list of such writes.
    pub async fn keep_unrecorded(self, _what: Unrecorded) -> DbResult<()> {
        if !self.events.is_empty() {
            return Err(DbError::Rule("events wait for a commit".to_owned()));
        }
        self.open.commit().await
    }

    async fn append(&mut self, mut link: Link) -> DbResult<i64> {
        let head = fetch(&mut self.open, NEXT.name, NEXT.sql, args![]).await?;
        let head = head.first().ok_or_else(|| DbError::Rule("the register has no head".to_owned()))?;
        link.seq = head.int("seq")?;
        link.hash = link_hash(&head.text("hash")?, &link);
        let hash = link.hash.clone();
        let row = args![
            link.seq,
            link.at,
            link.user,
            link.body,
            link.kind,
            link.about_kind,
            link.about_id,
            link.ground,
            link.payload,
            link.hash
        ];
        execute(&mut self.open, LINK.name, LINK.sql, row).await?;
        execute(&mut self.open, HEAD.name, HEAD.sql, args![hash]).await?;
        Ok(link.seq)
    }
}

/// Walks the whole register; returns how many entries hold, or the first fault.
pub async fn verify_chain(tx: &mut ReadTx, proof: &Steward) -> DbResult<Result<i64, ChainFault>> {
    let (mut seq, mut hash) = (0, GENESIS.to_owned());
    loop {
        let rows = tx.all(&CHAIN, proof, args![seq]).await?;
        if rows.is_empty() {
            break;
        }
        for row in &rows {
            let link = read_link(row)?;
            match audit::verify(seq, &hash, &link) {
                Ok(next) => (seq, hash) = (link.seq, next.to_owned()),
                Err(fault) => return Ok(Err(fault)),
            }
        }
    }
    let head = tx.first(&CHAIN_HEAD, proof, args![]).await?;
    let (head_seq, head_hash) = match head {
        Some(row) => (row.int("seq")?, row.text("hash")?),
        None => (0, GENESIS.to_owned()),
    };
    // Entries cut off at the end leave a head that points past them.
    Ok(if head_seq == seq && head_hash == hash { Ok(seq) } else { Err(ChainFault::Gap(seq + 1)) })
}

fn read_link(row: &Row) -> DbResult<Link> {
    Ok(Link {
        seq: row.int("seq")?,
        at: row.text("at")?,
        user: row.text("user_id")?,
        body: row.text("body_id")?,
        kind: row.text("kind")?,
        about_kind: row.text("about_kind")?,
        about_id: row.text("about_id")?,
        ground: row.text("ground")?,
        payload: row.text("payload")?,
        hash: row.text("hash")?,
    })
}
