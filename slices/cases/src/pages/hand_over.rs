//! /cases/hand-over: the cases of one worker go to another one, each with what the next one must know.

use askama::Template;
use axum::extract::Query;
use db::Reads;
use kernel::ids::{CaseId, UserId};
use kernel::states::case::{CaseState, CaseStep};
use policy::cases::{Advance, Lead};
use serde::Deserialize;
use web::{Choice, Ctx, Done, FieldErrors, FieldView, Form, OrHidden, OrStale, PageError, PageResult, Ui};

use super::words::{MOST_CHARS, worker};
use crate::events::CasesHandedOver;
use crate::facts;
use crate::lists::{Line, Whose, page as list};
use crate::news::{self, Where};
use crate::store::{self, Change};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    from: String,
}

struct Row {
    id: String,
    name: String,
    born: String,
    ticked: bool,
    words: FieldView,
}

#[derive(Template)]
#[template(path = "hand_over.html")]
struct HandOverPage {
    ui: Ui,
    errors: FieldErrors,
    workers: Vec<Choice>,
    from: FieldView,
    to: FieldView,
    rows: Vec<Row>,
    /// Somebody was chosen who leads nothing.
    nothing: bool,
}

pub async fn show(ctx: Ctx, Query(asked): Query<Asked>) -> PageResult {
    ctx.actor.permit::<Lead>(&())?;
    let mut tx = ctx.app.db.read().await?;
    let page = page(&ctx, &mut tx, &asked.from, &Form::default(), Vec::new()).await?;
    ctx.page(&page)
}

/// All open and suspended cases that somebody of the own body leads.
async fn led_by(ctx: &Ctx, tx: &mut impl Reads, worker: UserId) -> Result<Vec<Line>, PageError> {
    let mut found = Vec::new();
    for state in [CaseState::Open, CaseState::Suspended] {
        for number in 0.. {
            let (lines, more) = list(tx, &ctx.actor, Whose::Body, state, number).await?;
            found.extend(lines.into_iter().filter(|line| line.manager_id == Some(worker)));
            if !more {
                break;
            }
        }
    }
    Ok(found)
}

async fn page(
    ctx: &Ctx,
    tx: &mut impl Reads,
    from: &str,
    form: &Form,
    errors: FieldErrors,
) -> Result<HandOverPage, PageError> {
    let workers = store::workers(tx, &ctx.actor).await?;
    let chosen = UserId::parse(from);
    let lines = match chosen {
        Some(worker) => led_by(ctx, tx, worker).await?,
        None => Vec::new(),
    };
    let ui = if errors.is_empty() { ctx.ui() } else { ctx.ui().with_faults() };
    let ticked = form.all("case");
    let row = |line: &Line| {
        let id = line.id.to_string();
        let field = format!("words-{id}");
        Row {
            words: FieldView::new(&field, form.text(&field)).optional().with_errors(&errors),
            ticked: ticked.is_empty() || ticked.contains(&id),
            name: line.name.clone(),
            born: line.born.map(|year| year.to_string()).unwrap_or_default(),
            id,
        }
    };
    Ok(HandOverPage {
        workers: workers.iter().map(|(id, name)| Choice::new(id.to_string(), name.clone())).collect(),
        from: FieldView::new("from", from).with_errors(&errors),
        to: FieldView::new("to", form.text("to")).with_errors(&errors),
        rows: lines.iter().map(row).collect(),
        nothing: chosen.is_some() && lines.is_empty(),
        errors,
        ui,
    })
}

pub async fn hand(ctx: Ctx, form: Form) -> PageResult {
    let permit = ctx.actor.permit::<Lead>(&())?;
    let mut tx = ctx.write(&form).await?;
    let workers = store::workers(&mut tx, &ctx.actor).await?;
    let from = UserId::parse(form.text("from")).or_hidden()?;
    let led = led_by(&ctx, &mut tx, from).await?;
    let chosen: Vec<CaseId> = form.all("case").iter().filter_map(|id| CaseId::parse(id)).collect();
    let (to, mut errors) = worker(&ctx.ui(), &workers, "to", form.text("to"));
    let ui = ctx.ui();
    let mut fault = |field: &str, id: &str| errors.push((field.to_owned(), ui.say(id).into_owned()));
    match to {
        None => fault("to", "cases-fault-manager"),
        Some(to) if to == from => fault("to", "cases-fault-same-worker"),
        Some(_) => {}
    }
    if chosen.is_empty() || !chosen.iter().all(|id| led.iter().any(|line| line.id == *id)) {
        fault("from", "cases-fault-choose-cases");
    }
    for id in &chosen {
        let field = format!("words-{id}");
        if form.text(&field).chars().count() > MOST_CHARS {
            fault(&field, "field-fault-too-long");
        }
    }
    let Some(to) = to.filter(|_| errors.is_empty()) else {
        return ctx.again(&page(&ctx, &mut tx, form.text("from"), &form, errors).await?);
    };
    let now = ctx.now();
    for id in &chosen {
        let facts = facts::of(&ctx.actor, &mut tx, *id).await?.or_hidden()?;
        let permit = ctx.actor.permit_to(Advance(CaseStep::NameManager), &facts)?;
        let words = form.text(&format!("words-{id}")).to_owned();
        let change = Change { manager: Some(to), words, ..Change::default() };
        store::take_step(&mut tx, &ctx.app.vault, &permit, &facts, &change, now).await?.or_stale(&form)?;
        news::tell(&mut tx, "case-manager", Where::Case(*id), &[to], ctx.actor.user, now);
    }
    let event = CasesHandedOver { body: ctx.actor.body, from, to, cases: chosen };
    ctx.done(tx, &form, &permit.author(now), &event, "/cases?as=body", Done::HandedOver).await
}
