//! The paper sheet of a session: printed with its code, found again by its code.

use askama::Template;
use axum::extract::{Path, Query};
use kernel::words::PaperKind;
use people::reading::Reading;
use policy::activities::Register;
use serde::Deserialize;
use serde_json::json;
use web::{Ctx, FieldErrors, FieldView, OrHidden, PageResult, Ui};

use super::{shared, words};
use crate::enrolments;
use crate::events::RegisterPrinted;
use crate::meetings;
use crate::rules;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    code: String,
}

#[derive(Template)]
#[template(path = "sheet.html")]
struct SheetPage {
    ui: Ui,
    errors: FieldErrors,
    code: FieldView,
}

/// `GET /activities/sheet`: the code of a sheet leads to its register.
pub async fn ask(ctx: Ctx, Query(asked): Query<Asked>) -> PageResult {
    let mut errors = FieldErrors::new();
    if !asked.code.trim().is_empty() {
        let mut tx = ctx.app.db.read().await?;
        if let Some(code) = papers::issue::read_code(&asked.code)
            && let Some((activity, meeting)) = meetings::by_code(&mut tx, &ctx.actor, &code).await?
            // A code of another body looks like none.
            && let Ok(found) = shared::find(&ctx, &mut tx, &activity.to_string()).await
            && ctx.actor.may(Register, &found.facts)
        {
            return ctx.see(&format!("/activities/{activity}/meetings/{meeting}"));
        }
        errors.push(("code".to_owned(), ctx.ui().say("activities-fault-code").into_owned()));
    }
    let ui = if errors.is_empty() { ctx.ui() } else { ctx.ui().with_faults() };
    let code = FieldView::new("code", asked.code.clone()).with_errors(&errors);
    let page = SheetPage { ui, code, errors };
    if page.errors.is_empty() { ctx.page(&page) } else { ctx.again(&page) }
}

/// `GET .../sheet`
pub async fn print(ctx: Ctx, Path((activity, id)): Path<(String, String)>) -> PageResult {
    ctx.recently_proven()?;
    papers::counted(&ctx).await?;
    let mut tx = ctx.app.db.read().await?;
    let (activity, meeting) = shared::meant(&ctx, &mut tx, (&activity, &id)).await?;
    let permit = ctx.actor.permit::<Register>(&activity.facts)?;
    let (ui, packs) = (ctx.ui(), ctx.app.packs());
    let day = words::day_of(&packs, meeting.slot);
    let people = enrolments::people(&mut tx, &permit, activity.id()).await?;
    let from = network::body(&mut tx, ctx.actor.body).await?.or_hidden()?;
    drop(tx);
    let names: Vec<&str> = people.iter().filter(|one| one.is_there_on(day)).map(|one| one.name.as_str()).collect();
    let body = json!({
        "title": activity.plan.title,
        "day": day.to_string(),
        "from": ui.time(meeting.slot.starts_at),
        "to": ui.time(meeting.slot.ends_at),
        "hours": rules::hours(meeting.slot.minutes()),
        "place": if meeting.place.is_empty() { &activity.plan.place } else { &meeting.place },
        "topic": meeting.topic,
        "teacher": activity.responsible,
        "people": names,
    });
    let mut data = papers::internal(&packs, PaperKind::AttendanceSheet, &from, "it", &ctx.actor, body);
    data["code"] = json!(meeting.code);
    let printed = papers::press::print(&ctx.app, PaperKind::AttendanceSheet, data).await?;
    let event = RegisterPrinted { activity: activity.id(), meeting: meeting.id, read: vec![Reading::of(&permit)] };
    ctx.record(&permit.author(ctx.now()), &event).await?;
    web::download(printed.pdf, "application/pdf", &format!("{day}-{}.pdf", meeting.code))
}
