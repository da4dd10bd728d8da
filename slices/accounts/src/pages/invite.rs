//! Inviting somebody: name, address, body, duties; the link is shown this once.

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::{Path, Query};
use kernel::ids::{BodyId, InvitationId};
use kernel::names::PersonName;
use kernel::words::Duty;
use kernel::{Coded, Date};
use policy::Permit;
use policy::accounts::{Administer, AppointOfficer, BodyFacts, GiveDuty, OfficeFacts};
use serde::Deserialize;
use web::{Choice, Ctx, Done, FieldErrors, FieldView, Form, OrHidden, OrStale, PageError, PageResult, Ui, letters};

use super::is_email;
use super::users::body_choices;
use crate::events::{InvitationRenewed, InvitationRevoked, UserInvited};
use crate::mail::{invitation_link, invitation_mail};
use crate::officer;
use crate::queries::insert::{INVITATION_DAYS, NewInvitation, email_key};
use crate::queries::{invitations, sign_in};
use crate::rules::duties;

#[derive(Template)]
#[template(path = "invite.html")]
struct InvitePage {
    ui: Ui,
    errors: FieldErrors,
    name: FieldView,
    email: FieldView,
    body: FieldView,
    bodies: Vec<Choice>,
    duties: FieldView,
    choices: Vec<Choice>,
}

/// The one page that shows the link.
#[derive(Template)]
#[template(path = "invite_link.html")]
struct LinkPage {
    ui: Ui,
    name: String,
    email: String,
    /// `None`: it is for nobody but the invited, who gets it by mail.
    link: Option<String>,
    expires: Date,
    body: BodyId,
}

#[derive(Debug, Default, Deserialize)]
pub struct OfBody {
    #[serde(default)]
    body: String,
}

/// The duties that the actor may hand out in a body, in words.
pub fn givable(ctx: &Ctx, ui: &Ui, body: BodyId) -> Vec<Choice> {
    let facts = BodyFacts { body };
    let may = |duty: &&Duty| ctx.actor.may(GiveDuty(**duty), &facts);
    Duty::ALL.iter().filter(may).map(|duty| Choice::new(duty.code(), ui.code(*duty))).collect()
}

pub async fn show(ctx: Ctx, Query(wanted): Query<OfBody>) -> PageResult {
    ctx.recently_proven()?;
    let body = if wanted.body.is_empty() { ctx.actor.body } else { BodyId::parse(&wanted.body).or_hidden()? };
    ctx.actor.permit::<Administer>(&BodyFacts { body })?;
    let form = Form { pairs: vec![("body".to_owned(), body.to_string())], ..Form::default() };
    let page = page(&ctx, &form, Vec::new()).await?;
    ctx.page(&page)
}

async fn page(ctx: &Ctx, form: &Form, errors: FieldErrors) -> Result<InvitePage, PageError> {
    let ui = if errors.is_empty() { ctx.ui() } else { ctx.ui().with_faults() };
    let mut tx = ctx.app.db.read().await?;
    let bodies = body_choices(ctx, &mut tx).await?;
    let choices = givable(ctx, &ui, ctx.actor.body);
    Ok(InvitePage {
        ui,
        name: FieldView::new("name", form.text("name")).with_errors(&errors),
        email: FieldView::new("email", form.text("email")).with_errors(&errors),
        body: FieldView::new("body", form.text("body")).with_errors(&errors),
        bodies,
        duties: FieldView::of_values("duties", form.all("duties")).with_errors(&errors),
        choices,
        errors,
    })
}

pub async fn invite(ctx: Ctx, form: Form) -> PageResult {
    ctx.recently_proven()?;
    let body = BodyId::parse(form.text("body")).unwrap_or(ctx.actor.body);
    let facts = BodyFacts { body };
    let permit = ctx.actor.permit::<Administer>(&facts)?;
    let codes = form.all("duties");
    let wanted = duties::parse(codes.iter().map(String::as_str)).unwrap_or_default();
    let errors = faults(&ctx, &form, &wanted);
    if !errors.is_empty() {
        let page = page(&ctx, &form, errors).await?;
        return ctx.again(&page);
    }
    for duty in &wanted {
        ctx.actor.permit_to(GiveDuty(*duty), &facts)?;
    }
    let new = NewInvitation {
        name: form.text("name").split_whitespace().collect::<Vec<_>>().join(" "),
        email: form.text("email").to_owned(),
        body,
        duties: wanted.clone(),
        invited_by: Some(ctx.actor.user),
    };
    let mut tx = ctx.write(&form).await?;
    if wanted.contains(&Duty::Privacy) {
        appoint(&ctx, &mut tx, &new.email, body).await?;
    }
    let (invitation, token) = invitations::invite(&mut tx, &permit, &ctx.app, &new).await?;
    post(&ctx, &mut tx, &new.email, &token).await?;
    let event = UserInvited { invitation, body, duties: wanted.into_iter().collect() };
    let list = format!("/users?body={body}");
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, &list, Done::Invited).await?;
    link(&ctx, (&new.name, &new.email), &token, body, &new.duties)
}

/// Somebody becomes the privacy officer by this invitation: not who invites, also by no second address that one's account has.
async fn appoint(ctx: &Ctx, tx: &mut db::WriteTx, email: &str, body: BodyId) -> Result<(), PageError> {
    let known = sign_in::user_by_email(tx, &email_key(email)).await?;
    let office = OfficeFacts { body, holder: known.map(|known| known.id) };
    let permit = ctx.actor.permit::<AppointOfficer>(&office)?;
    Ok(officer::announce(tx, ctx, &permit, body).await?)
}

fn faults(ctx: &Ctx, form: &Form, wanted: &BTreeSet<Duty>) -> FieldErrors {
    let mut errors = FieldErrors::new();
    let mut fault = |field: &str, id: &str| errors.push((field.to_owned(), i18n::say(ctx.lang, id)));
    if PersonName::parse(form.text("name")).is_err() {
        fault("name", "accounts-name-missing");
    }
    if !is_email(form.text("email")) {
        fault("email", "field-fault-not-an-email");
    }
    if wanted.is_empty() {
        fault("duties", "accounts-duties-missing");
    }
    errors
}

/// The last day of an invitation made now.
fn last_day(ctx: &Ctx) -> Date {
    ctx.now().plus_days(INVITATION_DAYS).local_date(ctx.app.packs().territory().time_zone())
}

/// The link on its way by mail, in the language of who invites: the other one's is not known yet.
async fn post(ctx: &Ctx, tx: &mut db::WriteTx, email: &str, token: &str) -> Result<(), PageError> {
    let settings = &ctx.app.settings;
    let link = invitation_link(&settings.public_url, token);
    let mail = invitation_mail(ctx.lang, &settings.network_name, &link, last_day(ctx));
    letters::queue(tx, &ctx.app, &mail.to(email)).await?;
    Ok(())
}

/// Shown instead of a redirect: the link has no address of its own, only its hash is kept. Whoever holds it can be the
/// invited: the one to the office of the privacy officer is mailed and shown to nobody.
fn link(ctx: &Ctx, (name, email): (&str, &str), token: &str, body: BodyId, duties: &BTreeSet<Duty>) -> PageResult {
    let shown = !duties.contains(&Duty::Privacy);
    ctx.page(&LinkPage {
        ui: ctx.ui(),
        name: name.to_owned(),
        email: email.to_owned(),
        link: shown.then(|| invitation_link(&ctx.app.settings.public_url, token)),
        expires: last_day(ctx),
        body,
    })
}

/// Whoever holds the link holds the duties in it: it is for those only who may give each of them.
fn may_hand_out(ctx: &Ctx, seen: &invitations::Invitation) -> Result<Permit<Administer>, PageError> {
    let facts = BodyFacts { body: seen.body };
    let permit = ctx.actor.permit::<Administer>(&facts)?;
    for duty in &seen.duties {
        ctx.actor.permit_to(GiveDuty(*duty), &facts)?;
    }
    Ok(permit)
}

/// A new link in place of the one sent before.
pub async fn resend(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    ctx.recently_proven()?;
    let id = InvitationId::parse(&id).or_hidden()?;
    let mut tx = ctx.write(&form).await?;
    let seen = invitations::seen(&mut tx, &ctx.actor.scope(), id).await?.or_hidden()?;
    let permit = may_hand_out(&ctx, &seen)?;
    let token = invitations::renew(&mut tx, &permit, &ctx.app, id).await?.or_stale(&form)?;
    post(&ctx, &mut tx, &seen.email, &token).await?;
    let event = InvitationRenewed { invitation: id, body: seen.body };
    let list = format!("/users?body={}", seen.body);
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, &list, Done::Invited).await?;
    link(&ctx, (&seen.name, &seen.email), &token, seen.body, &seen.duties)
}

pub async fn revoke(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    let id = InvitationId::parse(&id).or_hidden()?;
    let mut tx = ctx.write(&form).await?;
    let seen = invitations::seen(&mut tx, &ctx.actor.scope(), id).await?.or_hidden()?;
    let permit = may_hand_out(&ctx, &seen)?;
    invitations::revoke(&mut tx, &permit, id, ctx.now()).await?.or_stale(&form)?;
    let event = InvitationRevoked { invitation: id, body: seen.body };
    let list = format!("/users?body={}", seen.body);
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, &list, Done::InvitationRevoked).await
}
