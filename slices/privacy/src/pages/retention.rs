//! The retention plan, and what it led to.

use askama::Template;
use kernel::privacy::DisposalState;
use policy::privacy::{FindAnybody, ReadProcessing};
use web::{Ctx, Done, Form, NavItem, PageResult, Ui};

use super::list::nav;
use crate::disposal::{self, Disposal};
use crate::processing::{RetentionLine, retention_line};

#[derive(Template)]
#[template(path = "retention.html")]
struct RetentionPage {
    ui: Ui,
    nav: Vec<NavItem>,
    plan: Vec<RetentionLine>,
    disposals: Vec<Line>,
    officer: bool,
}

struct Line {
    id: String,
    what: String,
    state: String,
    tone: &'static str,
    proposed: String,
    act: String,
}

pub fn tone(state: DisposalState) -> &'static str {
    match state {
        DisposalState::Proposed => "blue",
        DisposalState::Approved => "yellow",
        DisposalState::Confirmed => "purple",
        DisposalState::Done => "green",
        DisposalState::Dropped => "grey",
    }
}

/// The words of a rule; its code when the plan does not know it any more.
pub fn rule_words(ctx: &Ctx, rule: &str) -> String {
    let packs = ctx.app.packs();
    packs.privacy().rule(rule).map_or_else(|| rule.to_owned(), |rule| rule.label.in_lang(ctx.lang.tag()).to_owned())
}

/// `GET /privacy/retention`
pub async fn show(ctx: Ctx) -> PageResult {
    let permit = ctx.actor.permit::<ReadProcessing>(&())?;
    let (ui, packs) = (ctx.ui(), ctx.app.packs());
    let mut tx = ctx.app.db.read().await?;
    let found = disposal::list(&mut tx, &permit).await?;
    let line = |one: &Disposal| Line {
        id: one.id.to_string(),
        what: rule_words(&ctx, &one.rule),
        state: ui.code(one.state),
        tone: tone(one.state),
        proposed: ui.day_short(one.proposed_at),
        act: one.act.map(|(number, year)| format!("{number}/{year}")).unwrap_or_default(),
    };
    ctx.page(&RetentionPage {
        nav: nav(&ctx, &ui, "/privacy/retention"),
        plan: packs.privacy().rules_on(ctx.actor.today).map(|rule| retention_line(rule, ctx.lang)).collect(),
        disposals: found.iter().map(line).collect(),
        officer: ctx.actor.may(FindAnybody, &()),
        ui,
    })
}

/// `POST /privacy/retention/propose`: what the machine does every hour, now.
pub async fn propose(ctx: Ctx, _form: Form) -> PageResult {
    ctx.actor.permit::<FindAnybody>(&())?;
    disposal::propose(&ctx.app).await?;
    ctx.see_done("/privacy/retention", Done::Saved)
}
