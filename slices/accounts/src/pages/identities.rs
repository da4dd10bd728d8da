//! The accounts at identity providers that the owner of this account linked to it.

use askama::Template;
use audit::{About, News};
use axum::extract::Path;
use axum::http::HeaderMap;
use kernel::Instant;
use kernel::ids::IdentityId;
use policy::accounts::OwnAccount;
use web::{Ctx, Done, FieldErrors, Form, OrHidden, PageError, PageResult, Ui};

use super::provider::{self, ProviderChoice, Purpose, leave};
use crate::events::IdentityUnlinked;
use crate::queries::{account, identities};

#[derive(Template)]
#[template(path = "identities.html")]
struct IdentitiesPage {
    ui: Ui,
    errors: FieldErrors,
    identities: Vec<IdentityLine>,
    /// Those that are not linked yet.
    providers: Vec<ProviderChoice>,
}

struct IdentityLine {
    id: IdentityId,
    provider: String,
    added_at: Instant,
    used_at: Option<Instant>,
}

async fn page(ctx: &Ctx, errors: FieldErrors) -> Result<IdentitiesPage, PageError> {
    let linked = identities::of_own(&mut ctx.app.db.read().await?, &ctx.actor.own()).await?;
    let providers = provider::choices(ctx, |one| linked.iter().all(|identity| identity.provider != one.code));
    // One whose provider is not configured any more can still be taken away.
    let label = |code: &str| {
        ctx.app.settings.provider(code).map_or_else(|| code.to_owned(), |one| one.label(ctx.lang).to_owned())
    };
    let identities = linked
        .iter()
        .map(|one| IdentityLine {
            id: one.id,
            provider: label(&one.provider),
            added_at: one.added_at,
            used_at: one.used_at,
        })
        .collect();
    let ui = if errors.is_empty() { ctx.ui() } else { ctx.ui().with_faults() };
    Ok(IdentitiesPage { ui, errors, identities, providers })
}

pub async fn show(ctx: Ctx) -> PageResult {
    let page = page(&ctx, Vec::new()).await?;
    ctx.page(&page)
}

/// Off to the provider, to come back with a proof that this account is linked to.
pub async fn link(ctx: Ctx, Path(provider): Path<String>, headers: HeaderMap, _form: Form) -> PageResult {
    ctx.proven_by_own_means()?;
    leave(&ctx, &headers, &provider, Purpose::Link(ctx.actor.user), "/account/identities").await
}

/// Takes the link away, unless nothing else would let its owner in.
pub async fn unlink(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    ctx.recently_proven()?;
    let (own, now) = (ctx.actor.own(), ctx.now());
    let id = IdentityId::parse(&id).or_hidden()?;
    let permit = ctx.actor.permit::<OwnAccount>(&own.user())?;
    let mut tx = ctx.write(&form).await?;
    let profile = account::profile(&mut tx, &own).await?.or_hidden()?;
    let is_last = identities::of_own(&mut tx, &own).await?.len() == 1;
    if is_last && profile.password_hash.is_none() && profile.passkeys == 0 {
        drop(tx);
        let errors = vec![("identity".to_owned(), i18n::say(ctx.lang, "accounts-last-way-in"))];
        let page = page(&ctx, errors).await?;
        return ctx.again(&page);
    }
    ctx.proven_by_own_means()?;
    identities::unlink(&mut tx, &own, id).await?.or_hidden()?;
    tx.tell(now, News { kind: "way-in-changed", about: About::of("user", own.user()), to: vec![own.user()] });
    let event = IdentityUnlinked { user: own.user(), identity: id };
    ctx.done(tx, &form, &permit.author(now), &event, "/account/identities", Done::IdentityUnlinked).await
}
