//! Accepting an invitation: somebody new chooses a password, somebody with an account gives the present one.

use askama::Template;
use audit::{About, News};
use axum::extract::Path;
use i18n::Lang;
use kernel::Instant;
use kernel::names::PersonName;
use kernel::words::Duty;
use policy::Why;
use web::{Done, FieldErrors, FieldView, Form, OrStale, PageError, PageResult, Ui, Visit};

use super::password::told;
use super::provider::{self, ProviderChoice};
use super::{in_words, untrimmed};
use crate::door::{self, Entry};
use crate::events::{Door, InvitationAccepted, MembershipAdded, UserCreated};
use crate::hash;
use crate::queries::insert::{NewMembership, NewUser, email_key};
use crate::queries::invitations::{self, Invitation};
use crate::queries::sign_in::{self, Known};
use crate::rules::password::{self, ADVISED_CHARS, MIN_CHARS, Owner};

#[derive(Template)]
#[template(path = "invitation.html")]
struct InvitationPage {
    ui: Ui,
    errors: FieldErrors,
    token: String,
    body: String,
    duties: String,
    email: String,
    expires_at: Instant,
    /// There is an account with this address already.
    known: bool,
    /// Providers whose word may stand in place of a password; for somebody new.
    providers: Vec<ProviderChoice>,
    name: FieldView,
    title: FieldView,
    password: FieldView,
    again: FieldView,
}

#[derive(Template)]
#[template(path = "invitation_over.html")]
struct OverPage {
    ui: Ui,
}

/// The invitation behind a token, when it is still good, and the account of its address.
async fn find(visit: &Visit, token: &str) -> Result<Option<(Invitation, Option<Known>)>, PageError> {
    door::attempt(&visit.app, "invitation", &visit.address, door::PER_ADDRESS).await?;
    let mut tx = visit.app.db.read().await?;
    let found = invitations::by_token(&mut tx, token).await?.filter(|found| found.is_good(visit.now()));
    let Some(invitation) = found else { return Ok(None) };
    let known = sign_in::user_by_email(&mut tx, &email_key(&invitation.email)).await?;
    Ok(Some((invitation, known)))
}

fn page(
    visit: &Visit,
    token: &str,
    invitation: &Invitation,
    known: bool,
    form: &Form,
    errors: FieldErrors,
) -> InvitationPage {
    let ui = if errors.is_empty() { visit.ui() } else { visit.ui().with_faults() };
    let name = if form.has("name") { form.text("name") } else { &invitation.name };
    InvitationPage {
        token: token.to_owned(),
        body: invitation.body_name.clone(),
        duties: in_words(&ui, &invitation.duties),
        email: invitation.email.clone(),
        expires_at: invitation.expires_at,
        known,
        providers: if known { Vec::new() } else { provider::choices_of(visit, invitation.body) },
        name: FieldView::new("name", name).with_errors(&errors),
        title: FieldView::new("title", form.text("title")).optional().with_errors(&errors),
        password: FieldView::new("password", "").with_errors(&errors),
        again: FieldView::new("again", "").with_errors(&errors),
        ui,
        errors,
    }
}

pub async fn show(visit: Visit, Path(token): Path<String>) -> PageResult {
    match find(&visit, &token).await? {
        Some((invitation, known)) => {
            visit.page(&page(&visit, &token, &invitation, known.is_some(), &Form::default(), Vec::new()))
        }
        None => visit.page(&OverPage { ui: visit.ui() }),
    }
}

pub async fn accept(visit: Visit, Path(token): Path<String>, form: Form) -> PageResult {
    match find(&visit, &token).await? {
        Some((invitation, Some(known))) => join(&visit, &token, &invitation, &known, &form).await,
        Some((invitation, None)) => begin(&visit, &token, &invitation, &form).await,
        None => visit.page(&OverPage { ui: visit.ui() }),
    }
}

/// Somebody with an account: the password says that it is the same person; the second factor is asked at sign-in.
async fn join(visit: &Visit, token: &str, invitation: &Invitation, known: &Known, form: &Form) -> PageResult {
    door::attempt(&visit.app, "sign-in", &email_key(&known.email), door::PER_ACCOUNT).await?;
    if !hash::verify(known.password_hash.clone(), untrimmed(form, "password")).await? {
        let errors = vec![("password".to_owned(), i18n::say(visit.lang, "accounts-present-wrong"))];
        return visit.again(&page(visit, token, invitation, true, form, errors));
    }
    let mut tx = visit.write(form).await?;
    let (author, event) = joined(visit, &mut tx, invitation, known.id, form).await?;
    visit.done(tx, form, &author, &event, "/sign-in", Done::InvitationAccepted).await
}

/// Somebody new: the account, the membership, and straight in.
async fn begin(visit: &Visit, token: &str, invitation: &Invitation, form: &Form) -> PageResult {
    let (name, new) = (form.text("name"), untrimmed(form, "password"));
    let mut errors = FieldErrors::new();
    if PersonName::parse(name).is_err() {
        errors.push(("name".to_owned(), i18n::say(visit.lang, "accounts-name-missing")));
    }
    if form.text("title").chars().count() > PersonName::MAX_CHARS {
        errors.push(("title".to_owned(), i18n::say(visit.lang, "field-fault-too-long")));
    }
    let owner = Owner { email: &invitation.email, name, network: &visit.app.settings.network_name };
    errors.extend(password::fault(new, untrimmed(form, "again"), &owner).map(|fault| told(visit.lang, fault)));
    if !errors.is_empty() {
        return visit.again(&page(visit, token, invitation, false, form, errors));
    }
    let user = NewUser {
        name: name.split_whitespace().collect::<Vec<_>>().join(" "),
        email: invitation.email.clone(),
        title: form.text("title").to_owned(),
        lang: if visit.lang == Lang::Pseudo { Lang::default() } else { visit.lang },
        password_hash: Some(hash::hash(&visit.app.random, new).await?),
    };
    let mut tx = visit.write(form).await?;
    let user = invitations::join_user(&mut tx, &visit.app, &user).await?;
    let (author, event) = joined(visit, &mut tx, invitation, user, form).await?;
    tx.note(&author, &UserCreated { user });
    tx.note(&author, &event);
    let entry = Entry {
        user,
        membership: None,
        second_factor: false,
        door: Door::Invitation,
        provider: String::new(),
        own_factor: true,
    };
    door::enter(visit, tx, entry, "/today").await
}

/// Uses the invitation up and makes the membership; the event that tells it.
pub async fn joined(
    visit: &Visit,
    tx: &mut db::WriteTx,
    invitation: &Invitation,
    user: kernel::ids::UserId,
    form: &Form,
) -> Result<(audit::Author, InvitationAccepted), PageError> {
    let now = visit.now();
    // The address may have become one's own since.
    if invitation.duties.contains(&Duty::Privacy) && invitation.invited_by == Some(user) {
        return Err(PageError::Refused(Why::FourEyes));
    }
    invitations::use_up(tx, invitation.id, now).await?.or_stale(form)?;
    let duties = invitation.duties.clone();
    let new = NewMembership { user, body: invitation.body, unit: None, duties, from: visit.app.today() };
    let membership = invitations::join(tx, &visit.app, &new).await?;
    let author =
        audit::Author { user: Some(user), body: Some(invitation.body), at: now, ground: "invitation".to_owned() };
    let duties = invitation.duties.iter().copied().collect();
    tx.note(&author, &MembershipAdded { user, membership, body: invitation.body, duties });
    let about = About::of("user", user);
    tx.tell(now, News { kind: "invitation-accepted", about, to: invitation.invited_by.into_iter().collect() });
    Ok((author, InvitationAccepted { invitation: invitation.id, user }))
}
