//! /legal-bases/draft: the rows of the draft, what is wrong with it, what was proposed, earlier texts.

use askama::Template;
use kernel::words::Purpose;
use kernel::{Coded, Named};
use packs::{LegalBases, LegalBasis, Looked};
use web::{Ctx, PageResult, Ui};

use super::super::matrix::days;
use super::faults::{self, FaultLine};
use super::{Desk, Used, edition_words, row_href};
use crate::drafts::proposals::{self, Proposal, ProposalState};
use crate::drafts::store;

struct Row {
    href: String,
    code: String,
    title: String,
    bodies: String,
    compartments: String,
    operations: String,
    days: String,
    faulty: bool,
    /// Another row than in the matrix in use, or a new one.
    changed: bool,
    over: bool,
}

struct Group {
    purpose: String,
    rows: Vec<Row>,
}

struct ProposalLine {
    href: String,
    edition: String,
    when: String,
    by: String,
    note: String,
    state: ProposalState,
    words: String,
}

struct EditionLine {
    number: i64,
    words: String,
    when: String,
    by: String,
    note: String,
    in_use: bool,
}

#[derive(Template)]
#[template(path = "drafts/overview.html")]
struct OverviewPage {
    ui: Ui,
    in_use: String,
    in_use_number: i64,
    unreadable: bool,
    pack_moved: bool,
    /// The draft is the text in use.
    same: bool,
    faults: Vec<FaultLine>,
    groups: Vec<Group>,
    proposals: Vec<ProposalLine>,
    editions: Vec<EditionLine>,
}

pub async fn show(ctx: Ctx) -> PageResult {
    let desk = Desk::of(&ctx)?;
    let mut tx = ctx.app.db.read().await?;
    let used = Used::of(&mut tx, &desk).await?;
    let latest = desk.latest(&mut tx).await?;
    let editions = store::all(&mut tx, &desk.permit).await?;
    let proposals = proposals::all(&mut tx, &desk.permit).await?;
    drop(tx);
    let (ui, looked) = (ctx.ui(), LegalBases::look(&latest.text));
    ctx.page(&OverviewPage {
        in_use: edition_words(&ui, used.choice.number),
        in_use_number: used.choice.number,
        unreadable: used.unreadable,
        pack_moved: used.pack_moved,
        same: latest.text == used.text,
        faults: faults::lines(&ui, &looked),
        groups: groups(&ctx, &ui, &looked, &used.bases),
        proposals: proposals.iter().map(|one| proposal(&ui, one)).collect(),
        editions: editions.iter().map(|one| edition(&ui, one, used.choice.number)).collect(),
        ui,
    })
}

fn groups(ctx: &Ctx, ui: &Ui, looked: &Looked, used: &LegalBases) -> Vec<Group> {
    let row = |one: &LegalBasis| Row {
        href: row_href(&one.code),
        code: one.code.clone(),
        title: one.words.in_lang(ui.lang()).to_owned(),
        bodies: words(ui, &one.bodies),
        compartments: words(ui, &one.compartments),
        operations: words(ui, &one.operations),
        days: days(ui, one),
        faulty: looked.faults.iter().any(|found| found.row.as_deref() == Some(&one.code)),
        changed: used.row(&one.code) != Some(one),
        over: one.validity.to.is_some_and(|last| last < ctx.actor.today),
    };
    // A row without a code has no address: the faults name its line.
    let named = || looked.rows().iter().filter(|one| !one.code.is_empty());
    let group = |purpose: &Purpose| Group {
        purpose: ui.code(*purpose),
        rows: named().filter(|one| one.purpose == *purpose).map(row).collect(),
    };
    Purpose::ALL.iter().map(group).filter(|group| !group.rows.is_empty()).collect()
}

fn words<T: Coded + Named>(ui: &Ui, list: &[T]) -> String {
    list.iter().map(|one| ui.code(*one)).collect::<Vec<_>>().join(", ")
}

fn proposal(ui: &Ui, one: &Proposal) -> ProposalLine {
    ProposalLine {
        href: format!("/legal-bases/proposals/{}", one.id),
        edition: edition_words(ui, one.number),
        when: ui.when(one.proposed_at),
        by: one.proposer.clone(),
        note: one.note.clone(),
        state: one.state,
        words: ui.code(one.state),
    }
}

fn edition(ui: &Ui, one: &store::Edition, in_use: i64) -> EditionLine {
    EditionLine {
        number: one.number,
        words: edition_words(ui, one.number),
        when: one.saved_at.map(|at| ui.when(at)).unwrap_or_default(),
        by: one.saver.clone(),
        note: one.note.clone(),
        in_use: one.number == in_use,
    }
}
