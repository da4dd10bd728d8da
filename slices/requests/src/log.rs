//! The one log of a request: every step and what else happened, whichever way it came. Words are sealed.

use db::{DbResult, Reads, WriteTx, args, statements};
use kernel::ids::{PersonId, RequestId, UserId};
use kernel::states::request::{RequestChannel, RequestState, RequestStep};
use kernel::{Coded, Instant, coded};
use people::KeyError;
use policy::requests::{Follow, MovesRequest, Recipient, Send};
use policy::{Permit, SealedAccess};
use serde::{Deserialize, Serialize};
use vault::{SealError, Vault};

coded! {
    /// What happens around a request without moving it.
    pub enum RequestNote("request-note") {
        Sent = "sent",
        Reminded = "reminded",
        LinkRenewed = "link_renewed",
        LinkRevoked = "link_revoked",
        /// Too many wrong codes.
        LinkLocked = "link_locked",
        /// A mail came that changed nothing; the reason code says why.
        ReplySetAside = "reply_set_aside",
        SheetPrinted = "sheet_printed",
        ScanFiled = "scan_filed",
    }
}

/// A step or a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    Step(RequestStep),
    Note(RequestNote),
}

impl Entry {
    fn code(self) -> &'static str {
        match self {
            Self::Step(step) => step.code(),
            Self::Note(note) => note.code(),
        }
    }

    fn parse(code: &str) -> Option<Self> {
        RequestStep::parse(code).map(Self::Step).or_else(|| RequestNote::parse(code).map(Self::Note))
    }
}

/// What was said, and by whom where nobody is signed in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    pub words: String,
    pub who: String,
}

impl Said {
    pub fn words(words: &str) -> Self {
        Self { words: words.to_owned(), who: String::new() }
    }

    pub fn is_empty(&self) -> bool {
        self.words.is_empty() && self.who.is_empty()
    }
}

/// An entry to be written.
pub struct NewEntry<'a> {
    pub seq: i64,
    pub entry: Entry,
    pub to: RequestState,
    pub channel: RequestChannel,
    pub at: Instant,
    pub by: Option<UserId>,
    pub reason: &'a str,
    pub sealed: Option<Vec<u8>>,
}

/// An entry as it is read.
#[derive(Debug, Clone)]
pub struct Logged {
    pub seq: i64,
    pub entry: Entry,
    pub channel: RequestChannel,
    pub at: Instant,
    /// Who wrote it down; empty for the recipient and the machine.
    pub by: String,
    pub reason: String,
    sealed: Option<Vec<u8>>,
}

macro_rules! write {
    () => {
        "INSERT INTO request_log (request_id, seq, entry, to_state, channel, at, user_id, reason_code, sealed)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
    };
}

macro_rules! entries {
    () => {
        "SELECT l.seq, l.entry, l.channel, l.at, l.reason_code, l.sealed, u.name FROM request_log l
            LEFT JOIN users u ON u.id = l.user_id WHERE l.request_id = $1 ORDER BY l.seq DESC"
    };
}

statements! {
    WRITE: MovesRequest = write!();
    WRITE_FIRST: Permit<Send> = write!();
    ENTRIES: Permit<Follow> = entries!();
    ENTRIES_TOLD: Recipient = entries!();
}

fn row(id: RequestId, new: &NewEntry<'_>) -> Vec<db::Value> {
    args![
        id,
        new.seq,
        new.entry.code(),
        new.to.code(),
        new.channel.code(),
        new.at,
        new.by,
        new.reason,
        new.sealed.clone()
    ]
}

pub async fn write(tx: &mut WriteTx, proof: &MovesRequest, id: RequestId, new: &NewEntry<'_>) -> DbResult<()> {
    tx.run(&WRITE, proof, row(id, new)).await.map(|_| ())
}

/// The first entry, when a request is sent.
pub async fn begin(tx: &mut WriteTx, permit: &Permit<Send>, id: RequestId, new: &NewEntry<'_>) -> DbResult<()> {
    tx.run(&WRITE_FIRST, permit, row(id, new)).await.map(|_| ())
}

/// Newest first; the words stay closed until [`Logged::said`].
pub async fn of(tx: &mut impl Reads, permit: &Permit<Follow>, id: RequestId) -> DbResult<Vec<Logged>> {
    tx.all(&ENTRIES, permit, args![id]).await?.iter().map(read).collect()
}

/// What the recipient may read again: the questions and answers, not our own notes.
pub async fn told(tx: &mut impl Reads, recipient: &Recipient) -> DbResult<Vec<Logged>> {
    let all: Vec<Logged> = tx
        .all(&ENTRIES_TOLD, recipient, args![recipient.request()])
        .await?
        .iter()
        .map(read)
        .collect::<DbResult<_>>()?;
    let talk = |entry: Entry| matches!(entry, Entry::Step(RequestStep::AskBack | RequestStep::AnswerBack));
    Ok(all.into_iter().filter(|logged| talk(logged.entry)).collect())
}

fn read(row: &db::Row) -> DbResult<Logged> {
    let code = row.text("entry")?;
    let unknown = || db::DbError::Decode { column: "entry".to_owned(), reason: format!("`{code}` is no entry") };
    Ok(Logged {
        seq: row.int("seq")?,
        entry: Entry::parse(&code).ok_or_else(unknown)?,
        channel: row.code("channel")?,
        at: row.instant("at")?,
        by: row.opt_text("name")?.unwrap_or_default(),
        reason: row.text("reason_code")?,
        sealed: row.opt_bytes("sealed")?,
    })
}

impl Logged {
    /// The words, for whoever holds the key of the person.
    pub fn said(&self, vault: &Vault, key: Option<&vault::DataKey>, id: RequestId) -> Result<Said, SealError> {
        let (Some(sealed), Some(key)) = (&self.sealed, key) else { return Ok(Said::default()) };
        open(vault, key, &place(id, self.seq), sealed)
    }
}

/// Seals what was said for entry `seq`; nothing for no words.
pub async fn seal(
    tx: &mut WriteTx,
    vault: &Vault,
    access: &SealedAccess,
    (person, id, seq): (PersonId, RequestId, i64),
    said: &Said,
) -> Result<Option<Vec<u8>>, KeyError> {
    if said.is_empty() {
        return Ok(None);
    }
    let key = people::data_key(tx, vault, access, person).await?;
    let plain = serde_json::to_vec(said).unwrap_or_default();
    Ok(Some(vault.seal(&key, &place(id, seq), &plain)))
}

fn open(vault: &Vault, key: &vault::DataKey, place: &str, sealed: &[u8]) -> Result<Said, SealError> {
    serde_json::from_slice(&vault.open(key, place, sealed)?).map_err(|_| SealError::DoesNotOpen)
}

/// Bound to its row: copied elsewhere it does not open.
pub(crate) fn place(id: RequestId, seq: i64) -> String {
    format!("request_log/{id}/{seq}")
}
