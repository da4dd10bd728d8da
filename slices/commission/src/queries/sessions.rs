//! Sessions of a commission: lists, one row, the next one.

use db::{DbResult, Reads, Row, args, statements};
use kernel::ids::{CommissionId, SessionId, UserId};
use kernel::states::session::SessionState;
use kernel::{Date, Instant};
use policy::Permit;
use policy::commission::View;

#[derive(Debug, Clone)]
pub struct SessionRow {
    pub id: SessionId,
    pub commission: CommissionId,
    pub number: i64,
    pub year: i64,
    pub state: SessionState,
    pub second_call: bool,
    pub starts_at: Instant,
    pub place: String,
    pub link: String,
    pub convened_at: Option<Instant>,
    pub opened_at: Option<Instant>,
    pub closed_at: Option<Instant>,
    pub last_reason: String,
    pub minutes: String,
    pub sealed_text: Option<String>,
    pub sealed_hash: Option<String>,
    pub president_signed: Option<(UserId, Instant)>,
    pub secretary_signed: Option<(UserId, Instant)>,
    pub pack_ref: String,
    pub version: i64,
}

impl SessionRow {
    /// `3/2026`
    pub fn label(&self) -> String {
        format!("{}/{}", self.number, self.year)
    }

    pub fn day(&self, zone: &str) -> Date {
        self.starts_at.local_date(zone)
    }
}

macro_rules! columns {
    () => {
        "SELECT id, commission_id, number, year, state, second_call, starts_at, place, link, convened_at, opened_at,
            closed_at, last_reason, minutes, sealed_text, sealed_hash, president_signed_by, president_signed_at,
            secretary_signed_by, secretary_signed_at, pack_ref, version FROM sessions"
    };
}

statements! {
    ONE: Permit<View> = concat!(columns!(), " WHERE id = $1");
    COMING: Permit<View> = concat!(
        columns!(), " WHERE commission_id = $1 AND state IN ('planned', 'convened', 'open', 'suspended')
            ORDER BY starts_at, id LIMIT 50"
    );
    PAST: Permit<View> = concat!(
        columns!(), " WHERE commission_id = $1 AND state NOT IN ('planned', 'convened', 'open', 'suspended')
            ORDER BY starts_at DESC, id DESC LIMIT $2 OFFSET $3"
    );
    PAST_COUNT: Permit<View> = "SELECT count(*) AS total FROM sessions WHERE commission_id = $1
        AND state NOT IN ('planned', 'convened', 'open', 'suspended')";
    /// The first session that can still take items and begins after $2.
    NEXT: Permit<View> = concat!(
        columns!(), " WHERE commission_id = $1 AND state IN ('planned', 'convened') AND starts_at > $2
            ORDER BY starts_at, id LIMIT 1"
    );
    SIGNED: Permit<View> = concat!(
        columns!(), " WHERE commission_id = $1 AND state = 'minutes_signed' ORDER BY starts_at DESC, id DESC LIMIT 50"
    );
    NAME: Permit<View> = "SELECT name FROM users WHERE id = $1";
}

pub async fn one(tx: &mut impl Reads, permit: &Permit<View>, id: SessionId) -> DbResult<Option<SessionRow>> {
    tx.first(&ONE, permit, args![id]).await?.map(|row| read(&row)).transpose()
}

/// Planned, convened or going on, next first.
pub async fn coming(tx: &mut impl Reads, permit: &Permit<View>, id: CommissionId) -> DbResult<Vec<SessionRow>> {
    tx.all(&COMING, permit, args![id]).await?.iter().map(read).collect()
}

/// Past ones, latest first, and how many there are.
pub async fn past(
    tx: &mut impl Reads,
    permit: &Permit<View>,
    id: CommissionId,
    limit: usize,
    from: usize,
) -> DbResult<(Vec<SessionRow>, usize)> {
    let rows = tx.all(&PAST, permit, args![id, limit, from]).await?;
    let total = tx.first(&PAST_COUNT, permit, args![id]).await?.map(|row| row.int("total")).transpose()?.unwrap_or(0);
    Ok((rows.iter().map(read).collect::<DbResult<_>>()?, usize::try_from(total).unwrap_or(0)))
}

/// The next session after `at` that can still take items.
pub async fn next(
    tx: &mut impl Reads,
    permit: &Permit<View>,
    id: CommissionId,
    at: Instant,
) -> DbResult<Option<SessionRow>> {
    tx.first(&NEXT, permit, args![id, at]).await?.map(|row| read(&row)).transpose()
}

/// Sessions whose minutes are signed: a later one can correct them.
pub async fn signed(tx: &mut impl Reads, permit: &Permit<View>, id: CommissionId) -> DbResult<Vec<SessionRow>> {
    tx.all(&SIGNED, permit, args![id]).await?.iter().map(read).collect()
}

/// The name of a user who signed.
pub async fn name(tx: &mut impl Reads, permit: &Permit<View>, user: UserId) -> DbResult<String> {
    tx.first(&NAME, permit, args![user]).await?.map_or(Ok(String::new()), |row| row.text("name"))
}

fn read(row: &Row) -> DbResult<SessionRow> {
    Ok(SessionRow {
        id: row.id("id")?,
        commission: row.id("commission_id")?,
        number: row.int("number")?,
        year: row.int("year")?,
        state: row.code("state")?,
        second_call: row.flag("second_call")?,
        starts_at: row.instant("starts_at")?,
        place: row.text("place")?,
        link: row.text("link")?,
        convened_at: row.opt_instant("convened_at")?,
        opened_at: row.opt_instant("opened_at")?,
        closed_at: row.opt_instant("closed_at")?,
        last_reason: row.text("last_reason")?,
        minutes: row.text("minutes")?,
        sealed_text: row.opt_text("sealed_text")?,
        sealed_hash: row.opt_text("sealed_hash")?,
        president_signed: row.opt_id("president_signed_by")?.zip(row.opt_instant("president_signed_at")?),
        secretary_signed: row.opt_id("secretary_signed_by")?.zip(row.opt_instant("secretary_signed_at")?),
        pack_ref: row.text("pack_ref")?,
        version: row.int("version")?,
    })
}
