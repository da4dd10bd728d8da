//! Who has seen a person's data, from the register of events.

use std::collections::BTreeMap;

use db::{DbResult, Reads, args, statements};
use kernel::Instant;
use kernel::ids::{PersonId, RequestId};
use kernel::words::{BodyKind, Compartment, Purpose};
use people::reading::Reading;
use policy::Permit;
use policy::legal::SeeReaders;
use serde::Deserialize;

statements! {
    /// Readings of the record, of the referrals, of their letters, of what was handed to a body without an account and
    /// of the items of sessions, newest first.
    READERS: Permit<SeeReaders> = "SELECT e.seq, e.at, e.kind, e.payload, u.name AS user_name, b.name AS body_name, b.kind AS body_kind
        FROM (
            SELECT a.* FROM audit_events a WHERE a.about_kind = 'person' AND a.about_id = $1
                AND a.kind IN ('person_opened', 'emergency_opened', 'readers_shown', 'readers_printed',
                    'privacy_page_opened', 'privacy_request_opened', 'person_file_taken')
            UNION ALL
            SELECT a.* FROM audit_events a JOIN referrals r ON a.about_kind = 'referral' AND a.about_id = r.id
                WHERE r.person_id = $1
                AND a.kind IN ('referral_opened', 'attachment_taken', 'paper_taken', 'paper_printed', 'request_sent', 'request_shown')
            UNION ALL
            SELECT a.* FROM audit_events a JOIN items i ON a.about_kind = 'item' AND a.about_id = i.id
                JOIN referrals r ON r.id = i.referral_id WHERE r.person_id = $1 AND a.kind = 'item_opened'
            UNION ALL
            SELECT a.* FROM audit_events a WHERE a.about_kind = 'session' AND a.kind IN ('paper_taken', 'paper_printed')
                AND a.about_id IN (SELECT i.session_id FROM items i JOIN referrals r ON r.id = i.referral_id WHERE r.person_id = $1)
        ) e LEFT JOIN users u ON u.id = e.user_id LEFT JOIN bodies b ON b.id = e.body_id
        ORDER BY e.seq DESC LIMIT $2 OFFSET $3";
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
    /// Each once.
    pub purposes: Vec<Purpose>,
}

#[derive(Default, Deserialize)]
struct Payload {
    #[serde(default)]
    read: Vec<Reading>,
    /// Of what was handed to a body without an account.
    #[serde(default)]
    shared: Vec<Compartment>,
    request: Option<RequestId>,
}

pub async fn readers(
    tx: &mut impl Reads,
    permit: &Permit<SeeReaders>,
    person: PersonId,
    (size, from): (usize, usize),
) -> DbResult<Vec<Seen>> {
    let mut asked = BTreeMap::new();
    for row in tx.all(&ASKED, permit, args![person]).await? {
        asked.insert(row.id("id")?, (row.text("name")?, row.opt_code("kind")?));
    }
    let rows = tx.all(&READERS, permit, args![person, size, from]).await?;
    let read = |row: &db::Row| {
        let payload: Payload = serde_json::from_str(&row.text("payload")?).unwrap_or_default();
        let mut purposes: Vec<Purpose> = payload.read.iter().filter_map(|reading| reading.purpose).collect();
        purposes.sort();
        purposes.dedup();
        // What goes to a body without an account is read there, whoever sent it.
        let outside = payload.request.and_then(|request: RequestId| asked.get(&request).cloned());
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
            compartments: payload.read.iter().map(|reading| reading.compartment).chain(payload.shared).collect(),
            purposes,
        })
    };
    rows.iter().map(read).collect()
}
