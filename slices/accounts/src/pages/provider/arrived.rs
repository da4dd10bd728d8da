//! The way back from the provider.

use audit::{About, Author, News};
use axum::extract::{Path, Query};
use axum::http::HeaderMap;
use i18n::Lang;
use kernel::ids::UserId;
use kernel::names::PersonName;
use policy::Actor;
use policy::accounts::OwnAccount;
use subtle::ConstantTimeEq;
use web::{Done, Form, IdentityProvider, OrHidden, PageResult, Visit};

use super::leave::browser;
use super::{Begun, Purpose, Trouble, address_back, trouble};
use crate::door::{self, Entry};
use crate::events::{Door, IdentityLinked, Proven, UserCreated};
use crate::oidc::{self, Answer, Proved};
use crate::pages::invitation::joined;
use crate::pages::sign_in::{inside, refuse};
use crate::queries::ceremonies::{self, Kind};
use crate::queries::insert::{NewUser, email_key};
use crate::queries::{account, identities, invitations, sign_in};
use crate::rules::back;

/// What the provider says in the address.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub struct Said {
    state: String,
    code: String,
    /// The issuer, by its own word.
    iss: String,
    error: String,
}

/// Somebody comes back. The way is taken out of the database first: whatever the answer is, it is looked at once.
pub async fn arrive(
    visit: Visit,
    Path(provider): Path<String>,
    Query(said): Query<Said>,
    headers: HeaderMap,
) -> PageResult {
    door::attempt(&visit.app, "provider-back", &visit.address, door::PER_ADDRESS).await?;
    let provider = visit.app.settings.provider(&provider).or_hidden()?.clone();
    let begun: Option<Begun> = ceremonies::take(&visit.app, Kind::Provider, &said.state).await?;
    let here = browser(&visit, &headers).map(|token| web::token_hash(&token)).unwrap_or_default();
    let is_ours =
        |begun: &Begun| begun.provider == provider.code && bool::from(begun.browser.as_bytes().ct_eq(here.as_bytes()));
    let Some(begun) = begun.filter(is_ours) else {
        refuse(&visit, None, Door::Provider).await?;
        return trouble(&visit, &provider, Trouble::Over, "/sign-in".to_owned());
    };
    let Begun { purpose, back, asked, .. } = begun;
    let instead = purpose.instead(&back);
    if !said.error.is_empty() {
        tracing::warn!(provider = provider.code, error = said.error, "identity provider");
        return trouble(&visit, &provider, Trouble::GivenUp, instead);
    }
    let answer = Answer { code: &said.code, issuer: &said.iss };
    let proved = oidc::finish(&provider, &address_back(&visit, &provider), asked, answer, visit.now()).await;
    let proved = match proved {
        Ok(proved) => proved,
        Err(fault) => {
            tracing::warn!(provider = provider.code, %fault, "identity provider");
            refuse(&visit, None, Door::Provider).await?;
            return trouble(&visit, &provider, Trouble::from(&fault), instead);
        }
    };
    match purpose {
        Purpose::SignIn => enter(&visit, &provider, &proved, &back).await,
        Purpose::Link(user) => link(&visit, &provider, &proved, user).await,
        Purpose::Prove(user) => prove(&visit, &provider, &proved, user, &back).await,
        Purpose::Invitation { token, name, title } => accept(&visit, &provider, &proved, &token, &name, &title).await,
    }
}

fn key(visit: &Visit, provider: &IdentityProvider, proved: &Proved) -> String {
    identities::key(&visit.app.vault, &provider.issuer, &proved.subject)
}

/// In, when the account is linked; straight, when the provider saw two factors or none is set here.
async fn enter(visit: &Visit, provider: &IdentityProvider, proved: &Proved, back: &str) -> PageResult {
    let mut tx = visit.app.db.write().await?;
    let key = key(visit, provider, proved);
    let Some(known) = identities::owner(&mut tx, &provider.code, &key, visit.now()).await? else {
        drop(tx);
        refuse(visit, None, Door::Provider).await?;
        return trouble(visit, provider, Trouble::Unknown, format!("/sign-in?back={}", web::percent(back)));
    };
    if !proved.second_factor && known.has_factor() {
        drop(tx);
        return inside(visit, known, back::local(back), &provider.code).await;
    }
    let (door, provider) = (Door::Provider, provider.code.clone());
    let second_factor = proved.second_factor;
    let entry = Entry { user: known.id, membership: None, second_factor, door, provider, own_factor: false };
    door::enter(visit, tx, entry, back::local(back)).await
}

/// The same person still, who asked for it?
fn still_here(visit: &Visit, user: UserId) -> Option<&Actor> {
    visit.login.as_ref().and_then(|login| login.actor.as_ref()).filter(|actor| actor.user == user)
}

async fn link(visit: &Visit, provider: &IdentityProvider, proved: &Proved, user: UserId) -> PageResult {
    let Some(actor) = still_here(visit, user) else {
        return trouble(visit, provider, Trouble::Over, "/account/identities".to_owned());
    };
    if visit.login.as_ref().is_none_or(|login| !login.by_own_means) {
        return trouble(visit, provider, Trouble::Over, "/account/identities".to_owned());
    }
    let (own, now) = (actor.own(), visit.now());
    let permit = actor.permit::<OwnAccount>(&user)?;
    let mut tx = visit.app.db.write().await?;
    let key = key(visit, provider, proved);
    if identities::link(&mut tx, &own, &visit.app, &provider.code, &key).await?.is_none() {
        drop(tx);
        return trouble(visit, provider, Trouble::Taken, "/account/identities".to_owned());
    }
    tx.tell(now, News { kind: "way-in-changed", about: About::of("user", user), to: vec![user] });
    tx.commit(&permit.author(now), &IdentityLinked { user, provider: provider.code.clone() }).await?;
    visit.see_done("/account/identities", Done::IdentityLinked)
}

async fn prove(visit: &Visit, provider: &IdentityProvider, proved: &Proved, user: UserId, back: &str) -> PageResult {
    let instead = format!("/account/prove?back={}", web::percent(back));
    let Some(login) = visit.login.as_ref() else { return trouble(visit, provider, Trouble::Over, instead) };
    let Some(actor) = still_here(visit, user) else { return trouble(visit, provider, Trouble::Over, instead) };
    let (own, now) = (actor.own(), visit.now());
    let permit = actor.permit::<OwnAccount>(&user)?;
    let mut tx = visit.app.db.write().await?;
    let owner = identities::owner(&mut tx, &provider.code, &key(visit, provider, proved), now).await?;
    let Some(owner) = owner.filter(|owner| owner.id == user) else {
        drop(tx);
        refuse(visit, Some(user), Door::Provider).await?;
        return trouble(visit, provider, Trouble::Unknown, instead);
    };
    // As at the sign-in: who set a second factor here shows it, unless the provider saw two.
    if owner.has_factor() && !proved.second_factor {
        return trouble(visit, provider, Trouble::TooLow, instead);
    }
    account::prove(&mut tx, &own, login.id, now).await?;
    if proved.second_factor {
        account::showed_factor(&mut tx, &own, login.id).await?;
    }
    tx.commit(&permit.author(now), &Proven { user, door: Door::Provider }).await?;
    visit.see(back::local_or(back, "/account"))
}

/// The invitation, looked at again: it may have been used or taken back meanwhile.
async fn accept(
    visit: &Visit,
    provider: &IdentityProvider,
    proved: &Proved,
    token: &str,
    name: &str,
    title: &str,
) -> PageResult {
    let mut tx = visit.app.db.write().await?;
    let found = invitations::by_token(&mut tx, token).await?.filter(|found| found.is_good(visit.now()));
    let Some(invitation) = found.filter(|found| provider.serves(found.body)) else {
        return trouble(visit, provider, Trouble::Over, format!("/invitation/{token}"));
    };
    // An address is never enough to be taken for somebody who has an account: that one gives the password.
    if sign_in::user_by_email(&mut tx, &email_key(&invitation.email)).await?.is_some() {
        return visit.see(&format!("/invitation/{token}"));
    }
    let name = if PersonName::parse(name).is_ok() { name } else { &invitation.name };
    let user = NewUser {
        name: name.split_whitespace().collect::<Vec<_>>().join(" "),
        email: invitation.email.clone(),
        title: title.chars().take(PersonName::MAX_CHARS).collect(),
        lang: if visit.lang == Lang::Pseudo { Lang::default() } else { visit.lang },
        password_hash: None,
    };
    let user = invitations::join_user(&mut tx, &visit.app, &user).await?;
    let key = key(visit, provider, proved);
    if identities::link_invited(&mut tx, user, &visit.app, &provider.code, &key).await?.is_none() {
        drop(tx);
        return trouble(visit, provider, Trouble::Taken, format!("/invitation/{token}"));
    }
    let (author, event): (Author, _) = joined(visit, &mut tx, &invitation, user, &Form::default()).await?;
    tx.note(&author, &UserCreated { user });
    tx.note(&author, &IdentityLinked { user, provider: provider.code.clone() });
    tx.note(&author, &event);
    let (door, provider) = (Door::Invitation, provider.code.clone());
    let second_factor = proved.second_factor;
    let entry = Entry { user, membership: None, second_factor, door, provider, own_factor: false };
    door::enter(visit, tx, entry, "/today").await
}
