//! Building the agenda: complete referrals, other items, their order.

use askama::Template;
use axum::extract::{Path, Query};
use kernel::Id;
use kernel::ids::{ItemId, PersonId, ReferralId};
use kernel::states::referral::State;
use policy::commission::{Keep, ReadAgenda, View};
use serde::Deserialize;
use web::{Choice, Ctx, Done, FieldErrors, FieldView, Form, OrStale, PageError, PageResult, Ui};

use super::session::{AgendaLine, agenda_lines};
use super::shared::{names, names_of_items, sitting, version, words};
use crate::acts::Moment;
use crate::acts::agenda::{self, OtherItem, Place};
use crate::queries::sessions::SessionRow;
use crate::queries::waiting::{self, WaitingFile};
use crate::queries::{items, sessions};
use crate::rules::Waiting;

pub struct Candidate {
    pub waiting: Waiting<WaitingFile>,
    pub name: String,
    pub late: bool,
}

#[derive(Template)]
#[template(path = "agenda.html")]
struct AgendaPage {
    ui: Ui,
    row: SessionRow,
    lines: Vec<AgendaLine>,
    candidates: Vec<Candidate>,
    /// What was just put on, and where: "3/2026", its day, the points.
    added: String,
    title: FieldView,
    corrects: FieldView,
    signed: Vec<Choice>,
    errors: FieldErrors,
}

async fn page(ctx: &Ctx, id: &str, form: &Form, errors: FieldErrors) -> Result<AgendaPage, PageError> {
    let packs = ctx.app.packs();
    let at = Moment::of(&ctx.app, &packs);
    let mut tx = ctx.app.db.read().await?;
    let (facts, view, row) = sitting(ctx, &mut tx, id).await?;
    ctx.actor.permit::<Keep>(&facts)?;
    let read = ctx.actor.permit::<ReadAgenda>(&facts.commission)?;
    let ui = if errors.is_empty() { ctx.ui() } else { ctx.ui().with_faults() };
    let on = items::of_session(&mut tx, &read, &ctx.actor, &facts.commission, facts.id).await?;
    let of_items = names_of_items(&mut tx, &read, &on).await?;
    let found = waiting::candidates(&mut tx, &read, &ctx.actor, &facts.commission).await?;
    let people: Vec<PersonId> = found.iter().map(|one| one.what.person).collect();
    let of_files = names(&mut tx, &read, &people).await?;
    let signed: Vec<SessionRow> = signed_before(&mut tx, &view, &row).await?;
    Ok(AgendaPage {
        lines: agenda_lines(ctx, &ui, &facts, on, &of_items),
        candidates: found
            .into_iter()
            .map(|waiting| Candidate {
                name: of_files.get(&waiting.what.person).cloned().unwrap_or_default(),
                // Who is on the waiting list has had an answer: the term of the procedure is over.
                late: waiting.what.state != State::WaitingList && waiting.what.due_on.is_some_and(|due| due < at.today),
                waiting,
            })
            .collect(),
        added: String::new(),
        title: FieldView::new("title", form.text("title")).with_errors(&errors),
        corrects: FieldView::new("corrects", form.text("corrects")).optional(),
        signed: signed.iter().map(|one| Choice::new(one.id.to_string(), one.label())).collect(),
        row,
        errors,
        ui,
    })
}

async fn signed_before(
    tx: &mut db::ReadTx,
    view: &policy::Permit<View>,
    row: &SessionRow,
) -> Result<Vec<SessionRow>, PageError> {
    let signed = sessions::signed(tx, view, row.commission).await?;
    Ok(signed.into_iter().filter(|one| one.id != row.id).collect())
}

/// How many items the last form put on: they stand at the end.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Last {
    added: String,
}

pub async fn show(ctx: Ctx, Path(id): Path<String>, Query(last): Query<Last>) -> PageResult {
    let mut page = page(&ctx, &id, &Form::default(), Vec::new()).await?;
    let added = last.added.parse::<usize>().unwrap_or(0).min(page.lines.len());
    page.added = added_words(&page, added);
    ctx.page(&page)
}

/// "Session 3/2026 of 2 December 2026: points 4 and 5."
fn added_words(page: &AgendaPage, added: usize) -> String {
    let (ui, row) = (&page.ui, &page.row);
    let first = page.lines.len() - added;
    let lines =
        page.lines.iter().skip(first).map(|line| format!("{}. {} {}", line.row.position, line.title, line.name));
    let points = lines.collect::<Vec<_>>().join("; ");
    if added == 0 {
        return String::new();
    }
    ui.say3("commission-added", "number", row.label(), "day", ui.day(row.starts_at), "points", points)
}

pub async fn change(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    let packs = ctx.app.packs();
    let at = Moment::of(&ctx.app, &packs);
    let mut tx = ctx.write(&form).await?;
    let (mut facts, _, _) = sitting(&ctx, &mut tx, &id).await?;
    ctx.actor.permit::<Keep>(&facts)?;
    facts.version = version(&form);
    let mut to = format!("/sessions/{id}/agenda");
    let act = match wish(&form) {
        Ok(Wish::Add(referrals)) => {
            to = format!("{to}?added={}", referrals.len());
            agenda::add(&mut tx, &ctx.actor, &facts, &referrals, &at).await?
        }
        Ok(Wish::Other(item)) => {
            to = format!("{to}?added=1");
            agenda::add_other(&mut tx, &ctx.actor, &facts, &item, &at).await?
        }
        Ok(Wish::TakeOff(item)) => agenda::take_off(&mut tx, &ctx.actor, &facts, item, &at).await?,
        Ok(Wish::Arrange(moves)) => agenda::arrange(&mut tx, &ctx.actor, &facts, &moves, &at).await?,
        Err(fault) => {
            drop(tx);
            let errors = words(&ctx.ui(), &[fault]);
            let page = page(&ctx, &id, &form, errors).await?;
            return ctx.again(&page);
        }
    };
    let act = act.or_stale(&form)?;
    ctx.done(tx, &form, &act.author, &act.event, &to, Done::AgendaChanged).await
}

enum Wish {
    Add(Vec<ReferralId>),
    Other(OtherItem),
    TakeOff(ItemId),
    Arrange(Vec<(ItemId, Place)>),
}

/// Which button was pressed.
fn wish(form: &Form) -> Result<Wish, (&'static str, &'static str)> {
    if let Some(item) = Id::parse(form.text("take_off")) {
        return Ok(Wish::TakeOff(item));
    }
    for (name, place) in [("up", Place::Up), ("down", Place::Down)] {
        if let Some(item) = Id::parse(form.text(name)) {
            return Ok(Wish::Arrange(vec![(item, place)]));
        }
    }
    match form.text("do") {
        "add" => {
            let chosen: Vec<ReferralId> = form.all("referral").iter().filter_map(|text| Id::parse(text)).collect();
            if chosen.is_empty() {
                Err(("referral", "commission-fault-choose-referral"))
            } else {
                Ok(Wish::Add(chosen))
            }
        }
        "other" if form.text("title").is_empty() => Err(("title", "commission-fault-title")),
        "other" => Ok(Wish::Other(OtherItem {
            title: form.text("title").to_owned(),
            corrects: Id::parse(form.text("corrects")),
        })),
        _ => Ok(Wish::Arrange(numbers(form))),
    }
}

/// Only the numbers that were changed: the others keep their order.
fn numbers(form: &Form) -> Vec<(ItemId, Place)> {
    let typed = form.pairs.iter().filter_map(|(name, value)| Some((name.strip_prefix("number_")?, value)));
    typed
        .filter(|(item, value)| value.trim() != form.text(&format!("was_{item}")))
        .filter_map(|(item, value)| Some((Id::parse(item)?, Place::At(value.trim().parse().ok()?))))
        .collect()
}
