//! /referrals/{id}: where it is, who has it, which day it is, what happens next, and everything one may read.

use askama::Template;
use axum::extract::Path;
use db::Reads;
use i18n::ToArg;
use kernel::states::item::Outcome;
use kernel::states::referral::{State, Step};
use kernel::words::Duty;
use kernel::{Coded, Date};
use packs::{PackSet, ReasonKind};
use policy::referral::{Advance, ConfirmComplete, ReferralFacts, View, Write};
use policy::{Ground, Permit};
use web::{Ctx, IdentityBar, NavItem, PageError, PageResult, TimelineEntry, Ui};

use super::form::form_of;
use super::words::{self, FileRow, ReadOut};
use crate::answers::{self, Readable};
use crate::case::{Case, Link, StepTaken, facts, opened, parts, steps};
use crate::files;
use crate::journey::{NOT_RATIFIED, is_decided};
use crate::show;

struct Button {
    href: String,
    label: String,
    main: bool,
}

#[derive(Default)]
struct LinkRow {
    /// Empty when the reader may not open it.
    href: String,
    label: String,
    state: String,
    tone: &'static str,
}

struct Decision {
    outcome: String,
    reason: String,
    words: String,
}

#[derive(Template)]
#[template(path = "overview.html")]
struct OverviewPage {
    ui: Ui,
    bar: IdentityBar,
    nav: Vec<NavItem>,
    title: String,
    state_words: String,
    /// What the secretary found, while that is what is waited for.
    completeness: String,
    tone: &'static str,
    urgent: bool,
    holder: String,
    clock: String,
    late: bool,
    due: String,
    next: String,
    sender: String,
    author: String,
    goes_to: String,
    /// Answers that bodies without an account owe, and by when.
    requests: String,
    sent: String,
    buttons: Vec<Button>,
    decision: Option<Decision>,
    timeline: Vec<TimelineEntry>,
    answers: Vec<ReadOut>,
    closed: Vec<String>,
    files: Vec<FileRow>,
    part_of: Option<LinkRow>,
    parts: Vec<LinkRow>,
    form_title: String,
    base: String,
}

/// Everything that was read for the page.
struct Found {
    case: Case,
    readable: Readable,
    files: Vec<files::Attachment>,
    steps: Vec<StepTaken>,
    part_of: Option<Link>,
    parts: Vec<LinkRow>,
}

pub async fn show(ctx: Ctx, Path(id): Path<String>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let facts = facts(&ctx, &mut tx, &id).await?;
    let view = ctx.actor.permit::<View>(&facts)?;
    let found = read(&ctx, &mut tx, &view, &facts).await?;
    drop(tx);
    opened(&ctx, &view, &found.case, found.readable.read.clone()).await?;
    ctx.page(&OverviewPage::of(&ctx, &ctx.app.packs(), found))
}

async fn read(ctx: &Ctx, tx: &mut impl Reads, view: &Permit<View>, facts: &ReferralFacts) -> Result<Found, PageError> {
    let case = Case::load(ctx, tx, view, facts).await?;
    let part_of = match case.part_of {
        Some(id) => visible(ctx, tx, Link { id, to_name: case.nucleus_name.clone(), state: State::Redirected }).await?,
        None => None,
    };
    let mut found_parts = Vec::new();
    for link in parts(tx, view, facts.id).await? {
        // Where it goes on is part of this referral's own story; opening that one needs a right to it.
        let name = link.to_name.clone();
        let row = match visible(ctx, tx, link).await? {
            Some(link) => link_row(&ctx.ui(), &link),
            None => LinkRow { label: name, ..LinkRow::default() },
        };
        found_parts.push(row);
    }
    Ok(Found {
        readable: answers::readable(tx, &ctx.app.vault, &ctx.actor, view, facts).await?,
        files: files::readable(tx, &ctx.actor, view, facts).await?,
        steps: steps(tx, view, facts.id).await?,
        part_of,
        parts: found_parts,
        case,
    })
}

/// A link to another referral only for those who find that one too.
async fn visible(ctx: &Ctx, tx: &mut impl Reads, link: Link) -> Result<Option<Link>, PageError> {
    let facts = people::relation::referral_facts(tx, &ctx.actor, link.id).await?;
    Ok(facts.filter(|facts| ctx.actor.may(View, facts)).map(|facts| Link { state: facts.state, ..link }))
}

impl OverviewPage {
    fn of(ctx: &Ctx, packs: &PackSet, found: Found) -> Self {
        let ui = ctx.ui();
        let Found { case, readable, files, steps, part_of, parts } = found;
        let facts = &case.facts;
        let form = form_of(packs, &case.form_version, ctx);
        let clock = case.clock(packs, ctx.actor.today);
        let redirected = facts.to_body.is_some();
        let names = show::Names {
            from: &case.from_name,
            to: case.to_name.as_deref(),
            charge: case.charge_name.as_deref(),
            nucleus: &case.nucleus_name,
        };
        // Only the secretary, who checks completeness, learns that there is something she may not read.
        let checks = !redirected && ctx.actor.has_in(Duty::Secretary, facts.nucleus);
        Self {
            bar: case.bar(&ui, packs),
            nav: case.subnav(ctx, &case.href()),
            title: title(&ui, &case),
            state_words: ui.code(facts.state),
            completeness: completeness(&ui, facts),
            tone: show::tone(facts.state),
            urgent: case.urgent,
            holder: show::has_it(&ui, show::holder(facts.state, redirected, case.charge_name.is_some()), &names),
            clock: clock.map(|clock| show::clock(&ui, &clock, ctx.actor.today)).unwrap_or_default(),
            late: clock.is_some_and(|clock| clock.late),
            due: clock.map(|clock| ui.date(clock.due_on)).unwrap_or_default(),
            next: ui.say(show::next(facts.state, redirected, facts.complete)).into_owned(),
            sender: case.from_name.clone(),
            author: case.author_name.clone(),
            goes_to: case.to_name.clone().unwrap_or_else(|| case.nucleus_name.clone()),
            requests: requests(&ui, &case),
            sent: case.sent_at.map(|at| ui.when(at)).unwrap_or_default(),
            buttons: buttons(ctx, &ui, &case),
            decision: decision(&ui, packs, &case, &steps),
            timeline: steps.iter().map(|step| entry(&ui, packs, step)).collect(),
            answers: words::read_out(&ui, packs, form, &readable.answers),
            closed: if checks { readable.closed.iter().map(|one| ui.code(*one)).collect() } else { Vec::new() },
            files: files.iter().map(|file| words::file_row(&ui, form, file)).collect(),
            part_of: part_of.map(|link| link_row(&ui, &link)),
            parts,
            form_title: form.title.in_lang(ui.lang()).to_owned(),
            base: case.href(),
            ui,
        }
    }
}

fn completeness(ui: &Ui, facts: &ReferralFacts) -> String {
    if facts.state != State::UnderReview || facts.to_body.is_some() {
        return String::new();
    }
    ui.say(if facts.complete { "referrals-complete" } else { "referrals-to-check" }).into_owned()
}

fn title(ui: &Ui, case: &Case) -> String {
    match show::number(case.number) {
        number if number.is_empty() => ui.say("referrals-one-title").into_owned(),
        number => ui.say1("referrals-one-title-number", "number", number.to_arg()),
    }
}

/// The steps this actor may take now, from the same rules that check them.
fn buttons(ctx: &Ctx, ui: &Ui, case: &Case) -> Vec<Button> {
    let facts = &case.facts;
    let base = case.href();
    let mut all = Vec::new();
    if ctx.actor.may(Write, facts) {
        all.push(Button {
            href: format!("{base}/form"),
            label: ui.say("referrals-go-on-writing").into_owned(),
            main: true,
        });
    }
    if ctx.actor.may(Advance(Step::RequestIntegration), facts) || ctx.actor.may(Advance(Step::StartReview), facts) {
        all.push(Button {
            href: format!("{base}/review"),
            label: ui.say("referrals-review").into_owned(),
            main: ctx.actor.may(ConfirmComplete, facts),
        });
    }
    // Only the president evaluates outside a session.
    if ctx.actor.permit_to(Advance(Step::Evaluate), facts).is_ok_and(|permit| permit.ground() == Ground::President) {
        let label = ui.say("referrals-decide-urgently").into_owned();
        all.push(Button { href: format!("/urgent/{}", facts.id), label, main: false });
    }
    if ctx.actor.may(Advance(Step::TakeInCharge), facts) {
        // With it a case begins, and somebody is named who leads it.
        let href = format!("/cases/take/{}", facts.id);
        all.push(Button { href, label: ui.code(Step::TakeInCharge), main: true });
    } else if facts.state == State::InCharge && facts.in_charge == Some(ctx.actor.body) {
        let href = format!("/cases/of/{}", facts.id);
        all.push(Button { href, label: ui.say("referrals-open-case").into_owned(), main: true });
    }
    for step in show::own_steps(facts.to_body.is_some()) {
        if ctx.actor.may(Advance(*step), facts) {
            let main = matches!(step, Step::Register | Step::StartReview | Step::Evaluate);
            all.push(Button { href: format!("{base}/step/{}", step.code()), label: step_label(ui, *step), main });
        }
    }
    if ctx.actor.may(Advance(Step::PutOnAgenda), facts) {
        all.push(Button { href: "/sessions".to_owned(), label: ui.code(Step::PutOnAgenda), main: true });
    }
    all
}

/// A receiving body answers; the commission evaluates.
fn step_label(ui: &Ui, step: Step) -> String {
    if step == Step::Evaluate { ui.say("referrals-step-answer").into_owned() } else { ui.code(step) }
}

/// The last decision with the reason that the step gave.
fn decision(ui: &Ui, packs: &PackSet, case: &Case, steps: &[StepTaken]) -> Option<Decision> {
    let outcome: Outcome = case.outcome.filter(|_| is_decided(case.facts.state))?;
    let step = steps.iter().find(|taken| taken.step == outcome.step())?;
    Some(Decision {
        outcome: ui.code(outcome),
        reason: reason(packs, ui, step.step, &step.reason_code),
        words: step.reason.clone(),
    })
}

fn entry(ui: &Ui, packs: &PackSet, step: &StepTaken) -> TimelineEntry {
    let mut text = [reason(packs, ui, step.step, &step.reason_code), step.reason.clone()].join("\n").trim().to_owned();
    if let Some(until) = step.until {
        let until: Date = until;
        text = format!("{text}\n{}", ui.say1("referrals-step-until", "date", ui.date(until))).trim().to_owned();
    }
    TimelineEntry {
        when: ui.when(step.at),
        iso: step.at.to_string(),
        who: format!("{}, {}", step.by, step.body),
        what: ui.code(step.to),
        text,
        readers: String::new(),
        kind: "step".to_owned(),
    }
}

/// A reason code in words, whatever its validity.
pub(super) fn reason(packs: &PackSet, ui: &Ui, step: Step, code: &str) -> String {
    if code == NOT_RATIFIED {
        return ui.say("referrals-reason-not-ratified").into_owned();
    }
    let kind = super::asked::reason_kind(step);
    let lists = kind.into_iter().chain(ReasonKind::ALL.iter().copied());
    let found = lists.flat_map(|kind| packs.reasons(kind)).find(|item| item.code == code);
    found.map_or_else(|| code.to_owned(), |item| item.label.in_lang(ui.lang()).to_owned())
}

fn link_row(ui: &Ui, link: &Link) -> LinkRow {
    LinkRow {
        href: format!("/referrals/{}", link.id),
        label: link.to_name.clone(),
        state: ui.code(link.state),
        tone: show::tone(link.state),
    }
}

/// What bodies without an account still owe; empty when nothing was asked or all have answered.
fn requests(ui: &Ui, case: &Case) -> String {
    match case.requests_due {
        _ if case.open_requests == 0 => String::new(),
        Some(due) => ui.say2("referrals-requests-open", "count", case.open_requests, "date", ui.date(due)),
        None => ui.say("referrals-requests-ours").into_owned(),
    }
}
