//! /sessions/{id}/papers: convocation, agenda, list, minutes, and all letters of what was decided.

use askama::Template;
use axum::extract::Path;
use commission::queries::sessions::{self, SessionRow};
use commission::queries::{facts as sittings, items};
use db::ReadTx;
use kernel::ids::SessionId;
use kernel::states::item::ItemState;
use kernel::words::PaperKind;
use policy::Permit;
use policy::commission::{ReadAgenda, SessionFacts, View};
use policy::papers::{IssueConvocation, ReadPapers};
use web::{Ctx, Done, Form, OrHidden, PageError, PageResult, Ui};

use super::issue_all;
use super::letters::{Failed, Open, issue_each};
use super::rows::{Line, line};
use crate::{issue, store};

/// A letter that a decision of the session is still waiting for.
struct Waiting {
    referral: String,
    number: String,
    kind: String,
}

#[derive(Template)]
#[template(path = "session.html")]
struct SessionPapersPage {
    ui: Ui,
    row: SessionRow,
    convocations: Vec<Line>,
    /// Convened, and this convocation was not issued yet.
    convenes: bool,
    minutes: bool,
    letters: Vec<Waiting>,
    failed: Vec<Failed>,
    issues: bool,
}

pub async fn facts_of(ctx: &Ctx, tx: &mut ReadTx, id: &str) -> Result<SessionFacts, PageError> {
    let id = SessionId::parse(id).or_hidden()?;
    sittings::session(tx, &ctx.actor, id).await?.or_hidden()
}

pub async fn show(ctx: Ctx, Path(id): Path<String>) -> PageResult {
    let page = page(&ctx, &id, Vec::new()).await?;
    ctx.page(&page)
}

async fn page(ctx: &Ctx, id: &str, failed: Vec<Failed>) -> Result<SessionPapersPage, PageError> {
    let mut tx = ctx.app.db.read().await?;
    let facts = facts_of(ctx, &mut tx, id).await?;
    let read = ctx.actor.permit::<ReadAgenda>(&facts.commission)?;
    let view = ctx.actor.permit::<View>(&facts.commission)?;
    let row = sessions::one(&mut tx, &view, facts.id).await?.or_hidden()?;
    let issued = store::of_session(&mut tx, &read, facts.id).await?;
    drop(tx);
    let ui = if failed.is_empty() { ctx.ui() } else { ctx.ui().with_faults() };
    let open = open(ctx, &facts, &read).await?;
    let may_convene = ctx.actor.may(IssueConvocation, &facts);
    Ok(SessionPapersPage {
        convocations: issued.iter().map(|paper| line(&ui, paper)).collect(),
        convenes: may_convene && !issued.iter().any(|paper| paper.about_seq == facts.version),
        minutes: row.state.has_opened(),
        issues: may_convene,
        letters: open
            .iter()
            .map(|one| Waiting {
                referral: one.facts.id.to_string(),
                number: one.number.clone(),
                kind: ui.code(one.permit.action().0),
            })
            .collect(),
        failed,
        row,
        ui,
    })
}

/// The letters that the decisions of this session still want, of the files the actor finds.
async fn open(ctx: &Ctx, facts: &SessionFacts, read: &Permit<ReadAgenda>) -> Result<Vec<Open>, PageError> {
    let mut tx = ctx.app.db.read().await?;
    let agenda = items::of_session(&mut tx, read, &ctx.actor, &facts.commission, facts.id).await?;
    let mut decided = Vec::new();
    for item in agenda.into_iter().filter(|item| item.state == ItemState::Decided) {
        let Some(file) = item.file.filter(|file| file.found) else { continue };
        let Ok(permit) = ctx.actor.permit::<ReadPapers>(&file.facts) else { continue };
        let issued = store::of_referral(&mut tx, &permit, file.facts.id).await?;
        decided.push((file, issued));
    }
    drop(tx);
    let mut all = Vec::new();
    for (file, issued) in decided {
        for permit in issue::to_issue(&ctx.app, &ctx.actor, &file.facts, &issued).await? {
            // The receipt belongs to the arrival, not to the session.
            if permit.action().0 != PaperKind::Receipt {
                all.push(Open { facts: file.facts.clone(), number: file.label(), permit });
            }
        }
    }
    Ok(all)
}

/// `GET /sessions/{session}/papers/check`: all letters before they are issued.
pub async fn check(ctx: Ctx, Path(id): Path<String>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let facts = facts_of(&ctx, &mut tx, &id).await?;
    drop(tx);
    let read = ctx.actor.permit::<ReadAgenda>(&facts.commission)?;
    let open = open(&ctx, &facts, &read).await?;
    let papers = format!("/sessions/{}/papers", facts.id);
    let page = issue_all::page(&ctx, &open, &papers, &papers).await?;
    ctx.page(&page)
}

/// `POST /sessions/{session}/papers`: the convocation, or all letters at once. One that fails keeps no other back.
pub async fn issue(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let facts = facts_of(&ctx, &mut tx, &id).await?;
    drop(tx);
    let back = format!("/sessions/{}/papers", facts.id);
    if form.text("what") == PaperKind::Convocation.to_string() {
        let permit = ctx.actor.permit::<IssueConvocation>(&facts)?;
        issue::convocation(&ctx.app, &ctx.actor, &permit, &facts).await?;
        return ctx.see_done(&back, Done::PaperIssued);
    }
    let read = ctx.actor.permit::<ReadAgenda>(&facts.commission)?;
    let chosen = issue_all::listed(open(&ctx, &facts, &read).await?, &form);
    if chosen.is_empty() {
        return ctx.see(&format!("{back}/check"));
    }
    let failed = issue_each(&ctx, chosen).await?;
    if failed.is_empty() {
        return ctx.see_done(&back, Done::PapersIssued);
    }
    let page = page(&ctx, &id, failed).await?;
    ctx.again(&page)
}
