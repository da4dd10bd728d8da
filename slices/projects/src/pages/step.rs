//! A step of the project, each on its own page: what it means, what it asks.

use askama::Template;
use axum::extract::Path;
use db::Reads;
use kernel::states::project::{PartKind, ProjectStep};
use kernel::{Coded, Date};
use packs::{PackSet, RESERVED_REASON};
use policy::Permit;
use policy::projects::{Advance, ProjectFacts, Read};
use web::{Choice, Ctx, Done, FieldErrors, FieldView, Form, OrHidden, OrStale, PageError, PageResult, Ui};

use super::shared::{self, Frame};
use crate::behind;
use crate::content;
use crate::events::ProjectStepped;
use crate::news;
use crate::parties::{self, Asked};
use crate::parts;
use crate::store::{self, Change, Project};
use crate::versions;

#[derive(Template)]
#[template(path = "step.html")]
struct StepPage {
    ui: Ui,
    frame: Frame,
    errors: FieldErrors,
    step: ProjectStep,
    title: String,
    lead: String,
    reason: FieldView,
    reasons: Vec<Choice>,
    day: FieldView,
    until: FieldView,
    words: FieldView,
    /// Why, for few.
    behind: FieldView,
    asks: Asks,
    /// Who will have to sign.
    parties: Vec<String>,
    danger: bool,
}

impl StepPage {
    fn day_label(&self) -> String {
        let id = if self.step == ProjectStep::Start { "projects-started" } else { "projects-ended" };
        self.ui.say(id).into_owned()
    }

    fn until_label(&self) -> String {
        let id = if self.step == ProjectStep::Suspend { "projects-suspended-until" } else { "projects-planned-end" };
        self.ui.say(id).into_owned()
    }
}

/// What a step asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Asks {
    reason: bool,
    day: bool,
    until: Until,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Until {
    No,
    Optional,
    Needed,
}

impl Asks {
    const fn of(step: ProjectStep) -> Self {
        let (reason, day, until) = match step {
            ProjectStep::Start => (false, true, Until::Optional),
            ProjectStep::Suspend => (true, false, Until::Needed),
            ProjectStep::ConcludePositive | ProjectStep::ConcludePartial => (false, true, Until::No),
            ProjectStep::Interrupt | ProjectStep::Transfer => (true, true, Until::No),
            _ => (false, false, Until::No),
        };
        Self { reason, day, until }
    }

    fn asks_until(self) -> bool {
        self.until != Until::No
    }
}

/// A reason in words, whichever list it is of.
pub fn reason_words(ctx: &Ctx, ui: &Ui, facts: &ProjectFacts, code: &str) -> String {
    let packs = ctx.app.packs();
    let rules = packs.project();
    // Before reasons were sealed the code stood in the row: whoever may not read what it tells of is told the neutral one.
    let is_told = rules.betrays(code).is_none_or(|one| ctx.actor.may(Read(one), facts));
    let code = if is_told { code } else { RESERVED_REASON };
    let mut items = rules.suspensions().iter().chain(rules.interruptions());
    items.find(|item| item.code == code).map(|item| item.label.in_lang(ui.lang()).to_owned()).unwrap_or_default()
}

fn reasons(ui: &Ui, packs: &PackSet, step: ProjectStep) -> Vec<Choice> {
    let items = match step {
        ProjectStep::Suspend => packs.project().suspensions(),
        ProjectStep::Interrupt | ProjectStep::Transfer => packs.project().interruptions(),
        _ => &[],
    };
    items.iter().map(|item| Choice::new(&item.code, item.label.in_lang(ui.lang()))).collect()
}

/// `GET /cases/{case}/project/step/{step}`
pub async fn ask(ctx: Ctx, Path((case, step)): Path<(String, String)>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let project = shared::find(&ctx, &mut tx, &case).await?;
    let step = ProjectStep::parse(&step).or_hidden()?;
    ctx.actor.permit_to(Advance(step), &project.facts)?;
    let page = page(&ctx, &mut tx, &project, step, (&Form::default(), Vec::new())).await?;
    ctx.page(&page)
}

async fn page(
    ctx: &Ctx,
    tx: &mut impl Reads,
    project: &Project,
    step: ProjectStep,
    (form, errors): (&Form, FieldErrors),
) -> Result<StepPage, PageError> {
    let (frame, case) = shared::frame(ctx, tx, &project.facts.case, ("-", &errors)).await?;
    let (ui, packs, asks) = (&frame.ui, ctx.app.packs(), Asks::of(step));
    let typed = |name: &str, otherwise: &str| {
        let value = if form.has(name) { form.text(name) } else { otherwise };
        FieldView::new(name, value).with_errors(&errors)
    };
    let parties = match step {
        ProjectStep::Agree => signers(ctx, tx, project).await?,
        _ => Vec::new(),
    };
    let mut named = Vec::with_capacity(parties.len());
    for party in &parties {
        let name = match party.body {
            Some(body) => network::body(tx, body).await?.map(|body| body.name).unwrap_or_default(),
            None if party.name.is_empty() => case.card.label(),
            None => party.name.clone(),
        };
        named.push(format!("{}: {name}", ui.code(party.kind)));
    }
    let until = typed("until", "");
    Ok(StepPage {
        title: ui.code(step),
        lead: lead(ui, step),
        reason: typed("reason", ""),
        reasons: reasons(ui, &packs, step),
        day: typed("day", &ui.date_short(ctx.actor.today)),
        until: if asks.until == Until::Needed { until } else { until.optional() },
        words: typed("words", "").optional(),
        behind: typed("behind", "").optional(),
        asks,
        parties: named,
        danger: matches!(step, ProjectStep::Interrupt | ProjectStep::Transfer | ProjectStep::Archive),
        errors,
        step,
        ui: frame.ui.clone(),
        frame,
    })
}

fn lead(ui: &Ui, step: ProjectStep) -> String {
    let id = match step {
        ProjectStep::Agree => "projects-lead-agree",
        ProjectStep::Reopen | ProjectStep::ReopenReview => "projects-lead-reopen",
        ProjectStep::Start => "projects-lead-start",
        ProjectStep::Review => "projects-lead-review",
        ProjectStep::Keep => "projects-lead-keep",
        ProjectStep::Suspend => "projects-lead-suspend",
        ProjectStep::ConcludePositive | ProjectStep::ConcludePartial => "projects-lead-conclude",
        ProjectStep::Archive => "projects-lead-archive",
        _ => return String::new(),
    };
    ui.say(id).into_owned()
}

/// Who has to sign the version that is agreed now.
async fn signers(ctx: &Ctx, tx: &mut impl Reads, project: &Project) -> Result<Vec<Asked>, PageError> {
    let case = &project.facts.case;
    let view = ctx.actor.permit::<policy::cases::View>(case)?;
    let team = cases::figures::of_case(tx, &ctx.app.vault, &view, case.person, case.id).await?;
    Ok(parties::needed(case.body, &team, &ctx.app.packs().project().signing_roles, ctx.actor.today))
}

const MOST_CHARS: usize = 4000;
/// No project begins or ends further away: such a year is a slip.
const MOST_YEARS: i16 = 10;

fn far(today: Date, day: Date) -> bool {
    (day.year() - today.year()).abs() > MOST_YEARS
}

fn read(ctx: &Ctx, ui: &Ui, project: &Project, step: ProjectStep, form: &Form) -> Result<Change, FieldErrors> {
    let mut errors = FieldErrors::new();
    let mut fault = |name: &str, id: &str| errors.push((name.to_owned(), ui.say(id).into_owned()));
    let asks = Asks::of(step);
    let packs = ctx.app.packs();
    let reason = form.text("reason");
    if asks.reason && !reasons(ui, &packs, step).iter().any(|choice| choice.value == reason) {
        fault("reason", "projects-fault-reason-code");
    }
    let mut day_of = |name: &'static str, asked: bool, needed: bool| -> Option<Date> {
        let text = form.text(name);
        if !asked || (text.is_empty() && !needed) {
            return None;
        }
        let day = packs::parse_date(text);
        if day.is_none() {
            fault(name, if text.is_empty() { "field-fault-required" } else { "field-fault-not-a-date" });
        }
        day
    };
    let day = day_of("day", asks.day, true);
    let until = day_of("until", asks.asks_until(), asks.until == Until::Needed);
    let today = ctx.actor.today;
    let ends = asks.day && step != ProjectStep::Start;
    if day.is_some_and(|day| far(today, day) || (ends && day > today)) {
        fault("day", if ends { "projects-fault-future" } else { "projects-fault-far" });
    }
    if until.is_some_and(|until| far(today, until)) {
        fault("until", "projects-fault-far");
    }
    let first = project.days.start.filter(|_| step != ProjectStep::Start);
    if day.zip(first).is_some_and(|(day, first)| day < first) {
        fault("day", "projects-fault-before-start");
    }
    let earliest = if step == ProjectStep::Suspend { Some(ctx.actor.today) } else { day };
    if until.zip(earliest).is_some_and(|(until, earliest)| until < earliest) {
        fault("until", "projects-fault-end");
    }
    for field in ["words", "behind"] {
        if form.text(field).chars().count() > MOST_CHARS {
            fault(field, "field-fault-too-long");
        }
    }
    let (reason_code, behind) =
        if asks.reason { behind::said(packs.project(), reason, form.text("behind")) } else { Default::default() };
    let change = Change { reason_code, words: form.text("words").to_owned(), day, until, behind };
    if errors.is_empty() { Ok(change) } else { Err(errors) }
}

/// `POST /cases/{case}/project/step/{step}`
pub async fn take(ctx: Ctx, Path((case, step)): Path<(String, String)>, form: Form) -> PageResult {
    let mut tx = ctx.write(&form).await?;
    let project = shared::find(&ctx, &mut tx, &case).await?;
    let step = ProjectStep::parse(&step).or_hidden()?;
    let permit = ctx.actor.permit_to(Advance(step), &project.facts).map_err(|denied| match denied {
        policy::Denied::Refused(policy::Why::NotThisState) => PageError::Stale { typed: form.typed() },
        other => other.into(),
    })?;
    let mut read = read(&ctx, &ctx.ui(), &project, step, &form);
    if step == ProjectStep::Agree {
        let missing = missing(&ctx, &mut tx, &project).await?;
        if !missing.is_empty() {
            let errors = read.err().unwrap_or_default().into_iter().chain(missing).collect();
            read = Err(errors);
        }
    }
    let change = match read {
        Ok(change) => change,
        Err(errors) => return ctx.again(&page(&ctx, &mut tx, &project, step, (&form, errors)).await?),
    };
    let taken =
        store::take_step(&mut tx, &ctx.app.vault, &permit, &project, &change, (ctx.app.packs().project(), ctx.now()))
            .await?;
    let number = taken.or_stale(&form)?;
    let mut hash = String::new();
    match step {
        ProjectStep::Agree => hash = agree(&ctx, &mut tx, &permit, &project, number).await?,
        ProjectStep::Reopen | ProjectStep::ReopenReview => {
            versions::take_back(&mut tx, &permit, &project.facts, ctx.now()).await?;
        }
        _ => {}
    }
    if let Some(kind) = news::of_step(step) {
        news::tell_team(&ctx, &mut tx, &project, kind).await?;
    }
    let event = ProjectStepped { case: project.case(), step, number, hash, reason_code: change.reason_code };
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, &project.href(), Done::StepTaken).await
}

/// What has to be there before anything is agreed: the person's words and one goal.
async fn missing(ctx: &Ctx, tx: &mut impl Reads, project: &Project) -> Result<FieldErrors, PageError> {
    let mut errors = FieldErrors::new();
    // Parts that the actor may not read do not exist here either: not even as a goal that is there.
    let (parts, _) = parts::readable(tx, &ctx.app.vault, &ctx.actor, &project.facts).await?;
    for (kind, id) in [(PartKind::Statement, "projects-fault-no-statement"), (PartKind::Goal, "projects-fault-no-goal")]
    {
        if parts.iter().all(|part| part.kind != kind) {
            errors.push((String::new(), ctx.ui().say(id).into_owned()));
        }
    }
    Ok(errors)
}

/// Freezes the words and asks the parties.
async fn agree(
    ctx: &Ctx,
    tx: &mut db::WriteTx,
    permit: &Permit<Advance>,
    project: &Project,
    number: i64,
) -> Result<String, PageError> {
    let (vault, random, facts, packs) = (&ctx.app.vault, &ctx.app.random, &project.facts, ctx.app.packs());
    let asked = signers(ctx, tx, project).await?;
    let parts = parts::all(tx, vault, permit, facts).await?;
    let named = parts.iter().map(|part| part.content.get("body").to_owned()).collect::<Vec<_>>();
    let bodies = shared::bodies_named(ctx, tx, named.iter().map(String::as_str)).await?;
    let said = |kind: PartKind, part: &content::Content| content::said(&packs, &bodies, kind, part);
    let at = (number, ctx.now());
    let hash = versions::freeze(tx, (vault, random), permit, facts, at, (parts, said)).await?;
    parties::ask(tx, (vault, random), permit, facts, at, &asked).await?;
    Ok(hash)
}
