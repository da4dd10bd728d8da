//! .../tasks: who does what by when; taken out while the minutes are open, settled once they are approved.

use askama::Template;
use axum::extract::Path;
use db::Reads;
use kernel::Coded;
use kernel::ids::ReviewTaskId;
use kernel::states::review::TaskState;
use kernel::words::Compartment;
use policy::Ground;
use policy::reviews::{Settle, Write};
use projects::store::Project;
use web::{Choice, Ctx, Done, FieldErrors, FieldView, Form, OrHidden, OrStale, PageError, PageResult, Ui};

use super::shared::{self, Candidate, Frame, day_of, kept};
use crate::events::{TaskAgreed, TaskRemoved, TaskSettled};
use crate::store::Review;
use crate::tasks::{self, NewTask};

#[derive(Template)]
#[template(path = "task.html")]
struct TaskPage {
    ui: Ui,
    frame: Frame,
    errors: FieldErrors,
    review: String,
    compartment: FieldView,
    compartments: Vec<Choice>,
    what: FieldView,
    owner: FieldView,
    owners: Vec<Choice>,
    who: FieldView,
    day: FieldView,
}

/// Neither an account of the network: the person, or somebody by name.
const PERSON: &str = "person";
const OTHER: &str = "other";

fn writable(ctx: &Ctx, review: &Review) -> Vec<Compartment> {
    Compartment::ALL.iter().copied().filter(|one| ctx.actor.may(Write(*one), &review.facts)).collect()
}

/// Who has an account and a mandate today, or works in the body in charge.
fn owners(found: &[Candidate], ctx: &Ctx) -> Vec<usize> {
    let zone = ctx.app.packs().territory().time_zone().to_owned();
    let able = |one: &Candidate| one.attendee.user.is_some() && one.had_mandate_on(ctx.actor.today, &zone);
    found.iter().enumerate().filter(|(_, one)| able(one)).map(|(at, _)| at).collect()
}

async fn page(
    ctx: &Ctx,
    tx: &mut impl Reads,
    (project, review): (&Project, &Review),
    (form, errors): (&Form, FieldErrors),
) -> Result<(TaskPage, cases::Case), PageError> {
    let (frame, case) = shared::frame(ctx, tx, project, &errors).await?;
    let found = shared::candidates(ctx, tx, project, &case).await?;
    let ui = frame.ui.clone();
    let field = |name: &str| FieldView::new(name, form.text(name)).with_errors(&errors);
    let mut choices: Vec<_> = owners(&found, ctx)
        .into_iter()
        .map(|at| Choice::new(found[at].attendee.member.clone(), found[at].label.clone()))
        .collect();
    choices.push(Choice::new(PERSON, case.card.label()));
    choices.push(Choice::new(OTHER, ui.say("reviews-task-other")));
    let page = TaskPage {
        review: review.href(),
        compartments: writable(ctx, review)
            .into_iter()
            .map(|one| match one {
                Compartment::Identity => Choice::new(one.code(), ui.say("reviews-for-all")),
                other => Choice::new(other.code(), ui.code(other)),
            })
            .collect(),
        compartment: field("compartment"),
        what: field("what"),
        owner: field("owner"),
        owners: choices,
        who: field("who").optional(),
        day: field("day"),
        errors,
        frame,
        ui,
    };
    Ok((page, case))
}

/// `GET .../tasks`
pub async fn blank(ctx: Ctx, Path((case, review)): Path<(String, String)>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let (project, _, review) = shared::meant(&ctx, &mut tx, &case, &review).await?;
    let first = writable(&ctx, &review).first().copied().unwrap_or(Compartment::Identity);
    ctx.actor.permit_to(Write(first), &review.facts)?;
    let (page, case) = page(&ctx, &mut tx, (&project, &review), (&Form::default(), Vec::new())).await?;
    drop(tx);
    shared::opened(&ctx, &case, []).await?;
    ctx.page(&page)
}

const MOST_CHARS: usize = 1000;

/// `POST .../tasks`
pub async fn add(ctx: Ctx, Path((case, review)): Path<(String, String)>, form: Form) -> PageResult {
    let mut tx = ctx.write(&form).await?;
    let (project, _, review) = shared::meant(&ctx, &mut tx, &case, &review).await?;
    let able = writable(&ctx, &review);
    let first = able.first().copied().unwrap_or(Compartment::Identity);
    ctx.actor.permit_to(Write(first), &review.facts).map_err(|denied| kept(denied, &form))?;
    let (_, shown) = shared::frame(&ctx, &mut tx, &project, &Vec::new()).await?;
    let found = shared::candidates(&ctx, &mut tx, &project, &shown).await?;
    let (ui, mut errors) = (ctx.ui(), FieldErrors::new());
    let mut fault = |name: &str, id: &str| errors.push((name.to_owned(), ui.say(id).into_owned()));
    let compartment = Compartment::parse(form.text("compartment")).filter(|one| able.contains(one));
    if compartment.is_none() {
        fault("compartment", "field-fault-unknown-choice");
    }
    let what = form.text("what");
    if what.is_empty() {
        fault("what", "field-fault-required");
    }
    if what.chars().count() > MOST_CHARS || form.text("who").chars().count() > MOST_CHARS {
        fault("what", "field-fault-too-long");
    }
    let chosen = owners(&found, &ctx).into_iter().find(|at| found[*at].attendee.member == form.text("owner"));
    let who = match (form.text("owner"), chosen) {
        (PERSON, _) => shown.card.label(),
        (OTHER, _) => form.text("who").to_owned(),
        _ => String::new(),
    };
    if chosen.is_none() && who.is_empty() {
        let other = form.text("owner") == OTHER;
        fault(if other { "who" } else { "owner" }, "reviews-fault-owner");
    }
    // Who does it must be able to read what it is about.
    let slice = chosen.and_then(|at| found[at].figure.as_ref()).map(|figure| &figure.slice);
    let closed = |slice: &std::collections::BTreeSet<Compartment>| {
        compartment.is_some_and(|one| one != Compartment::Identity && !slice.contains(&one))
    };
    // A worker of the body in charge reads what is not grave; a mandate alone opens the rest.
    let worker = chosen.is_some_and(|at| found[at].figure.is_none())
        && compartment.is_some_and(|one| !policy::referral::opens(Ground::InCharge, ctx.actor.body_kind, one));
    if worker || slice.is_some_and(closed) {
        fault("owner", "reviews-fault-owner-closed");
    }
    let day = day_of(&form, "day", &mut fault);
    if day.is_some_and(|day| review.held_on.is_some_and(|held| day < held)) {
        fault("day", "reviews-fault-task-day");
    }
    let (Some(compartment), Some(due_on), true) = (compartment, day, errors.is_empty()) else {
        let (page, case) = page(&ctx, &mut tx, (&project, &review), (&form, errors)).await?;
        drop(tx);
        shared::opened(&ctx, &case, []).await?;
        return ctx.again(&page);
    };
    let permit = ctx.actor.permit_to(Write(compartment), &review.facts)?;
    let id = ReviewTaskId::new(ctx.now(), &ctx.app.random);
    let owner = chosen.and_then(|at| found[at].attendee.user.zip(found[at].attendee.body));
    let new = NewTask { id, what, who: &who, owner, due_on };
    let secrets = (&ctx.app.vault, &ctx.app.random);
    let agreed = tasks::agree(&mut tx, secrets, &permit, &review.facts, &new, ctx.now()).await?;
    agreed.then_some(()).or_stale(&form)?;
    let event = TaskAgreed { case: project.case(), review: review.id(), task: id, compartment, due_on };
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, &review.href(), Done::Saved).await
}

/// `POST .../tasks/{task}`: done, not needed any more, or taken out of minutes that are still open.
pub async fn settle(ctx: Ctx, Path((case, review, task)): Path<(String, String, String)>, form: Form) -> PageResult {
    let mut tx = ctx.write(&form).await?;
    let (project, _, review) = shared::meant(&ctx, &mut tx, &case, &review).await?;
    let (known, _) = tasks::readable(&mut tx, &ctx.app.vault, &ctx.actor, &review.facts).await?;
    let task = known.iter().find(|one| one.id.to_string() == task).or_hidden()?;
    let (case, review_id) = (project.case(), review.id());
    if form.text("act") == "remove" {
        let permit =
            ctx.actor.permit_to(Write(task.compartment), &review.facts).map_err(|denied| kept(denied, &form))?;
        tasks::remove(&mut tx, &permit, &review.facts, task.id).await?.then_some(()).or_stale(&form)?;
        let event = TaskRemoved { case, review: review_id, task: task.id };
        return ctx.done(tx, &form, &permit.author(ctx.now()), &event, &review.href(), Done::Saved).await;
    }
    let state = TaskState::parse(form.text("act")).filter(|state| *state != TaskState::Open);
    let state = state.ok_or(PageError::Unreadable)?;
    let permit = ctx.actor.permit::<Settle>(&task.facts(&review.facts)).map_err(|denied| kept(denied, &form))?;
    tasks::settle(&mut tx, &permit, task.id, (state, ctx.actor.today)).await?.then_some(()).or_stale(&form)?;
    let event = TaskSettled { case, review: review_id, task: task.id, state };
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, &review.href(), Done::TaskSettled).await
}
