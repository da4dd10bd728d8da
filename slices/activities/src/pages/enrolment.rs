//! One person in an activity, for the body that offers it: hours, absences, what became of it.

use askama::Template;
use axum::extract::Path;
use db::{Reads, WriteTx};
use kernel::Coded;
use kernel::states::activity::EnrolmentStep;
use people::reading::Reading;
use policy::activities::{Answer, EnrolmentFacts, Outcome, Register};
use web::{Choice, Ctx, Done, FieldErrors, FieldView, Form, OrHidden, PageError, PageResult, Ui};

use super::register_form as typed;
use super::shared::{self, seen};
use super::words;
use crate::attendance;
use crate::enrolments::{self, Answered, Participant};
use crate::events::{EnrolmentOpened, EnrolmentStepped};
use crate::news;
use crate::rules;
use crate::store::Activity;

const MOST_CHARS: usize = 4000;

struct Mark {
    href: String,
    when: String,
    said: String,
}

#[derive(Template)]
#[template(path = "enrolment.html")]
struct EnrolmentPage {
    ui: Ui,
    errors: FieldErrors,
    activity: String,
    title: String,
    href: String,
    name: String,
    state: String,
    tone: &'static str,
    days: String,
    language: String,
    interpreter: bool,
    led_by: String,
    hours: String,
    absences: usize,
    marks: Vec<Mark>,
    version: i64,
    steps: Vec<Choice>,
    may_finish: bool,
    /// The matrix gives the body the compartment: how it went can be written in words.
    may_write: bool,
    outcome: FieldView,
    outcomes: Vec<Choice>,
    words: FieldView,
    said: String,
}

struct Loaded {
    activity: Activity,
    facts: EnrolmentFacts,
    one: Participant,
    read: Vec<Reading>,
    said: (String, String),
    marks: Vec<(kernel::ids::MeetingId, agenda::rules::Slot, attendance::Mark)>,
}

async fn load(ctx: &Ctx, tx: &mut impl Reads, (activity, id): (&str, &str)) -> Result<Loaded, PageError> {
    let activity = shared::find(ctx, tx, activity).await?;
    let permit = ctx.actor.permit::<Register>(&activity.facts)?;
    let facts = shared::enrolment(ctx, tx, &activity, id).await?;
    let people = enrolments::people(tx, &permit, activity.id()).await?;
    let one = people.into_iter().find(|one| one.id == facts.id).or_hidden()?;
    let marks = attendance::of_enrolment(tx, &permit, facts.id).await?;
    let mut read = vec![Reading::of(&permit)];
    let said = match ctx.actor.permit_to(Outcome(facts.compartment), &facts) {
        Ok(outcome) => {
            let said = enrolments::said(tx, &ctx.app.vault, &outcome, &facts).await?;
            if !said.1.is_empty() {
                read.push(Reading::of(&outcome));
            }
            said
        }
        Err(_) => Default::default(),
    };
    Ok(Loaded { activity, facts, one, read, said, marks })
}

fn page(ctx: &Ctx, loaded: &Loaded, form: Option<&Form>, errors: FieldErrors) -> EnrolmentPage {
    let ui = if errors.is_empty() { ctx.ui() } else { ctx.ui().with_faults() };
    let packs = ctx.app.packs();
    let Loaded { activity, facts, one, said, marks, .. } = loaded;
    let day = |day: Option<kernel::Date>| day.map(|day| ui.date_short(day)).unwrap_or_default();
    let mark = |(meeting, slot, mark): &(kernel::ids::MeetingId, agenda::rules::Slot, attendance::Mark)| Mark {
        href: format!("{}/meetings/{meeting}", activity.href()),
        when: words::when(&ui, &packs, *slot),
        said: typed::told(&ui, &packs, mark),
    };
    let minutes: i64 = marks.iter().map(|(_, _, mark)| mark.minutes).sum();
    let simple = [EnrolmentStep::Accept, EnrolmentStep::Queue, EnrolmentStep::Decline, EnrolmentStep::Resume];
    let open = simple.iter().filter(|step| ctx.actor.may(Answer(**step), facts));
    let item = |item: &packs::ListItem| Choice::new(item.code.clone(), item.label.in_lang(ui.lang()));
    let value = |name: &str, stands: &str| form.map_or_else(|| stands.to_owned(), |form| form.text(name).to_owned());
    EnrolmentPage {
        activity: activity.href(),
        title: activity.plan.title.clone(),
        href: format!("{}/people/{}", activity.href(), facts.id),
        name: one.name.clone(),
        state: ui.code(one.state),
        tone: words::tone_of(one.state),
        days: match (one.from, one.to) {
            (Some(_), Some(_)) => ui.say2("cases-days", "from", day(one.from), "to", day(one.to)),
            (Some(_), None) => ui.say1("activities-since", "day", day(one.from)),
            _ => String::new(),
        },
        language: people::language_name(&ui, &packs, &one.lang).unwrap_or_default(),
        interpreter: one.interpreter,
        led_by: one.led_by.clone(),
        hours: rules::hours(minutes),
        absences: marks.iter().filter(|(_, _, mark)| !mark.reason.is_empty()).count(),
        marks: marks.iter().map(mark).collect(),
        version: facts.version,
        steps: open.map(|step| Choice::new(step.code(), ui.code(*step))).collect(),
        may_finish: ctx.actor.may(Answer(EnrolmentStep::Finish), facts),
        may_write: ctx.actor.may(Outcome(facts.compartment), facts),
        outcome: FieldView::new("outcome", value("outcome", &said.0)).with_errors(&errors),
        outcomes: packs.activities().outcomes_on(ctx.actor.today).map(item).collect(),
        words: FieldView::new("words", value("words", &said.1)).with_errors(&errors).optional(),
        said: if said.0.is_empty() { String::new() } else { words::outcome(&ui, &packs, &said.0) },
        errors,
        ui,
    }
}

async fn opened(ctx: &Ctx, loaded: &Loaded) -> Result<(), PageError> {
    let permit = ctx.actor.permit::<Register>(&loaded.activity.facts)?;
    let event = EnrolmentOpened {
        case: loaded.facts.case.id,
        enrolment: loaded.facts.id,
        read: people::reading::once(loaded.read.clone()),
    };
    ctx.record(&permit.author(ctx.now()), &event).await
}

/// `GET /activities/{activity}/people/{enrolment}`
pub async fn show(ctx: Ctx, Path((activity, id)): Path<(String, String)>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let loaded = load(&ctx, &mut tx, (&activity, &id)).await?;
    drop(tx);
    opened(&ctx, &loaded).await?;
    ctx.page(&page(&ctx, &loaded, None, Vec::new()))
}

/// `POST /activities/{activity}/people/{enrolment}/{step}`
pub async fn step(ctx: Ctx, Path((activity, id, step)): Path<(String, String, String)>, form: Form) -> PageResult {
    let step = EnrolmentStep::parse(&step).or_hidden()?;
    let mut tx = ctx.write(&form).await?;
    let loaded = load(&ctx, &mut tx, (&activity, &id)).await?;
    let facts = &loaded.facts;
    let permit = ctx.actor.permit_to(Answer(step), facts)?;
    let errors = if step == EnrolmentStep::Finish { check(&ctx, &form) } else { Vec::new() };
    if !errors.is_empty() {
        return again(&ctx, tx, &loaded, &form, errors).await;
    }
    let when = (ctx.actor.today, ctx.now());
    let asked_by = match enrolments::answer(&mut tx, &permit, (facts, seen(&form)), form.text("outcome"), when).await? {
        Answered::Done(asked_by) => asked_by,
        Answered::Stale => return Err(PageError::Stale { typed: form.typed() }),
        Answered::NoPlace => {
            let fault = ctx.ui().say("activities-fault-no-place").into_owned();
            return again(&ctx, tx, &loaded, &form, vec![(String::new(), fault)]).await;
        }
    };
    if step == EnrolmentStep::Finish
        && let Ok(outcome) = ctx.actor.permit_to(Outcome(facts.compartment), facts)
    {
        enrolments::keep_words(&mut tx, &ctx.app.vault, &outcome, facts, form.text("words").trim()).await?;
    }
    // Who leads the case need not read what is sealed.
    let manager = facts.case.manager.filter(|_| !facts.compartment.is_sealed());
    let to = manager.into_iter().chain([asked_by]).collect();
    news::of_case(&mut tx, "enrolment-answered", facts.case.id, to, ctx.actor.user, ctx.now());
    let event = EnrolmentStepped {
        case: facts.case.id,
        enrolment: facts.id,
        activity: facts.activity.id,
        step,
        compartment: facts.compartment,
    };
    let to = loaded.activity.href();
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, &to, Done::EnrolmentStepped).await
}

async fn again(ctx: &Ctx, tx: WriteTx, loaded: &Loaded, form: &Form, errors: FieldErrors) -> PageResult {
    drop(tx);
    opened(ctx, loaded).await?;
    ctx.again(&page(ctx, loaded, Some(form), errors))
}

fn check(ctx: &Ctx, form: &Form) -> FieldErrors {
    let (ui, mut errors) = (ctx.ui(), FieldErrors::new());
    if ctx.app.packs().activities().outcome(form.text("outcome")).is_none() {
        errors.push(("outcome".to_owned(), ui.say("activities-fault-outcome").into_owned()));
    }
    if form.text("words").chars().count() > MOST_CHARS {
        errors.push(("words".to_owned(), ui.say("field-fault-too-long").into_owned()));
    }
    errors
}
