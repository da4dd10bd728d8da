//! The demonstration: one click stands for the link and the code of somebody of the sample. Anywhere else this does not exist.

use axum::http::header;
use db::{Reads, args, statements};
use doors::door;
use doors::events::DoorVisited;
use kernel::Coded;
use policy::Open;
use web::{OrHidden, PageError, PageResult, Visit};

use crate::visit::{COOKIE, PURPOSE, terms};

statements! {
    NEWEST: Open = "SELECT id, person_id FROM doors WHERE purpose = $1 AND holder = '' AND revoked_at IS NULL AND until > $2
        ORDER BY made_at DESC, id DESC LIMIT 1";
}

pub async fn enter(visit: Visit) -> PageResult {
    let (app, now) = (&visit.app, visit.now());
    if !app.settings.demo {
        return Err(PageError::Hidden);
    }
    let mut tx = app.db.write().await?;
    let row = tx.first(&NEWEST, &Open, args![PURPOSE.code(), now]).await?.or_hidden()?;
    let (door, person) = (row.id("id")?, row.id("person_id")?);
    let token = door::begin(&mut tx, app, door, terms(&app.packs())).await?;
    let event = DoorVisited { person, door, purpose: PURPOSE };
    tx.commit(&policy::doors::author(PURPOSE, now), &event).await?;
    let mut response = visit.see("/me")?;
    response.headers_mut().append(header::SET_COOKIE, COOKIE.begins(&app.settings, &token)?);
    Ok(response)
}
