//! /cases/{case}/activities: what a person takes part in, as far as the reader's compartments go, with hours done and planned.

use askama::Template;
use axum::extract::Path;
use db::Reads;
use kernel::ids::{EnrolmentId, ProjectPartId};
use kernel::states::project::PartKind;
use kernel::words::Compartment;
use people::reading::{Reading, once};
use policy::activities::{Read, Withdraw};
use policy::cases::{CaseFacts, View};
use projects::content::Content;
use web::{Ctx, Done, Form, IdentityBar, NavItem, OrHidden, OrStale, PageError, PageResult, Ui};

use super::shared::seen;
use super::words;
use crate::enrolments::{self, Enrolment};
use crate::events::{CaseActivitiesOpened, EnrolmentStepped};
use crate::news;
use crate::rules;

struct Line {
    title: String,
    href: String,
    detail: String,
    hours: String,
    state: String,
    tone: &'static str,
    /// Where it stands on the waiting list.
    waits: String,
    coming: Vec<String>,
    outcome: String,
    words: String,
    /// Empty where it cannot be taken out.
    withdraw: String,
    version: i64,
}

/// An action of the project with its hours.
struct Action {
    name: String,
    done: String,
    planned: String,
}

#[derive(Template)]
#[template(path = "of_case.html")]
struct OfCasePage {
    ui: Ui,
    bar: IdentityBar,
    nav: Vec<NavItem>,
    case: String,
    lines: Vec<Line>,
    actions: Vec<Action>,
    may_propose: bool,
}

/// The case, for somebody who reads its enrolments.
pub async fn find(ctx: &Ctx, tx: &mut impl Reads, case: &str) -> Result<CaseFacts, PageError> {
    let facts = cases::facts::find(ctx, tx, case).await?;
    ctx.actor.permit::<View>(&facts)?;
    ctx.actor.permit_to(Read(Compartment::Identity), &facts)?;
    Ok(facts)
}

/// The actions of the project that the actor may read, with their compartment.
pub async fn actions(
    ctx: &Ctx,
    tx: &mut impl Reads,
    facts: &CaseFacts,
) -> Result<(Vec<(ProjectPartId, Compartment, Content)>, Vec<Reading>), PageError> {
    let Some(project) = projects::store::of_case(tx, &ctx.actor, facts).await? else { return Ok(Default::default()) };
    let (parts, read) = projects::parts::readable(tx, &ctx.app.vault, &ctx.actor, &project.facts).await?;
    let of_action = parts.into_iter().filter(|part| part.kind == PartKind::Action);
    Ok((of_action.map(|part| (part.id, part.compartment, part.content)).collect(), read))
}

/// Notes that the activities of a case were opened.
pub async fn opened(ctx: &Ctx, case: &cases::Case, shown: Vec<Reading>) -> Result<(), PageError> {
    let view = ctx.actor.permit::<View>(&case.facts)?;
    let read = once(std::iter::once(Reading::of(&view)).chain(case.contact_read.clone()).chain(shown).collect());
    let event = CaseActivitiesOpened { case: case.facts.id, person: case.facts.person, read };
    ctx.record(&view.author(ctx.now()), &event).await
}

pub async fn show(ctx: Ctx, Path(id): Path<String>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let facts = find(&ctx, &mut tx, &id).await?;
    let view = ctx.actor.permit::<View>(&facts)?;
    let case = cases::Case::load(&ctx, &mut tx, &view, &facts).await?;
    let (found, mut read) = enrolments::readable(&mut tx, &ctx.app.vault, &ctx.actor, &facts).await?;
    let (parts, of_project) = actions(&ctx, &mut tx, &facts).await?;
    read.extend(of_project);
    let (ui, packs) = (ctx.ui(), ctx.app.packs());
    let mut lines = Vec::with_capacity(found.len());
    for one in &found {
        let coming = enrolments::coming(&mut tx, &ctx.actor, &facts, (one, ctx.now())).await?;
        let coming = coming.into_iter().map(|slot| words::when(&ui, &packs, slot)).collect();
        lines.push(line(&ctx, &mut tx, &facts, (one, coming)).await?);
    }
    drop(tx);
    opened(&ctx, &case, read).await?;
    let href = format!("{}/activities", case.href());
    let sums = enrolments::by_part(&found);
    let action = |(id, _, content): &(ProjectPartId, Compartment, Content)| Action {
        name: words::tool(&ui, &packs, content.get("tool")),
        done: rules::hours(sums.get(id).copied().unwrap_or(0)),
        planned: content.get("hours").to_owned(),
    };
    let writes =
        |one: &Compartment| policy::Action::decide(&policy::agenda::Arrange(*one), &ctx.actor, &facts).is_allowed();
    ctx.page(&OfCasePage {
        bar: case.bar(&ui, &packs),
        nav: case.subnav(&ctx, &href),
        case: case.href(),
        lines,
        actions: parts.iter().filter(|(_, _, part)| !part.get("hours").is_empty()).map(action).collect(),
        may_propose: kernel::Coded::ALL.iter().any(writes),
        ui: ui.clone(),
    })
}

async fn line(
    ctx: &Ctx,
    tx: &mut impl Reads,
    case: &CaseFacts,
    (one, coming): (&Enrolment, Vec<String>),
) -> Result<Line, PageError> {
    let (ui, packs) = (ctx.ui(), ctx.app.packs());
    let facts = enrolments::facts_in_case(tx, &ctx.actor, case, one.id).await?.or_hidden()?;
    let may_withdraw = ctx.actor.may(Withdraw(one.compartment), &facts);
    let seen = ctx.actor.may(policy::activities::View, &facts.activity);
    Ok(Line {
        title: one.title.clone(),
        href: if seen { format!("/activities/{}", one.activity) } else { String::new() },
        detail: format!("{} · {} · {}", words::tool(&ui, &packs, &one.tool), one.body_name, ui.code(one.compartment)),
        hours: ui.say2("activities-hours-and-absences", "hours", rules::hours(one.minutes), "absences", one.absences),
        state: ui.code(one.state),
        tone: words::tone_of(one.state),
        waits: if one.state == kernel::states::activity::EnrolmentState::Waiting {
            ui.say1("activities-waits", "place", one.before + 1)
        } else {
            String::new()
        },
        coming,
        outcome: if one.outcome_code.is_empty() {
            String::new()
        } else {
            words::outcome(&ui, &packs, &one.outcome_code)
        },
        words: one.words.clone(),
        withdraw: if may_withdraw {
            format!("/cases/{}/activities/{}/withdraw", case.id, one.id)
        } else {
            String::new()
        },
        version: one.version,
    })
}

/// `POST /cases/{case}/activities/{enrolment}/withdraw`
pub async fn withdraw(ctx: Ctx, Path((case, id)): Path<(String, String)>, form: Form) -> PageResult {
    let mut tx = ctx.write(&form).await?;
    let case = find(&ctx, &mut tx, &case).await?;
    let id = EnrolmentId::parse(&id).or_hidden()?;
    let facts = enrolments::facts_in_case(&mut tx, &ctx.actor, &case, id).await?.or_hidden()?;
    let permit = ctx.actor.permit_to(Withdraw(facts.compartment), &facts)?;
    let when = (ctx.actor.today, ctx.now());
    let responsible = enrolments::withdraw(&mut tx, &permit, (&facts, seen(&form)), when).await?.or_stale(&form)?;
    news::of_activity(&mut tx, "enrolment-withdrawn", facts.activity.id, vec![responsible], ctx.now());
    let event = EnrolmentStepped {
        case: case.id,
        enrolment: id,
        activity: facts.activity.id,
        step: kernel::states::activity::EnrolmentStep::Withdraw,
        compartment: facts.compartment,
    };
    let to = format!("/cases/{}/activities", case.id);
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, &to, Done::EnrolmentStepped).await
}
