//! One disposal: looked through by one officer, confirmed by another, then the act.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::{Path, Query};
use documents::sheet::write_csv;
use kernel::ids::{DisposalId, PersonId};
use kernel::privacy::{DisposalState, Fate};
use policy::Permit;
use policy::privacy::{Confirm, FindAnybody, ReadProcessing, Review};
use serde::Deserialize;
use web::{Ctx, Done, FieldErrors, FieldView, Form, OrHidden, OrStale, PageError, PageResult, Pager, Ui};

use super::retention::{rule_words, tone};
use super::shared::counted;
use crate::disposal::{self, Disposal};
use crate::events::{AnybodySearched, DisposalActTaken};

const PAGE: usize = 50;

#[derive(Template)]
#[template(path = "disposal.html")]
struct DisposalPage {
    ui: Ui,
    errors: FieldErrors,
    id: String,
    version: i64,
    title: String,
    state: String,
    tone: &'static str,
    facts: Vec<(String, String)>,
    counts: Vec<(String, i64)>,
    lines: Vec<Line>,
    pager: Pager,
    review: bool,
    confirm: bool,
    /// Approved by this officer: another one is waited for.
    waits: bool,
    running: bool,
    archive: bool,
    permission: FieldView,
    reason: FieldView,
    has_act: bool,
}

struct Line {
    thing: String,
    label: String,
    /// Name and birth year, for the officer, who may find anybody; empty for others and for what is about nobody.
    name: String,
    href: String,
    ended: String,
    fate: String,
    reason: String,
    open: bool,
}

#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    page: usize,
}

struct Opened {
    disposal: Disposal,
    read: Permit<ReadProcessing>,
}

async fn opened(ctx: &Ctx, tx: &mut impl db::Reads, id: &str) -> Result<Opened, PageError> {
    let id = DisposalId::parse(id).or_hidden()?;
    let read = ctx.actor.permit::<ReadProcessing>(&())?;
    let disposal = disposal::find(tx, &read, id).await?.or_hidden()?;
    Ok(Opened { disposal, read })
}

/// `GET /privacy/disposals/{disposal}`
pub async fn show(ctx: Ctx, Path(id): Path<String>, Query(asked): Query<Asked>) -> PageResult {
    ctx.page(&page(&ctx, &id, asked.page, &Form::default(), Vec::new()).await?)
}

async fn page(ctx: &Ctx, id: &str, at: usize, form: &Form, errors: FieldErrors) -> Result<DisposalPage, PageError> {
    let ui = if errors.is_empty() { ctx.ui() } else { ctx.ui().with_faults() };
    let mut tx = ctx.app.db.read().await?;
    let Opened { disposal, read } = opened(ctx, &mut tx, id).await?;
    let counts = disposal::counts(&mut tx, &read, disposal.id).await?;
    let lines = disposal::lines(&mut tx, &read, disposal.id, PAGE, at).await?;
    let facts = disposal::facts(&disposal);
    let review = ctx.actor.may(Review, &facts);
    let packs = ctx.app.packs();
    let total: i64 = counts.iter().map(|(_, count)| count).sum();
    let people = people_of(ctx, &mut tx, &lines).await?;
    drop(tx);
    let line = |one: &disposal::Line| Line {
        thing: one.thing.clone(),
        name: one.person.and_then(|person| people.get(&person).cloned()).unwrap_or_default(),
        href: match one.person.filter(|person| people.contains_key(person)) {
            Some(person) => format!("/people/{person}/privacy"),
            None => String::new(),
        },
        label: match (&one.label, one.person) {
            (label, _) if !label.is_empty() => label.clone(),
            // Somebody who was never referred has a name and no number.
            (_, Some(person)) if people.contains_key(&person) => String::new(),
            _ => one.thing.clone(),
        },
        ended: ui.date_short(one.ended_on),
        fate: ui.code(one.fate),
        reason: one.reason.clone(),
        open: review && one.fate == Fate::In,
    };
    Ok(DisposalPage {
        id: disposal.id.to_string(),
        version: disposal.version,
        title: rule_words(ctx, &disposal.rule),
        state: ui.code(disposal.state),
        tone: tone(disposal.state),
        facts: facts_of(&ui, &disposal),
        counts: counts.iter().map(|(fate, count)| (ui.code(*fate), *count)).collect(),
        lines: lines.iter().map(line).collect(),
        pager: Pager::of(at, PAGE, usize::try_from(total).unwrap_or(0), |page| {
            format!("/privacy/disposals/{}?page={page}", disposal.id)
        }),
        review,
        confirm: ctx.actor.may(Confirm, &facts),
        waits: disposal.state == DisposalState::Approved && disposal.approved_by == Some(ctx.actor.user),
        running: disposal.state == DisposalState::Confirmed,
        archive: packs.privacy().rule(&disposal.rule).is_some_and(|rule| rule.archive),
        permission: FieldView::new("permission", form.text("permission")).with_errors(&errors),
        reason: FieldView::new("reason", form.text("reason")).with_errors(&errors),
        has_act: disposal.state == DisposalState::Done,
        errors,
        ui,
    })
}

/// Who the lines are about. Only the officer is told, and that names were shown is noted as a search is.
async fn people_of(
    ctx: &Ctx,
    tx: &mut impl db::Reads,
    lines: &[disposal::Line],
) -> Result<BTreeMap<PersonId, String>, PageError> {
    let mut ids: Vec<PersonId> = lines.iter().filter_map(|line| line.person).collect();
    ids.sort_unstable();
    ids.dedup();
    let Ok(permit) = ctx.actor.permit::<FindAnybody>(&()) else { return Ok(BTreeMap::new()) };
    if ids.is_empty() {
        return Ok(BTreeMap::new());
    }
    let cards = people::cards(tx, &permit, &ids).await?;
    ctx.record(&permit.author(ctx.now()), &AnybodySearched { found: cards.len() }).await?;
    let name = |card: &people::PersonCard| {
        let year = card.birth_date.map(|date| i64::from(date.year())).or(card.birth_year);
        year.map_or_else(|| card.label(), |year| format!("{}, {year}", card.label()))
    };
    Ok(cards.iter().map(|card| (card.id, name(card))).collect())
}

fn facts_of(ui: &Ui, disposal: &Disposal) -> Vec<(String, String)> {
    let mut facts = vec![
        ("privacy-disposal-before", ui.date(disposal.before)),
        ("privacy-column-proposed", ui.when(disposal.proposed_at)),
    ];
    let by =
        |name: &str, at: Option<kernel::Instant>| at.map(|at| format!("{name}, {}", ui.when(at))).unwrap_or_default();
    facts.push(("privacy-disposal-approved", by(&disposal.approver, disposal.approved_at)));
    facts.push(("privacy-disposal-permission", disposal.permission.clone()));
    facts.push(("privacy-disposal-confirmed", by(&disposal.confirmer, disposal.confirmed_at)));
    facts.push(("privacy-disposal-done", disposal.done_at.map(|at| ui.when(at)).unwrap_or_default()));
    let act = disposal.act.map(|(number, year)| format!("{number}/{year}")).unwrap_or_default();
    facts.push(("privacy-column-act", act));
    facts.push(("privacy-disposal-hash", disposal.list_hash.clone()));
    let told = facts.into_iter().filter(|(_, text)| !text.is_empty());
    told.map(|(id, text)| (ui.say(id).into_owned(), text)).collect()
}

fn back(id: &str) -> String {
    format!("/privacy/disposals/{id}")
}

async fn count_in(ctx: &Ctx, opened: &Opened) -> Result<i64, PageError> {
    let mut tx = ctx.app.db.read().await?;
    let counts = disposal::counts(&mut tx, &opened.read, opened.disposal.id).await?;
    Ok(counts.iter().find(|(fate, _)| *fate == Fate::In).map_or(0, |(_, count)| *count))
}

/// The version the page showed: whoever was overtaken is told.
fn seen(form: &Form, opened: &mut Opened) -> Result<(), PageError> {
    opened.disposal.version = form.text("version").parse().map_err(|_| PageError::Unreadable)?;
    Ok(())
}

/// `POST /privacy/disposals/{disposal}/exclude`: one line stays, with the reason.
pub async fn exclude(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    let opened = opened(&ctx, &mut ctx.app.db.read().await?, &id).await?;
    let permit = ctx.actor.permit::<Review>(&disposal::facts(&opened.disposal))?;
    let reason = form.text("reason");
    if reason.is_empty() {
        let errors = vec![("reason".to_owned(), i18n::say(ctx.lang, "privacy-fault-reason"))];
        return ctx.again(&page(&ctx, &id, 0, &form, errors).await?);
    }
    let mut tx = ctx.write(&form).await?;
    let event = disposal::exclude(&mut tx, &permit, opened.disposal.id, form.text("thing"), reason).await?;
    let event = event.or_stale(&form)?;
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, &back(&id), Done::Saved).await
}

/// `POST /privacy/disposals/{disposal}/approve`. Documents of a public archive want the authorisation of art. 21.
pub async fn approve(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    let mut opened = opened(&ctx, &mut ctx.app.db.read().await?, &id).await?;
    let permit = ctx.actor.permit::<Review>(&disposal::facts(&opened.disposal))?;
    let packs = ctx.app.packs();
    let archive = packs.privacy().rule(&opened.disposal.rule).is_none_or(|rule| rule.archive);
    let permission = form.text("permission");
    if archive && permission.is_empty() {
        let errors = vec![("permission".to_owned(), i18n::say(ctx.lang, "privacy-fault-permission"))];
        return ctx.again(&page(&ctx, &id, 0, &form, errors).await?);
    }
    ctx.recently_proven()?;
    seen(&form, &mut opened)?;
    let lines = count_in(&ctx, &opened).await?;
    let mut tx = ctx.write(&form).await?;
    let event = disposal::approve(&mut tx, &permit, &opened.disposal, permission, lines, ctx.now()).await?;
    let event = event.or_stale(&form)?;
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, &back(&id), Done::Saved).await
}

/// `POST /privacy/disposals/{disposal}/confirm`: from here on the machine destroys.
pub async fn confirm(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    let mut opened = opened(&ctx, &mut ctx.app.db.read().await?, &id).await?;
    let permit = ctx.actor.permit::<Confirm>(&disposal::facts(&opened.disposal))?;
    ctx.recently_proven()?;
    seen(&form, &mut opened)?;
    let lines = count_in(&ctx, &opened).await?;
    let mut tx = ctx.write(&form).await?;
    let event = disposal::confirm(&mut tx, &permit, &opened.disposal, lines, ctx.now()).await?.or_stale(&form)?;
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, &back(&id), Done::Saved).await
}

/// `POST /privacy/disposals/{disposal}/drop`: nothing is destroyed; the next proposal finds it again.
pub async fn drop_it(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    let mut opened = opened(&ctx, &mut ctx.app.db.read().await?, &id).await?;
    let permit = ctx.actor.permit::<Review>(&disposal::facts(&opened.disposal))?;
    seen(&form, &mut opened)?;
    let mut tx = ctx.write(&form).await?;
    let event = disposal::drop_it(&mut tx, &permit, &opened.disposal).await?.or_stale(&form)?;
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, &back(&id), Done::Saved).await
}

/// More than one proposal ever holds.
const MOST: usize = 10_000;

/// `POST /privacy/disposals/{disposal}/act`: the act of disposal with its list, as a table.
pub async fn act(ctx: Ctx, Path(id): Path<String>, _form: Form) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let Opened { disposal, read } = opened(&ctx, &mut tx, &id).await?;
    if disposal.state != DisposalState::Done {
        return Err(PageError::Refused(policy::Why::NotThisState));
    }
    counted(&ctx).await?;
    let lines = disposal::lines(&mut tx, &read, disposal.id, MOST, 0).await?;
    drop(tx);
    let ui = ctx.ui();
    let mut rows: Vec<Vec<String>> =
        vec![vec![ui.say("privacy-act-title").into_owned(), rule_words(&ctx, &disposal.rule)]];
    rows.extend(facts_of(&ui, &disposal).into_iter().map(|(label, text)| vec![label, text]));
    let heads = ["privacy-column-thing", "privacy-column-number", "privacy-column-ended", "privacy-column-fate"];
    rows.push(heads.iter().map(|id| ui.say(id).into_owned()).chain([ui.say("privacy-reason").into_owned()]).collect());
    rows.extend(
        lines
            .into_iter()
            .map(|line| vec![line.thing, line.label, line.ended_on.to_string(), ui.code(line.fate), line.reason]),
    );
    ctx.record(&read.author(ctx.now()), &DisposalActTaken { disposal: disposal.id }).await?;
    let (number, year) = disposal.act.unwrap_or_default();
    web::download(write_csv(rows), "text/csv; charset=utf-8", &format!("disposal-{number}-{year}.csv"))
}
