//! Choosing a new password with the link that an administrator gave; then one signs in as always.

use askama::Template;
use audit::{About, Author, News};
use axum::extract::Path;
use web::{Done, FieldErrors, FieldView, Form, OrStale, PageError, PageResult, Ui, Visit};

use super::password::told;
use super::untrimmed;
use crate::door;
use crate::events::{FactorRemoved, LoginsEnded, PasswordChanged, ResetUsed};
use crate::hash;
use crate::queries::resets::{self, RESET_HOURS, Reset};
use crate::rules::password::{self, ADVISED_CHARS, MIN_CHARS, Owner};

#[derive(Template)]
#[template(path = "reset.html")]
struct ResetPage {
    ui: Ui,
    errors: FieldErrors,
    token: String,
    email: String,
    drops_factor: bool,
    password: FieldView,
    again: FieldView,
}

#[derive(Template)]
#[template(path = "reset_over.html")]
struct OverPage {
    ui: Ui,
}

/// The link behind a token, when it is still good.
async fn find(visit: &Visit, token: &str) -> Result<Option<Reset>, PageError> {
    door::attempt(&visit.app, "reset", &visit.address, door::PER_ADDRESS).await?;
    let mut tx = visit.app.db.read().await?;
    Ok(resets::by_token(&mut tx, token, visit.now()).await?)
}

fn page(visit: &Visit, token: &str, reset: &Reset, errors: FieldErrors) -> ResetPage {
    ResetPage {
        ui: if errors.is_empty() { visit.ui() } else { visit.ui().with_faults() },
        token: token.to_owned(),
        email: reset.email.clone(),
        drops_factor: reset.drops_factor,
        password: FieldView::new("password", "").with_errors(&errors),
        again: FieldView::new("again", "").with_errors(&errors),
        errors,
    }
}

pub async fn show(visit: Visit, Path(token): Path<String>) -> PageResult {
    match find(&visit, &token).await? {
        Some(reset) => visit.page(&page(&visit, &token, &reset, Vec::new())),
        None => visit.page(&OverPage { ui: visit.ui() }),
    }
}

/// Sets the password and ends all sessions. Nobody is let in here: a second factor that stays is asked for at sign-in.
pub async fn set(visit: Visit, Path(token): Path<String>, form: Form) -> PageResult {
    let Some(reset) = find(&visit, &token).await? else { return visit.page(&OverPage { ui: visit.ui() }) };
    let new = untrimmed(&form, "password");
    let owner = Owner { email: &reset.email, name: &reset.name, network: &visit.app.settings.network_name };
    if let Some(fault) = password::fault(new, untrimmed(&form, "again"), &owner) {
        return visit.again(&page(&visit, &token, &reset, vec![told(visit.lang, fault)]));
    }
    let hashed = hash::hash(&visit.app.random, new).await?;
    let (now, user) = (visit.now(), reset.user);
    let mut tx = visit.write(&form).await?;
    let how_many = resets::use_up(&mut tx, &reset, &hashed, now).await?.or_stale(&form)?;
    let author = Author { user: Some(user), body: None, at: now, ground: "reset".to_owned() };
    tx.note(&author, &PasswordChanged { user });
    tx.note(&author, &LoginsEnded { user, how_many });
    tx.tell(now, News { kind: "password-changed", about: About::of("user", user), to: vec![user] });
    if reset.drops_factor {
        tx.note(&author, &FactorRemoved { user });
        tx.tell(now, News { kind: "factor-changed", about: About::of("user", user), to: vec![user] });
    }
    let event = ResetUsed { user, reset: reset.id };
    visit.done(tx, &form, &author, &event, "/sign-in", Done::PasswordChanged).await
}
