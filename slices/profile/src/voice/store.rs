//! The pages of a person, version after version, sealed with her key of `identity`.

use db::{DbResult, Reads, WriteTx, args, statements};
use kernel::words::Compartment;
use kernel::{Date, Instant};
use people::KeyError;
use policy::Permit;
use policy::cases::CaseFacts;
use policy::profile::{Read, Write};
use serde::{Deserialize, Serialize};
use vault::Vault;

use crate::shared::By;

statements! {
    OF_CASE: Permit<Read> = "SELECT p.number, p.said_on, p.lang, p.sealed, p.at, p.author_id, u.name AS author, b.short_name AS body_name
        FROM profile_pages p JOIN users u ON u.id = p.author_id JOIN bodies b ON b.id = p.body_id
        WHERE p.case_id = $1 ORDER BY p.number DESC LIMIT 200";
    /// The number is the next one, or somebody was faster.
    ADD: Permit<Write> = "INSERT INTO profile_pages (case_id, number, said_on, lang, sealed, author_id, body_id, at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (case_id, number) DO NOTHING";
}

/// What the person says belongs to who the person is: the whole team reads it.
pub const OF_IDENTITY: Compartment = Compartment::Identity;

/// What the person says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Words {
    pub liked: String,
    pub matters: String,
    pub support: String,
    pub avoid: String,
}

impl Words {
    /// Each part with the name of its field and the id of its label, in the order of the page.
    pub fn parts(&self) -> [(&'static str, &'static str, &str); 4] {
        [
            ("liked", "profile-liked", &self.liked),
            ("matters", "profile-matters", &self.matters),
            ("support", "profile-support", &self.support),
            ("avoid", "profile-avoid", &self.avoid),
        ]
    }
}

/// One version of the page.
#[derive(Debug, Clone)]
pub struct Page {
    pub number: i64,
    pub said_on: Date,
    /// Language in which it was said.
    pub lang: String,
    pub words: Words,
    /// Who wrote it down.
    pub by: By,
    pub at: Instant,
}

/// All versions, newest first. `permit` is for [`OF_IDENTITY`].
pub async fn of_case(
    tx: &mut impl Reads,
    vault: &Vault,
    permit: &Permit<Read>,
    facts: &CaseFacts,
) -> Result<Vec<Page>, KeyError> {
    let rows = tx.all(&OF_CASE, permit, args![facts.id]).await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let Some(key) = people::data_key_of(tx, vault, &permit.sealed(), facts.person).await? else {
        return Ok(Vec::new());
    };
    let mut pages = Vec::with_capacity(rows.len());
    for row in &rows {
        let number = row.int("number")?;
        let plain = vault.open(&key, &place(&facts.id.to_string(), number), &row.bytes("sealed")?)?;
        pages.push(Page {
            number,
            said_on: row.date("said_on")?,
            lang: row.text("lang")?,
            words: serde_json::from_slice(&plain).unwrap_or_default(),
            by: By::read(row)?,
            at: row.instant("at")?,
        });
    }
    Ok(pages)
}

/// What is said anew.
pub struct NewPage<'a> {
    /// One more than the newest that was seen.
    pub number: i64,
    pub said_on: Date,
    pub lang: &'a str,
    pub words: &'a Words,
    pub at: Instant,
}

/// `false`: another page was written meanwhile.
pub async fn add(
    tx: &mut WriteTx,
    vault: &Vault,
    permit: &Permit<Write>,
    facts: &CaseFacts,
    new: &NewPage<'_>,
) -> Result<bool, KeyError> {
    let key = people::data_key(tx, vault, &permit.sealed(), facts.person).await?;
    let plain = serde_json::to_vec(new.words).unwrap_or_default();
    let sealed = vault.seal(&key, &place(&facts.id.to_string(), new.number), &plain);
    let row = args![facts.id, new.number, new.said_on, new.lang, sealed, permit.user(), permit.body(), new.at];
    let added: DbResult<u64> = tx.run(&ADD, permit, row).await;
    Ok(added? == 1)
}

/// The text is bound to its row: copied elsewhere it does not open.
pub fn place(case: &str, number: i64) -> String {
    format!("profile_pages/{case}/{number}")
}
