//! One access in an emergency: opened with a reason and a fresh proof of identity, ended, reviewed.

use askama::Template;
use audit::{About, News};
use axum::extract::Path;
use kernel::Coded;
use kernel::ids::{EmergencyId, PersonId};
use policy::legal::{EndEmergency, OpenEmergency, ReadEmergency, ReviewEmergency};
use web::limits::{self, Limit};
use web::{Choice, Ctx, Done, FieldErrors, FieldView, Form, OrHidden, OrStale, PageError, PageResult, Ui};

use super::emergencies::{Row, row};
use super::{required, unreadable};
use crate::emergency::{self, Access, Verdict};
use crate::events::{EmergencyEnded, EmergencyOpened, EmergencyRead, EmergencyReviewed};

/// A reason that can be judged later is a sentence.
const SHORTEST: usize = 20;
/// More than a few a day is no emergency.
const OPENINGS: Limit = Limit { burst: 5, every_seconds: 17_280 };

#[derive(Template)]
#[template(path = "emergency_new.html")]
struct NewPage {
    ui: Ui,
    errors: FieldErrors,
    person: PersonId,
    hours: u32,
    review_hours: u32,
    reason: FieldView,
    needed: FieldView,
}

#[derive(Template)]
#[template(path = "emergency.html")]
struct ShowPage {
    ui: Ui,
    errors: FieldErrors,
    row: Row,
    access: Access,
    /// Whose record it is: whoever judges must know.
    who: String,
    version: i64,
    ends: bool,
    reviews: bool,
    /// The record is open to the reader.
    goes: bool,
    verdict: FieldView,
    verdicts: Vec<Choice>,
    words: FieldView,
}

async fn person(ctx: &Ctx, id: &str) -> Result<policy::people::PersonFacts, PageError> {
    let mut tx = ctx.app.db.read().await?;
    people::facts(&mut tx, &ctx.actor, PersonId::parse(id).or_hidden()?).await?.or_hidden()
}

pub async fn blank(ctx: Ctx, Path(id): Path<String>) -> PageResult {
    let facts = person(&ctx, &id).await?;
    ctx.actor.permit::<OpenEmergency>(&facts)?;
    ctx.recently_proven()?;
    ctx.page(&new_page(&ctx, facts.id, &Form::default(), Vec::new()))
}

fn new_page(ctx: &Ctx, person: PersonId, form: &Form, errors: FieldErrors) -> NewPage {
    let terms = ctx.app.packs().legal_bases().emergency;
    let field = |name: &str| FieldView::new(name, form.text(name)).with_errors(&errors);
    NewPage {
        person,
        hours: terms.hours,
        review_hours: terms.review_hours,
        reason: field("reason"),
        needed: field("needed"),
        ui: if errors.is_empty() { ctx.ui() } else { ctx.ui().with_faults() },
        errors,
    }
}

pub async fn open(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    let facts = person(&ctx, &id).await?;
    let permit = ctx.actor.permit::<OpenEmergency>(&facts)?;
    ctx.recently_proven()?;
    let ui = ctx.ui();
    let mut errors = FieldErrors::new();
    let reason = required(&ui, &mut errors, "reason", form.text("reason"));
    if errors.is_empty() && reason.chars().count() < SHORTEST {
        errors.push(("reason".to_owned(), ui.say("legal-fault-reason-short").into_owned()));
    }
    if form.text("needed") != "yes" {
        errors.push(("needed".to_owned(), ui.say("legal-fault-needed").into_owned()));
    }
    if !errors.is_empty() {
        return ctx.again(&new_page(&ctx, facts.id, &form, errors));
    }
    let taken = limits::take(&ctx.app, "emergency", &ctx.actor.user.to_string(), OPENINGS).await?;
    taken.map_err(|wait| PageError::TooMany { wait })?;
    let (now, terms) = (ctx.now(), ctx.app.packs().legal_bases().emergency);
    let access = EmergencyId::new(now, &ctx.app.random);
    let mut tx = ctx.write(&form).await?;
    let ids = (access, facts.id);
    let to = emergency::open(&mut tx, &ctx.app.vault, &permit, ids, &reason, (terms, now, ctx.actor.today)).await?;
    if !to.is_empty() {
        tx.tell(now, News { kind: "emergency-opened", about: About::of("emergency", access), to });
    }
    let event = EmergencyOpened { person: facts.id, emergency: access, hours: terms.hours };
    let to = format!("/people/{}", facts.id);
    ctx.done(tx, &form, &permit.author(now), &event, &to, Done::EmergencyOpened).await
}

pub async fn show(ctx: Ctx, Path(id): Path<String>) -> PageResult {
    let page = show_page(&ctx, &id, &Form::default(), Vec::new()).await?;
    ctx.page(&page)
}

async fn show_page(ctx: &Ctx, id: &str, form: &Form, errors: FieldErrors) -> Result<ShowPage, PageError> {
    let id = EmergencyId::parse(id).or_hidden()?;
    let mut tx = ctx.app.db.read().await?;
    let facts = emergency::facts(&mut tx, &ctx.actor.scope(), id, ctx.now()).await?.or_hidden()?;
    let permit = ctx.actor.permit::<ReadEmergency>(&facts)?;
    let access = emergency::read(&mut tx, &ctx.app.vault, &permit, id).await?.or_hidden()?;
    let card = people::card(&mut tx, &permit, access.person).await?.or_hidden()?;
    drop(tx);
    ctx.record(&permit.author(ctx.now()), &EmergencyRead { emergency: id }).await?;
    let ui = if errors.is_empty() { ctx.ui() } else { ctx.ui().with_faults() };
    let field = |name: &str| FieldView::new(name, form.text(name)).with_errors(&errors);
    Ok(ShowPage {
        row: row(&ui, &access.line, ctx.now()),
        who: format!("{} {}", card.label(), card.born(&ui)),
        version: facts.version,
        ends: ctx.actor.may(EndEmergency, &facts),
        reviews: ctx.actor.may(ReviewEmergency, &facts),
        goes: ctx.actor.emergencies.contains(&access.person),
        verdict: field("verdict"),
        verdicts: super::agreements::code::<Verdict>(&ui),
        words: field("words"),
        access,
        errors,
        ui,
    })
}

pub async fn end(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    let id = EmergencyId::parse(&id).or_hidden()?;
    let mut tx = ctx.write(&form).await?;
    let facts = emergency::facts(&mut tx, &ctx.actor.scope(), id, ctx.now()).await?.or_hidden()?;
    let permit = ctx.actor.permit::<EndEmergency>(&facts)?;
    emergency::end(&mut tx, &permit, &facts, ctx.now()).await?.or_stale(&form)?;
    let event = EmergencyEnded { emergency: id };
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, "/emergencies", Done::EmergencyEnded).await
}

pub async fn review(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    let emergency = EmergencyId::parse(&id).or_hidden()?;
    let ui = ctx.ui();
    let mut errors = FieldErrors::new();
    let words = required(&ui, &mut errors, "words", form.text("words"));
    let verdict = Verdict::parse(form.text("verdict"));
    if verdict.is_none() {
        errors.push(("verdict".to_owned(), ui.say("field-fault-required").into_owned()));
    }
    let Some(verdict) = verdict.filter(|_| errors.is_empty()) else {
        let page = show_page(&ctx, &id, &form, errors).await?;
        return ctx.again(&page);
    };
    let version: i64 = form.text("version").parse().map_err(unreadable)?;
    let mut tx = ctx.write(&form).await?;
    let facts = emergency::facts(&mut tx, &ctx.actor.scope(), emergency, ctx.now()).await?.or_hidden()?;
    let permit = ctx.actor.permit::<ReviewEmergency>(&facts)?;
    let said = (verdict, words.as_str());
    emergency::review(&mut tx, &ctx.app.vault, &permit, (&facts, version), said, ctx.now()).await?.or_stale(&form)?;
    let event = EmergencyReviewed { emergency, verdict: verdict.code().to_owned() };
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, "/emergencies", Done::EmergencyReviewed).await
}
