//! The proof of identity again, before a sensitive act: password, a code, a passkey, or the body's identity provider.

use askama::Template;
use axum::extract::{Path, Query};
use axum::http::HeaderMap;
use policy::accounts::OwnAccount;
use web::{Ctx, FieldErrors, FieldView, Form, IdentityProvider, OrHidden, PageError, PageResult, Ui};

use super::passkey_door::PasskeyBox;
use super::provider::{self, ProviderChoice, Purpose, leave};
use super::untrimmed;
use crate::events::{Door, Proven, SignInFailed};
use crate::queries::{account, identities, sign_in};
use crate::rules::back;
use crate::{door, factor, hash};

#[derive(Template)]
#[template(path = "prove.html")]
struct ProvePage {
    ui: Ui,
    errors: FieldErrors,
    email: String,
    /// `None` where a second factor is set: that is what is asked for.
    password: Option<FieldView>,
    code: Option<FieldView>,
    back: String,
    /// The word of a provider is not enough for what is to be done.
    own: bool,
    /// There is nothing else to show.
    bare: bool,
    passkey: Option<PasskeyBox>,
    /// Providers at which the owner of this account is known.
    providers: Vec<ProviderChoice>,
}

#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub struct Asked {
    back: String,
    own: String,
}

async fn page(ctx: &Ctx, asked: &Asked, errors: FieldErrors) -> Result<ProvePage, PageError> {
    let mut tx = ctx.app.db.read().await?;
    let profile = account::profile(&mut tx, &ctx.actor.own()).await?.or_hidden()?;
    let own = asked.own == "yes";
    let linked = identities::of_own(&mut tx, &ctx.actor.own()).await?;
    let is_linked = |one: &IdentityProvider| !own && linked.iter().any(|identity| identity.provider == one.code);
    let field = |name: &str| FieldView::new(name, "").with_errors(&errors);
    let ui = if errors.is_empty() { ctx.ui() } else { ctx.ui().with_faults() };
    Ok(ProvePage {
        ui,
        password: (!profile.has_factor()).then(|| field("password")),
        code: profile.has_factor().then(|| field("code")),
        providers: provider::choices(ctx, is_linked),
        passkey: (profile.passkeys > 0).then(|| PasskeyBox::new(ctx)).flatten(),
        back: back::local_or(&asked.back, "/account").to_owned(),
        bare: own && !profile.has_own_means(),
        email: profile.email,
        own,
        errors,
    })
}

pub async fn show(ctx: Ctx, Query(asked): Query<Asked>) -> PageResult {
    let page = page(&ctx, &asked, Vec::new()).await?;
    ctx.page(&page)
}

pub async fn prove(ctx: Ctx, form: Form) -> PageResult {
    let (own, now) = (ctx.actor.own(), ctx.now());
    let permit = ctx.actor.permit::<OwnAccount>(&own.user())?;
    door::attempt(&ctx.app, "prove", &own.user().to_string(), door::PER_ACCOUNT).await?;
    let known = sign_in::user_by_id(&mut ctx.app.db.read().await?, own.user()).await?.or_hidden()?;
    let (password, code) = (untrimmed(&form, "password"), form.text("code"));
    // Who set a second factor shows it: whoever looked over a shoulder has the password.
    let by_password =
        !known.has_factor() && !password.is_empty() && hash::verify(known.password_hash.clone(), password).await?;
    let mut tx = ctx.app.db.write().await?;
    let by = match by_password {
        true => Some(Door::Password),
        false if code.is_empty() => None,
        false => factor::use_code(&ctx.app, &mut tx, &known, code).await?,
    };
    let Some(door) = by else {
        drop(tx);
        ctx.record(&permit.author(now), &SignInFailed { user: Some(own.user()), door: Door::Password }).await?;
        let (field, typed) = if known.has_factor() { ("code", code) } else { ("password", password) };
        let fault = if typed.is_empty() { "missing" } else { "wrong" };
        let id = format!("accounts-prove-{field}-{fault}");
        let errors = vec![(field.to_owned(), i18n::say(ctx.lang, &id))];
        let asked = Asked { back: form.text("back").to_owned(), own: form.text("own").to_owned() };
        let page = page(&ctx, &asked, errors).await?;
        return ctx.again(&page);
    };
    account::prove(&mut tx, &own, ctx.actor.login, now).await?;
    if by_password || known.owns_its_codes() {
        account::showed_own(&mut tx, &own, ctx.actor.login).await?;
    }
    tx.commit(&permit.author(now), &Proven { user: own.user(), door }).await?;
    ctx.see(back::local_or(form.text("back"), "/account"))
}

/// Off to the provider, which has to ask the person again now.
pub async fn prove_with(ctx: Ctx, Path(provider): Path<String>, headers: HeaderMap, form: Form) -> PageResult {
    let back = back::local_or(form.text("back"), "/account").to_owned();
    leave(&ctx, &headers, &provider, Purpose::Prove(ctx.actor.user), &back).await
}
