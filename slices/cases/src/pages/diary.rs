//! /cases/{case}: who leads, where the case stands, and the diary: one screen to read and to write.

use askama::Template;
use axum::extract::{Path, Query};
use db::Reads;
use kernel::ids::EntryId;
use kernel::states::case::CaseStep;
use kernel::words::Compartment;
use kernel::{Coded, Date};
use packs::PackSet;
use people::reading::Reading;
use policy::cases::{Advance, CaseFacts, Compose, Read, View, Write};
use serde::Deserialize;
use web::drafts::{self, Which};
use web::{
    Choice, Ctx, Done, FieldErrors, FieldView, Form, IdentityBar, NavItem, Notice, OrHidden, PageError, PageResult,
    TimelineEntry, Ui, Undo,
};

use super::words::{self, MOST_CHARS};
use crate::case::{Case, opened};
use crate::events::{EntryTakenBack, EntryWritten};
use crate::{diary, facts, figures, store};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// Code of the kind that is shown; empty: all.
    kind: String,
    /// What was written a moment ago and can be taken back.
    wrote: String,
}

/// The form of an entry, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    kind: String,
    happened_on: String,
    compartment: String,
    words: String,
}

struct Button {
    href: String,
    label: String,
}

#[derive(Template)]
#[template(path = "diary.html")]
struct DiaryPage {
    ui: Ui,
    case: Case,
    bar: IdentityBar,
    nav: Vec<NavItem>,
    errors: FieldErrors,
    base: String,
    state: String,
    tone: &'static str,
    since: String,
    until: String,
    manager: String,
    team: Vec<String>,
    buttons: Vec<Button>,
    /// `None`: the reader writes nothing here.
    typed: Option<Typed>,
    kinds: Vec<Choice>,
    compartments: Vec<Choice>,
    filters: Vec<NavItem>,
    timeline: Vec<TimelineEntry>,
    read: Vec<Reading>,
}

impl DiaryPage {
    fn field(&self, name: &str, value: &str) -> FieldView {
        FieldView::new(name, value).with_errors(&self.errors)
    }
}

fn draft_of(id: &str) -> Which<'_> {
    Which { kind: "case_entry", about: id }
}

pub async fn show(ctx: Ctx, Path(id): Path<String>, Query(asked): Query<Asked>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let facts = facts::find(&ctx, &mut tx, &id).await?;
    let view = ctx.actor.permit::<View>(&facts)?;
    let kept = drafts::find(&mut tx, &ctx.app.vault, &ctx.actor.own(), draft_of(&id), ctx.now()).await?;
    let mut typed = Typed { happened_on: ctx.ui().date_short(ctx.actor.today), ..Typed::default() };
    if let Some(draft) = &kept {
        let text = |name: &str| draft.pairs.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone());
        let of = |name: &str| text(name).unwrap_or_default();
        typed = Typed {
            kind: of("kind"),
            happened_on: of("happened_on"),
            compartment: of("compartment"),
            words: of("words"),
        };
    }
    let mut page = page(&ctx, &mut tx, &facts, &asked.kind, typed, Vec::new()).await?;
    drop(tx);
    if let Some(entry) = EntryId::parse(&asked.wrote) {
        page.ui = page.ui.clone().with_notice(Notice {
            kind: "success",
            text: page.ui.say("done-entry-written").into_owned(),
            undo: Some(Undo {
                action: format!("/cases/{id}/entries/{entry}/undo"),
                label: page.ui.say("undo").into_owned(),
            }),
        });
    }
    opened(&ctx, &view, &page.case, page.read.clone()).await?;
    ctx.page(&page)
}

async fn page(
    ctx: &Ctx,
    tx: &mut impl Reads,
    facts: &CaseFacts,
    kind: &str,
    typed: Typed,
    errors: FieldErrors,
) -> Result<DiaryPage, PageError> {
    let (vault, packs) = (&ctx.app.vault, ctx.app.packs());
    let view = ctx.actor.permit::<View>(facts)?;
    let case = Case::load(ctx, tx, &view, facts).await?;
    let ui = if errors.is_empty() { ctx.ui() } else { ctx.ui().with_faults() };
    let team = figures::of_case(tx, vault, &view, facts.person, facts.id).await?;
    let (entries, mut read) = diary::readable(tx, vault, &ctx.actor, facts).await?;
    let identity = ctx.actor.permit_to(Read(Compartment::Identity), facts).ok();
    let steps = store::steps(tx, vault, &view, facts, identity.as_ref().map(|permit| permit.sealed()).as_ref()).await?;
    read.extend(
        identity.filter(|_| steps.iter().any(|step| !step.words.is_empty())).map(|permit| Reading::of(&permit)),
    );
    let mut told: Vec<(Date, TimelineEntry)> = Vec::new();
    if kind.is_empty() || kind == STEPS {
        let zone = packs.territory().time_zone().to_owned();
        told.extend(steps.iter().map(|one| (one.at.local_date(&zone), words::step(&ui, &packs, one))));
    }
    let shown = entries.iter().filter(|entry| kind.is_empty() || entry.kind == kind);
    told.extend(shown.map(|entry| (entry.happened_on, words::entry(&ui, &packs, entry))));
    told.sort_by_key(|(day, _)| std::cmp::Reverse(*day));
    let writable = writable(ctx, facts);
    Ok(DiaryPage {
        bar: case.bar(&ui, &packs),
        nav: case.subnav(ctx, &case.href()),
        base: case.href(),
        state: ui.code(facts.state),
        tone: crate::case::tone(facts.state),
        since: ui.day(case.opened_at),
        until: case.until.map(|day| ui.date(day)).unwrap_or_default(),
        manager: case.manager.as_ref().map(|(_, name)| name.clone()).unwrap_or_default(),
        team: team
            .iter()
            .filter(|one| one.is_active_on(ctx.actor.today))
            .map(|one| format!("{} ({})", one.name(), words::role(&ui, &packs, &one.role)))
            .collect(),
        buttons: buttons(ctx, &ui, facts),
        kinds: kinds(&ui, &packs),
        compartments: writable.iter().map(|one| choice(&ui, *one)).collect(),
        typed: (!writable.is_empty()).then_some(typed),
        filters: filters(&ui, &packs, &case.href(), kind),
        timeline: told.into_iter().map(|(_, entry)| entry).collect(),
        read,
        errors,
        case,
        ui,
    })
}

/// The filter that shows the steps of the case alone.
const STEPS: &str = "steps";

fn writable(ctx: &Ctx, facts: &CaseFacts) -> Vec<Compartment> {
    // What happened is work or social life first; who the person is stands in the record.
    let order = [
        Compartment::Work,
        Compartment::Social,
        Compartment::Housing,
        Compartment::Health,
        Compartment::Protection,
        Compartment::Judicial,
        Compartment::PrivateNotes,
    ];
    order.into_iter().filter(|one| ctx.actor.may(Write(*one), facts)).collect()
}

fn choice(ui: &Ui, compartment: Compartment) -> Choice {
    Choice { value: compartment.code().to_owned(), label: ui.code(compartment), hint: words::readers(ui, compartment) }
}

fn kinds(ui: &Ui, packs: &PackSet) -> Vec<Choice> {
    packs
        .team()
        .entry_kinds()
        .iter()
        .map(|kind| Choice::new(kind.code.clone(), kind.label.in_lang(ui.lang())))
        .collect()
}

fn filters(ui: &Ui, packs: &PackSet, base: &str, chosen: &str) -> Vec<NavItem> {
    let item = |code: &str, label: String| NavItem {
        label,
        href: if code.is_empty() { base.to_owned() } else { format!("{base}?kind={code}") },
        current: code == chosen,
        badge: 0,
    };
    let mut all = vec![item("", ui.say("all").into_owned()), item(STEPS, ui.say("cases-filter-steps").into_owned())];
    all.extend(kinds(ui, packs).into_iter().map(|kind| item(&kind.value, kind.label)));
    all
}

/// What the reader may do, from the same rules that check it.
fn buttons(ctx: &Ctx, ui: &Ui, facts: &CaseFacts) -> Vec<Button> {
    let base = crate::case::href(facts);
    let mut all = Vec::new();
    if ctx.actor.may(Advance(CaseStep::NameManager), facts) {
        let label = if facts.manager.is_none() { "cases-name-manager" } else { "cases-change-manager" };
        all.push(Button { href: format!("{base}/manager"), label: ui.say(label).into_owned() });
    }
    if ctx.actor.may(Compose, facts) {
        all.push(Button { href: format!("{base}/team/new"), label: ui.say("cases-propose").into_owned() });
    }
    for step in [CaseStep::Suspend, CaseStep::Resume, CaseStep::Close, CaseStep::Reopen] {
        if ctx.actor.may(Advance(step), facts) {
            all.push(Button { href: format!("{base}/step/{}", step.code()), label: ui.code(step) });
        }
    }
    all
}

/// `POST /cases/{case}/entries`
pub async fn write(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    let typed: Typed = form.read()?;
    let mut tx = ctx.write(&form).await?;
    let facts = facts::find(&ctx, &mut tx, &id).await?;
    ctx.actor.permit::<View>(&facts)?;
    let packs = ctx.app.packs();
    let checked = match check(&ctx, &packs, &facts, &typed) {
        Ok(checked) => checked,
        Err(errors) => return ctx.again(&page(&ctx, &mut tx, &facts, "", typed, errors).await?),
    };
    let permit = ctx.actor.permit_to(Write(checked.0), &facts)?;
    let entry = EntryId::new(ctx.now(), &ctx.app.random);
    let new = diary::NewEntry {
        id: entry,
        kind: &typed.kind,
        happened_on: checked.1,
        words: typed.words.trim(),
        at: ctx.now(),
    };
    diary::write(&mut tx, &ctx.app.vault, &permit, &facts, &new).await?;
    drafts::discard(&mut tx, &ctx.actor.own(), draft_of(&id)).await?;
    let event = EntryWritten { case: facts.id, entry, compartment: checked.0 };
    let to = format!("/cases/{id}?wrote={entry}");
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, &to, Done::EntryWritten).await
}

fn check(ctx: &Ctx, packs: &PackSet, facts: &CaseFacts, typed: &Typed) -> Result<(Compartment, Date), FieldErrors> {
    let ui = ctx.ui();
    let mut errors = FieldErrors::new();
    let mut fault = |field: &str, id: &str| errors.push((field.to_owned(), ui.say(id).into_owned()));
    if packs.team().entry_kind(&typed.kind).is_none() {
        fault("kind", "cases-fault-kind");
    }
    let day = words::past_day(&typed.happened_on, ctx.actor.today);
    match day {
        None => fault("happened_on", "people-fault-not-a-date"),
        Some(day) if day > ctx.actor.today => fault("happened_on", "cases-fault-future"),
        Some(_) => {}
    }
    let compartment = Compartment::parse(&typed.compartment).filter(|one| writable(ctx, facts).contains(one));
    if compartment.is_none() {
        fault("compartment", "cases-fault-compartment");
    }
    match typed.words.trim().chars().count() {
        0 => fault("words", "cases-fault-words"),
        1..=MOST_CHARS => {}
        _ => fault("words", "field-fault-too-long"),
    }
    match (compartment, day) {
        (Some(compartment), Some(day)) if errors.is_empty() => Ok((compartment, day)),
        _ => Err(errors),
    }
}

/// `POST /cases/{case}/entries/draft`, every ten seconds.
pub async fn keep(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    let mut tx = ctx.app.db.write().await?;
    let facts = facts::find(&ctx, &mut tx, &id).await?;
    ctx.actor.permit::<View>(&facts)?;
    drafts::keep_form(&ctx, tx, draft_of(&id), &form, &form.typed()).await
}

/// `POST /cases/{case}/entries/{entry}/undo`: within the seconds of the pack, by its author.
pub async fn undo(ctx: Ctx, Path((id, entry)): Path<(String, String)>, form: Form) -> PageResult {
    let mut tx = ctx.write(&form).await?;
    let facts = facts::find(&ctx, &mut tx, &id).await?;
    ctx.actor.permit::<View>(&facts)?;
    let entry = EntryId::parse(&entry).or_hidden()?;
    let since = ctx.now().plus_seconds(-i64::from(ctx.app.packs().team().undo_seconds));
    for compartment in writable(&ctx, &facts) {
        let permit = ctx.actor.permit_to(Write(compartment), &facts)?;
        if diary::take_back(&mut tx, &permit, facts.id, entry, since, ctx.now()).await? {
            let event = EntryTakenBack { case: facts.id, entry };
            let to = format!("/cases/{id}");
            return ctx.done(tx, &form, &permit.author(ctx.now()), &event, &to, Done::EntryTakenBack).await;
        }
    }
    // The seconds have passed: what was written stays, and the page says so.
    ctx.see_done(&format!("/cases/{id}"), Done::TooLateToUndo)
}
