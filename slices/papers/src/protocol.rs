//! The protocol register of a nucleus: what came in and what went out, by number.

use db::{DbResult, Reads, Row, args, statements};
use kernel::Instant;
use kernel::ids::{NucleusId, PaperId, ReferralId, RequestId, SessionId};
use policy::Permit;
use policy::papers::ReadProtocol;

/// One line of the register.
#[derive(Debug, Clone)]
pub struct Entry {
    pub number: i64,
    pub year: i64,
    pub at: Instant,
    pub incoming: bool,
    /// `referral`, `request`, `request_answer`, or the kind of letter.
    pub kind: String,
    pub referral: Option<ReferralId>,
    pub session: Option<SessionId>,
    pub paper: Option<PaperId>,
    pub request: Option<RequestId>,
    pub sender: String,
    /// Empty: the person of the referral, or the members of the commission.
    pub recipient: String,
    pub sha256: String,
    pub attachments: i64,
    /// Number of the referral it is about; empty for sessions.
    pub about: String,
}

/// Lines of one page.
pub const PAGE: usize = 50;

statements! {
    ENTRIES: Permit<ReadProtocol> = "SELECT e.number, e.year, e.at, e.direction, e.kind, e.referral_id, e.session_id, e.paper_id, e.request_id,
            e.sender, e.recipient, e.sha256, e.attachments, COALESCE(r.number, s.number) AS about_number,
            COALESCE(r.number_year, s.year) AS about_year
        FROM protocol_entries e LEFT JOIN referrals r ON r.id = e.referral_id LEFT JOIN sessions s ON s.id = e.session_id
        WHERE e.nucleus_id = $1 AND e.year = $2 ORDER BY e.number DESC LIMIT $3 OFFSET $4";
    COUNT: Permit<ReadProtocol> = "SELECT count(*) AS total FROM protocol_entries WHERE nucleus_id = $1 AND year = $2";
    YEARS: Permit<ReadProtocol> = "SELECT year FROM protocol_numbers WHERE nucleus_id = $1 ORDER BY year DESC";
}

pub async fn entries(
    tx: &mut impl Reads,
    permit: &Permit<ReadProtocol>,
    nucleus: NucleusId,
    year: i64,
    limit: usize,
    from: usize,
) -> DbResult<Vec<Entry>> {
    tx.all(&ENTRIES, permit, args![nucleus, year, limit, from]).await?.iter().map(read).collect()
}

pub async fn count(
    tx: &mut impl Reads,
    permit: &Permit<ReadProtocol>,
    nucleus: NucleusId,
    year: i64,
) -> DbResult<usize> {
    let row = tx.first(&COUNT, permit, args![nucleus, year]).await?;
    let total = row.map(|row| row.int("total")).transpose()?.unwrap_or(0);
    Ok(usize::try_from(total).unwrap_or(0))
}

/// Years with a number, latest first.
pub async fn years(tx: &mut impl Reads, permit: &Permit<ReadProtocol>, nucleus: NucleusId) -> DbResult<Vec<i64>> {
    tx.all(&YEARS, permit, args![nucleus]).await?.iter().map(|row| row.int("year")).collect()
}

fn read(row: &Row) -> DbResult<Entry> {
    let about = row.opt_int("about_number")?.zip(row.opt_int("about_year")?);
    Ok(Entry {
        number: row.int("number")?,
        year: row.int("year")?,
        at: row.instant("at")?,
        incoming: row.text("direction")? == "in",
        kind: row.text("kind")?,
        referral: row.opt_id("referral_id")?,
        session: row.opt_id("session_id")?,
        paper: row.opt_id("paper_id")?,
        request: row.opt_id("request_id")?,
        sender: row.text("sender")?,
        recipient: row.text("recipient")?,
        sha256: row.text("sha256")?,
        attachments: row.int("attachments")?,
        about: about.map(|(number, year)| format!("{number}/{year}")).unwrap_or_default(),
    })
}
