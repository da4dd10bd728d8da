//! The own e-mail address, with which one signs in: changed after a fresh proof of identity.

use askama::Template;
use audit::{About, News};
use policy::accounts::OwnAccount;
use web::{Ctx, Done, FieldErrors, FieldView, Form, OrHidden, PageResult, Ui, letters};

use super::is_email;
use crate::events::EmailChanged;
use crate::mail::email_changed_mail;
use crate::queries::account;
use crate::queries::insert::email_key;

#[derive(Template)]
#[template(path = "email.html")]
struct EmailPage {
    ui: Ui,
    errors: FieldErrors,
    email: FieldView,
}

pub async fn show(ctx: Ctx) -> PageResult {
    ctx.proven_by_own_means()?;
    let mut tx = ctx.app.db.read().await?;
    let profile = account::profile(&mut tx, &ctx.actor.own()).await?.or_hidden()?;
    ctx.page(&EmailPage { ui: ctx.ui(), errors: Vec::new(), email: FieldView::new("email", profile.email) })
}

pub async fn save(ctx: Ctx, form: Form) -> PageResult {
    ctx.proven_by_own_means()?;
    let own = ctx.actor.own();
    let permit = ctx.actor.permit::<OwnAccount>(&own.user())?;
    let email = form.text("email");
    let mut tx = ctx.write(&form).await?;
    let fault = if !is_email(email) {
        Some("field-fault-not-an-email")
    } else if account::email_taken(&mut tx, &own, email).await? {
        Some("accounts-email-taken")
    } else {
        None
    };
    if let Some(id) = fault {
        drop(tx);
        let errors = vec![("email".to_owned(), i18n::say(ctx.lang, id))];
        let email = FieldView::new("email", email).with_errors(&errors);
        return ctx.again(&EmailPage { ui: ctx.ui().with_faults(), errors, email });
    }
    let before = account::profile(&mut tx, &own).await?.or_hidden()?;
    account::set_email(&mut tx, &own, email).await?;
    if email_key(&before.email) != email_key(email) {
        // Whoever took the account over must not be the only one to know.
        let warning = email_changed_mail(before.lang, &ctx.app.settings.network_name).to(&before.email);
        letters::queue(&mut tx, &ctx.app, &warning).await?;
    }
    tx.tell(ctx.now(), News { kind: "email-changed", about: About::of("user", own.user()), to: vec![own.user()] });
    let event = EmailChanged { user: own.user() };
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, "/account", Done::Saved).await
}
