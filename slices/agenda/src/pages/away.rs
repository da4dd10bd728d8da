//! /cases/{case}/away: the person is away on some days; noted once, for the appointments of all bodies.

use askama::Template;
use axum::extract::Path;
use db::Reads;
use documents::dates::parse_office_date;
use jiff::Span;
use kernel::ids::PersonAbsenceId;
use kernel::words::Compartment;
use kernel::{Coded, Date};
use policy::agenda::{Arrange, NoteAbsence};
use policy::cases::CaseFacts;
use web::{Choice, Ctx, Done, FieldErrors, FieldView, Form, OrHidden, PageError, PageResult, Ui};

use super::shared::{self, Frame, kept};
use crate::absences::{self, NewAbsence};
use crate::events::{PersonAway, PersonAwayTakenBack};
use crate::news;
use crate::rules::Slot;

const MOST_CHARS: usize = 2000;

#[derive(Template)]
#[template(path = "away.html")]
struct AwayPage {
    ui: Ui,
    frame: Frame,
    errors: FieldErrors,
    from: FieldView,
    to: FieldView,
    justified: FieldView,
    compartment: FieldView,
    reason: FieldView,
    compartments: Vec<Choice>,
}

async fn page(
    ctx: &Ctx,
    tx: &mut impl Reads,
    facts: &CaseFacts,
    form: &Form,
    errors: FieldErrors,
) -> Result<(AwayPage, cases::Case), PageError> {
    let (frame, case) = shared::frame(ctx, tx, facts, &errors).await?;
    let ui = frame.ui.clone();
    let field = |name: &str| FieldView::new(name, form.text(name)).with_errors(&errors);
    let writable = shared::writable(ctx, facts).into_iter();
    let page = AwayPage {
        from: field("from"),
        to: field("to"),
        justified: field("justified"),
        compartment: field("compartment"),
        reason: field("reason").optional(),
        compartments: writable.map(|one| Choice::new(one.code(), ui.code(one))).collect(),
        errors,
        frame,
        ui,
    };
    Ok((page, case))
}

pub async fn ask(ctx: Ctx, Path(id): Path<String>) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let facts = shared::find(&ctx, &mut tx, &id).await?;
    ctx.actor.permit::<NoteAbsence>(&facts)?;
    let mut form = Form::default();
    form.pairs.push(("from".to_owned(), ctx.ui().date_short(ctx.actor.today)));
    form.pairs.push(("to".to_owned(), ctx.ui().date_short(ctx.actor.today)));
    let (page, case) = page(&ctx, &mut tx, &facts, &form, Vec::new()).await?;
    drop(tx);
    shared::opened(&ctx, &case, []).await?;
    ctx.page(&page)
}

pub async fn note(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    let mut tx = ctx.write(&form).await?;
    let facts = shared::find(&ctx, &mut tx, &id).await?;
    let permit = ctx.actor.permit::<NoteAbsence>(&facts).map_err(|denied| kept(denied.into(), &form))?;
    let Said { from, to, justified, compartment } = match check(&ctx, &facts, &form) {
        Ok(said) => said,
        Err(errors) => {
            let (page, case) = page(&ctx, &mut tx, &facts, &form, errors).await?;
            drop(tx);
            shared::opened(&ctx, &case, []).await?;
            return ctx.again(&page);
        }
    };
    let write = ctx.actor.permit_to(Arrange(compartment), &facts)?;
    let (absence, now) = (PersonAbsenceId::new(ctx.now(), &ctx.app.random), ctx.now());
    let packs = ctx.app.packs();
    let within = Slot::of_days(from, to, packs.territory().time_zone());
    let within = within.ok_or_else(|| PageError::fault("days outside the calendar"))?;
    let reason = form.text("reason").trim();
    let new = NewAbsence { id: absence, from, to, justified, compartment, reason, within, at: now };
    absences::note(&mut tx, &ctx.app.vault, (&permit, &write), &facts, &new).await?;
    let hearers = absences::hearers(&mut tx, &permit, &facts, ctx.actor.today).await?;
    news::tell_users(&mut tx, "person-away", &facts, &hearers, ctx.actor.user, now);
    let event = PersonAway { case: facts.id, absence, from, to, compartment };
    let to = format!("/cases/{id}/agenda?away={absence}");
    ctx.done(tx, &form, &permit.author(now), &event, &to, Done::PersonAway).await
}

struct Said {
    from: Date,
    to: Date,
    justified: bool,
    compartment: Compartment,
}

fn check(ctx: &Ctx, facts: &CaseFacts, form: &Form) -> Result<Said, FieldErrors> {
    let (ui, packs) = (ctx.ui(), ctx.app.packs());
    let mut errors = FieldErrors::new();
    let mut fault = |field: &str, text: String| errors.push((field.to_owned(), text));
    let (from, to) = (parse_office_date(form.text("from")), parse_office_date(form.text("to")));
    for (field, value) in [("from", from), ("to", to)] {
        if value.is_none() {
            fault(field, ui.say("people-fault-not-a-date").into_owned());
        }
    }
    if let Some((from, to)) = from.zip(to) {
        let most = i64::from(packs.agenda().absence_days);
        if to < from {
            fault("to", ui.say("agenda-fault-days").into_owned());
        } else if to > from.saturating_add(Span::new().days(most)) {
            fault("to", ui.say1("agenda-fault-too-many-days", "most", most));
        }
    }
    let justified = match form.text("justified") {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    };
    if justified.is_none() {
        fault("justified", ui.say("agenda-fault-justified").into_owned());
    }
    let writable = shared::writable(ctx, facts);
    let compartment = Compartment::parse(form.text("compartment")).filter(|one| writable.contains(one));
    if compartment.is_none() {
        fault("compartment", ui.say("cases-fault-compartment").into_owned());
    }
    if form.text("reason").trim().chars().count() > MOST_CHARS {
        fault("reason", ui.say("field-fault-too-long").into_owned());
    }
    match (from, to, justified, compartment) {
        (Some(from), Some(to), Some(justified), Some(compartment)) if errors.is_empty() => {
            Ok(Said { from, to, justified, compartment })
        }
        _ => Err(errors),
    }
}

/// `POST .../away/{absence}/undo`: within the seconds of the pack, by its author.
pub async fn undo(ctx: Ctx, Path((id, absence)): Path<(String, String)>, form: Form) -> PageResult {
    let mut tx = ctx.write(&form).await?;
    let facts = shared::find(&ctx, &mut tx, &id).await?;
    let permit = ctx.actor.permit::<NoteAbsence>(&facts)?;
    let absence = PersonAbsenceId::parse(&absence).or_hidden()?;
    let since = ctx.now().plus_seconds(-i64::from(ctx.app.packs().team().undo_seconds));
    let to = format!("/cases/{id}/agenda");
    if !absences::take_back(&mut tx, &permit, &facts, absence, (since, ctx.now())).await? {
        return ctx.see_done(&to, Done::TooLateToUndo);
    }
    let event = PersonAwayTakenBack { case: facts.id, absence };
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, &to, Done::PersonAwayTakenBack).await
}
