//! What the person asks about the own data through the own pages: a request like one at the desk, with its number and term.

use db::{DbResult, Reads, WriteTx, args, statements};
use kernel::Coded;
use kernel::Date;
use kernel::ids::PrivacyRequestId;
use kernel::privacy::{Channel, IdentityCheck, RequestKind};
use kernel::states::privacy_request::RequestState;
use people::KeyError;
use policy::own::OwnView;

use crate::requests::Desk;
use crate::{due, words};

statements! {
    NUMBER: OwnView = "INSERT INTO privacy_numbers (series, year, last) VALUES ('request', $1, 1)
        ON CONFLICT (series, year) DO UPDATE SET last = privacy_numbers.last + 1 RETURNING last";
    ADD: OwnView = "INSERT INTO privacy_requests (id, year, number, person_id, kind, channel, identity_check, words, received_on,
            due_on, extended, state, answered_on, recorded_by, recorded_for, created_at, last_seq, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, FALSE, 'received', NULL, $11, $12, $13, 0, 1)";
    MINE: OwnView = "SELECT year, number, kind, received_on, due_on, state FROM privacy_requests WHERE person_id = $1
        ORDER BY received_on DESC, id DESC LIMIT 20";
}

/// A request as the person follows it.
#[derive(Debug, Clone)]
pub struct OwnRequest {
    pub year: i64,
    pub number: i64,
    pub kind: RequestKind,
    pub received_on: Date,
    pub due_on: Date,
    pub state: RequestState,
}

/// All of the person, newest first. Of who stands beside the person none: the rights are the person's.
pub async fn of(tx: &mut impl Reads, view: &OwnView) -> DbResult<Vec<OwnRequest>> {
    let rows = tx.all(&MINE, view, args![view.person()]).await?;
    let read = |row: &db::Row| {
        Ok(OwnRequest {
            year: row.int("year")?,
            number: row.int("number")?,
            kind: row.code("kind")?,
            received_on: row.date("received_on")?,
            due_on: row.date("due_on")?,
            state: row.code("state")?,
        })
    };
    rows.iter().map(read).collect()
}

/// Writes down what the person asks, for who gave the key: that body follows it.
pub async fn record(
    tx: &mut WriteTx,
    desk: Desk<'_>,
    view: &OwnView,
    (kind, said): (RequestKind, &str),
) -> Result<PrivacyRequestId, KeyError> {
    let id = PrivacyRequestId::new(desk.now, desk.random);
    let year = i64::from(desk.today.year());
    let number = tx.first(&NUMBER, view, args![year]).await?;
    let number = number.ok_or_else(|| db::DbError::Rule("no number was given".to_owned()))?.int("last")?;
    let months = desk.packs.privacy().term(desk.today).map_or(1, |term| term.months);
    let due_on = due::due(desk.packs.territory(), desk.today, months);
    let sealed = words::seal(tx, desk.vault, &view.words(), view.person(), &words::of_request(id), said).await?;
    let identity = if view.guardian().is_some() { IdentityCheck::Representative } else { IdentityCheck::Code };
    let (user, body) = view.given();
    let row = args![
        id,
        year,
        number,
        view.person(),
        kind.code(),
        Channel::OwnView.code(),
        identity.code(),
        sealed,
        desk.today,
        due_on,
        user,
        body,
        desk.now
    ];
    tx.run(&ADD, view, row).await?;
    Ok(id)
}
