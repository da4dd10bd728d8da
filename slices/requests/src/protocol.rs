//! What goes out to a body and comes back is correspondence: each request sent and each answer that settles one gets a
//! number of the protocol register, in the transaction that makes it (artt. 53 and 55 D.P.R. 445/2000).

use db::{DbError, DbResult, Reads, WriteTx, args, statements};
use kernel::Instant;
use kernel::ids::{NucleusId, ReferralId, RequestId};
use policy::Permit;
use policy::requests::{Follow, MovesRequest, Send};

use crate::store::Request;

/// As the register names it.
const REQUEST: &str = "request";
const ANSWER: &str = "request_answer";

macro_rules! number {
    () => {
        "INSERT INTO protocol_numbers (nucleus_id, year, last) VALUES ($1, $2, 1)
            ON CONFLICT (nucleus_id, year) DO UPDATE SET last = protocol_numbers.last + 1 RETURNING last"
    };
}

macro_rules! enter {
    () => {
        "INSERT INTO protocol_entries (nucleus_id, year, number, at, direction, kind, referral_id, session_id, paper_id,
            request_id, sender, recipient, sha256, attachments)
        VALUES ($1, $2, $3, $4, $5, $6, $7, NULL, NULL, $8, $9, $10, $11, $12)"
    };
}

statements! {
    NUMBER_SENT: Permit<Send> = number!();
    NUMBER_ANSWERED: MovesRequest = number!();
    ENTER_SENT: Permit<Send> = enter!();
    ENTER_ANSWERED: MovesRequest = enter!();
    /// What is registered, as it is stored: sealed.
    ASKED: Permit<Send> = "SELECT sealed FROM requests WHERE id = $1";
    SHARED: Permit<Send> = "SELECT sealed FROM request_shares WHERE request_id = $1 ORDER BY compartment";
    OF: Permit<Follow> = "SELECT direction, number, year, at FROM protocol_entries WHERE request_id = $1 ORDER BY at, number";
}

/// One number of the register.
#[derive(Debug, Clone)]
pub struct Entered {
    pub incoming: bool,
    /// `12/2026`
    pub number: String,
    pub at: Instant,
}

struct Line<'a> {
    nucleus: NucleusId,
    year: i64,
    at: Instant,
    direction: &'static str,
    kind: &'static str,
    referral: ReferralId,
    request: RequestId,
    sender: &'a str,
    recipient: &'a str,
    sha256: String,
    attachments: i64,
}

impl Line<'_> {
    fn values(&self, number: i64) -> Vec<db::Value> {
        args![
            self.nucleus,
            self.year,
            number,
            self.at,
            self.direction,
            self.kind,
            self.referral,
            self.request,
            self.sender,
            self.recipient,
            &self.sha256,
            self.attachments
        ]
    }
}

fn given(row: Option<db::Row>) -> DbResult<i64> {
    row.ok_or_else(|| DbError::Rule("no protocol number was given".to_owned()))?.int("last")
}

/// Numbers a request that is sent, with the imprint of what was asked and shared.
pub async fn sent(tx: &mut WriteTx, permit: &Permit<Send>, request: &Request, at: Instant, year: i64) -> DbResult<()> {
    let mut stored = Vec::new();
    for row in tx.all(&ASKED, permit, args![request.id]).await? {
        stored.extend(row.bytes("sealed")?);
    }
    let shares = tx.all(&SHARED, permit, args![request.id]).await?;
    for row in &shares {
        stored.extend(row.bytes("sealed")?);
    }
    let number = given(tx.first(&NUMBER_SENT, permit, args![request.nucleus, year]).await?)?;
    let line = Line {
        nucleus: request.nucleus,
        year,
        at,
        direction: "out",
        kind: REQUEST,
        referral: request.referral,
        request: request.id,
        sender: &request.from_name,
        recipient: &request.to_name,
        sha256: papers::store::imprint(&stored),
        attachments: i64::try_from(shares.len()).unwrap_or(0),
    };
    tx.run(&ENTER_SENT, permit, line.values(number)).await.map(|_| ())
}

/// Numbers the answer that settles a request; `sealed` are its words as they are stored.
pub async fn answered(
    tx: &mut WriteTx,
    proof: &MovesRequest,
    request: &Request,
    sealed: Option<&[u8]>,
    scanned: bool,
    (at, year): (Instant, i64),
) -> DbResult<()> {
    let number = given(tx.first(&NUMBER_ANSWERED, proof, args![request.nucleus, year]).await?)?;
    let line = Line {
        nucleus: request.nucleus,
        year,
        at,
        direction: "in",
        kind: ANSWER,
        referral: request.referral,
        request: request.id,
        sender: &request.to_name,
        recipient: &request.from_name,
        // A plain yes by link has no words: there is nothing to take an imprint of.
        sha256: sealed.map(papers::store::imprint).unwrap_or_default(),
        attachments: i64::from(scanned),
    };
    tx.run(&ENTER_ANSWERED, proof, line.values(number)).await.map(|_| ())
}

/// The numbers of a request, in order.
pub async fn of(tx: &mut impl Reads, permit: &Permit<Follow>, id: RequestId) -> DbResult<Vec<Entered>> {
    let rows = tx.all(&OF, permit, args![id]).await?;
    let read = |row: &db::Row| {
        Ok(Entered {
            incoming: row.text("direction")? == "in",
            number: format!("{}/{}", row.int("number")?, row.int("year")?),
            at: row.instant("at")?,
        })
    };
    rows.iter().map(read).collect()
}
