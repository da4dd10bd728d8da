//! .../hold: on which day people met, and who was there.

use askama::Template;
use axum::extract::Path;
use db::Reads;
use kernel::Coded;
use kernel::ids::EvaluationId;
use kernel::states::project::EvaluationKind;
use kernel::states::review::{Presence, ReviewStep};
use kernel::words::Compartment;
use policy::projects::Measure;
use policy::reviews::Advance;
use projects::evaluations::{self, NewEvaluation, Words};
use projects::store::Project;
use web::{Choice, Ctx, Done, FieldErrors, FieldView, Form, OrStale, PageError, PageResult, Ui};

use super::shared::{self, Candidate, Frame, day_of, kept, seen};
use crate::events::ReviewStepped;
use crate::store::{Attendee, Review};
use crate::{rules, write};

struct Asked {
    field: FieldView,
    label: String,
}

#[derive(Template)]
#[template(path = "hold.html")]
struct HoldPage {
    ui: Ui,
    frame: Frame,
    errors: FieldErrors,
    review: String,
    version: String,
    day: FieldView,
    person: FieldView,
    presences: Vec<Choice>,
    team: Vec<Asked>,
}

async fn page(
    ctx: &Ctx,
    tx: &mut impl Reads,
    (project, review): (&Project, &Review),
    (form, errors): (&Form, FieldErrors),
) -> Result<(HoldPage, cases::Case), PageError> {
    let (frame, case) = shared::frame(ctx, tx, project, &errors).await?;
    let found = shared::candidates(ctx, tx, project, &case).await?;
    let ui = frame.ui.clone();
    let field = |name: &str, otherwise: &str| {
        let value = if form.has(name) { form.text(name) } else { otherwise };
        FieldView::new(name, value).with_errors(&errors)
    };
    let me = ctx.actor.user;
    let asked = |one: &Candidate| {
        let own = one.attendee.user == Some(me) && one.figure.is_none();
        let first = if own { Presence::Present.code() } else { "" };
        Asked { field: field(&name_of(one), first).optional(), label: one.label.clone() }
    };
    let page = HoldPage {
        review: review.href(),
        version: if form.has("version") { form.text("version").to_owned() } else { review.facts.version.to_string() },
        day: field("day", &ui.date_short(review.planned_on.min(ctx.actor.today))),
        person: field("person", ""),
        presences: Presence::ALL.iter().map(|one| Choice::new(one.code(), ui.code(*one))).collect(),
        team: found.iter().map(asked).collect(),
        errors,
        frame,
        ui,
    };
    Ok((page, case))
}

fn name_of(one: &Candidate) -> String {
    format!("who-{}", one.attendee.member)
}

/// `GET .../hold`
pub async fn ask(ctx: Ctx, Path((case, review)): Path<(String, String)>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let (project, _, review) = shared::meant(&ctx, &mut tx, &case, &review).await?;
    ctx.actor.permit_to(Advance(ReviewStep::Hold), &review.facts)?;
    let (page, case) = page(&ctx, &mut tx, (&project, &review), (&Form::default(), Vec::new())).await?;
    drop(tx);
    shared::opened(&ctx, &case, []).await?;
    ctx.page(&page)
}

/// `POST .../hold`
pub async fn hold(ctx: Ctx, Path((case, review)): Path<(String, String)>, form: Form) -> PageResult {
    let mut tx = ctx.write(&form).await?;
    let (project, _, review) = shared::meant(&ctx, &mut tx, &case, &review).await?;
    let step = ReviewStep::Hold;
    let permit = ctx.actor.permit_to(Advance(step), &review.facts).map_err(|denied| kept(denied, &form))?;
    let measure = ctx.actor.permit_to(Measure(Compartment::Identity), &project.facts);
    let measure = measure.map_err(|denied| kept(denied, &form))?;
    let (_, shown) = shared::frame(&ctx, &mut tx, &project, &Vec::new()).await?;
    let found = shared::candidates(&ctx, &mut tx, &project, &shown).await?;
    let (ui, mut errors) = (ctx.ui(), FieldErrors::new());
    let mut fault = |name: &str, id: &str| errors.push((name.to_owned(), ui.say(id).into_owned()));
    let on = day_of(&form, "day", &mut fault).and_then(|day| {
        let held = rules::held(project.days, day, ctx.actor.today);
        held.map_err(|wrong| fault("day", wrong.words())).ok()
    });
    let presence = Presence::parse(form.text("person"));
    if presence.is_none() {
        fault("person", "reviews-fault-person");
    }
    let zone = ctx.app.packs().territory().time_zone().to_owned();
    let mut people = Vec::new();
    for one in &found {
        let Some(presence) = Presence::parse(form.text(&name_of(one))) else { continue };
        if on.is_some_and(|on| !one.had_mandate_on(on, &zone)) {
            fault(&name_of(one), "reviews-fault-no-mandate");
        }
        people.push(Attendee { presence, ..one.attendee.clone() });
    }
    if people.iter().all(|one| one.presence != Presence::Present) {
        fault("", "reviews-fault-nobody");
    }
    let (Some(on), Some(presence), true) = (on, presence, errors.is_empty()) else {
        let (page, case) = page(&ctx, &mut tx, (&project, &review), (&form, errors)).await?;
        drop(tx);
        shared::opened(&ctx, &case, []).await?;
        return ctx.again(&page);
    };
    if seen(&form) != review.facts.version {
        return Err(PageError::Stale { typed: form.typed() });
    }
    // What was planned for a day before the end and held after it is a follow-up.
    let kind = match review.kind {
        EvaluationKind::Review => rules::kind_on(on, project.days),
        other => other,
    };
    let id = EvaluationId::new(ctx.now(), &ctx.app.random);
    let new = NewEvaluation { id, kind, on, words: &Words::default(), at: ctx.now() };
    evaluations::hold(&mut tx, &ctx.app.vault, &measure, &project.facts, &new).await?;
    evaluations::reckon(&mut tx, &measure, &project, ctx.app.packs().project()).await?;
    let done = write::hold(&mut tx, &permit, &review.facts, (on, kind, id), (presence, &people)).await?;
    done.then_some(()).or_stale(&form)?;
    let event = ReviewStepped { case: project.case(), review: review.id(), step, on };
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, &review.href(), Done::ReviewHeld).await
}
