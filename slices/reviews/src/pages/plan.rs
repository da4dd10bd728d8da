//! /cases/{case}/reviews/new: a review on a day, tied to an appointment where there is one; and its cancellation.

use agenda::rules::Slot;
use agenda::store::Appointment;
use askama::Template;
use axum::extract::Path;
use db::Reads;
use jiff::ToSpan;
use kernel::Coded;
use kernel::ids::ReviewId;
use kernel::states::project::EvaluationKind;
use kernel::states::review::ReviewStep;
use people::reading::Reading;
use policy::Permit;
use policy::reviews::{Advance, Plan, View};
use projects::store::Project;
use web::{Choice, Ctx, Done, FieldErrors, FieldView, Form, OrStale, PageError, PageResult, Ui};

use super::shared::{self, Frame, day_of, kept, seen};
use crate::events::{ReviewPlanned, ReviewStepped};
use crate::store::{self, Review};
use crate::write::{self, NewReview};
use crate::{news, rules};

#[derive(Template)]
#[template(path = "plan.html")]
struct PlanPage {
    ui: Ui,
    frame: Frame,
    errors: FieldErrors,
    day: FieldView,
    kind: FieldView,
    kinds: Vec<Choice>,
    appointment: FieldView,
    appointments: Vec<Choice>,
    /// Id of the review whose minutes are put right, and its day.
    corrects: String,
    corrected: String,
}

/// Appointments that the actor reads, from a month ago on.
async fn appointments(
    ctx: &Ctx,
    tx: &mut impl Reads,
    project: &Project,
) -> Result<(Vec<Appointment>, Vec<Reading>), PageError> {
    let (packs, today) = (ctx.app.packs(), ctx.actor.today);
    let (from, to) = (today.saturating_sub(30.days()), today.saturating_add(180.days()));
    let Some(within) = Slot::of_days(from, to, packs.territory().time_zone()) else { return Ok(Default::default()) };
    let facts = &project.facts.case;
    Ok(agenda::store::readable(tx, &ctx.app.vault, &ctx.actor, facts, within).await?)
}

async fn page(
    ctx: &Ctx,
    tx: &mut impl Reads,
    (project, view): (&Project, &Permit<View>),
    (form, errors): (&Form, FieldErrors),
) -> Result<(PlanPage, cases::Case, Vec<Reading>), PageError> {
    let (frame, case) = shared::frame(ctx, tx, project, &errors).await?;
    let (ui, packs) = (frame.ui.clone(), ctx.app.packs());
    let (known, read) = appointments(ctx, tx, project).await?;
    let corrected = corrected(tx, project, view, form).await?;
    let zone = packs.territory().time_zone();
    let choice = |one: &Appointment| {
        let kind = packs.agenda().kind(&one.kind);
        let kind = kind.map_or_else(|| one.kind.clone(), |kind| kind.label.in_lang(ui.lang()).to_owned());
        let day = ui.date(one.slot.starts_at.local_date(zone));
        Choice::new(one.id.to_string(), format!("{day}, {}: {kind}", ui.time(one.slot.starts_at)))
    };
    let field = |name: &str, otherwise: &str| {
        let value = if form.has(name) { form.text(name) } else { otherwise };
        FieldView::new(name, value).with_errors(&errors)
    };
    let first = if corrected.is_some() { EvaluationKind::Event } else { EvaluationKind::Review };
    let kinds = EvaluationKind::ALL.iter().filter(|kind| **kind != EvaluationKind::Baseline);
    let page = PlanPage {
        day: field(
            "day",
            &corrected.as_ref().map(|one| ui.date_short(ctx.actor.today.max(one.on()))).unwrap_or_default(),
        ),
        kind: field("kind", first.code()),
        kinds: kinds.map(|kind| Choice::new(kind.code(), ui.code(*kind))).collect(),
        appointment: field("appointment", "").optional(),
        appointments: known.iter().map(choice).collect(),
        corrects: corrected.as_ref().map(|one| one.id().to_string()).unwrap_or_default(),
        corrected: corrected.map(|one| ui.date(one.on())).unwrap_or_default(),
        errors,
        frame,
        ui,
    };
    Ok((page, case, read))
}

/// The review whose approved minutes are put right by this one.
async fn corrected(
    tx: &mut impl Reads,
    project: &Project,
    view: &Permit<View>,
    form: &Form,
) -> Result<Option<Review>, PageError> {
    let Some(id) = ReviewId::parse(form.text("corrects")) else { return Ok(None) };
    let found = store::one(tx, view, &project.facts, id).await?;
    Ok(found.filter(|one| !one.hash.is_empty()))
}

#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub struct Wanted {
    corrects: String,
}

/// `GET /cases/{case}/reviews/new`
pub async fn blank(
    ctx: Ctx,
    Path(case): Path<String>,
    axum::extract::Query(wanted): axum::extract::Query<Wanted>,
) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let (project, view) = shared::find(&ctx, &mut tx, &case).await?;
    ctx.actor.permit::<Plan>(&project.facts)?;
    let form = Form { pairs: vec![("corrects".to_owned(), wanted.corrects)], ..Form::default() };
    let (page, case, read) = page(&ctx, &mut tx, (&project, &view), (&form, Vec::new())).await?;
    drop(tx);
    shared::opened(&ctx, &case, read).await?;
    ctx.page(&page)
}

/// `POST /cases/{case}/reviews/new`
pub async fn plan(ctx: Ctx, Path(case): Path<String>, form: Form) -> PageResult {
    let mut tx = ctx.write(&form).await?;
    let (project, view) = shared::find(&ctx, &mut tx, &case).await?;
    let permit = ctx.actor.permit::<Plan>(&project.facts).map_err(|denied| kept(denied, &form))?;
    let (ui, zone) = (ctx.ui(), ctx.app.packs().territory().time_zone().to_owned());
    let mut errors = FieldErrors::new();
    let mut fault = |name: &str, id: &str| errors.push((name.to_owned(), ui.say(id).into_owned()));
    let kind = EvaluationKind::parse(form.text("kind")).filter(|kind| *kind != EvaluationKind::Baseline);
    if kind.is_none() {
        fault("kind", "field-fault-unknown-choice");
    }
    let (known, _) = appointments(&ctx, &mut tx, &project).await?;
    let tied = known.iter().find(|one| one.id.to_string() == form.text("appointment"));
    if tied.is_none() && !form.text("appointment").is_empty() {
        fault("appointment", "field-fault-unknown-choice");
    }
    // With an appointment its day is the day.
    let day = match tied {
        Some(one) if form.text("day").trim().is_empty() => Some(one.slot.starts_at.local_date(&zone)),
        _ => day_of(&form, "day", &mut fault),
    };
    if tied.zip(day).is_some_and(|(one, day)| one.slot.starts_at.local_date(&zone) != day) {
        fault("day", "reviews-fault-appointment-day");
    }
    let day = day.and_then(|day| {
        let planned = rules::planned(project.days, day, ctx.actor.today);
        planned.map_err(|wrong| fault("day", wrong.words())).ok()
    });
    let (Some(kind), Some(on), true) = (kind, day, errors.is_empty()) else {
        let (page, case, read) = page(&ctx, &mut tx, (&project, &view), (&form, errors)).await?;
        drop(tx);
        shared::opened(&ctx, &case, read).await?;
        return ctx.again(&page);
    };
    let corrects = corrected(&mut tx, &project, &view, &form).await?.map(|one| one.id());
    let id = ReviewId::new(ctx.now(), &ctx.app.random);
    let new = NewReview { id, kind, on, appointment: tied.map(|one| one.id), corrects };
    write::plan(&mut tx, &permit, &project.facts, &new, ctx.now()).await?;
    news::tell_team(&ctx, &mut tx, &project.facts.case, "review-planned").await?;
    let event = ReviewPlanned { case: project.case(), review: id, kind, on };
    let to = format!("/cases/{case}/reviews/{id}");
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, &to, Done::ReviewPlanned).await
}

/// `POST .../cancel`
pub async fn cancel(ctx: Ctx, Path((case, review)): Path<(String, String)>, form: Form) -> PageResult {
    let mut tx = ctx.write(&form).await?;
    let (project, _, review) = shared::meant(&ctx, &mut tx, &case, &review).await?;
    let step = ReviewStep::Cancel;
    let permit = ctx.actor.permit_to(Advance(step), &review.facts).map_err(|denied| kept(denied, &form))?;
    let done = write::cancel(&mut tx, &permit, &review.facts, seen(&form)).await?;
    done.then_some(()).or_stale(&form)?;
    news::tell_team(&ctx, &mut tx, &project.facts.case, "review-cancelled").await?;
    let event = ReviewStepped { case: project.case(), review: review.id(), step, on: review.planned_on };
    let to = format!("/cases/{case}/reviews");
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, &to, Done::ReviewCancelled).await
}
