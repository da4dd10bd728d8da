//! /requests/{request}/record: an answer that came by telephone or on paper, with the scan of the sheet.

use askama::Template;
use axum::extract::Path;
use documents::files::{CleanFile, Limits, inspect};
use kernel::Coded;
use kernel::ids::RequestScanId;
use kernel::states::request::{RequestChannel, RequestStep};
use packs::OTHER_REASON;
use policy::requests::{Advance, RequestFacts};
use serde::Deserialize;
use web::{Choice, Ctx, Done, FieldErrors, FieldView, Form, OrStale, PageError, PageResult, Ui};

use super::words;
use crate::act::{self, Act, Hand};
use crate::facts;
use crate::log::Said;
use crate::pages::scan;
use crate::store::Request;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub step: String,
    pub reason: String,
    pub words: String,
    pub who: String,
    pub channel: String,
}

#[derive(Template)]
#[template(path = "record.html")]
struct RecordPage {
    ui: Ui,
    errors: FieldErrors,
    typed: Typed,
    line: words::Line,
    steps: Vec<Choice>,
    reasons: Vec<Choice>,
    channels: Vec<Choice>,
}

impl RecordPage {
    fn field(&self, name: &str, value: &str) -> FieldView {
        FieldView::new(name, value).with_errors(&self.errors)
    }
}

/// As for other attachments.
const LIMITS: Limits = Limits { bytes: 10 << 20, pixels: 60_000_000, unpacked: 200 << 20 };
const MOST_CHARS: usize = 4000;
const MOST_NAME: usize = 200;

pub async fn blank(ctx: Ctx, Path(id): Path<String>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let (request, facts) = facts::find(&ctx, &mut tx, &id).await?;
    let page = page(&ctx, &request, &facts, Typed::default(), Vec::new())?;
    ctx.page(&page)
}

fn page(
    ctx: &Ctx,
    request: &Request,
    facts: &RequestFacts,
    typed: Typed,
    errors: FieldErrors,
) -> Result<RecordPage, PageError> {
    let packs = ctx.app.packs();
    let ui = if errors.is_empty() { ctx.ui() } else { ctx.ui().with_faults() };
    // What was typed before processing was restricted is shown once more.
    let lifted = lifted(facts);
    let facts = if errors.is_empty() { facts } else { &lifted };
    let open = steps(|step| ctx.actor.may(Advance(step), facts));
    if open.is_empty() {
        // Says which right is missing, or that it is answered already.
        ctx.actor.permit_to(Advance(RequestStep::Decline), facts)?;
    }
    let channels = [RequestChannel::Telephone, RequestChannel::Paper, RequestChannel::Email];
    Ok(RecordPage {
        line: words::line(&ui, &packs, request, ctx.actor.today),
        steps: open.iter().map(|step| Choice::new(step.code(), say_step(&ui, *step))).collect(),
        reasons: words::declines(&ui, &packs),
        channels: channels.iter().map(|channel| Choice::new(channel.code(), ui.code(*channel))).collect(),
        typed,
        errors,
        ui,
    })
}

/// The same request, were the processing not restricted.
fn lifted(facts: &RequestFacts) -> RequestFacts {
    let mut lifted = facts.clone();
    lifted.referral.restricted = false;
    lifted
}

/// The steps of the body that are possible now.
pub fn steps(may: impl Fn(RequestStep) -> bool) -> Vec<RequestStep> {
    let order = [
        RequestStep::Accept,
        RequestStep::Answer,
        RequestStep::ReportOutcome,
        RequestStep::AskBack,
        RequestStep::Decline,
    ];
    order.into_iter().filter(|step| may(*step)).collect()
}

/// "We accept", as the body says it.
pub fn say_step(ui: &Ui, step: RequestStep) -> String {
    i18n::say(ui.language(), &format!("requests-says-{}", step.code().replace('_', "-")))
}

/// What is wrong with an answer: the step, the reason of a refusal, the words that are needed.
pub fn faults_of(ui: &Ui, packs: &packs::PackSet, typed: &Typed, open: &[RequestStep]) -> FieldErrors {
    let mut errors = FieldErrors::new();
    let mut fault = |field: &str, message: &str| errors.push((field.to_owned(), ui.say(message).into_owned()));
    let step = RequestStep::parse(&typed.step).filter(|step| open.contains(step));
    if step.is_none() {
        fault("step", "requests-fault-step");
    }
    let words = typed.words.trim().chars().count();
    if words > MOST_CHARS {
        fault("words", "field-fault-too-long");
    }
    if step == Some(RequestStep::Decline) && packs.requests().decline(&typed.reason).is_none() {
        fault("reason", "requests-fault-reason");
    }
    let needs = match step {
        Some(RequestStep::Decline) => typed.reason == OTHER_REASON,
        Some(RequestStep::Accept) | None => false,
        Some(_) => true,
    };
    if needs && words == 0 {
        fault("words", "requests-fault-words");
    }
    if typed.who.chars().count() > MOST_NAME {
        fault("who", "field-fault-too-long");
    }
    errors
}

pub async fn save(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    let mut tx = ctx.write(&form).await?;
    let (request, facts) = facts::find(&ctx, &mut tx, &id).await?;
    let typed: Typed = form.read()?;
    let (ui, packs) = (ctx.ui(), ctx.app.packs());
    let open = steps(|step| ctx.actor.may(Advance(step), &facts));
    if open.is_empty()
        && facts.referral.restricted
        && !steps(|step| ctx.actor.may(Advance(step), &lifted(&facts))).is_empty()
    {
        let errors = vec![("words".to_owned(), ui.say("why-restricted").into_owned())];
        return ctx.again(&page(&ctx, &request, &facts, typed, errors)?);
    }
    // A page that was opened before somebody else answered: what was typed is given back.
    if open.is_empty() {
        ctx.actor.permit_to(Advance(RequestStep::Decline), &facts).map_err(|denied| match denied {
            policy::Denied::Refused(policy::Why::NotThisState) => PageError::Stale { typed: form.typed() },
            other => other.into(),
        })?;
    }
    let mut errors = faults_of(&ui, &packs, &typed, &open);
    let said_by = [RequestChannel::Telephone, RequestChannel::Paper, RequestChannel::Email];
    let channel = RequestChannel::parse(&typed.channel).filter(|channel| said_by.contains(channel));
    if channel.is_none() {
        errors.push(("channel".to_owned(), ui.say("requests-fault-channel").into_owned()));
    }
    if typed.who.trim().is_empty() {
        errors.push(("who".to_owned(), ui.say("requests-fault-who").into_owned()));
    }
    let file = scanned(&ui, &form, channel, &mut errors);
    let step = RequestStep::parse(&typed.step);
    let (Some(step), Some(channel), true) = (step, channel, errors.is_empty()) else {
        return ctx.again(&page(&ctx, &request, &facts, typed, errors)?);
    };
    let permit = ctx.actor.permit_to(Advance(step), &facts)?;
    let scan = file.as_ref().map(|_| RequestScanId::new(ctx.now(), &ctx.app.random));
    let act = Act {
        step,
        channel,
        reason: if step == RequestStep::Decline { &typed.reason } else { "" },
        said: Said { words: typed.words.trim().to_owned(), who: typed.who.trim().to_owned() },
        scan,
    };
    let hand = Hand::Actor(&permit);
    let event = act::take(&mut tx, &ctx.app, &hand, &request, &act).await?.or_stale(&form)?;
    if let (Some(id), Some(file)) = (scan, &file) {
        scan::add(&mut tx, &ctx.app.vault, &permit, &request, id, file, ctx.now()).await?;
    }
    ctx.done(tx, &form, &hand.author(ctx.now()), &event, &request.href(), Done::RequestAnswered).await
}

/// The scan: asked for with an answer on paper, else as one likes.
fn scanned(ui: &Ui, form: &Form, channel: Option<RequestChannel>, errors: &mut FieldErrors) -> Option<CleanFile> {
    let Some(upload) = form.upload("scan") else {
        if channel == Some(RequestChannel::Paper) {
            errors.push(("scan".to_owned(), ui.say("requests-fault-scan").into_owned()));
        }
        return None;
    };
    let file = inspect(&upload.file_name, &upload.bytes, &LIMITS);
    file.map_err(|fault| errors.push(("scan".to_owned(), ui.code(fault)))).ok()
}
