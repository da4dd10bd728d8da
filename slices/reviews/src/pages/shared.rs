//! What several pages need: the review meant, the frame of the case around it, who can take part, words for states.

use cases::Case;
use cases::figures::{self, Figure};
use db::Reads;
use kernel::Date;
use kernel::ids::ReviewId;
use kernel::states::case::FigureState;
use kernel::states::review::ReviewState;
use people::reading::{Reading, once};
use policy::Permit;
use policy::reviews::View;
use policy::{Denied, Ground, Why};
use projects::reserved;
use projects::store::Project;
use web::{Ctx, FieldErrors, Form, IdentityBar, NavItem, OrHidden, PageError, Ui};

use crate::events::ReviewOpened;
use crate::minutes::Text;
use crate::store::{self, Attendee, Review};
use crate::tasks::Task;

/// What stands around every page.
pub struct Frame {
    pub ui: Ui,
    pub bar: IdentityBar,
    pub nav: Vec<NavItem>,
    /// Address of the case.
    pub case: String,
    /// Address of its reviews.
    pub href: String,
}

/// The project of a case, for whoever reads it.
pub async fn find(ctx: &Ctx, tx: &mut impl Reads, case: &str) -> Result<(Project, Permit<View>), PageError> {
    let facts = cases::facts::find(ctx, tx, case).await?;
    ctx.actor.permit::<policy::cases::View>(&facts)?;
    let project = projects::store::of_case(tx, &ctx.actor, &facts).await?.or_hidden()?;
    let view = ctx.actor.permit::<View>(&project.facts)?;
    Ok((project, view))
}

/// The review of an address.
pub async fn meant(
    ctx: &Ctx,
    tx: &mut impl Reads,
    case: &str,
    review: &str,
) -> Result<(Project, Permit<View>, Review), PageError> {
    let (project, view) = find(ctx, tx, case).await?;
    let id = ReviewId::parse(review).or_hidden()?;
    let review = store::one(tx, &view, &project.facts, id).await?.or_hidden()?;
    Ok((project, view, review))
}

pub async fn frame(
    ctx: &Ctx,
    tx: &mut impl Reads,
    project: &Project,
    errors: &FieldErrors,
) -> Result<(Frame, Case), PageError> {
    let facts = &project.facts.case;
    let view = ctx.actor.permit::<policy::cases::View>(facts)?;
    let case = Case::load(ctx, tx, &view, facts).await?;
    let ui = if errors.is_empty() { ctx.ui() } else { ctx.ui().with_faults() };
    let nav = case.subnav(ctx, &project.href());
    let href = format!("{}/reviews", case.href());
    Ok((Frame { bar: case.bar(&ui, &ctx.app.packs()), nav, case: case.href(), href, ui }, case))
}

/// Notes that reviews were opened: who the person is, how to reach them, and the compartments that were shown.
pub async fn opened(ctx: &Ctx, case: &Case, shown: impl IntoIterator<Item = Reading>) -> Result<(), PageError> {
    let view: Permit<policy::cases::View> = ctx.actor.permit(&case.facts)?;
    let read = once(std::iter::once(Reading::of(&view)).chain(case.contact_read.clone()).chain(shown).collect());
    let event = ReviewOpened { case: case.facts.id, person: case.facts.person, read };
    ctx.record(&view.author(ctx.now()), &event).await
}

/// Somebody who can have been there, or promise something.
pub struct Candidate {
    pub attendee: Attendee,
    pub label: String,
    /// `None`: a worker of the body in charge.
    pub figure: Option<Figure>,
}

impl Candidate {
    /// A mandate that ran on that day.
    pub fn had_mandate_on(&self, on: Date, zone: &str) -> bool {
        self.figure.as_ref().is_none_or(|figure| {
            let over = figure.ended_at.is_some_and(|at| at.local_date(zone) < on);
            figure.valid_from <= on && on <= figure.valid_to && !over
        })
    }
}

/// The team as far as it may be named, whoever leads, and the workers of the own body where it is in charge.
pub async fn candidates(
    ctx: &Ctx,
    tx: &mut impl Reads,
    project: &Project,
    case: &Case,
) -> Result<Vec<Candidate>, PageError> {
    use kernel::states::review::Presence;
    let (ui, packs, facts) = (ctx.ui(), ctx.app.packs(), &project.facts.case);
    let view = ctx.actor.permit::<policy::cases::View>(facts)?;
    let mut found = Vec::new();
    let leads = policy::cases::grounds(&ctx.actor, facts).contains(&Ground::InCharge);
    let mut workers = case.manager.iter().cloned().collect::<Vec<_>>();
    if leads {
        workers.extend(cases::store::workers(tx, &ctx.actor).await?);
    }
    let mut seen = Vec::new();
    for (id, name) in workers {
        if seen.contains(&id) {
            continue;
        }
        seen.push(id);
        let attendee = Attendee {
            member: id.to_string(),
            figure: None,
            user: Some(id),
            body: Some(facts.body),
            presence: Presence::Present,
            verdict: None,
        };
        let label = ui.say2("reviews-who-of", "name", &name, "what", &case.body_name);
        found.push(Candidate { attendee, label, figure: None });
    }
    for one in figures::of_case(tx, &ctx.app.vault, &view, facts.person, facts.id).await? {
        let took_part = matches!(one.state, FigureState::Active | FigureState::Ended);
        if !took_part || !one.is_named_to(&ctx.actor, facts, packs.team()) {
            continue;
        }
        let role = packs.team().role(&one.role);
        let role = role.map_or_else(|| one.role.clone(), |role| role.label.in_lang(ui.lang()).to_owned());
        let attendee = Attendee {
            member: one.id.to_string(),
            figure: Some(one.id),
            user: one.user,
            body: one.body,
            presence: Presence::Present,
            verdict: None,
        };
        let label = ui.say2("reviews-who-of", "name", one.name(), "what", &role);
        found.push(Candidate { attendee, label, figure: Some(one) });
    }
    Ok(found)
}

/// Who wrote the minutes and who promised something, as far as the reader may know who they are.
pub async fn hide(
    ctx: &Ctx,
    tx: &mut impl Reads,
    project: &Project,
    texts: &mut [Text],
    agreed: &mut [Task],
) -> Result<(), PageError> {
    let (ui, reserved) = (ctx.ui(), reserved::of(ctx, tx, &project.facts).await?);
    texts.iter_mut().for_each(|text| reserved.hide(&ui, &mut text.by, &mut text.body));
    agreed.iter_mut().for_each(|task| reserved.hide(&ui, &mut task.user_name, &mut task.body_name));
    Ok(())
}

/// Somebody who was there, by name. Who may not be named to the reader is told as "reserved".
pub fn name(ui: &Ui, member: &str, candidates: &[Candidate]) -> String {
    let known = candidates.iter().find(|one| one.attendee.member == member);
    known.map_or_else(|| ui.say("cases-reserved").into_owned(), |one| one.label.clone())
}

pub const fn tone(state: ReviewState) -> &'static str {
    match state {
        ReviewState::Planned => "blue",
        ReviewState::Held => "yellow",
        ReviewState::Approved => "green",
        ReviewState::Cancelled => "grey",
    }
}

/// The version that a form was made from.
pub fn seen(form: &Form) -> i64 {
    form.text("version").parse().unwrap_or(0)
}

/// What is not possible any more gives back what was typed.
pub fn kept(denied: Denied, form: &Form) -> PageError {
    match denied {
        Denied::Refused(Why::NotThisState | Why::Restricted | Why::NoLongerCharged) => {
            PageError::Stale { typed: form.typed() }
        }
        other => other.into(),
    }
}

/// A day that was typed; what is wrong with it is told to `fault`.
pub fn day_of(form: &Form, name: &str, fault: &mut impl FnMut(&str, &str)) -> Option<Date> {
    let text = form.text(name);
    let day = packs::parse_date(text);
    if day.is_none() {
        fault(name, if text.trim().is_empty() { "field-fault-required" } else { "field-fault-not-a-date" });
    }
    day
}
