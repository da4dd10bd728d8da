//! A new password for the own account: the old one is asked for, the other sessions end.

use askama::Template;
use audit::{About, News};
use policy::accounts::OwnAccount;
use web::{Ctx, Done, FieldErrors, FieldView, Form, OrHidden, PageResult, Ui};

use super::untrimmed;
use crate::door;
use crate::events::{LoginsEnded, PasswordChanged};
use crate::hash;
use crate::queries::account;
use crate::rules::password::{self, ADVISED_CHARS, MIN_CHARS, Owner, PasswordFault};

#[derive(Template)]
#[template(path = "password.html")]
struct PasswordPage {
    ui: Ui,
    errors: FieldErrors,
    email: String,
    present: FieldView,
    password: FieldView,
    again: FieldView,
}

fn page(ctx: &Ctx, email: String, errors: FieldErrors) -> PasswordPage {
    let field = |name: &str| FieldView::new(name, "").with_errors(&errors);
    let (present, password, again) = (field("present"), field("password"), field("again"));
    PasswordPage { ui: ctx.ui(), email, present, password, again, errors }
}

pub async fn show(ctx: Ctx) -> PageResult {
    let mut tx = ctx.app.db.read().await?;
    let profile = account::profile(&mut tx, &ctx.actor.own()).await?.or_hidden()?;
    ctx.page(&page(&ctx, profile.email, Vec::new()))
}

/// The field a fault of a new password belongs to, and its words.
pub fn told(lang: i18n::Lang, fault: PasswordFault) -> (String, String) {
    let field = if fault == PasswordFault::NotTheSame { "again" } else { "password" };
    (field.to_owned(), i18n::code(lang, fault))
}

pub async fn save(ctx: Ctx, form: Form) -> PageResult {
    let own = ctx.actor.own();
    let permit = ctx.actor.permit::<OwnAccount>(&own.user())?;
    door::attempt(&ctx.app, "prove", &own.user().to_string(), door::PER_ACCOUNT).await?;
    let mut tx = ctx.app.db.read().await?;
    let profile = account::profile(&mut tx, &own).await?.or_hidden()?;
    drop(tx);
    let (present, new) = (untrimmed(&form, "present"), untrimmed(&form, "password"));
    let mut errors = FieldErrors::new();
    if !hash::verify(profile.password_hash.clone(), present).await? {
        errors.push(("present".to_owned(), i18n::say(ctx.lang, "accounts-present-wrong")));
    }
    let owner = Owner { email: &profile.email, name: &profile.name, network: &ctx.app.settings.network_name };
    errors.extend(password::fault(new, untrimmed(&form, "again"), &owner).map(|fault| told(ctx.lang, fault)));
    if !errors.is_empty() {
        let mut page = page(&ctx, profile.email, errors);
        page.ui = page.ui.with_faults();
        return ctx.again(&page);
    }
    let hashed = hash::hash(&ctx.app.random, new).await?;
    let (now, user) = (ctx.now(), own.user());
    let mut tx = ctx.write(&form).await?;
    account::set_password(&mut tx, &own, &hashed).await?;
    let how_many = account::end_others(&mut tx, &own, ctx.actor.login, now).await?;
    account::prove(&mut tx, &own, ctx.actor.login, now).await?;
    tx.tell(now, News { kind: "password-changed", about: About::of("user", user), to: vec![user] });
    let author = permit.author(now);
    tx.note(&author, &LoginsEnded { user, how_many });
    ctx.done(tx, &form, &author, &PasswordChanged { user }, "/account", Done::PasswordChanged).await
}
