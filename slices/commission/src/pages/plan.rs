//! Planning a session, and moving it to another day, hour or place.

use askama::Template;
use axum::extract::{Path, Query};
use kernel::Instant;
use policy::commission::Plan;
use web::{Ctx, Done, FieldErrors, FieldView, Form, OrHidden, OrStale, PageError, PageResult, Ui};

use super::shared::{Wanted, choose, required_date, sitting, version, words};
use crate::acts::Moment;
use crate::acts::plan::{self, Call, Meeting};

#[derive(Template)]
#[template(path = "plan.html")]
struct PlanPage {
    ui: Ui,
    /// Label of the session that is moved, empty for a new one.
    moved: String,
    action: String,
    back: String,
    version: i64,
    second: bool,
    errors: FieldErrors,
    day: FieldView,
    time: FieldView,
    place: FieldView,
    link: FieldView,
}

impl PlanPage {
    fn of(ctx: &Ctx, action: String, back: String, form: &Form, errors: FieldErrors) -> Self {
        let field = |name: &str| FieldView::new(name, form.text(name)).with_errors(&errors);
        Self {
            day: field("day"),
            time: field("time"),
            place: field("place"),
            link: field("link").optional(),
            ui: if errors.is_empty() { ctx.ui() } else { ctx.ui().with_faults() },
            moved: String::new(),
            second: form.text("call") == "second",
            version: version(form),
            action,
            back,
            errors,
        }
    }
}

pub async fn new(ctx: Ctx, Query(wanted): Query<Wanted>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let (chosen, _) = choose(&ctx, &mut tx, &wanted).await?.or_hidden()?;
    ctx.actor.permit::<Plan>(&chosen.facts)?;
    let mut form = Form::default();
    // A second call keeps the place of the session that was deserted.
    if let Some(after) = &wanted.after {
        let (facts, _, row) = sitting(&ctx, &mut tx, after).await?;
        if facts.commission.id != chosen.facts.id {
            return Err(PageError::Hidden);
        }
        form.pairs.push(("place".to_owned(), row.place));
        form.pairs.push(("link".to_owned(), row.link));
        form.pairs.push(("call".to_owned(), "second".to_owned()));
    }
    let action = format!("/sessions/new?commission={}", chosen.facts.id);
    ctx.page(&PlanPage::of(&ctx, action, "/sessions".to_owned(), &form, Vec::new()))
}

pub async fn create(ctx: Ctx, Query(wanted): Query<Wanted>, form: Form) -> PageResult {
    let packs = ctx.app.packs();
    let at = Moment::of(&ctx.app, &packs);
    let mut tx = ctx.write(&form).await?;
    let (chosen, _) = choose(&ctx, &mut tx, &wanted).await?.or_hidden()?;
    ctx.actor.permit::<Plan>(&chosen.facts)?;
    match read(&form, &at) {
        Ok(meeting) => {
            let act = plan::plan(&mut tx, &ctx.actor, &chosen.facts, &meeting, &at).await?;
            let to = format!("/sessions/{}", act.gives);
            ctx.done(tx, &form, &act.author, &act.event, &to, Done::SessionPlanned).await
        }
        Err(faults) => {
            drop(tx);
            let action = format!("/sessions/new?commission={}", chosen.facts.id);
            let errors = words(&ctx.ui(), &faults);
            ctx.again(&PlanPage::of(&ctx, action, "/sessions".to_owned(), &form, errors))
        }
    }
}

pub async fn edit(ctx: Ctx, Path(id): Path<String>) -> PageResult {
    let packs = ctx.app.packs();
    let at = Moment::of(&ctx.app, &packs);
    let mut tx = ctx.app.db.read().await?;
    let (facts, _, row) = sitting(&ctx, &mut tx, &id).await?;
    ctx.actor.permit::<Plan>(&facts.commission)?;
    let local = row.starts_at.local(at.zone());
    let ui = ctx.ui();
    let typed = [
        ("day", ui.date_short(local.date())),
        ("time", ui.time(row.starts_at)),
        ("place", row.place.clone()),
        ("link", row.link.clone()),
        ("version", row.version.to_string()),
    ];
    let pairs = typed.map(|(name, value)| (name.to_owned(), value)).to_vec();
    let form = Form { pairs, ..Form::default() };
    let back = format!("/sessions/{id}");
    let page = PlanPage { moved: row.label(), ..PlanPage::of(&ctx, format!("{back}/edit"), back, &form, Vec::new()) };
    ctx.page(&page)
}

pub async fn save(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    let packs = ctx.app.packs();
    let at = Moment::of(&ctx.app, &packs);
    let mut tx = ctx.write(&form).await?;
    let (mut facts, _, row) = sitting(&ctx, &mut tx, &id).await?;
    ctx.actor.permit::<Plan>(&facts.commission)?;
    let back = format!("/sessions/{id}");
    let mut faults = Vec::new();
    let meeting = read(&form, &at).map_err(|found| faults = found).ok();
    if let Some(meeting) = meeting {
        if i64::from(meeting.starts_at.local_date(at.zone()).year()) == row.year {
            facts.version = version(&form);
            let act = plan::reschedule(&mut tx, &ctx.actor, &facts, &meeting, &at).await?.or_stale(&form)?;
            return ctx.done(tx, &form, &act.author, &act.event, &back, Done::SessionMoved).await;
        }
        faults.push(("day", "commission-fault-other-year"));
    }
    drop(tx);
    let errors = words(&ctx.ui(), &faults);
    let page = PlanPage { moved: row.label(), ..PlanPage::of(&ctx, format!("{back}/edit"), back, &form, errors) };
    ctx.again(&page)
}

fn read(form: &Form, at: &Moment<'_>) -> Result<Meeting, Vec<(&'static str, &'static str)>> {
    let mut faults = Vec::new();
    let day = required_date(form.text("day"), "day", &mut faults);
    if faults.is_empty() && day < at.today {
        faults.push(("day", "commission-fault-day-past"));
    }
    let time = parse_time(form.text("time"));
    if time.is_none() {
        faults.push(("time", "commission-fault-time"));
    }
    if form.text("place").is_empty() && form.text("link").is_empty() {
        faults.push(("place", "commission-fault-place"));
    }
    if !form.text("link").is_empty() && !form.text("link").starts_with("https://") {
        faults.push(("link", "commission-fault-link"));
    }
    let (Some((hour, minute)), true) = (time, faults.is_empty()) else { return Err(faults) };
    let Some(starts_at) = Instant::from_local(day.at(hour, minute, 0, 0), at.zone()) else {
        return Err(vec![("time", "commission-fault-time")]);
    };
    Ok(Meeting {
        starts_at,
        place: form.text("place").to_owned(),
        link: form.text("link").to_owned(),
        call: if form.text("call") == "second" { Call::Second } else { Call::First },
    })
}

/// `9`, `9:30`, `09.30`
fn parse_time(text: &str) -> Option<(i8, i8)> {
    let (hour, minute) = text.trim().split_once([':', '.']).unwrap_or((text.trim(), "0"));
    let (hour, minute) = (hour.parse().ok()?, minute.parse().ok()?);
    ((0..24).contains(&hour) && (0..60).contains(&minute)).then_some((hour, minute))
}
