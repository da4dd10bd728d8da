//! Confirming, cancelling, saying that it was held or that the person did not come, and taking such a word back.

use askama::Template;
use axum::extract::Path;
use db::Reads;
use kernel::Coded;
use kernel::states::appointment::{AppointmentStep, AskedBy};
use people::reading::Reading;
use policy::agenda::{Advance, AppointmentFacts};
use web::{Choice, Ctx, Done, FieldErrors, FieldView, Form, OrHidden, OrStale, PageError, PageResult, Ui};

use super::shared::{self, Frame, kept, seen};
use super::words;
use crate::events::AppointmentStepped;
use crate::news;
use crate::rules::Slot;
use crate::store::{self, Appointment, Words};
use crate::write::{self, Said};

const MOST_CHARS: usize = 4000;

#[derive(Template)]
#[template(path = "step.html")]
struct StepPage {
    ui: Ui,
    frame: Frame,
    errors: FieldErrors,
    step: AppointmentStep,
    title: String,
    when: String,
    href: String,
    version: String,
    reasons: Vec<Choice>,
    askers: Vec<Choice>,
    reason: FieldView,
    asked_by: FieldView,
    justified: FieldView,
    outcome: FieldView,
}

impl StepPage {
    fn asks(&self, field: &str) -> bool {
        fields(self.step).contains(&field)
    }
}

/// What a step asks.
fn fields(step: AppointmentStep) -> &'static [&'static str] {
    match step {
        AppointmentStep::Cancel => &["asked_by", "reason"],
        AppointmentStep::Miss => &["justified", "outcome"],
        AppointmentStep::Hold => &["outcome"],
        _ => &[],
    }
}

/// Another day or hour, and other words, have a form of their own.
fn step_of(code: &str) -> Result<AppointmentStep, PageError> {
    let by_form = [AppointmentStep::Propose, AppointmentStep::Change, AppointmentStep::Move];
    AppointmentStep::parse(code).filter(|step| !by_form.contains(step)).or_hidden()
}

async fn page(
    ctx: &Ctx,
    tx: &mut impl Reads,
    (meant, one): (&AppointmentFacts, &Appointment),
    (step, form): (AppointmentStep, &Form),
    errors: FieldErrors,
) -> Result<(StepPage, cases::Case), PageError> {
    let packs = ctx.app.packs();
    let (frame, case) = shared::frame(ctx, tx, &meant.case, &errors).await?;
    let ui = frame.ui.clone();
    let field = |name: &str| FieldView::new(name, form.text(name)).with_errors(&errors);
    let day = words::weekday(&ui, words::day_of(&packs, one.slot));
    let reason = |item: &packs::ListItem| Choice::new(item.code.clone(), item.label.in_lang(ui.lang()));
    let page = StepPage {
        step,
        title: ui.code(step),
        when: format!("{}: {day}, {}", words::kind(&ui, &packs, &one.kind), words::hours(&ui, one.slot)),
        href: format!("{}/appointments/{}", frame.case, one.id),
        version: if form.has("version") { form.text("version").to_owned() } else { one.version.to_string() },
        reasons: packs.agenda().cancellations_on(ctx.actor.today).map(reason).collect(),
        askers: AskedBy::ALL.iter().map(|who| Choice::new(who.code(), ui.code(*who))).collect(),
        reason: field("reason"),
        asked_by: field("asked_by"),
        justified: field("justified"),
        outcome: field("outcome"),
        errors,
        frame,
        ui,
    };
    Ok((page, case))
}

/// `GET .../step/{step}`
pub async fn ask(ctx: Ctx, Path((case, id, step)): Path<(String, String, String)>) -> PageResult {
    let step = step_of(&step)?;
    let mut tx = ctx.app.db.read().await?;
    let facts = shared::find(&ctx, &mut tx, &case).await?;
    let (meant, read, one) = shared::meant(&ctx, &mut tx, &facts, &id).await?;
    ctx.actor.permit_to(Advance(step, meant.compartment), &meant)?;
    let (page, case) = page(&ctx, &mut tx, (&meant, &one), (step, &Form::default()), Vec::new()).await?;
    drop(tx);
    shared::opened(&ctx, &case, [Reading::of(&read)]).await?;
    ctx.page(&page)
}

/// `POST .../step/{step}`
pub async fn take(ctx: Ctx, Path((case, id, step)): Path<(String, String, String)>, form: Form) -> PageResult {
    let step = step_of(&step)?;
    let mut tx = ctx.write(&form).await?;
    let facts = shared::find(&ctx, &mut tx, &case).await?;
    let (meant, read, one) = shared::meant(&ctx, &mut tx, &facts, &id).await?;
    let permit = ctx.actor.permit_to(Advance(step, meant.compartment), &meant);
    let permit = permit.map_err(|denied| kept(denied.into(), &form))?;
    let (said, said_words) = match check(&ctx, step, &one, &form) {
        Ok(said) => said,
        Err(errors) => {
            let (page, case) = page(&ctx, &mut tx, (&meant, &one), (step, &form), errors).await?;
            drop(tx);
            shared::opened(&ctx, &case, [Reading::of(&read)]).await?;
            return ctx.again(&page);
        }
    };
    let members = store::members(&mut tx, &read, meant.id).await?;
    let now = ctx.now();
    let saved =
        write::take_step(&mut tx, &ctx.app.vault, &permit, (&meant, seen(&form)), (&said, &said_words), now).await?;
    saved.then_some(()).or_stale(&form)?;
    if let Some(kind) = news_of(step) {
        news::tell(&mut tx, kind, &facts, &members, ctx.actor.user, now);
    }
    let event = AppointmentStepped {
        case: facts.id,
        appointment: meant.id,
        step,
        reason_code: said.reason_code,
        on: words::day_of(&ctx.app.packs(), one.slot),
    };
    let to = format!("/cases/{case}/appointments/{id}");
    ctx.done(tx, &form, &permit.author(now), &event, &to, Done::AppointmentStepped).await
}

/// What the others hear; how it went is read where it is written.
fn news_of(step: AppointmentStep) -> Option<&'static str> {
    match step {
        AppointmentStep::Confirm => Some("appointment-confirmed"),
        AppointmentStep::Cancel => Some("appointment-cancelled"),
        AppointmentStep::Restore => Some("appointment-restored"),
        _ => None,
    }
}

/// Everything wrong with what was said, or the step with the words as they are then.
fn check(ctx: &Ctx, step: AppointmentStep, one: &Appointment, form: &Form) -> Result<(Said, Words), FieldErrors> {
    let (ui, packs) = (ctx.ui(), ctx.app.packs());
    let asks = |field: &str| fields(step).contains(&field);
    let mut errors = FieldErrors::new();
    let mut fault = |field: &str, id: &str| errors.push((field.to_owned(), ui.say(id).into_owned()));
    let mut said = Said::default_at(one.slot.starts_at);
    let mut words = one.words.clone();
    if matches!(step, AppointmentStep::Hold | AppointmentStep::Miss) && is_to_come(one.slot, ctx) {
        fault(fields(step)[0], "agenda-fault-to-come");
    }
    if asks("asked_by") {
        said.asked_by = AskedBy::parse(form.text("asked_by"));
        if said.asked_by.is_none() {
            fault("asked_by", "agenda-fault-asked-by");
        }
    }
    if asks("reason") {
        said.reason_code = form.text("reason").to_owned();
        if packs.agenda().cancellation(&said.reason_code).is_none() {
            fault("reason", "agenda-fault-reason");
        }
    }
    if asks("justified") {
        said.justified = match form.text("justified") {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        };
        if said.justified.is_none() {
            fault("justified", "agenda-fault-justified");
        }
    }
    if asks("outcome") {
        form.text("outcome").trim().clone_into(&mut words.outcome);
        if words.outcome.chars().count() > MOST_CHARS {
            fault("outcome", "field-fault-too-long");
        }
    }
    if errors.is_empty() { Ok((said, words)) } else { Err(errors) }
}

/// Nobody knows yet how it went.
fn is_to_come(slot: Slot, ctx: &Ctx) -> bool {
    slot.starts_at > ctx.now()
}
