//! /calendar and /cases/{case}/agenda/days: a month, a week or a day; one's own over all cases, or those of one case.

use askama::Template;
use axum::extract::{Path, Query};
use kernel::ids::AppointmentId;
use kernel::{Coded, Date};
use packs::PackSet;
use serde::Deserialize;
use web::{Choice, Ctx, FieldView, IdentityBar, NavItem, OrHidden, PageError, PageResult, Ui};

use super::{shared, words};
use crate::calendar::{self, Whose};
use crate::rules::{Reach, Slot, days_of, step, weeks_of_month};
use crate::sessions;
use crate::store;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    reach: String,
    day: String,
    #[serde(rename = "as")]
    whose: String,
    body: String,
    kind: String,
}

/// One appointment in a calendar.
struct Mark {
    day: Date,
    href: String,
    hours: String,
    text: String,
    detail: String,
    state: String,
    tone: &'static str,
    body: (String, String),
    kind: String,
}

struct Cell {
    href: String,
    iso: String,
    /// Number of the day.
    number: String,
    long: String,
    weekday: String,
    is_today: bool,
    is_other_month: bool,
    marks: Vec<Mark>,
}

#[derive(Template)]
#[template(path = "calendar.html")]
struct CalendarPage {
    ui: Ui,
    /// Of a case; empty for one's own.
    bar: Option<IdentityBar>,
    nav: Vec<NavItem>,
    back: String,
    title: String,
    of_what: String,
    reach: Reach,
    reaches: Vec<NavItem>,
    whose: Vec<NavItem>,
    earlier: String,
    later: String,
    today: String,
    base: String,
    day: String,
    as_whose: String,
    weekdays: Vec<String>,
    weeks: Vec<Vec<Cell>>,
    days: Vec<Cell>,
    body: FieldView,
    bodies: Vec<Choice>,
    kind: FieldView,
    kinds: Vec<Choice>,
    is_empty: bool,
}

/// `GET /calendar`
pub async fn mine(ctx: Ctx, Query(asked): Query<Asked>) -> PageResult {
    let (ui, packs) = (ctx.ui(), ctx.app.packs());
    let view = View::of(&ctx, &asked);
    let whose = Whose::parse(&asked.whose).unwrap_or(Whose::Mine);
    let mut tx = ctx.app.db.read().await?;
    let lines = calendar::of_user(&mut tx, &ctx.actor, whose, view.within(&packs)?).await?;
    let sessions = match whose {
        Whose::Mine => sessions::of_user(&mut tx, &ctx.actor, view.within(&packs)?).await?,
        Whose::Led => Vec::new(),
    };
    drop(tx);
    let marks = lines.iter().map(|line| Mark {
        day: words::day_of(&packs, line.slot),
        href: format!("/cases/{}/appointments/{}", line.case, line.id),
        hours: words::hours(&ui, line.slot),
        text: line.person.clone(),
        detail: format!("{} · {}", ui.code(line.medium), line.body_name),
        state: ui.code(line.state),
        tone: words::tone(line.state),
        body: (line.body.to_string(), line.body_name.clone()),
        kind: String::new(),
    });
    let mut marks: Vec<Mark> = marks.collect();
    marks.extend(sessions.iter().filter(|one| !one.cancelled).map(|one| Mark {
        day: words::day_of(&packs, one.slot),
        href: format!("/activities/{}/meetings/{}", one.activity, one.id),
        hours: words::hours(&ui, one.slot),
        text: one.title.clone(),
        detail: one.body_name.clone(),
        state: ui.say("agenda-of-activity").into_owned(),
        tone: "grey",
        body: (one.body.to_string(), one.body_name.clone()),
        kind: String::new(),
    }));
    marks.sort_by(|a, b| (a.day, &a.hours).cmp(&(b.day, &b.hours)));
    let mut page = page(&ctx, &view, "/calendar", marks, &asked);
    page.title = ui.say("agenda-calendar").into_owned();
    page.as_whose = whose.code().to_owned();
    page.whose = Whose::ALL
        .iter()
        .map(|one| NavItem {
            label: ui.code(*one),
            href: format!("/calendar?reach={}&day={}&as={one}", view.reach, view.day),
            current: *one == whose,
            badge: 0,
        })
        .collect();
    ctx.page(&page)
}

/// `GET /cases/{case}/agenda/days`
pub async fn of_case(ctx: Ctx, Path(id): Path<String>, Query(asked): Query<Asked>) -> PageResult {
    let (ui, packs) = (ctx.ui(), ctx.app.packs());
    let view = View::of(&ctx, &asked);
    let mut tx = ctx.app.db.read().await?;
    let facts = shared::find(&ctx, &mut tx, &id).await?;
    let within = view.within(&packs)?;
    let (found, read) = store::readable(&mut tx, &ctx.app.vault, &ctx.actor, &facts, within).await?;
    let (frame, case) = shared::frame(&ctx, &mut tx, &facts, &Vec::new()).await?;
    drop(tx);
    shared::opened(&ctx, &case, read).await?;
    let marks = found.iter().map(|one| Mark {
        day: words::day_of(&packs, one.slot),
        href: format!("{}/appointments/{}", frame.case, one.id),
        hours: words::hours(&ui, one.slot),
        text: words::kind(&ui, &packs, &one.kind),
        detail: one.words.subject.clone(),
        state: words::state(&ui, one.state, one.justified),
        tone: words::tone(one.state),
        body: (one.body.to_string(), one.body_name.clone()),
        kind: one.kind.clone(),
    });
    let mut page = page(&ctx, &view, &format!("{}/days", frame.href), marks.collect(), &asked);
    page.title = ui.say("agenda-title").into_owned();
    page.back = frame.href;
    (page.bar, page.nav) = (Some(frame.bar), frame.nav);
    ctx.page(&page)
}

/// `GET /calendar/at/{appointment}`: what a calendar file points to, without naming a case.
pub async fn find(ctx: Ctx, Path(id): Path<String>) -> PageResult {
    let id = AppointmentId::parse(&id).or_hidden()?;
    let mut tx = ctx.app.db.read().await?;
    let case = store::case_of(&mut tx, &ctx.actor, id).await?.or_hidden()?;
    let facts = shared::find(&ctx, &mut tx, &case.to_string()).await.map_err(|_| PageError::Hidden)?;
    let (meant, ..) = shared::meant(&ctx, &mut tx, &facts, &id.to_string()).await?;
    ctx.see(&format!("/cases/{case}/appointments/{}", meant.id))
}

/// What of the calendar is shown.
struct View {
    reach: Reach,
    day: Date,
}

impl View {
    fn of(ctx: &Ctx, asked: &Asked) -> Self {
        Self {
            reach: Reach::parse(&asked.reach).unwrap_or(Reach::Week),
            day: asked.day.parse().unwrap_or(ctx.actor.today),
        }
    }

    fn days(&self) -> (Date, Date) {
        let (first, last) = days_of(self.reach, self.day);
        if self.reach != Reach::Month {
            return (first, last);
        }
        // Whole weeks: the days of other months that share one are shown too.
        let weeks = weeks_of_month(self.day).concat();
        (weeks.first().copied().unwrap_or(first), weeks.last().copied().unwrap_or(last))
    }

    fn within(&self, packs: &PackSet) -> Result<Slot, PageError> {
        let (first, last) = self.days();
        Slot::of_days(first, last, packs.territory().time_zone()).ok_or(PageError::Hidden)
    }
}

fn page(ctx: &Ctx, view: &View, base: &str, marks: Vec<Mark>, asked: &Asked) -> CalendarPage {
    let ui = ctx.ui();
    let kept = format!("&as={}&body={}&kind={}", code(&asked.whose), code(&asked.body), code(&asked.kind));
    let to = |reach: Reach, day: Date| format!("{base}?reach={reach}&day={day}{kept}");
    let bodies = choices(marks.iter().map(|mark| mark.body.clone()));
    let kinds =
        choices(marks.iter().filter(|mark| !mark.kind.is_empty()).map(|mark| (mark.kind.clone(), mark.text.clone())));
    let fits = |mark: &Mark| {
        (asked.body.is_empty() || mark.body.0 == asked.body) && (asked.kind.is_empty() || mark.kind == asked.kind)
    };
    let mut marks: Vec<Mark> = marks.into_iter().filter(fits).collect();
    let is_empty = marks.is_empty();
    let (first, last) = days_of(view.reach, view.day);
    let mut cell = |day: Date| {
        let (of_day, rest) = std::mem::take(&mut marks).into_iter().partition(|mark| mark.day == day);
        marks = rest;
        Cell {
            href: to(Reach::Day, day),
            iso: day.to_string(),
            number: ui.number(i64::from(day.day())),
            long: words::weekday(&ui, day),
            weekday: weekday(&ui, day),
            is_today: day == ctx.actor.today,
            is_other_month: day < first || day > last,
            marks: of_day,
        }
    };
    let (mut weeks, mut days) = (Vec::new(), Vec::new());
    if view.reach == Reach::Month {
        weeks = weeks_of_month(view.day).into_iter().map(|week| week.into_iter().map(&mut cell).collect()).collect();
    } else {
        days = first.series(jiff::Span::new().days(1)).take_while(|day| *day <= last).map(&mut cell).collect();
    }
    let reach =
        |one: &Reach| NavItem { label: ui.code(*one), href: to(*one, view.day), current: *one == view.reach, badge: 0 };
    CalendarPage {
        bar: None,
        nav: Vec::new(),
        back: String::new(),
        title: String::new(),
        of_what: of_what(&ui, view),
        reach: view.reach,
        reaches: Reach::ALL.iter().map(reach).collect(),
        whose: Vec::new(),
        earlier: to(view.reach, step(view.reach, view.day, -1)),
        later: to(view.reach, step(view.reach, view.day, 1)),
        today: to(view.reach, ctx.actor.today),
        base: base.to_owned(),
        day: view.day.to_string(),
        as_whose: String::new(),
        weekdays: weeks
            .first()
            .map_or_else(Vec::new, |week: &Vec<Cell>| week.iter().map(|cell| cell.weekday.clone()).collect()),
        weeks,
        days,
        body: FieldView::new("body", &asked.body),
        bodies,
        kind: FieldView::new("kind", &asked.kind),
        kinds,
        is_empty,
        ui,
    }
}

/// A code of an address, and nothing else.
fn code(text: &str) -> &str {
    if text.bytes().all(|one| one.is_ascii_alphanumeric() || b"_-".contains(&one)) { text } else { "" }
}

fn choices(found: impl Iterator<Item = (String, String)>) -> Vec<Choice> {
    let mut found: Vec<_> = found.collect();
    found.sort_by(|a, b| a.1.cmp(&b.1));
    found.dedup();
    found.into_iter().map(|(value, label)| Choice::new(value, label)).collect()
}

fn of_what(ui: &Ui, view: &View) -> String {
    let (first, last) = days_of(view.reach, view.day);
    match view.reach {
        Reach::Day => words::weekday(ui, first),
        Reach::Week => ui.say2("cases-days", "from", ui.date(first).as_str(), "to", ui.date(last).as_str()),
        Reach::Month => {
            let month = ui.say(&format!("agenda-month-{}", first.month())).into_owned();
            ui.say2("agenda-month-of", "month", month.as_str(), "year", first.year().to_string().as_str())
        }
    }
}

fn weekday(ui: &Ui, day: Date) -> String {
    ui.say(&format!("agenda-weekday-{}", day.weekday().to_monday_one_offset())).into_owned()
}
