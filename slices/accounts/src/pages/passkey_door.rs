//! Passkeys at the door: the question, and the answer that lets in or proves again who it is.

use axum::http::{HeaderValue, header};
use axum::response::IntoResponse;
use kernel::ids::UserId;
use policy::accounts::OwnAccount;
use serde::{Deserialize, Serialize};
use web::{Ctx, Form, OrHidden, PageError, PageResult, Ui, Visit};

use super::sign_in::refuse;
use crate::door::{self, Entry};
use crate::events::{Door, Proven};
use crate::passkey::{Answer, Awaited, PasskeyFault, Question, Site};
use crate::queries::ceremonies::{self, Kind};
use crate::queries::{account, passkeys};
use crate::rules::back;

/// What the button for a passkey needs to know.
pub struct PasskeyBox {
    pub origin: String,
}

impl PasskeyBox {
    /// `None` where people type a number into the address bar: there are no passkeys then.
    pub fn new(visit: &Visit) -> Option<Self> {
        Site::of(&visit.app.settings.public_url).map(|site| Self { origin: site.origin().to_owned() })
    }
}

/// What the browser gets: the question, and the name of the ceremony for the answer.
#[derive(Serialize)]
struct Asking {
    ceremony: String,
    question: Question,
}

/// Keeps what the answer is compared with, and asks.
pub async fn ask<T: Serialize>(visit: &Visit, kind: Kind, question: Question, known: &T) -> PageResult {
    let ceremony = visit.app.random.token();
    ceremonies::begin(&visit.app, kind, &ceremony, known).await?;
    let asking = Asking { ceremony, question };
    let json = serde_json::to_string(&asking).map_err(|error| PageError::fault(error.to_string()))?;
    let kind = HeaderValue::from_static("application/json; charset=utf-8");
    Ok(([(header::CONTENT_TYPE, kind)], json).into_response())
}

pub fn site(visit: &Visit) -> Result<Site, PageError> {
    Site::of(&visit.app.settings.public_url).or_hidden()
}

pub fn unasked(fault: PasskeyFault) -> PageError {
    PageError::fault(fault.to_string())
}

/// The question to whoever stands at the door: any key of this site.
pub async fn begin(visit: Visit, _form: Form) -> PageResult {
    door::attempt(&visit.app, "passkey", &visit.address, door::PER_ADDRESS).await?;
    let (question, awaited) = site(&visit)?.ask().map_err(unasked)?;
    ask(&visit, Kind::Passkey, question, &AtTheDoor { awaited }).await
}

#[derive(Serialize, Deserialize)]
struct AtTheDoor {
    awaited: Awaited,
}

/// Whose key answered, when the answer is believed; the counter is kept in the same transaction that the caller goes
/// on with.
async fn believed(visit: &Visit, form: &Form) -> Result<Option<(db::WriteTx, UserId)>, PageError> {
    door::attempt(&visit.app, "passkey-answer", &visit.address, door::PER_ADDRESS).await?;
    let known: Option<AtTheDoor> = ceremonies::take(&visit.app, Kind::Passkey, form.text("ceremony")).await?;
    let Some(known) = known else { return Ok(None) };
    let Ok(answer) = Answer::read(form.text("answer")) else { return Ok(None) };
    let mut tx = visit.app.db.write().await?;
    let Some(stored) = passkeys::by_credential(&mut tx, &answer.credential()).await? else { return Ok(None) };
    match site(visit)?.believe(&known.awaited, &answer, &stored, &visit.app.vault) {
        Ok(state) => {
            let kept = passkeys::used(&mut tx, &stored, state, visit.now()).await?;
            Ok(kept.map(|()| (tx, stored.user)))
        }
        Err(fault) => {
            tracing::warn!(%fault, "passkey refused");
            drop(tx);
            refuse(visit, Some(stored.user), Door::Passkey).await?;
            Ok(None)
        }
    }
}

#[derive(askama::Template)]
#[template(path = "passkey_refused.html")]
struct RefusedPage {
    ui: Ui,
    instead: String,
}

fn refused(visit: &Visit, instead: String) -> PageResult {
    visit.again(&RefusedPage { ui: visit.ui(), instead })
}

/// In with a passkey alone: the device is one factor, and it has checked the person.
pub async fn sign_in(visit: Visit, form: Form) -> PageResult {
    let back = back::local(form.text("back"));
    let Some((tx, user)) = believed(&visit, &form).await? else {
        return refused(&visit, format!("/sign-in?back={}", web::percent(back)));
    };
    let entry = Entry {
        user,
        membership: None,
        second_factor: true,
        door: Door::Passkey,
        provider: String::new(),
        own_factor: true,
    };
    door::enter(&visit, tx, entry, back).await
}

/// The proof again, before a sensitive act.
pub async fn prove(ctx: Ctx, form: Form) -> PageResult {
    let (own, now) = (ctx.actor.own(), ctx.now());
    let permit = ctx.actor.permit::<OwnAccount>(&own.user())?;
    let back = back::local_or(form.text("back"), "/account").to_owned();
    let instead = format!("/account/prove?back={}", web::percent(&back));
    let Some((mut tx, user)) = believed(&ctx, &form).await? else { return refused(&ctx, instead) };
    if user != own.user() {
        drop(tx);
        return refused(&ctx, instead);
    }
    account::prove(&mut tx, &own, ctx.actor.login, now).await?;
    account::showed_factor(&mut tx, &own, ctx.actor.login).await?;
    account::showed_own(&mut tx, &own, ctx.actor.login).await?;
    tx.commit(&permit.author(now), &Proven { user, door: Door::Passkey }).await?;
    ctx.see(&back)
}
