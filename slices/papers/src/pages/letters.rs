//! /letters: what is due and not issued yet, and issuing all of it after it was shown to whom it goes.

use askama::Template;
use kernel::ids::ReferralId;
use policy::Permit;
use policy::papers::Issue;
use policy::referral::ReferralFacts;
use web::{Ctx, Done, Form, PageError, PageResult, Ui};

use super::issue_all;
use crate::due::{self, Due};
use crate::issue;

/// A letter to issue, with the right to do so.
pub struct Open {
    pub facts: ReferralFacts,
    pub number: String,
    pub permit: Permit<Issue>,
}

/// A letter that could not be issued, and why.
pub struct Failed {
    pub number: String,
    pub kind: String,
    pub why: String,
}

/// Issues each; one that fails keeps no other back.
pub async fn issue_each(ctx: &Ctx, all: Vec<Open>) -> Result<Vec<Failed>, PageError> {
    let ui = ctx.ui();
    let mut failed = Vec::new();
    for one in all {
        match issue::letter(&ctx.app, &ctx.actor, &one.permit, &one.facts, None).await {
            Ok(_) => {}
            Err(PageError::Unprinted { why, detail }) => {
                let kind = one.permit.action().0;
                tracing::error!(detail, "a letter was not typeset");
                failed.push(Failed { number: one.number, kind: ui.code(kind), why: ui.code(why) });
            }
            Err(other) => return Err(other),
        }
    }
    Ok(failed)
}

struct Line {
    href: String,
    person: String,
    number: String,
    kind: String,
    since: String,
    preview: String,
}

#[derive(Template)]
#[template(path = "letters.html")]
struct LettersPage {
    ui: Ui,
    lines: Vec<Line>,
    /// More are due than are listed.
    more: bool,
    failed: Vec<Failed>,
}

pub async fn show(ctx: Ctx) -> PageResult {
    let page = page(&ctx, Vec::new()).await?;
    ctx.page(&page)
}

async fn page(ctx: &Ctx, failed: Vec<Failed>) -> Result<LettersPage, PageError> {
    let (all, total) = listed(ctx).await?;
    let ui = if failed.is_empty() { ctx.ui() } else { ctx.ui().with_faults() };
    let line = |due: &Due| {
        let href = format!("/referrals/{}/papers", due.referral);
        Line {
            preview: format!("{href}/{}/preview", due.kind),
            href,
            person: due.person.clone(),
            number: due.number.clone(),
            kind: ui.code(due.kind),
            since: ui.day_short(due.since),
        }
    };
    let more = usize::try_from(total).unwrap_or(usize::MAX) > all.len();
    Ok(LettersPage { lines: all.iter().map(line).collect(), more, failed, ui })
}

async fn listed(ctx: &Ctx) -> Result<(Vec<Due>, i64), PageError> {
    let mut tx = ctx.app.db.read().await?;
    Ok(due::due(&mut tx, &ctx.actor, ctx.now()).await?.unwrap_or_default())
}

/// What is due, each with the right to issue it.
async fn open(ctx: &Ctx) -> Result<Vec<Open>, PageError> {
    let (all, _) = listed(ctx).await?;
    let mut tx = ctx.app.db.read().await?;
    let mut open: Vec<Open> = Vec::new();
    let mut known: Option<(ReferralId, ReferralFacts)> = None;
    for due in all {
        if known.as_ref().is_none_or(|(id, _)| *id != due.referral) {
            let facts = people::relation::referral_facts(&mut tx, &ctx.actor, due.referral).await?;
            known = facts.map(|facts| (due.referral, facts));
        }
        let Some((_, facts)) = &known else { continue };
        let Ok(permit) = ctx.actor.permit_to(Issue(due.kind), facts) else { continue };
        open.push(Open { facts: facts.clone(), number: due.number, permit });
    }
    Ok(open)
}

/// `GET /letters/check`
pub async fn check(ctx: Ctx) -> PageResult {
    let open = open(&ctx).await?;
    let page = issue_all::page(&ctx, &open, "/letters", "/letters").await?;
    ctx.page(&page)
}

/// `POST /letters`: all that were listed, each asked for its right again.
pub async fn issue(ctx: Ctx, form: Form) -> PageResult {
    let chosen = issue_all::listed(open(&ctx).await?, &form);
    if chosen.is_empty() {
        return ctx.see("/letters/check");
    }
    let failed = issue_each(&ctx, chosen).await?;
    if failed.is_empty() {
        return ctx.see_done("/letters", Done::PapersIssued);
    }
    let page = page(&ctx, failed).await?;
    ctx.again(&page)
}
