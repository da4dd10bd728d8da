//! Who has seen a person's data, from the register of events.

use std::collections::{BTreeMap, BTreeSet};

use db::{DbResult, Reads, args, statements};
use kernel::Instant;
use kernel::ids::{PersonId, RequestId};
use kernel::words::{BodyKind, Compartment, Purpose};
use people::reading::Told;
use policy::Permit;
use policy::legal::SeeReaders;

statements! {
    /// Newest first.
    READERS: Permit<SeeReaders> = concat!("SELECT e.seq, e.at, e.kind, e.payload, u.name AS user_name, b.name AS body_name,
        b.kind AS body_kind ", people::readings!(), " LEFT JOIN users u ON u.id = e.user_id
        ORDER BY e.seq DESC LIMIT $2 OFFSET $3");
}

statements! {
    /// Who was asked about a person without an account of their own.
    ASKED: Permit<SeeReaders> = "SELECT q.id, b.name, b.kind FROM requests q JOIN referrals r ON r.id = q.referral_id
        JOIN bodies b ON b.id = q.to_body WHERE r.person_id = $1";
}

/// Somebody saw something.
#[derive(Debug, Clone)]
pub struct Seen {
    pub at: Instant,
    /// Kind of the event.
    pub kind: String,
    pub user: String,
    pub body: String,
    pub body_kind: Option<BodyKind>,
    /// Empty where the event is about a whole document.
    pub compartments: Vec<Compartment>,
    pub purposes: BTreeSet<Purpose>,
}

pub async fn readers(
    tx: &mut impl Reads,
    permit: &Permit<SeeReaders>,
    person: PersonId,
    (size, from): (usize, usize),
) -> DbResult<Vec<Seen>> {
    let mut asked: BTreeMap<RequestId, (String, Option<BodyKind>)> = BTreeMap::new();
    for row in tx.all(&ASKED, permit, args![person]).await? {
        asked.insert(row.id("id")?, (row.text("name")?, row.opt_code("kind")?));
    }
    let rows = tx.all(&READERS, permit, args![person, size, from]).await?;
    let read = |row: &db::Row| {
        let told = Told::of(&row.text("payload")?);
        // What goes to a body without an account is read there, whoever sent it.
        let outside = told.request.and_then(|request| asked.get(&request).cloned());
        let (body, body_kind) = match outside {
            Some(outside) => outside,
            None => (row.opt_text("body_name")?.unwrap_or_default(), row.opt_code("body_kind")?),
        };
        Ok(Seen {
            at: row.instant("at")?,
            kind: row.text("kind")?,
            user: row.opt_text("user_name")?.unwrap_or_default(),
            body,
            body_kind,
            compartments: told.compartments().collect(),
            purposes: told.purposes(),
        })
    };
    rows.iter().map(read).collect()
}
