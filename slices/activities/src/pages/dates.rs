//! Dates of an activity: one, or a series typed once. Every date is shown before it is saved.

use agenda::rules::{Slot, parse_hour};
use askama::Template;
use axum::extract::Path;
use jiff::civil::Weekday;
use kernel::Date;
use packs::{PackSet, parse_date};
use policy::activities::Keep;
use serde::Deserialize;
use web::{Choice, Ctx, Done, FieldErrors, FieldView, Form, PageResult, Ui};

use super::shared;
use super::words::{self, one_line};
use crate::events::MeetingsSet;
use crate::meetings::{self, NewMeeting};
use crate::rules;
use crate::store::Activity;

const MOST_TEXT: usize = 200;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Typed {
    from: String,
    to: String,
    starts: String,
    ends: String,
    weeks: String,
    place: String,
    topic: String,
    /// The days of a series, checked by somebody.
    sure: String,
    #[serde(skip)]
    weekdays: Vec<String>,
}

#[derive(Template)]
#[template(path = "dates.html")]
struct DatesPage {
    ui: Ui,
    errors: FieldErrors,
    name: String,
    href: String,
    typed: Typed,
    weekdays: Vec<Choice>,
    /// What would be saved; empty before it was asked.
    dates: Vec<String>,
    /// Holidays left out.
    skipped: Vec<String>,
}

impl DatesPage {
    fn field(&self, name: &str, value: &str) -> FieldView {
        FieldView::new(name, value).with_errors(&self.errors)
    }
}

fn page(ctx: &Ctx, activity: &Activity, typed: Typed, errors: FieldErrors) -> DatesPage {
    let ui = if errors.is_empty() { ctx.ui() } else { ctx.ui().with_faults() };
    let weekdays = (1..=7)
        .map(|number| Choice::new(number.to_string(), ui.say(&format!("activities-weekday-{number}")).into_owned()));
    DatesPage {
        name: activity.plan.title.clone(),
        href: activity.href(),
        weekdays: weekdays.collect(),
        dates: Vec::new(),
        skipped: Vec::new(),
        errors,
        typed,
        ui,
    }
}

/// `GET /activities/{activity}/dates`
pub async fn blank(ctx: Ctx, Path(id): Path<String>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let activity = shared::find(&ctx, &mut tx, &id).await?;
    drop(tx);
    ctx.actor.permit::<Keep>(&activity.facts)?;
    let ui = ctx.ui();
    let typed = Typed {
        from: ui.date_short(activity.plan.from.max(ctx.actor.today)),
        weeks: "1".to_owned(),
        ..Typed::default()
    };
    ctx.page(&page(&ctx, &activity, typed, Vec::new()))
}

/// What was typed, as dates.
struct Series {
    dates: Vec<NewMeeting>,
    days: Vec<Date>,
    skipped: Vec<Date>,
}

/// `POST /activities/{activity}/dates`: the first time every date is shown; the second time they are saved.
pub async fn save(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    let typed = Typed { weekdays: form.all("weekdays"), ..form.read()? };
    let mut tx = ctx.write(&form).await?;
    let activity = shared::find(&ctx, &mut tx, &id).await?;
    let permit = ctx.actor.permit::<Keep>(&activity.facts)?;
    let series = match check(&ctx, &activity, &typed) {
        Ok(series) => series,
        Err(errors) => return ctx.again(&page(&ctx, &activity, typed, errors)),
    };
    if typed.sure != key(&series.dates) {
        drop(tx);
        let ui = ctx.ui();
        let sure = key(&series.dates);
        let mut page = page(&ctx, &activity, Typed { sure, ..typed }, Vec::new());
        let packs = ctx.app.packs();
        page.dates = series.dates.iter().map(|one| words::when(&ui, &packs, one.slot)).collect();
        page.skipped = series.skipped.iter().map(|day| holiday(&ui, &packs, *day)).collect();
        return ctx.page(&page);
    }
    for one in &series.dates {
        meetings::add(&mut tx, &permit, (activity.id(), one), (ctx.now(), &ctx.app.random)).await?;
    }
    let event = MeetingsSet { activity: activity.id(), count: series.days.len() };
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, &activity.href(), Done::MeetingsSet).await
}

/// What stands for exactly these dates: others are shown again.
fn key(dates: &[NewMeeting]) -> String {
    let ends = dates.first().map(|one| one.slot.minutes()).unwrap_or_default();
    let first = dates.first().map(|one| one.slot.starts_at.to_string()).unwrap_or_default();
    let last = dates.last().map(|one| one.slot.starts_at.to_string()).unwrap_or_default();
    format!("{} {first} {last} {ends}", dates.len())
}

fn holiday(ui: &Ui, packs: &PackSet, day: Date) -> String {
    let name = packs.territory().holiday(day, None).map(|words| words.in_lang(ui.lang())).unwrap_or_default();
    format!("{}: {name}", i18n::weekday_date(ui.language(), day))
}

fn check(ctx: &Ctx, activity: &Activity, typed: &Typed) -> Result<Series, FieldErrors> {
    let (ui, packs) = (ctx.ui(), ctx.app.packs());
    let mut errors = FieldErrors::new();
    let mut fault = |field: &str, id: &str| errors.push((field.to_owned(), ui.say(id).into_owned()));
    let from = parse_date(typed.from.trim());
    let within = |day: Date| (activity.plan.from..=activity.plan.to).contains(&day);
    match from {
        None => fault("from", "people-fault-not-a-date"),
        Some(day) if !within(day) => fault("from", "activities-fault-outside"),
        Some(_) => {}
    }
    // Without a last day it is one date.
    let to = if typed.to.trim().is_empty() { from } else { parse_date(typed.to.trim()) };
    match (from, to) {
        (_, None) if !typed.to.trim().is_empty() => fault("to", "people-fault-not-a-date"),
        (Some(from), Some(to)) if to < from => fault("to", "projects-fault-end"),
        (_, Some(to)) if from.is_some_and(|from| from != to) && !within(to) => fault("to", "activities-fault-outside"),
        _ => {}
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
    let weeks = typed.weeks.trim().parse::<i64>().ok().filter(|weeks| (1..=12).contains(weeks));
    if weeks.is_none() {
        fault("weeks", "activities-fault-weeks");
    }
    if one_line(&typed.topic).chars().count() > MOST_TEXT {
        fault("topic", "field-fault-too-long");
    }
    if one_line(&typed.place).chars().count() > MOST_TEXT {
        fault("place", "field-fault-too-long");
    }
    let is_series = from.zip(to).is_some_and(|(from, to)| from != to);
    if is_series && typed.weekdays.is_empty() {
        fault("weekdays", "activities-fault-weekdays");
    }
    let minutes = starts.zip(ends).map(|(starts, ends)| minutes_between(starts, ends)).unwrap_or_default();
    let most = packs.activities().most_minutes;
    if minutes > most {
        errors.push(("ends".to_owned(), ui.say1("activities-fault-long", "hours", i64::from(most / 60))));
    }
    let (Some(from), Some(to), Some(starts), Some(weeks)) = (from, to, starts, weeks) else { return Err(errors) };
    let most = usize::try_from(packs.activities().most_sessions).unwrap_or(usize::MAX);
    let chosen: Vec<Weekday> = typed.weekdays.iter().filter_map(|number| weekday(number)).collect();
    let all = if is_series { rules::series(from, to, &chosen, weeks, most) } else { vec![from] };
    let is_holiday = |day: &Date| is_series && packs.territory().holiday(*day, None).is_some();
    let (skipped, days): (Vec<Date>, Vec<Date>) = all.into_iter().partition(is_holiday);
    if days.len() > most {
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        errors.push(("to".to_owned(), ui.say1("activities-fault-too-many", "most", most)));
    } else if days.is_empty() && errors.is_empty() {
        errors.push(("weekdays".to_owned(), ui.say("activities-fault-no-day").into_owned()));
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    let zone = packs.territory().time_zone();
    let date = |day: &Date| {
        let slot = Slot::of(*day, starts, minutes, zone)?;
        Some(NewMeeting { slot, place: one_line(&typed.place), topic: one_line(&typed.topic) })
    };
    let dates: Option<Vec<_>> = days.iter().map(date).collect();
    let dates = dates.ok_or_else(|| vec![("from".to_owned(), ui.say("people-fault-not-a-date").into_owned())])?;
    Ok(Series { dates, days, skipped })
}

pub fn minutes_between(starts: jiff::civil::Time, ends: jiff::civil::Time) -> u32 {
    let of = |time: jiff::civil::Time| i64::from(time.hour()) * 60 + i64::from(time.minute());
    u32::try_from(of(ends) - of(starts)).unwrap_or(0)
}

/// 1 is Monday.
fn weekday(number: &str) -> Option<Weekday> {
    Weekday::from_monday_one_offset(number.parse().ok()?).ok()
}
