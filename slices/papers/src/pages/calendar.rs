//! The session as a calendar file: date, hour, place; nothing about the people on the agenda.

use axum::extract::Path;
use commission::queries::{composition, sessions};
use icalendar::{Calendar, Component, Event, EventLike};
use kernel::states::session::SessionState;
use policy::commission::View;
use web::{Ctx, OrHidden, PageResult};

/// Minutes that a session is given in a calendar; its end is not known before.
const MINUTES: i64 = 120;

pub async fn take(ctx: Ctx, Path(id): Path<String>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let facts = super::session::facts_of(&ctx, &mut tx, &id).await?;
    let view = ctx.actor.permit::<View>(&facts.commission)?;
    let row = sessions::one(&mut tx, &view, facts.id).await?.or_hidden()?;
    let commission = composition::record(&mut tx, &view, facts.commission.id).await?.or_hidden()?;
    drop(tx);
    let ui = ctx.ui();
    let stamp = |at: kernel::Instant| at.local("UTC").strftime("%Y%m%dT%H%M%SZ").to_string();
    let mut event = Event::new();
    event
        .uid(&format!("{}@netmet", facts.id))
        .summary(&format!("{} {}", commission.name, row.label()))
        .location(&row.place)
        .url(&format!("{}/sessions/{}", ctx.app.settings.public_url, facts.id))
        .sequence(u32::try_from(facts.version).unwrap_or(0))
        .add_property("DTSTAMP", stamp(ctx.now()))
        .add_property("DTSTART", stamp(row.starts_at))
        .add_property("DTEND", stamp(row.starts_at.plus_seconds(MINUTES * 60)));
    if row.state == SessionState::Cancelled {
        event.add_property("STATUS", "CANCELLED");
    }
    let mut calendar = Calendar::new();
    calendar.append_property(("METHOD", "PUBLISH")).name(&ui.say1(
        "papers-calendar-name",
        "network",
        ui.network_name(),
    ));
    let text = calendar.push(event.done()).done().to_string();
    web::download(text.into_bytes(), "text/calendar; charset=utf-8", &format!("{}.ics", row.label().replace('/', "-")))
}
