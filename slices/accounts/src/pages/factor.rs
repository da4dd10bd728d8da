//! The second factor of the own account: set it up with an app, take it away where no body asks for it.

use askama::Template;
use audit::{About, News};
use policy::Why;
use policy::accounts::OwnAccount;
use qrcode::{Color, QrCode};
use web::{Ctx, Done, FieldErrors, FieldView, Form, OrHidden, PageError, PageResult, Ui};

use super::recovery::{self, CodesPage};
use crate::door;
use crate::events::{FactorRemoved, FactorSet, LoginsEnded};
use crate::factor::place;
use crate::queries::account;
use crate::rules::hex::{hex, unhex};
use crate::rules::totp;

#[derive(Template)]
#[template(path = "factor.html")]
struct FactorPage {
    ui: Ui,
    wanted_by: Vec<String>,
    codes_left: i64,
}

#[derive(Template)]
#[template(path = "factor_setup.html")]
struct SetupPage {
    ui: Ui,
    errors: FieldErrors,
    wanted_by: Vec<String>,
    square: Square,
    key: String,
    sealed: String,
    code: FieldView,
}

/// A square code as SVG: side in modules, quiet zone included, and the path of the dark ones.
struct Square {
    side: usize,
    path: String,
}

fn setup_place(user: kernel::ids::UserId) -> String {
    format!("users/{user}/totp-setup")
}

pub async fn show(ctx: Ctx) -> PageResult {
    ctx.recently_proven()?;
    let own = ctx.actor.own();
    let mut tx = ctx.app.db.read().await?;
    let profile = account::profile(&mut tx, &own).await?.or_hidden()?;
    let wanted_by = account::factor_wanted_by(&mut tx, &own, ctx.actor.today).await?;
    if profile.totp_sealed.is_some() {
        let codes_left = account::codes_left(&mut tx, &own).await?;
        // A passkey is a second factor as well.
        let wanted_by = if profile.passkeys > 0 { Vec::new() } else { wanted_by };
        return ctx.page(&FactorPage { ui: ctx.ui(), wanted_by, codes_left });
    }
    let secret: [u8; totp::SECRET_BYTES] = ctx.app.random.bytes();
    ctx.page(&setup(&ctx, &profile.email, wanted_by, &secret, Vec::new())?)
}

/// The page keeps its secret, sealed, in a hidden field: after a mistyped code the app need not scan again.
fn setup(
    ctx: &Ctx,
    email: &str,
    wanted_by: Vec<String>,
    secret: &[u8],
    errors: FieldErrors,
) -> Result<SetupPage, PageError> {
    let square = square(&totp::address(&ctx.app.settings.network_name, email, secret))?;
    let sealed = hex(&ctx.app.vault.seal_house(&setup_place(ctx.actor.user), secret));
    let code = FieldView::new("code", "").with_errors(&errors);
    Ok(SetupPage { ui: ctx.ui(), errors, wanted_by, square, key: totp::key_text(secret), sealed, code })
}

/// Drawn by ourselves: the content policy allows no inline styles.
fn square(text: &str) -> Result<Square, PageError> {
    const QUIET: usize = 4;
    let code = QrCode::new(text).map_err(|error| PageError::fault(error.to_string()))?;
    let width = code.width();
    let dark = code.to_colors().into_iter().enumerate().filter(|(_, color)| *color == Color::Dark);
    let path = dark.map(|(at, _)| format!("M{} {}h1v1h-1z", at % width + QUIET, at / width + QUIET)).collect();
    Ok(Square { side: width + 2 * QUIET, path })
}

/// Sets the factor when the app shows the right code; answers with the recovery codes, which have no address.
pub async fn set(ctx: Ctx, form: Form) -> PageResult {
    ctx.recently_proven()?;
    let (own, now) = (ctx.actor.own(), ctx.now());
    let permit = ctx.actor.permit::<OwnAccount>(&own.user())?;
    door::attempt(&ctx.app, "factor-setup", &own.user().to_string(), door::PER_ACCOUNT).await?;
    let sealed = unhex(form.text("sealed")).ok_or(PageError::Unreadable)?;
    let secret = ctx.app.vault.open_house(&setup_place(own.user()), &sealed).map_err(|_| PageError::Unreadable)?;
    let mut tx = ctx.write(&form).await?;
    let profile = account::profile(&mut tx, &own).await?.or_hidden()?;
    profile.proven_by_own_means(&ctx)?;
    if profile.totp_sealed.is_some() {
        return ctx.see("/account/second-factor");
    }
    let Some(step) = totp::matching_step(&secret, form.text("code"), now) else {
        let wanted_by = account::factor_wanted_by(&mut tx, &own, ctx.actor.today).await?;
        drop(tx);
        let errors = vec![("code".to_owned(), i18n::say(ctx.lang, "accounts-code-wrong"))];
        let mut page = setup(&ctx, &profile.email, wanted_by, &secret, errors)?;
        page.ui = page.ui.with_faults();
        return ctx.again(&page);
    };
    let kept = ctx.app.vault.seal_house(&place(own.user()), &secret);
    account::set_factor(&mut tx, &own, ctx.actor.login, kept, step).await?;
    // Sessions that began with the password alone have not shown the factor: they begin anew.
    let how_many = account::end_others(&mut tx, &own, ctx.actor.login, now).await?;
    tx.note(&permit.author(now), &LoginsEnded { user: own.user(), how_many });
    let codes = recovery::renew(&ctx, &mut tx).await?;
    tx.tell(now, News { kind: "factor-changed", about: About::of("user", own.user()), to: vec![own.user()] });
    let event = FactorSet { user: own.user() };
    ctx.done(tx, &form, &permit.author(now), &event, "/account/recovery", Done::FactorSet).await?;
    ctx.page(&CodesPage { ui: ctx.ui(), codes, done: "done-factor-set" })
}

/// Takes the factor away, after a fresh proof, unless a body of the user asks for it.
pub async fn remove(ctx: Ctx, form: Form) -> PageResult {
    ctx.recently_proven()?;
    let own = ctx.actor.own();
    let permit = ctx.actor.permit::<OwnAccount>(&own.user())?;
    let mut tx = ctx.write(&form).await?;
    let profile = account::profile(&mut tx, &own).await?.or_hidden()?;
    profile.proven_by_own_means(&ctx)?;
    let is_last = profile.passkeys == 0;
    if is_last && !account::factor_wanted_by(&mut tx, &own, ctx.actor.today).await?.is_empty() {
        return Err(PageError::Refused(Why::SecondFactor));
    }
    account::drop_factor(&mut tx, &own, ctx.actor.login).await?;
    tx.tell(ctx.now(), News { kind: "factor-changed", about: About::of("user", own.user()), to: vec![own.user()] });
    let event = FactorRemoved { user: own.user() };
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, "/account", Done::FactorRemoved).await
}
