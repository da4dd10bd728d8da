//! The own account: name, profession, language, keyboard shortcuts, and the way to everything else.

use askama::Template;
use db::{DbResult, Reads};
use i18n::Lang;
use kernel::names::{NameError, PersonName};
use policy::Own;
use policy::accounts::OwnAccount;
use web::{Choice, Ctx, Done, FieldErrors, FieldView, Form, OrHidden, OrStale, PageResult, Ui};

use crate::events::ProfileChanged;
use crate::queries::account::{self, Profile};
use crate::queries::identities;

const TITLE_CHARS: usize = 120;

#[derive(Template)]
#[template(path = "account.html")]
struct AccountPage {
    ui: Ui,
    errors: FieldErrors,
    name: FieldView,
    title: FieldView,
    lang: FieldView,
    languages: Vec<Choice>,
    shortcuts: FieldView,
    version: i64,
    email: String,
    has_factor: bool,
    codes_left: i64,
    passkeys: i64,
    identities: usize,
    /// There is a provider, or was one.
    has_providers: bool,
}

/// What the page says beside the fields of the form.
struct Beside {
    codes_left: i64,
    identities: usize,
}

async fn beside(tx: &mut impl Reads, own: &Own) -> DbResult<Beside> {
    let codes_left = account::codes_left(tx, own).await?;
    Ok(Beside { codes_left, identities: identities::of_own(tx, own).await?.len() })
}

fn page(ctx: &Ctx, profile: &Profile, beside: &Beside, errors: FieldErrors) -> AccountPage {
    let languages = Lang::OFFERED.iter().map(|lang| Choice::new(lang.tag(), lang.name())).collect();
    let shortcuts = if profile.shortcuts { "yes" } else { "no" };
    AccountPage {
        ui: ctx.ui(),
        name: FieldView::new("name", &profile.name).with_errors(&errors),
        title: FieldView::new("title", &profile.title).optional().with_errors(&errors),
        lang: FieldView::new("lang", profile.lang.tag()),
        languages,
        shortcuts: FieldView::new("shortcuts", shortcuts),
        version: profile.version,
        email: profile.email.clone(),
        has_factor: profile.totp_sealed.is_some(),
        codes_left: beside.codes_left,
        passkeys: profile.passkeys,
        identities: beside.identities,
        has_providers: beside.identities > 0 || !ctx.app.settings.providers.is_empty(),
        errors,
    }
}

pub async fn show(ctx: Ctx) -> PageResult {
    let own = ctx.actor.own();
    let mut tx = ctx.app.db.read().await?;
    let profile = account::profile(&mut tx, &own).await?.or_hidden()?;
    let beside = beside(&mut tx, &own).await?;
    ctx.page(&page(&ctx, &profile, &beside, Vec::new()))
}

pub async fn save(ctx: Ctx, form: Form) -> PageResult {
    let own = ctx.actor.own();
    let permit = ctx.actor.permit::<OwnAccount>(&own.user())?;
    let mut tx = ctx.write(&form).await?;
    let mut profile = account::profile(&mut tx, &own).await?.or_hidden()?;
    let errors = take_over(&ctx, &form, &mut profile);
    if !errors.is_empty() {
        let beside = beside(&mut tx, &own).await?;
        drop(tx);
        let mut page = page(&ctx, &profile, &beside, errors);
        page.ui = page.ui.with_faults();
        return ctx.again(&page);
    }
    account::set_profile(&mut tx, &own, &profile).await?.or_stale(&form)?;
    let event = ProfileChanged { user: own.user() };
    ctx.done(tx, &form, &permit.author(ctx.now()), &event, "/account", Done::Saved).await
}

/// Puts what was typed into the profile; the faults, all at once.
fn take_over(ctx: &Ctx, form: &Form, profile: &mut Profile) -> FieldErrors {
    let mut errors = FieldErrors::new();
    let mut fault = |field: &str, id: &str| errors.push((field.to_owned(), i18n::say(ctx.lang, id)));
    match PersonName::parse(form.text("name")) {
        Ok(_) => {}
        Err(NameError::Empty) => fault("name", "accounts-name-missing"),
        Err(NameError::TooLong { .. }) => fault("name", "field-fault-too-long"),
    }
    if form.text("title").chars().count() > TITLE_CHARS {
        fault("title", "field-fault-too-long");
    }
    profile.name = form.text("name").split_whitespace().collect::<Vec<_>>().join(" ");
    profile.title = form.text("title").to_owned();
    profile.lang = Lang::parse(form.text("lang")).filter(|lang| *lang != Lang::Pseudo).unwrap_or(profile.lang);
    profile.shortcuts = form.text("shortcuts") != "no";
    profile.version = form.text("version").parse().unwrap_or(0);
    errors
}
