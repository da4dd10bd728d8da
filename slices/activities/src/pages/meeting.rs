//! Moving one date, or calling it off: those around the enrolled people are told.

use agenda::rules::{Slot, parse_hour};
use askama::Template;
use axum::extract::Path;
use db::WriteTx;
use packs::parse_date;
use policy::Permit;
use policy::activities::Keep;
use serde::Deserialize;
use web::{Ctx, Done, FieldErrors, FieldView, Form, PageError, PageResult, Ui};

use super::dates::minutes_between;
use super::shared::{self, seen};
use super::words::{self, one_line};
use crate::events::MeetingChanged;
use crate::meetings::{self, Meeting, NewMeeting};
use crate::news;
use crate::store::Activity;

const MOST_TEXT: usize = 200;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Typed {
    day: String,
    starts: String,
    ends: String,
    place: String,
    topic: String,
}

#[derive(Template)]
#[template(path = "meeting.html")]
struct MeetingPage {
    ui: Ui,
    errors: FieldErrors,
    name: String,
    when: String,
    href: String,
    version: String,
    typed: Typed,
}

impl MeetingPage {
    fn field(&self, name: &str, value: &str) -> FieldView {
        FieldView::new(name, value).with_errors(&self.errors)
    }
}

fn page(ctx: &Ctx, (activity, one): (&Activity, &Meeting), typed: Typed, errors: FieldErrors) -> MeetingPage {
    let ui = if errors.is_empty() { ctx.ui() } else { ctx.ui().with_faults() };
    MeetingPage {
        name: activity.plan.title.clone(),
        when: words::when(&ui, &ctx.app.packs(), one.slot),
        href: format!("{}/meetings/{}", activity.href(), one.id),
        version: one.version.to_string(),
        errors,
        typed,
        ui,
    }
}

/// `GET .../change`
pub async fn show(ctx: Ctx, Path((activity, id)): Path<(String, String)>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let (activity, one) = shared::meant(&ctx, &mut tx, (&activity, &id)).await?;
    drop(tx);
    ctx.actor.permit::<Keep>(&activity.facts)?;
    let zone = ctx.app.packs().territory().time_zone().to_owned();
    let (starts, ends) = (one.slot.starts_at.local(&zone), one.slot.ends_at.local(&zone));
    let typed = Typed {
        day: ctx.ui().date_short(starts.date()),
        starts: starts.strftime("%H:%M").to_string(),
        ends: ends.strftime("%H:%M").to_string(),
        place: one.place.clone(),
        topic: one.topic.clone(),
    };
    ctx.page(&page(&ctx, (&activity, &one), typed, Vec::new()))
}

/// `POST .../change`
pub async fn change(ctx: Ctx, Path((activity, id)): Path<(String, String)>, form: Form) -> PageResult {
    let typed: Typed = form.read()?;
    let mut tx = ctx.write(&form).await?;
    let (activity, one) = shared::meant(&ctx, &mut tx, (&activity, &id)).await?;
    let permit = ctx.actor.permit::<Keep>(&activity.facts)?;
    let new = match check(&ctx, &activity, &one, &typed) {
        Ok(new) => new,
        Err(errors) => return ctx.again(&page(&ctx, (&activity, &one), typed, errors)),
    };
    if !meetings::change(&mut tx, &permit, (one.id, seen(&form)), &new).await? {
        return Err(PageError::Stale { typed: form.typed() });
    }
    if new.slot != one.slot || new.place != one.place {
        tell(&ctx, &mut tx, &permit, &activity).await?;
    }
    let event = MeetingChanged { activity: activity.id(), meeting: one.id, cancelled: false };
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, &activity.href(), Done::MeetingChanged).await
}

/// `POST .../cancel`
pub async fn cancel(ctx: Ctx, Path((activity, id)): Path<(String, String)>, form: Form) -> PageResult {
    let mut tx = ctx.write(&form).await?;
    let (activity, one) = shared::meant(&ctx, &mut tx, (&activity, &id)).await?;
    let permit = ctx.actor.permit::<Keep>(&activity.facts)?;
    if one.lines > 0 {
        let fault = ctx.ui().say("activities-fault-written").into_owned();
        let typed = Typed { place: one.place.clone(), topic: one.topic.clone(), ..Typed::default() };
        return ctx.again(&page(&ctx, (&activity, &one), typed, vec![(String::new(), fault)]));
    }
    if !meetings::cancel(&mut tx, &permit, (one.id, seen(&form)), ctx.now()).await? {
        return Err(PageError::Stale { typed: form.typed() });
    }
    tell(&ctx, &mut tx, &permit, &activity).await?;
    let event = MeetingChanged { activity: activity.id(), meeting: one.id, cancelled: true };
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, &activity.href(), Done::MeetingChanged).await
}

async fn tell(ctx: &Ctx, tx: &mut WriteTx, permit: &Permit<Keep>, activity: &Activity) -> Result<(), PageError> {
    for (case, user) in meetings::hearers(tx, permit, activity.id()).await? {
        news::of_case(tx, "activity-date-changed", case, vec![user], ctx.actor.user, ctx.now());
    }
    Ok(())
}

fn check(ctx: &Ctx, activity: &Activity, one: &Meeting, typed: &Typed) -> Result<NewMeeting, FieldErrors> {
    let (ui, packs) = (ctx.ui(), ctx.app.packs());
    let mut errors = FieldErrors::new();
    let mut fault = |field: &str, id: &str| errors.push((field.to_owned(), ui.say(id).into_owned()));
    let day = parse_date(typed.day.trim());
    match day {
        None => fault("day", "people-fault-not-a-date"),
        Some(day) if !(activity.plan.from..=activity.plan.to).contains(&day) => {
            fault("day", "activities-fault-outside")
        }
        Some(_) => {}
    }
    let (starts, ends) = (parse_hour(&typed.starts), parse_hour(&typed.ends));
    if starts.is_none() {
        fault("starts", "agenda-fault-hour");
    }
    match (starts, ends) {
        (_, None) => fault("ends", "agenda-fault-hour"),
        (Some(starts), Some(ends)) if ends <= starts => fault("ends", "activities-fault-ends"),
        _ => {}
    }
    for (field, text) in [("topic", &typed.topic), ("place", &typed.place)] {
        if one_line(text).chars().count() > MOST_TEXT {
            fault(field, "field-fault-too-long");
        }
    }
    let minutes = starts.zip(ends).map(|(starts, ends)| minutes_between(starts, ends)).unwrap_or_default();
    let most = packs.activities().most_minutes;
    if minutes > most {
        errors.push(("ends".to_owned(), ui.say1("activities-fault-long", "hours", i64::from(most / 60))));
    }
    let slot = day.zip(starts).and_then(|(day, starts)| Slot::of(day, starts, minutes, packs.territory().time_zone()));
    // Hours in the register are hours of the session as it was.
    if slot.is_some_and(|slot| slot != one.slot) && one.lines > 0 {
        errors.push(("day".to_owned(), ui.say("activities-fault-written").into_owned()));
    }
    match slot {
        Some(slot) if errors.is_empty() => {
            Ok(NewMeeting { slot, place: one_line(&typed.place), topic: one_line(&typed.topic) })
        }
        _ => Err(errors),
    }
}
