//! The passkeys of the own account: add one with the device at hand, take one away.

use askama::Template;
use audit::{About, News};
use axum::extract::Path;
use kernel::Instant;
use kernel::ids::{PasskeyId, UserId};
use policy::Why;
use policy::accounts::OwnAccount;
use serde::{Deserialize, Serialize};
use web::{Ctx, Done, FieldErrors, FieldView, Form, OrHidden, PageError, PageResult, Ui};

use super::passkey_door::{ask, site, unasked};
use super::recovery::{self, CodesPage};
use crate::door;
use crate::events::{LoginsEnded, PasskeyAdded, PasskeyRemoved};
use crate::passkey::{Awaited, Owner, Site};
use crate::queries::ceremonies::{self, Kind};
use crate::queries::passkeys::{self, Passkey};
use crate::queries::{account, identities};

/// More than this on one account is a sign of something else.
const MOST: usize = 20;
const NAME_CHARS: usize = 60;

#[derive(Template)]
#[template(path = "passkeys.html")]
struct PasskeysPage {
    ui: Ui,
    errors: FieldErrors,
    keys: Vec<KeyLine>,
    /// `None` where the address of the network is a number.
    origin: Option<String>,
    name: FieldView,
}

struct KeyLine {
    id: PasskeyId,
    name: String,
    added_at: Instant,
    used_at: Option<Instant>,
}

impl From<Passkey> for KeyLine {
    fn from(key: Passkey) -> Self {
        Self { id: key.id, name: key.name, added_at: key.added_at, used_at: key.used_at }
    }
}

async fn page(ctx: &Ctx, name: &str, errors: FieldErrors) -> Result<PasskeysPage, PageError> {
    let keys = passkeys::of_own(&mut ctx.app.db.read().await?, &ctx.actor.own()).await?;
    let ui = if errors.is_empty() { ctx.ui() } else { ctx.ui().with_faults() };
    Ok(PasskeysPage {
        ui,
        keys: keys.into_iter().map(KeyLine::from).collect(),
        origin: Site::of(&ctx.app.settings.public_url).map(|site| site.origin().to_owned()),
        name: FieldView::new("name", name).optional().with_errors(&errors),
        errors,
    })
}

pub async fn show(ctx: Ctx) -> PageResult {
    ctx.proven_by_own_means()?;
    let page = page(&ctx, "", Vec::new()).await?;
    ctx.page(&page)
}

#[derive(Serialize, Deserialize)]
struct New {
    awaited: Awaited,
    user: UserId,
}

/// The question to the device: a new key for this account, unlike those it has.
pub async fn begin(ctx: Ctx, _form: Form) -> PageResult {
    ctx.proven_by_own_means()?;
    let own = ctx.actor.own();
    let mut tx = ctx.app.db.read().await?;
    let profile = account::profile(&mut tx, &own).await?.or_hidden()?;
    let present = passkeys::of_own(&mut tx, &own).await?;
    let present: Vec<String> = present.into_iter().map(|key| key.credential).collect();
    let owner = Owner::new(&ctx.app.vault, own.user(), &profile.email, &profile.name);
    let (question, awaited) = site(&ctx)?.ask_for_new(&owner, &present).map_err(unasked)?;
    ask(&ctx, Kind::NewPasskey, question, &New { awaited, user: own.user() }).await
}

/// Keeps the new key. The first factor of an account comes with recovery codes, as always.
pub async fn add(ctx: Ctx, form: Form) -> PageResult {
    ctx.proven_by_own_means()?;
    let (own, now) = (ctx.actor.own(), ctx.now());
    let permit = ctx.actor.permit::<OwnAccount>(&own.user())?;
    door::attempt(&ctx.app, "passkey-new", &own.user().to_string(), door::PER_ACCOUNT).await?;
    let known: Option<New> = ceremonies::take(&ctx.app, Kind::NewPasskey, form.text("ceremony")).await?;
    let known = known.filter(|known| known.user == own.user());
    let made = known.and_then(|known| {
        let made = site(&ctx).ok()?.believe_new(&known.awaited, form.text("answer"));
        made.inspect_err(|fault| tracing::warn!(%fault, "passkey refused")).ok()
    });
    let Some(made) = made else { return again(&ctx, &form, "accounts-passkey-refused-text").await };
    let mut tx = ctx.write(&form).await?;
    let profile = account::profile(&mut tx, &own).await?.or_hidden()?;
    if passkeys::count(&mut tx, &own).await? >= MOST as i64 {
        drop(tx);
        return again(&ctx, &form, "accounts-passkey-too-many").await;
    }
    let name = name_of(&ctx, form.text("name"));
    let Some(passkey) = passkeys::add(&mut tx, &own, &ctx.app, &name, made).await? else {
        drop(tx);
        return again(&ctx, &form, "accounts-passkey-known").await;
    };
    account::showed_factor(&mut tx, &own, ctx.actor.login).await?;
    tx.tell(now, News { kind: "way-in-changed", about: About::of("user", own.user()), to: vec![own.user()] });
    let event = PasskeyAdded { user: own.user(), passkey };
    if profile.has_factor() {
        return ctx.done(tx, &form, &permit.author(now), &event, "/account/passkeys", Done::PasskeyAdded).await;
    }
    // Sessions that began with the password alone have not shown the factor: they begin anew.
    let how_many = account::end_others(&mut tx, &own, ctx.actor.login, now).await?;
    tx.note(&permit.author(now), &LoginsEnded { user: own.user(), how_many });
    let codes = recovery::renew(&ctx, &mut tx).await?;
    ctx.done(tx, &form, &permit.author(now), &event, "/account/recovery", Done::PasskeyAdded).await?;
    ctx.page(&CodesPage { ui: ctx.ui(), codes, done: "done-passkey-added" })
}

async fn again(ctx: &Ctx, form: &Form, fault: &str) -> PageResult {
    let errors = vec![("name".to_owned(), i18n::say(ctx.lang, fault))];
    let page = page(ctx, form.text("name"), errors).await?;
    ctx.again(&page)
}

/// As its owner calls it; a key without a name is called by its day.
fn name_of(ctx: &Ctx, typed: &str) -> String {
    let name: String = typed.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(NAME_CHARS).collect();
    if name.is_empty() { ctx.ui().date(ctx.actor.today) } else { name }
}

/// Takes a key away, unless it is the last way in or the last second factor that a body asks for.
pub async fn remove(ctx: Ctx, Path(id): Path<String>, form: Form) -> PageResult {
    ctx.proven_by_own_means()?;
    let (own, now) = (ctx.actor.own(), ctx.now());
    let id = PasskeyId::parse(&id).or_hidden()?;
    let permit = ctx.actor.permit::<OwnAccount>(&own.user())?;
    let mut tx = ctx.write(&form).await?;
    let profile = account::profile(&mut tx, &own).await?.or_hidden()?;
    let is_last = profile.passkeys == 1;
    let wanted = !account::factor_wanted_by(&mut tx, &own, ctx.actor.today).await?.is_empty();
    if is_last && profile.totp_sealed.is_none() && wanted {
        return Err(PageError::Refused(Why::SecondFactor));
    }
    if is_last && profile.password_hash.is_none() && identities::of_own(&mut tx, &own).await?.is_empty() {
        drop(tx);
        return again(&ctx, &form, "accounts-last-way-in").await;
    }
    passkeys::remove(&mut tx, &own, id).await?.or_hidden()?;
    account::drop_idle_codes(&mut tx, &own).await?;
    tx.tell(now, News { kind: "way-in-changed", about: About::of("user", own.user()), to: vec![own.user()] });
    let event = PasskeyRemoved { user: own.user(), passkey: id };
    ctx.done(tx, &form, &permit.author(now), &event, "/account/passkeys", Done::PasskeyRemoved).await
}
