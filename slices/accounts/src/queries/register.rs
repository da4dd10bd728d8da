//! The register of events, read with names looked up now.

use db::{DbResult, Reads, args, statements};
use kernel::Instant;
use policy::Permit;
use policy::accounts::ReadRegister;

statements! {
    /// Newest first, from below a number. Names are those of today; people who are helped stay ids.
    EVENTS: Permit<ReadRegister> = "SELECT e.seq, e.at, e.kind, e.about_kind, e.about_id, e.ground, e.payload, e.user_id,
            u.name AS user_name, b.name AS body_name, au.name AS about_user, ab.name AS about_body
        FROM audit_events e LEFT JOIN users u ON u.id = e.user_id LEFT JOIN bodies b ON b.id = e.body_id
            LEFT JOIN users au ON e.about_kind = 'user' AND au.id = e.about_id
            LEFT JOIN bodies ab ON e.about_kind = 'body' AND ab.id = e.about_id
        WHERE e.seq < $1 AND (CAST($2 AS TEXT) IS NULL OR e.kind = $2) AND (CAST($3 AS TEXT) IS NULL OR e.about_id = $3)
            AND (CAST($4 AS TEXT) IS NULL OR e.user_id = $4) AND (CAST($5 AS TEXT) IS NULL OR e.at >= $5)
            AND (CAST($6 AS TEXT) IS NULL OR e.at < $6)
        ORDER BY e.seq DESC LIMIT $7";
    KINDS: Permit<ReadRegister> = "SELECT DISTINCT kind FROM audit_events ORDER BY kind";
    HEAD_OF_REGISTER: Permit<ReadRegister> = "SELECT seq, hash FROM audit_head";
}

/// Which entries are asked for; empty texts ask for all.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    pub kind: Option<String>,
    pub about: Option<String>,
    pub user: Option<String>,
    pub from: Option<Instant>,
    pub before: Option<Instant>,
    /// Only entries below this number.
    pub below: Option<i64>,
}

#[derive(Debug, Clone)]
pub struct Entry {
    pub seq: i64,
    pub at: Instant,
    pub kind: String,
    pub about_kind: String,
    pub about_id: String,
    /// Name of the object where it is a user or a body.
    pub about_name: String,
    pub ground: String,
    pub payload: String,
    pub user_id: String,
    pub user_name: String,
    pub body_name: String,
}

pub async fn events(
    tx: &mut impl Reads,
    permit: &Permit<ReadRegister>,
    wanted: &Wanted,
    size: usize,
) -> DbResult<Vec<Entry>> {
    let row = args![
        wanted.below.unwrap_or(i64::MAX),
        wanted.kind.clone(),
        wanted.about.clone(),
        wanted.user.clone(),
        wanted.from,
        wanted.before,
        size
    ];
    let rows = tx.all(&EVENTS, permit, row).await?;
    rows.iter()
        .map(|row| {
            let about_name = row.opt_text("about_user")?.or(row.opt_text("about_body")?);
            Ok(Entry {
                seq: row.int("seq")?,
                at: row.instant("at")?,
                kind: row.text("kind")?,
                about_kind: row.text("about_kind")?,
                about_id: row.text("about_id")?,
                about_name: about_name.unwrap_or_default(),
                ground: row.text("ground")?,
                payload: row.text("payload")?,
                user_id: row.text("user_id")?,
                user_name: row.opt_text("user_name")?.unwrap_or_default(),
                body_name: row.opt_text("body_name")?.unwrap_or_default(),
            })
        })
        .collect()
}

pub async fn kinds(tx: &mut impl Reads, permit: &Permit<ReadRegister>) -> DbResult<Vec<String>> {
    tx.all(&KINDS, permit, args![]).await?.iter().map(|row| row.text("kind")).collect()
}

/// Number and hash of the last entry.
pub async fn head(tx: &mut impl Reads, permit: &Permit<ReadRegister>) -> DbResult<(i64, String)> {
    let row = tx.first(&HEAD_OF_REGISTER, permit, args![]).await?;
    row.map_or_else(|| Ok((0, String::new())), |row| Ok((row.int("seq")?, row.text("hash")?)))
}
