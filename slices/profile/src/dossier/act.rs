//! What the keeper does with a dossier: write a part, note a talk, record a share and take it back, conclude, destroy.

use axum::extract::Path;
use db::WriteTx;
use kernel::ids::{DossierMeetingId, DossierShareId, UserId};
use kernel::profile::DossierPart;
use kernel::states::dossier::DossierStep;
use kernel::{Coded, Date};
use policy::profile::KeepDossier;
use web::{Ctx, Done, FieldErrors, Form, OrHidden, OrStale, PageError, PageResult};

use super::page::{self, found, team};
use super::store::{self, Dossier, Meeting, NewShare};
use crate::events::{DossierStepped, MeetingNoted, PartShared, PartWritten, ShareRevoked};
use crate::rows::form::given_back;
use crate::shared;

/// `POST /cases/{case}/profile/dossiers/{dossier}`
pub async fn take(ctx: Ctx, Path((case, id)): Path<(String, String)>, form: Form) -> PageResult {
    let mut tx = ctx.write(&form).await?;
    let facts = shared::find(&ctx, &mut tx, &case).await?;
    let dossier = found(&ctx, &mut tx, &facts, &id).await?;
    match form.text("act") {
        "write" => write(&ctx, tx, &form, &dossier).await,
        "meet" => meet(&ctx, tx, &form, &dossier).await,
        "share" => share(&ctx, tx, &form, &dossier).await,
        "revoke" => revoke(&ctx, tx, &form, &dossier).await,
        "conclude" => step(&ctx, tx, &form, (&dossier, DossierStep::Conclude)).await,
        "destroy" => step(&ctx, tx, &form, (&dossier, DossierStep::Destroy)).await,
        _ => Err(PageError::Unreadable),
    }
}

fn address(dossier: &Dossier) -> String {
    format!("{}/dossiers/{}", shared::href(&dossier.facts.case), dossier.facts.id)
}

/// The page again with the faults of one of its forms.
async fn again(ctx: &Ctx, mut tx: WriteTx, form: &Form, dossier: &Dossier, errors: FieldErrors) -> PageResult {
    ctx.again(&page::page(ctx, &mut tx, dossier, (form.clone(), errors, None)).await?.0)
}

const MOST_CHARS: usize = 20_000;

async fn write(ctx: &Ctx, mut tx: WriteTx, form: &Form, dossier: &Dossier) -> PageResult {
    let facts = &dossier.facts;
    let permit = ctx.actor.permit_to(KeepDossier::Write, facts).map_err(|denied| given_back(denied, form))?;
    let part = DossierPart::parse(form.text("part")).ok_or(PageError::Unreadable)?;
    let words = form.text(part.code()).replace("\r\n", "\n");
    if words.chars().count() > MOST_CHARS {
        let fault = (part.code().to_owned(), ctx.ui().say("field-fault-too-long").into_owned());
        return again(ctx, tx, form, dossier, vec![fault]).await;
    }
    let seen = form.text("version").parse().unwrap_or(0);
    if !store::write_part(&mut tx, &ctx.app.vault, &permit, facts, (part, &words, seen), ctx.now()).await? {
        // Written on another page of the keeper: both texts, the own one in the form.
        let made = page::page(ctx, &mut tx, dossier, (form.clone(), Vec::new(), Some(part))).await?;
        return ctx.again(&made.0);
    }
    let event = PartWritten { case: facts.case.id, dossier: facts.id, part };
    let to = format!("{}#part-{}", address(dossier), part.code());
    ctx.done(tx, form, &permit.author(ctx.now()), &event, &to, Done::Saved).await
}

async fn meet(ctx: &Ctx, mut tx: WriteTx, form: &Form, dossier: &Dossier) -> PageResult {
    let facts = &dossier.facts;
    let permit = ctx.actor.permit_to(KeepDossier::Write, facts).map_err(|denied| given_back(denied, form))?;
    let (ui, packs) = (ctx.ui(), ctx.app.packs());
    let mut errors = FieldErrors::new();
    let mut fault = |field: &str, id: &str| errors.push((field.to_owned(), ui.say(id).into_owned()));
    let phase = form.text("phase");
    if !packs.profile().phases().iter().any(|one| one.code == phase) {
        fault("phase", if phase.is_empty() { "field-fault-required" } else { "field-fault-unknown-choice" });
    }
    let day = shared::past_day(form.text("held_on"), ctx.actor.today);
    if let Err(id) = day {
        fault("held_on", id);
    }
    let minutes = form.text("minutes").parse::<i64>().ok().filter(|minutes| (1..=600).contains(minutes));
    if minutes.is_none() {
        fault("minutes", "dossier-fault-minutes");
    }
    let words = form.text("words").replace("\r\n", "\n");
    if words.chars().count() > MOST_CHARS {
        fault("words", "field-fault-too-long");
    }
    let (Ok(held_on), Some(minutes), true) = (day, minutes, errors.is_empty()) else {
        return again(ctx, tx, form, dossier, errors).await;
    };
    let id = DossierMeetingId::new(ctx.now(), &ctx.app.random);
    let new = Meeting { id, phase: phase.to_owned(), held_on, minutes, words };
    store::add_meeting(&mut tx, &ctx.app.vault, &permit, facts, &new, ctx.now()).await?;
    let event = MeetingNoted { case: facts.case.id, dossier: facts.id, meeting: id };
    ctx.done(tx, form, &permit.author(ctx.now()), &event, &address(dossier), Done::Saved).await
}

async fn share(ctx: &Ctx, mut tx: WriteTx, form: &Form, dossier: &Dossier) -> PageResult {
    let facts = &dossier.facts;
    let permit = ctx.actor.permit_to(KeepDossier::Share, facts).map_err(|denied| given_back(denied, form))?;
    let team = team(ctx, &mut tx, &permit, facts).await?;
    let with = UserId::parse(form.text("with")).filter(|with| team.iter().any(|one| one.value == with.to_string()));
    let checked = check_share(ctx, form, with);
    let (part, with, until) = match checked {
        Ok(checked) => checked,
        Err(errors) => return again(ctx, tx, form, dossier, errors).await,
    };
    let id = DossierShareId::new(ctx.now(), &ctx.app.random);
    let said = form.text("said").replace("\r\n", "\n");
    let new = NewShare { id, part, with, until, said: &said };
    let when = (ctx.actor.today, ctx.now());
    store::share(&mut tx, &ctx.app.vault, &permit, facts, &new, when).await?.then_some(()).or_stale(form)?;
    let event = PartShared { case: facts.case.id, dossier: facts.id, share: id, part, with, until };
    let to = format!("{}#shares", address(dossier));
    ctx.done(tx, form, &permit.author(ctx.now()), &event, &to, Done::Saved).await
}

fn check_share(ctx: &Ctx, form: &Form, with: Option<UserId>) -> Result<(DossierPart, UserId, Date), FieldErrors> {
    let ui = ctx.ui();
    let mut errors = FieldErrors::new();
    let mut fault = |field: &str, id: &str| errors.push((field.to_owned(), ui.say(id).into_owned()));
    let part = DossierPart::parse(form.text("what"));
    if part.is_none() {
        fault("what", "field-fault-required");
    }
    if with.is_none() {
        fault("with", "dossier-fault-with");
    }
    let until = packs::parse_date(form.text("until"));
    match until {
        None => fault("until", "field-fault-not-a-date"),
        Some(day) if day < ctx.actor.today => fault("until", "dossier-fault-until"),
        Some(_) => {}
    }
    match form.text("said").chars().count() {
        0 => fault("said", "dossier-fault-said"),
        count if count > MOST_CHARS => fault("said", "field-fault-too-long"),
        _ => {}
    }
    match (part, with, until, errors.is_empty()) {
        (Some(part), Some(with), Some(until), true) => Ok((part, with, until)),
        _ => Err(errors),
    }
}

async fn revoke(ctx: &Ctx, mut tx: WriteTx, form: &Form, dossier: &Dossier) -> PageResult {
    let facts = &dossier.facts;
    let permit = ctx.actor.permit_to(KeepDossier::Revoke, facts)?;
    let share = DossierShareId::parse(form.text("share")).or_hidden()?;
    store::revoke(&mut tx, &permit, facts, share, ctx.now()).await?.then_some(()).or_stale(form)?;
    let event = ShareRevoked { case: facts.case.id, dossier: facts.id, share };
    let to = format!("{}#shares", address(dossier));
    ctx.done(tx, form, &permit.author(ctx.now()), &event, &to, Done::Saved).await
}

async fn step(ctx: &Ctx, mut tx: WriteTx, form: &Form, (dossier, step): (&Dossier, DossierStep)) -> PageResult {
    let facts = &dossier.facts;
    let permit = ctx.actor.permit_to(KeepDossier::Step(step), facts).map_err(|denied| given_back(denied, form))?;
    if step == DossierStep::Destroy && form.text("sure") != "yes" {
        let fault = ("sure".to_owned(), ctx.ui().say("dossier-fault-sure").into_owned());
        return again(ctx, tx, form, dossier, vec![fault]).await;
    }
    let seen = form.text("version").parse().unwrap_or(0);
    let moved = store::step(&mut tx, &permit, facts, (step, seen), (ctx.actor.today, ctx.now())).await?;
    moved.then_some(()).or_stale(form)?;
    let event = DossierStepped { case: facts.case.id, dossier: facts.id, step };
    let to = match step {
        DossierStep::Conclude => address(dossier),
        // Nothing is left to go back to.
        DossierStep::Destroy => format!("{}/dossiers", shared::href(&facts.case)),
    };
    ctx.done(tx, form, &permit.author(ctx.now()), &event, &to, Done::Saved).await
}
