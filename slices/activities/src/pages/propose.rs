//! Proposing a person for an activity. The enrolment belongs to the compartment of the action it is part of.

use askama::Template;
use axum::extract::Path;
use db::Reads;
use kernel::Coded;
use kernel::ids::{EnrolmentId, ProjectPartId};
use kernel::words::Compartment;
use people::reading::Reading;
use policy::activities::Enrol;
use policy::agenda::Arrange;
use policy::cases::{CaseFacts, View};
use projects::content::Content;
use web::{Choice, Ctx, Done, FieldErrors, FieldView, Form, IdentityBar, NavItem, PageError, PageResult, Ui};

use super::{of_case, words};
use crate::enrolments::{self, NewEnrolment};
use crate::events::EnrolmentStepped;
use crate::news;
use crate::store::{self, Activity};

#[derive(Template)]
#[template(path = "propose.html")]
struct ProposePage {
    ui: Ui,
    bar: IdentityBar,
    nav: Vec<NavItem>,
    case: String,
    back: String,
    errors: FieldErrors,
    activities: Vec<Choice>,
    actions: Vec<Choice>,
    compartments: Vec<Choice>,
    activity: FieldView,
    action: FieldView,
    compartment: FieldView,
}

type Actions = Vec<(ProjectPartId, Compartment, Content)>;

/// Everything that can be chosen.
struct Offered {
    activities: Vec<Activity>,
    actions: Actions,
    writable: Vec<Compartment>,
    read: Vec<Reading>,
}

async fn offered(ctx: &Ctx, tx: &mut impl Reads, facts: &CaseFacts) -> Result<Offered, PageError> {
    let writable: Vec<Compartment> =
        Compartment::ALL.iter().copied().filter(|one| ctx.actor.may(Arrange(*one), facts)).collect();
    // Nothing to write in: the rule says why.
    ctx.actor.permit_to(Arrange(writable.first().copied().unwrap_or(Compartment::Identity)), facts)?;
    let mut activities = store::own(tx, &ctx.actor).await?;
    activities.extend(store::offered(tx, &ctx.actor).await?);
    activities.retain(|one| one.facts.state.takes_people());
    let (mut actions, read) = of_case::actions(ctx, tx, facts).await?;
    actions.retain(|(_, compartment, _)| writable.contains(compartment));
    Ok(Offered { activities, actions, writable, read })
}

fn page(ctx: &Ctx, case: &cases::Case, offered: &Offered, form: &Form, errors: FieldErrors) -> ProposePage {
    let ui = if errors.is_empty() { ctx.ui() } else { ctx.ui().with_faults() };
    let packs = ctx.app.packs();
    let field = |name: &str| FieldView::new(name, form.text(name)).with_errors(&errors);
    let activity = |one: &Activity| {
        let free = ui.say2("activities-places-free", "free", one.free(), "places", one.plan.places);
        let label = format!("{} ({}, {free})", one.plan.title, one.body_name);
        Choice::new(one.id().to_string(), label)
    };
    let action = |(id, compartment, content): &(ProjectPartId, Compartment, Content)| {
        let what = content.get("what").lines().next().unwrap_or_default();
        let what: String = what.chars().take(80).collect();
        let tool = words::tool(&ui, &packs, content.get("tool"));
        let label = if what.is_empty() { tool } else { format!("{tool}: {what}") };
        Choice::new(id.to_string(), format!("{label} ({})", ui.code(*compartment)))
    };
    let shown = |one: &&Compartment| **one != Compartment::Identity;
    ProposePage {
        bar: case.bar(&ui, &packs),
        nav: case.subnav(ctx, &format!("{}/activities", case.href())),
        case: case.href(),
        back: format!("{}/activities", case.href()),
        activities: offered.activities.iter().map(activity).collect(),
        actions: offered.actions.iter().map(action).collect(),
        compartments: offered.writable.iter().filter(shown).map(|one| Choice::new(one.code(), ui.code(*one))).collect(),
        activity: field("activity"),
        action: field("action").optional(),
        compartment: field("compartment").optional(),
        errors,
        ui,
    }
}

/// `GET /cases/{case}/activities/new`
pub async fn blank(ctx: Ctx, Path(id): Path<String>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let facts = of_case::find(&ctx, &mut tx, &id).await?;
    let offered = offered(&ctx, &mut tx, &facts).await?;
    let case = cases::Case::load(&ctx, &mut tx, &ctx.actor.permit::<View>(&facts)?, &facts).await?;
    drop(tx);
    of_case::opened(&ctx, &case, offered.read.clone()).await?;
    ctx.page(&page(&ctx, &case, &offered, &Form::default(), Vec::new()))
}

/// `POST /cases/{case}/activities/new`
pub async fn propose(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    let mut tx = ctx.write(&form).await?;
    let facts = of_case::find(&ctx, &mut tx, &id).await?;
    let offered = offered(&ctx, &mut tx, &facts).await?;
    let case = cases::Case::load(&ctx, &mut tx, &ctx.actor.permit::<View>(&facts)?, &facts).await?;
    let (activity, part, compartment) = match check(&ctx, &offered, &form) {
        Ok(chosen) => chosen,
        Err(errors) => {
            drop(tx);
            of_case::opened(&ctx, &case, offered.read.clone()).await?;
            return ctx.again(&page(&ctx, &case, &offered, &form, errors));
        }
    };
    let permit = ctx.actor.permit_to(Enrol(compartment), &(facts.clone(), activity.facts.clone()))?;
    let (enrolment, at) = (EnrolmentId::new(ctx.now(), &ctx.app.random), ctx.now());
    let pack_ref = ctx.app.packs().version().pack_ref();
    let new = NewEnrolment { id: enrolment, part, pack_ref: &pack_ref, at };
    if !enrolments::propose(&mut tx, &permit, (facts.id, activity.id()), &new).await? {
        drop(tx);
        of_case::opened(&ctx, &case, offered.read.clone()).await?;
        let fault = ctx.ui().say("activities-fault-twice").into_owned();
        let errors = vec![("activity".to_owned(), fault)];
        return ctx.again(&page(&ctx, &case, &offered, &form, errors));
    }
    if activity.plan.responsible != ctx.actor.user {
        news::of_activity(&mut tx, "enrolment-proposed", activity.id(), vec![activity.plan.responsible], at);
    }
    let event = EnrolmentStepped {
        case: facts.id,
        enrolment,
        activity: activity.id(),
        step: kernel::states::activity::EnrolmentStep::Propose,
        compartment,
    };
    let to = format!("/cases/{}/activities", facts.id);
    ctx.done(tx, &form, &permit.author(at), &event, &to, Done::EnrolmentProposed).await
}

/// What was chosen, or everything that is wrong with it.
fn check<'a>(
    ctx: &Ctx,
    offered: &'a Offered,
    form: &Form,
) -> Result<(&'a Activity, Option<ProjectPartId>, Compartment), FieldErrors> {
    let ui = ctx.ui();
    let mut errors = FieldErrors::new();
    let mut fault = |field: &str, id: &str| errors.push((field.to_owned(), ui.say(id).into_owned()));
    let activity = offered.activities.iter().find(|one| one.id().to_string() == form.text("activity"));
    if activity.is_none() {
        fault("activity", "activities-fault-activity");
    }
    let wanted = form.text("action");
    let action = offered.actions.iter().find(|(id, _, _)| id.to_string() == wanted);
    if !wanted.is_empty() && action.is_none() {
        fault("action", "field-fault-unknown-choice");
    }
    if let (Some(activity), Some((_, _, content))) = (activity, action) {
        let provider = content.get("body");
        if content.get("tool") != activity.plan.tool {
            fault("action", "activities-fault-other-tool");
        } else if !provider.is_empty() && provider != activity.facts.body.to_string() {
            fault("action", "activities-fault-other-provider");
        }
    }
    let chosen = Compartment::parse(form.text("compartment")).filter(|one| offered.writable.contains(one));
    let compartment = action.map(|(_, compartment, _)| *compartment).or(chosen);
    if wanted.is_empty() && compartment.is_none() {
        fault("compartment", "cases-fault-compartment");
    }
    match (activity, compartment) {
        (Some(activity), Some(compartment)) if errors.is_empty() => {
            Ok((activity, action.map(|(id, _, _)| *id), compartment))
        }
        _ => Err(errors),
    }
}
