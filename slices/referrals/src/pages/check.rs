//! /referrals/{id}/check: every answer before it leaves the office, who will read it, and sending.

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::Path;
use db::Reads;
use kernel::states::referral::{State, Step};
use kernel::words::Compartment;
use packs::{Answers, Form, PackSet};
use policy::Permit;
use policy::referral::{Advance, ReferralFacts, View, Write};
use web::{Ctx, Done, FieldErrors, Form as Sent, IdentityBar, NavItem, OrStale, PageError, PageResult, Ui};

use super::form::asked_form;
use super::words::{self, FileRow};
use crate::answers;
use crate::case::{Case, facts, opened, readings};
use crate::files::{self, Attachment};
use crate::informed;
use crate::journey::{Change, take_step};
use crate::sending::{Lack, lacks};

struct Line {
    /// The place to come back to: `row-<field>`.
    id: String,
    label: String,
    words: Vec<String>,
    change: String,
    fault: String,
}

struct Part {
    title: String,
    lines: Vec<Line>,
}

impl Part {
    /// Something that may stay empty did.
    fn has_gaps(&self) -> bool {
        self.lines.iter().any(|line| line.words.is_empty() && line.fault.is_empty())
    }
}

/// A fault with the page where it is mended.
struct Fault {
    text: String,
    href: String,
}

#[derive(Template)]
#[template(path = "check.html")]
struct CheckPage {
    ui: Ui,
    bar: IdentityBar,
    nav: Vec<NavItem>,
    base: String,
    version: i64,
    faults: Vec<Fault>,
    parts: Vec<Part>,
    files: Vec<FileRow>,
    readers: Vec<(String, String)>,
    answers_integration: bool,
    nucleus: String,
}

/// What is known of a referral about to be sent.
struct Ready {
    case: Case,
    given: Answers,
    attached: Vec<Attachment>,
}

async fn read(
    ctx: &Ctx,
    tx: &mut impl Reads,
    view: &Permit<View>,
    write: &Permit<Write>,
    facts: &ReferralFacts,
) -> Result<Ready, PageError> {
    Ok(Ready {
        case: Case::load(ctx, tx, view, facts).await?,
        given: answers::held(tx, &ctx.app.vault, write, facts).await?,
        attached: files::list(tx, view, facts.id).await?,
    })
}

pub async fn show(ctx: Ctx, Path(id): Path<String>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let facts = facts(&ctx, &mut tx, &id).await?;
    let (view, write) = (ctx.actor.permit::<View>(&facts)?, ctx.actor.permit::<Write>(&facts)?);
    let ready = read(&ctx, &mut tx, &view, &write, &facts).await?;
    drop(tx);
    let packs = ctx.app.packs();
    let form = asked_form(&packs, &ready.case.form_version, &ctx);
    let shown = readings(&ctx, &facts, form.split_by_compartment(&ready.given).into_keys());
    opened(&ctx, &view, &ready.case, shown).await?;
    ctx.page(&CheckPage::of(&ctx, &packs, &form, &ready, ctx.ui()))
}

/// Sends a draft, or gives a referral back that was asked for more.
pub async fn send(ctx: Ctx, Path(id): Path<String>, sent: Sent) -> PageResult {
    let mut tx = ctx.write(&sent).await?;
    let facts = facts(&ctx, &mut tx, &id).await?;
    let step = if facts.state == State::IntegrationRequested { Step::AnswerIntegration } else { Step::Send };
    let permit = ctx.actor.permit_to(Advance(step), &facts)?;
    let (view, write) = (ctx.actor.permit::<View>(&facts)?, ctx.actor.permit::<Write>(&facts)?);
    // A page opened before the referral moved on does not send it a second time.
    let seen = sent.text("version") == facts.version.to_string();
    if !seen || !answers::hold(&mut tx, &write, &facts, ctx.now()).await? {
        return Err(PageError::Stale { typed: sent.typed() });
    }
    let packs = ctx.app.packs();
    let ready = read(&ctx, &mut tx, &view, &write, &facts).await?;
    let form = asked_form(&packs, &ready.case.form_version, &ctx);
    if !lacks(&form, &ready.given, &ready.attached, ctx.actor.today, &packs, true).is_empty() {
        return ctx.again(&CheckPage::of(&ctx, &packs, &form, &ready, ctx.ui().with_faults()));
    }
    // What a changed answer has hidden is not sent.
    let meant = form.without_hidden(&ready.given, ctx.actor.today);
    let compartments: BTreeSet<Compartment> = form.fields().map(|field| field.compartment).collect();
    answers::keep(&mut tx, &ctx.app.vault, &write, &facts, &form, &meant, &compartments).await?;
    let rules = packs.commission_rules(ctx.actor.today);
    let taken = take_step(&mut tx, &permit, &facts, &Change::default(), rules, ctx.now(), ctx.actor.today).await?;
    let (_, event) = taken.or_stale(&sent)?;
    informed::keep(&mut tx, &permit, &facts, &meant, (ctx.now(), &ctx.app.random)).await?;
    let done = if step == Step::Send { Done::Sent } else { Done::StepTaken };
    ctx.done(tx, &sent, &permit.author(ctx.now()), &event, &ready.case.href(), done).await
}

impl CheckPage {
    fn of(ctx: &Ctx, packs: &PackSet, form: &Form, ready: &Ready, ui: Ui) -> Self {
        let case = &ready.case;
        let base = case.href();
        let found = lacks(form, &ready.given, &ready.attached, ctx.actor.today, packs, true);
        let faults: FieldErrors = found.iter().filter_map(|lack| fault_of_field(&ui, lack)).collect();
        let meant = form.without_hidden(&ready.given, ctx.actor.today);
        let filled: BTreeSet<_> = form.split_by_compartment(&meant).into_keys().collect();
        let files = ready.attached.iter().map(|file| file.compartment);
        let filled: BTreeSet<_> = filled.into_iter().chain(files).collect();
        Self {
            bar: case.bar(&ui, packs),
            nav: case.subnav(ctx, &format!("{base}/form")),
            faults: found.iter().map(|lack| fault(&ui, form, lack, &base)).collect(),
            parts: parts(ctx, &ui, packs, form, &ready.given, &faults, &base),
            files: ready.attached.iter().map(|file| words::file_row(&ui, form, file)).collect(),
            readers: filled.iter().map(|one| (ui.code(*one), words::readers(&ui, *one))).collect(),
            answers_integration: case.facts.state == State::IntegrationRequested,
            nucleus: case.to_name.clone().unwrap_or_else(|| case.nucleus_name.clone()),
            version: case.facts.version,
            base,
            ui,
        }
    }
}

fn fault_of_field(ui: &Ui, lack: &Lack) -> Option<(String, String)> {
    match lack {
        Lack::Answer { field, kind, .. } => Some((field.clone(), ui.code(*kind))),
        Lack::Attachment { .. } => None,
    }
}

fn fault(ui: &Ui, form: &Form, lack: &Lack, base: &str) -> Fault {
    match lack {
        Lack::Answer { section, field, kind } => {
            let label = form.field(field).map(|found| found.label.in_lang(ui.lang())).unwrap_or_default();
            Fault {
                text: format!("{label}: {}", ui.code(*kind)),
                href: format!("{base}/form/{section}?back={field}#f-{field}"),
            }
        }
        Lack::Attachment { code } => Fault {
            text: ui.say1("referrals-fault-attachment", "label", words::label(ui, form, code)),
            href: format!("{base}/attachments"),
        },
    }
}

fn parts(
    ctx: &Ctx,
    ui: &Ui,
    packs: &PackSet,
    form: &Form,
    given: &Answers,
    faults: &FieldErrors,
    base: &str,
) -> Vec<Part> {
    let shown = form.shown_fields(given, ctx.actor.today);
    let is_shown = |field: &packs::Field| shown.iter().any(|one| one.code == field.code);
    let line = |section: &packs::Section, field: &packs::Field| Line {
        id: format!("row-{}", field.code),
        label: field.label.in_lang(ui.lang()).to_owned(),
        words: given.get(&field.code).map(|answer| words::answer(ui, packs, field, answer)).unwrap_or_default(),
        change: format!("{base}/form/{}?back={}#f-{}", section.code, field.code, field.code),
        fault: faults.iter().find(|(code, _)| *code == field.code).map(|(_, text)| text.clone()).unwrap_or_default(),
    };
    form.sections
        .iter()
        .map(|section| Part {
            title: section.title.in_lang(ui.lang()).to_owned(),
            lines: section.fields.iter().filter(|field| is_shown(field)).map(|field| line(section, field)).collect(),
        })
        .filter(|part| !part.lines.is_empty())
        .collect()
}
