//! One agreement: recorded with its parties, shown, ended.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::Path;
use kernel::ids::{AgreementId, BodyId};
use kernel::words::{AgreementKind, PartyRole};
use kernel::{Coded, Date};
use policy::legal::{KeepAgreements, ReadAgreements};
use web::{Choice, Ctx, Done, FieldErrors, FieldView, Form, OrHidden, OrStale, PageResult, Ui};

use super::{required, unreadable};
use crate::agreements::{self, Agreement, NewAgreement};
use crate::events::{AgreementEnded, AgreementRecorded};

/// So many parties one form takes; a larger agreement is recorded as two.
const PARTIES: usize = 6;

#[derive(Template)]
#[template(path = "agreement_new.html")]
struct NewPage {
    ui: Ui,
    errors: FieldErrors,
    title: FieldView,
    act: FieldView,
    kind: FieldView,
    kinds: Vec<Choice>,
    essence: FieldView,
    valid_from: FieldView,
    valid_to: FieldView,
    parties: Vec<(FieldView, FieldView)>,
    bodies: Vec<Choice>,
    roles: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "agreement.html")]
struct ShowPage {
    ui: Ui,
    errors: FieldErrors,
    one: Agreement,
    kind: String,
    state: String,
    tone: &'static str,
    from: String,
    to: String,
    ended: String,
    roles: Vec<(String, String)>,
    keeps: bool,
    reason: FieldView,
}

/// Words and colour of where an agreement stands.
pub(super) fn state(ctx: &Ctx, ui: &Ui, one: &Agreement) -> (String, &'static str) {
    let (id, tone) = match one {
        one if one.ended_at.is_some() => ("legal-agreement-ended", "grey"),
        one if one.holds_on(ctx.actor.today) => ("legal-agreement-valid", "green"),
        one if one.valid_from > ctx.actor.today => ("legal-agreement-to-come", "blue"),
        _ => ("legal-agreement-expired", "grey"),
    };
    (ui.say(id).into_owned(), tone)
}

pub async fn blank(ctx: Ctx) -> PageResult {
    ctx.actor.permit::<KeepAgreements>(&())?;
    let page = new_page(&ctx, &Form::default(), Vec::new()).await?;
    ctx.page(&page)
}

async fn new_page(ctx: &Ctx, form: &Form, errors: FieldErrors) -> Result<NewPage, web::PageError> {
    let mut tx = ctx.app.db.read().await?;
    let bodies = network::bodies_of(&mut tx, None, &[], ctx.actor.today).await?;
    drop(tx);
    let ui = if errors.is_empty() { ctx.ui() } else { ctx.ui().with_faults() };
    let bodies = network::choices_of_bodies(&ui, &bodies);
    let field = |name: &str| FieldView::new(name, form.text(name)).with_errors(&errors);
    let party = |at: usize| {
        let (body, role) = (field(&format!("body-{at}")), field(&format!("role-{at}")));
        if at < 2 { (body, role) } else { (body.optional(), role.optional()) }
    };
    Ok(NewPage {
        title: field("title"),
        act: field("act"),
        kind: field("kind"),
        kinds: super::agreements::code::<AgreementKind>(&ui),
        essence: field("essence"),
        valid_from: field("valid_from"),
        valid_to: field("valid_to").optional(),
        parties: (0..PARTIES).map(party).collect(),
        bodies,
        roles: super::agreements::code::<PartyRole>(&ui),
        errors,
        ui,
    })
}

pub async fn add(ctx: Ctx, form: Form) -> PageResult {
    let permit = ctx.actor.permit::<KeepAgreements>(&())?;
    ctx.recently_proven()?;
    let new = match read(&ctx, &form) {
        Ok(new) => new,
        Err(errors) => {
            let page = new_page(&ctx, &form, errors).await?;
            return ctx.again(&page);
        }
    };
    let mut tx = ctx.write(&form).await?;
    agreements::add(&mut tx, &permit, &new, ctx.now()).await?;
    let event = AgreementRecorded {
        agreement: new.id,
        kind: new.kind,
        parties: new.parties.clone(),
        valid_from: new.valid_from,
        valid_to: new.valid_to,
    };
    let to = format!("/agreements/{}", new.id);
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, &to, Done::AgreementRecorded).await
}

/// All faults of the form at once.
fn read(ctx: &Ctx, form: &Form) -> Result<NewAgreement, FieldErrors> {
    let ui = ctx.ui();
    let mut errors = FieldErrors::new();
    let title = required(&ui, &mut errors, "title", form.text("title"));
    let act = required(&ui, &mut errors, "act", form.text("act"));
    let essence = required(&ui, &mut errors, "essence", form.text("essence"));
    let kind = AgreementKind::parse(form.text("kind"));
    if kind.is_none() {
        errors.push(("kind".to_owned(), ui.say("field-fault-required").into_owned()));
    }
    let valid_from = day(&ui, &mut errors, "valid_from", form.text("valid_from"));
    if valid_from.is_none() && !errors.iter().any(|(field, _)| field == "valid_from") {
        errors.push(("valid_from".to_owned(), ui.say("field-fault-required").into_owned()));
    }
    let valid_to = day(&ui, &mut errors, "valid_to", form.text("valid_to"));
    if valid_from.zip(valid_to).is_some_and(|(from, to)| to < from) {
        errors.push(("valid_to".to_owned(), ui.say("legal-fault-ends-before").into_owned()));
    }
    let parties = parties(&ui, &mut errors, form);
    match (kind, valid_from) {
        (Some(kind), Some(valid_from)) if errors.is_empty() => {
            let id = AgreementId::new(ctx.now(), &ctx.app.random);
            Ok(NewAgreement { id, kind, title, act, essence, valid_from, valid_to, parties })
        }
        _ => Err(errors),
    }
}

pub(super) fn day(ui: &Ui, errors: &mut FieldErrors, field: &str, typed: &str) -> Option<Date> {
    let typed = typed.trim();
    let day = packs::parse_date(typed);
    if day.is_none() && !typed.is_empty() {
        errors.push((field.to_owned(), ui.say("field-fault-not-a-date").into_owned()));
    }
    day
}

fn parties(ui: &Ui, errors: &mut FieldErrors, form: &Form) -> Vec<(BodyId, PartyRole)> {
    let mut found = BTreeMap::new();
    for at in 0..PARTIES {
        let (body, role) = (format!("body-{at}"), format!("role-{at}"));
        let (named, given) = (BodyId::parse(form.text(&body)), PartyRole::parse(form.text(&role)));
        let fault = match (named, given) {
            (Some(named), Some(given)) if found.insert(named, given).is_none() => continue,
            (Some(_), Some(_)) => (body, "legal-fault-party-twice"),
            (Some(_), None) => (role, "legal-fault-party-role"),
            (None, Some(_)) => (body, "legal-fault-party-body"),
            (None, None) if at < 2 => (body, "legal-fault-two-parties"),
            (None, None) => continue,
        };
        errors.push((fault.0, ui.say(fault.1).into_owned()));
    }
    found.into_iter().collect()
}

pub async fn show(ctx: Ctx, Path(id): Path<String>) -> PageResult {
    let page = show_page(&ctx, &id, "", Vec::new()).await?;
    ctx.page(&page)
}

async fn show_page(ctx: &Ctx, id: &str, reason: &str, errors: FieldErrors) -> Result<ShowPage, web::PageError> {
    let permit = ctx.actor.permit::<ReadAgreements>(&())?;
    let mut tx = ctx.app.db.read().await?;
    let one = agreements::one(&mut tx, &permit, AgreementId::parse(id).or_hidden()?).await?.or_hidden()?;
    drop(tx);
    let ui = if errors.is_empty() { ctx.ui() } else { ctx.ui().with_faults() };
    let (state, tone) = state(ctx, &ui, &one);
    Ok(ShowPage {
        kind: ui.code(one.kind),
        from: ui.date(one.valid_from),
        to: one.valid_to.map(|day| ui.date(day)).unwrap_or_default(),
        ended: one.ended_at.map(|at| ui.when(at)).unwrap_or_default(),
        roles: one.parties.iter().map(|party| (party.name.clone(), ui.code(party.role))).collect(),
        keeps: one.ended_at.is_none() && ctx.actor.may(KeepAgreements, &()),
        reason: FieldView::new("reason", reason).with_errors(&errors),
        state,
        tone,
        one,
        errors,
        ui,
    })
}

/// From the moment this is committed, the next request of every party is decided without it.
pub async fn end(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    let permit = ctx.actor.permit::<KeepAgreements>(&())?;
    ctx.recently_proven()?;
    let agreement = AgreementId::parse(&id).or_hidden()?;
    let mut errors = FieldErrors::new();
    let reason = required(&ctx.ui(), &mut errors, "reason", form.text("reason"));
    if !errors.is_empty() {
        let page = show_page(&ctx, &id, &reason, errors).await?;
        return ctx.again(&page);
    }
    let version = form.text("version").parse().map_err(unreadable)?;
    let mut tx = ctx.write(&form).await?;
    agreements::end(&mut tx, &permit, (agreement, version), &reason, ctx.now()).await?.or_stale(&form)?;
    let to = format!("/agreements/{agreement}");
    ctx.done(tx, &form, &permit.author(ctx.now()), &AgreementEnded { agreement }, &to, Done::AgreementEnded).await
}
