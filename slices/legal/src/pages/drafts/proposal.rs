//! /legal-bases/proposals/{proposal}: what was proposed, what it would change now, and publishing it.

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use kernel::ids::{MatrixProposalId, UserId};
use packs::LegalBases;
use policy::legal::{DropProposal, ProposalFacts, PublishMatrix};
use serde::Deserialize;
use web::{Ctx, FieldErrors, FieldView, OrHidden, PageError, PageResult, Ui};

use super::faults::{self, FaultLine};
use super::view::{self, ChangeView};
use super::{Desk, Used, edition_words};
use crate::drafts::proposals::{self, Proposal, ProposalState};
use crate::drafts::store::Edition;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct On {
    day: String,
}

/// A proposal with everything that its publishing rests on, read at one moment.
pub(super) struct Found {
    pub desk: Desk,
    pub proposal: Proposal,
    pub edition: Edition,
    pub used: Used,
    writers: BTreeSet<UserId>,
}

impl Found {
    pub async fn of(ctx: &Ctx, id: &str) -> Result<Self, PageError> {
        let desk = Desk::of(ctx)?;
        let mut tx = ctx.app.db.read().await?;
        let id = MatrixProposalId::parse(id).or_hidden()?;
        let proposal = proposals::one(&mut tx, &desk.permit, id).await?.or_hidden()?;
        let edition = desk.edition(&mut tx, proposal.number).await?.or_hidden()?;
        let used = Used::of(&mut tx, &desk).await?;
        let writers = proposals::writers(&mut tx, &desk.permit, proposal.number).await?;
        Ok(Self { desk, proposal, edition, used, writers })
    }

    pub fn facts(&self) -> ProposalFacts {
        self.proposal.facts(self.writers.clone())
    }

    /// Another matrix was published since, or the pack's own text is another one: what was proposed is not what it was.
    pub fn is_overtaken(&self) -> bool {
        self.proposal.instead_of != self.used.choice || self.edition.sha256() != self.proposal.sha256
    }
}

#[derive(Template)]
#[template(path = "drafts/proposal.html")]
struct ProposalPage {
    ui: Ui,
    errors: FieldErrors,
    id: MatrixProposalId,
    version: i64,
    seen: i64,
    number: i64,
    edition: String,
    by: String,
    when: String,
    note: String,
    state: String,
    tone: &'static str,
    settled: String,
    saver: String,
    instead_of: String,
    now_in_use: String,
    overtaken: bool,
    open: bool,
    faults: Vec<FaultLine>,
    view: Option<ChangeView>,
    base: String,
    day: FieldView,
    publishes: bool,
    /// Why the reader may not, where another may.
    why_not: String,
    drops: bool,
}

pub async fn show(ctx: Ctx, Path(id): Path<String>, Query(on): Query<On>) -> PageResult {
    let found = Found::of(&ctx, &id).await?;
    let page = page(&ctx, &found, &on.day, Vec::new()).await?;
    ctx.page(&page)
}

/// The page again with what stands in the way; `CONFLICT` where somebody was faster.
pub(super) async fn again(ctx: &Ctx, found: &Found, status: StatusCode, fault: &str) -> PageResult {
    let errors = vec![(String::new(), ctx.ui().say(fault).into_owned())];
    let page = page(ctx, found, "", errors).await?;
    let mut response = ctx.again(&page)?;
    *response.status_mut() = status;
    Ok(response)
}

async fn page(ctx: &Ctx, found: &Found, day: &str, errors: FieldErrors) -> Result<ProposalPage, PageError> {
    let Found { desk, proposal, edition, used, .. } = found;
    let ui = if errors.is_empty() { ctx.ui() } else { ctx.ui().with_faults() };
    let (today, facts) = (ctx.actor.today, found.facts());
    let open = proposal.state == ProposalState::Open;
    let looked = LegalBases::look(&edition.text);
    let faults = faults::lines(&ui, &looked);
    // Of a settled one everything is long decided: the register keeps the numbers.
    let view = match looked.sound().filter(|_| open) {
        Some(bases) => {
            let mut tx = ctx.app.db.read().await?;
            let day = packs::parse_date(day.trim()).unwrap_or(today);
            Some(view::of(&ui, &mut tx, desk, (&used.bases, &bases), (day, today)).await?)
        }
        None => None,
    };
    let asked = ctx.actor.permit::<PublishMatrix>(&facts);
    let why_not = asked.as_ref().err().and_then(|denied| denied.why()).map(|why| ui.code(why));
    let settled = proposal.settler.clone().zip(proposal.settled_at);
    Ok(ProposalPage {
        id: proposal.id,
        version: proposal.version,
        seen: used.choice.version,
        number: proposal.number,
        edition: edition_words(&ui, proposal.number),
        by: proposal.proposer.clone(),
        when: ui.when(proposal.proposed_at),
        note: proposal.note.clone(),
        state: ui.code(proposal.state),
        tone: tone(proposal.state),
        settled: settled.map(|(who, at)| format!("{who}, {}", ui.when(at))).unwrap_or_default(),
        saver: edition.saver.clone(),
        instead_of: edition_words(&ui, proposal.instead_of.number),
        now_in_use: edition_words(&ui, used.choice.number),
        overtaken: open && found.is_overtaken(),
        open,
        publishes: open && asked.is_ok() && faults.is_empty() && !found.is_overtaken(),
        why_not: why_not.filter(|_| open).unwrap_or_default(),
        drops: ctx.actor.may(DropProposal, &facts),
        faults,
        view,
        base: format!("/legal-bases/proposals/{}?day=", proposal.id),
        day: FieldView::new("day", if day.is_empty() { ui.date_short(today) } else { day.to_owned() }),
        errors,
        ui,
    })
}

fn tone(state: ProposalState) -> &'static str {
    match state {
        ProposalState::Open => "yellow",
        ProposalState::Published => "green",
        ProposalState::Dropped => "grey",
    }
}
