//! The proof of identity again, before a sensitive act: password, a code, a passkey, or the body's identity provider.

use askama::Template;
use axum::extract::{Path, Query};
use axum::http::HeaderMap;
use policy::accounts::OwnAccount;
use web::{Ctx, FieldErrors, FieldView, Form, OrHidden, PageError, PageResult, Ui};

use super::passkey_door::PasskeyBox;
use super::provider::{self, ProviderChoice, Purpose, leave};
use super::{Back, untrimmed};
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
    password: FieldView,
    code: Option<FieldView>,
    back: String,
    passkey: Option<PasskeyBox>,
    /// Providers at which the owner of this account is known.
    providers: Vec<ProviderChoice>,
}

async fn page(ctx: &Ctx, back: &str, errors: FieldErrors) -> Result<ProvePage, PageError> {
    let mut tx = ctx.app.db.read().await?;
    let profile = account::profile(&mut tx, &ctx.actor.own()).await?.or_hidden()?;
    let code = profile.has_factor().then(|| FieldView::new("code", "").optional());
    let linked = identities::of_own(&mut tx, &ctx.actor.own()).await?;
    let providers = provider::choices(ctx, |one| linked.iter().any(|identity| identity.provider == one.code));
    let passkey = (profile.passkeys > 0).then(|| PasskeyBox::new(ctx)).flatten();
    let password = FieldView::new("password", "").with_errors(&errors);
    let back = back::local_or(back, "/account").to_owned();
    Ok(ProvePage { ui: ctx.ui(), errors, email: profile.email, password, code, back, passkey, providers })
}

pub async fn show(ctx: Ctx, Query(Back { back }): Query<Back>) -> PageResult {
    let page = page(&ctx, &back, Vec::new()).await?;
    ctx.page(&page)
}

pub async fn prove(ctx: Ctx, form: Form) -> PageResult {
    let (own, now) = (ctx.actor.own(), ctx.now());
    let permit = ctx.actor.permit::<OwnAccount>(&own.user())?;
    door::attempt(&ctx.app, "prove", &own.user().to_string(), door::PER_ACCOUNT).await?;
    let known = sign_in::user_by_id(&mut ctx.app.db.read().await?, own.user()).await?.or_hidden()?;
    let (password, code) = (untrimmed(&form, "password"), form.text("code"));
    let by_password = !password.is_empty() && hash::verify(known.password_hash.clone(), password).await?;
    let mut tx = ctx.app.db.write().await?;
    let by = match by_password {
        true => Some(Door::Password),
        false if code.is_empty() => None,
        false => factor::use_code(&ctx.app, &mut tx, &known, code).await?,
    };
    let Some(door) = by else {
        drop(tx);
        ctx.record(&permit.author(now), &SignInFailed { user: Some(own.user()), door: Door::Password }).await?;
        let id = if password.is_empty() && code.is_empty() { "accounts-prove-missing" } else { "accounts-prove-wrong" };
        let errors = vec![("password".to_owned(), i18n::say(ctx.lang, id))];
        let mut page = page(&ctx, form.text("back"), errors).await?;
        page.ui = page.ui.with_faults();
        return ctx.again(&page);
    };
    account::prove(&mut tx, &own, ctx.actor.login, now).await?;
    tx.commit(&permit.author(now), &Proven { user: own.user(), door }).await?;
    ctx.see(back::local_or(form.text("back"), "/account"))
}

/// Off to the provider, which has to ask the person again now.
pub async fn prove_with(ctx: Ctx, Path(provider): Path<String>, headers: HeaderMap, form: Form) -> PageResult {
    let back = back::local_or(form.text("back"), "/account").to_owned();
    leave(&ctx, &headers, &provider, Purpose::Prove(ctx.actor.user), &back).await
}
