//! Signing in with address and password, then with a code where a second factor is set; signing out. The other ways in,
//! by passkey and by a body's identity provider, begin on the same page.

use askama::Template;
use axum::extract::Query;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use db::Db;
use serde::{Deserialize, Serialize};
use web::{Done, FieldErrors, FieldView, Form, PageError, PageResult, Ui, Visit};

use super::demo::{self, CastGroup};
use super::passkey_door::PasskeyBox;
use super::provider::{self, ProviderChoice};
use super::{Back, untrimmed};
use crate::door::{self, Entry};
use crate::events::{Door, SignInFailed, SignedOut};
use crate::queries::insert::email_key;
use crate::queries::sign_in::{self, Known};
use crate::rules::back;
use crate::rules::hex::{hex, unhex};
use crate::{factor, hash};

/// How long the password counts while the code is looked for.
const PENDING_SECONDS: i64 = 300;
const PENDING_PLACE: &str = "sign-in/pending";

#[derive(Template)]
#[template(path = "sign_in.html")]
struct SignInPage {
    ui: Ui,
    errors: FieldErrors,
    email: FieldView,
    password: FieldView,
    back: String,
    cast: Vec<CastGroup>,
    passkey: Option<PasskeyBox>,
    providers: Vec<ProviderChoice>,
    /// Who runs the network.
    desks: Vec<web::Desk>,
}

#[derive(Template)]
#[template(path = "sign_in_code.html")]
struct CodePage {
    ui: Ui,
    errors: FieldErrors,
    code: FieldView,
    pending: String,
    back: String,
    passkey: Option<PasskeyBox>,
    /// There are codes of an app; otherwise only recovery codes are typed here.
    by_app: bool,
}

/// What the page of the code brings back, sealed: no state in memory, and nobody can make one.
#[derive(Serialize, Deserialize)]
struct Pending {
    user: kernel::ids::UserId,
    version: i64,
    at: i64,
    /// The identity provider that spoke in place of the password, `""` for none.
    provider: String,
}

pub async fn show(visit: Visit, Query(Back { back }): Query<Back>) -> PageResult {
    let demo = visit.app.settings.demo;
    if let Some(login) = &visit.login
        && login.actor.is_some()
        && !demo
    {
        return visit.see(back::local(&back));
    }
    let page = page(&visit, "", &back, Vec::new()).await?;
    visit.page(&page)
}

async fn page(visit: &Visit, email: &str, back: &str, errors: FieldErrors) -> Result<SignInPage, PageError> {
    let cast = if visit.app.settings.demo { demo::cast(visit).await? } else { Vec::new() };
    let email = FieldView::new("email", email).with_errors(&errors);
    let password = FieldView::new("password", "").with_errors(&errors);
    let (passkey, providers) = (PasskeyBox::new(visit), provider::choices(visit, |_| true));
    let (ui, desks, back) = (visit.ui(), web::desks(&visit.app).await?, back.to_owned());
    Ok(SignInPage { ui, errors, email, password, back, cast, passkey, providers, desks })
}

pub async fn sign_in(visit: Visit, form: Form) -> PageResult {
    let (email, password, to) = (form.text("email"), untrimmed(&form, "password"), form.text("back"));
    let missing: FieldErrors =
        [("email", email, "accounts-email-missing"), ("password", password, "accounts-password-missing")]
            .into_iter()
            .filter(|(_, typed, _)| typed.is_empty())
            .map(|(field, _, id)| (field.to_owned(), i18n::say(visit.lang, id)))
            .collect();
    if !missing.is_empty() {
        let mut page = page(&visit, email, to, missing).await?;
        page.ui = page.ui.with_faults();
        return visit.again(&page);
    }
    if let Err(error) = knock(&visit, email).await {
        let wait = waiting(error)?;
        let errors = vec![("email".to_owned(), wait_words(visit.lang, wait))];
        let mut page = page(&visit, email, to, errors).await?;
        page.ui = page.ui.with_faults();
        return too_many(visit.again(&page)?, wait);
    }
    hash::prepare().await?;
    let known = find(&visit.app.db, email).await?;
    let hash = known.as_ref().and_then(|known| known.password_hash.clone());
    match known {
        Some(known) if hash::verify(hash.clone(), password).await? => inside(&visit, known, back::local(to), "").await,
        // The same work, the same words, the same entry for an unknown address and for a wrong password.
        known => {
            if known.is_none() {
                hash::verify(None, password).await?;
            }
            refuse(&visit, known.map(|known| known.id), Door::Password).await?;
            let errors = vec![("email".to_owned(), i18n::say(visit.lang, "accounts-sign-in-wrong"))];
            let mut page = page(&visit, email, to, errors).await?;
            page.ui = page.ui.with_faults();
            visit.again(&page)
        }
    }
}

/// Takes one attempt of the network address and of the account.
async fn knock(visit: &Visit, email: &str) -> Result<(), PageError> {
    door::attempt(&visit.app, "sign-in-address", &visit.address, door::PER_ADDRESS).await?;
    door::attempt(&visit.app, "sign-in", &email_key(email), door::PER_ACCOUNT).await
}

/// The seconds to wait of a limit; every other error stays one.
fn waiting(error: PageError) -> Result<i64, PageError> {
    match error {
        PageError::TooMany { wait } => Ok(wait),
        other => Err(other),
    }
}

/// How long to wait, in minutes: nobody counts seconds.
fn wait_words(lang: i18n::Lang, seconds: i64) -> String {
    // The limit adds a second to be sure; it makes no minute of its own.
    let minutes = ((seconds - 1).max(1) + 59) / 60;
    i18n::say_with(lang, "accounts-sign-in-wait", &[("minutes", minutes.into())])
}

/// The form again, as the answer to too many attempts.
fn too_many(mut page: Response, wait: i64) -> PageResult {
    *page.status_mut() = StatusCode::TOO_MANY_REQUESTS;
    page.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(wait));
    Ok(page)
}

async fn find(db: &Db, email: &str) -> Result<Option<Known>, PageError> {
    let mut tx = db.read().await?;
    Ok(sign_in::user_by_email(&mut tx, &email_key(email)).await?)
}

pub async fn refuse(visit: &Visit, user: Option<kernel::ids::UserId>, door: Door) -> Result<(), PageError> {
    let author = audit::Author { user: None, body: None, at: visit.now(), ground: String::new() };
    visit.record(&author, &SignInFailed { user, door }).await
}

/// The password fits, or a provider said who it is: in, or to the second factor.
pub async fn inside(visit: &Visit, known: Known, back: &str, provider: &str) -> PageResult {
    if !known.has_factor() {
        let tx = visit.app.db.write().await?;
        let door = if provider.is_empty() { Door::Password } else { Door::Provider };
        let provider = provider.to_owned();
        let own_factor = provider.is_empty();
        let entry = Entry { user: known.id, membership: None, second_factor: false, door, provider, own_factor };
        return door::enter(visit, tx, entry, back).await;
    }
    let (version, at, provider) = (known.version, visit.now().as_millis(), provider.to_owned());
    let pending = Pending { user: known.id, version, at, provider };
    let plain = serde_json::to_vec(&pending).map_err(|error| PageError::fault(error.to_string()))?;
    let pending = hex(&visit.app.vault.seal_house(PENDING_PLACE, &plain));
    visit.page(&code_page(visit, &known, pending, back, Vec::new()))
}

fn code_page(visit: &Visit, known: &Known, pending: String, back: &str, errors: FieldErrors) -> CodePage {
    let code = FieldView::new("code", "").with_errors(&errors);
    let ui = if errors.is_empty() { visit.ui() } else { visit.ui().with_faults() };
    let passkey = (known.passkeys > 0).then(|| PasskeyBox::new(visit)).flatten();
    let by_app = known.totp_sealed.is_some();
    CodePage { ui, errors, code, pending, back: back.to_owned(), passkey, by_app }
}

/// The second step: the code of the app, or a recovery code.
pub async fn code(visit: Visit, form: Form) -> PageResult {
    let Some(pending) = open(&visit, form.text("pending")) else { return visit.see("/sign-in") };
    let back = back::local(form.text("back"));
    let known = sign_in::user_by_id(&mut visit.app.db.read().await?, pending.user).await?;
    let Some(known) = known.filter(|known| known.version == pending.version) else { return visit.see("/sign-in") };
    if let Err(error) = door::attempt(&visit.app, "sign-in-code", &pending.user.to_string(), door::CODES).await {
        let wait = waiting(error)?;
        let page = code_again(&visit, &known, &form, back, wait_words(visit.lang, wait))?;
        return too_many(page, wait);
    }
    let mut tx = visit.app.db.write().await?;
    if let Some(door) = factor::use_code(&visit.app, &mut tx, &known, form.text("code")).await? {
        let own_factor = pending.provider.is_empty() || known.owns_its_codes();
        let provider = pending.provider;
        let entry = Entry { user: known.id, membership: None, second_factor: true, door, provider, own_factor };
        return door::enter(&visit, tx, entry, back).await;
    }
    drop(tx);
    refuse(&visit, Some(known.id), Door::Code).await?;
    code_again(&visit, &known, &form, back, i18n::say(visit.lang, "accounts-code-wrong"))
}

fn code_again(visit: &Visit, known: &Known, form: &Form, back: &str, fault: String) -> PageResult {
    let errors = vec![("code".to_owned(), fault)];
    visit.again(&code_page(visit, known, form.text("pending").to_owned(), back, errors))
}

fn open(visit: &Visit, pending: &str) -> Option<Pending> {
    let plain = visit.app.vault.open_house(PENDING_PLACE, &unhex(pending)?).ok()?;
    let pending: Pending = serde_json::from_slice(&plain).ok()?;
    (visit.now().as_millis() - pending.at < PENDING_SECONDS * 1000).then_some(pending)
}

/// Ends the session here and lets the browser forget the pages.
pub async fn sign_out(visit: Visit, _form: Form) -> PageResult {
    if let Some(login) = &visit.login {
        let now = visit.now();
        let body = login.actor.as_ref().map(|actor| actor.body);
        let author = audit::Author { user: Some(login.user), body, at: now, ground: String::new() };
        let mut tx = visit.app.db.write().await?;
        sign_in::end_login(&mut tx, login.id, now).await?;
        tx.commit(&author, &SignedOut { user: login.user, login: login.id }).await?;
    }
    let response = visit.see_done("/sign-in", Done::SignedOut)?;
    let mut response = door::with_cookie(response, &web::stop_cookie(&visit.app.settings))?;
    // Cookies are left out: the chosen language stays.
    response.headers_mut().insert("clear-site-data", HeaderValue::from_static("\"cache\", \"storage\""));
    Ok(response)
}
