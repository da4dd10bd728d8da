//! One step of a session: what it does, what stands in its way, a reason where one is needed.

use askama::Template;
use axum::extract::Path;
use kernel::Coded;
use kernel::states::session::SessionStep;
use policy::commission::Conduct;
use web::{Ctx, Done, FieldErrors, FieldView, Form, OrHidden, OrStale, PageError, PageResult, Ui};

use super::shared::{sitting, version};
use crate::acts::Moment;
use crate::acts::conduct::{self, Block};
use crate::queries::sessions::SessionRow;
use crate::wording::component_label;

#[derive(Template)]
#[template(path = "step.html")]
struct StepPage {
    ui: Ui,
    row: SessionRow,
    back: String,
    step: SessionStep,
    effect: &'static str,
    /// What stands in the way and no reason mends.
    blocked: Vec<String>,
    /// Told beforehand; a reason opens the way.
    warned: Vec<String>,
    reason: Option<FieldView>,
    irreversible: bool,
    errors: FieldErrors,
}

fn step_of(text: &str) -> Result<SessionStep, PageError> {
    SessionStep::parse(text).filter(|step| *step != SessionStep::SignMinutes).or_hidden()
}

pub async fn show(ctx: Ctx, Path((id, step)): Path<(String, String)>) -> PageResult {
    let step = step_of(&step)?;
    let packs = ctx.app.packs();
    let at = Moment::of(&ctx.app, &packs);
    let mut tx = ctx.app.db.read().await?;
    let (facts, _, row) = sitting(&ctx, &mut tx, &id).await?;
    ctx.actor.permit_to(Conduct(step), &facts)?;
    let blocks = conduct::blocks(&mut tx, &ctx.actor, &facts, step, "", &at).await?;
    ctx.page(&page(ctx.ui(), row, step, &blocks, "", Vec::new(), &at))
}

pub async fn take(ctx: Ctx, Path((id, step)): Path<(String, String)>, form: Form) -> PageResult {
    let step = step_of(&step)?;
    let packs = ctx.app.packs();
    let at = Moment::of(&ctx.app, &packs);
    let mut tx = ctx.write(&form).await?;
    let (mut facts, _, row) = sitting(&ctx, &mut tx, &id).await?;
    if facts.version != version(&form) {
        return Err(PageError::Stale { typed: form.typed() });
    }
    facts.version = version(&form);
    ctx.actor.permit_to(Conduct(step), &facts)?;
    let reason = form.text("reason");
    let blocks = conduct::blocks(&mut tx, &ctx.actor, &facts, step, reason, &at).await?;
    if !blocks.is_empty() {
        drop(tx);
        let ui = ctx.ui().with_faults();
        let errors = blocks.iter().map(|block| (field_of(block), say(&ui, block, &at))).collect();
        let mut shown = blocks;
        if shown.iter().all(is_mended_by_reason) {
            shown.clear();
        }
        return ctx.again(&page(ui, row, step, &shown, reason, errors, &at));
    }
    let act = conduct::take(&mut tx, &ctx.actor, &facts, step, reason, &at).await?.or_stale(&form)?;
    ctx.done(tx, &form, &act.author, &act.event, &format!("/sessions/{id}"), Done::SessionMoved).await
}

fn is_mended_by_reason(block: &Block) -> bool {
    matches!(block, Block::ShortNotice { .. } | Block::ReasonMissing)
}

fn field_of(block: &Block) -> String {
    if is_mended_by_reason(block) { "reason".to_owned() } else { String::new() }
}

fn page(
    ui: Ui,
    row: SessionRow,
    step: SessionStep,
    blocks: &[Block],
    reason: &str,
    errors: FieldErrors,
    at: &Moment<'_>,
) -> StepPage {
    let said = |wanted: bool| -> Vec<String> {
        let fitting = blocks.iter().filter(|block| is_mended_by_reason(block) == wanted);
        fitting.filter(|block| **block != Block::ReasonMissing).map(|block| say(&ui, block, at)).collect()
    };
    let wants_reason = matches!(step, SessionStep::Cancel | SessionStep::ReviseMinutes)
        || blocks.iter().chain(conduct_reason(&errors)).any(is_mended_by_reason);
    StepPage {
        blocked: said(false),
        warned: said(true),
        reason: wants_reason.then(|| FieldView::new("reason", reason).with_errors(&errors)),
        effect: effect(step),
        irreversible: matches!(step, SessionStep::Close | SessionStep::DeclareDeserted | SessionStep::Cancel),
        back: format!("/sessions/{}", row.id),
        row,
        step,
        errors,
        ui,
    }
}

/// After a fault at the reason the field is shown again.
fn conduct_reason(errors: &FieldErrors) -> &'static [Block] {
    if errors.iter().any(|(field, _)| field == "reason") { &[Block::ReasonMissing] } else { &[] }
}

fn say(ui: &Ui, block: &Block, at: &Moment<'_>) -> String {
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    match block {
        Block::ShortNotice { given, asked } => {
            ui.say2("commission-block-short-notice", "given", *given, "asked", *asked)
        }
        Block::NoQuorum(missing) => {
            let (present, needed) = (count(missing.present), count(missing.needed));
            let mut said = ui.say2("commission-block-no-quorum", "present", present, "needed", needed);
            let names: Vec<_> = missing
                .missing_components
                .iter()
                .map(|code| component_label(at.rules(), code, ui.language()))
                .collect();
            if !names.is_empty() {
                said.push(' ');
                said.push_str(&ui.say1("commission-block-components", "names", names.join(", ")));
            }
            said
        }
        Block::TooEarly => ui.say("commission-block-too-early").into_owned(),
        Block::QuorumIsThere(quorum) => ui.say2(
            "commission-block-quorum-is-there",
            "present",
            count(quorum.present),
            "needed",
            count(quorum.needed),
        ),
        Block::ItemsOpen(open) => ui.say1("commission-block-items-open", "count", *open),
        Block::NotYourItems => ui.say("commission-block-not-your-items").into_owned(),
        Block::ReasonMissing => ui.say("commission-fault-reason").into_owned(),
    }
}

/// What the step does, said before it is taken.
const fn effect(step: SessionStep) -> &'static str {
    match step {
        SessionStep::Convene => "commission-effect-convene",
        SessionStep::Open => "commission-effect-open",
        SessionStep::Suspend => "commission-effect-suspend",
        SessionStep::Resume => "commission-effect-resume",
        SessionStep::Close => "commission-effect-close",
        SessionStep::DraftMinutes => "commission-effect-draft-minutes",
        SessionStep::ApproveMinutes => "commission-effect-approve-minutes",
        SessionStep::ReviseMinutes => "commission-effect-revise-minutes",
        SessionStep::SignMinutes => "commission-effect-sign-minutes",
        SessionStep::DeclareDeserted => "commission-effect-declare-deserted",
        SessionStep::Cancel => "commission-effect-cancel",
    }
}
