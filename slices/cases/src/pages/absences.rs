//! /cases/absences: who stands in for whom, so that nobody who is accompanied waits for somebody who is away.

use askama::Template;
use kernel::ids::UserId;
use policy::cases::Lead;
use web::{Choice, Ctx, Done, FieldErrors, FieldView, Form, OrHidden, PageError, PageResult, Ui};

use super::words::{day, worker};
use crate::absences::{self, Absence};
use crate::events::{AbsenceEnded, AbsenceNoted};
use crate::store;

struct Row {
    who: String,
    substitute: String,
    days: String,
    user: String,
    from: String,
}

#[derive(Template)]
#[template(path = "absences.html")]
struct AbsencesPage {
    ui: Ui,
    errors: FieldErrors,
    rows: Vec<Row>,
    workers: Vec<Choice>,
    user: FieldView,
    substitute: FieldView,
    from: FieldView,
    to: FieldView,
}

pub async fn show(ctx: Ctx) -> PageResult {
    let mut form = Form::default();
    form.pairs.push(("user".to_owned(), ctx.actor.user.to_string()));
    let page = page(&ctx, &mut ctx.app.db.read().await?, &form, Vec::new()).await?;
    ctx.page(&page)
}

async fn page(ctx: &Ctx, tx: &mut impl db::Reads, form: &Form, errors: FieldErrors) -> Result<AbsencesPage, PageError> {
    let permit = ctx.actor.permit::<Lead>(&())?;
    let workers = store::workers(tx, &ctx.actor).await?;
    let noted = absences::of_body(tx, &permit, ctx.actor.today).await?;
    let ui = if errors.is_empty() { ctx.ui() } else { ctx.ui().with_faults() };
    let field = |name: &str| FieldView::new(name, form.text(name)).with_errors(&errors);
    let row = |one: &Absence| Row {
        who: one.name.clone(),
        substitute: one.substitute.clone(),
        days: ui.say2("cases-days", "from", ui.date_short(one.from), "to", ui.date_short(one.to)),
        user: one.user.to_string(),
        from: one.from.to_string(),
    };
    Ok(AbsencesPage {
        rows: noted.iter().map(row).collect(),
        workers: workers.iter().map(|(id, name)| Choice::new(id.to_string(), name.clone())).collect(),
        user: field("user"),
        substitute: field("substitute"),
        from: field("from"),
        to: field("to"),
        errors,
        ui,
    })
}

pub async fn note(ctx: Ctx, form: Form) -> PageResult {
    let permit = ctx.actor.permit::<Lead>(&())?;
    let mut tx = ctx.write(&form).await?;
    let ui = ctx.ui();
    let workers = store::workers(&mut tx, &ctx.actor).await?;
    let (user, mut errors) = worker(&ui, &workers, "user", form.text("user"));
    let (substitute, more) = worker(&ui, &workers, "substitute", form.text("substitute"));
    errors.extend(more);
    let mut fault = |field: &str, id: &str| errors.push((field.to_owned(), ui.say(id).into_owned()));
    let (from, to) = (day(form.text("from")), day(form.text("to")));
    for (field, value) in [("from", from), ("to", to)] {
        if value.is_none() {
            fault(field, "people-fault-not-a-date");
        }
    }
    if user.is_none() {
        fault("user", "cases-fault-manager");
    }
    if substitute.is_none() || substitute == user {
        fault("substitute", "cases-fault-substitute");
    }
    if from.zip(to).is_some_and(|(from, to)| to < from || to < ctx.actor.today) {
        fault("to", "cases-fault-days");
    }
    if let (Some(user), Some(from), Some(to)) = (user, from, to)
        && absences::overlaps(&mut tx, &permit, user, from, to).await?
    {
        fault("from", "cases-fault-absence-overlap");
    }
    let (Some(user), Some(substitute), Some(from), Some(to), true) = (user, substitute, from, to, errors.is_empty())
    else {
        return ctx.again(&page(&ctx, &mut tx, &form, errors).await?);
    };
    absences::note(&mut tx, &permit, user, substitute, (from, to), ctx.now()).await?;
    let event = AbsenceNoted { user, substitute, from, to };
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, "/cases/absences", Done::AbsenceNoted).await
}

/// `POST /cases/absences/end`: back earlier.
pub async fn end(ctx: Ctx, form: Form) -> PageResult {
    let permit = ctx.actor.permit::<Lead>(&())?;
    let mut tx = ctx.write(&form).await?;
    let user = UserId::parse(form.text("user")).or_hidden()?;
    let from = form.text("from").parse().map_err(|_| PageError::Unreadable)?;
    absences::end(&mut tx, &permit, user, from).await?.or_hidden()?;
    let event = AbsenceEnded { user, from };
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, "/cases/absences", Done::AbsenceEnded).await
}
