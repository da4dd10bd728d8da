//! Who is there, seat by seat, and whether that is a quorum.

use askama::Template;
use axum::extract::Path;
use kernel::Id;
use kernel::ids::SeatId;
use policy::commission::Keep;
use web::{Ctx, Done, Form, OrStale, PageResult, Ui};

use super::shared::{sitting, version};
use crate::acts::{Moment, attendance, conduct};
use crate::queries::composition::SeatRow;
use crate::queries::sessions::SessionRow;
use crate::wording::component_label;

pub struct Place {
    pub seat: SeatRow,
    pub component: String,
    /// Name of the titular for a substitute, empty otherwise.
    pub stands_for: String,
}

#[derive(Template)]
#[template(path = "attendance.html")]
struct AttendancePage {
    ui: Ui,
    row: SessionRow,
    back: String,
    places: Vec<Place>,
    quorum: String,
    met: bool,
}

pub async fn show(ctx: Ctx, Path(id): Path<String>) -> PageResult {
    let packs = ctx.app.packs();
    let at = Moment::of(&ctx.app, &packs);
    let mut tx = ctx.app.db.read().await?;
    let (facts, _, row) = sitting(&ctx, &mut tx, &id).await?;
    ctx.actor.permit::<Keep>(&facts)?;
    let ui = ctx.ui();
    let seats = conduct::seats_of(&mut tx, &ctx.actor, &facts, &at).await?;
    let quorum = conduct::quorum(&mut tx, &ctx.actor, &facts, &at).await?;
    let name = |id: Option<SeatId>| seats.iter().find(|seat| Some(seat.id) == id).map(|seat| seat.name.clone());
    let places = seats
        .iter()
        .map(|seat| Place {
            component: component_label(at.rules(), &seat.component, ui.language()),
            stands_for: name(seat.substitute_of).unwrap_or_default(),
            seat: seat.clone(),
        })
        .collect();
    let (present, needed) = match &quorum {
        Ok(quorum) => (quorum.present, quorum.needed),
        Err(missing) => (missing.present, missing.needed),
    };
    let page = AttendancePage {
        quorum: ui.say2("commission-quorum-met", "present", present, "needed", needed),
        met: quorum.is_ok(),
        places,
        back: format!("/sessions/{id}"),
        row,
        ui,
    };
    ctx.page(&page)
}

pub async fn save(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    let packs = ctx.app.packs();
    let at = Moment::of(&ctx.app, &packs);
    let mut tx = ctx.write(&form).await?;
    let (mut facts, _, _) = sitting(&ctx, &mut tx, &id).await?;
    facts.version = version(&form);
    let present: Vec<SeatId> = form.all("present").iter().filter_map(|text| Id::parse(text)).collect();
    let act = attendance::write(&mut tx, &ctx.actor, &facts, &present, &at).await?.or_stale(&form)?;
    ctx.done(tx, &form, &act.author, &act.event, &format!("/sessions/{id}/attendance"), Done::Saved).await
}
