//! What members think before the session. Hidden from everybody else until it opens.

use db::{DbResult, Reads, args, statements};
use kernel::Instant;
use kernel::ids::{ReferralId, SeatId, SessionId};
use kernel::words::OpinionKind;
use policy::Permit;
use policy::commission::{ReadAgenda, TakePart};

#[derive(Debug, Clone)]
pub struct OwnOpinion {
    pub opinion: OpinionKind,
    pub words: String,
    pub at: Instant,
    pub version: i64,
}

#[derive(Debug, Clone)]
pub struct ShownOpinion {
    pub name: String,
    pub opinion: OpinionKind,
    pub words: String,
}

statements! {
    OWN: Permit<TakePart> = "SELECT opinion, words, at, version FROM opinions WHERE referral_id = $1 AND seat_id = $2";
    /// Only what was written before this session opened: a newer text belongs to the next one, and waits for it.
    SHOWN: Permit<ReadAgenda> = "SELECT u.name, o.opinion, o.words FROM opinions o JOIN seats s ON s.id = o.seat_id
            JOIN users u ON u.id = s.user_id JOIN sessions n ON n.id = $2
        WHERE o.referral_id = $1 AND n.opened_at IS NOT NULL AND o.at <= n.opened_at ORDER BY u.sort_key, u.id";
    /// The file waits on the agenda of a session that has not opened.
    WAITS: Permit<TakePart> = "SELECT n.id FROM items i JOIN sessions n ON n.id = i.session_id
        WHERE i.referral_id = $1 AND i.state IN ('pending', 'discussed') AND n.state IN ('planned', 'convened')
        ORDER BY n.starts_at LIMIT 1";
}

/// The opinion of the user's own seat on a file.
pub async fn own(
    tx: &mut impl Reads,
    permit: &Permit<TakePart>,
    referral: ReferralId,
    seat: SeatId,
) -> DbResult<Option<OwnOpinion>> {
    let row = tx.first(&OWN, permit, args![referral, seat]).await?;
    row.map(|row| {
        Ok(OwnOpinion {
            opinion: row.code("opinion")?,
            words: row.text("words")?,
            at: row.instant("at")?,
            version: row.int("version")?,
        })
    })
    .transpose()
}

/// The opinions that the opening of `session` made visible.
pub async fn shown(
    tx: &mut impl Reads,
    permit: &Permit<ReadAgenda>,
    referral: ReferralId,
    session: SessionId,
) -> DbResult<Vec<ShownOpinion>> {
    let rows = tx.all(&SHOWN, permit, args![referral, session]).await?;
    rows.iter()
        .map(|row| {
            Ok(ShownOpinion { name: row.text("name")?, opinion: row.code("opinion")?, words: row.text("words")? })
        })
        .collect()
}

/// The session for which an opinion can still be given.
pub async fn session_waiting(
    tx: &mut impl Reads,
    permit: &Permit<TakePart>,
    referral: ReferralId,
) -> DbResult<Option<SessionId>> {
    tx.first(&WAITS, permit, args![referral]).await?.map(|row| row.id("id")).transpose()
}
