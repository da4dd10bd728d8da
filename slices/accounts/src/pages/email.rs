//! The own e-mail address, with which one signs in: changed after a fresh proof of identity.

use askama::Template;
use audit::{About, News};
use policy::accounts::OwnAccount;
use web::{Ctx, Done, FieldErrors, FieldView, Form, OrHidden, PageResult, Ui};

use super::is_email;
use crate::events::EmailChanged;
use crate::queries::account;

#[derive(Template)]
#[template(path = "email.html")]
struct EmailPage {
    ui: Ui,
    errors: FieldErrors,
    email: FieldView,
}

pub async fn show(ctx: Ctx) -> PageResult {
    ctx.recently_proven()?;
    let mut tx = ctx.app.db.read().await?;
    let profile = account::profile(&mut tx, &ctx.actor.own()).await?.or_hidden()?;
    ctx.page(&EmailPage { ui: ctx.ui(), errors: Vec::new(), email: FieldView::new("email", profile.email) })
}

pub async fn save(ctx: Ctx, form: Form) -> PageResult {
    ctx.recently_proven()?;
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
    account::set_email(&mut tx, &own, email).await?;
    tx.tell(ctx.now(), News { kind: "email-changed", about: About::of("user", own.user()), to: vec![own.user()] });
    let event = EmailChanged { user: own.user() };
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, "/account", Done::Saved).await
}
