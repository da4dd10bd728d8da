//! The session as a calendar file: date, hour, place; nothing about the people on the agenda.

use axum::extract::Path;
use commission::queries::{composition, sessions};
use documents::calendar::{CalendarEntry, Standing, calendar_file};
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
    let entry = CalendarEntry {
        uid: format!("{}@netmet", facts.id),
        title: format!("{} {}", commission.name, row.label()),
        location: row.place.clone(),
        url: format!("{}/sessions/{}", ctx.app.settings.public_url, facts.id),
        sequence: facts.version,
        starts_at: row.starts_at,
        ends_at: row.starts_at.plus_seconds(MINUTES * 60),
        standing: if row.state == SessionState::Cancelled { Standing::Cancelled } else { Standing::Confirmed },
    };
    let name = ui.say1("papers-calendar-name", "network", ui.network_name());
    let text = calendar_file(&name, ctx.now(), &[entry]);
    web::download(text.into_bytes(), "text/calendar; charset=utf-8", &format!("{}.ics", row.label().replace('/', "-")))
}
