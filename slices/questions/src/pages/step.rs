//! Not answering, with a reason; another term; taking a question back.

use askama::Template;
use axum::extract::Path;
use db::Reads;
use kernel::states::question::QuestionStep;
use people::reading::Reading;
use policy::questions::Advance;
use web::{Choice, Ctx, Done, FieldErrors, FieldView, Form, OrStale, PageError, PageResult, Ui};

use super::ask::due_on;
use super::shared::{self, Frame, Meant, kept, seen};
use crate::events::QuestionStepped;
use crate::news;
use crate::write::{self, Change};

#[derive(Template)]
#[template(path = "step.html")]
struct StepPage {
    ui: Ui,
    frame: Frame,
    errors: FieldErrors,
    title: String,
    action: String,
    href: String,
    version: String,
    /// Why nobody answers; empty where the term is asked.
    reasons: Vec<Choice>,
    reason: FieldView,
    due: FieldView,
    due_hint: String,
}

async fn page(
    ctx: &Ctx,
    tx: &mut impl Reads,
    meant: &Meant,
    (step, form): (QuestionStep, &Form),
    errors: FieldErrors,
) -> Result<(StepPage, cases::Case), PageError> {
    let packs = ctx.app.packs();
    let (frame, case) = shared::frame(ctx, tx, &meant.facts.case, &errors).await?;
    let ui = frame.ui.clone();
    let href = format!("{}/{}", frame.href, meant.facts.id);
    let declines = step == QuestionStep::Decline;
    let reason = |item: &packs::ListItem| Choice::new(item.code.clone(), item.label.in_lang(ui.lang()));
    let page = StepPage {
        title: ui.say(if declines { "questions-decline" } else { "questions-prolong" }).into_owned(),
        action: format!("{href}/{}", if declines { "decline" } else { "term" }),
        version: if form.has("version") { form.text("version").to_owned() } else { meant.facts.version.to_string() },
        reasons: if declines { packs.questions().declines().iter().map(reason).collect() } else { Vec::new() },
        reason: FieldView::new("reason", form.text("reason")).with_errors(&errors),
        due: FieldView::new("due", form.text("due")).with_errors(&errors),
        due_hint: ui.say1("questions-fault-due", "most", packs.questions().most_days),
        href,
        errors,
        frame,
        ui,
    };
    Ok((page, case))
}

async fn asking(ctx: Ctx, (case, id): (String, String), step: QuestionStep) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let facts = shared::find(&ctx, &mut tx, &case).await?;
    let meant = shared::meant(&ctx, &mut tx, &facts, &id).await?;
    ctx.actor.permit_to(Advance(step, meant.facts.compartment), &meant.facts)?;
    let (page, case) = page(&ctx, &mut tx, &meant, (step, &Form::default()), Vec::new()).await?;
    drop(tx);
    shared::opened(&ctx, &case, [Reading::of(&meant.read)]).await?;
    ctx.page(&page)
}

async fn taking(ctx: Ctx, (case, id): (String, String), form: Form, step: QuestionStep) -> PageResult {
    let mut tx = ctx.write(&form).await?;
    let facts = shared::find(&ctx, &mut tx, &case).await?;
    let meant = shared::meant(&ctx, &mut tx, &facts, &id).await?;
    let permit = ctx.actor.permit_to(Advance(step, meant.facts.compartment), &meant.facts);
    let permit = permit.map_err(|denied| kept(denied.into(), &form))?;
    let change = match check(&ctx, step, &form) {
        Ok(change) => change,
        Err(errors) => {
            let (page, case) = page(&ctx, &mut tx, &meant, (step, &form), errors).await?;
            drop(tx);
            shared::opened(&ctx, &case, [Reading::of(&meant.read)]).await?;
            return ctx.again(&page);
        }
    };
    let now = ctx.now();
    let moved = write::take_step(&mut tx, &permit, (&meant.facts, seen(&form)), &change, now).await?;
    let (_, due_on) = moved.or_stale(&form)?;
    let asked = meant.facts.asked.map(|(user, _)| user);
    let (kind, hearer, done) = match step {
        QuestionStep::Decline => ("question-declined", Some(meant.facts.asker.0), Done::QuestionDeclined),
        QuestionStep::Withdraw => ("question-withdrawn", asked, Done::QuestionWithdrawn),
        _ => ("question-prolonged", asked, Done::QuestionProlonged),
    };
    news::tell(&mut tx, kind, facts.id, hearer, ctx.actor.user, now);
    let event =
        QuestionStepped { case: facts.id, question: meant.facts.id, step, reason_code: change.reason_code, due_on };
    let to = format!("/cases/{case}/questions/{id}");
    ctx.done(tx, &form, &permit.author(now), &event, &to, done).await
}

fn check(ctx: &Ctx, step: QuestionStep, form: &Form) -> Result<Change, FieldErrors> {
    let (ui, packs) = (ctx.ui(), ctx.app.packs());
    let mut errors = FieldErrors::new();
    let mut change = Change::default();
    match step {
        QuestionStep::Decline => {
            form.text("reason").clone_into(&mut change.reason_code);
            if packs.questions().decline(&change.reason_code).is_none() {
                errors.push(("reason".to_owned(), ui.say("questions-fault-reason").into_owned()));
            }
        }
        QuestionStep::Prolong if form.text("due").is_empty() => {
            errors.push(("due".to_owned(), ui.say("field-fault-required").into_owned()));
        }
        QuestionStep::Prolong => change.due_on = due_on(ctx, None, form.text("due"), &mut errors),
        _ => {}
    }
    if errors.is_empty() { Ok(change) } else { Err(errors) }
}

pub async fn decline(ctx: Ctx, Path(path): Path<(String, String)>) -> PageResult {
    asking(ctx, path, QuestionStep::Decline).await
}

pub async fn take_decline(ctx: Ctx, Path(path): Path<(String, String)>, form: Form) -> PageResult {
    taking(ctx, path, form, QuestionStep::Decline).await
}

pub async fn prolong(ctx: Ctx, Path(path): Path<(String, String)>) -> PageResult {
    asking(ctx, path, QuestionStep::Prolong).await
}

pub async fn take_prolong(ctx: Ctx, Path(path): Path<(String, String)>, form: Form) -> PageResult {
    taking(ctx, path, form, QuestionStep::Prolong).await
}

pub async fn take_withdraw(ctx: Ctx, Path(path): Path<(String, String)>, form: Form) -> PageResult {
    taking(ctx, path, form, QuestionStep::Withdraw).await
}
