//! Telling of a barrier, a fault or an idea; reading what was told.

use askama::Template;
use audit::{About, News};
use axum::extract::{Path, Query};
use kernel::Coded;
use kernel::ids::FeedbackId;
use kernel::words::BodyKind;
use policy::network::{GiveFeedback, ReadFeedback};
use serde::Deserialize;
use web::{Choice, Ctx, Done, FieldErrors, FieldView, Form, OrHidden, PageResult, Pager, Ui, Visit};

use crate::events::FeedbackGiven;
use crate::feedback::{self, FeedbackKind, Given, PAGE, Words};

const MOST_CHARS: usize = 4000;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    kind: String,
    page: String,
    text: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    page: String,
}

struct Office {
    name: String,
    phone: String,
    email: String,
}

#[derive(Template)]
#[template(path = "feedback.html")]
struct FeedbackPage {
    ui: Ui,
    errors: FieldErrors,
    typed: Typed,
    kinds: Vec<Choice>,
    /// Whom to call or write without an account.
    offices: Vec<Office>,
    may_read: bool,
}

impl FeedbackPage {
    fn field(&self, name: &str, value: &str) -> FieldView {
        FieldView::new(name, value).with_errors(&self.errors)
    }
}

struct Row {
    href: String,
    kind: String,
    who: String,
    when: String,
}

#[derive(Template)]
#[template(path = "received.html")]
struct ReceivedPage {
    ui: Ui,
    rows: Vec<Row>,
    pager: Pager,
}

#[derive(Template)]
#[template(path = "given.html")]
struct GivenPage {
    ui: Ui,
    kind: String,
    given: Given,
    text: String,
}

pub async fn form(visit: Visit) -> PageResult {
    let actor = visit.login.as_ref().and_then(|login| login.actor.clone());
    let mut tx = visit.app.db.read().await?;
    let found = network::bodies_of(&mut tx, None, &[BodyKind::CoordinationOffice], visit.app.today()).await?;
    let reachable = found.into_iter().filter(|body| !body.email.is_empty() || !body.phone.is_empty());
    let offices = reachable.map(|body| Office { name: body.name, phone: body.phone, email: body.email }).collect();
    let may_read = actor.is_some_and(|actor| actor.may(ReadFeedback, &()));
    let page = FeedbackPage { offices, may_read, ..blank(visit.ui(), Typed::default(), Vec::new()) };
    visit.page(&page)
}

fn blank(ui: Ui, typed: Typed, errors: FieldErrors) -> FeedbackPage {
    let choice = |kind: &FeedbackKind| Choice::new(kind.code(), ui.code(*kind));
    let kinds = FeedbackKind::ALL.iter().map(choice).collect();
    FeedbackPage { errors, typed, kinds, offices: Vec::new(), may_read: false, ui }
}

pub async fn give(ctx: Ctx, form: Form) -> PageResult {
    let permit = ctx.actor.permit::<GiveFeedback>(&())?;
    let typed: Typed = form.read()?;
    let mut tx = ctx.write(&form).await?;
    let mut errors = FieldErrors::new();
    let fault = |message: &str| ctx.ui().say(message).into_owned();
    let kind = FeedbackKind::parse(&typed.kind);
    if kind.is_none() {
        errors.push(("kind".to_owned(), fault("field-fault-unknown-choice")));
    }
    match typed.text.trim().chars().count() {
        0 => errors.push(("text".to_owned(), fault("today-feedback-fault-empty"))),
        1..=MOST_CHARS => {}
        _ => errors.push(("text".to_owned(), fault("field-fault-too-long"))),
    }
    let Some(kind) = kind.filter(|_| errors.is_empty()) else {
        return ctx.again(&blank(ctx.ui().with_faults(), typed, errors));
    };
    let id = FeedbackId::new(ctx.now(), &ctx.app.random);
    let page: String = typed.page.trim().chars().take(300).collect();
    let words = Words { kind, page: &page, text: typed.text.trim() };
    feedback::give(&mut tx, &permit, &ctx.app.vault, id, words, ctx.now()).await?;
    let to = feedback::administrators(&mut tx, &permit, ctx.actor.today).await?;
    tx.tell(ctx.now(), News { kind: "feedback-given", about: About::of("feedback", id), to });
    let event = FeedbackGiven { feedback: id, kind };
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, "/feedback", Done::FeedbackSent).await
}

pub async fn received(ctx: Ctx, Query(asked): Query<Asked>) -> PageResult {
    let permit = ctx.actor.permit::<ReadFeedback>(&())?;
    let ui = ctx.ui();
    let page = asked.page.parse::<usize>().unwrap_or(0).min(10_000);
    let mut tx = ctx.app.db.read().await?;
    let (found, total) = feedback::list(&mut tx, &permit, page).await?;
    let row = |given: &Given| Row {
        href: format!("/feedback/{}", given.id),
        kind: ui.code(given.kind),
        who: format!("{}, {}", given.user, given.body),
        when: ui.when(given.at),
    };
    let rows = found.iter().map(row).collect();
    let pager = Pager::of(page, PAGE, total, |page| format!("/feedback/received?page={page}"));
    ctx.page(&ReceivedPage { rows, pager, ui })
}

pub async fn show(ctx: Ctx, Path(id): Path<String>) -> PageResult {
    let permit = ctx.actor.permit::<ReadFeedback>(&())?;
    let mut tx = ctx.app.db.read().await?;
    let given = feedback::one(&mut tx, &permit, FeedbackId::parse(&id).or_hidden()?).await?.or_hidden()?;
    let text = given.text(&ctx.app.vault)?;
    let ui = ctx.ui();
    ctx.page(&GivenPage { kind: ui.code(given.kind), given, text, ui })
}
